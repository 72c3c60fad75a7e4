"""Hubs announce and see each other, with real mDNS that does not leave the loopback interface."""

from collections.abc import AsyncIterator, Iterator
from unittest.mock import patch

from homeassistant.core import HomeAssistant
from homeassistant.helpers import instance_id
from homeassistant.setup import async_setup_component
import pytest
from zeroconf import IPVersion
from zeroconf.asyncio import AsyncServiceInfo, AsyncZeroconf

from custom_components.faitout.neighbours import SERVICE, neighbour_of
from simulator.demo.clock import until
from simulator.demo.ports import HOST
from tests.places import set_up, space

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


def a_hub(**properties: str) -> AsyncServiceInfo:
    """Return what another hub announces."""
    said = {"id": "other", "site": "prayssac", "name": "Prayssac", "version": "0.1.0"}
    return AsyncServiceInfo(
        SERVICE,
        name=f"prayssac-other.{SERVICE}",
        server="other.local.",
        parsed_addresses=[HOST],
        port=8123,
        properties=said | properties,
    )


async def test_a_hub_that_comes_is_shown_and_one_that_goes_is_not(
    hass: HomeAssistant, prayssac: AsyncZeroconf
) -> None:
    assert await async_setup_component(hass, "zeroconf", {})
    site = await set_up(hass, space())

    def shown() -> str:
        state = hass.states.get(SENSOR)
        return state.state if state else ""

    async def is_one() -> bool:
        return shown() == "1"

    async def is_none() -> bool:
        return shown() == "0"

    assert await is_none()
    info = a_hub()
    await (await prayssac.async_register_service(info))
    assert await until(is_one, PATIENCE)
    state = hass.states.get(SENSOR)
    assert state
    told = {"site": "prayssac", "name": "Prayssac", "address": HOST}
    assert state.attributes["neighbours"] == [told]

    ours = AsyncServiceInfo(SERVICE, f"luzech-{await own_id(hass)}.{SERVICE}")
    assert await ours.async_request(prayssac.zeroconf, 3000)
    assert ours.decoded_properties["name"] == "Luzech"

    await (await prayssac.async_unregister_service(info))
    assert await until(is_none, PATIENCE)
    await hass.config_entries.async_unload(site.entry.entry_id)
    gone = AsyncServiceInfo(SERVICE, f"luzech-{await own_id(hass)}.{SERVICE}")
    assert not await gone.async_request(prayssac.zeroconf, 300)


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
