"""A code or a badge as a device hands it over; whatever else it hands over is none."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
import re
from typing import Any, Final

from ...engine.access.keys import KeyKind

LONGEST_TYPED: Final = 16
"""Digits that are looked at: codes have at most 8, and one digit too many is a wrong try."""
LONGEST_NUMBER: Final = 64
"""Letters of a badge's number: NFC has at most 10 bytes, the rest is for what makers put around."""
BADGE_SIGN: Final = "+"
"""With this the keypads of frient begin what they send of a badge, in the place of a code."""
PADDING: Final = "\xff\x00 "
"""What fills up the field of a code over the air."""
_DIGITS: Final = re.compile(rf"[0-9]{{1,{LONGEST_TYPED}}}", re.ASCII)
_NUMBER: Final = re.compile(rf"[0-9A-Za-z:._-]{{1,{LONGEST_NUMBER}}}", re.ASCII)
_UID: Final = re.compile(
    r"(?=.*[A-F])(?:[0-9A-F]{8}|[0-9A-F]{14}|[0-9A-F]{20})"
    r"|[0-9A-F]{2}(?:[: -][0-9A-F]{2}){3,9}",
    re.ASCII,
)
"""The number of an NFC badge (4, 7 or 10 bytes) as readers write it. Eight digits without a letter
may as well be the decimal number of another kind of badge: those are left as they are."""


@dataclass(frozen=True, slots=True)
class ShownKey:
    """What somebody typed or held to a reader. Its text is nobody's business."""

    kind: KeyKind
    secret: str = field(repr=False)


type KeyParser = Callable[[Mapping[str, Any]], ShownKey | None]
"""Reads one event of a kind of device; None: nobody asks to come in by it."""


def typed(told: object) -> ShownKey | None:
    """Return what was typed, as a keypad hands it over; None where that is no code or badge.

    Only text counts: a number has lost the zeros at its beginning.
    """
    if not isinstance(told, str) or len(told) > LONGEST_NUMBER:
        return None
    text = told.strip(PADDING)
    if text.startswith(BADGE_SIGN):
        return badge_number(text.removeprefix(BADGE_SIGN))
    return ShownKey(KeyKind.CODE, text) if _DIGITS.fullmatch(text) else None


def badge_number(told: object) -> ShownKey | None:
    """Return the badge of a number as a reader hands it over; None where it is none."""
    if not isinstance(told, str) or len(told) > LONGEST_NUMBER:
        return None
    number = told.strip(PADDING)
    upper = number.upper()
    if _UID.fullmatch(upper):
        # As readers of ESPHome write it, our nodes among them: a badge is the same at each of them.
        pairs = re.findall("[0-9A-F]{2}", upper)
        return ShownKey(KeyKind.BADGE, "-".join(pairs))
    return ShownKey(KeyKind.BADGE, number) if _NUMBER.fullmatch(number) else None
