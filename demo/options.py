"""What the demo was asked for on the command line."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
import os
from pathlib import Path

from .words import LANGUAGES, Words, language

CHECKOUT = Path(__file__).parents[1]
EXAMPLES = """\
Everything it writes lies in .faitout/demo of this checkout. Ctrl-C ends it.
The language of the terminal (LANG) is that of the whole demo; without one it is French.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The command line, read."""

    check: bool = False
    brief: bool = False
    """Of the check only the scenes that stand and fall with the broker."""
    seconds: float | None = None
    """End by itself after so many seconds; None: on Ctrl-C."""
    keep: bool = False
    """Go on with the Home Assistant of the last demo."""
    port: int | None = None
    """Where Home Assistant listens; None: 8123, or a free one."""
    language: str = "fr"
    zone: str = "Europe/Paris"
    hours: tuple[str, str] = ("00:00:00", "00:00:00")
    """When both places open and close. In the demo they never close, so that it shows the same at
    three in the morning."""
    home: Path = CHECKOUT / ".faitout" / "demo"

    @property
    def words(self) -> Words:
        """The sentences of the language."""
        return LANGUAGES[self.language]

    @property
    def lock(self) -> Path:
        """Held while a demo of this checkout runs. Outside of what a start wipes."""
        return self.home.with_name("demo.lock")

    @property
    def tools(self) -> Path:
        """Where scripts/debian-tools unpacks programs, which obeys the same variable."""
        return Path(os.environ.get("FAITOUT_TOOLS") or self.home.with_name("tools")).absolute()


def parse(arguments: Sequence[str] | None = None) -> Options:
    """Read the command line; exits with a message where it makes no sense."""
    parser = argparse.ArgumentParser(
        prog="scripts/demo",
        description="A real Home Assistant with both places and a building that behaves.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--check", action="store_true", help="one scripted round; exits 0 or 1")
    parser.add_argument("--brief", action="store_true", help="of the check the scenes of a minute")
    parser.add_argument("--seconds", type=_positive, help="end by itself after so long")
    parser.add_argument("--keep", action="store_true", help="go on with the last demo's data")
    parser.add_argument("--port", type=_port, help="Home Assistant's port (8123, or a free one)")
    parser.add_argument("--language", choices=sorted(LANGUAGES), help="instead of LANG's")
    given = parser.parse_args(arguments)
    if given.check and given.keep:
        parser.error("--check starts afresh: it does not go with --keep")
    if given.brief and not given.check:
        parser.error("--brief is a kind of --check")
    return Options(
        check=given.check,
        brief=given.brief,
        seconds=given.seconds,
        keep=given.keep,
        port=given.port,
        language=given.language or language(),
    )


def _positive(text: str) -> float:
    value = float(text)
    if value <= 0:
        raise argparse.ArgumentTypeError("more than 0 seconds")
    return value


def _port(text: str) -> int:
    value = int(text)
    if not 1 <= value <= 65535:  # noqa: PLR2004
        raise argparse.ArgumentTypeError("1 to 65535")
    return value
