"""The record is replayed beside the hub, and nothing of that is left behind, however it ends."""

import asyncio
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from dataclasses import replace
import os
from pathlib import Path
import signal
import subprocess
import sys
from typing import Any

from hypothesis import HealthCheck, given, settings, strategies as st
import psutil
import pytest

from custom_components.faitout.engine.ids import SpaceId
from custom_components.faitout.engine.policy import DEFAULT_POLICIES, Policy, SpaceKind
from custom_components.faitout.engine.what_if import what_if
from custom_components.faitout.hindsight import hindsight as module
from custom_components.faitout.hindsight.hindsight import (
    PROCESSES,
    START,
    Hindsight,
    HindsightError,
    TooLongError,
)
from custom_components.faitout.hindsight.question import QUESTION, REPLAYED, Question, Replayed
from custom_components.faitout.hindsight.replaying import answer_to, outcomes_of
from custom_components.faitout.journal import Journal, JournalError
from tests.engine.rooms import NINE, minutes
from tests.journal.rooms import SALLE, a_lived_in_room, keep

from .damage import spoil

AS_SET = DEFAULT_POLICIES[SpaceKind.MEETING_ROOM]


@pytest.fixture
async def journal(tmp_path: Path) -> AsyncIterator[Journal]:
    """A journal with a morning in it."""
    journal = await Journal.open(tmp_path / "luzech.sqlite", NINE)
    await keep(journal, a_lived_in_room().entries)
    yield journal
    await journal.close()


def patient(grace: float) -> Policy:
    return replace(AS_SET, grace=minutes(grace) - NINE)


def question(*policies: Policy, space: SpaceId = SALLE) -> Question:
    return Question(space, NINE, policies or (AS_SET, patient(30)))


async def here(journal: Journal, asked: Question) -> Any:
    return outcomes_of(await journal.record(asked.space, asked.since), asked)


@pytest.fixture
def hanging(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every replay hang."""
    program = tmp_path / "hangs.py"
    program.write_text("import signal\nsignal.pause()\n", encoding="utf-8")
    monkeypatch.setattr(module, "START", program)


def replays() -> list[psutil.Process]:
    """Return the processes that replay for this one."""
    return [each for each in psutil.Process().children() if _replays(each)]


def _replays(process: psutil.Process) -> bool:
    try:
        return str(module.START) in process.cmdline()
    except psutil.NoSuchProcess:
        # It ended meanwhile; nobody has asked how yet.
        return False


async def begun(count: int = 1) -> list[psutil.Process]:
    """Return so many replays, once they are there."""
    while len(found := replays()) < count:  # noqa: ASYNC110 - a process sets no event
        await asyncio.sleep(0.01)
    return found


async def test_a_process_says_what_the_engine_says_here_to_the_letter(journal: Journal) -> None:
    asked = [question(), question(*map(patient, range(1, 31))), question(space=SpaceId("attic"))]
    outcomes = await Hindsight(journal).outcomes(asked)
    assert outcomes == [await here(journal, each) for each in asked]
    assert outcomes[0][0].releases
    assert outcomes[0][0] != outcomes[0][1]
    assert outcomes[2] == ()
    assert replays() == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(graces=st.lists(st.floats(min_value=0, max_value=90), min_size=1, max_size=3))
async def test_questions_and_answers_come_out_of_the_line_as_they_went_in(
    graces: list[float],
) -> None:
    room = a_lived_in_room()
    asked = question(*map(patient, graces))
    assert QUESTION.decode(QUESTION.encode(asked)) == asked
    record = [(entry.at, entry.stimulus) for entry in room.entries[1:]]
    outcomes = tuple(what_if(room.entries[0].state, record, policy) for policy in asked.policies)
    assert REPLAYED.decode(REPLAYED.encode(Replayed(outcomes))) == Replayed(outcomes)


async def test_what_was_noted_a_moment_ago_is_in_it(journal: Journal, tmp_path: Path) -> None:
    await journal.flushed()
    asked = question()
    answer = answer_to(asked, tmp_path / "luzech.sqlite")
    assert answer == Replayed(await here(journal, asked))


@pytest.mark.usefixtures("hanging")
async def test_what_takes_too_long_is_given_up_and_its_processes_end(journal: Journal) -> None:
    asking = asyncio.create_task(Hindsight(journal, seconds=2.0).outcomes([question()] * 2))
    await begun(PROCESSES)
    with pytest.raises(TooLongError):
        await asking
    assert replays() == []


@pytest.mark.usefixtures("hanging")
async def test_who_gives_up_asking_leaves_no_process(journal: Journal) -> None:
    asking = asyncio.create_task(Hindsight(journal).outcomes([question()]))
    await begun()
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking
    assert replays() == []


@pytest.mark.usefixtures("hanging")
async def test_a_site_that_closes_leaves_no_process(journal: Journal) -> None:
    hindsight = Hindsight(journal)
    asking = asyncio.create_task(hindsight.outcomes([question()]))
    waiting = asyncio.create_task(hindsight.outcomes([question()]))
    await begun()
    await hindsight.stop()
    for asked in (asking, waiting):
        with pytest.raises(HindsightError):
            await asked
    assert replays() == []


@pytest.mark.usefixtures("hanging")
async def test_a_process_that_dies_is_no_answer(journal: Journal) -> None:
    asking = asyncio.create_task(Hindsight(journal).outcomes([question()]))
    (process,) = await begun()
    os.kill(process.pid, signal.SIGKILL)
    with pytest.raises(HindsightError, match="-9"):
        await asking


async def test_an_answer_longer_than_any_is_none(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LARGEST_ANSWER", 64)
    with pytest.raises(HindsightError):
        await Hindsight(journal).outcomes([question()])
    assert replays() == []


async def test_where_no_process_can_be_had_a_thread_answers(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    asked = question()
    assert await Hindsight(journal).outcomes([asked]) == [await here(journal, asked)]


async def test_who_asks_meanwhile_waits_for_their_turn(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[Process] = []
    at_once: list[int] = []
    start = asyncio.create_subprocess_exec

    async def counted(*args: Any, **options: Any) -> Process:
        started.append(process := await start(*args, **options))
        at_once.append(sum(each.returncode is None for each in started))
        return process

    monkeypatch.setattr(asyncio, "create_subprocess_exec", counted)
    hindsight = Hindsight(journal)
    answers = await asyncio.gather(*(hindsight.outcomes([question()]) for _ in range(3)))
    assert at_once == [1, 1, 1]
    assert answers == [[await here(journal, question())]] * 3


async def test_a_journal_that_the_hub_could_not_open_is_not_read_behind_its_back(
    journal: Journal,
) -> None:
    journal.is_recording = False
    with pytest.raises(JournalError, match="not open"):
        await Hindsight(journal).outcomes([question()])


async def test_a_damaged_record_is_an_error_of_the_journal_which_then_knows(
    journal: Journal,
) -> None:
    await journal.flushed()
    spoil(journal.path)
    with pytest.raises(JournalError, match="malformed"):
        await Hindsight(journal).outcomes([question()])
    assert replays() == []
    assert journal._worker.is_damaged  # noqa: SLF001 - it mends itself within a minute, by that


def test_a_process_knows_nothing_of_home_assistant_and_ends_with_its_line(tmp_path: Path) -> None:
    code = (
        "import runpy, sys; sys.argv = sys.argv[1:];"
        "runpy.run_path(sys.argv[0], run_name='__main__'); print(*sorted(sys.modules))"
    )
    ran = subprocess.run(
        [sys.executable, "-P", "-c", code, START, tmp_path / "none.sqlite"],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    modules = ran.stdout.split()
    assert "custom_components.faitout.engine.what_if" in modules
    assert [each for each in modules if each.split(".")[0] == "homeassistant"] == []
