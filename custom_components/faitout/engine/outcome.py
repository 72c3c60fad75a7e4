"""What follows from news of a thing that is told what to be."""

from enum import Enum, auto


class Outcome(Enum):
    """What follows from news of a thing."""

    NOTHING = auto()
    SEND = auto()
    """Send the order, for the first time or again."""
    HAND = auto()
    """Somebody else changed it."""
    ITSELF = auto()
    """It changed by itself, and will be told again what it is to be."""
    FAILED = auto()
    """It did not do it however often it was told."""
    DONE = auto()
    """It did what it was told."""
    TOO_OLD = auto()
    """It is back, and what it was told before is too old: look at it anew."""
