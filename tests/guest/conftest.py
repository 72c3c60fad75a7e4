"""A reception with a real web server behind a proxy that names who asks."""

import logging
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.helpers.storage import Store
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from tests.day import Day
from tests.guest.reception import Reception
from tests.places import door, space

BEHIND_A_PROXY = {
    "server_port": 8123,
    "cors_allowed_origins": [],
    "ip_ban_enabled": True,
    "login_attempts_threshold": 1,
    "ssl_profile": "modern",
    "use_x_frame_options": True,
    "use_x_forwarded_for": True,
    "trusted_proxies": ["127.0.0.1"],
}
"""One wrong login and the address is banned: no guest may be, whatever their link is worth."""


@pytest.fixture(autouse=True)
def quiet_access_log() -> None:
    """Let aiohttp write no line for each request: it stumbles over a clock that stands still."""
    logging.getLogger("aiohttp.access").setLevel(logging.CRITICAL)


@pytest.fixture
async def reception(
    hass: HomeAssistant,
    day: Day,
    hass_client_no_auth: ClientSessionGenerator,
) -> Reception:
    """Open the site on a Monday at nine, with an entrance and a room."""
    data = {"stable": BEHIND_A_PROXY, "pending": None, "yaml_migration_done": True}
    await Store[dict[str, Any]](hass, 2, "http", minor_version=2).async_save(data)
    assert await async_setup_component(hass, "http", {})
    await day.begin(space(), door(("salle",), opens="opening_hours"))
    reception = Reception(hass, day, await hass_client_no_auth())
    await day.settle()
    return reception
