"""Which language a phone speaks, by what its browser says."""

from typing import Final

from ..screen.pages import LANGUAGES

LONGEST: Final = 200
"""Letters that are looked at of what a browser says it reads."""


def phone_language(accepted: str | None, otherwise: str) -> str:
    """Return the language of ours that a browser likes best; `otherwise` where it names none."""
    wishes: list[tuple[float, int, str]] = []
    for place, wish in enumerate((accepted or "")[:LONGEST].split(",")):
        name, _, more = wish.strip().partition(";")
        language = name.partition("-")[0].casefold()
        if language in LANGUAGES:
            wishes.append((-_weight(more), place, language))
    known = otherwise.partition("-")[0]
    return min(wishes)[2] if wishes else known if known in LANGUAGES else "en"


def _weight(parameter: str) -> float:
    name, _, value = parameter.strip().partition("=")
    try:
        return float(value) if name == "q" else 1.0
    except ValueError:
        return 0.0
