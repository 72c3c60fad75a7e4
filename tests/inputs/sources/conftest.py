"""What tests of sources find ready."""

import pytest

from tests.day import Day
from tests.inputs.sources.agenda import Agenda


@pytest.fixture
async def agenda(day: Day) -> Agenda:
    """A Local Calendar that is the source of the only room of an open site."""
    await day.begin()
    agenda = Agenda(day)
    await agenda.open()
    await agenda.follow()
    return agenda
