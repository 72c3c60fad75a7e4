"""Ports on the loopback interface. Nothing of the demo listens anywhere else."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
import fcntl
import os
from pathlib import Path
import socket
import tempfile

HOST = "127.0.0.1"


def is_free(port: int) -> bool:
    """Return whether a server could listen on a port now."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def claimed(port: int) -> Iterator[bool]:
    """Hold a port against other demos of this user, and yield whether it could be had.

    Home Assistant listens only seconds after its port was found free: a demo of another checkout
    that starts meanwhile would take the first one's answers for its own.
    """
    path = Path(tempfile.gettempdir()) / f"faitout-demo-{os.getuid()}-{port}.lock"
    with path.open("a", encoding="ascii") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True


async def accepts(port: int) -> bool:
    """Return whether something accepts connections on a port."""
    try:
        _, writer = await asyncio.open_connection(HOST, port)
    except OSError:
        return False
    writer.close()
    try:
        await writer.wait_closed()
    except OSError:
        return False
    return True
