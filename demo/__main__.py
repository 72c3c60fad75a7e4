"""Run the demo from a terminal: signals, exit codes, and one demo at a time."""

import asyncio
from collections.abc import Coroutine
import signal
import sys

from .check import run as check
from .one_at_a_time import only_demo
from .options import Options, parse
from .progress import Progress, say, say_trouble
from .show import run as show
from .trouble import DemoError

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


async def until_told(work: Coroutine[object, object, int]) -> int:
    """Do the work, and end it in order on the first signal; later ones change nothing.

    Ending is bounded in time by itself, so nobody has to insist.
    """
    loop, task = asyncio.get_running_loop(), asyncio.ensure_future(work)
    told: list[int] = []

    def end(number: int) -> None:
        if not told:
            told.append(number)
            task.cancel()

    for number in SIGNALS:
        loop.add_signal_handler(number, end, number)
    try:
        return await task
    except asyncio.CancelledError:
        if not told:
            raise
        return 0 if told[0] == signal.SIGINT else 128 + told[0]


def run(options: Options) -> int:
    """Run the demo or its check and return the exit code."""
    progress = Progress()
    work = check(options, progress) if options.check else show(options, progress)
    try:
        with only_demo(options.lock, options.words):
            code = asyncio.run(until_told(work))
            say(options.words("ended"))
            return code
    except DemoError as error:
        work.close()
        say_trouble(error)
        return 1


if __name__ == "__main__":
    sys.exit(run(parse()))
