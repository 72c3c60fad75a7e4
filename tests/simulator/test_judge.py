"""The judge: what is right is counted right, and the same seeds give the same marks."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
import re
import subprocess
import sys

import pytest

from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.policy import SpaceKind
from simulator.flat_battery import NEVER_FOUND, Voucher, uses_until_found
from simulator.lives import Life, Truth
from simulator.marks import Mark, marks, report
from simulator.observer import no_shows, stays
from simulator.places import Room, room
from simulator.scenarios import OURS, Verdict, judged
from simulator.tally import Tally, tallied

MONDAY = datetime(2026, 10, 5, 6, tzinfo=UTC)
SALLE = room("luzech", "essai", "Essai", SpaceKind.MEETING_ROOM, 6, "radar")
ALONE = room("luzech", "essai", "Essai", SpaceKind.MEETING_ROOM, 6, "motion")
DESK = room("luzech", "essai", "Essai", SpaceKind.DESK, 1, "seat")
END = MONDAY + timedelta(hours=12)


def at(hour: float) -> datetime:
    """Return an hour of Monday, counted from its beginning at six."""
    return MONDAY + timedelta(hours=hour)


def booked(start: float, end: float, place: Room = SALLE) -> Booking:
    return Booking(
        id=BookingId(f"{start}"),
        space=place.space.id,
        start=at(start),
        end=at(end),
        created_at=MONDAY,
    )


def a_day(
    *visits: tuple[float, float], bookings: Sequence[Booking] = (), place: Room = SALLE
) -> Truth:
    changes = [(at(hour), index == 0) for visit in visits for index, hour in enumerate(visit)]
    return Truth(
        place, MONDAY, changes, [(at(came), at(left)) for came, left in visits], list(bookings)
    )


def held(*words: tuple[float, Presence]) -> Life:
    life = Life(MONDAY)
    for hour, presence in words:
        life.says(at(hour), presence)
    return life


def test_every_second_is_right_wrong_or_unknown() -> None:
    truth = a_day((2, 4), (6, 8))
    life = held((1, Presence.NO), (3, Presence.YES), (5, Presence.NO), (9, Presence.YES))
    tally = tallied(truth, life, END)
    hours = {
        name: getattr(tally, name) / 3600
        for name in ("watched", "right", "false_empty", "false_occupied", "unknown")
    }
    assert hours == {
        "watched": 12,
        "right": 1 + 1 + 1 + 1,
        "false_empty": 1 + 2,
        "false_occupied": 1 + 3,
        "unknown": 1,
    }
    assert tally.share(tally.right) == pytest.approx(4 / 12)


def test_only_a_false_empty_of_over_ten_minutes_is_an_episode() -> None:
    truth = a_day((2, 6))
    life = held(
        (1, Presence.YES),
        (3, Presence.NO),
        (3.1, Presence.YES),
        (4, Presence.NO),
        (4.2, Presence.YES),
    )
    assert tallied(truth, life, END).long_empties == 1


def test_a_no_show_is_a_booking_to_which_nobody_at_all_came() -> None:
    bookings = [booked(1, 2), booked(3, 4), booked(5, 6), booked(7, 8)]
    truth = a_day((3.1, 4), (4.9, 4.95), (7.5, 8), bookings=bookings)
    found = [(booking.id, due) for booking, due in no_shows(truth, END)]
    ten = timedelta(minutes=10)
    assert found == [("1", at(1) + ten), ("7", at(7) + ten)], "late, early, and too late"


def test_a_booking_made_after_its_start_waits_from_then_and_a_rented_day_waits_for_nobody() -> None:
    late = replace(booked(1, 3), created_at=at(1.5))
    ((_, due),) = no_shows(a_day(bookings=[late]), END)
    assert due == at(1.5) + timedelta(minutes=10)
    rented = booked(0, 14, place=DESK)
    assert not list(no_shows(a_day(bookings=[rented], place=DESK), at(20)))
    ((_, due),) = no_shows(a_day(bookings=[booked(0, 5)]), END)
    assert due == at(1), "longer than four hours"


def test_whoever_steps_out_for_a_moment_is_still_on_the_same_stay() -> None:
    few, many = stays(a_day((1, 2), (2.01, 3), (3.1, 4), (6, 7), (8, 8.01)), END)
    assert few == [(at(1), at(4)), (at(6), at(7))]
    assert many == [(at(1), at(3)), (at(3.1), at(4)), (at(6), at(7))]


def test_sessions_are_held_against_the_nearest_right_number_of_stays() -> None:
    truth = a_day((1, 2), (2.1, 3), (6, 7))
    for sessions, miscounted in ((1, 1), (2, 0), (3, 0), (5, 2)):
        life = held((0, Presence.NO))
        life.sessions = [(at(hour), at(hour + 0.5)) for hour in range(sessions)]
        assert tallied(truth, life, END).miscounted == miscounted


@pytest.mark.parametrize("place", [SALLE, ALONE])
def test_a_release_with_somebody_inside_counts_for_what_sees_the_room(place: Room) -> None:
    bookings = [booked(1, 2), booked(3, 4), booked(5, 6)]
    truth = a_day((1.1, 2), bookings=bookings, place=place)
    life = held((0, Presence.NO))
    life.released = {BookingId("1"): at(1.5), BookingId("3"): at(3.5)}
    life.blind = {BookingId("5")}
    tally = tallied(truth, life, END)
    sure, motion = (
        (tally.releases_sure, tally.hurt_sure),
        (tally.releases_motion, tally.hurt_motion),
    )
    assert (sure, motion) == (((2, 1), (0, 0)) if place is SALLE else ((0, 0), (2, 1)))
    assert (tally.no_shows, tally.given_back, tally.blind) == (2, 1, 1)
    assert tally.freed / 3600 == pytest.approx(0.5)


def test_tallies_add_up() -> None:
    one = Tally(watched=10.0, right=9.0, sessions=3)
    assert one + one == Tally(watched=20.0, right=18.0, sessions=6)
    assert Tally().share(1.0) == 0.0


def test_marks_say_what_was_reached_and_what_was_missed() -> None:
    good = Tally(
        watched=1000.0, right=990.0, false_empty=4.0, false_occupied=6.0,
        sessions=100, stays=100, releases_sure=5, no_shows=100, given_back=99,
    )  # fmt: skip
    bad = replace(
        good, right=900.0, false_empty=60.0, sessions=110, hurt_sure=1, given_back=90, blind=50
    )
    beside = {OURS: good, "1 min": good, "5 min": good, "15 min": good}

    def missed(tally: Tally, found: list[int]) -> set[str]:
        verdict = Verdict(tally, beside, tally, beside, tally, found)
        return {mark.name for mark in marks(verdict) if mark.reached is False}

    assert missed(good, [1, 3]) == set()
    assert {name.split(":")[0].split(",")[0] for name in missed(bad, [4])} == {
        "right", "false empty", "released with somebody inside", "no-shows given back",
        "sessions for each true stay", "waits kept as blind",
        "vouched uses until a dead sensor is told and has no vote",
    }  # fmt: skip


@pytest.mark.parametrize("voucher", list(Voucher))
def test_a_dead_sensor_is_looked_for_for_as_long_as_there_are_uses(voucher: Voucher) -> None:
    assert 1 <= uses_until_found(1, voucher) <= NEVER_FOUND


def test_a_short_judgement_is_the_same_each_time_and_beats_the_plain_rules() -> None:
    verdict = judged(seed=2, days=4)
    assert verdict == judged(seed=2, days=4)
    ours, one, five, fifteen = verdict.motion.values()
    assert ours.right > max(one.right, fifteen.right)
    assert ours.hurt_motion <= min(each.hurt_motion for each in (one, five, fifteen))
    together = Verdict()
    together.add(verdict)
    together.add(verdict)
    assert together.everywhere.no_shows == 2 * verdict.everywhere.no_shows > 0
    rows: list[Mark] = list(marks(together))
    assert report(together).count("\n") == len(rows)
    for tally in (verdict.everywhere, verdict.ordinary, verdict.wifi, *verdict.motion.values()):
        times = tally.right + tally.false_empty + tally.false_occupied + tally.unknown
        assert times == pytest.approx(tally.watched)


def test_the_command_prints_the_marks() -> None:
    ended = subprocess.run(
        [
            sys.executable,
            "-m",
            "simulator.judge",
            "--seeds",
            "1",
            "--days",
            "2",
            "--cores",
            "1",
            "--whole",
        ],
        capture_output=True,
        check=False,
        text=True,
    )
    assert ended.returncode in (0, 1), ended.stderr
    assert re.search(r"^right, twenty spaces as in the field +>= 98.5%", ended.stdout, re.MULTILINE)
    assert re.search(r"^luzech/salle_du_lot +\d", ended.stdout, re.MULTILINE)
    assert "seed 1: 1 of 1" in ended.stderr
