"""One demo at a time in one checkout: a lock that ends with the process that holds it."""

from collections.abc import Iterator
from contextlib import contextmanager
import fcntl
import os
from pathlib import Path

from .trouble import DemoError
from .words import Words


@contextmanager
def only_demo(path: Path, words: Words) -> Iterator[None]:
    """Hold the lock file, with this process id in it.

    Raises DemoError naming the process that holds it. The system lets go of the lock when its
    holder dies in any way, so a file left over locks nobody out.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+", encoding="ascii") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            file.seek(0)
            holder = file.read().strip() or "?"
            raise DemoError(
                words.already_running.format(pid=holder), words.stop_the_other.format(pid=holder)
            ) from error
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        try:
            yield
        finally:
            file.truncate(0)
