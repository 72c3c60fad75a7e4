"""Series: the third no-show in a row is reported, and the rest can be cancelled."""

import pytest

from custom_components.faitout.engine.booking import Stage
from custom_components.faitout.engine.effect import Event, Refusal
from custom_components.faitout.engine.ids import SeriesId
from custom_components.faitout.engine.reason import Rule
from custom_components.faitout.engine.stimulus import CancelSeries
from tests.engine.rooms import RADAR, Room, refusals

DAY = 24 * 60
YOGA = SeriesId("yoga")


def a_room_with_a_series(days: int = 6) -> Room:
    """Return a room that a series books every day at half past nine."""
    room = Room(RADAR)
    for day in range(days):
        room.books(f"yoga {day}", day * DAY + 30, day * DAY + 90, series="yoga")
    return room


def comes(room: Room, day: int) -> None:
    """Let the people of the series come on one day."""
    room.until(day * DAY + 31)
    room.sees(RADAR)
    room.until(day * DAY + 88)
    room.clears(RADAR)


def test_the_third_no_show_in_a_row_is_reported_once() -> None:
    room = a_room_with_a_series()
    room.until(2 * DAY)
    assert Event.SERIES_MISSED not in room.events
    room.until(6 * DAY)
    reported = [d for d in room.decisions if d[1] is Event.SERIES_MISSED]
    assert reported == [(2 * DAY + 40, Event.SERIES_MISSED, Rule.SERIES_MISSED)]
    assert room.reason(Event.SERIES_MISSED).series == YOGA
    assert room.events.count(Event.RELEASED) == 6


def test_people_who_come_in_between_begin_the_count_anew() -> None:
    room = a_room_with_a_series()
    comes(room, 2)
    room.until(5 * DAY)
    assert Event.SERIES_MISSED not in room.events
    room.until(6 * DAY)
    assert room.minute_of(Event.SERIES_MISSED) == 5 * DAY + 40


def test_a_release_taken_back_is_no_miss() -> None:
    room = a_room_with_a_series(4)
    room.until(2 * DAY + 45)
    assert Event.SERIES_MISSED in room.events
    room = a_room_with_a_series(4)
    room.until(DAY + 45)
    room.undoes()
    room.until(3 * DAY)
    assert Event.SERIES_MISSED not in room.events


def test_another_series_counts_for_itself() -> None:
    room = Room(RADAR)
    for day, series in enumerate(["yoga", "chess", "yoga", "chess", "yoga"]):
        room.books(f"{series} {day}", day * DAY + 30, day * DAY + 90, series=series)
    room.until(4 * DAY)
    assert Event.SERIES_MISSED not in room.events
    room.until(5 * DAY)
    assert room.reason(Event.SERIES_MISSED).series == YOGA


def test_a_booking_of_no_series_is_no_miss_of_any() -> None:
    room = Room(RADAR)
    for day in range(4):
        room.books(f"ana {day}", day * DAY + 30, day * DAY + 90)
    room.until(5 * DAY)
    assert Event.SERIES_MISSED not in room.events


def test_the_rest_of_a_series_can_be_cancelled() -> None:
    room = a_room_with_a_series(4)
    room.until(DAY + 35)
    room.take(CancelSeries(YOGA))
    assert [room.stage(f"yoga {day}") for day in range(4)] == [
        Stage.RELEASED,
        Stage.AWAITING,
        Stage.CANCELLED,
        Stage.CANCELLED,
    ]


def test_a_series_of_which_nothing_is_left_cannot_be_cancelled() -> None:
    room = a_room_with_a_series(1)
    room.until(60)
    assert refusals(room.take(CancelSeries(YOGA))) == [(Refusal.UNKNOWN_BOOKING, "series")]


def test_only_the_series_that_were_missed_last_are_remembered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("custom_components.faitout.engine.releases.MISSES_KEPT", 2)
    room = Room(RADAR)
    for number in range(4):
        room.books(f"b{number}", 10 + 60 * number, 60 + 60 * number, series=f"s{number}")
    room.until(250)
    assert [str(series) for series in room.state.life.misses] == ["s2", "s3"]
