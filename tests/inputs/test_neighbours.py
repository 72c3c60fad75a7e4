"""Hubs announce and see each other, with real mDNS that does not leave the loopback interface."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from time import monotonic
from unittest.mock import patch

from homeassistant.core import HomeAssistant
from homeassistant.helpers import instance_id
from homeassistant.setup import async_setup_component
from homeassistant.util import slugify
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from zeroconf import IPVersion
from zeroconf.asyncio import AsyncServiceInfo, AsyncZeroconf

from custom_components.faitout.const import DOMAIN
from custom_components.faitout.inputs.neighbours import (
    MOST,
    SERVICE,
    neighbour_of,
)
from demo.clock import until
from demo.ports import HOST
from tests.places import SITE_DATA, set_up, space

SENSOR = "sensor.luzech_neighbours"
PATIENCE = 20.0


pytestmark = pytest.mark.usefixtures("socket_enabled", "disable_mock_zeroconf_resolver")


@pytest.fixture(autouse=True)
def loopback() -> Iterator[None]:
    """Let mDNS be spoken on the loopback interface only."""
    arguments = {"interfaces": [HOST], "ip_version": IPVersion.V4Only}
    with (
        patch("homeassistant.components.zeroconf._async_get_zc_args", return_value=arguments),
        patch("homeassistant.components.network.async_get_announce_addresses", return_value=[HOST]),
    ):
        yield


@pytest.fixture
async def prayssac() -> AsyncIterator[AsyncZeroconf]:
    """The network of another hub."""
    other = AsyncZeroconf(interfaces=[HOST], ip_version=IPVersion.V4Only)
    yield other
    await other.async_close()


def a_hub(label: str = "prayssac-other", **properties: str) -> AsyncServiceInfo:
    """Return what another hub announces."""
    said = {"id": "other", "site": "prayssac", "name": "Prayssac", "version": "0.1.0"}
    return AsyncServiceInfo(
        SERVICE,
        name=f"{label}.{SERVICE}",
        server="other.local.",
        parsed_addresses=[HOST],
        port=8123,
        properties=said | properties,
    )


def count(hass: HomeAssistant, *numbers: str) -> Callable[[], Awaitable[bool]]:
    """Return whether the site counts one of these numbers of neighbours."""

    async def holds() -> bool:
        state = hass.states.get(SENSOR)
        return state is not None and state.state in numbers

    return holds


def seen_from(other: AsyncZeroconf, label: str) -> Callable[[], Awaitable[bool]]:
    """Return whether another hub gets an answer for a name."""

    async def holds() -> bool:
        return await AsyncServiceInfo(SERVICE, f"{label}.{SERVICE}").async_request(
            other.zeroconf, 500
        )

    return holds


async def test_a_hub_that_comes_is_shown_and_one_that_goes_is_not(
    hass: HomeAssistant, prayssac: AsyncZeroconf
) -> None:
    assert await async_setup_component(hass, "zeroconf", {})
    site = await set_up(hass, space())
    own = f"luzech-{await own_id(hass)}"
    assert await until(seen_from(prayssac, own), PATIENCE)
    ours = AsyncServiceInfo(SERVICE, f"{own}.{SERVICE}")
    assert await ours.async_request(prayssac.zeroconf, 3000)
    assert ours.decoded_properties["name"] == "Luzech"
    assert ours.decoded_properties["site"] == "luzech"
    assert await count(hass, "0")()

    info = a_hub()
    await (await prayssac.async_register_service(info))
    assert await until(count(hass, "1"), PATIENCE)
    state = hass.states.get(SENSOR)
    assert state
    told = {"site": "prayssac", "name": "Prayssac", "address": HOST}
    assert state.attributes["neighbours"] == [told]

    moved = a_hub(name="Prayssac, rue neuve")
    await (await prayssac.async_update_service(moved))

    async def is_renamed() -> bool:
        state = hass.states.get(SENSOR)
        return bool(state and "rue neuve" in str(state.attributes["neighbours"]))

    assert await until(is_renamed, PATIENCE)

    await (await prayssac.async_unregister_service(moved))
    assert await until(count(hass, "0"), PATIENCE)
    await hass.config_entries.async_unload(site.entry.entry_id)

    async def is_gone() -> bool:
        return not await seen_from(prayssac, own)()

    assert await until(is_gone, PATIENCE)


async def test_two_sites_of_one_home_do_not_list_each_other(
    hass: HomeAssistant, prayssac: AsyncZeroconf
) -> None:
    assert await async_setup_component(hass, "zeroconf", {})
    luzech = await set_up(hass, space())
    entry = MockConfigEntry(
        domain=DOMAIN,
        title="Sauzet",
        unique_id="sauzet",
        data={**SITE_DATA, "name": "Sauzet"},
        subentries_data=(space("salon"),),
    )
    entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(entry.entry_id)
    for slug in ("luzech", "sauzet"):
        assert await until(seen_from(prayssac, f"{slug}-{await own_id(hass)}"), PATIENCE)
    await (await prayssac.async_register_service(a_hub()))
    assert await until(count(hass, "1"), PATIENCE)
    for each in (luzech.entry, entry):
        found = each.runtime_data.neighbours
        assert found
        assert [neighbour.site for neighbour in found.neighbours] == ["prayssac"]
        await hass.config_entries.async_unload(each.entry_id)


async def test_a_crowd_of_strangers_is_not_kept(
    hass: HomeAssistant, prayssac: AsyncZeroconf
) -> None:
    assert await async_setup_component(hass, "zeroconf", {})
    site = await set_up(hass, space())
    crowd = [a_hub(f"stranger-{number}") for number in range(MOST + 10)]
    register = prayssac.async_register_service
    await asyncio.gather(*[await register(info, cooperating_responders=True) for info in crowd])
    assert await until(count(hass, str(MOST)), PATIENCE)
    await asyncio.gather(*[await prayssac.async_unregister_service(info) for info in crowd])
    assert await until(count(hass, "0"), PATIENCE)
    await hass.config_entries.async_unload(site.entry.entry_id)


async def test_setting_up_does_not_wait_for_the_network(
    hass: HomeAssistant, prayssac: AsyncZeroconf
) -> None:
    """To see that a name is free takes most of a second; and leaving then is no trouble."""
    assert await async_setup_component(hass, "zeroconf", {})
    site = await set_up(hass, space())
    found = site.neighbours
    assert found
    await found.stop()
    begun = monotonic()
    await found.start()
    assert monotonic() - begun < 0.05
    await hass.config_entries.async_unload(site.entry.entry_id)
    assert not await seen_from(prayssac, f"luzech-{await own_id(hass)}")()


async def test_a_long_name_of_a_place_is_announced_cut(
    hass: HomeAssistant, prayssac: AsyncZeroconf
) -> None:
    assert await async_setup_component(hass, "zeroconf", {})
    name = "Le Faitout numérique de la vallée du Lot et du vignoble, à Luzech et à Prayssac"
    entry = MockConfigEntry(
        domain=DOMAIN,
        title=name,
        unique_id=slugify(name),
        data={**SITE_DATA, "name": name},
        subentries_data=(space(),),
    )
    entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(entry.entry_id)
    label = f"{slugify(name)[:50]}-{await own_id(hass)}"
    assert await until(seen_from(prayssac, label), PATIENCE)
    await hass.config_entries.async_unload(entry.entry_id)


async def own_id(hass: HomeAssistant) -> str:
    """Return by what our own announcement is known."""
    return (await instance_id.async_get(hass))[:8]


async def test_without_mdns_there_is_nobody_and_nothing_breaks(hass: HomeAssistant) -> None:
    await set_up(hass, space())
    state = hass.states.get(SENSOR)
    assert state
    assert state.state == "0"


def test_what_a_stranger_says_is_cleaned() -> None:
    long = neighbour_of(a_hub(name="x\n\x1b[31m" + "é" * 100), "own")
    assert long
    assert "\n" not in long.name
    assert "\x1b" not in long.name
    assert len(long.name) <= 60
    assert neighbour_of(a_hub(site="../etc"), "own") is None
    assert neighbour_of(a_hub(id="own"), "own") is None
    plain = neighbour_of(a_hub(name=""), "own")
    assert plain
    assert plain.name == "prayssac"
