"""The last look asks those that can look, and takes no answer that it caused itself."""

import asyncio
from datetime import timedelta

from homeassistant.core import HomeAssistant
import pytest

from custom_components.faitout.engine.ids import SensorId
from custom_components.faitout.engine.policy import DEFAULT_POLICIES
from custom_components.faitout.engine.sensor import Health
from custom_components.faitout.engine.stimulus import Reading, SensorLost
from custom_components.faitout.hub.site import Site
from custom_components.faitout.inputs.look import LOOK_SECONDS
from tests.inputs.things import Cloud, Fetched, Polled, Pushed, Sleeping, fit, hangs, settle
from tests.places import sensor, set_up, space, the_space

ONE, TWO = SensorId("binary_sensor.one"), SensorId("binary_sensor.two")


async def a_site(hass: HomeAssistant) -> Site:
    """Return a site whose room has two radars."""
    site = await set_up(hass, space(sensors=(sensor(ONE, "radar"), sensor(TWO, "radar"))))
    await settle(hass)
    return site


async def look(site: Site) -> tuple[Reading | SensorLost, ...]:
    """Return what a last look finds."""
    (inputs,) = site.inputs.values()
    found = await asyncio.wait_for(inputs.look(), 20)
    await site.hass.async_block_till_done()
    return tuple(found)


def health(site: Site) -> list[Health]:
    """Return what is known of the radars."""
    return [each.health for each in the_space(site).state.senses.sensors]


async def test_a_radar_that_only_remembers_does_not_become_heard_by_being_asked(
    hass: HomeAssistant,
) -> None:
    cloud = Cloud(hass)
    await fit(hass, Pushed("one"), Sleeping(cloud, "two"))
    site = await a_site(hass)
    expected = (Reading(ONE, 0.0, restored=True), Reading(TWO, 0.0, restored=True))
    assert await look(site) == expected
    assert await look(site) == expected
    assert cloud.fetched == 0
    assert health(site) == [Health.RESTORED, Health.RESTORED]


async def test_a_polled_radar_sees_at_the_look_who_came_since(hass: HomeAssistant) -> None:
    one, two = Polled("one"), Polled("two")
    await fit(hass, one, two)
    site = await a_site(hass)
    one.sees = True
    assert await look(site) == (Reading(ONE, 1.0), Reading(TWO, 0.0))


async def test_a_polled_radar_whose_look_fails_is_lost_for_this_look(hass: HomeAssistant) -> None:
    one, two = Polled("one"), Polled("two")
    await fit(hass, one, two)
    site = await a_site(hass)
    one.fails = True
    assert await look(site) == (SensorLost(ONE, Health.UNAVAILABLE), Reading(TWO, 0.0))


async def test_radars_of_one_coordinator_are_fetched_once_and_lost_together(
    hass: HomeAssistant,
) -> None:
    cloud = Cloud(hass)
    await fit(hass, Fetched(cloud, "one"), Fetched(cloud, "two"))
    site = await a_site(hass)
    before = cloud.fetched
    assert await look(site) == (Reading(ONE, 0.0), Reading(TWO, 0.0))
    assert cloud.fetched == before + 1
    cloud.fails = True
    lost = (SensorLost(ONE, Health.UNAVAILABLE), SensorLost(TWO, Health.UNAVAILABLE))
    assert await look(site) == lost


async def test_a_radar_that_does_not_answer_in_time_is_no_answer_to_the_last_look(
    hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = Polled("one"), Polled("two")
    await fit(hass, one, two)
    site = await a_site(hass)
    monkeypatch.setattr("custom_components.faitout.inputs.look.LOOK_SECONDS", 0.05)
    one.answers.clear()
    assert await look(site) == (SensorLost(ONE, Health.UNAVAILABLE), Reading(TWO, 0.0))
    one.answers.set()


async def test_a_radar_whose_poll_hangs_since_before_the_look_is_waited_for(
    hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asked a second time Home Assistant would answer at once, with what was seen before."""
    one, two = Polled("one"), Polled("two")
    await fit(hass, one, two)
    site = await a_site(hass)
    hangs(one)
    one.sees = True
    looking = hass.async_create_task(look(site), eager_start=True)
    assert not looking.done()
    one.answers.set()
    assert await looking == (Reading(ONE, 1.0), Reading(TWO, 0.0))
    hangs(one)
    monkeypatch.setattr("custom_components.faitout.inputs.look.LOOK_SECONDS", 0.05)
    assert await look(site) == (SensorLost(ONE, Health.UNAVAILABLE), Reading(TWO, 0.0))
    one.answers.set()


def test_the_last_look_is_over_before_the_engine_goes_on_without_it() -> None:
    shortest = min(policy.look_patience for policy in DEFAULT_POLICIES.values())
    assert timedelta(seconds=LOOK_SECONDS) < shortest
