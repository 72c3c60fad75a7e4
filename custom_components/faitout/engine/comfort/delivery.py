"""What one thing (a lamp, a thermostat) was told, and whether it did it.

    order ──► sent ──► reported as told ──► done
               │ nothing yet: again, later and later ──► failed: a person is told
               └ something else reported ──► an echo of ours that comes late, or a hand

Invariants
- Whatever changes and is neither ours nor an echo of ours is a hand: the order is forgotten.
- An order to a thing that is away waits until it is back; one that was carried out does not
  come back by itself.
- No order is sent more often than `1 + len(RETRIES)` times.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum, auto
from typing import Final, Protocol, Self

RETRIES: Final = tuple(timedelta(seconds=s) for s in (5, 15, 45, 120))
"""How long to wait for the thing's own word before an order is sent again."""
ECHO: Final = timedelta(seconds=30)
"""How late the echo of an order may come: integrations that ask their devices by turns."""

MOST_EXCUSED: Final = timedelta(minutes=1)
"""No excuse is longer: one that ends later is from before the clock was set back."""


class Word(Protocol):
    """What a thing is told, or says of itself."""

    def fits(self, said: Self) -> bool:
        """Return whether a thing that says this has done what it was told."""

    def partly(self, before: Self, said: Self) -> bool:
        """Return whether a thing that was so before may say this on the way there."""


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
class Order[W: Word]:
    """Something a thing was told and has not reported yet."""

    word: W
    before: W | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Delivery[W: Word]:
    """One thing and the orders it was given."""

    said: W | None = None
    """What it last said of itself; None while it is away."""
    orders: tuple[Order[W], ...] = ()
    """What is not reported yet, oldest first; the last one is what is wanted."""
    tries: int = 0
    retry_at: datetime | None = None
    """When to look again; None when nothing is waited for."""
    failed: bool = False
    excused_until: datetime | None = None
    """Until then a change is a consequence of ours, whatever it is."""

    @property
    def wanted(self) -> W | None:
        """The order that is not carried out yet, or None."""
        return self.orders[-1].word if self.orders else None


def ordered[W: Word](thing: Delivery[W], word: W, now: datetime) -> tuple[Delivery[W], Outcome]:
    """Tell a thing what to be: send it, unless it is so already or away."""
    recent = tuple(order for order in thing.orders if abs(now - order.at) <= ECHO)
    if thing.said is not None and word.fits(thing.said) and not recent:
        return replace(thing, orders=(), tries=0, retry_at=None, failed=False), (
            Outcome.DONE if thing.failed else Outcome.NOTHING
        )
    orders = (*recent, Order(word, thing.said, now))
    if thing.said is None:
        return replace(thing, orders=orders, tries=0, retry_at=None), Outcome.NOTHING
    waiting = replace(thing, orders=orders, tries=1, retry_at=now + RETRIES[0])
    return waiting, Outcome.SEND


def heard[W: Word](
    thing: Delivery[W], said: W | None, now: datetime, *, ours: bool
) -> tuple[Delivery[W], Outcome]:
    """Take in what a thing says of itself; None: it is away. `ours`: it names us as the cause.

    That counts only as long as an order is open: Home Assistant lays whatever an entity does in
    the five seconds after an order at the door of whoever gave it, a hand as well.
    """
    before = thing.said
    thing = replace(thing, said=said)
    if said is None:
        return replace(thing, retry_at=None), Outcome.NOTHING
    wanted = thing.wanted
    if wanted is not None and wanted.fits(said):
        return replace(thing, orders=(), tries=0, retry_at=None, failed=False), Outcome.DONE
    if before is None:
        if wanted is None:
            return thing, Outcome.NOTHING
        return replace(thing, tries=1, retry_at=now + RETRIES[0]), Outcome.SEND
    if (ours and thing.orders) or said == before or _is_excused(thing, now):
        return thing, Outcome.NOTHING
    for index, order in enumerate(thing.orders):
        if abs(now - order.at) <= ECHO and _is_echo(order, said):
            # They come in the order in which they were given.
            return replace(thing, orders=thing.orders[index:]), Outcome.NOTHING
    return replace(thing, orders=(), tries=0, retry_at=None), Outcome.HAND


def waited[W: Word](thing: Delivery[W], now: datetime) -> tuple[Delivery[W], Outcome]:
    """Look whether an order is overdue; send it again, or give it up."""
    if thing.retry_at is None or not thing.orders:
        return thing, Outcome.NOTHING
    # Where it lies further ahead than any patience, the clock was set back.
    if now < thing.retry_at <= now + RETRIES[-1]:
        return thing, Outcome.NOTHING
    if thing.said is not None and thing.orders[-1].word.fits(thing.said):
        # It is so already; only the echo of an order before may still come.
        before = thing.orders[:-1]
        if before and now <= before[-1].at + ECHO:
            soon = before[-1].at + ECHO + timedelta(seconds=1)
            return replace(thing, retry_at=soon), Outcome.NOTHING
        return replace(thing, orders=(), tries=0, retry_at=None, failed=False), Outcome.DONE
    if thing.tries > len(RETRIES):
        return replace(thing, retry_at=None, failed=True), Outcome.FAILED
    patience = RETRIES[min(thing.tries, len(RETRIES) - 1)]
    order = replace(thing.orders[-1], at=now)
    again = replace(
        thing,
        orders=(*thing.orders[:-1], order),
        tries=thing.tries + 1,
        retry_at=now + patience,
    )
    return again, Outcome.SEND


def released[W: Word](thing: Delivery[W]) -> Delivery[W]:
    """Forget what the thing was told: it is somebody else's now."""
    return replace(thing, orders=(), tries=0, retry_at=None)


def excused[W: Word](thing: Delivery[W], until: datetime) -> Delivery[W]:
    """Take every change up to an instant as a consequence of ours: a scene, a flash."""
    return replace(thing, excused_until=until)


def _is_excused[W: Word](thing: Delivery[W], now: datetime) -> bool:
    until = thing.excused_until
    return until is not None and now <= until <= now + MOST_EXCUSED


def _is_echo[W: Word](order: Order[W], said: W) -> bool:
    if order.word.fits(said):
        return True
    return order.before is not None and order.word.partly(order.before, said)
