"""A window that is lost counts as it was last heard: unknown is never closed."""

from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from tests.day import Day
from tests.fittings import Valve, Window, fit, remove
from tests.places import heated, space
from tests.repairing import Repair, told

VALVE, WINDOW, OTHER = "climate.vanne", "binary_sensor.fenetre", "binary_sensor.porte_fenetre"


@pytest.fixture
async def repair(
    hass: HomeAssistant, hass_client: ClientSessionGenerator, hass_admin_user: MockUser
) -> Repair:
    """Let somebody sit in front of the repairs."""
    assert await async_setup_component(hass, "repairs", {})
    return Repair(hass, hass_client, hass_admin_user)


class Room:
    """A booked room that is heated, with two windows."""

    def __init__(self, day: Day) -> None:
        """Take the day."""
        self.day = day
        self.valve, self.window, self.other = (
            Valve("vanne"),
            Window("fenetre"),
            Window("porte_fenetre"),
        )

    async def begin(self) -> None:
        """Put it up, and book it for the morning."""
        await fit(self.day.hass, self.valve, self.window, self.other)
        await self.day.begin(heated(space(), [VALVE], windows=[WINDOW, OTHER]))
        await self.day.book("09:00", "12:00")
        await self.day.later(0.1)
        assert self.heats

    @property
    def heats(self) -> bool:
        """Whether the room is heated for its people."""
        return self.valve.target_temperature == 19

    async def opens(self, window: Window) -> None:
        """Let somebody open a window for more than a minute."""
        window.reports(is_on=True)
        await self.day.later(1.5)
        assert not self.heats

    async def loses(self, window: Window) -> None:
        """Let the battery of a contact run out."""
        window.reports(available=False)
        await self.day.later(2)


@pytest.fixture
async def room(day: Day) -> Room:
    """Let there be such a room."""
    made = Room(day)
    await made.begin()
    return made


async def test_an_open_window_that_is_lost_stays_open_and_is_told(room: Room) -> None:
    await room.opens(room.window)
    await room.loses(room.window)
    assert not room.heats
    await room.day.later(31)
    assert not room.heats
    assert room.day.shows("sensor.heating") == "off"
    assert told(room.day.hass) == ["window_lost_open"]
    room.window.reports(available=True, is_on=False)
    await room.day.later(1.5)
    assert room.heats
    assert told(room.day.hass) == []


@pytest.mark.parametrize("how", ["restart", "kill"])
async def test_an_open_window_that_is_lost_stays_open_over_a_restart(room: Room, how: str) -> None:
    await room.opens(room.window)
    await room.loses(room.window)
    await getattr(room.day, how)()
    await room.day.later(2)
    assert not room.heats
    assert room.day.shows("sensor.heating") == "off"


async def test_an_open_window_that_is_removed_stays_open_until_it_is_left_out(
    room: Room, repair: Repair
) -> None:
    await room.opens(room.window)
    await remove(room.day.hass, WINDOW)
    await room.day.later(2)
    assert not room.heats
    await repair.open("window_lost_open")
    assert (await repair.tap("leave_out"))["type"] == "create_entry"
    await room.day.later(1.5)
    assert room.heats
    assert told(room.day.hass) == []


async def test_a_shut_window_that_is_lost_stops_nothing_and_is_told(room: Room) -> None:
    await room.loses(room.window)
    await room.day.later(31)
    assert room.heats
    assert told(room.day.hass) == ["window_away"]


async def test_who_has_looked_says_that_the_window_is_shut(room: Room, repair: Repair) -> None:
    await room.opens(room.window)
    await room.loses(room.window)
    await room.day.later(31)
    await repair.open("window_lost_open")
    assert (await repair.tap("shut"))["type"] == "create_entry"
    await room.day.later(1.5)
    assert room.heats
    assert told(room.day.hass) == []
    await room.day.restart()
    await room.day.later(2)
    assert room.heats
    assert told(room.day.hass) == []
    await room.day.leap("10:00", 1)
    await room.day.later(0.1)
    assert told(room.day.hass) == ["window_away"]


async def test_another_window_that_is_open_goes_on_stopping_the_heating(
    room: Room, repair: Repair
) -> None:
    await room.opens(room.window)
    room.other.reports(is_on=True)
    await room.loses(room.window)
    await room.day.later(31)
    await repair.open("window_lost_open")
    await repair.tap("shut")
    await room.day.later(1.5)
    assert not room.heats
    room.other.reports(is_on=False)
    await room.day.later(1.5)
    assert room.heats


async def test_a_window_whose_contact_was_never_heard_stops_no_heating(day: Day) -> None:
    room = Room(day)
    room.window._attr_available = False  # noqa: SLF001 - before it is put up
    await room.begin()
    assert room.heats
    await day.later(31)
    assert told(day.hass) == ["window_away"]


async def test_a_memory_that_makes_no_sense_is_none(room: Room) -> None:
    site = room.day.site
    await site.journal.keep("windows/salle", b"[1]")
    await room.day.restart()
    await room.day.later(2)
    assert room.heats
