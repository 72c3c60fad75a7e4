"""Codes that people type: how long, and which are too easy.

Easy ones are what thieves try first: all alike, runs, years and dates, pairs that repeat, and what
lies in a line on the keypad. The most used of leaked four-digit codes are all of these kinds
(DataGenetics, "PIN analysis", 2012: the first twenty are 27 % of all).
"""

from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
import re
from typing import Final

SHORTEST: Final = 4
LONGEST: Final = 8
DEFAULT_LENGTH: Final = 6
"""A million codes: with ten tries before the alarm and ten rooms in use, a guess is right once in
about ten thousand alarms."""
REUSED_AFTER: Final = timedelta(days=31)
"""No code is given again sooner after its grant has ended."""
FEWEST_DIGITS: Final = 3
"""A code of fewer different digits is read off worn keys."""
KEYPAD_LINES: Final = frozenset(
    {"147", "258", "369", "741", "852", "963", "159", "357", "951", "753"}
)
YEARS: Final = range(1900, 2100)
_CODE: Final = re.compile(rf"[0-9]{{{SHORTEST},{LONGEST}}}", re.ASCII)


@dataclass(frozen=True, slots=True)
class CodeSettings:
    """How a site makes codes."""

    code_length: int = DEFAULT_LENGTH
    """Digits, 4 to 8."""
    has_duress: bool = False
    """Each has one beside it that is typed when forced."""


def is_code(text: str) -> bool:
    """Return whether a text can be a code: 4 to 8 digits, and nothing else."""
    return _CODE.fullmatch(text) is not None


def is_easy(code: str) -> bool:
    """Return whether a code is among those that are tried first."""
    return (
        len(set(code)) < min(FEWEST_DIGITS, len(code) - 1)
        or _is_run(code)
        or _repeats(code)
        or _is_date(code)
        or (len(code) == SHORTEST and any(line in code for line in KEYPAD_LINES))
    )


def duress_of(code: str) -> str:
    """Return what its holder types when forced: the last digit is one more, 9 becomes 0."""
    return f"{code[:-1]}{(int(code[-1]) + 1) % 10}"


def code_from(number: int, length: int) -> str:
    """Return a number as a code of a length; the number is taken modulo as many as there are."""
    return f"{number % 10**length:0{length}d}"


def _is_run(code: str) -> bool:
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(code)}
    return steps <= {1} or steps <= {9} or steps <= {2} or steps <= {8}


def _repeats(code: str) -> bool:
    """Return whether it is a half of it twice, a third three times, or reads the same backwards."""
    parts = (size for size in range(1, len(code) // 2 + 1) if len(code) % size == 0)
    return code == code[::-1] or any(code == code[:size] * (len(code) // size) for size in parts)


def _is_date(code: str) -> bool:
    """Return whether it is a year, or a day of a year in one of the ways people write it."""
    match len(code):
        case 4:
            return int(code) in YEARS or _is_day(code[:2], code[2:]) or _is_day(code[2:], code[:2])
        case 6:
            return _is_day(code[:2], code[2:4]) or _is_day(code[4:], code[2:4])
        case 8:
            return (int(code[4:]) in YEARS and _is_day(code[:2], code[2:4])) or (
                int(code[:4]) in YEARS and _is_day(code[6:], code[4:6])
            )
    return False


def _is_day(day: str, month: str) -> bool:
    return 1 <= int(day) <= 31 and 1 <= int(month) <= 12  # noqa: PLR2004 - days and months
