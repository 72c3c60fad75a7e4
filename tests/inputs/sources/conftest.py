"""What tests of sources find ready."""

import pytest

from tests.day import Day
from tests.inputs.sources.agenda import Agenda
from tests.places import space


@pytest.fixture
async def many(day: Day) -> Agenda:
    """A Local Calendar that serves a room, a box and a desk, by the place of each event."""
    await day.begin(space(), space("cabine", "phone_box", ()), space("poste", "desk", ()))
    agenda = Agenda(day)
    await agenda.open()
    places = {"Grande salle": "salle", "Cabine": "cabine", "Poste 1": "poste", "Mairie": "none"}
    await agenda.follow(
        space=None,
        locations=[{"location": place, "space": slug} for place, slug in places.items()],
    )
    return agenda


@pytest.fixture
async def agenda(day: Day) -> Agenda:
    """A Local Calendar that is the source of the only room of an open site."""
    await day.begin()
    agenda = Agenda(day)
    await agenda.open()
    await agenda.follow()
    return agenda
