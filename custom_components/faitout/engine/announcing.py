"""What a telephone is told, and when: once, together where much comes at once, gone when solved.

    a matter stands ──► waits ──► told ──► over ──► taken away ──► forgotten after a while
                          │         └ more urgent ──► told again       │
                          │  quiet hours: until they end, unless        └ stands again ──► shown
                          └  people or the house are in danger             again, without a sound

One record for each telephone, since each may be out of reach. Pure values; times are aware UTC.

Invariants
- A matter sounds once, and again only where it became more urgent, or stands again after it was
  gone for `GONE_FOR_A_WHILE`.
- In quiet hours nothing sounds but what is a matter of safety. What waited is told after them in
  one notification, as far as it still stands.
- Nothing counts as told before it was sent: what did not get through is tried again, later and
  later.
- What is over is taken away, also at night. For a while after a start nothing is held to be over
  because it is not there yet.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Final

from .concern import ConcernUrgency
from .quiet_hours import QuietHours

MOST_APART: Final = 2
"""So many at once have a notification each, with their buttons; more share one."""
SETTLES: Final = {
    ConcernUrgency.NOW: timedelta(seconds=15),
    ConcernUrgency.TODAY: timedelta(minutes=2),
}
"""How long a matter must stand: what belongs together comes together, and a blink is none. What
only has to be done later is never told to a telephone."""
CLEARS_AFTER: Final = timedelta(minutes=2)
"""How long a matter must be over before it is taken away: it may only have blinked."""
GONE_FOR_A_WHILE: Final = timedelta(minutes=30)
STANDS_AGAIN: Final = timedelta(minutes=10)
"""How long what came back sooner must stand until it is shown again: so much at the most is sent of
one that comes and goes."""
RESULT_STAYS: Final = timedelta(minutes=10)
"""How long the answer to a button can be read."""
TRIES_AGAIN: Final = tuple(
    timedelta(seconds=seconds) for seconds in (15, 60, 120, 300, 600, 1800, 3600)
)
"""How long to wait after each time in a row that a telephone was not reached; then each hour."""
LOST_AFTER: Final = timedelta(minutes=5)
"""How long a telephone must be out of reach before somebody is told of that."""
FORGETS_AFTER: Final = timedelta(days=1)
"""How long it is tried to take away what stands on a telephone that is out of reach."""

URGENCIES: Final = tuple(ConcernUrgency)


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """One thing that may be told."""

    key: str
    thread: str
    """What its notification is known by; a later matter of the same thread takes its place."""
    urgency: ConcernUrgency
    is_safety: bool = False
    is_news: bool = False
    """It has happened, and will not be otherwise in a moment."""
    until: datetime | None = None
    """When it is too late to do anything about it; None where it does not pass by itself."""

    @property
    def settles(self) -> timedelta:
        """How long it must stand before it is told."""
        is_sure = self.is_safety or self.is_news or self.until
        return timedelta() if is_sure else SETTLES[self.urgency]


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """What is known of a matter that a telephone was told."""

    at: datetime
    urgency: ConcernUrgency
    is_safety: bool
    tag: str
    """The notification in which it stood last."""
    until: datetime | None = None
    gone_since: datetime | None = None
    back_since: datetime | None = None
    """Since when it stands again after it was taken away."""

    def is_over(self, now: datetime) -> bool:
        """Return whether it is gone for so long that it may be taken away."""
        if self.until is not None and self.until <= now:
            return True
        gone = self.gone_since
        return gone is not None and (self.until is not None or gone + CLEARS_AFTER <= now)


@dataclass(frozen=True, slots=True)
class OnPhone:
    """A notification that stands on a telephone."""

    tag: str
    keys: tuple[str, ...]
    stays_until: datetime | None = None
    """How long it is left as it is: somebody reads what came of their button."""


@dataclass(frozen=True, slots=True)
class OutOfReach:
    """Since when a telephone was not reached, how often, and when it is tried again."""

    since: datetime
    tries: int
    again_at: datetime

    def is_lost(self, now: datetime) -> bool:
        """Return whether that lasts for so long that somebody should know."""
        return self.since + LOST_AFTER <= now and self.tries > 1


@dataclass(frozen=True, slots=True)
class PhoneMessage:
    """What is to be sent to a telephone now."""

    tag: str
    keys: tuple[str, ...] = ()
    """What stands in it, the most urgent first; empty: it is taken away."""
    sounds: bool = False
    is_new_group: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneRecord:
    """What one telephone was told, and what it waits for."""

    said: Mapping[str, Announced] = field(default_factory=lambda: MappingProxyType({}))
    shown: tuple[OnPhone, ...] = ()
    groups: int = 0
    """How many notifications of several matters it was sent: the next one has a name of its own,
    and the same one again if the hub is killed before this is written."""
    waiting: Mapping[str, datetime] = field(default_factory=lambda: MappingProxyType({}))
    """Since when what it was not told yet stands. A restart begins anew."""
    seen: frozenset[str] = frozenset()
    """What stood since the start: it is over when it is not there. A restart begins anew."""
    out_of_reach: OutOfReach | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to remember."""
        return not (self.said or self.shown or self.out_of_reach)

    def on_phone(self, tag: str) -> OnPhone | None:
        """Return the notification of a tag, None where it does not stand there."""
        return next((each for each in self.shown if each.tag == tag), None)


def with_standing(
    record: PhoneRecord, matters: Iterable[Matter], now: datetime, *, is_settled: bool
) -> PhoneRecord:
    """Take in what stands now.

    `is_settled`: the hub is up for long enough that what never stood since is over.
    """
    standing = _standing(matters, now)
    on_phone = {key for each in record.shown for key in each.keys}
    said: dict[str, Announced] = {}
    for key, known in record.said.items():
        if key in standing:
            after = _stands(known, now, is_shown=_is_shown(record, key, known))
        else:
            may_be_over = is_settled or known.until is not None or key in record.seen
            after = _is_gone(known, now, is_shown=key in on_phone) if may_be_over else known
        if after is not None:
            said[key] = after
    waiting = {
        key: record.waiting.get(key, now)
        for key, matter in standing.items()
        if matter.urgency in SETTLES and _is_news(matter, said.get(key))
    }
    seen = record.seen.intersection(said) | standing.keys()
    return _without_forgotten(replace(record, said=said, waiting=waiting, seen=seen), now)


def messages_due(
    record: PhoneRecord, matters: Iterable[Matter], now: datetime, quiet: QuietHours
) -> tuple[PhoneMessage, ...]:
    """Return what is to be sent now, the most urgent first; nothing while it is out of reach."""
    if record.out_of_reach and now < record.out_of_reach.again_at:
        return ()
    standing = _standing(matters, now)
    sounding = tuple(_sounding(record, standing, now, quiet))
    tags = {message.tag for message in sounding}
    again = tuple(
        PhoneMessage(standing[key].thread, (key,))
        for key, known in record.said.items()
        if key in standing
        and key not in record.waiting
        and known.back_since
        and known.back_since + STANDS_AGAIN <= now
    )
    tags |= {message.tag for message in again}
    rest = [PhoneMessage(each.tag, _left(record, each, now)) for each in record.shown]
    changed = [
        message
        for message in rest
        if message.tag not in tags and _is_to_change(record.on_phone(message.tag), message, now)
    ]
    # What is taken away makes room; it can wait for what somebody should know.
    changed.sort(key=lambda message: not message.keys)
    return (*sounding, *again, *changed)


def next_message_at(
    record: PhoneRecord, matters: Iterable[Matter], now: datetime, quiet: QuietHours
) -> datetime | None:
    """Return when to ask again if nothing happens; None: never."""
    standing = _standing(matters, now)
    times = [at for at in _changes_at(record, standing, now, quiet) if at > now]
    if (lost := record.out_of_reach) is not None:
        times = [max(at, lost.again_at) for at in times]
        times += [at for at in (lost.again_at, lost.since + LOST_AFTER) if at > now]
    return min(times, default=None)


def after_sending(
    record: PhoneRecord, message: PhoneMessage, matters: Iterable[Matter], now: datetime
) -> PhoneRecord:
    """Take in that a message got through; `matters` are those it was made of."""
    by_key = {matter.key: matter for matter in matters}
    said, waiting = dict(record.said), dict(record.waiting)
    for key in message.keys:
        known, matter = said.get(key), by_key.get(key)
        if matter is not None:
            is_news = message.sounds or known is None
            said[key] = Announced(
                at=now if is_news or known is None else known.at,
                urgency=matter.urgency if is_news or known is None else known.urgency,
                is_safety=matter.is_safety if is_news or known is None else known.is_safety,
                tag=message.tag,
                until=matter.until,
            )
        if message.sounds:
            waiting.pop(key, None)
    shown = [each for each in record.shown if each.tag != message.tag]
    if message.keys:
        shown.append(OnPhone(message.tag, message.keys))
    return replace(
        record,
        said=said,
        waiting=waiting,
        shown=tuple(shown),
        groups=record.groups + message.is_new_group,
        out_of_reach=None,
    )


def after_failing(
    record: PhoneRecord, now: datetime, not_before: datetime | None = None
) -> PhoneRecord:
    """Take in that a message did not get through, and until when nothing will where that is known.

    However long that is, it is tried once an hour: whoever counts may count wrongly.
    """
    known = record.out_of_reach
    tries = known.tries if known else 0
    wait = TRIES_AGAIN[min(tries, len(TRIES_AGAIN) - 1)]
    again_at = now + wait
    if not_before is not None:
        again_at = max(again_at, min(not_before, now + TRIES_AGAIN[-1]))
    since = known.since if known else now
    return replace(record, out_of_reach=OutOfReach(since, tries + 1, again_at))


def with_result(record: PhoneRecord, tag: str, now: datetime) -> PhoneRecord:
    """Take in that a notification now says what came of a button."""
    shown = tuple(
        replace(each, stays_until=now + RESULT_STAYS) if each.tag == tag else each
        for each in record.shown
    )
    return replace(record, shown=shown)


def _standing(matters: Iterable[Matter], now: datetime) -> dict[str, Matter]:
    return {each.key: each for each in matters if each.until is None or now < each.until}


def _stands(known: Announced, now: datetime, *, is_shown: bool) -> Announced | None:
    """Return a matter that stands, None where it was gone for so long that it is a new one."""
    gone = known.gone_since
    if gone is None:
        return known
    if gone + GONE_FOR_A_WHILE <= now:
        return None
    return replace(known, gone_since=None, back_since=None if is_shown else now)


def _is_gone(known: Announced, now: datetime, *, is_shown: bool) -> Announced | None:
    """Return a matter that does not stand, None where it is forgotten."""
    since = known.gone_since or now
    if since + GONE_FOR_A_WHILE <= now and not is_shown:
        return None
    return replace(known, gone_since=since, back_since=None)


def _is_shown(record: PhoneRecord, key: str, known: Announced) -> bool:
    there = record.on_phone(known.tag)
    return there is not None and key in there.keys


def _is_news(matter: Matter, known: Announced | None) -> bool:
    if known is None:
        return True
    is_graver = URGENCIES.index(matter.urgency) < URGENCIES.index(known.urgency)
    return is_graver or (matter.is_safety and not known.is_safety)


def _without_forgotten(record: PhoneRecord, now: datetime) -> PhoneRecord:
    """Give up on what stands on a telephone that is away for good, and waits for nothing."""
    lost = record.out_of_reach
    if lost is None or record.waiting or now < lost.since + FORGETS_AFTER:
        return record
    shown = tuple(each for each in record.shown if _left(record, each, now))
    return replace(record, shown=shown, out_of_reach=None)


def _sounding(
    record: PhoneRecord, standing: Mapping[str, Matter], now: datetime, quiet: QuietHours
) -> Iterator[PhoneMessage]:
    """Yield what is told now with a sound."""
    is_quiet, morning = quiet.is_quiet(now), quiet.last_end(now)
    ready = [
        standing[key]
        for key, since in record.waiting.items()
        if key in standing
        and since + standing[key].settles <= now
        and (standing[key].is_safety or not is_quiet)
    ]
    ready.sort(key=lambda each: (URGENCIES.index(each.urgency), record.waiting[each.key], each.key))
    pools = (
        [each for each in ready if each.is_safety],
        [each for each in ready if each.until is not None and not each.is_safety],
        [each for each in ready if each.until is None and not each.is_safety],
    )
    groups = record.groups
    for pool in pools:
        waited = [each for each in pool if morning and record.waiting[each.key] < morning]
        if len(pool) > MOST_APART or len(waited) > 1:
            keys = tuple(each.key for each in pool)
            yield PhoneMessage(f"group-{groups}", keys, sounds=True, is_new_group=True)
            groups += 1
        else:
            for each in pool:
                yield PhoneMessage(each.thread, (each.key,), sounds=True)


def _is_to_change(there: OnPhone | None, message: PhoneMessage, now: datetime) -> bool:
    if there is None or (there.stays_until is not None and now < there.stays_until):
        return False
    return message.keys != there.keys


def _left(record: PhoneRecord, on_phone: OnPhone, now: datetime) -> tuple[str, ...]:
    """Return what of a notification still stands, and stands in no other one since."""
    known = ((key, record.said.get(key)) for key in on_phone.keys)
    return tuple(
        key
        for key, each in known
        if each is not None and each.tag == on_phone.tag and not each.is_over(now)
    )


def _changes_at(
    record: PhoneRecord, standing: Mapping[str, Matter], now: datetime, quiet: QuietHours
) -> Iterator[datetime]:
    """Yield the instants at which something may become due, or pass."""
    for key, since in record.waiting.items():
        if (matter := standing.get(key)) is not None:
            ready = since + matter.settles
            later = None if matter.is_safety else quiet.next_end(max(ready, now))
            yield later or ready
    for known in record.said.values():
        if known.gone_since is not None:
            yield known.gone_since + CLEARS_AFTER
        if known.back_since is not None:
            yield known.back_since + STANDS_AGAIN
    for each in record.shown:
        if each.stays_until is not None:
            yield each.stays_until
    for until in (matter.until for matter in standing.values()):
        if until is not None:
            yield until
