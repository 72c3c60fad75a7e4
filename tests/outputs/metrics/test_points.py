"""What is in a point, and what never is; docs/metrics.md tells all of it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
import re

from custom_components.faitout.engine import Step, advance, begin
from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.door import begin_door as a_door, door_view
from custom_components.faitout.engine.effect import Event, Used
from custom_components.faitout.engine.ids import BookingId, SiteId
from custom_components.faitout.engine.stimulus import Book, CheckIn, End
from custom_components.faitout.engine.view import view
from custom_components.faitout.outputs.metrics.points import (
    Value,
    climate_line,
    door_line,
    hub_line,
    nanoseconds,
    space_line,
    step_lines,
)
from tests.engine.rooms import ALWAYS, NINE, RADAR, Room
from tests.engine.test_doors import ENTRANCE

SITE = SiteId("luzech")
DOCS = Path(__file__).parents[3] / "docs" / "metrics.md"


def a_day() -> tuple[list[bytes], Step]:
    """Book a room, come, leave: return the lines, and the last step."""
    space = Room(RADAR, hours=ALWAYS).space
    booking = Booking(
        id=BookingId("b1"),
        space=space.id,
        start=NINE,
        end=NINE + timedelta(hours=1),
        created_at=NINE - timedelta(hours=2),
        title="Rendez-vous de Mme Delmas",
        holder="delmas@example.org",
    )
    step = advance(begin(space, NINE - timedelta(hours=2)), Book(booking), booking.created_at)
    lines = list(step_lines(SITE, space, step))
    for command, minutes in ((CheckIn(), 1), (End(), 20)):
        step = advance(step.state, command, NINE + timedelta(minutes=minutes))
        lines += step_lines(SITE, space, step)
    return lines, step


def test_a_booking_is_told_with_its_rule_and_its_minutes_but_without_a_name() -> None:
    lines, _ = a_day()
    text = b"\n".join(lines).decode()
    assert "event=booked" in text
    assert "booked_minutes=60" in text
    assert "ahead_minutes=120" in text
    assert "event=ended" in text
    assert "freed_minutes=40" in text
    assert "elmas" not in text


def test_no_two_lines_of_a_step_are_at_the_same_nanosecond() -> None:
    _, step = a_day()
    used = Used(NINE, NINE + timedelta(minutes=5))
    twice = Step(step.state, (used, used))
    lines = list(step_lines(SITE, step.state.space, twice))
    stamps = [int(line.rsplit(b" ", 1)[1]) for line in lines]
    assert stamps == [nanoseconds(step.state.at), nanoseconds(step.state.at) + 1]
    assert b"minutes=5" in lines[0]


def test_what_is_unknown_has_no_field() -> None:
    state = begin(Room(RADAR, hours=ALWAYS).space, NINE)
    told = space_line(SITE, state, view(state), NINE).decode()
    assert "occupied" not in told
    assert "known=0i" in told
    assert climate_line(SITE, state.space, 1, {"temperature": None}, NINE) is None
    assert climate_line(SITE, state.space, 1, {"temperature": 19.5}, NINE) is not None


def test_an_instant_is_exact_to_its_microsecond() -> None:
    at = datetime(2026, 11, 23, 9, 0, 0, 123457, tzinfo=UTC)
    assert nanoseconds(at) == 1795424400123457000


def test_the_docs_tell_every_measurement_tag_and_field() -> None:
    door = a_door(ENTRANCE, NINE)
    state = begin(Room(RADAR, hours=ALWAYS).space, NINE)
    climate: dict[str, Value] = {
        "temperature": 1.0,
        "setpoint": 1.0,
        "humidity": 1.0,
        "mode": "m",
        "action": "a",
    }
    hub = {"uptime_seconds": 1, "loop_lag_ms": 1, "outbox": 1, "dropped": 1, "rejected": 1}
    lines = [
        *a_day()[0],
        space_line(SITE, state, view(state), NINE),
        door_line(SITE, door, door_view(door), NINE),
        climate_line(SITE, state.space, 1, climate, NINE) or b"",
        hub_line(SITE, {**hub, "spaces": 1, "blind": 0, "alarm": False, "tried": True}, NINE),
    ]
    docs = DOCS.read_text(encoding="utf-8")
    for line in lines:
        head, fields, _ = line.decode().rsplit(" ", 2)
        measurement, *tags = head.split(",")
        assert f"`{measurement}`" in docs
        for name in [pair.split("=")[0] for pair in [*tags, *fields.split(",")]]:
            assert f"`{name}`" in docs, f"{measurement}: {name}"
    assert {event.value for event in Event} <= set(re.findall(r"`(\w+)`", docs))
