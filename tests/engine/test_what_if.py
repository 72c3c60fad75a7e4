"""What if: other patience over the same record."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from custom_components.faitout.engine import begin
from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.hours import OpeningHours
from custom_components.faitout.engine.ids import BookingId, SensorId, SiteId, SpaceId
from custom_components.faitout.engine.policy import DEFAULT_POLICIES, Policy, SpaceKind
from custom_components.faitout.engine.sensor import SensorSpec
from custom_components.faitout.engine.sensor_kinds import SensorKind
from custom_components.faitout.engine.space import Space
from custom_components.faitout.engine.stimulus import (
    Book,
    CheckIn,
    JournalBack,
    JournalLost,
    LastChecked,
    Reading,
    Restarted,
    Stimulus,
    Tick,
)
from custom_components.faitout.engine.what_if import what_if

NINE = datetime(2026, 10, 5, 7, 0, tzinfo=UTC)
RADAR = SensorId("radar")
DEFAULT = DEFAULT_POLICIES[SpaceKind.MEETING_ROOM]
ROOM = Space(
    id=SpaceId("salle"),
    site=SiteId("luzech"),
    kind=SpaceKind.MEETING_ROOM,
    hours=OpeningHours(ZoneInfo("Europe/Paris")),
    policy=DEFAULT,
    sensors=(SensorSpec(id=RADAR, kind=SensorKind.RADAR),),
)

type Record = list[tuple[datetime, Stimulus]]


def minutes(count: float) -> datetime:
    """Return so many minutes after nine."""
    return NINE + timedelta(minutes=count)


def a_booking(start: float = 10, end: float = 70) -> Book:
    """Return a booking from ten past nine to ten past ten."""
    return Book(
        Booking(
            id=BookingId("a"),
            space=ROOM.id,
            start=minutes(start),
            end=minutes(end),
            created_at=NINE,
        )
    )


def late_arrival(after: float) -> Record:
    """Return a record: booked, nobody there, somebody comes so many minutes after the start."""
    return [
        (NINE, Reading(RADAR, 0)),
        (minutes(1), a_booking()),
        (minutes(10 + after), Reading(RADAR, 1)),
        (minutes(80), Reading(RADAR, 0)),
        (minutes(95), Tick()),
    ]


def with_grace(count: float) -> Policy:
    """Return the policy of a meeting room with another grace."""
    return replace(DEFAULT, grace=timedelta(minutes=count))


def test_a_longer_grace_would_not_have_hurt_the_late_one() -> None:
    outcome = what_if(begin(ROOM, NINE), late_arrival(12), with_grace(20))
    assert outcome.releases == ()
    assert (outcome.bookings, outcome.checked_in) == (1, 1)


def test_the_default_grace_would_have_hurt_the_late_one() -> None:
    outcome = what_if(begin(ROOM, NINE), late_arrival(12), DEFAULT)
    (release,) = outcome.releases
    assert release.at == minutes(20)
    assert release.hurt
    assert (outcome.hurt, outcome.freed) == (1, timedelta(0))


def test_a_no_show_would_have_been_freed_sooner_with_a_shorter_grace() -> None:
    record = [*late_arrival(0)[:2], (minutes(90), Tick())]
    patient = what_if(begin(ROOM, NINE), record, DEFAULT)
    brisk = what_if(begin(ROOM, NINE), record, with_grace(5))
    assert (patient.freed, brisk.freed) == (timedelta(minutes=50), timedelta(minutes=55))
    assert patient.hurt == brisk.hurt == 0


def test_somebody_who_then_pressed_the_button_was_hurt() -> None:
    record = [*late_arrival(0)[:2], (minutes(30), CheckIn(BookingId("a")))]
    outcome = what_if(begin(ROOM, NINE), record, DEFAULT)
    assert outcome.hurt == 1


def test_time_in_which_the_hub_was_down_frees_nothing() -> None:
    record = [*late_arrival(0)[:2], (minutes(40), Restarted()), (minutes(90), Tick())]
    outcome = what_if(begin(ROOM, NINE), record, with_grace(5))
    assert outcome.releases == ()
    assert outcome.unverified == 1


@pytest.mark.parametrize("recorded", [Tick(), LastChecked(()), JournalLost(), JournalBack()])
def test_what_only_the_clock_or_the_disk_brought_is_worked_out_anew(recorded: Stimulus) -> None:
    def record() -> Iterator[tuple[datetime, Stimulus]]:
        yield from late_arrival(0)[:2]
        yield minutes(15), recorded
        yield minutes(90), Tick()

    assert what_if(begin(ROOM, NINE), record(), DEFAULT).freed == timedelta(minutes=50)
