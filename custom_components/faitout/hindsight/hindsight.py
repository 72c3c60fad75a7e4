"""Questions to the record of a site, as the event loop asks them: one after the other.

Invariants
- A process ends with what it was started for: answered, too late, cancelled, or the site closes.
  Where the hub is killed, its end of the line closes, and the process ends by itself.
- Where no process can be started, the record is replayed in a thread: slower for all, but answered.
- What a process could not read is read once more through the journal, which then knows that it is
  damaged, and mends itself.
"""

import asyncio
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
import logging
import os
from pathlib import Path
import sys
from typing import Final

from ..engine.what_if import BookingOutcome
from ..journal import Journal, JournalError
from .question import QUESTION, REPLAYED, Question
from .replaying import outcomes_of

_LOGGER = logging.getLogger(__name__)

START: Final = Path(__file__).with_name("start.py")
WHAT_IF_SECONDS: Final = 60.0
"""How long an answer may take. Five weeks of 20 spaces took 4 s of a server's core; a small board
is several times slower. What takes longer than this is not well, or the machine is too busy."""
PROCESSES: Final = 2
"""How many work at once. Each holds the record of one space in memory; both together leave a small
board half its cores, and on two cores they give way to the hub."""
LARGEST_ANSWER: Final = 16 * 2**20
"""Bytes of a line. A release takes half a thousand: a year of one space has never more than these
hold, whatever was booked."""
LARGEST_COMPLAINT: Final = 2**14
"""Bytes that are logged of what a process says, the last of it."""

type Outcomes = tuple[BookingOutcome, ...]


class HindsightError(Exception):
    """No process answered."""


class TooLongError(HindsightError):
    """The answer took too long."""


class Hindsight:
    """Asked by the actions, ended with the site. All methods belong to the event loop."""

    def __init__(self, journal: Journal, seconds: float = WHAT_IF_SECONDS) -> None:
        """Take the journal, and how long an answer may take."""
        self._journal = journal
        self._seconds = seconds
        self._turn = asyncio.Lock()
        self._processes: set[Process] = set()
        self._is_over = False

    async def outcomes(self, questions: Sequence[Question]) -> list[Outcomes]:
        """Return what each question's policies would have done; who asks meanwhile waits.

        Raises JournalError where the record cannot be read, TooLongError, and HindsightError where
        it could not be replayed.
        """
        if not self._journal.is_recording:
            # What lies there may be of a newer version, or not ours to read.
            raise JournalError("the journal is not open")
        await self._journal.flushed()
        async with self._turn:
            if self._is_over:
                raise HindsightError("the site is closed")
            try:
                async with asyncio.timeout(self._seconds):
                    return await self._apart(questions)
            except TimeoutError as error:
                raise TooLongError from error
            except (JournalError, OSError) as error:
                _LOGGER.info("The record is replayed in a thread: %s", error)
            return await self._here(questions)

    async def stop(self) -> None:
        """End what runs; whoever waits for it is told that it could not be run."""
        self._is_over = True
        for process in tuple(self._processes):
            _kill(process)
            await process.wait()

    async def _apart(self, questions: Sequence[Question]) -> list[Outcomes]:
        """Share the questions out to as many processes as there may be: who is done takes the next.

        The first failure ends them all.
        """
        outcomes: list[Outcomes] = [()] * len(questions)
        waiting = iter(enumerate(questions))

        async def work() -> None:
            async with self._line() as line:
                for number, question in waiting:
                    outcomes[number] = await _asked(line, question)

        workers = [asyncio.create_task(work()) for _ in questions[:PROCESSES]]
        try:
            await asyncio.gather(*workers)
        finally:
            for worker in workers:
                worker.cancel()
            await asyncio.gather(*workers, return_exceptions=True)
        return outcomes

    async def _here(self, questions: Sequence[Question]) -> list[Outcomes]:
        loop = asyncio.get_running_loop()
        outcomes: list[Outcomes] = []
        for question in questions:
            record = await self._journal.record(question.space, question.since)
            outcomes.append(await loop.run_in_executor(None, outcomes_of, record, question))
        return outcomes

    @asynccontextmanager
    async def _line(self) -> AsyncIterator[_Line]:
        """Start a process and end it. Raises OSError where none can be started."""
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-P", START, self._journal.path),
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            limit=LARGEST_ANSWER,
            # What Home Assistant finds is found there too, wherever it was installed.
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )
        self._processes.add(process)
        try:
            if self._is_over:
                raise HindsightError("the site is closed")
            line = _line_to(process)
            yield line
            # The process ends by itself where nothing more comes.
            line.questions.close()
            _log(await line.complaints.read())
            await process.wait()
        finally:
            _kill(process)
            await process.wait()
            self._processes.discard(process)


@dataclass(frozen=True, slots=True)
class _Line:
    """The line to a process."""

    process: Process
    questions: asyncio.StreamWriter
    answers: asyncio.StreamReader
    complaints: asyncio.StreamReader


def _line_to(process: Process) -> _Line:
    if not (process.stdin and process.stdout and process.stderr):
        raise OSError("a process without pipes")
    return _Line(process, process.stdin, process.stdout, process.stderr)


async def _asked(line: _Line, question: Question) -> Outcomes:
    """Ask one question. Raises JournalError where its record cannot be read, and HindsightError."""
    try:
        with suppress(ConnectionError):
            line.questions.write(QUESTION.encode(question) + b"\n")
            await line.questions.drain()
        said = await line.answers.readline()
        if not said:
            _log(await line.complaints.read())
            raise HindsightError(f"a replay ended with {await line.process.wait()}")
        answer = REPLAYED.decode(said)
    except ValueError as error:
        raise HindsightError(str(error)) from error
    if answer.error:
        raise JournalError(answer.error)
    if len(answer.outcomes) not in {0, len(question.policies)}:
        raise HindsightError("an answer to another question")
    return answer.outcomes


def _log(complaints: bytes) -> None:
    """Log what a process said that is no answer."""
    if complaints:
        text = complaints[-LARGEST_COMPLAINT:].decode(errors="replace").strip()
        _LOGGER.warning("A replay says: %s", text)


def _kill(process: Process) -> None:
    with suppress(ProcessLookupError):
        process.kill()
