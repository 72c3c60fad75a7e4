"""Records as loggers leave them: gaps, doubled rows, clocks set back, numbers that cannot be."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest

from custom_components.faitout.engine.effect import Event
from simulator.cutting import Kind
from simulator.mapping import read_mapping
from simulator.outcome import Outcome, report
from simulator.play import main, play
from simulator.record import Record, RecordError, read_record

PARIS = ZoneInfo("Europe/Paris")
MONDAY = datetime(2026, 10, 5, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
MAPPING = """
time: {column: when}
truth: {column: people}
sensors: [{column: radar, kind: radar}, {column: co2, kind: co2}]
"""
USED = {9, 10, 15, 34}
"""Hours in which somebody is there."""


def rows(hours: int = 48, used: set[int] = USED) -> list[str]:
    """Return a line for each minute: when, what a radar says, CO2, people."""
    found = []
    for minute in range(hours * 60):
        when = (MONDAY + minute * MINUTE).isoformat()
        is_used = minute // 60 in used
        found.append(f"{when},{int(is_used)},{700 if is_used else 450},{int(is_used)}")
    return found


def written(folder: Path, lines: list[str]) -> Path:
    path = folder / "record.csv"
    path.write_text("\n".join(["when,radar,co2,people", *lines]))
    return path


def read(folder: Path, lines: list[str]) -> Record:
    return read_record(written(folder, lines), "when", PARIS)


def played(folder: Path, lines: list[str]) -> Outcome:
    (folder / "mapping.yaml").write_text(MAPPING)
    return play(written(folder, lines), read_mapping(folder / "mapping.yaml"), seed=1)


def told(outcome: Outcome) -> str:
    return report("a record", outcome)


def test_a_record_in_order_is_told_as_that(tmp_path: Path) -> None:
    outcome = played(tmp_path, rows())
    text = told(outcome)
    assert text.startswith(
        "The record goes from 2026-10-05 00:00 to 2026-10-06 23:59 UTC.\nNothing about it is odd."
    )
    assert "3 sessions for 3 true stays; 0 miscounted, day by day." in text
    assert "0 times held to be empty for over 10 minutes with somebody there." in text


def test_rows_that_are_there_twice_are_taken_once(tmp_path: Path) -> None:
    lines = rows()
    record = read(tmp_path, [*lines[:100], *lines[90:100], *lines[100:]])
    assert len(record.lines) == len(lines)
    assert record.oddities == [
        "9 lines stood out of order and were sorted.", "10 lines were there twice.",
    ]  # fmt: skip


def test_a_record_in_which_nobody_ever_comes_is_played(tmp_path: Path) -> None:
    outcome = played(tmp_path, rows(used=set()))
    assert outcome.figures.right > 0.99
    assert not outcome.cuts
    assert "0 sessions for 0 true stays" in told(outcome)


def test_two_lines_that_contradict_each_other_are_both_played_in_their_order(
    tmp_path: Path,
) -> None:
    lines = rows()
    twin = lines[100].replace(",450,", ",460,")
    record = read(tmp_path, [*lines[:101], twin, *lines[101:]])
    assert [line.cells["co2"] for line in record.lines[100:102]] == ["450", "460"]
    assert record.oddities == ["1 lines contradict the one before of the same instant."]


def test_lines_that_stand_out_of_order_are_sorted(tmp_path: Path) -> None:
    lines = rows()
    record = read(tmp_path, [*lines[:10], lines[12], lines[10], lines[11], *lines[13:]])
    assert [line.at for line in record.lines] == [MONDAY + n * MINUTE for n in range(len(lines))]
    assert record.oddities == ["2 lines stood out of order and were sorted."]


def test_a_record_that_begins_with_its_end_is_turned_round(tmp_path: Path) -> None:
    record = read(tmp_path, rows()[::-1])
    assert record.start == MONDAY
    assert record.oddities == ["The lines stand newest first."]


def test_a_clock_that_was_set_back_goes_on_as_if_it_had_not_been(tmp_path: Path) -> None:
    lines, early = rows(24), rows(23)
    record = read(tmp_path, [*lines[: 12 * 60], *early[11 * 60 + 30 :]])
    assert record.end == MONDAY + timedelta(hours=23, minutes=29)
    (oddity,) = record.oddities
    assert oddity.startswith("The clock was set back by 0:29:00 at 2026-10-05 11:30 UTC")
    steps = {
        later.at - earlier.at
        for earlier, later in zip(record.lines, record.lines[1:], strict=False)
    }
    assert steps == {MINUTE}


def test_the_hour_that_comes_twice_in_autumn_is_two_hours(tmp_path: Path) -> None:
    lines = [
        f"2026-10-25 0{hour}:{minute:02},0,450,0" for hour in (1, 2, 2, 3) for minute in range(60)
    ]
    record = read(tmp_path, lines)
    assert record.end - record.start == timedelta(hours=3, minutes=59)
    assert not record.oddities


def test_in_a_gap_nothing_is_known_and_nothing_is_scored(tmp_path: Path) -> None:
    lines = rows()
    outcome = played(tmp_path, lines[: 9 * 60 + 30] + lines[14 * 60 :])
    assert outcome.figures.watched < timedelta(hours=48 - 4)
    assert outcome.figures.right > 0.99
    text = told(outcome)
    assert "Nothing was recorded for 4:31:00 from 2026-10-05 09:29 UTC on" in text
    in_gap = (MONDAY + timedelta(hours=9, minutes=31), MONDAY + timedelta(hours=14))
    assert not any(
        each.booking.start < in_gap[1] and in_gap[0] < each.booking.end for each in outcome.cuts
    )
    assert not outcome.people_there


def test_many_gaps_are_told_together(tmp_path: Path) -> None:
    lines = [line for number, line in enumerate(rows()) if number % 60 > 10]
    text = told(played(tmp_path, lines))
    assert text.count("Nothing was recorded") == 10
    assert "There are 37 more gaps; all of them are 9:24:00 long." in text


def test_a_truth_that_says_nothing_is_not_nobody(tmp_path: Path) -> None:
    lines = rows()
    for minute in range(9 * 60, 10 * 60):
        lines[minute] = lines[minute].removesuffix("1")
    outcome = played(tmp_path, lines)
    assert "people: 60 cells say nothing; nothing is scored then." in told(outcome)
    assert outcome.figures.watched < timedelta(hours=47)
    assert outcome.figures.false_occupied < 0.001


@pytest.mark.parametrize("cell", ["65535", "-1", "1e9"])
def test_numbers_that_cannot_be_are_named(tmp_path: Path, cell: str) -> None:
    lines = rows()
    for minute in range(100, 160):
        lines[minute] = lines[minute].replace(",450,", f",{cell},")
    outcome = played(tmp_path, lines)
    assert f"co2: 60 values that cannot be, such as {float(cell):g}." in told(outcome)
    assert outcome.count(Kind.NO_SHOW, Event.RELEASED) > 0


@pytest.mark.parametrize("cell", ["nan", "inf", "-inf", "error", ""])
def test_what_is_no_number_is_a_sensor_that_is_lost(tmp_path: Path, cell: str) -> None:
    lines = rows()
    for minute in range(100, 160):
        lines[minute] = lines[minute].replace(",0,450,", f",{cell},450,")
    outcome = played(tmp_path, lines)
    assert "radar: 60 cells say nothing; the sensor is lost then." in told(outcome)
    assert outcome.figures.unknown > 0.01


def test_a_sensor_that_never_says_anything_else_is_named(tmp_path: Path) -> None:
    lines = [line.replace(",1,700,", ",0,700,") for line in rows()]
    text = told(played(tmp_path, lines))
    assert "radar: it says 0 from the beginning to the end." in text
    assert "WITH PEOPLE INSIDE" in text
    assert "3 times held to be empty for over 10 minutes with somebody there." in text
    assert "  from 2026-10-05 09:00 for 120:00" in text


def test_each_release_says_what_spoke_for_it(tmp_path: Path) -> None:
    text = told(played(tmp_path, rows()))
    assert "no_show, patience 10:00\n    radar: ok, 0 signs, the last 2026-10-05 11:00" in text


@pytest.mark.parametrize("lines", [["2026-01-01,1,450,0"], ["2026-01-01,1,450,0"] * 3, [""]])
def test_a_record_without_time_in_it_is_refused_in_words(tmp_path: Path, lines: list[str]) -> None:
    with pytest.raises(RecordError, match=r"no time in it|no lines"):
        played(tmp_path, lines)


def test_the_command_tells_all_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    record = written(tmp_path, rows())
    (tmp_path / "mapping.yaml").write_text(MAPPING)
    monkeypatch.setattr("sys.argv", ["play", str(record), str(tmp_path / "mapping.yaml")])
    assert main() == 0
    assert "0 with people inside" in capsys.readouterr().out


@pytest.mark.parametrize("seed", range(12))
def test_whatever_happened_to_a_record_it_is_played_or_refused_in_words(
    tmp_path: Path, seed: int
) -> None:
    random = Random(seed)  # noqa: S311 - no secret
    lines = rows(30)
    for _ in range(60):
        at = random.randrange(len(lines) - 1)
        match random.randrange(6):
            case 0:
                del lines[at : at + random.choice((1, 30, 200))]
            case 1:
                lines.insert(at, lines[random.randrange(len(lines))])
            case 2:
                lines[at], lines[at + 1] = lines[at + 1], lines[at]
            case 3:
                air = random.choice((",,", ",-5,", ",nan,", ",x,"))
                lines[at] = lines[at].replace(",450,", air)
            case 4:
                word = random.choice((",9,4", ",,4", ",unknown,4"))
                lines[at] = lines[at].replace(",0,4", word)
            case _:
                lines[at:at] = lines[max(0, at - 40) : at]
        lines = lines or rows(1)
    outcome = played(tmp_path, lines)
    figures = outcome.figures
    shares = figures.right + figures.false_empty + figures.false_occupied + figures.unknown
    assert shares == pytest.approx(1.0)
    assert "Nothing about it is odd." not in told(outcome)
