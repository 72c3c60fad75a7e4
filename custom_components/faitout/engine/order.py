"""One order to a thing: the word it was told, and what of its own words may come of that."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol, Self

from .manner import Manner


class Word(Protocol):
    """What a thing is told, or says of itself."""

    @property
    def grows_old(self) -> bool:
        """Whether it is too late for it some time after it was given: see `Manner.keeps`."""

    def fits(self, said: Self) -> bool:
        """Return whether a thing that says this is what it was told to be."""

    def answered(self, said: Self) -> bool:
        """Return whether a thing says with this that it did it, as well as it can."""

    def partly(self, before: Self | None, said: Self) -> bool:
        """Return whether a thing that was so before (None: away) may say this on the way there."""

    def oddly(self, before: Self | None, said: Self) -> bool:
        """Return whether it may make this of what it was told, where it names us as the cause."""

    def goes_with(self, before: Self, said: Self, *, soon: bool) -> bool:
        """Return whether one that has done it may say this next without anybody's doing.

        `soon`: it did it a moment ago, and may not have said all of it.
        """


@dataclass(frozen=True, slots=True)
class Order[W: Word]:
    """Something a thing was told and has not confirmed yet."""

    word: W
    before: W | None
    """What it said of itself when it was told."""
    at: datetime
    """When it was given."""
    sent_at: datetime | None = None
    """When it was sent first; None while it waits for the thing to be there."""
    told_at: datetime | None = None
    """When it was sent last."""


@dataclass(frozen=True, slots=True)
class Done[W: Word]:
    """What a thing last confirmed, after it was told so often; aware UTC."""

    word: W
    tries: int
    at: datetime


@dataclass(frozen=True, slots=True)
class SeemingHand[W: Word]:
    """A change that looks like a hand, so soon after an order that it may yet be taken back."""

    before: W
    """What it said until then."""
    until: datetime
    """When it is a hand, unless it was taken back by then; aware UTC."""


def answer_time[W: Word](order: Order[W], now: datetime, first_wait: timedelta) -> timedelta:
    """Return how long a thing took that has done an order by now.

    Where it did it soon after it was told again, the first time was lost rather than slow: else
    one waited ever longer for a thing that loses every other order.
    """
    since = order.sent_at or now
    again = order.told_at or since
    took = now - since
    return min(took, first_wait) if again > since and now - again <= first_wait else took


def on_the_way[W: Word](order: Order[W], said: W, *, ours: bool) -> bool:
    """Return whether a thing may say this on the way to what it was told; `ours`: it names us."""
    return order.word.partly(order.before, said) or (ours and order.word.oddly(order.before, said))


def belongs_to[W: Word](done: Done[W], before: W, said: W, now: datetime, manner: Manner) -> bool:
    """Return whether a word changes nothing of what it did, or goes with that and comes soon."""
    soon = timedelta() <= now - done.at <= manner.settles
    return done.word.goes_with(before, said, soon=soon)


def echoing[W: Word](
    sent: tuple[Order[W], ...], said: W, now: datetime, manner: Manner, *, halves: bool
) -> tuple[Order[W], ...] | None:
    """Return the orders from the one on that a word is the late echo of; None where it is none.

    They come in the order in which they were given: what is before it will not be heard of.
    `halves`: a word may also be a half of one that was given lately, as no later one is done.
    """
    for index, order in enumerate(sent):
        if not manner.still_hears(order.at, now):
            continue
        is_fresh = halves and (manner.echo is None or abs(now - order.at) <= manner.unsettled)
        if order.word.fits(said) or (is_fresh and order.word.partly(order.before, said)):
            return sent[index:]
    return None
