"""Leaps: the machine slept, the clock was wrong, and is right again; people sat there all along."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.faitout.engine import advance, replay
from custom_components.faitout.engine.booking import Actor, Stage
from custom_components.faitout.engine.effect import Decided, Event, Jumped
from custom_components.faitout.engine.leaps import DOUBT, LEAP, MOST_OVER
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.policy import DEFAULT_POLICIES, SpaceKind
from custom_components.faitout.engine.reason import Rule
from custom_components.faitout.engine.sensor import Health
from custom_components.faitout.engine.stimulus import (
    Cancel,
    JournalBack,
    JournalLost,
    Leapt,
    Restarted,
    Stimulus,
    Tick,
)
from tests.engine.rooms import CO2, DOOR, MOTION, RADAR, Room, clock, minutes, sensor

MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)
DAY = 24 * 60
DOUBTED = DOUBT / MINUTE


def leaps(room: Room, by: float, slept: float = 0) -> None:
    """Let the clock of a hub that watches jump by so many minutes, and the hub notice at once."""
    at = room.now + by * MINUTE + slept * MINUTE
    room.take(Leapt(by * MINUTE, slept * MINUTE), at)


def sleeps(room: Room, length: float) -> None:
    """Let the machine sleep for so many minutes."""
    leaps(room, 0, length)


def jumps_unnoticed(room: Room, by: float) -> None:
    """Let the clock jump where nothing but the engine itself can notice."""
    room.take(Tick(), room.now + by * MINUTE)


# Whoever sits there


@pytest.mark.parametrize("jump", [leaps, sleeps, jumps_unnoticed])
def test_people_in_their_room_stay_seen_over_a_leap_of_nine_hours(jump: object) -> None:
    assert callable(jump)
    room = Room(RADAR)
    room.books("ana", 10, 12 * 60)
    room.until(11)
    room.sees(RADAR)
    room.until(20)
    jump(room, 9 * 60)
    assert room.presence() is Presence.YES
    assert room.sensor(RADAR).health is Health.OK
    room.until(11.9 * 60)
    assert room.presence() is Presence.YES
    assert Event.RELEASED not in room.events
    assert room.stage("ana") is Stage.CHECKED_IN


def test_a_hub_that_begins_again_before_anything_fell_due_decides_at_once() -> None:
    room = Room(RADAR)
    room.take(Restarted(), minutes(1))
    room.clears(RADAR)
    room.books("ana", 2, 60)
    room.until(3)
    room.sees(RADAR)
    room.until(5)
    assert room.stage("ana") is Stage.CHECKED_IN


def test_a_booking_that_was_brought_back_once_already_lives_again_once() -> None:
    room = Room(RADAR)
    room.books("ana", 30, 90)
    room.until(40)
    assert room.stage("ana") is Stage.RELEASED
    room.undoes()
    room.until(91)
    assert not room.bookings["ana"].is_live
    leaps(room, -80)
    room.until(11 + DOUBTED + 1)
    restored = [event for event in room.events if event is Event.RESTORED]
    assert len(restored) == 2, "by a person, and by the clock"
    assert room.bookings["ana"].is_live


def test_a_computer_that_learns_the_time_after_its_start_keeps_the_people_of_the_room() -> None:
    room = Room(RADAR)
    room.books("ana", 9 * 60, 11 * 60)
    room.take(Restarted(), minutes(1))
    room.sees(RADAR)
    room.until(3)
    leaps(room, 9 * 60 + 20)
    room.until_instant(room.now + 5 * SECOND)
    assert room.presence() is Presence.YES
    room.until(11 * 60)
    assert room.stage("ana") is Stage.COMPLETED
    assert room.bookings["ana"].checked_in_by is Actor.HUB
    assert room.troubles == []


def test_the_hold_of_a_motion_sensor_outlasts_a_clock_that_was_moved() -> None:
    room = Room(MOTION)
    room.sees_twice(MOTION)
    room.until(1)
    room.clears(MOTION)
    room.until(2)
    leaps(room, 6 * 60)
    assert room.presence() is Presence.YES
    room.until(6 * 60 + 5)
    assert room.presence() is Presence.YES
    room.until(6 * 60 + 7)
    assert room.presence() is Presence.NO


def test_a_device_is_not_silent_because_the_clock_was_moved() -> None:
    beating = sensor(RADAR.kind, heartbeat=10)
    room = Room(beating)
    room.until(5)
    leaps(room, 9 * 60)
    assert room.sensor(beating).health is Health.OK
    room.until(9 * 60 + 5 + 10)
    assert room.sensor(beating).health is Health.SILENT


def test_a_sensor_that_failed_before_the_machine_slept_is_told_after_its_patience() -> None:
    room = Room(RADAR)
    room.until(5)
    room.loses(RADAR)
    room.until(6)
    sleeps(room, 9 * 60)
    assert room.troubles == []
    room.until(9 * 60 + 16)
    assert room.troubles == [(RADAR.id, Health.UNAVAILABLE)]


@pytest.mark.parametrize(("jump", "presence"), [(leaps, Presence.YES), (sleeps, Presence.UNKNOWN)])
def test_whoever_was_behind_the_closed_door_may_be_there_after_a_leap(
    jump: object, presence: Presence
) -> None:
    assert callable(jump)
    room = Room(MOTION, DOOR, single_door=True)
    room.sees(DOOR)
    room.until(1)
    room.clears(DOOR)
    room.until(10)
    room.sees_twice(MOTION)
    room.until(11)
    room.clears(MOTION)
    room.until(30)
    jump(room, 9 * 60)
    assert room.presence() is presence


def test_nobody_is_hearsay_after_a_machine_slept_until_a_sensor_speaks() -> None:
    room = Room(RADAR)
    room.until(5)
    sleeps(room, 9 * 60)
    assert room.presence() is Presence.UNKNOWN
    room.clears(RADAR)
    assert room.presence() is Presence.NO


def test_an_act_shortly_before_the_clock_was_moved_still_counts() -> None:
    room = Room(RADAR)
    room.books("ana", 0, 12 * 60)
    room.checks_in()
    room.until(2)
    leaps(room, 6 * 60)
    assert room.presence() is Presence.YES
    room.until(6 * 60 + 6)
    assert room.presence() is Presence.NO


# What would have ended


@pytest.mark.parametrize("jump", [leaps, jumps_unnoticed])
def test_a_clock_that_is_a_day_ahead_for_five_minutes_ends_nothing(jump: object) -> None:
    assert callable(jump)
    room = Room(RADAR)
    room.books("ana", 10, 120)
    room.books("ben", 200, 260)
    room.until(12)
    room.sees(RADAR)
    room.until(30)
    jump(room, DAY)
    room.until(DAY + 35)
    jump(room, -DAY)
    room.until(150)
    assert room.decisions[2:] == [
        (clock(13, 5), Event.CHECKED_IN, Rule.CHECKED_IN_SENSED),
        (120, Event.ENDED, Rule.ENDED),
    ]


def test_what_a_wrong_clock_ended_after_its_doubt_lives_again_when_it_comes_back() -> None:
    room = Room(RADAR)
    room.books("ana", 10, 120)
    room.books("ben", 200, 260)
    room.until(12)
    room.sees(RADAR)
    room.until(30)
    leaps(room, DAY)
    room.until(DAY + 30 + DOUBTED)
    assert room.stage("ana") is Stage.COMPLETED
    assert room.stage("ben") is Stage.UNVERIFIED
    room.until(DAY + 60)
    leaps(room, -DAY)
    assert room.stage("ana") is Stage.CHECKED_IN
    assert room.stage("ben") is Stage.SCHEDULED
    assert room.reason(Event.RESTORED).rule is Rule.CLOCK_BACK
    assert room.effects[-1] == Jumped(-DAY * MINUTE, put_back=2, lost=0)
    assert room.presence() is Presence.YES
    room.until(300)
    assert room.stage("ana") is Stage.COMPLETED
    assert room.bookings["ana"].ended_at == minutes(120)


def test_what_was_released_by_a_wrong_clock_lives_again() -> None:
    room = Room(RADAR)
    room.books("ana", DAY + 60, DAY + 120, series="yoga")
    room.until(20)
    leaps(room, DAY)
    room.until(DAY + 75)
    assert room.stage("ana") is Stage.RELEASED
    leaps(room, -DAY)
    assert room.stage("ana") is Stage.SCHEDULED
    assert not room.state.life.misses
    assert not room.state.life.undos
    room.until(DAY + 80)
    assert room.events.count(Event.RELEASED) == 2


def test_a_booking_that_somebody_else_has_taken_since_stays_ended_and_that_is_told() -> None:
    room = Room(RADAR)
    room.books("ana", 10, 120)
    room.until(15)
    room.checks_in()
    room.sees(RADAR)
    leaps(room, DAY)
    room.until(DAY + 60)
    assert room.stage("ana") is Stage.COMPLETED
    # Booked on a clock that is half right.
    room.books("ben", DAY + 70, DAY + 90)
    ben = replace(room.bookings["ben"], start=minutes(60), end=minutes(90))
    room.state = replace(room.state, ledger=room.state.ledger.removed(ben.id).added(ben))
    leaps(room, -DAY)
    assert room.stage("ana") is Stage.COMPLETED
    assert Jumped(-DAY * MINUTE, put_back=0, lost=1) in room.effects


def test_a_booking_of_tomorrow_that_a_wrong_clock_began_waits_for_its_time_again() -> None:
    room = Room(RADAR)
    room.books("ana", DAY + 30, DAY + 120)
    room.until(25)
    leaps(room, DAY)
    room.sees(RADAR)
    room.until(DAY + 40)
    assert room.stage("ana") is Stage.CHECKED_IN
    leaps(room, -DAY)
    assert room.stage("ana") is Stage.SCHEDULED
    assert room.bookings["ana"].checked_in_at is None
    assert room.bookings["ana"].checked_in_by is None
    room.clears(RADAR)
    room.until(DAY + 45)
    assert room.stage("ana") is Stage.RELEASED


def test_what_a_person_ended_while_the_clock_was_wrong_stays_ended() -> None:
    room = Room(RADAR)
    room.books("ana", 10, 120)
    room.until(15)
    room.checks_in()
    leaps(room, DAY)
    room.take(Cancel(room.bookings["ana"].id))
    room.until(DAY + 30)
    leaps(room, -DAY)
    assert room.stage("ana") is Stage.CANCELLED


def test_a_clock_that_is_set_back_by_mistake_wakes_no_bookings_up() -> None:
    room = Room(RADAR)
    room.books("ana", 10, 60)
    room.until(15)
    room.checks_in()
    room.sees(RADAR)
    room.until(70)
    leaps(room, -DAY)
    room.until(-DAY + 75)
    leaps(room, DAY)
    room.until(100)
    assert room.events == [Event.BOOKED, Event.CHECKED_IN, Event.ENDED]


def test_a_clock_that_was_ahead_all_along_gives_back_what_it_took() -> None:
    room = Room(RADAR)
    room.books("ana", 10, 60)
    room.until(15)
    room.checks_in()
    room.sees(RADAR)
    room.until(70)
    leaps(room, -40)
    room.until(30 + DOUBTED)
    assert room.stage("ana") is Stage.CHECKED_IN
    room.until(60)
    assert room.stage("ana") is Stage.COMPLETED


def test_a_machine_that_slept_ends_what_is_over_late_and_once() -> None:
    room = Room(RADAR)
    room.books("ana", 10, 60)
    room.books("ben", 60, 120)
    room.until(15)
    room.checks_in()
    sleeps(room, 9 * 60)
    awake = 9 * 60 + 15
    room.until(awake + DOUBTED - 0.1)
    assert room.stage("ana") is Stage.CHECKED_IN
    room.until(DAY)
    assert room.decisions[3:] == [
        (awake + DOUBTED, Event.ENDED, Rule.ENDED),
        (awake + DOUBTED, Event.UNVERIFIED, Rule.UNVERIFIED_HUB_DOWN),
    ]
    assert not [effect for effect in room.effects if isinstance(effect, Jumped)]


def test_nothing_is_released_or_counted_while_a_leap_is_doubted() -> None:
    room = Room(RADAR, kind=SpaceKind.PHONE_BOX)
    room.books("ana", DAY + 1, DAY + 60, series="yoga")
    leaps(room, DAY)
    room.until(DAY + DOUBTED)
    assert Event.RELEASED not in room.events
    assert not room.state.life.misses
    room.until(DAY + DOUBTED + 5)
    assert room.stage("ana") is Stage.RELEASED


def test_a_release_can_be_undone_over_a_leap() -> None:
    room = Room(RADAR)
    room.books("ana", 10, 120)
    room.until(21)
    assert room.stage("ana") is Stage.RELEASED
    leaps(room, 30)
    room.undoes()
    assert room.stage("ana") is Stage.AWAITING


def test_a_clock_that_is_set_back_leaves_no_memory_of_a_time_that_was_none() -> None:
    room = Room(RADAR, MOTION, DOOR, CO2, single_door=True)
    room.until(30)
    for spec in (DOOR, RADAR, MOTION):
        room.sees(spec)
    room.clears(DOOR)
    room.says(CO2, 900.0)
    room.checks_in()
    room.until(32)
    room.take(Tick(), room.now - 3 * 60 * MINUTE)
    senses, life = room.state.senses, room.state.life
    instants = [senses.act_at, senses.last_sign_at, senses.latch.closed_at, senses.latch.seen_at]
    for each in senses.sensors:
        instants += [each.health_since, each.active_since, each.last_active]
        instants += [each.heard_at, each.reference_at]
    instants.append(life.session.start if life.session else None)
    assert any(instants)
    assert [at for at in instants if at and at > room.now] == []


def test_a_release_cannot_be_undone_for_longer_because_the_clock_was_set_back() -> None:
    room = Room(RADAR)
    room.books("ana", 10, 200)
    room.until(21)
    assert room.stage("ana") is Stage.RELEASED
    room.take(Tick(), room.now - 5 * MINUTE)
    (undo,) = room.state.life.undos
    assert undo.until <= room.now + room.space.policy.undo_window


def test_a_walk_in_is_booked_only_once_the_clock_is_trusted() -> None:
    policy = replace(DEFAULT_POLICIES[SpaceKind.MEETING_ROOM], walk_in_booking=60 * MINUTE)
    room = Room(RADAR, policy=policy)
    room.sees(RADAR)
    leaps(room, 3 * 60)
    room.until(3 * 60 + 5)
    assert room.presence() is Presence.YES
    assert room.events == []
    room.until(3 * 60 + DOUBTED)
    assert room.events == [Event.WALK_IN, Event.BOOKED]


def test_the_animator_is_told_of_a_clock_that_was_moved_and_not_of_a_nap() -> None:
    room = Room(RADAR)
    sleeps(room, 60)
    leaps(room, 2)
    assert not [effect for effect in room.effects if isinstance(effect, Jumped)]
    leaps(room, 180)
    assert [e for e in room.effects if isinstance(e, Jumped)] == [
        Jumped(180 * MINUTE, put_back=0, lost=0)
    ]


def test_a_release_that_was_held_up_is_not_held_up_for_ever_by_a_clock_that_was_ahead() -> None:
    room = Room(RADAR)
    room.until(DAY)
    room.state = replace(room.state, switches=replace(room.state.switches, not_before=minutes(DAY)))
    leaps(room, -DAY)
    assert room.state.switches.not_before == minutes(0)


# One rule for gaps

WAITS = (10, 20)


def a_wait(kind: SpaceKind = SpaceKind.MEETING_ROOM) -> Room:
    """Return a room that is booked from ten past nine for an hour, and nobody comes."""
    room = Room(RADAR, kind=kind)
    room.books("ana", 10, 70)
    return room


def lost_journal(room: Room, seconds: float) -> None:
    """Let the journal take no writes for so long."""
    room.take(JournalLost())
    room.until_instant(room.now + timedelta(seconds=seconds))
    room.take(JournalBack())


def short_sleep(room: Room, seconds: float) -> None:
    """Let the machine sleep for so long."""
    slept = timedelta(seconds=seconds)
    room.take(Leapt(timedelta(0), slept), room.now + slept)


@pytest.mark.parametrize("gap", [lost_journal, short_sleep])
@settings(max_examples=60, deadline=None)
@given(at=st.floats(9, 19.9), seconds=st.floats(1, 59))
def test_a_short_gap_is_a_glimpse_wherever_it_lies_in_the_wait(
    gap: object, at: float, seconds: float
) -> None:
    assert callable(gap)
    room = a_wait()
    room.until(at)
    gap(room, seconds)
    room.until(60)
    assert room.stage("ana") is Stage.RELEASED
    over = at + seconds / 60
    assert room.minute_of(Event.RELEASED) <= max(20, over + 3.1)
    if over > 10:
        assert room.minute_of(Event.RELEASED) > over + 2.999


@pytest.mark.parametrize("gap", [lost_journal, short_sleep])
@settings(max_examples=60, deadline=None)
@given(at=st.floats(10, 19.9), seconds=st.floats(60, 200))
def test_a_longer_gap_keeps_the_booking_wherever_it_lies_in_the_wait(
    gap: object, at: float, seconds: float
) -> None:
    assert callable(gap)
    room = a_wait()
    room.until(at)
    gap(room, seconds)
    room.until(80)
    assert room.stage("ana") is Stage.UNVERIFIED


@pytest.mark.parametrize("gap", [lost_journal, short_sleep])
@settings(max_examples=40, deadline=None)
@given(before=st.floats(0.1, 3), into=st.floats(0.05, 3))
def test_of_a_gap_that_begins_before_the_wait_only_the_part_in_it_counts(
    gap: object, before: float, into: float
) -> None:
    assert callable(gap)
    room = a_wait()
    room.until(10 - before)
    gap(room, (before + into) * 60)
    room.until(80)
    # After a longer sleep its sensors have yet to be heard, as after a restart.
    kept = into >= 1 or (gap is short_sleep and before + into >= 1)
    assert room.stage("ana") is (Stage.UNVERIFIED if kept else Stage.RELEASED)


@pytest.mark.parametrize("gap", [lost_journal, short_sleep])
def test_a_fourth_gap_in_one_wait_keeps_the_booking(gap: object) -> None:
    assert callable(gap)
    for count, stage in ((3, Stage.RELEASED), (4, Stage.UNVERIFIED)):
        room = a_wait()
        for number in range(count):
            room.until(12 + number)
            gap(room, 10)
        room.until(80)
        assert room.stage("ana") is stage


def test_in_a_phone_box_a_gap_of_twenty_seconds_is_a_long_one() -> None:
    room = a_wait(SpaceKind.PHONE_BOX)
    room.until(12)
    short_sleep(room, 20)
    room.until(80)
    assert room.stage("ana") is Stage.UNVERIFIED


def test_where_only_motion_is_seen_a_gap_may_have_let_somebody_in_who_sits_still() -> None:
    room = Room(MOTION)
    room.books("ana", 10, 120)
    room.until(15)
    short_sleep(room, 30)
    room.until(44)
    assert Event.RELEASED not in room.events
    room.until(47)
    assert room.stage("ana") is Stage.RELEASED


# Whatever the clock does

JUMP = st.one_of(st.floats(-2 * DAY, 2 * DAY), st.floats(-10, 10))
HAPPENINGS = st.lists(
    st.tuples(
        st.sampled_from(["on", "off", "leap", "sleep", "jump", "restart", "here", "run"]), JUMP
    ),
    min_size=1,
    max_size=14,
)


def happens(room: Room, what: str, size: float) -> None:
    """Let something happen, of a size in minutes where it has one."""
    match what:
        case "on":
            room.sees(RADAR)
        case "off":
            room.clears(RADAR)
        case "leap":
            leaps(room, size)
        case "sleep":
            sleeps(room, abs(size))
        case "jump":
            jumps_unnoticed(room, size)
        case "restart":
            room.take(Restarted(), room.now + abs(size) * MINUTE)
            for spec in room.space.sensors:
                room.take(room.look().readings[room.space.sensors.index(spec)])
        case "here":
            room.checks_in()
        case _:
            room.until_instant(room.now + abs(size) / 10 * MINUTE)
    room.now = max(room.now, room.state.at)


def a_busy_room() -> Room:
    """Return a room with bookings over some days."""
    room = Room(RADAR, CO2)
    for day in range(-2, 3):
        for number in range(3):
            start = day * DAY + 30 + number * 120
            if start > 0:
                room.books(f"{day}/{number}", start, start + 90)
    return room


@settings(max_examples=150, deadline=None)
@given(HAPPENINGS)
def test_somebody_whom_a_working_sensor_reports_may_be_there_at_once_whatever_the_clock_does(
    happenings: list[tuple[str, float]],
) -> None:
    room = a_busy_room()
    for what, size in happenings:
        happens(room, what, size)
        radar = room.sensor(RADAR)
        # One that is on for eight hours against all others has lost its vote.
        if radar.works and (what == "on" or radar.active):
            assert room.state.senses.may_be_there


@settings(max_examples=150, deadline=None)
@given(HAPPENINGS)
def test_a_room_with_people_in_it_is_not_released_whatever_the_clock_does(
    happenings: list[tuple[str, float]],
) -> None:
    room = a_busy_room()
    for what, size in happenings:
        known = len(room.decided)
        # What happens to come on or go off in this step is there before or after it.
        was_on = room.words[RADAR.id] == 1.0
        happens(room, what, size)
        if was_on and room.words[RADAR.id] == 1.0:
            assert Event.RELEASED not in [each.event for each in room.decided[known:]]


@settings(max_examples=150, deadline=None)
@given(HAPPENINGS)
def test_no_acknowledged_booking_is_lost_without_a_word_whatever_the_clock_does(
    happenings: list[tuple[str, float]],
) -> None:
    room = a_busy_room()
    for what, size in happenings:
        happens(room, what, size)
        told = {each.booking.id: each.booking for each in room.decided if each.booking}
        for booking in room.bookings.values():
            is_live = room.state.ledger.get(booking.id) is not None
            assert is_live is booking.is_live
            assert is_live or not told[booking.id].is_live


@settings(max_examples=100, deadline=None)
@given(HAPPENINGS)
def test_what_happened_replays_to_the_same_decisions_whatever_the_clock_does(
    happenings: list[tuple[str, float]],
) -> None:
    room = a_busy_room()
    before, known = room.state, len(room.decided)
    record: list[tuple[object, Stimulus]] = []
    take = room.take

    def recorded(stimulus: Stimulus, at: object = None) -> list[object]:
        came = room.now if at is None else at
        step = advance(room.state, stimulus, came)  # type: ignore[arg-type]
        record.append((step.state.at, stimulus))
        return take(stimulus, came)  # type: ignore[arg-type, return-value]

    room.take = recorded  # type: ignore[method-assign, assignment]
    for what, size in happenings:
        happens(room, what, size)
    again = list(replay.replay(before, record))  # type: ignore[arg-type]
    assert again == room.decided[known:]


def test_a_leap_is_longer_than_a_correction_and_shorter_than_the_doubt() -> None:
    assert LEAP < DOUBT


def test_all_that_is_put_back_has_its_reason() -> None:
    room = Room(RADAR)
    room.books("ana", 10, 120)
    room.until(15)
    room.checks_in()
    leaps(room, DAY)
    room.until(DAY + 40)
    leaps(room, -DAY)
    restored = [e for e in room.effects if isinstance(e, Decided) and e.event is Event.RESTORED]
    assert [each.reason.rule for each in restored] == [Rule.CLOCK_BACK]
    assert restored[0].reason.until == minutes(120)


def test_of_what_ended_only_a_day_of_a_phone_box_is_remembered() -> None:
    room = Room(RADAR)
    for number in range(MOST_OVER + 6):
        room.books(f"b{number}", 10 + 24 * number, 30 + 24 * number)
    room.until(13 * 60)
    assert len([b for b in room.bookings.values() if not b.is_live]) == MOST_OVER + 6
    remembered = [over.booking.id for over in room.state.life.over]
    assert remembered == [f"b{number}" for number in range(6, MOST_OVER + 6)]


def test_what_ended_more_than_two_days_ago_is_no_longer_put_back() -> None:
    room = Room(RADAR)
    room.books("ana", 10, 70)
    room.books("ben", 2 * DAY + 5, 2 * DAY + 35)
    room.books("cleo", 2 * DAY + 80, 2 * DAY + 110)
    room.until(2 * DAY + 16)
    assert {over.booking.id for over in room.state.life.over} == {"ana", "ben"}
    room.until(2 * DAY + 120)
    assert {over.booking.id for over in room.state.life.over} == {"ben", "cleo"}
