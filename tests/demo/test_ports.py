"""Ports of the demo: two demos of two checkouts never take the same one."""

from contextlib import AsyncExitStack

import pytest

from demo.memory import Memory
from demo.one_at_a_time import claimed
from demo.options import Options
from demo.ports import free_port
from demo.stage import claim_port
from demo.trouble import DemoError

pytestmark = pytest.mark.usefixtures("socket_enabled")


def test_a_port_is_claimed_once_until_it_is_let_go() -> None:
    port = free_port()
    with claimed(port) as first, claimed(port) as second:
        assert (first, second) == (True, False)
    with claimed(port) as later:
        assert later


async def test_a_demo_that_begins_beside_another_takes_another_port() -> None:
    """Home Assistant listens only seconds after its port was claimed."""
    memory = Memory(port=free_port(), broker_port=1, username="", password="", token="")
    with claimed(memory.port):
        async with AsyncExitStack() as stack:
            moved = claim_port(memory, stack, Options(language="en"))
            assert moved.port != memory.port
            with pytest.raises(DemoError, match=str(memory.port)):
                claim_port(memory, stack, Options(language="en", port=memory.port))
