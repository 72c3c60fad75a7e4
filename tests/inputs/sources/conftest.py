"""What tests of sources find ready."""

from homeassistant.components import calendar
import pytest

from tests.day import Day
from tests.inputs.sources.agenda import Agenda


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let calendars tell each change at once: they wait up to a second of the real clock."""
    monkeypatch.setattr(calendar, "EVENT_LISTENER_DEBOUNCE_COOLDOWN", 0.0)


@pytest.fixture
async def agenda(day: Day) -> Agenda:
    """A Local Calendar that is the source of the only room of an open site."""
    await day.begin()
    agenda = Agenda(day)
    await agenda.open()
    await agenda.follow()
    return agenda
