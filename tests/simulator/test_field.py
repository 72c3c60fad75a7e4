"""The sensors that people own: each habit of the field, seen on a building that behaves."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from custom_components.faitout.engine.policy import SpaceKind
from custom_components.faitout.engine.record import Appliance
from custom_components.faitout.engine.sensor import Health
from custom_components.faitout.engine.sensor_kinds import SensorKind
from custom_components.faitout.engine.stimulus import Reading, Restarted, Runs, SensorLost
from simulator.building import Building
from simulator.faults import Fault
from simulator.field import MODELS, as_in_the_field, fitted
from simulator.fittings import Flaws
from simulator.habits import AfterRestart, Ghosts, Habits
from simulator.moments import Failing, Moment
from simulator.places import BOOKABLE, ROOMS, Room, room

MONDAY = datetime(2026, 10, 5, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)
HOUR = timedelta(hours=1)
NEXT_DOOR = room("luzech", "voisin", "Voisin", SpaceKind.MEETING_ROOM, 6, "motion")


def a_room(
    kind: str, habits: Habits, flaws: Flaws | None = None, hold: timedelta = 10 * SECOND
) -> Room:
    """Return a room with one sensor, whose only flaws are these."""
    plain = room("luzech", "essai", "Essai", SpaceKind.MEETING_ROOM, 6, kind)
    quick = flaws or Flaws()
    one = replace(
        plain.fittings[0], habits=habits, flaws=replace(quick, delay=timedelta(0)), hold=hold
    )
    return fitted(plain, [one])


class Play:
    """A building in which nobody comes unless told to."""

    def __init__(self, *rooms: Room, seed: int = 1) -> None:
        self.building = Building(seed, MONDAY, rooms, has_plans=False)
        self.room = rooms[0]
        self.inside = self.building.inside[self.room.address]
        self.device = self.building.devices[self.room.address][0]

    def moments(self, span: timedelta) -> list[Moment]:
        end = self.building.agenda.now + span
        moments = list(self.building.moments(end))
        self.building.agenda.now = end
        return [each for each in moments if each.address == self.room.address]

    def words(self, span: timedelta) -> list[tuple[datetime, float]]:
        return [
            (each.at, each.what.value)
            for each in self.moments(span)
            if isinstance(each.what, Reading)
        ]

    def spans(self, span: timedelta) -> Iterator[timedelta]:
        """Yield how long each yes was."""
        words = self.words(span)
        for (since, value), (until, _) in pairwise(words):
            if value:
                yield until - since


def test_the_same_seed_draws_the_same_sensors_and_another_seed_others() -> None:
    assert as_in_the_field(BOOKABLE, 1) == as_in_the_field(BOOKABLE, 1)
    assert as_in_the_field(BOOKABLE, 1) != as_in_the_field(BOOKABLE, 2)


def test_holds_lie_between_two_seconds_and_five_minutes_and_most_have_no_heartbeat() -> None:
    drawn = [
        each
        for seed in range(40)
        for place in as_in_the_field(BOOKABLE, seed)
        for each in place.fittings
        if each.spec.kind is SensorKind.MOTION
    ]
    assert {each.habits.model for each in drawn if each.habits} == {each.name for each in MODELS}
    holds = [each.hold for each in drawn if each.habits and not each.habits.pulse]
    assert 2 * SECOND <= min(holds) < 8 * SECOND
    assert 4 * MINUTE < max(holds) <= 302 * SECOND
    assert 0.6 < sum(each.spec.heartbeat is None for each in drawn) / len(drawn) < 0.9
    assert any(each.flaws.drops for each in drawn)
    assert any(each.habits.overlooks for each in drawn if each.habits)


def test_what_a_room_is_planned_with_is_what_it_gets() -> None:
    for planned, drawn in zip(ROOMS, as_in_the_field(ROOMS, 3), strict=True):
        assert drawn.address == planned.address
        kinds = [each.kind for each in drawn.space.sensors]
        assert kinds == [each.kind for each in planned.space.sensors]
        assert drawn.space.sensors == tuple(each.spec for each in drawn.fittings)


def test_a_hold_goes_on_for_its_time_after_the_last_movement() -> None:
    play = Play(a_room("motion", Habits(), hold=4 * MINUTE))
    play.words(MINUTE)
    play.inside.change(1)
    play.words(MINUTE)
    play.inside.change(-1)
    (off,) = play.words(10 * MINUTE)
    assert off[1] == 0.0
    assert 4 * MINUTE <= off[0] - (MONDAY + 2 * MINUTE) <= 4 * MINUTE + 10 * SECOND


def test_a_pulse_is_always_as_long_and_something_must_move_anew_after_its_blocking() -> None:
    play = Play(a_room("motion", Habits(pulse=30 * SECOND, blocking=20 * SECOND)))
    play.words(MINUTE)
    play.inside.change(1, calm=0.0)
    words = play.words(HOUR)
    assert len(words) > 20
    for (since, value), (until, _) in pairwise(words):
        if value:
            assert until - since == 30 * SECOND
        else:
            assert until - since >= 20 * SECOND


def test_a_sensor_that_speaks_once_in_five_minutes_is_deaf_in_between() -> None:
    play = Play(a_room("motion", Habits(deaf=5 * MINUTE), hold=302 * SECOND))
    play.words(MINUTE)
    play.inside.change(2, calm=0.0)
    (on,) = play.words(299 * SECOND)
    assert on[1] == 1.0


def test_people_who_sit_still_are_lost_for_minutes_and_never_for_hours() -> None:
    """The three figures of the record that the gaps were fitted to, roughly."""
    play = Play(a_room("motion", Habits(), hold=1 * SECOND))
    play.words(MINUTE)
    play.inside.change(1, calm=0.5)
    used = 100 * HOUR
    words = play.words(used)
    gaps = [until - since for (since, value), (until, _) in pairwise(words) if not value]
    unseen = {
        minutes: sum((max(gap - minutes * MINUTE, timedelta(0)) for gap in gaps), timedelta(0))
        for minutes in (5, 15)
    }
    assert 0.04 < unseen[5] / used < 0.12
    assert 0.004 < unseen[15] / used < 0.04
    assert 15 * MINUTE < max(gaps) < 40 * MINUTE


def test_a_badly_placed_sensor_misses_most_people() -> None:
    missed = 0
    for seed in range(60):
        play = Play(a_room("motion", Habits(overlooks=0.97), Flaws(misses=0.8)), seed=seed)
        play.words(MINUTE)
        play.inside.change(1)
        missed += not play.words(4 * MINUTE)
    assert 20 < missed < 55


def test_false_alarms_come_in_the_empty_room() -> None:
    play = Play(a_room("motion", Habits(), Flaws(false_alarms=4.0), hold=20 * SECOND))
    spans = list(play.spans(timedelta(days=10)))
    assert 20 < len(spans) < 60
    assert max(spans) == 21 * SECOND


def test_a_dead_battery_says_nobody_for_ever_and_gives_no_sign() -> None:
    play = Play(a_room("motion", Habits()))
    play.words(MINUTE)
    play.inside.change(1)
    play.words(MINUTE)
    play.device.fails(Fault.DEAD)
    told = [each.what for each in play.moments(5 * HOUR)]
    name = play.device.fitting.spec.id
    assert told == [Failing(name, Fault.DEAD), Reading(name, 0.0)]


def test_a_dead_battery_that_a_restarted_hub_shows_as_unknown_is_changed_soon() -> None:
    play = Play(a_room("motion", Habits(after_restart=AfterRestart.NOTHING)))
    play.device.fails(Fault.DEAD)
    play.building.restart_hub()
    play.moments(timedelta(days=10))
    assert play.device.fault is Fault.NONE


def test_a_sensor_stuck_off_reports_nobody_and_lives() -> None:
    play = Play(a_room("radar", Habits()))
    play.words(MINUTE)
    play.inside.change(1)
    play.device.fails(Fault.STUCK_OFF)
    assert {value for _, value in play.words(HOUR)} == {0.0}


def test_batteries_die_and_radars_stick_now_and_then_in_a_year() -> None:
    play = Play(a_room("motion", Habits(), Flaws(deaths=4.0, sticks=3.0)))
    faults = [
        each.what.fault
        for each in play.moments(timedelta(days=3650))
        if isinstance(each.what, Failing)
    ]
    assert 10 < faults.count(Fault.DEAD) < 60
    assert 10 < faults.count(Fault.STUCK_ON) < 60


def test_what_is_on_bad_wifi_is_away_for_twenty_seconds_four_times_an_hour() -> None:
    play = Play(a_room("radar", Habits(), Flaws(drops=4.0)))
    faults = [each for each in play.moments(24 * HOUR) if isinstance(each.what, Failing)]
    gone = [back.at - lost.at for lost, back in zip(faults[::2], faults[1::2], strict=False)]
    assert 80 < len(gone) < 110
    assert 14 * SECOND < min(gone) <= max(gone) <= 26 * SECOND


def test_a_radar_sees_a_fan_each_day_at_the_same_hour() -> None:
    ghosts = Ghosts(daily_at=7 * HOUR, lasts=HOUR)
    play = Play(a_room("radar", Habits(ghosts=ghosts)))
    seen = [at for at, value in play.words(timedelta(days=5)) if value]
    assert len(seen) > 40
    assert {at.hour for at in seen} <= {7, 8}
    assert {at.day for at in seen} == {5, 6, 7, 8, 9}


def test_a_radar_sees_a_fan_whenever_it_runs() -> None:
    play = Play(a_room("radar", Habits(ghosts=Ghosts(runs_a_day=3.0, lasts=20 * MINUTE))))
    seen = [at for at, value in play.words(timedelta(days=5)) if value]
    assert len({(at.day, at.hour) for at in seen}) > 8


def test_a_hub_may_be_told_when_the_fan_begins_to_run_and_stops() -> None:
    ghosts = Ghosts(runs_a_day=3.0, lasts=20 * MINUTE, appliance=Appliance.FAN)
    play = Play(a_room("radar", Habits(ghosts=ghosts)))
    told = [each for each in play.moments(timedelta(days=3)) if isinstance(each.what, Runs)]
    assert [each.what for each in told[:4]] == 2 * [
        Runs(Appliance.FAN, on=True),
        Runs(Appliance.FAN, on=False),
    ]
    assert 10 * MINUTE < told[1].at - told[0].at < 30 * MINUTE


def test_a_radar_sees_the_people_behind_plasterboard() -> None:
    habits = Habits(beyond=NEXT_DOOR.address)
    play = Play(a_room("radar", habits), NEXT_DOOR)
    assert len(play.words(2 * HOUR)) == 1
    play.building.inside[NEXT_DOOR.address].change(3)
    assert len(play.words(2 * HOUR)) > 6
    play.building.inside[NEXT_DOOR.address].change(-3)
    play.words(2 * MINUTE)
    assert play.words(2 * HOUR) == []


def test_a_radar_loses_who_sits_very_still_for_as_long_as_it_is_said_to() -> None:
    play = Play(a_room("radar", Habits(dropout=20 * SECOND)))
    play.words(MINUTE)
    play.inside.change(1)
    words = play.words(48 * HOUR)
    lost = [until - since for (since, value), (until, _) in pairwise(words) if not value]
    assert len(lost) > 8
    assert max(lost) > 20 * SECOND > min(lost)


def test_a_group_with_a_dead_member_misses_who_sits_in_its_half() -> None:
    seen = 0
    for seed in range(40):
        play = Play(a_room("radar", Habits(is_group=True)), seed=seed)
        play.words(MINUTE)
        play.device.fails(Fault.HALF_DEAD)
        play.inside.change(1)
        seen += any(value for _, value in play.words(5 * MINUTE))
        play.inside.change(1)
        play.inside.change(-2)
    assert 8 < seen < 32


def test_everybody_in_a_group_that_is_mended_is_seen() -> None:
    for seed in range(10):
        play = Play(a_room("radar", Habits(is_group=True)), seed=seed)
        play.device.fails(Fault.HALF_DEAD)
        play.device.fails(Fault.NONE)
        play.inside.change(1)
        assert any(value for _, value in play.words(5 * MINUTE))


@pytest.mark.parametrize(
    ("kind", "impossible"),
    [("co2", 65535.0), ("people_counter", -1.0), ("power", 6553.5), ("light", -1.0)],
)
def test_impossible_numbers_come_and_a_good_one_follows(kind: str, impossible: float) -> None:
    play = Play(a_room(kind, Habits(), Flaws(nonsense=20.0)))
    values = [value for _, value in play.words(timedelta(days=2))]
    assert impossible in values
    assert values[0] == play.device.resting
    assert values.count(play.device.resting) > len(values) / 3


def test_co2_drifts_by_what_it_is_said_to() -> None:
    play = Play(a_room("co2", Habits(), Flaws(drift=3.0)))
    play.words(timedelta(days=30))
    play.inside.change(2)
    play.words(HOUR)
    play.inside.change(-2)
    play.words(12 * HOUR)
    assert 420 + 80 < play.device.said < 420 + 130


def test_a_counter_that_nobody_resets_keeps_whom_it_miscounted() -> None:
    place = a_room("people_counter", Habits(), Flaws(misses=0.2, resets=False))
    play = Play(place)
    for _ in range(40):
        play.inside.change(2)
        play.words(HOUR)
        play.inside.change(-2)
        play.words(HOUR)
    assert play.device.said > 0


@pytest.mark.parametrize(("kind", "loud"), [("sound", 45.0), ("power", 30.0), ("light", 200.0)])
def test_something_else_than_people_is_measured_in_the_empty_room(kind: str, loud: float) -> None:
    play = Play(a_room(kind, Habits(), Flaws(hums=3.0, hum=40 * MINUTE)))
    words = play.words(timedelta(days=10))
    assert sum(value >= loud for _, value in words) > 8
    assert words[-1][1] < loud or len(words) > 20


@pytest.mark.parametrize("after", list(AfterRestart))
def test_a_restarted_hub_has_of_a_sensor_what_it_really_would_have(after: AfterRestart) -> None:
    play = Play(a_room("motion", Habits(after_restart=after), hold=MINUTE))
    name = play.device.fitting.spec.id
    play.words(MINUTE)
    play.inside.change(1)
    play.words(2 * SECOND)
    play.building.restart_hub()
    told = [each.what for each in play.moments(timedelta(milliseconds=1))]
    unknown = SensorLost(name, Health.UNKNOWN)
    assert (
        told
        == {
            AfterRestart.SPEAKS: [Restarted(), unknown, Reading(name, 1.0)],
            AfterRestart.RESTORED: [Restarted(), Reading(name, 1.0, restored=True)],
            AfterRestart.NOTHING: [Restarted(), unknown],
        }[after]
    )


def test_a_sensor_that_cannot_be_reached_is_that_after_a_restart_too() -> None:
    play = Play(a_room("radar", Habits()))
    play.device.fails(Fault.LOST)
    play.moments(MINUTE)
    play.building.restart_hub_every(HOUR)
    lost = SensorLost(play.device.fitting.spec.id, Health.UNAVAILABLE)
    assert [each.what for each in play.moments(HOUR + MINUTE)] == [Restarted(), lost]


def test_a_sensor_of_which_nothing_was_heard_since_a_restart_reports_with_its_next_beat() -> None:
    play = Play(a_room("seat", Habits(after_restart=AfterRestart.NOTHING)))
    play.moments(MINUTE)
    play.building.restart_hub()
    play.moments(SECOND)
    assert [value for _, value in play.words(2 * HOUR)] == [0.0]
