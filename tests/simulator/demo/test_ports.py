"""Ports of the demo: two demos of two checkouts never take the same one."""

import pytest

from simulator.demo.one_at_a_time import claimed
from simulator.demo.ports import free_port


@pytest.mark.usefixtures("socket_enabled")
def test_a_port_is_claimed_once_until_it_is_let_go() -> None:
    port = free_port()
    with claimed(port) as first, claimed(port) as second:
        assert (first, second) == (True, False)
    with claimed(port) as later:
        assert later
