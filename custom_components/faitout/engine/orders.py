"""What one thing (a lock, a lamp, a thermostat) was told, whether it did it, and whose hand it was.

    order ──► sent ──► confirmed: its own word is what it was told ──► settled
               │ nothing yet: again, later and later ──► failed: a person is told
               └ something else ──► on the way there, an echo of ours that comes late, a word of
                                    its own, or, unless it takes that back by itself, a hand

Machines say what a thing is to be; whether to tell it, again or no more, and what its word means,
is judged here for all of them. How a kind of thing takes orders is its `Manner`.

Invariants
- An order is outstanding until it is confirmed, replaced, too old, or a hand has overruled it,
  whatever the thing shows; what was sent and never confirmed may be heard of late.
- Whatever changes and is neither ours, nor an echo of ours, nor its own, is a hand.
- While it is not sure whose hand a change is, nothing is sent: what is ordered meanwhile waits, and
  a hand ends it.
- There is one budget of tries for an order, whatever happens between: a thing that comes and goes
  is told no more often than one that stays.
- No order is sent more often than its manner has patience, unless people must get out.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from .device_view import By
from .manner import AWAKE_AFTER, DISOBEYS_AFTER, STUBBORN, Manner
from .order import Done, Order, SeemingHand, Word, belongs_to, echoing, on_the_way
from .outcome import Outcome

MOST_OPEN: Final = 8
"""Orders to one thing that may be open at once; an older one has no echo any more."""
MOST_EXCUSED: Final = timedelta(minutes=1)
"""No excuse is longer: one that ends later is from before the clock was set back."""
HOUR: Final = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Orders[W: Word]:
    """One thing and the orders it was given. Times are aware UTC."""

    said: W | None = None
    """What it last said of itself; None while it is away."""
    open: tuple[Order[W], ...] = ()
    """What is not confirmed yet, oldest first; the last one is what is wanted."""
    echoes: tuple[Order[W], ...] = ()
    """What was sent, never confirmed, and is wanted no more: it may still be heard of."""
    tries: int = 0
    """How often it was told the last one; one more once that was given up."""
    retry_at: datetime | None = None
    """When to look again; None when nothing is waited for."""
    failed: bool = False
    """It did not do the last thing it was told."""
    excused_until: datetime | None = None
    """Until then a change is a consequence of ours, whatever it is."""
    done: Done[W] | None = None
    sent: tuple[datetime, ...] = ()
    """When it was told something, within the last hour; as many as its manner counts."""
    old_words: int = 0
    """How often it spoke since it was last told, and was as before."""
    away_since: datetime | None = None
    seeming: SeemingHand[W] | None = None
    """A change of which is not sure yet whose it is; meanwhile what is ordered waits."""
    by: By = By.UNKNOWN
    since: datetime | None = None
    """Who made it as it is, and when."""

    @property
    def look_at(self) -> datetime | None:
        """When to look at it again, aware UTC; None: not before it says something."""
        return self.seeming.until if self.seeming else self.retry_at

    @property
    def wanted(self) -> W | None:
        """The order that is not confirmed yet, or None."""
        return self.open[-1].word if self.open else None

    @property
    def waiting(self) -> Order[W] | None:
        """The order that waits until it is sure whose hand the last change was."""
        order = self.open[-1] if self.seeming and self.open else None
        return order if order and order.sent_at is None else None

    @property
    def told(self) -> tuple[Order[W], ...]:
        """What is not confirmed yet of what it heard of, oldest first."""
        return self.open[:-1] if self.waiting else self.open


type News[W: Word] = tuple[Orders[W], Outcome]


def ordered[W: Word](thing: Orders[W], word: W, now: datetime, manner: Manner) -> News[W]:
    """Tell a thing what to be: send it, unless it is so already, away, or may be a hand's."""
    open_ = tuple(
        order for order in thing.open if order.sent_at and manner.still_hears(order.at, now)
    )
    if thing.seeming is not None:
        open_ = (*open_, Order(word, thing.said, now))[-MOST_OPEN:]
        return replace(thing, open=open_, tries=0, retry_at=None), Outcome.NOTHING
    if thing.said is not None and word.fits(thing.said) and not open_:
        outcome = Outcome.DONE if thing.failed else Outcome.NOTHING
        done = thing.done if thing.done and thing.done.word == word else Done(word, 0, now)
        return replace(dropped(thing), failed=False, done=done), outcome
    # It is told also where it is so already: what it was told before may be on its way.
    thing = replace(
        thing,
        open=(*open_, Order(word, thing.said, now))[-MOST_OPEN:],
        tries=0,
        retry_at=None,
    )
    if thing.said is None and not manner.while_away:
        return thing, Outcome.NOTHING
    return _sent(thing, now, manner)


def reported[W: Word](
    thing: Orders[W],
    said: W | None,
    now: datetime,
    manner: Manner,
    *,
    ours: bool = False,
    itself: bool = False,
) -> News[W]:
    """Take in what a thing says of itself; None: it is away.

    `ours`: it names us as the cause. That counts only as long as an order is open, and only for
    what may be on the way there: Home Assistant lays whatever an entity does in the five seconds
    after an order at the door of whoever gave it, a hand as well. `itself`: by all that is known
    it would do so of its own accord.
    """
    before, wanted = thing.said, thing.told[-1].word if thing.told else None
    if said is None:
        return _gone(thing, now, manner), Outcome.NOTHING
    thing = replace(thing, said=said, since=thing.since if said == before else now)
    if wanted is not None and (
        wanted.fits(said) or (before not in (None, said) and wanted.answered(said))
    ):
        return _confirmed(thing, wanted, now, manner)
    if before is None:
        return _returned(thing, now, manner)
    if said == before:
        return _unchanged(thing, now)
    if thing.seeming and (said == thing.seeming.before or _fits(thing.done, said)):
        return _nobodys(thing, now, manner)
    if again := _taken_back(thing, said, now, manner):
        return again, Outcome.NOTHING
    if _is_excused(thing, now) or _is_its_answer(thing, before, said, now, manner, ours=ours):
        return thing, Outcome.NOTHING
    if (late := _late_echo(thing, said, now, manner)) is not None:
        return late, Outcome.NOTHING
    if itself:
        return replace(thing, by=By.ITSELF), Outcome.ITSELF
    if (seeming := _seeming(thing, before, now, manner)) is not None:
        return replace(thing, seeming=seeming), Outcome.NOTHING
    return _by_hand(thing, now, manner), Outcome.HAND


def waited[W: Word](thing: Orders[W], now: datetime, manner: Manner) -> News[W]:
    """Look whether an order is overdue; send it again, or give it up."""
    if thing.seeming is not None:
        if now < thing.seeming.until <= now + manner.flutter:
            return thing, Outcome.NOTHING
        return _by_hand(thing, now, manner), Outcome.HAND
    if not thing.open or not _is_due(thing, now, manner):
        return thing, Outcome.NOTHING
    if thing.said is None and not manner.while_away:
        return replace(thing, retry_at=None), Outcome.NOTHING
    if thing.said is not None and thing.open[-1].word.fits(thing.said):
        return _quiet(thing, now, manner)
    if manner.wait(thing.tries + 1) is None:
        tries = max(thing.tries + 1, len(manner.waits) + 1)
        return replace(thing, tries=tries, retry_at=None, failed=True), Outcome.FAILED
    return _sent(thing, now, manner)


def told_again[W: Word](thing: Orders[W], at: datetime) -> Orders[W]:
    """Return a thing that changed by itself, to be told at an instant what it did before."""
    if thing.open or thing.done is None:
        return thing
    order = Order(thing.done.word, thing.said, at)
    return replace(thing, open=(order,), tries=0, retry_at=at)


def dropped[W: Word](thing: Orders[W]) -> Orders[W]:
    """Forget what the thing was told: it is somebody else's now."""
    return replace(thing, open=(), tries=0, retry_at=None, seeming=None)


def excused[W: Word](thing: Orders[W], until: datetime) -> Orders[W]:
    """Take every change up to an instant as a consequence of ours: a scene, a flash."""
    return replace(thing, excused_until=until)


def _sent[W: Word](thing: Orders[W], now: datetime, manner: Manner) -> News[W]:
    """Send the order that is wanted, unless that was done too often within the hour."""
    recent = tuple(at for at in thing.sent if now - HOUR < at <= now)
    if manner.most_an_hour is not None and len(recent) >= manner.most_an_hour:
        return replace(thing, sent=recent, retry_at=recent[0] + HOUR), Outcome.NOTHING
    if manner.most_an_hour is not None:
        recent = (*recent, now)
    tries = thing.tries + 1
    patience = manner.wait(tries) or manner.waits[-1]
    order = thing.open[-1]
    order = replace(order, sent_at=order.sent_at or now, told_at=now)
    return replace(
        thing,
        open=(*thing.open[:-1], order),
        tries=tries,
        retry_at=now + patience,
        sent=recent,
        old_words=0,
    ), Outcome.SEND


def _gone[W: Word](thing: Orders[W], now: datetime, manner: Manner) -> Orders[W]:
    away_since = thing.away_since or now
    retry_at = thing.retry_at if manner.while_away else None
    return replace(thing, said=None, away_since=away_since, retry_at=retry_at, seeming=None)


def _confirmed[W: Word](thing: Orders[W], word: W, now: datetime, manner: Manner) -> News[W]:
    """Take note that it did what it was told; what was sent before may still be heard of."""
    waiting, thing = thing.waiting, replace(thing, open=thing.told)
    done = Done(word, thing.tries, now)
    echoes = _superseded(thing, manner)
    thing = replace(dropped(thing), echoes=echoes, failed=False, done=done)
    thing = replace(thing, away_since=None, by=By.HUB, since=now)
    return ordered(thing, waiting.word, now, manner) if waiting else (thing, Outcome.DONE)


def _superseded[W: Word](
    thing: Orders[W], manner: Manner, *, all_of_it: bool = False
) -> tuple[Order[W], ...]:
    """Return what was sent before the last order and never confirmed, oldest first.

    Where its manner has no echo that outlives an order, there is none. `all_of_it`: the last too.
    """
    if manner.echo is None:
        return ()
    open_ = thing.open if all_of_it else thing.open[:-1]
    return (*thing.echoes, *(each for each in open_ if each.sent_at))[-MOST_OPEN:]


def _returned[W: Word](thing: Orders[W], now: datetime, manner: Manner) -> News[W]:
    """Take in the first word of a thing that was away, or since the start."""
    away = now - thing.away_since if thing.away_since else timedelta()
    thing = replace(thing, away_since=None, seeming=None)
    if not thing.open:
        return _looked_at(thing, now, manner)
    order = thing.open[-1]
    if order.word.grows_old and manner.keeps is not None and now - order.at > manner.keeps:
        return replace(dropped(thing), failed=False, done=None), Outcome.TOO_OLD
    if thing.failed and away < manner.renews:
        return thing, Outcome.NOTHING
    if thing.failed or order.told_at is None:
        return _sent(replace(thing, tries=0), now, manner)
    if manner.on_and_on is not None:
        return _sent(replace(thing, tries=0), now, manner)
    patience = manner.wait(thing.tries) or manner.waits[-1]
    return waited(replace(thing, retry_at=order.told_at + patience), now, manner)


def _looked_at[W: Word](thing: Orders[W], now: datetime, manner: Manner) -> News[W]:
    """Compare what a thing came back as with what it did before it was away.

    One that lost its power comes up in its own way. What grows old is not told again: with a lamp
    that comes back somebody may have pressed the switch on the wall.
    """
    done, said = thing.done, thing.said
    if done is None or done.word.grows_old or said is None or done.word.fits(said):
        return thing, Outcome.NOTHING
    again = replace(thing, open=(Order(done.word, said, now),), tries=0, by=By.ITSELF, since=now)
    return _sent(again, now, manner)


def _unchanged[W: Word](thing: Orders[W], now: datetime) -> News[W]:
    """Count a word that is the one before: who speaks and stays so is awake, and does not obey."""
    order = thing.open[-1] if thing.open else None
    if order is None or order.sent_at is None or order.told_at is None:
        return thing, Outcome.NOTHING
    if now - order.told_at > AWAKE_AFTER:
        thing = replace(thing, old_words=thing.old_words + 1)
        is_late = now - order.sent_at > DISOBEYS_AFTER
        if is_late and thing.old_words >= STUBBORN and thing.retry_at:
            thing = replace(thing, retry_at=min(thing.retry_at, now))
    return thing, Outcome.NOTHING


def _quiet[W: Word](thing: Orders[W], now: datetime, manner: Manner) -> News[W]:
    """Leave a thing alone that is as it was told: only what was sent before may still come."""
    before = thing.open[:-1]
    if before and manner.echo is not None and now <= before[-1].at + manner.echo:
        soon = before[-1].at + manner.echo + timedelta(seconds=1)
        return replace(thing, retry_at=soon), Outcome.NOTHING
    done = Done(thing.open[-1].word, thing.tries, now)
    return replace(dropped(thing), failed=False, done=done), Outcome.DONE


def _is_due[W: Word](thing: Orders[W], now: datetime, manner: Manner) -> bool:
    if thing.retry_at is None:
        # Given up without a hurry; there may be one now.
        return thing.failed and manner.on_and_on is not None
    told_at = thing.open[-1].told_at
    if told_at is not None and told_at > now:
        # The clock was set back.
        return True
    if manner.on_and_on is not None:
        # The hurry is new where it lies further ahead than any patience.
        return not now < thing.retry_at <= now + (manner.wait(thing.tries) or manner.waits[-1])
    return now >= thing.retry_at


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


def _is_its_answer[W: Word](
    thing: Orders[W], before: W, said: W, now: datetime, manner: Manner, *, ours: bool
) -> bool:
    """Return whether a word belongs to what it was told last, done or not."""
    if thing.told:
        return on_the_way(thing.told[-1], said, ours=ours)
    return thing.done is not None and belongs_to(thing.done, before, said, now, manner)


def _late_echo[W: Word](
    thing: Orders[W], said: W, now: datetime, manner: Manner
) -> Orders[W] | None:
    """Return a thing that did what it was told before the last order; None where it is no echo.

    Afterwards it is told again what it is to be, unless it is somebody else's by now.
    """
    sent = (*thing.echoes, *thing.open[:-1])
    later = echoing(sent, said, now, manner, halves=bool(thing.open))
    if later is None:
        return None
    echoes = tuple(each for each in thing.echoes if each in later)
    thing = replace(thing, echoes=echoes, by=By.HUB)
    soon = now + manner.waits[0]
    if not thing.open:
        return told_again(thing, soon)
    open_ = tuple(each for each in thing.open[:-1] if each in later)
    retry_at = soon if thing.retry_at is None else min(thing.retry_at, soon)
    return replace(thing, open=(*open_, thing.open[-1]), retry_at=retry_at)


def _seeming[W: Word](
    thing: Orders[W], before: W, now: datetime, manner: Manner
) -> SeemingHand[W] | None:
    """Return what is only a seeming hand: so soon after an order it may be taken back by itself."""
    if thing.seeming is not None:
        return thing.seeming
    order = thing.open[-1] if thing.open else None
    last = order.told_at if order else thing.done.at if thing.done else None
    if last is None or not manner.flutter or not timedelta() <= now - last <= manner.unsettled:
        return None
    return SeemingHand(before, now + manner.flutter)


def _nobodys[W: Word](thing: Orders[W], now: datetime, manner: Manner) -> News[W]:
    """Take note that it took a change back by itself, and give the order that waited for that."""
    waiting, told = thing.waiting, thing.told
    thing = replace(thing, seeming=None)
    if waiting is None:
        return thing, Outcome.NOTHING
    return ordered(replace(thing, open=told), waiting.word, now, manner)


def _by_hand[W: Word](thing: Orders[W], now: datetime, manner: Manner) -> Orders[W]:
    """Leave a thing to the hand that changed it."""
    echoes = _superseded(thing, manner, all_of_it=True)
    return replace(dropped(thing), echoes=echoes, done=None, by=By.HAND, since=now)


def _fits[W: Word](done: Done[W] | None, said: W) -> bool:
    return done is not None and done.word.fits(said)
