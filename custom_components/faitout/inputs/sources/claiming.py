"""What the events of a calendar claim of the spaces.

A timed event claims its time. One for whole days claims the opening hours of each day, or, of a
desk or an office, the whole days. An event of no length, a cancelled one and one that does not
make busy claim nothing.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from homeassistant.components.calendar import CalendarEvent
from homeassistant.util import dt as dt_util

from ...engine.ids import SpaceId
from ...engine.mirror.claim import Claim, EventKey, titled
from ...engine.space import Space
from .ics_marks import is_unbooked
from .reading import Answer
from .settings import SourceSettings, plain

ONE_DAY = timedelta(days=1)
NOWHERE = SpaceId("")
type EventId = tuple[str, str]
"""The uid and the instance of an event."""


@dataclass(frozen=True, slots=True)
class Claims:
    """What a calendar claims."""

    claims: tuple[Claim, ...]
    events: Mapping[EventId, CalendarEvent]
    """The events behind the claims."""
    unknown_places: tuple[str, ...]
    """Places, as they are written, of which nobody said which space they are."""


def event_of(claim: Claim) -> EventId:
    """Return which event is behind a claim."""
    return claim.key.uid, claim.key.instance


def claims_of(
    answer: Answer,
    settings: SourceSettings,
    spaces: Mapping[SpaceId, Space],
    read: tuple[datetime, datetime],
) -> Claims:
    """Return what is claimed of the spaces in [read), aware."""
    claims: list[Claim] = []
    events: dict[EventId, CalendarEvent] = {}
    unknown: dict[str, str] = {}
    names = Counter((event.uid, event.recurrence_id) for event in answer.events)
    for event in answer.events:
        instance = event.recurrence_id or ""
        if is_unbooked(answer.marks, event.uid or "", instance):
            continue
        place = place_of(event)
        if settings.space is None and place and place not in settings.places:
            unknown.setdefault(place, titled(event.location or ""))
            continue
        space = spaces.get(settings.space or settings.places.get(place) or NOWHERE)
        if space is None:
            continue
        is_addressed = (
            event.uid is not None
            and names[event.uid, event.recurrence_id] == 1
            and not (event.rrule and not event.recurrence_id)
        )
        try:
            found = list(_claims(event, space, read, is_addressed=is_addressed))
        except OverflowError:
            # It begins or ends where calendars end.
            continue
        claims += found
        events |= {event_of(claim): event for claim in found}
    return Claims(tuple(claims), events, tuple(sorted(unknown.values())))


def place_of(event: CalendarEvent) -> str:
    """Return the place of an event without what people write differently each time."""
    return plain(event.location or "")


def _claims(
    event: CalendarEvent, space: Space, read: tuple[datetime, datetime], *, is_addressed: bool
) -> Iterator[Claim]:
    """Yield what one event claims; `is_addressed` says that it alone can be written to."""
    title = titled(event.summary)
    uid = event.uid or f"{event.start}/{event.end}/{event.summary}"
    instance = event.recurrence_id or ""
    if isinstance(event.start, datetime) and isinstance(event.end, datetime):
        start, end = dt_util.as_utc(event.start), dt_util.as_utc(event.end)
        if start < end:
            yield Claim(
                key=EventKey(uid, instance),
                space=space.id,
                start=start,
                end=end,
                title=title,
                can_shrink=is_addressed,
                can_vanish=is_addressed,
            )
        return
    spans = list(_whole_days(event.start, event.end, space, read))
    for part, start, end in spans:
        yield Claim(
            key=EventKey(uid, instance, part),
            space=space.id,
            start=start,
            end=end,
            title=title,
            can_shrink=False,
            can_vanish=is_addressed
            and event.end.toordinal() - event.start.toordinal() == 1
            and len(spans) == 1,
        )


def _whole_days(
    first: date, end: date, space: Space, read: tuple[datetime, datetime]
) -> Iterator[tuple[str, datetime, datetime]]:
    """Yield what is claimed by whole days, each with its name within the event."""
    zone = space.hours.zone
    if space.policy.exempt_whole_day:
        midnights = (datetime.combine(day, time.min, zone) for day in (first, end))
        start, stop = (dt_util.as_utc(each) for each in midnights)
        if start < stop:
            yield "", start, stop
        return
    day = max(first, read[0].astimezone(zone).date())
    last = min(end, read[1].astimezone(zone).date() + ONE_DAY)
    while day < last:
        noon = dt_util.as_utc(datetime.combine(day, time(12), zone))
        for number, (opens, closes) in enumerate(space.hours.spans_at(noon)):
            yield f"{day}/{number}", opens, closes
        day += ONE_DAY
