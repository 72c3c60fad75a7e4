"""A place that tells calendars, with a real web server that takes the word of a proxy who asks."""

import logging
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.helpers.storage import Store
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from tests.day import Day
from tests.feeds.reader import Reader
from tests.guest.conftest import BEHIND_A_PROXY
from tests.places import space


@pytest.fixture(autouse=True)
def quiet_access_log() -> None:
    """Let aiohttp write no line for each request: it stumbles over a clock that stands still."""
    logging.getLogger("aiohttp.access").setLevel(logging.CRITICAL)


@pytest.fixture
async def reader(
    hass: HomeAssistant, day: Day, hass_client_no_auth: ClientSessionGenerator
) -> Reader:
    """Open the site on a Monday at nine, with a room, two desks and a hall."""
    data = {"stable": BEHIND_A_PROXY, "pending": None, "yaml_migration_done": True}
    await Store[dict[str, Any]](hass, 2, "http", minor_version=2).async_save(data)
    hass.config.internal_url = hass.config.external_url = None
    assert await async_setup_component(hass, "http", {})
    desks = [space(f"poste{each}", "desk", []) for each in (1, 2)]
    await day.begin(space(), *desks, space("hall", "common", []))
    return Reader(hass, day, await hass_client_no_auth())
