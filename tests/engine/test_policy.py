"""The patience of each kind of space is the one that the docs promise."""

from datetime import timedelta
from pathlib import Path

import pytest

from custom_components.faitout.engine.booking import Stage
from custom_components.faitout.engine.comfort.light_policy import LightPolicy
from custom_components.faitout.engine.effect import Refusal
from custom_components.faitout.engine.policy import DEFAULT_POLICIES, Policy, SpaceKind
from tests.engine.rooms import ALWAYS, EIGHT_TO_TEN, RADAR, Room, refusals

DOCS = Path(__file__).parents[2] / "docs" / "how-it-decides.md"
DAY = 24 * 60
COLUMNS = (SpaceKind.PHONE_BOX, SpaceKind.MEETING_ROOM, SpaceKind.OFFICE, SpaceKind.DESK)


def row(name: str) -> list[str]:
    """Return a row of the table in the docs, from phone box to desk."""
    (line,) = (
        line for line in DOCS.read_text(encoding="utf-8").splitlines() if f"| {name} |" in line
    )
    return [cell.strip() for cell in line.split("|")[2:-1]]


def told(patience: timedelta | None) -> str:
    """Return a patience as the docs say it."""
    if patience is None:
        return "never"
    seconds = int(patience.total_seconds())
    return f"{seconds // 60} min" if seconds >= 60 and seconds % 60 == 0 else f"{seconds} s"


def policies() -> list[Policy]:
    """Return the defaults in the order of the table."""
    return [DEFAULT_POLICIES[kind] for kind in COLUMNS]


def test_each_kind_of_space_waits_as_long_as_the_docs_say() -> None:
    assert [told(p.grace) for p in policies()] == row("grace")
    assert [told(p.warning) for p in policies()] == row("warning before a release")
    arrival = [cell.replace("60 s", "1 min") for cell in row("presence that counts as arrival")]
    assert [told(p.minimum_presence) for p in policies()] == arrival
    left = [cell.partition(",")[0] for cell in row("left early after")]
    assert [told(p.leave) for p in policies()] == left


def test_a_long_booking_waits_for_an_hour() -> None:
    assert "Bookings of more\n  than 4 hours wait 60 minutes." in DOCS.read_text(encoding="utf-8")
    room = Room(RADAR)
    room.books("ana", 10, 10 + 4 * 60 + 1)
    room.until(10 + 59)
    assert room.stage("ana") is Stage.AWAITING
    room.until(10 + 60)
    assert room.stage("ana") is Stage.RELEASED


def test_a_booking_of_just_four_hours_is_no_long_one() -> None:
    room = Room(RADAR)
    room.books("ana", 10, 10 + 4 * 60)
    room.until(21)
    assert room.stage("ana") is Stage.RELEASED


@pytest.mark.parametrize(
    ("kind", "days"),
    [
        (SpaceKind.MEETING_ROOM, 1),
        (SpaceKind.PHONE_BOX, 1),
        (SpaceKind.OFFICE, 366),
        (SpaceKind.DESK, 366),
    ],
)
def test_a_room_is_let_for_a_day_and_an_office_for_a_year(kind: SpaceKind, days: int) -> None:
    room = Room(RADAR, kind=kind, hours=ALWAYS)
    too_long = room.books("long", 10, 10 + days * DAY + 1)
    assert [why for why, _ in refusals(too_long)] == [Refusal.TOO_LONG]
    assert not refusals(room.books("year", 10, 10 + days * DAY))


def test_the_light_welcomes_and_warns_for_ten_minutes() -> None:
    policy = LightPolicy(hours=EIGHT_TO_TEN)
    ten = timedelta(minutes=10)
    assert (policy.welcome, policy.early, policy.warning) == (ten, ten, ten)
    assert policy.early == Policy().early_arrival, "one early arrival for the room and its light"
