"""A socket that is closed in the very moment in which it is to be minded."""

import asyncio
import socket
from typing import Any

from custom_components.faitout.mqtt_link.client import Client


async def test_a_broker_that_hangs_up_at_once_leaves_no_error_behind() -> None:
    errors: list[dict[str, Any]] = []
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _, context: errors.append(context))
    client = Client("127.0.0.1")
    ours, theirs = socket.socketpair()
    client._on_socket_register_write(client._client, None, ours)  # noqa: SLF001
    ours.close()
    theirs.close()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert errors == []


async def test_a_line_that_breaks_while_writing_is_told_as_broken() -> None:
    client = Client("127.0.0.1")
    ours, theirs = socket.socketpair()

    class Broken:
        def loop_write(self) -> None:
            raise BrokenPipeError

    client._on_socket_register_write(Broken(), None, ours)  # type: ignore[arg-type]  # noqa: SLF001
    for _ in range(3):
        await asyncio.sleep(0)
    assert isinstance(client._disconnected.exception(), BrokenPipeError)  # noqa: SLF001
    asyncio.get_running_loop().remove_writer(ours)
    ours.close()
    theirs.close()
