"""Ports on the loopback interface. Nothing of the demo listens anywhere else."""

import asyncio
from itertools import count
import os
import socket

HOST = "127.0.0.1"
FIRST, COUNT = 20_000, 12_000
"""Below the ports that systems give to whoever connects: one of those may be taken again before
its server listens."""

_numbers = count(257 * os.getpid())
"""Programs that run side by side begin apart, and none takes a port twice in a row."""


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
    """Return a port that nothing listens on. Raises OSError where there is none."""
    for _ in range(COUNT):
        port = FIRST + next(_numbers) % COUNT
        if is_free(port):
            return port
    raise OSError("no port is free")


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
