"""A place with doors that open by rights, for screens that ask for a code."""

import pytest

from tests.day import Day
from tests.hub.access.house import House


@pytest.fixture
def house(day: Day) -> House:
    """Let there be a place with doors that open by rights; `begin` opens it."""
    return House(day)
