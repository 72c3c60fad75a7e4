"""Touches: what people do at screens and on phones, without an account.

    screen, phone ──► Touch ──► whose hand? ──► engine: which command? ──► space ──► TouchAnswer

Nothing here knows of HTTP; who hands a touch in has made sure which screen or phone it is.
"""

from .answer import TouchAnswer, TouchOutcome
from .refs import booking_ref
from .touch import Touch, touch_of
from .toucher import Toucher
from .touches import TOUCHES, Touches

__all__ = [
    "TOUCHES",
    "Touch",
    "TouchAnswer",
    "TouchOutcome",
    "Toucher",
    "Touches",
    "booking_ref",
    "touch_of",
]
