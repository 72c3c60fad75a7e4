"""A hub that saves a damaged journal, and is killed before a step of its way.

    python -m tests.journal.rescue.saver JOURNAL STEPS

A step is a file that is renamed. Says "saved" when it got through.
"""

import asyncio
import os
from pathlib import Path
import signal
import sys
from typing import Any

from custom_components.faitout.journal import Journal
from tests.engine.rooms import NINE

STEPS = frozenset({"os.rename"})


def main(path: Path, steps: int) -> None:
    """Open the journal, and die after so many steps."""
    left = steps

    def hook(event: str, _: tuple[Any, ...]) -> None:
        nonlocal left
        if event in STEPS:
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    async def open_it() -> None:
        await (await Journal.open(path, NINE)).close()

    sys.addaudithook(hook)
    asyncio.run(open_it())
    print("saved", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
