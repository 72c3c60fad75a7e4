"""Version 5 of MQTT brings answers to where they are wanted; version 3.1.1 does as well."""

from collections.abc import AsyncIterator
import json
from pathlib import Path
from typing import Any

from aiomqtt.client import ProtocolVersion
from homeassistant.core import HomeAssistant
from paho.mqtt.packettypes import PacketTypes
import pytest

from custom_components.faitout.hub.site import Site
from custom_components.faitout.mqtt_link.line import properties_of
from tests.mqtt_link.asking import COMMANDS, RESULT, STATUS, a_booking
from tests.mqtt_link.brokers import Amqtt, Mosquitto, member, running
from tests.mqtt_link.conftest import link
from tests.places import set_up, space, the_space

V5 = {"protocol": ProtocolVersion.V5}


def way(**values: object) -> Any:
    """Return where the answer shall go."""
    return properties_of(PacketTypes.PUBLISH, **values)


async def test_the_answer_goes_where_it_is_wanted_with_what_it_is_known_by(
    site: Site, broker: Mosquitto
) -> None:
    async with member(broker, **V5) as asker:
        await asker.subscribes("accueil/reponses")
        await asker.hears(STATUS)
        wanted = way(ResponseTopic="accueil/reponses", CorrelationData=b"\x00\xff42")
        await asker.says(COMMANDS, json.dumps(a_booking("one")).encode(), properties=wanted)
        assert (await asker.hears("accueil/reponses", id="one"))["ok"]
        assert asker.last
        assert vars(asker.last.properties)["CorrelationData"] == b"\x00\xff42"
        assert RESULT not in {topic for topic, _ in asker.heard}
    assert len(the_space(site).state.ledger) == 1


@pytest.mark.parametrize(
    "wanted",
    [
        {"ResponseTopic": STATUS},
        {"ResponseTopic": "faitout/prayssac/salle/bookings"},
        {"ResponseTopic": "$SYS/broker"},
        {"ResponseTopic": "a" * 300},
        {"CorrelationData": b"x" * 300},
    ],
)
async def test_nobody_makes_the_hub_write_where_it_should_not(
    site: Site, broker: Mosquitto, wanted: dict[str, Any]
) -> None:
    async with member(broker, **V5) as asker:
        await asker.hears(STATUS)
        payload = json.dumps(a_booking("one")).encode()
        await asker.says(COMMANDS, payload, properties=way(**wanted))
        assert (await asker.hears(RESULT, id="one"))["error"] == "invalid"
    assert len(the_space(site).state.ledger) == 0


@pytest.fixture
async def old_broker(tmp_path: Path) -> AsyncIterator[Amqtt]:
    """A broker that never heard of version 5."""
    async with running(Amqtt(tmp_path)) as broker:
        yield broker


async def test_an_old_broker_is_spoken_to_as_it_understands(
    hass: HomeAssistant, old_broker: Amqtt
) -> None:
    site = await set_up(hass, space(), link(old_broker))
    async with member(old_broker) as asker:
        await asker.hears(STATUS)
        assert (await asker.asks("salle", **a_booking("one")))["ok"]
    await hass.config_entries.async_unload(site.entry.entry_id)


async def test_what_nobody_asked_for_does_not_end_the_link(
    hass: HomeAssistant, old_broker: Amqtt
) -> None:
    """The broker amqtt 0.12.1 tells whoever connects what it keeps for everybody else."""
    async with member(old_broker) as asker:
        await asker.subscribes("batiment/#")
        await asker.says("batiment/passerelle", b"online", retain=True)
        await asker.says("salle", b"online", retain=True)
        await asker.hears_plain("batiment/passerelle", b"online")
        site = await set_up(hass, space(), link(old_broker))
        await asker.hears(STATUS)
        assert (await asker.asks("salle", **a_booking("one")))["ok"]
    assert len(the_space(site).state.ledger) == 1
    await hass.config_entries.async_unload(site.entry.entry_id)
