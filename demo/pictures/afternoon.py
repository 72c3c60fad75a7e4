"""A place where it is the afternoon, so that nothing is closed whenever somebody looks."""

from datetime import UTC, datetime

MIDDLE = 14
"""The hour of the day that it is there."""


def afternoon() -> str:
    """Return a time zone in which it is the middle of the afternoon now."""
    hours = (datetime.now(UTC).hour - MIDDLE + 12) % 24 - 12
    # The signs of these zones are those of the sea: GMT+3 is three hours behind.
    return f"Etc/GMT{hours:+d}"
