"""Refresh: when a sign on paper asks next, so that it is right as often as its battery allows.

What time does is known (`next_change`), and the sign asks right after it. What people do is not: it
is caught by asking now and then, with what is left of a day's refreshes spread evenly over what is
left of the hours in which the place is open.

    asks next at the earliest of
      the next change  by time alone
      the interval     time still open today / refreshes left; a quarter while people are awaited
      a likely moment  near then: people go when their booking ends, and when the place closes

The numbers were found by living a month with the twenty spaces of the simulator again and again.
"""

from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Final

from .next_change import next_change
from .posted import PaperWord, posted
from .state import SpaceState
from .view import View, view

DAILY: Final = 48
"""Refreshes of one calendar day: two AA cells or a small lithium cell bear them for a year."""
KEPT_BACK: Final = 2
"""Of these, for the closing time and for who is still there then."""
LEAST: Final = timedelta(minutes=2)
"""Signs are asked to sleep no shorter."""
LONGEST: Final = timedelta(days=1)
"""A sign asks at least once a day, so that it is known to live."""
SETTLES: Final = timedelta(seconds=5)
"""How long after an instant the hub has decided all that falls due at it, a last look included."""
AFTER_CLOSING: Final = timedelta(minutes=25)
"""How long the refreshes that are left last while people are in a place that is closed."""
PEOPLE_LEAVE: Final = timedelta(minutes=2)
"""How long after the end of a booking, or the closing, most of its people have gone."""
NEAR: Final = (0.35, 1.5)
"""A likely moment draws the next refresh to itself from so much of an interval ahead."""
SHARES: Final = MappingProxyType(
    {PaperWord.BOOKED: 0.25, PaperWord.UNKNOWN: 0.25, PaperWord.OUT_OF_SERVICE: 2.0}
)
"""What part of the interval a word stands; others stand for one. Awaited people come soon, and so
do the words of sensors after a restart. In a closed place nobody is expected at all."""


def ask_next(state: SpaceState, now: datetime, asked: int) -> datetime:
    """Return when a sign asks next, aware UTC, that asks now; `asked`: today, with this time.

    Nothing on it changes by time alone before that, or for `LEAST`, as long as `asked` is below
    `DAILY`; but for a booking that ends with people in the room: they are given `PEOPLE_LEAVE`.
    """
    seen = view(state)
    word = posted(state, seen).word
    _, day_ends = state.space.hours.day_at(now)
    latest = now + LONGEST
    closes = state.opening.until if state.opening.is_open else None
    left = DAILY - asked - (KEPT_BACK if closes else 0)
    if left <= 0:
        # What is kept back is for the closing time; after that, for the next day.
        return max(min(closes or day_ends, day_ends, latest) + SETTLES, now + LEAST)
    interval, at = _by_people(state, seen, word, now, left)
    # A change that is certain is waited for a little longer, and makes a look before it needless.
    if change := next_change(state, now, min(now + interval * NEAR[1], latest)):
        stays = word is change.posted.word is PaperWord.OCCUPIED
        at = change.at + (PEOPLE_LEAVE if stays else SETTLES)
    return max(min(at, latest), now + LEAST)


def _by_people(
    state: SpaceState, seen: View, word: PaperWord, now: datetime, left: int
) -> tuple[timedelta, datetime]:
    """Return how long to sleep, and when to look whether people did something meanwhile."""
    share = SHARES.get(word, 1.0)
    if word is PaperWord.CLOSED:
        return LONGEST, now + LONGEST
    interval = max(_still_open(state, now) / left * share, LEAST)
    moments = _likely(state, seen) if word is PaperWord.OCCUPIED else ()
    near = [at for at in moments if interval * NEAR[0] < at - now <= interval * NEAR[1]]
    return interval, min(near, default=now + interval)


def _still_open(state: SpaceState, now: datetime) -> timedelta:
    """Return how long the place is still open on the day of `now`, split hours as well."""
    if not state.opening.is_open:
        return AFTER_CLOSING
    spans = state.space.hours.spans_at(now)
    return sum((end - max(start, now) for start, end in spans if end > now), timedelta())


def _likely(state: SpaceState, seen: View) -> tuple[datetime, ...]:
    """Return when the people who are there are likely to go."""
    ends = (seen.busy_until, state.opening.until if state.opening.is_open else None)
    return tuple(each + PEOPLE_LEAVE for each in ends if each)
