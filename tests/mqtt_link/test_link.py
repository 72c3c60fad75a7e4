"""The MQTT link on a real broker: status, requests, hostile messages, a broker that dies."""

import asyncio
from datetime import timedelta
from pathlib import Path
import signal
from time import perf_counter
from unittest.mock import patch

from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import async_fire_time_changed
from pytest_homeassistant_custom_component.components.diagnostics import (
    get_diagnostics_for_config_entry,
)
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.faitout.const import DOMAIN
from custom_components.faitout.hub.site import Site
from custom_components.faitout.mqtt_link import link as link_module
from demo.clock import until
from demo.ports import HOST
from tests.mqtt_link.asking import AVAILABILITY, STATUS, follows
from tests.mqtt_link.brokers import Mosquitto, member, running
from tests.mqtt_link.conftest import link
from tests.places import set_up, space, the_space


async def test_status_is_there_for_whoever_comes_later(
    hass: HomeAssistant, site: Site, broker: Mosquitto
) -> None:
    async with member(broker) as listener:
        await listener.hears_plain(AVAILABILITY, b"online")
        status = await listener.hears(STATUS)
        follows("status", status)
        hass.states.async_set("binary_sensor.salle_radar", "on")
        status = await listener.hears(STATUS, occupancy="yes")
        follows("status", status)
        assert status["seen"] is True
    assert the_space(site).view.presence == "yes"


async def test_a_broker_that_was_killed_gets_everything_again(
    hass: HomeAssistant, site: Site, broker: Mosquitto
) -> None:
    with patch.object(link_module, "FIRST_WAIT", 0.05):
        async with member(broker) as listener:
            await listener.hears_plain(AVAILABILITY, b"online")
        await broker.kill()
        hass.states.async_set("binary_sensor.salle_radar", "on")
        await hass.async_block_till_done()
        await broker.start()
        async with member(broker) as listener:
            await listener.hears_plain(AVAILABILITY, b"online")
            await listener.hears(STATUS, occupancy="yes")
    assert the_space(site).view.presence == "yes"


async def test_a_hub_that_leaves_says_so(site: Site, broker: Mosquitto) -> None:
    async with member(broker) as listener:
        await listener.hears_plain(AVAILABILITY, b"online")
        (part,) = site.links.values()
        await part.stop()
        await listener.hears_plain(AVAILABILITY, b"offline")


async def test_a_hub_that_comes_back_tells_what_holds_now_before_it_says_so(
    hass: HomeAssistant, site: Site, broker: Mosquitto
) -> None:
    """The broker keeps a free room for it, which nobody sees any more."""
    async with member(broker) as listener:
        await listener.hears_plain(AVAILABILITY, b"online")
        await listener.hears(STATUS)
        assert await hass.config_entries.async_unload(site.entry.entry_id)
        await listener.hears_plain(AVAILABILITY, b"offline")
        for each in ("radar", "motion"):
            hass.states.async_set(f"binary_sensor.salle_{each}", "unavailable")
        listener.heard.clear()
        assert await hass.config_entries.async_setup(site.entry.entry_id)
        await listener.hears_plain(AVAILABILITY, b"online")
        first, *_ = (topic for topic, _ in listener.heard)
        follows("status", await listener.hears(STATUS, status="unsure"))
        assert first == STATUS


async def test_the_status_of_a_space_that_is_no_more_is_taken_back(
    hass: HomeAssistant, broker: Mosquitto
) -> None:
    site = await set_up(hass, space("salle"), space("grenier", sensors=()), link(broker))
    attic = "faitout/luzech/grenier/status"
    async with member(broker) as listener:
        await listener.hears(attic)
        subentry = next(s for s in site.entry.subentries.values() if s.unique_id == "grenier")
        hass.config_entries.async_remove_subentry(site.entry, subentry.subentry_id)
        await hass.async_block_till_done()
        await listener.hears_plain(attic, b"")
    async with member(broker) as latecomer:
        await latecomer.hears(STATUS)
        assert attic not in {topic for topic, _ in latecomer.heard}
    await hass.config_entries.async_unload(site.entry.entry_id)


async def test_a_broker_that_is_away_for_five_minutes_is_told_and_taken_back(
    hass: HomeAssistant, tmp_path: Path, issue_registry: ir.IssueRegistry
) -> None:
    broker = Mosquitto(tmp_path)
    site = await set_up(hass, space(), link(broker))

    async def is_told() -> bool:
        return issue_registry.async_get_issue(DOMAIN, "mqtt_luzech") is not None

    async def is_over() -> bool:
        return not await is_told()

    later = dt_util.utcnow()
    with patch.object(link_module, "LONGEST_WAIT", 0.2):
        async_fire_time_changed(hass, later + timedelta(minutes=4, seconds=50))
        await hass.async_block_till_done()
        assert not await is_told()
        async_fire_time_changed(hass, later + timedelta(minutes=5, seconds=10))
        await hass.async_block_till_done()
        assert await is_told()
        async with running(broker):
            assert await until(is_over, 10)
            await hass.config_entries.async_unload(site.entry.entry_id)


async def test_a_broker_that_stands_still_holds_nobody_up_and_gets_the_latest_only(
    hass: HomeAssistant, site: Site, broker: Mosquitto
) -> None:
    runner = the_space(site)
    async with member(broker) as listener:
        await listener.hears(STATUS)
        broker.signal(signal.SIGSTOP)
        longest = 0.0
        for number in range(200):
            before = perf_counter()
            hass.states.async_set("binary_sensor.salle_radar", "on" if number % 2 else "off")
            await asyncio.sleep(0)
            longest = max(longest, perf_counter() - before)
        await hass.async_block_till_done()
        assert longest < 0.5
        assert runner.view.presence == "yes"
        broker.signal(signal.SIGCONT)
        await listener.hears(STATUS, occupancy="yes")
    assert sum(topic == STATUS for topic, _ in listener.heard) < 10


async def test_a_line_that_breaks_again_and_again_is_tried_ever_more_slowly(
    hass: HomeAssistant, broker: Mosquitto
) -> None:
    waits = []

    def noted(low: float, high: float) -> float:
        waits.append(high)
        return low

    with (
        patch.object(link_module, "FIRST_WAIT", 0.01),
        patch.object(link_module, "LONGEST_WAIT", 0.04),
        patch("random.uniform", noted),
    ):
        site = await set_up(hass, space(), link(broker))
        (subentry_id,) = site.links
        for _ in range(4):
            async with member(broker) as listener:
                await listener.hears_plain(AVAILABILITY, b"online")
            await throw_off(broker, f"faitout_luzech_{subentry_id[-8:]}")
        await hass.config_entries.async_unload(site.entry.entry_id)
    assert waits[:4] == [0.01, 0.02, 0.04, 0.04]


async def throw_off(broker: Mosquitto, identifier: str) -> None:
    """Let a program that calls itself like another take its place at the broker."""
    name = identifier.encode()
    greeting = b"\x00\x04MQTT\x04\x02\x00\x3c" + len(name).to_bytes(2) + name
    reader, writer = await asyncio.open_connection(HOST, broker.port)
    writer.write(bytes((0x10, len(greeting))) + greeting)
    await reader.read(4)
    await asyncio.sleep(0.1)
    writer.close()
    await writer.wait_closed()


async def test_a_link_that_is_removed_leaves_nothing_on_the_broker(
    hass: HomeAssistant, site: Site, broker: Mosquitto
) -> None:
    async with member(broker) as listener:
        await listener.hears(STATUS)
        (subentry_id,) = site.links
        hass.config_entries.async_remove_subentry(site.entry, subentry_id)
        await hass.async_block_till_done()
        await listener.hears_plain(STATUS, b"")
        await listener.hears_plain(AVAILABILITY, b"")
    assert site.links == {}


async def test_diagnostics_tell_how_the_link_fares_but_no_secret(
    hass: HomeAssistant, broker: Mosquitto, hass_client: ClientSessionGenerator
) -> None:
    site = await set_up(hass, space(), link(broker, username="hub", password="geheim"))
    async with member(broker) as listener:
        await listener.hears(STATUS)
    told = await get_diagnostics_for_config_entry(hass, hass_client, site.entry)
    assert told["mqtt"] == [{"connected": True, "fault": None, "encrypted": False, "requests": 0}]
    assert "geheim" not in str(told)
    await hass.config_entries.async_unload(site.entry.entry_id)


async def test_a_changed_password_does_not_disturb_the_rooms(
    hass: HomeAssistant, site: Site, broker: Mosquitto
) -> None:
    async with member(broker) as listener:
        await listener.hears_plain(AVAILABILITY, b"online")
    runner = the_space(site)
    subentry = next(each for each in site.entry.subentries.values() if each.subentry_type == "mqtt")
    hass.config_entries.async_update_subentry(
        site.entry, subentry, data={**subentry.data, "prefix": "autre"}
    )
    await hass.async_block_till_done()
    assert site.entry.runtime_data is site
    assert the_space(site) is runner
    async with member(broker) as listener:
        await listener.subscribes("autre/#")
        await listener.hears_plain("autre/luzech/availability", b"online")
