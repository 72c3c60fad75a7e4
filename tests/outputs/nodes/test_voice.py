"""Saying things to a node, and noticing that it is gone."""

import asyncio

from homeassistant.core import HomeAssistant, ServiceCall
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import device_registry as dr
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, async_mock_service

from custom_components.faitout.outputs.nodes import voice as voices
from custom_components.faitout.outputs.nodes.voice import EsphomeVoice

ACTION = "entrance_door_faitout_door"


def node(hass: HomeAssistant, domain: str = "esphome", **data: str) -> EsphomeVoice:
    entry = MockConfigEntry(domain=domain, data=data)
    entry.add_to_hass(hass)
    device = dr.async_get(hass).async_get_or_create(
        config_entry_id=entry.entry_id, identifiers={(domain, "1")}
    )
    return EsphomeVoice(hass, device.id)


async def test_a_node_is_told_by_its_own_action(hass: HomeAssistant) -> None:
    voice = node(hass, device_name="entrance-door")
    assert not voice.is_there
    assert not await voice.say(b"\x01")
    calls = async_mock_service(hass, "esphome", ACTION)
    assert voice.is_there
    assert await voice.say(b"\x01\x02")
    assert [call.data for call in calls] == [{"message": "AQI="}]


async def test_what_is_no_node_of_esphome_has_no_voice(hass: HomeAssistant) -> None:
    for voice in (
        node(hass),
        node(hass, "zha", device_name="entrance-door"),
        EsphomeVoice(hass, "gone"),
    ):
        assert not voice.is_there
        assert not await voice.say(b"\x01")


async def test_a_node_that_is_gone_is_noticed(
    hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    voice = node(hass, device_name="entrance-door")

    async def fails(_: ServiceCall) -> None:
        raise HomeAssistantError("not connected")

    async def hangs(_: ServiceCall) -> None:
        await asyncio.Event().wait()

    hass.services.async_register("esphome", ACTION, fails)
    assert not await voice.say(b"\x01")
    hass.services.async_register("esphome", ACTION, hangs)
    monkeypatch.setattr(voices, "SAY_SECONDS", 0.01)
    assert not await voice.say(b"\x01")
