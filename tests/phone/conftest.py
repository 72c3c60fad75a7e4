"""A place with phones on its network, behind a proxy that names who asks."""

import logging
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.helpers.storage import Store
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from tests.day import Day
from tests.guest.conftest import BEHIND_A_PROXY
from tests.phone.pocket import Pocket
from tests.places import space


@pytest.fixture(autouse=True)
def quiet_access_log() -> None:
    """Let aiohttp write no line for each request: it stumbles over a clock that stands still."""
    logging.getLogger("aiohttp.access").setLevel(logging.CRITICAL)


@pytest.fixture
async def pocket(
    hass: HomeAssistant, day: Day, hass_client_no_auth: ClientSessionGenerator
) -> Pocket:
    """Open the site on a Monday at nine, with a room, a desk and a hall; phones may act."""
    data = {"stable": BEHIND_A_PROXY, "pending": None, "yaml_migration_done": True}
    await Store[dict[str, Any]](hass, 2, "http", minor_version=2).async_save(data)
    hass.config.internal_url = "http://192.168.1.20:8123"
    assert await async_setup_component(hass, "http", {})
    await day.begin(space(), space("poste", "desk", []), space("hall", "common", []))
    pocket = Pocket(hass, day, await hass_client_no_auth())
    await pocket.gathered()
    await pocket.choose(phones="act")
    return pocket
