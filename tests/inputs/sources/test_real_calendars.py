"""Calendars that nobody here made: what Home Assistant reads of them becomes claims."""

from datetime import UTC, datetime, timedelta
from itertools import islice
import os
from pathlib import Path
import time

from homeassistant.components.calendar import CalendarEvent
from homeassistant.util import dt as dt_util
from ical.calendar_stream import IcsCalendarStream
import pytest

from custom_components.faitout.engine.ids import SiteId, SourceId, SpaceId
from custom_components.faitout.engine.mirror.difference import HubSide, difference
from custom_components.faitout.engine.policy import DEFAULT_POLICIES, SpaceKind
from custom_components.faitout.engine.space import Space
from custom_components.faitout.inputs.sources.claiming import claims_of
from custom_components.faitout.inputs.sources.ics_marks import unbooked
from custom_components.faitout.inputs.sources.reading import Answer
from custom_components.faitout.inputs.sources.settings import SourceSettings
from tests.engine.rooms import EIGHT_TO_TEN

SHARED = Path(__file__).parents[4] / "shared" / "data" / "ics"
REAL = Path(os.environ.get("FAITOUT_CALENDARS", SHARED))
"""A folder of .ics files that others made."""
MOST = 50
READ = (datetime(1990, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC))
ROOM, DESK = SpaceId("salle"), SpaceId("poste")
SPACES = {
    ROOM: Space(
        id=ROOM,
        site=SiteId("luzech"),
        kind=SpaceKind.MEETING_ROOM,
        hours=EIGHT_TO_TEN,
        policy=DEFAULT_POLICIES[SpaceKind.MEETING_ROOM],
    ),
    DESK: Space(
        id=DESK,
        site=SiteId("luzech"),
        kind=SpaceKind.DESK,
        hours=EIGHT_TO_TEN,
        policy=DEFAULT_POLICIES[SpaceKind.DESK],
    ),
}


def events_of(text: str) -> list[CalendarEvent]:
    """Return events as a calendar entity would; raises what Home Assistant raises."""
    calendar = IcsCalendarStream.calendar_from_ics(text)
    zone = dt_util.get_default_time_zone()
    return [
        CalendarEvent(
            start=dt_util.as_local(event.start)
            if isinstance(event.start, datetime)
            else event.start,
            end=dt_util.as_local(event.end) if isinstance(event.end, datetime) else event.end,
            summary=event.summary or "",
            location=event.location,
            uid=event.uid,
            recurrence_id=event.recurrence_id,
        )
        for event in islice(calendar.timeline_tz(zone), MOST)
    ]


def settings(space: SpaceId) -> SourceSettings:
    """Return a source all of whose events are for one space."""
    return SourceSettings(
        id=SourceId("calendar:real"),
        name="",
        calendar="calendar.real",
        space=space,
        places={},
        private=False,
    )


@pytest.mark.skipif(not REAL.is_dir(), reason="the real calendars are not here")
@pytest.mark.parametrize("space", [ROOM, DESK])
def test_real_calendars_become_claims(space: SpaceId) -> None:
    began, read = time.perf_counter(), 0
    for file in sorted(REAL.glob("*.ics")):
        text = file.read_bytes().decode(errors="replace")
        try:
            events = events_of(text)
        except Exception:  # noqa: BLE001, S112 - what the library raises, Home Assistant tells
            continue
        claims = claims_of(Answer(events, unbooked(text)), settings(space), SPACES, READ)
        assert all(claim.start < claim.end for claim in claims.claims), file.name
        found = difference(
            HubSide(SourceId("calendar:real"), {}, {}),
            claims.claims,
            READ,
            READ[0] + timedelta(days=1),
        )
        assert len({name for name, _ in found.new}) == len(found.new), file.name
        read += bool(claims.claims)
    assert read > 25
    assert time.perf_counter() - began < 30
