"""The player: real records, odd ones and small ones, through the same engine."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
import os
from pathlib import Path
from random import Random
import re
import subprocess
import sys
from zoneinfo import ZoneInfo

import pytest

from custom_components.faitout.engine.effect import Event
from custom_components.faitout.engine.ids import SpaceId
from simulator.cutting import Kind, cut
from simulator.mapping import MappingError, read_mapping
from simulator.outcome import Outcome, report
from simulator.play import play
from simulator.record import RecordError, read_record

CHECKOUT = Path(__file__).parents[2]
MAPPINGS = CHECKOUT / "simulator" / "mappings"
PARIS = ZoneInfo("Europe/Paris")
MONDAY = datetime(2026, 10, 5, tzinfo=UTC)
RADAR = """
time: {column: when, zone: Europe/Paris}
truth: {column: people}
sensors: [{column: radar, kind: radar}]
"""


def at(hour: float) -> datetime:
    return MONDAY + timedelta(hours=hour)


def real_records() -> Path:
    """Return the folder of the records that the project does not ship."""
    folder = os.environ.get("FAITOUT_RECORDS") or CHECKOUT.parent / "shared" / "data" / "occupancy"
    if not (Path(folder) / "datatest.txt").is_file():
        reason = f"no real records in {folder}; FAITOUT_RECORDS says where they are"
        print(reason)
        pytest.skip(reason)
    return Path(folder)


def a_day(used: set[int], seen: set[int]) -> str:
    """Return a record of two days, a line for each minute, of a room with a radar."""
    lines = ["when,radar,people"]
    for minute in range(2 * 24 * 60):
        when = datetime(2026, 10, 5) + timedelta(minutes=minute)  # noqa: DTZ001 - as loggers write it
        hour = minute // 60
        lines.append(f"{when},{'on' if hour in seen else 'off'},{2 * (hour in used)}")
    return "\n".join(lines)


def played(folder: Path, record: str, mapping: str = RADAR) -> Outcome:
    (folder / "record.csv").write_text(record)
    (folder / "mapping.yaml").write_text(mapping)
    return play(folder / "record.csv", read_mapping(folder / "mapping.yaml"), seed=1)


def test_a_radar_that_sees_all_is_right_and_frees_what_nobody_uses(tmp_path: Path) -> None:
    hours = {9, 10, 15, 34}
    outcome = played(tmp_path, a_day(hours, hours))
    assert outcome.figures.right > 0.998
    assert outcome.count(Kind.USED, Event.CHECKED_IN) + outcome.count(
        Kind.TOO_LONG, Event.CHECKED_IN
    ) == len([each for each in outcome.cuts if each.kind is not Kind.NO_SHOW])
    no_shows = [each for each in outcome.cuts if each.kind is Kind.NO_SHOW]
    assert no_shows
    assert outcome.count(Kind.NO_SHOW, Event.RELEASED) == len(no_shows)
    assert not outcome.people_there
    assert "no-show" in report("a day", outcome)


def test_a_radar_that_is_blind_to_people_frees_what_they_use(tmp_path: Path) -> None:
    outcome = played(tmp_path, a_day({9, 10, 15, 34}, set()))
    assert outcome.figures.false_empty == pytest.approx(4 / 48, rel=0.01)
    assert outcome.figures.missed == outcome.figures.arrivals == 3
    assert outcome.people_there


def test_a_cell_that_says_nothing_is_a_sensor_that_is_lost(tmp_path: Path) -> None:
    outcome = played(tmp_path, a_day({9}, {9}).replace(",off,", ",,"))
    assert outcome.figures.unknown > 0.9
    assert outcome.count(Kind.NO_SHOW, Event.RELEASED) == 0


def test_the_seed_decides_who_does_not_come() -> None:
    used = [(at(9), at(11)), (at(20), at(21)), (at(30), at(30.1)), (at(40), at(49))]
    cuts = cut(used, at(60), SpaceId("room"), Random(1))  # noqa: S311 - no secret
    assert cuts == cut(used, at(60), SpaceId("room"), Random(1))  # noqa: S311 - no secret
    others = [cut(used, at(60), SpaceId("room"), Random(seed)) for seed in range(9)]  # noqa: S311 - no secret
    assert any(other != cuts for other in others)
    for those in others:
        spans = [(each.booking.start, each.booking.end) for each in those]
        assert all(before[1] <= after[0] for before, after in pairwise(spans))
        assert those[0].booking.start == at(9)
        assert sum(each.kind is Kind.NO_SHOW for each in those) >= 2


def test_a_header_without_the_number_of_the_line_is_read(tmp_path: Path) -> None:
    path = tmp_path / "odd.txt"
    path.write_text('"date","CO2"\n"2","2026-03-29 03:00:00",500\n"1","2026-03-29 01:59:00",400\n')
    lines = read_record(path, "date", PARIS).lines
    assert [line.cells["CO2"] for line in lines] == ["400", "500"]
    assert lines[1].at - lines[0].at == timedelta(minutes=1), "the clock went forward between them"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no lines"),
        ("date\n", "no lines"),
        ("when,a\n2026-01-01,1", "no column 'date', but when, a"),
        ("date,a\nyesterday,1", "odd.csv:2: Invalid isoformat"),
        ("date,a\n2026-01-01,1\n2026-01-01", "odd.csv:3: 1 cells under 2 names"),
    ],
)
def test_a_record_that_cannot_be_read_says_where(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "odd.csv"
    path.write_text(text)
    with pytest.raises(RecordError, match=re.escape(words)):
        read_record(path, "date", PARIS)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("kind: radar", "kind: crystal_ball", "sensors"),
        ("Europe/Paris", "Europe/Luzech", "Luzech"),
        ("zone", "timezone", "timezone"),
        ("sensors: [{column: radar, kind: radar}]", "", "no sensor"),
        ("truth: {column: people}", "", "truth"),
        ("sensors: [", "sensors: ", "mapping.yaml"),
    ],
)
def test_a_mapping_that_cannot_be_used_says_why(
    tmp_path: Path, old: str, new: str, words: str
) -> None:
    path = tmp_path / "mapping.yaml"
    path.write_text(RADAR.replace(old, new))
    with pytest.raises(MappingError, match=words):
        read_mapping(path)


def test_a_record_without_a_column_of_its_mapping_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="no column radar"):
        played(tmp_path, "when,people\n2026-01-01,1\n2026-01-02,0")


def test_the_command_says_what_is_wrong_and_nothing_else(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "simulator.play", str(tmp_path / "none.csv"), str(tmp_path)],
        capture_output=True,
        check=False,
        cwd=CHECKOUT,
        text=True,
    )
    assert ended.returncode == 2
    assert "Traceback" not in ended.stderr
    assert ended.stdout == ""


def real(mapping: str) -> Iterator[Outcome]:
    folder = real_records()
    for record in ("datatest.txt", "datatest2.txt"):
        yield play(folder / record, read_mapping(MAPPINGS / mapping), seed=1)


def test_light_and_co2_of_a_real_office_alone_never_release_anything() -> None:
    for outcome in real("office_slow_sensors.yaml"):
        assert outcome.figures.false_empty == 0.0
        assert not any(Event.RELEASED in events for events in outcome.events.values())


@pytest.mark.parametrize("mapping", ["office_with_motion.yaml", "office_with_radar.yaml"])
def test_a_real_office_loses_no_booking_while_somebody_is_there(mapping: str) -> None:
    for outcome in real(mapping):
        # Motion alone, before people who sit as still as those of a public record.
        assert outcome.figures.right > (0.88 if "motion" in mapping else 0.95)
        no_shows = [each for each in outcome.cuts if each.kind is Kind.NO_SHOW]
        assert outcome.count(Kind.NO_SHOW, Event.RELEASED) == len(no_shows)
        assert not outcome.people_there
