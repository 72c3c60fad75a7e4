"""The direct backend: the building's days straight into the engine, at thousands of times speed."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.effect import Decided, Effect, Event
from custom_components.faitout.engine.ids import BookingId, SpaceId
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.sensor_kinds import SensorKind
from custom_components.faitout.engine.state import SpaceState
from custom_components.faitout.engine.stimulus import Book
from simulator.building import Building
from simulator.direct import Direct
from simulator.faults import Fault
from simulator.moments import Address
from simulator.places import BOOKABLE, ROOMS
from simulator.plain_motion import compared
from simulator.score import Score
from simulator.table import clock

MONDAY = datetime(2026, 10, 5, 7, tzinfo=UTC)
LOT = Address("luzech/salle_du_lot")
SPACES = {room.address: room.space for room in ROOMS}


class Log:
    """Keeps what was decided."""

    def __init__(self) -> None:
        self.decided: list[Decided] = []

    def __call__(
        self, _: Address, before: SpaceState, after: SpaceState, effects: tuple[Effect, ...]
    ) -> None:
        assert after.at >= before.at
        self.decided += [effect for effect in effects if isinstance(effect, Decided)]

    @property
    def events(self) -> list[Event]:
        return [decided.event for decided in self.decided]


class Morning:
    """The meeting room on a morning when nobody comes unless told to."""

    def __init__(self) -> None:
        self.log = Log()
        self.building = Building(1, MONDAY, ROOMS, has_plans=False)
        self.direct = Direct(SPACES, MONDAY, self.log)
        self.until(1)

    def until(self, minute: float) -> None:
        end = MONDAY + timedelta(minutes=minute)
        self.direct.play(self.building.moments(end), end)
        self.building.agenda.now = end

    def books(self, start: float, end: float) -> None:
        now = self.building.agenda.now
        booking = Booking(
            id=BookingId("a"),
            space=SpaceId("salle_du_lot"),
            start=MONDAY + timedelta(minutes=start),
            end=MONDAY + timedelta(minutes=end),
            created_at=now,
        )
        self.direct.take(LOT, Book(booking), now)


def test_people_who_come_are_checked_in_by_the_radar() -> None:
    morning = Morning()
    morning.books(5, 65)
    morning.until(6)
    morning.building.inside[LOT].change(3)
    morning.until(30)
    assert morning.log.events == [Event.BOOKED, Event.CHECKED_IN]


def test_nobody_comes_and_the_room_is_given_back() -> None:
    morning = Morning()
    morning.books(5, 65)
    morning.until(30)
    assert morning.log.events == [Event.BOOKED, Event.WARNED, Event.RELEASED]
    assert morning.log.decided[-1].reason.at == MONDAY + timedelta(minutes=15)


def test_a_room_whose_sensors_are_lost_is_kept() -> None:
    morning = Morning()
    for kind in (SensorKind.RADAR, SensorKind.MOTION):
        morning.building.device(LOT, kind).fails(Fault.LOST)
    morning.books(5, 65)
    morning.until(70)
    assert morning.log.events == [Event.BOOKED, Event.KEPT, Event.UNVERIFIED]


def test_two_weeks_of_both_places_decide_everything_there_is_to_decide() -> None:
    log = Log()
    end = MONDAY + timedelta(days=14)
    Direct(SPACES, MONDAY, log).play(Building(7, MONDAY, ROOMS).moments(end), end)
    count = Counter(log.events)
    assert count[Event.BOOKED] > 400
    for event in (Event.CHECKED_IN, Event.WARNED, Event.RELEASED, Event.WALK_IN, Event.OVERSTAY):
        assert count[event] > 3, event
    over = count[Event.ENDED] + count[Event.RELEASED] + count[Event.UNVERIFIED]
    assert count[Event.BOOKED] - over < 40, "all but those of the last day have ended"


def test_the_score_adds_up() -> None:
    score = Score(MONDAY)
    for minute, word in ((0, Presence.NO), (13, Presence.YES), (25, Presence.NO)):
        if minute == 13:
            score.truth(MONDAY + timedelta(minutes=10), is_used=True)
        if minute == 25:
            score.truth(MONDAY + timedelta(minutes=20), is_used=False)
        score.says(MONDAY + timedelta(minutes=minute), word)
    score.says(MONDAY + timedelta(minutes=90), Presence.UNKNOWN)
    figures = score.figures(MONDAY + timedelta(minutes=100))
    assert figures.right == pytest.approx(0.82)
    assert figures.false_empty == pytest.approx(0.03)
    assert figures.false_occupied == pytest.approx(0.05)
    assert figures.unknown == pytest.approx(0.10)
    assert (figures.arrivals, figures.missed) == (1, 0)
    assert figures.delay is not None
    assert clock(figures.delay) == "3:00"
    with pytest.raises(ValueError, match="nothing was watched"):
        Score(MONDAY).figures(MONDAY)


def test_longer_holds_of_a_plain_rule_see_fewer_empty_rooms_that_are_not() -> None:
    figures = compared(seed=3, days=10, rooms=BOOKABLE)
    ours, five, fifteen = figures.values()
    assert five.false_empty > fifteen.false_empty
    assert five.false_occupied < fifteen.false_occupied
    assert ours.right > five.right
    for each in figures.values():
        total = each.right + each.false_empty + each.false_occupied + each.unknown
        assert total == pytest.approx(1.0)
