"""Whether it is dark: from a brightness in lux where one is measured, else from the sun.

Behind shut blinds it is dark whatever these say.
"""

from collections.abc import Iterable
from enum import StrEnum
import math
from typing import Final

BRIGHTER: Final = 1.25
"""It is bright again only above the threshold times this, so that a cloud switches nothing."""
BRIGHTEST: Final = 200_000.0
"""Lux. Full sun is some 120,000; beyond, a sensor says so that it measures nothing."""


class Darkness(StrEnum):
    """It is dark: three values. Unknown counts as dark: a light too many hurts nobody."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


def by_lux(before: Darkness, lux: float | None, threshold: float) -> Darkness:
    """Return whether it is dark at a brightness; `lux` is None where it is not known."""
    if lux is None or not math.isfinite(lux) or not 0 <= lux <= BRIGHTEST:
        return Darkness.UNKNOWN
    if lux < threshold:
        return Darkness.YES
    if lux > threshold * BRIGHTER or before is Darkness.UNKNOWN:
        return Darkness.NO
    return before


def behind_blinds(sky: Darkness, shut: Iterable[bool | None]) -> Darkness:
    """Return whether it is dark behind blinds: only where all that are known are shut.

    One of which nothing is known (None) is as if it were not there.
    """
    known = [each for each in shut if each is not None]
    return Darkness.YES if known and all(known) else sky


def is_shut(position: float | None, tilt: float | None, *, closed: bool | None) -> bool | None:
    """Return whether a blind lets no daylight in, or None where that is not known.

    `position` and `tilt` are in percent, 0 is closed; `closed` is what it says in a word. The slats
    of a blind that is down may be open.
    """
    if position is None and closed is None:
        return None
    down = closed if position is None else position <= 0
    return bool(down) and (tilt is None or tilt <= 0)
