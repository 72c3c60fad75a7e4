"""A site with a link to a real broker."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from unittest.mock import patch

from homeassistant.config_entries import ConfigSubentryData
from homeassistant.core import HomeAssistant
import pytest

from custom_components.faitout.const import SUBENTRY_MQTT
from custom_components.faitout.hub.site import Site
from demo.ports import HOST
from tests.mqtt_link.brokers import Amqtt, Mosquitto, running
from tests.places import SITE_DATA, set_up, space


@pytest.fixture(autouse=True)
def sockets(socket_enabled: None) -> None:
    """Let the tests speak to the broker."""


@pytest.fixture
async def broker(tmp_path: Path) -> AsyncIterator[Mosquitto]:
    """A broker that takes everybody."""
    async with running(Mosquitto(tmp_path)) as broker:
        yield broker


def link(broker: Mosquitto | Amqtt, **data: Any) -> ConfigSubentryData:
    """Return the subentry of a link to a broker."""
    return ConfigSubentryData(
        subentry_type=SUBENTRY_MQTT,
        unique_id=SUBENTRY_MQTT,
        title="broker",
        data={"host": HOST, "port": broker.port, "tls": False, "prefix": "faitout", **data},
    )


@pytest.fixture
async def site(hass: HomeAssistant, broker: Mosquitto) -> AsyncIterator[Site]:
    """A site with one room, linked to the broker."""
    hass.states.async_set("binary_sensor.salle_radar", "off")
    hass.states.async_set("binary_sensor.salle_motion", "off")
    # The broker's clock cannot be stopped, so the place is open whenever the tests run.
    with patch.dict(SITE_DATA, opens="00:00:00", closes="00:00:00"):
        site = await set_up(hass, space(), link(broker))
        yield site
        await hass.config_entries.async_unload(site.entry.entry_id)
