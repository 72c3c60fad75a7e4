"""What one thing (a lock, a lamp, a thermostat) was told, whether it did it, and whose hand it was.

    order ──► sent ──► confirmed: its own word is what it was told ──► done
               │ nothing yet: again, later and later ──► failed: a person is told
               └ something else ──► an echo of ours that comes late, a word taken back, or a hand

Machines say what a thing is to be; whether to tell it, again or no more, and what its word means,
is judged here for all of them. How a kind of thing takes orders is its `Manner`.

Invariants
- Whatever changes and is neither ours nor an echo of ours is a hand: the order is forgotten.
- An order to a thing that is away waits until it is back; one that was carried out does not
  come back by itself.
- No order is sent more often than its manner has patience, unless people must get out.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum, auto
from typing import Final, Protocol, Self

MOST_OPEN: Final = 8
"""Orders to one thing that may be open at once; an older one has no echo any more."""
MOST_EXCUSED: Final = timedelta(minutes=1)
"""No excuse is longer: one that ends later is from before the clock was set back."""


class Word(Protocol):
    """What a thing is told, or says of itself."""

    def fits(self, said: Self) -> bool:
        """Return whether a thing that says this has done what it was told."""

    def partly(self, before: Self | None, said: Self) -> bool:
        """Return whether a thing that was so before (None: away) may say this on the way there."""


class Outcome(Enum):
    """What follows from news of a thing."""

    NOTHING = auto()
    SEND = auto()
    """Send the order, for the first time or again."""
    HAND = auto()
    """Somebody else changed it."""
    FAILED = auto()
    """It did not do it however often it was told."""
    DONE = auto()
    """It did what it was told."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a kind of thing takes orders."""

    waits: tuple[timedelta, ...]
    """How long to wait for its own word each time it was told; after the last it has failed."""
    on_and_on: timedelta | None = None
    """How often it is told after that instead of giving up; None: it is given up."""
    echo: timedelta | None = None
    """How late the echo of an order may come; None: as long as the order is open."""
    takes_back: timedelta = timedelta()
    """How soon it may say the opposite of what it said it did without anybody having touched it."""
    while_away: bool = False
    """It is told, and told again, also while it says nothing."""

    def wait(self, tries: int) -> timedelta | None:
        """Return how long to wait after it was told so often; None: it is not told so often."""
        return self.waits[tries - 1] if tries <= len(self.waits) else self.on_and_on

    def still_hears(self, at: datetime, now: datetime) -> bool:
        """Return whether the echo of an order given at an instant may still come."""
        return self.echo is None or abs(now - at) <= self.echo


@dataclass(frozen=True, slots=True)
class Order[W: Word]:
    """Something a thing was told and has not confirmed yet."""

    word: W
    before: W | None
    """What it said of itself when it was told."""
    at: datetime


@dataclass(frozen=True, slots=True)
class Done[W: Word]:
    """What a thing last confirmed, after it was told so often; aware UTC."""

    word: W
    tries: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Orders[W: Word]:
    """One thing and the orders it was given. Times are aware UTC."""

    said: W | None = None
    """What it last said of itself; None while it is away."""
    open: tuple[Order[W], ...] = ()
    """What is not confirmed yet, oldest first; the last one is what is wanted."""
    tries: int = 0
    """How often it was told the last one; one more once that was given up."""
    retry_at: datetime | None = None
    """When to look again; None when nothing is waited for."""
    failed: bool = False
    """It did not do the last thing it was told."""
    excused_until: datetime | None = None
    """Until then a change is a consequence of ours, whatever it is."""
    done: Done[W] | None = None

    @property
    def wanted(self) -> W | None:
        """The order that is not confirmed yet, or None."""
        return self.open[-1].word if self.open else None


type News[W: Word] = tuple[Orders[W], Outcome]


def ordered[W: Word](thing: Orders[W], word: W, now: datetime, manner: Manner) -> News[W]:
    """Tell a thing what to be: send it, unless it is so already or away."""
    open_ = tuple(order for order in thing.open if manner.still_hears(order.at, now))
    if thing.said is not None and word.fits(thing.said) and not open_:
        done = Outcome.DONE if thing.failed else Outcome.NOTHING
        return replace(dropped(thing), failed=False), done
    # It is told also where it is so already: what it was told before may be on its way.
    open_ = (*open_, Order(word, thing.said, now))[-MOST_OPEN:]
    if thing.said is None and not manner.while_away:
        return replace(thing, open=open_, tries=0, retry_at=None), Outcome.NOTHING
    return replace(thing, open=open_, tries=1, retry_at=now + manner.waits[0]), Outcome.SEND


def reported[W: Word](
    thing: Orders[W], said: W | None, now: datetime, manner: Manner, *, ours: bool = False
) -> News[W]:
    """Take in what a thing says of itself; None: it is away. `ours`: it names us as the cause.

    That counts only as long as an order is open: Home Assistant lays whatever an entity does in
    the five seconds after an order at the door of whoever gave it, a hand as well.
    """
    before, wanted = thing.said, thing.wanted
    thing = replace(thing, said=said)
    if said is None:
        return (thing if manner.while_away else replace(thing, retry_at=None)), Outcome.NOTHING
    if wanted is not None and wanted.fits(said):
        done = Done(wanted, thing.tries, now)
        return replace(dropped(thing), failed=False, done=done), Outcome.DONE
    if before is None and wanted is not None:
        return replace(thing, tries=1, retry_at=now + manner.waits[0]), Outcome.SEND
    if again := _taken_back(thing, said, now, manner):
        return again, Outcome.NOTHING
    if before is None:
        return thing, Outcome.NOTHING
    if (ours and thing.open) or said == before or _is_excused(thing, now):
        return thing, Outcome.NOTHING
    for index, order in enumerate(thing.open):
        if manner.still_hears(order.at, now) and _is_echo(order, said):
            # They come in the order in which they were given.
            return replace(thing, open=thing.open[index:]), Outcome.NOTHING
    return dropped(thing), Outcome.HAND


def waited[W: Word](thing: Orders[W], now: datetime, manner: Manner) -> News[W]:
    """Look whether an order is overdue; send it again, or give it up."""
    if not thing.open or not _is_due(thing, now, manner):
        return thing, Outcome.NOTHING
    if thing.said is not None and thing.open[-1].word.fits(thing.said):
        # It is so already; only the echo of an order before may still come.
        before = thing.open[:-1]
        if before and manner.echo is not None and now <= before[-1].at + manner.echo:
            soon = before[-1].at + manner.echo + timedelta(seconds=1)
            return replace(thing, retry_at=soon), Outcome.NOTHING
        return replace(dropped(thing), failed=False), Outcome.DONE
    patience = manner.wait(thing.tries + 1)
    if patience is None:
        return replace(thing, tries=thing.tries + 1, retry_at=None, failed=True), Outcome.FAILED
    order = replace(thing.open[-1], at=now)
    again = replace(
        thing, open=(*thing.open[:-1], order), tries=thing.tries + 1, retry_at=now + patience
    )
    return again, Outcome.SEND


def dropped[W: Word](thing: Orders[W]) -> Orders[W]:
    """Forget what the thing was told: it is somebody else's now."""
    return replace(thing, open=(), tries=0, retry_at=None)


def excused[W: Word](thing: Orders[W], until: datetime) -> Orders[W]:
    """Take every change up to an instant as a consequence of ours: a scene, a flash."""
    return replace(thing, excused_until=until)


def _is_due[W: Word](thing: Orders[W], now: datetime, manner: Manner) -> bool:
    if thing.retry_at is None:
        # Given up without a hurry; there may be one now.
        return thing.failed and manner.on_and_on is not None
    # Where it lies further ahead than any patience, the clock was set back, or the hurry is new.
    patience = manner.wait(thing.tries) or manner.waits[-1]
    return not now < thing.retry_at <= now + patience


def _taken_back[W: Word](
    thing: Orders[W], said: W, now: datetime, manner: Manner
) -> Orders[W] | None:
    """Return a thing that is told again since it takes back that it did it; None if it does not.

    Who did touch it after all has the time to go on, unless people must get out.
    """
    done = thing.done
    if done is None or thing.open or done.word.fits(said):
        return None
    if not manner.takes_back or not timedelta() <= now - done.at <= manner.takes_back:
        return None
    patience = manner.waits[0] if manner.on_and_on is None else timedelta()
    open_ = (Order(done.word, said, now),)
    return replace(thing, open=open_, tries=done.tries, retry_at=now + patience, done=None)


def _is_excused[W: Word](thing: Orders[W], now: datetime) -> bool:
    until = thing.excused_until
    return until is not None and now <= until <= now + MOST_EXCUSED


def _is_echo[W: Word](order: Order[W], said: W) -> bool:
    return order.word.fits(said) or order.word.partly(order.before, said)
