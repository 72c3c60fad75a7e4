"""Whether it is dark: from a brightness in lux where one is measured, else from the sun."""

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
