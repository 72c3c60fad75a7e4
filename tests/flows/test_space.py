"""A space is set up in the browser step by step; nothing is kept before the last one."""

from typing import Any

from homeassistant.config_entries import SOURCE_RECONFIGURE, SOURCE_USER, SubentryFlowResult
from homeassistant.const import ATTR_UNIT_OF_MEASUREMENT
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.faitout.const import SUBENTRY_SPACE
from custom_components.faitout.engine.ids import SpaceId
from custom_components.faitout.hub.site import Site
from tests.places import set_up, space

RADAR = "binary_sensor.boite_radar"
CO2 = "sensor.boite_co2"
DOOR = "binary_sensor.boite_door"
A_ROOM = {"name": "Salle du Lot", "kind": "meeting_room", "capacity": 8}
ANY_RADAR = "binary_sensor.any_radar"
ANYBODY = "{{ states.binary_sensor | selectattr('state', 'eq', 'on') | list | count > 0 }}"
PLAIN = {"single_door": False, "fine_tune": False}


@pytest.fixture(autouse=True)
def sensors(hass: HomeAssistant) -> None:
    """Let there be a radar, a door contact and a CO2 sensor."""
    hass.states.async_set(RADAR, "off")
    hass.states.async_set(DOOR, "off")
    hass.states.async_set(CO2, "600", {ATTR_UNIT_OF_MEASUREMENT: "ppm"})


@pytest.fixture
async def site(hass: HomeAssistant) -> Site:
    """Return a site with one meeting room, `salle`."""
    return await set_up(hass)


async def begin(hass: HomeAssistant, site: Site) -> SubentryFlowResult:
    """Return the first form of a new space."""
    return await hass.config_entries.subentries.async_init(
        (site.entry.entry_id, SUBENTRY_SPACE), context={"source": SOURCE_USER}
    )


async def go_on(
    hass: HomeAssistant, form: SubentryFlowResult, answer: dict[str, Any]
) -> SubentryFlowResult:
    """Return what comes after a form is filled in."""
    return await hass.config_entries.subentries.async_configure(form["flow_id"], answer)


def filled_in(form: SubentryFlowResult) -> dict[str, Any]:
    """Return what a form holds when nothing is changed in it."""
    schema = form["data_schema"]
    assert schema is not None
    values: dict[str, Any] = schema({"more": {}} if form["step_id"] == "policy" else {})
    return values


async def template(hass: HomeAssistant, text: str) -> None:
    """Let a radar be made of others by a text."""
    options = {"name": "Any radar", "template_type": "binary_sensor", "state": text}
    entry = MockConfigEntry(domain="template", title="Any radar", options=options)
    entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()


async def test_a_sensor_that_names_what_it_is_made_of_is_taken(
    hass: HomeAssistant, site: Site
) -> None:
    await template(hass, f"{{{{ is_state('{RADAR}', 'on') }}}}")
    form = await go_on(hass, await begin(hass, site), A_ROOM)
    form = await go_on(hass, form, {"radar": [ANY_RADAR], **PLAIN})
    assert form["step_id"] == "policy"


async def test_a_room_in_four_steps(hass: HomeAssistant, site: Site) -> None:
    form = await begin(hass, site)
    form = await go_on(hass, form, A_ROOM)
    assert form["step_id"] == "sensors"
    form = await go_on(hass, form, {"radar": [RADAR], "co2": [CO2], **PLAIN})
    assert form["step_id"] == "policy"
    made = await go_on(hass, form, {**filled_in(form), "leave": {"minutes": 15}})
    await hass.async_block_till_done()
    assert made["type"] is FlowResultType.CREATE_ENTRY
    assert made["data"] == {
        "name": "Salle du Lot",
        "slug": "salle_du_lot",
        "kind": "meeting_room",
        "capacity": 8,
        "single_door": False,
        "sensors": [
            {
                "entity_id": RADAR,
                "kind": "radar",
                "area": "",
                "unit": None,
                "device_class": None,
            },
            {
                "entity_id": CO2,
                "kind": "co2",
                "area": "",
                "unit": "ppm",
                "device_class": None,
            },
        ],
        "policy": {},
    }
    assert hass.states.get("sensor.salle_du_lot_status") is not None


async def test_patience_that_differs_from_the_default_is_kept(
    hass: HomeAssistant, site: Site
) -> None:
    form = await go_on(hass, await begin(hass, site), {**A_ROOM, "name": "B"})
    form = await go_on(hass, form, {"radar": [RADAR], **PLAIN})
    answer = {**filled_in(form), "grace": {"seconds": 30}, "warning": {"seconds": 10}}
    answer.pop("leave", None)
    answer["more"]["walk_in_booking"] = {"minutes": 30}
    made = await go_on(hass, form, answer)
    assert made["data"]["policy"] == {
        "grace": 30.0,
        "warning": 10.0,
        "leave": None,
        "walk_in_booking": 1800.0,
    }
    await hass.async_block_till_done()
    policy = site.entry.runtime_data.spaces[SpaceId("b")].space.policy
    assert policy.leave is None
    assert policy.grace.total_seconds() == 30


async def test_details_are_asked_for_each_sensor(hass: HomeAssistant, site: Site) -> None:
    form = await go_on(hass, await begin(hass, site), A_ROOM)
    chosen = {"radar": [RADAR], "co2": [CO2], "single_door": False, "fine_tune": True}
    form = await go_on(hass, form, chosen)
    assert form["step_id"] == "detail"
    form = await go_on(
        hass, form, {"area": "est", "hold": {"seconds": 45}, "heartbeat": {"hours": 1}}
    )
    assert (form["description_placeholders"] or {})["number"] == "2"
    assert form["data_schema"] is not None
    assert "threshold" not in form["data_schema"].schema, "of CO2 only its rise counts"
    form = await go_on(hass, form, {"hold": {"minutes": 12}})
    made = await go_on(hass, form, {**filled_in(form), "leave": {"minutes": 15}})
    assert made["data"]["sensors"] == [
        {
            "entity_id": RADAR,
            "kind": "radar",
            "area": "est",
            "unit": None,
            "device_class": None,
            "hold": 45.0,
            "heartbeat": 3600.0,
        },
        {
            "entity_id": CO2,
            "kind": "co2",
            "area": "",
            "unit": "ppm",
            "device_class": None,
            "hold": 720.0,
        },
    ]
    await hass.async_block_till_done()


async def test_a_space_that_nobody_sees_is_explained_and_allowed(
    hass: HomeAssistant, site: Site
) -> None:
    form = await go_on(hass, await begin(hass, site), A_ROOM)
    menu = await go_on(hass, form, {"co2": [CO2], **PLAIN})
    assert menu["type"] is FlowResultType.MENU
    assert menu["step_id"] == "blind"
    again = await go_on(hass, menu, {"next_step_id": "sensors"})
    assert again["step_id"] == "sensors"
    menu = await go_on(hass, again, {"co2": [CO2], **PLAIN})
    form = await go_on(hass, menu, {"next_step_id": "accept_blind"})
    assert form["step_id"] == "policy"


async def test_a_common_space_needs_no_patience(hass: HomeAssistant, site: Site) -> None:
    form = await go_on(hass, await begin(hass, site), {**A_ROOM, "kind": "common"})
    made = await go_on(hass, form, {"radar": [RADAR], **PLAIN})
    await hass.async_block_till_done()
    assert made["type"] is FlowResultType.CREATE_ENTRY


@pytest.mark.parametrize(
    ("name", "error"),
    [("Salle", "name_taken"), ("--", "no_letters"), ("x" * 61, "name_too_long")],
)
async def test_a_name_that_cannot_be_taken(
    hass: HomeAssistant, site: Site, name: str, error: str
) -> None:
    form = await go_on(hass, await begin(hass, site), {**A_ROOM, "name": name})
    assert form["errors"] == {"name": error}


@pytest.mark.parametrize(
    ("answer", "errors"),
    [
        ({"radar": [RADAR], "motion": [RADAR], **PLAIN}, {"radar": "sensor_twice"}),
        ({"radar": ["binary_sensor.salle_radar"], **PLAIN}, {"radar": "sensor_elsewhere"}),
        ({"radar": [ANY_RADAR], **PLAIN}, {"radar": "sensor_made_of_unknown"}),
        ({"radar": ["binary_sensor.none"], **PLAIN}, {"radar": "sensor_unknown"}),
        ({"radar": [CO2], **PLAIN}, {"radar": "not_yes_or_no"}),
        ({"co2": [RADAR], **PLAIN}, {"co2": "not_a_number"}),
        (
            {"radar": [RADAR], "fine_tune": False, "single_door": True},
            {"single_door": "not_one_door"},
        ),
    ],
)
async def test_sensors_that_cannot_be_taken(
    hass: HomeAssistant, site: Site, answer: dict[str, Any], errors: dict[str, str]
) -> None:
    hass.states.async_set("binary_sensor.salle_radar", "off")
    await template(hass, ANYBODY)
    form = await go_on(hass, await begin(hass, site), A_ROOM)
    form = await go_on(hass, form, answer)
    assert form["step_id"] == "sensors"
    assert form["errors"] == errors


async def test_an_energy_meter_counts_one_space_and_keeps_a_sum(
    hass: HomeAssistant, site: Site
) -> None:
    hass.states.async_set("sensor.salle_kwh", "12", {"state_class": "total_increasing"})
    hass.states.async_set("sensor.boite_w", "12", {"state_class": "measurement"})
    form = await go_on(hass, await begin(hass, site), A_ROOM)
    answer = {"radar": [RADAR], **PLAIN}
    form = await go_on(hass, form, {**answer, "energy": ["sensor.boite_w"]})
    assert form["errors"] == {"energy": "meter_without_sum"}
    form = await go_on(hass, form, {**answer, "energy": ["sensor.salle_kwh"]})
    await go_on(hass, form, filled_in(form))
    (lot,) = [s for s in site.entry.subentries.values() if s.data["name"] == "Salle du Lot"]
    assert lot.data["energy"] == ["sensor.salle_kwh"]
    other = await go_on(hass, await begin(hass, site), {**A_ROOM, "name": "Cabine"})
    other = await go_on(hass, other, {**PLAIN, "energy": ["sensor.salle_kwh"]})
    assert other["errors"] == {"energy": "meter_elsewhere"}
    await hass.async_block_till_done(wait_background_tasks=True)


async def test_a_sensor_whose_battery_is_empty_may_be_chosen(
    hass: HomeAssistant, site: Site
) -> None:
    hass.states.async_set(RADAR, "unavailable")
    form = await go_on(hass, await begin(hass, site), A_ROOM)
    form = await go_on(hass, form, {"radar": [RADAR], **PLAIN})
    assert form["step_id"] == "policy"


@pytest.mark.parametrize(
    ("changes", "errors"),
    [
        ({"grace": {"seconds": 0}}, {"grace": "no_time", "warning": "warning_longer_than_grace"}),
        ({"warning": {"minutes": 11}}, {"warning": "warning_longer_than_grace"}),
        ({"leave": {"seconds": 30}}, {"leave": "warning_longer_than_leave"}),
    ],
)
async def test_patience_that_makes_no_sense(
    hass: HomeAssistant, site: Site, changes: dict[str, Any], errors: dict[str, str]
) -> None:
    form = await go_on(hass, await begin(hass, site), A_ROOM)
    form = await go_on(hass, form, {"radar": [RADAR], **PLAIN})
    form = await go_on(hass, form, {**filled_in(form), **changes})
    assert form["step_id"] == "policy"
    for field, error in errors.items():
        assert (form["errors"] or {})[field] == error


async def test_a_space_is_changed_and_keeps_its_slug(hass: HomeAssistant, site: Site) -> None:
    (subentry,) = site.entry.subentries.values()
    form = await hass.config_entries.subentries.async_init(
        (site.entry.entry_id, SUBENTRY_SPACE),
        context={"source": SOURCE_RECONFIGURE, "subentry_id": subentry.subentry_id},
    )
    assert form["step_id"] == "reconfigure"
    form = await go_on(hass, form, {"name": "Grande salle", "kind": "meeting_room", "capacity": 12})
    form = await go_on(hass, form, {"radar": [RADAR], **PLAIN})
    done = await go_on(hass, form, {**filled_in(form), "leave": {"minutes": 15}})
    await hass.async_block_till_done()
    assert done["reason"] == "reconfigure_successful"
    (runner,) = site.entry.runtime_data.spaces.values()
    assert runner.name == "Grande salle"
    assert runner.space.id == "salle"
    assert runner.space.capacity == 12
    assert [spec.id for spec in runner.space.sensors] == [RADAR]


async def test_the_details_of_a_kept_sensor_are_kept(hass: HomeAssistant) -> None:
    sensor = {"entity_id": RADAR, "kind": "radar", "area": "est", "unit": None, "hold": 45}
    site = await set_up(hass, space(sensors=[sensor]))  # type: ignore[list-item]  # plain data
    (subentry,) = site.entry.subentries.values()
    form = await hass.config_entries.subentries.async_init(
        (site.entry.entry_id, SUBENTRY_SPACE),
        context={"source": SOURCE_RECONFIGURE, "subentry_id": subentry.subentry_id},
    )
    form = await go_on(hass, form, {**A_ROOM, "name": "Salle"})
    form = await go_on(hass, form, {"radar": [RADAR], **PLAIN})
    await go_on(hass, form, {**filled_in(form), "leave": {"minutes": 15}})
    await hass.async_block_till_done()
    (runner,) = site.entry.runtime_data.spaces.values()
    assert runner.space.sensors[0].area == "est"
    assert runner.space.sensors[0].holds.total_seconds() == 45
