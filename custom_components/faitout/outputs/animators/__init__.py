"""The telephones of the animators: what needs a person is told there, with a button to settle it.

concerns, releases, news ──► Topic ──► engine/announcing ──► PhoneLine ──► push ──► telephone
│
deed, with her rights of now ◄── Presses ◄── event of a button ◄┘
"""

from .announcer import Announcer

__all__ = ["Announcer"]
