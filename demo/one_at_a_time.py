"""One demo at a time, in one checkout and at one port: locks that end with whoever holds them."""

from collections.abc import Iterator
from contextlib import contextmanager
import fcntl
import os
from pathlib import Path
import tempfile
from typing import TextIO

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
        if not _is_ours(file):
            file.seek(0)
            holder = file.read().strip() or "?"
            raise DemoError(
                words("already_running", pid=holder), words("stop_the_other", pid=holder)
            )
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        try:
            yield
        finally:
            file.truncate(0)


@contextmanager
def claimed(port: int) -> Iterator[bool]:
    """Hold a port against other demos of this user, and yield whether it could be had.

    Home Assistant listens only seconds after its port was found free: a demo of another checkout
    that starts meanwhile would take the first one's answers for its own.
    """
    path = Path(tempfile.gettempdir()) / f"faitout-demo-{os.getuid()}-{port}.lock"
    with path.open("a", encoding="ascii") as file:
        yield _is_ours(file)


def _is_ours(file: TextIO) -> bool:
    """Lock a file until it is closed; return whether nobody else holds it."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
