"""What can be wrong with a device."""

from enum import StrEnum


class Fault(StrEnum):
    """What is wrong with a device now."""

    NONE = "none"
    LOST = "lost"
    """Its source says that it is unavailable."""
    SILENT = "silent"
    """Nothing comes from it any more, and nobody says so."""
    FROZEN = "frozen"
    """It goes on to report what it said last."""
    STUCK_ON = "stuck_on"
    """It goes on to report somebody."""
