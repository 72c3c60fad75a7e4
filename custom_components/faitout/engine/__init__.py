"""The rules of a space, pure: no Home Assistant, no clock, no I/O.

    stimulus ──► advance(state, stimulus, now) ──► state, effects, wake_at

One state is one space. Sites have no rules of their own here: what spaces share, their opening
hours, is data in each of them, so the cost of a stimulus does not grow with their number.
"""

from .advance import advance, begin, begin_without_record
from .step import Step

__all__ = ["Step", "advance", "begin", "begin_without_record"]
