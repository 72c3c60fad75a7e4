"""A journal replayed gives the same decisions, to the letter."""

from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings, strategies as st
import pytest

from custom_components.faitout.engine.booking import Actor
from custom_components.faitout.engine.effect import Decided
from custom_components.faitout.engine.ids import BookingId, SeriesId
from custom_components.faitout.engine.replay import replay
from custom_components.faitout.engine.stimulus import (
    Cancel,
    CancelSeries,
    Change,
    ComeLate,
    Extend,
    Restarted,
    SetAutomation,
)
from custom_components.faitout.journal import Journal, Record
from tests.engine.rooms import CO2, DOOR, MOTION, NINE, RADAR, minutes

from .rooms import SALLE, WatchedRoom, a_lived_in_room, keep, opened_room

DAY = 24 * 60


def replayed(record: Record) -> list[Decided]:
    return [each for s in record.stretches for each in replay(s.state, s.moments)]


def recorded(record: Record) -> list[Decided]:
    return [each for stretch in record.stretches for each in stretch.decided]


async def record_of(journal: Journal) -> Record:
    record = await journal.record(SALLE, NINE)
    assert record is not None
    return record


async def test_a_morning_replays_to_the_same_decisions(journal: Journal) -> None:
    room = a_lived_in_room()
    await keep(journal, room.entries)
    record = await record_of(journal)
    assert recorded(record) == room.decided
    assert replayed(record) == room.decided


async def test_days_replay_stretch_by_stretch(journal: Journal) -> None:
    room = opened_room()
    for day in range(4):
        room.books(f"day {day}", day * DAY + 10, day * DAY + 60, series="daily")
        room.until(day * DAY + 120)
    await keep(journal, room.entries)
    record = await record_of(journal)
    assert len(record.stretches) == 4
    assert [stretch.resumed is None for stretch in record.stretches] == [False, True, True, True]
    assert replayed(record) == recorded(record) == room.decided


async def test_a_record_may_begin_later(journal: Journal) -> None:
    room = opened_room()
    for day in range(4):
        room.books(f"day {day}", day * DAY + 10, day * DAY + 60)
        room.until(day * DAY + 120)
    await keep(journal, room.entries)
    record = await journal.record(SALLE, minutes(2.5 * DAY))
    assert record is not None
    assert len(record.stretches) == 2
    assert 0 < len(recorded(record)) < len(room.decided)
    assert replayed(record) == recorded(record)


async def test_a_booking_far_ahead_is_there_when_it_is_touched(journal: Journal) -> None:
    """A checkpoint holds 45 days; what is beyond and is changed later must replay, too."""
    room = opened_room()
    for week in range(8, 14):
        room.books(f"week {week}", week * 7 * DAY, week * 7 * DAY + 60, series="weekly")
    room.until(DAY * 1.5)
    room.take(Change(booking=BookingId("week 8"), title="Moved"))
    room.take(Change(booking=BookingId("week 8"), start=minutes(2 * DAY), end=minutes(2 * DAY + 9)))
    room.until(DAY * 3)
    room.books("made since", 100 * DAY, 100 * DAY + 5)
    room.take(Cancel(BookingId("made since")))
    room.take(CancelSeries(SeriesId("weekly")))
    await keep(journal, room.entries)
    record = await record_of(journal)
    assert [len(stretch.state.ledger) for stretch in record.stretches] == [0, 1, 5]
    assert replayed(record) == recorded(record) == room.decided


async def test_after_a_restart_the_record_begins_anew(path: Path) -> None:
    room = opened_room()
    room.books("a", 10, 60)
    room.until(5)
    journal = await Journal.open(path, NINE)
    await keep(journal, room.entries)
    await journal.close()
    before, room.entries = room.entries, []

    journal = await Journal.open(path, minutes(30))
    room.sleep(30)
    room.take(Restarted())
    room.clears(RADAR)
    room.until(90)
    await keep(journal, room.entries)
    record = await record_of(journal)
    assert len(record.stretches) == 2
    assert replayed(record) == recorded(record)
    assert record.stretches[1].resumed == (minutes(30), Restarted())
    everything = [(each.at, each.stimulus) for each in (*before, *room.entries)]
    assert list(record.moments()) == everything[1:]
    await journal.close()


async def test_values_of_another_version_cost_their_stretch_only(
    journal: Journal, caplog: pytest.LogCaptureFixture
) -> None:
    room = opened_room()
    for day in range(3):
        room.books(f"day {day}", day * DAY + 10, day * DAY + 60)
        room.until(day * DAY + 120)
    await keep(journal, room.entries)
    whole = await record_of(journal)
    await journal._worker.write(  # noqa: SLF001 - there is no older version to write it
        lambda file: file.execute(
            "UPDATE evidence SET name = 'Telepathy' WHERE seq ="
            " (SELECT seq + 1 FROM checkpoint ORDER BY seq LIMIT 1 OFFSET 1)"
        )
    )
    record = await record_of(journal)
    assert len(record.stretches) == 2
    assert "Telepathy" in caplog.text
    assert record.stretches[0] == whole.stretches[0]
    assert record.stretches[1].resumed is not None
    assert replayed(record) == recorded(record)


async def test_a_claim_refused_for_a_booking_far_ahead_is_no_decision_later(
    journal: Journal,
) -> None:
    room = opened_room()
    room.books("far", 80 * DAY, 80 * DAY + 60)
    room.until(2 * DAY)
    room.books("too late", 80 * DAY, 80 * DAY + 60)
    await keep(journal, room.entries)
    assert replayed(await record_of(journal)) == room.decided


ACTS = st.lists(
    st.tuples(
        st.integers(1, 400),
        st.sampled_from(
            ["sees", "clears", "loses", "motion", "door", "co2", "book", "check in", "undo",
             "extend", "late", "far", "cancel far", "restart", "sleep", "off", "on"]
        ),
    ),
    max_size=40,
)  # fmt: skip


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(acts=ACTS)
async def test_any_history_replays_to_the_same_decisions(
    tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[int, str]]
) -> None:
    room = WatchedRoom(RADAR, MOTION, DOOR, CO2, heard=False, single_door=True)
    room.take(Restarted())
    minute = 0
    for number, (pause, act) in enumerate(acts):
        minute += pause
        if act == "sleep":
            room.sleep(minute)
        else:
            room.until(minute)
        do(room, act, number, minute)
    journal = await Journal.open(tmp_path_factory.mktemp("any") / "j.sqlite", NINE)
    await keep(journal, room.entries)
    record = await record_of(journal)
    await journal.close()
    assert recorded(record) == room.decided
    assert replayed(record) == room.decided


def do(room: WatchedRoom, act: str, number: int, minute: float) -> None:
    match act:
        case "sees" | "clears" | "loses":
            getattr(room, act)(RADAR)
        case "motion":
            room.sees(MOTION)
            room.clears(MOTION)
        case "door":
            room.sees(DOOR)
            room.clears(DOOR)
        case "co2":
            room.says(CO2, 400.0 + 90 * number)
        case "book":
            room.books(f"b{number}", minute + 5, minute + 65, series="s")
        case "check in":
            room.checks_in()
        case "undo":
            room.undoes()
        case "extend" | "late":
            by = timedelta(minutes=5)
            room.take(Extend(by=by) if act == "extend" else ComeLate(actor=Actor.LINK))
        case "far":
            room.books("far", 80 * DAY, 80 * DAY + 60, series="far")
        case "cancel far":
            room.take(CancelSeries(SeriesId("far")))
        case "restart":
            room.take(Restarted())
        case _:
            room.take(SetAutomation(act == "on"))
