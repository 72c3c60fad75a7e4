"""What can be wrong with a device."""

from enum import StrEnum


class Fault(StrEnum):
    """What is wrong with a device now."""

    NONE = "none"
    LOST = "lost"
    """Its source says that it is unavailable."""
    SILENT = "silent"
    """Nothing comes from it any more, and nobody says so."""
    DEAD = "dead"
    """Its battery is flat: its last word, nobody, stands for ever, and nothing says so."""
    FROZEN = "frozen"
    """It goes on to report what it said last."""
    STUCK_ON = "stuck_on"
    """It goes on to report somebody."""
    STUCK_OFF = "stuck_off"
    """It goes on to report nobody."""
    HALF_DEAD = "half_dead"
    """One of the two sensors of a group is dead; the group goes on with the other."""


MUTE = frozenset({Fault.LOST, Fault.SILENT, Fault.DEAD})
"""Not even a sign of life comes from such a device."""
SPEAKING = frozenset({Fault.NONE, Fault.HALF_DEAD})
"""What such a device holds true it also says."""
