"""What needs a person is told in the repairs, and settled there."""

from datetime import timedelta
from http import HTTPStatus
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import ATTR_DEVICE_CLASS, ATTR_UNIT_OF_MEASUREMENT
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er, issue_registry as ir
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
)
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.faitout.const import DOMAIN
from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.ids import BookingId, SeriesId
from custom_components.faitout.engine.sensor import Health
from custom_components.faitout.engine.stimulus import Book
from custom_components.faitout.hub.site import Site
from tests.places import sensor, set_up, space, the_space

RADAR = "binary_sensor.salle_radar"
CO2 = "sensor.salle_co2"


@pytest.fixture(autouse=True)
def monday_morning(freezer: FrozenDateTimeFactory) -> FrozenDateTimeFactory:
    """Let it be nine on a Monday in Luzech."""
    freezer.move_to("2026-10-05T07:00:00+00:00")
    return freezer


@pytest.fixture
async def site(hass: HomeAssistant) -> Site:
    """Return a site with a meeting room that a radar sees."""
    assert await async_setup_component(hass, "repairs", {})
    hass.states.async_set(RADAR, "off")
    hass.states.async_set(CO2, "600", {ATTR_UNIT_OF_MEASUREMENT: "ppm"})
    sensors = (sensor(RADAR, "radar"), sensor(CO2, "co2", "ppm"))
    return await set_up(hass, space(sensors=sensors, policy={"grace": 60, "warning": 20}))


def issue_of(hass: HomeAssistant, issue_id: str) -> ir.IssueEntry | None:
    """Return an issue of ours."""
    return ir.async_get(hass).async_get_issue(DOMAIN, issue_id)


async def pass_time(hass: HomeAssistant, freezer: FrozenDateTimeFactory, minutes: int) -> None:
    """Let some minutes pass, one by one."""
    for _ in range(minutes):
        freezer.tick(timedelta(minutes=1))
        async_fire_time_changed(hass, dt_util.utcnow())
        await hass.async_block_till_done(wait_background_tasks=True)


async def fix(
    hass: HomeAssistant,
    hass_client: ClientSessionGenerator,
    issue_id: str,
    *answers: dict[str, Any],
) -> dict[str, Any]:
    """Walk through the repair of an issue as the browser does."""
    client = await hass_client()
    answer = await client.post(
        "/api/repairs/issues/fix", json={"handler": DOMAIN, "issue_id": issue_id}
    )
    assert answer.status == HTTPStatus.OK
    step: dict[str, Any] = await answer.json()
    for filled_in in answers:
        answer = await client.post(f"/api/repairs/issues/fix/{step['flow_id']}", json=filled_in)
        step = await answer.json()
    await hass.async_block_till_done()
    return step


async def test_a_sensor_that_fails_for_long_is_told_and_taken_back(
    hass: HomeAssistant, site: Site, monday_morning: FrozenDateTimeFactory
) -> None:
    assert not the_space(site).view.release_at
    issue_id = f"sensor_luzech_salle_{RADAR}"
    hass.states.async_set(RADAR, "unavailable")
    await pass_time(hass, monday_morning, 9)
    assert issue_of(hass, issue_id) is None
    await pass_time(hass, monday_morning, 2)
    issue = issue_of(hass, issue_id)
    assert issue is not None
    assert issue.translation_key == "sensor_unavailable"
    assert not issue.is_fixable
    hass.states.async_set(RADAR, "off")
    await hass.async_block_till_done()
    assert issue_of(hass, issue_id) is None


async def test_a_sensor_that_is_gone_is_replaced_with_a_tap(
    hass: HomeAssistant, site: Site, hass_client: ClientSessionGenerator
) -> None:
    issue_id = f"sensor_luzech_salle_{RADAR}"
    hass.states.async_remove(RADAR)
    await hass.async_block_till_done()
    issue = issue_of(hass, issue_id)
    assert issue is not None
    assert issue.is_fixable
    hass.states.async_set("binary_sensor.other", "off")
    hass.states.async_set("binary_sensor.odd", "purple")
    form = await fix(hass, hass_client, issue_id, {"entity_id": "binary_sensor.odd"})
    assert form["errors"] == {"entity_id": "not_suitable"}
    anybody = "{{ states.binary_sensor | selectattr('state', 'eq', 'on') | list | count > 0 }}"
    options = {"name": "Anybody", "template_type": "binary_sensor", "state": anybody}
    entry = MockConfigEntry(domain="template", title="Anybody", options=options)
    entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(entry.entry_id)
    form = await fix(hass, hass_client, issue_id, {"entity_id": "binary_sensor.anybody"})
    assert form["errors"] == {"entity_id": "sensor_made_of_unknown"}
    done = await fix(hass, hass_client, issue_id, {"entity_id": "binary_sensor.other"})
    assert done["type"] == "create_entry"
    runner = the_space(site.entry.runtime_data)
    assert runner.space.sensors[0].id == "binary_sensor.other"
    assert issue_of(hass, issue_id) is None


async def test_a_new_unit_is_taken_over_with_a_tap(
    hass: HomeAssistant, site: Site, hass_client: ClientSessionGenerator
) -> None:
    issue_id = f"sensor_luzech_salle_{CO2}"
    hass.states.async_set(CO2, "610", {ATTR_UNIT_OF_MEASUREMENT: "PPM"})
    await hass.async_block_till_done()
    assert issue_of(hass, issue_id) is not None
    done = await fix(hass, hass_client, issue_id, {})
    assert done["type"] == "create_entry"
    assert the_space(site.entry.runtime_data).state.senses.sensors[1].works
    assert issue_of(hass, issue_id) is None


async def test_another_kind_of_thing_is_not_believed_until_somebody_says_that_it_is_right(
    hass: HomeAssistant, site: Site, hass_client: ClientSessionGenerator
) -> None:
    issue_id = f"sensor_luzech_salle_{RADAR}"
    hass.states.async_set(RADAR, "off", {ATTR_DEVICE_CLASS: "occupancy"})
    (subentry,) = site.entry.subentries.values()
    radar, *others = subentry.data["sensors"]
    kept = [{**radar, "device_class": "occupancy"}, *others]
    hass.config_entries.async_update_subentry(
        site.entry, subentry, data={**subentry.data, "sensors": kept}
    )
    await hass.async_block_till_done()
    runner = the_space(site.entry.runtime_data)
    assert runner.state.senses.sensors[0].works
    hass.states.async_set(RADAR, "off", {ATTR_DEVICE_CLASS: "window"})
    await hass.async_block_till_done()
    assert runner.state.senses.sensors[0].health is Health.UNIT_CHANGED
    assert issue_of(hass, issue_id) is not None
    assert (await fix(hass, hass_client, issue_id, {}))["type"] == "create_entry"
    assert the_space(site.entry.runtime_data).state.senses.sensors[0].works
    assert issue_of(hass, issue_id) is None


async def test_a_series_that_nobody_attends_is_cancelled_with_a_tap(
    hass: HomeAssistant,
    site: Site,
    hass_client: ClientSessionGenerator,
    monday_morning: FrozenDateTimeFactory,
) -> None:
    runner = the_space(site)
    for number in range(5):
        start = dt_util.utcnow() + timedelta(minutes=1 + 5 * number)
        await runner.command(
            Book(
                Booking(
                    id=BookingId(f"b{number}"),
                    space=runner.space.id,
                    start=start,
                    end=start + timedelta(minutes=4),
                    created_at=dt_util.utcnow(),
                    series=SeriesId("weekly"),
                )
            )
        )
    await pass_time(hass, monday_morning, 13)
    issue_id = "series_missed_luzech_salle_weekly"
    assert issue_of(hass, issue_id) is not None
    done = await fix(hass, hass_client, issue_id, {})
    assert done["type"] == "create_entry"
    assert list(runner.state.ledger) == []
    assert issue_of(hass, issue_id) is None


async def test_a_series_that_is_over_cannot_be_cancelled(
    hass: HomeAssistant, site: Site, hass_client: ClientSessionGenerator
) -> None:
    (subentry,) = site.entry.subentries.values()
    ir.async_create_issue(
        hass,
        DOMAIN,
        "series_missed_luzech_salle_over",
        is_fixable=True,
        severity=ir.IssueSeverity.WARNING,
        translation_key="series_missed",
        translation_placeholders={"space": "Salle", "site": "Luzech", "count": "3", "at": "9:00"},
        data={
            "entry_id": site.entry.entry_id,
            "subentry_id": subentry.subentry_id,
            "series": "over",
        },
    )
    done = await fix(hass, hass_client, "series_missed_luzech_salle_over", {})
    assert (done["type"], done["reason"]) == ("abort", "refused")


@pytest.mark.parametrize(
    "about", [{"health": "vanished"}, {"health": "unit_changed"}, {"series": "s"}]
)
async def test_a_repair_of_a_space_that_is_gone_ends_in_words(
    hass: HomeAssistant, site: Site, hass_client: ClientSessionGenerator, about: dict[str, Any]
) -> None:
    ir.async_create_issue(
        hass,
        DOMAIN,
        "gone",
        is_fixable=True,
        severity=ir.IssueSeverity.WARNING,
        translation_key="sensor_vanished",
        data={"entry_id": site.entry.entry_id, "subentry_id": "gone", "sensor": RADAR, **about},
    )
    answers: tuple[dict[str, Any], ...] = () if about.get("health") == "vanished" else ({},)
    done = await fix(hass, hass_client, "gone", *answers)
    assert (done["type"], done["reason"]) == ("abort", "space_gone")


async def test_a_sensor_that_was_only_renamed_has_its_new_name_filled_in(
    hass: HomeAssistant,
    hass_client: ClientSessionGenerator,
    entity_registry: er.EntityRegistry,
) -> None:
    assert await async_setup_component(hass, "repairs", {})
    entity_registry.async_get_or_create(
        "binary_sensor", "test", "radar", suggested_object_id="salle_radar"
    )
    hass.states.async_set(RADAR, "off")
    site = await set_up(hass, space(sensors=(sensor(RADAR, "radar"),)))
    entity_registry.async_update_entity(RADAR, new_entity_id="binary_sensor.new")
    hass.states.async_remove(RADAR)
    hass.states.async_set("binary_sensor.new", "off")
    await hass.async_block_till_done()
    issue_id = f"sensor_luzech_salle_{RADAR}"
    form = await fix(hass, hass_client, issue_id)
    (field,) = form["data_schema"]
    assert field["description"]["suggested_value"] == "binary_sensor.new"
    done = await fix(hass, hass_client, issue_id, {"entity_id": "binary_sensor.new"})
    assert done["type"] == "create_entry"
    assert the_space(site.entry.runtime_data).space.sensors[0].id == "binary_sensor.new"
    assert issue_of(hass, issue_id) is None
