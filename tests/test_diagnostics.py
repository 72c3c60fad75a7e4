"""Diagnostics help to find a fault and name nobody."""

from datetime import timedelta
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import get_system_health_info
from pytest_homeassistant_custom_component.components.diagnostics import (
    get_diagnostics_for_config_entry,
)
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.faitout.const import DOMAIN
from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.ids import BookingId, SeriesId
from custom_components.faitout.engine.stimulus import Book, CheckIn
from tests.lamps import LAMP, lamps
from tests.locks import Bolt, fit
from tests.places import door, lit, set_up, space, the_space


async def test_they_tell_of_sensors_and_bookings_but_name_nobody(
    hass: HomeAssistant, hass_client: ClientSessionGenerator
) -> None:
    hass.states.async_set("binary_sensor.salle_radar", "off")
    runner = the_space(site := await set_up(hass, space(kind="office")))
    now = dt_util.utcnow()
    booking = Booking(
        id=BookingId("b1"),
        space=runner.space.id,
        start=now,
        end=now + timedelta(days=2),
        created_at=now,
        title="Rendez-vous de Mme Delmas",
        holder="delmas@example.org",
        series=SeriesId("delmas-weekly"),
    )
    await runner.command(Book(booking))
    await runner.command(CheckIn())
    told: Any = await get_diagnostics_for_config_entry(hass, hass_client, site.entry)
    (told_space,) = told["spaces"].values()
    assert told_space["bookings"][0]["stage"] == "checked_in"
    assert told_space["sensors"][0]["health"] == "ok"
    assert "elmas" not in str(told)
    assert "Uxellodunum" not in str(told)


async def test_they_tell_of_every_device_how_it_stands_with_it(
    hass: HomeAssistant, hass_client: ClientSessionGenerator
) -> None:
    await lamps(hass)
    bolt = Bolt("entrance", locked=True)
    await fit(hass, bolt)
    site = await set_up(hass, lit(space(), [LAMP]), door())
    told: Any = await get_diagnostics_for_config_entry(hass, hass_client, site.entry)
    lamp, lock = told["devices"]
    assert (lamp["entity_id"], lamp["said"], lamp["condition"]) == (LAMP, "off", "well")
    assert (lock["entity_id"], lock["condition"]) == (bolt.entity_id, "well")
    assert lamp["profile"] == {
        "answers": [],
        "words": 0,
        "rounding": 0.0,
        "setpoints": {},
        "modes": {},
        "boosts": [],
        "programs": [],
        "ignores_mode": False,
        "tried_at": None,
    }


async def test_system_health_counts_what_is_not_seen(hass: HomeAssistant) -> None:
    assert await async_setup_component(hass, "system_health", {})
    hass.states.async_set("binary_sensor.salle_radar", "off")
    await set_up(hass, space(), space("bureau", "office", ()))
    await hass.async_block_till_done()
    assert await get_system_health_info(hass, DOMAIN) == {
        "sites": 1,
        "spaces": 2,
        "blind": 1,
        "journal": True,
    }
