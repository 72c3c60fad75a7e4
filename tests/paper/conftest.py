"""A place with a room, and a sign beside its door."""

import logging

from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from tests.day import Day
from tests.paper.hanging import Hanging


@pytest.fixture
async def hanging(
    hass: HomeAssistant, day: Day, hass_client_no_auth: ClientSessionGenerator
) -> Hanging:
    """Open the site on a Monday at nine."""
    # It stumbles over a clock that stands still.
    logging.getLogger("aiohttp.access").setLevel(logging.CRITICAL)
    assert await async_setup_component(hass, "http", {})
    await day.begin()
    return Hanging(hass, day, await hass_client_no_auth())
