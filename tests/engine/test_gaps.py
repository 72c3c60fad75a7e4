"""Gaps: the hub was down, slept, its clock was moved, or its journal took no writes."""

from datetime import datetime, timedelta
from importlib import import_module

import pytest

from custom_components.faitout.engine import Step, advance, begin
from custom_components.faitout.engine.advance import MOST_STEPS
from custom_components.faitout.engine.booking import Stage
from custom_components.faitout.engine.effect import Event, Refusal
from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.engine.reason import Rule
from custom_components.faitout.engine.state import SpaceState
from custom_components.faitout.engine.stimulus import (
    Cancel,
    CancelSeries,
    Change,
    CheckIn,
    End,
    Extend,
    JournalBack,
    JournalLost,
    Restarted,
    SetAutomation,
    SetService,
    Stimulus,
    Tick,
    UndoRelease,
)
from tests.engine.rooms import (
    ALWAYS,
    MOTION,
    RADAR,
    Room,
    a_booking,
    clock,
    minutes,
    refusals,
)


def a_booked_room() -> Room:
    """Return a room that is booked from ten past nine for an hour, and nobody comes."""
    room = Room(RADAR)
    room.books("ana", 10, 70, series="yoga")
    return room


def restarts(room: Room) -> None:
    """Let the hub come up again, and its sensors be heard."""
    room.take(Restarted())
    room.clears(RADAR)


def test_a_hub_that_was_down_during_the_wait_keeps_the_booking_and_says_so() -> None:
    room = a_booked_room()
    room.until(12)
    room.sleep(15)
    restarts(room)
    room.until(80)
    assert room.decisions[1:] == [
        (20, Event.KEPT, Rule.KEPT_HUB_DOWN),
        (70, Event.UNVERIFIED, Rule.UNVERIFIED_HUB_DOWN),
    ]
    assert room.stage("ana") is Stage.UNVERIFIED


def test_even_a_short_restart_in_the_wait_keeps_the_booking() -> None:
    room = a_booked_room()
    room.until(12)
    room.sleep(12.1)
    restarts(room)
    room.until(60)
    assert Event.RELEASED not in room.events


def test_a_hub_that_was_down_when_the_booking_began_keeps_it() -> None:
    room = a_booked_room()
    room.sleep(14)
    restarts(room)
    room.until(60)
    assert room.decisions[-1] == (20, Event.KEPT, Rule.KEPT_HUB_DOWN)


def test_a_hub_that_slept_through_the_whole_booking_ends_it_unverified_once() -> None:
    room = a_booked_room()
    room.sleep(300)
    restarts(room)
    room.until(400)
    assert room.decisions[1:] == [(310, Event.UNVERIFIED, Rule.UNVERIFIED_HUB_DOWN)]
    assert room.bookings["ana"].ended_at == minutes(70)


def test_a_hub_that_was_down_during_a_used_booking_completes_it() -> None:
    room = a_booked_room()
    room.until(12)
    room.checks_in()
    room.sleep(300)
    restarts(room)
    room.until(310)
    assert room.stage("ana") is Stage.COMPLETED


def test_a_hub_that_was_down_before_the_wait_has_missed_nothing() -> None:
    room = a_booked_room()
    room.until(2)
    room.sleep(8)
    restarts(room)
    room.until(30)
    assert room.minute_of(Event.RELEASED) == 20


def test_after_a_restart_an_empty_room_is_empty_from_then_on_only() -> None:
    room = Room(RADAR)
    room.books("ana", 0, 120)
    room.sees(RADAR)
    room.until(10)
    room.clears(RADAR)
    room.until(20)
    room.sleep(21)
    restarts(room)
    room.until(60)
    assert room.minute_of(Event.RELEASED) == 21 + 15


def test_a_warning_cut_short_by_a_restart_is_not_carried_out() -> None:
    room = a_booked_room()
    room.until(18)
    room.sleep(19)
    restarts(room)
    room.until(60)
    assert Event.RELEASED not in room.events


def test_people_who_are_there_after_the_restart_are_checked_in() -> None:
    room = a_booked_room()
    room.until(12)
    room.sleep(15)
    room.take(Restarted())
    room.sees(RADAR)
    room.until(clock(16, 5))
    assert room.stage("ana") is Stage.CHECKED_IN


def test_bookings_of_which_only_the_journal_knows_are_not_released_after_a_restart() -> None:
    room = Room(RADAR, at=minutes(15))
    room.state = begin(room.space, minutes(15), [a_booking("ana", 10, 70)])
    restarts(room)
    room.until(60)
    assert room.decisions == [(20, Event.KEPT, Rule.KEPT_HUB_DOWN)]


def test_a_machine_that_slept_was_not_watching() -> None:
    room = a_booked_room()
    room.until(12)
    room.sleep(40)
    room.take(Tick())
    room.until(60)
    assert Event.RELEASED not in room.events


def test_a_clock_set_forwards_is_a_gap() -> None:
    room = a_booked_room()
    room.until(12)
    room.sleep(19)
    room.take(Tick())
    room.until(60)
    assert Event.RELEASED not in room.events
    assert room.decisions[-1] == (20, Event.KEPT, Rule.KEPT_HUB_DOWN)


def test_a_clock_set_backwards_is_a_gap() -> None:
    room = a_booked_room()
    room.until(16)
    room.take(Tick())
    room.sleep(11)
    room.take(Tick())
    assert room.state.at == minutes(11)
    assert room.state.wake_at > minutes(11)
    room.until(60)
    assert Event.RELEASED not in room.events


def test_a_clock_set_back_before_the_start_lets_the_booking_run_all_the_same() -> None:
    room = a_booked_room()
    room.until(16)
    room.take(Tick())
    room.sleep(-30)
    room.take(Tick())
    room.until(12)
    room.sees(RADAR)
    room.until(clock(13, 5))
    assert room.stage("ana") is Stage.CHECKED_IN
    room.until(70)
    assert room.stage("ana") is Stage.COMPLETED


def test_people_present_over_a_clock_set_backwards_stay_present() -> None:
    room = a_booked_room()
    room.until(12)
    room.sees(RADAR)
    room.until(20)
    room.take(Tick())
    room.sleep(0)
    room.take(Tick())
    room.until(30)
    room.clears(RADAR)
    room.until(32)
    assert all(start <= end for start, end, _ in room.uses)


def test_a_clock_that_trembles_is_held_still() -> None:
    room = a_booked_room()
    room.until(16)
    room.take(Tick())
    step = advance(room.state, Tick(), minutes(16) - timedelta(milliseconds=300))
    assert step.state.at == minutes(16)
    room.until(30)
    assert room.minute_of(Event.RELEASED) == 20


def test_being_woken_a_little_late_is_no_gap() -> None:
    room = a_booked_room()
    while room.state.wake_at <= minutes(30):
        room.take(Tick(), room.state.wake_at + timedelta(seconds=20))
    assert Event.RELEASED in room.events


def test_a_night_without_a_stimulus_is_no_gap() -> None:
    room = Room(MOTION)
    room.books("ana", 24 * 60, 25 * 60)
    room.until(25 * 60)
    assert room.minute_of(Event.RELEASED) == 24 * 60 + 10


# The journal


def test_the_cancelling_of_a_series_is_refused_while_nothing_can_be_written_down() -> None:
    room = a_booked_room()
    room.take(JournalLost())
    series = room.bookings["ana"].series
    assert series
    assert refusals(room.take(CancelSeries(series))) == [(Refusal.JOURNAL, "")]


def test_nothing_is_decided_while_nothing_can_be_written_down() -> None:
    room = a_booked_room()
    room.take(JournalLost())
    room.until(100)
    assert room.events == [Event.BOOKED]
    assert room.stage("ana") is Stage.SCHEDULED


def test_what_is_over_when_the_journal_is_back_ends_then() -> None:
    room = a_booked_room()
    room.until(12)
    room.checks_in()
    room.take(JournalLost())
    room.until(100)
    room.take(JournalBack())
    assert room.stage("ana") is Stage.COMPLETED
    assert room.bookings["ana"].ended_at == minutes(70)


# The switches


@pytest.mark.parametrize(
    ("off", "on"),
    [
        (SetAutomation(on=False), SetAutomation(on=True)),
        (SetService(in_service=False), SetService(in_service=True)),
    ],
    ids=["automation", "service"],
)
def test_nothing_is_released_while_the_room_is_switched_off(off: Stimulus, on: Stimulus) -> None:
    room = a_booked_room()
    room.take(off)
    room.until(40)
    assert room.events == [Event.BOOKED]
    room.take(on)
    room.until(60)
    assert room.decisions[1:] == [
        (40, Event.WARNED, Rule.NO_SHOW_WARNING),
        (43, Event.RELEASED, Rule.NO_SHOW),
    ]


def test_people_are_checked_in_while_the_automation_is_off() -> None:
    room = a_booked_room()
    room.take(SetAutomation(on=False))
    room.until(12)
    room.sees(RADAR)
    room.until(clock(13, 5))
    assert room.stage("ana") is Stage.CHECKED_IN


@pytest.mark.parametrize(
    "command",
    [
        Change(booking=BookingId("ana"), title="Conseil"),
        Change(booking=BookingId("ana"), end=minutes(80)),
        Cancel(BookingId("ana")),
        CheckIn(),
        End(),
        Extend(),
        UndoRelease(),
    ],
    ids=lambda command: type(command).__name__,
)
def test_a_command_is_refused_while_nothing_can_be_written_down(command: Stimulus) -> None:
    for is_used in (False, True):
        room = a_booked_room()
        room.until(12)
        if is_used:
            room.checks_in()
        room.take(JournalLost())
        before = room.state
        assert refusals(room.take(command)) == [(Refusal.JOURNAL, "")]
        assert room.state.ledger == before.ledger
        assert room.state.life == before.life


def test_a_wait_that_could_not_be_written_down_is_blind() -> None:
    room = a_booked_room()
    room.until(11)
    room.take(JournalLost())
    room.sees(RADAR)
    room.until(15)
    room.clears(RADAR)
    room.until(19)
    room.take(JournalBack())
    room.until(60)
    assert Event.RELEASED not in room.events


def test_switching_on_what_is_on_postpones_nothing() -> None:
    room = a_booked_room()
    room.until(19)
    room.take(SetAutomation(on=True))
    room.until(30)
    assert room.minute_of(Event.RELEASED) == 20


def test_a_journal_that_is_said_to_be_back_and_never_was_away_changes_nothing() -> None:
    room = a_booked_room()
    room.until(12)
    before = room.state
    room.take(JournalBack())
    assert room.state.life == before.life
    assert room.state.switches == before.switches
    room.until(80)
    assert room.stage("ana") is Stage.RELEASED


def test_a_journal_that_is_back_in_the_instant_in_which_a_wait_begins_left_no_gap_in_it() -> None:
    room = Room(MOTION)
    room.books("ana", 10, 70)
    room.until(10)
    room.take(JournalLost())
    room.take(JournalBack())
    room.until(65)
    assert room.stage("ana") is Stage.RELEASED
    assert room.minute_of(Event.RELEASED) == 20


def test_a_room_in_which_nothing_will_ever_happen_is_looked_at_once_a_day() -> None:
    room = Room(RADAR, hours=ALWAYS)
    for _ in range(3):
        before, at = room.now, room.state.wake_at
        assert before < at <= before + timedelta(days=1)
        room.take(Tick(), at)


def test_two_rules_that_fight_are_a_fault_and_no_hub_that_hangs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    room = Room(RADAR)
    asked = []

    def fights(state: SpaceState, _: datetime) -> Step:
        asked.append(state)
        return Step(state)

    # The package gives the function of that name, so the module is asked for by its own.
    monkeypatch.setattr(import_module(advance.__module__), "RULES", (fights,))
    with pytest.raises(RuntimeError, match="do not come to rest"):
        room.sees(RADAR)
    assert len(asked) == MOST_STEPS
