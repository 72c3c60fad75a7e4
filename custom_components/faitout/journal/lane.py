"""One thread with one connection to the file: it does one piece of work after the other.

A disk that hangs keeps its thread for as long as it likes, and nobody else: who waits has a
deadline, and what is asked for meanwhile is refused at once instead of joining the line. The thread
is a daemon, so that a hung disk does not keep Home Assistant from ending.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from time import CLOCK_MONOTONIC, clock_gettime
from typing import Final

from .rows.entry import JournalError

type Job = Callable[[], None]

END_SECONDS: Final = 0.5
"""How long the end of a thread that has nothing left to do is waited for, in the event loop."""


class Lane:
    """Its methods belong to the event loop; the work runs in its own thread."""

    def __init__(self, name: str) -> None:
        """Begin the thread; `end` ends it."""
        self._loop = asyncio.get_running_loop()
        self._line: SimpleQueue[Job | None] = SimpleQueue()
        self._overdue: object = None
        self._is_ended = False
        self._thread = Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    @property
    def hangs(self) -> bool:
        """Whether some work missed its deadline and has not come back yet."""
        return self._overdue is not None

    async def run[T](self, work: Callable[[], T], seconds: float | None) -> T:
        """Return what `work` returns, once the thread has done it.

        Raises what it raises, and JournalError after so many `seconds`: then nobody waits for it
        any more, but it may still be done. With None it is waited for as long as it takes, also
        behind work that hangs.
        """
        if self._is_ended:
            raise JournalError("the journal is closed")
        if self.hangs and seconds is not None:
            raise JournalError("the disk does not answer")
        future: asyncio.Future[T] = self._loop.create_future()
        future.add_done_callback(self._returned)
        self._line.put(lambda: self._do(work, future))
        if seconds is None:
            return await asyncio.shield(future)
        if await answered(future, seconds):
            return future.result()
        self._overdue = self._overdue or future
        raise JournalError(f"the disk does not answer within {seconds:g} s")

    def end(self, last: Job) -> None:
        """End the thread, after all that was asked for before and one last piece of work.

        Comes back at once, also where the thread hangs: it ends when its disk is back, or with the
        process.
        """
        if not self._is_ended:
            self._is_ended = True
            self._line.put(last)
            self._line.put(None)
            if not self.hangs:
                self._thread.join(END_SECONDS)

    def _returned[T](self, future: asyncio.Future[T]) -> None:
        if self._overdue is future:
            self._overdue = None
        # Where nobody waits any more, they were told when it was late.
        future.exception()

    def _run(self) -> None:
        while work := self._line.get():
            work()

    def _do[T](self, work: Callable[[], T], future: asyncio.Future[T]) -> None:
        try:
            result = work()
        except BaseException as error:  # noqa: BLE001 - it is raised where it was asked for
            self._answer(_failed, future, error)
        else:
            self._answer(_done, future, result)

    def _answer(self, answer: Callable[..., None], *args: object) -> None:
        # An event loop that is closed has nobody left who waits.
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(answer, *args)


async def answered[T](future: asyncio.Future[T], seconds: float) -> bool:
    """Return whether a future is done within so many seconds.

    They are those that the disk really took, also where the clock of the loop is moved, as tests
    move it that play an evening in a second.
    """
    end = clock_gettime(CLOCK_MONOTONIC) + seconds
    while not future.done() and (left := end - clock_gettime(CLOCK_MONOTONIC)) > 0:
        await asyncio.wait([future], timeout=left)
    return future.done()


def _done[T](future: asyncio.Future[T], result: T) -> None:
    if not future.done():
        future.set_result(result)


def _failed[T](future: asyncio.Future[T], error: BaseException) -> None:
    if not future.done():
        future.set_exception(error)
