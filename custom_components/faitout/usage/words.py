"""Words and numbers of the report in French and English."""

from dataclasses import dataclass
from datetime import date, timedelta
import json
from pathlib import Path
from typing import Any, Final

FOLDER: Final = Path(__file__).parent / "texts"
TONGUES: Final = ("fr", "en")
NARROW: Final = "\u202f"
"""Between thousands in French: no line breaks there."""


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language, as reports are written in it."""

    code: str
    texts: dict[str, Any]

    def say(self, key: str, **gaps: object) -> str:
        """Return a text with its gaps filled."""
        text: str = self.texts[key]
        return text.format(**gaps)

    def month(self, first: date) -> str:
        """Return a month with its year."""
        return f"{self.texts['months'][first.month - 1]} {first.year}"

    def day(self, day: date) -> str:
        """Return a day in words, as its language writes it."""
        number = "1er" if self.code == "fr" and day.day == 1 else str(day.day)
        return f"{number} {self.month(day)}"

    def weekday(self, number: int) -> str:
        """Return a day of the week; 0 is Monday."""
        name: str = self.texts["days"][number]
        return name

    def kind(self, kind: str) -> str:
        """Return what a kind of space is called."""
        name: str = self.texts["kinds"].get(kind, kind)
        return name

    def number(self, value: float, decimals: int = 0) -> str:
        """Return a number as its language writes it."""
        text = f"{value:,.{decimals}f}"
        if self.code != "fr":
            return text
        return text.replace(",", NARROW).replace(".", ",")

    def hours(self, span: timedelta) -> str:
        """Return a length of time in hours, to a tenth."""
        return self.number(span / timedelta(hours=1), 1)

    def share(self, rate: float | None) -> str:
        """Return a share in per cent."""
        if rate is None:
            return str(self.texts["nothing"])
        return f"{self.number(rate * 100)}{'\u00a0' if self.code == 'fr' else ''}%"


def read_tongues() -> dict[str, Tongue]:
    """Read both languages. Blocks: not for the event loop."""
    return {
        code: Tongue(code, json.loads((FOLDER / f"{code}.json").read_text(encoding="utf-8")))
        for code in TONGUES
    }
