"""Touches: what people do at screens and on phones, without an account.

    screen, phone ──► Touch ──► whose hand? ──► engine: which command? ──► space ──► Answer

Nothing here knows of HTTP; who hands a touch in has made sure which screen or phone it is.
"""

from .answer import Answer, Outcome
from .hand import Hand
from .refs import ref_of
from .touch import Touch, touch_of
from .touches import TOUCHES, Touches

__all__ = ["TOUCHES", "Answer", "Hand", "Outcome", "Touch", "Touches", "ref_of", "touch_of"]
