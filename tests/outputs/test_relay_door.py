"""A door whose lock is a node's relay is opened for a moment, which ends without the hub."""

from datetime import timedelta
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import (
    async_fire_time_changed,
    async_mock_service,
)

from tests.places import CONTACT, LOCK, door, set_up, space

OPENS = {"supported_features": 1}


@pytest.mark.parametrize(
    ("node", "features", "called"),
    [
        ({"node": "device", "node_key": "ab" * 32}, OPENS, "open"),
        # A lock that cannot do that is unlocked, and locked again, as any other.
        ({"node": "device", "node_key": "ab" * 32}, {}, "unlock"),
        ({}, OPENS, "unlock"),
    ],
)
async def test_who_is_let_in(
    hass: HomeAssistant, node: dict[str, Any], features: dict[str, int], called: str
) -> None:
    calls = {name: async_mock_service(hass, "lock", name) for name in ("open", "unlock", "lock")}
    hass.states.async_set(LOCK, "locked", features)
    hass.states.async_set(CONTACT, "off")
    site = await set_up(hass, space(), door(opens="grants", **node))
    (entrance,) = site.doors.values()
    assert entrance.let_in()
    await hass.async_block_till_done(wait_background_tasks=True)
    assert {name: len(each) for name, each in calls.items() if each} == {called: 1}

    hass.states.async_set(LOCK, "unlocked", features)
    await hass.async_block_till_done()
    hass.states.async_set(LOCK, "locked", features)
    async_fire_time_changed(hass, dt_util.utcnow() + timedelta(minutes=1))
    await hass.async_block_till_done(wait_background_tasks=True)
    assert entrance.state.troubles == frozenset()
    assert not calls["lock"]
