"""The light of a room in Home Assistant: real lamps, people, a hand, a restart."""

from homeassistant.config_entries import ConfigSubentryData
from homeassistant.core import Event, EventStateChangedData, HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir
from homeassistant.helpers.event import async_track_state_change_event
from homeassistant.setup import async_setup_component
import pytest

from custom_components.faitout.const import CONF_LIGHT_HOLD, DOMAIN, SUBENTRY_DOOR
from tests.day import MOTION, RADAR, Day
from tests.lamps import LAMP, SPOT, lamps, press
from tests.places import SensorData, lit, sensor, space

DARK = "sensor.lux"
SCENE = "scene.reunion"
SECOND = 1 / 60
"""In minutes."""


@pytest.fixture
async def night(hass: HomeAssistant, day: Day) -> Day:
    """Let the lamps be out and the room be dark."""
    await lamps(hass)
    hass.states.async_set(DARK, "3", {"unit_of_measurement": "lx"})
    return day


def lit_room() -> ConfigSubentryData:
    """Return a room with a lamp, spots and a brightness sensor."""
    return lit(space(), lights=[LAMP, SPOT], illuminance=DARK)


async def test_the_light_goes_on_for_people_and_out_after_them(night: Day) -> None:
    await night.begin(lit_room())
    assert night.shows("sensor.lighting") == "out"
    await night.sees(RADAR)
    assert on(night.hass) == {LAMP, SPOT}
    assert night.shows("sensor.lighting") == "lit"
    assert night.state("sensor.lighting").attributes["reason"] == "somebody_came"
    await night.until("09:10")
    await night.says(RADAR, "off")
    await night.until("09:14")
    assert on(night.hass) == {LAMP, SPOT}
    await night.until("09:17")
    assert on(night.hass) == set()
    assert night.state("sensor.lighting").attributes["reason"] == "empty"


async def test_it_stays_out_in_daylight(night: Day) -> None:
    night.hass.states.async_set(DARK, "700", {"unit_of_measurement": "lx"})
    await night.begin(lit_room())
    await night.sees(RADAR)
    assert on(night.hass) == set()
    await night.says(DARK, "20")
    assert on(night.hass) == {LAMP, SPOT}


async def test_a_hand_on_the_switch_wins_until_the_room_is_empty(night: Day) -> None:
    await night.begin(lit_room())
    await night.sees(RADAR)
    await night.until("09:02")
    await press(night.hass, "lamp", on=False)
    await press(night.hass, "spots", on=False)
    await night.says(MOTION, "on")
    await night.until("09:20")
    assert on(night.hass) == set()
    assert night.shows("sensor.lighting") == "by_hand"
    await night.says(RADAR, "off")
    await night.says(MOTION, "off")
    await night.until("09:40")
    await night.sees(RADAR)
    assert on(night.hass) == {LAMP, SPOT}


def quick_room() -> ConfigSubentryData:
    """Return a room that goes dark as soon as its radar sees nobody any more."""
    radar = SensorData(**{**sensor(RADAR, "radar"), "hold": 0.0})
    room = lit(space(sensors=[radar]), lights=[LAMP, SPOT], illuminance=DARK, scene=SCENE)
    return ConfigSubentryData(**{**room, "data": {**room["data"], CONF_LIGHT_HOLD: 0.0}})


@pytest.mark.parametrize("has_scene", [False, True])
async def test_who_puts_the_light_out_and_is_lost_from_sight_for_a_moment_is_not_lit_again(
    night: Day, *, has_scene: bool
) -> None:
    await night.begin(quick_room())
    await night.sees(RADAR)
    assert on(night.hass) == {LAMP, SPOT}
    if has_scene:
        scene = {"name": "Réunion", "entities": {LAMP: "on", SPOT: "on"}}
        assert await async_setup_component(night.hass, "scene", {"scene": [scene]})
    await press(night.hass, "lamp", on=False)
    await press(night.hass, "spots", on=False)
    await night.says(RADAR, "off")
    await night.sees(RADAR)
    assert on(night.hass) == set()
    await night.until("09:01")
    assert on(night.hass) == set()
    assert night.shows("sensor.lighting") == "by_hand"


async def test_a_lamp_that_was_put_out_with_the_others_and_lit_again_goes_out_after_people(
    night: Day,
) -> None:
    await night.begin(lit_room())
    await night.sees(RADAR)
    await press(night.hass, "lamp", on=False)
    await night.later(SECOND)
    await press(night.hass, "spots", on=False)
    await night.later(2.5 * SECOND)
    await night.until("09:05")
    await press(night.hass, "spots", on=True)
    await night.until("09:10")
    assert on(night.hass) == {SPOT}
    await night.says(RADAR, "off")
    await night.until("09:20")
    assert on(night.hass) == set()


async def test_a_hand_survives_a_restart(night: Day) -> None:
    await night.begin(lit_room())
    await night.sees(RADAR)
    await night.until("09:02")
    await press(night.hass, "lamp", on=False)
    await press(night.hass, "spots", on=False)
    await night.restart()
    await night.until("09:20")
    assert on(night.hass) == set()
    assert night.shows("sensor.lighting") == "by_hand"


async def test_a_hand_survives_a_kill(night: Day) -> None:
    await night.begin(lit_room())
    await night.sees(RADAR)
    await night.until("09:02")
    await press(night.hass, "lamp", on=False)
    await press(night.hass, "spots", on=False)
    await night.settle()
    await night.kill()
    await night.until("09:20")
    assert on(night.hass) == set()
    assert night.shows("sensor.lighting") == "by_hand"


async def test_killed_before_the_lamp_did_it_the_order_is_given_again(night: Day) -> None:
    orders: list[str] = []
    night.hass.states.async_set("light.slow", "off")
    night.hass.services.async_register("light", "turn_on", lambda _: orders.append("on"))
    await night.begin(lit(space(), lights=["light.slow"], illuminance=DARK))
    await night.sees(RADAR)
    await night.kill()
    assert orders == ["on", "on"]
    await night.says("light.slow", "on")
    assert night.shows("sensor.lighting") == "lit"


async def test_a_lamp_that_was_switched_while_the_hub_was_down_was_switched_by_a_hand(
    night: Day,
) -> None:
    await night.begin(lit_room())
    await night.sees(RADAR)
    await night.until("09:02")
    assert await night.hass.config_entries.async_unload(night.site.entry.entry_id)
    await press(night.hass, "lamp", on=False)
    await press(night.hass, "spots", on=False)
    assert await night.hass.config_entries.async_setup(night.site.entry.entry_id)
    night.site = night.site.entry.runtime_data
    await night.until("09:20")
    assert on(night.hass) == set()
    assert night.shows("sensor.lighting") == "by_hand"


async def test_two_things_at_once_end_as_the_last_one_wants(night: Day) -> None:
    await night.begin(lit_room())
    night.hass.states.async_set(RADAR, "on")
    night.hass.states.async_set(DARK, "900", {"unit_of_measurement": "lx"})
    night.hass.states.async_set(MOTION, "on")
    await night.settle()
    assert on(night.hass) == {LAMP, SPOT}
    night.hass.states.async_set(RADAR, "off")
    night.hass.states.async_set(MOTION, "off")
    night.hass.states.async_set("input_boolean.lamp", "off")
    await night.settle()
    await night.until("09:01")
    assert night.shows("sensor.lighting") == "by_hand"
    await night.until("09:20")
    assert on(night.hass) == set()


async def test_people_are_warned_with_a_flash_before_closing(night: Day) -> None:
    seen: list[str] = []

    @callback
    def changed(event: Event[EventStateChangedData]) -> None:
        new = event.data["new_state"]
        seen.append(new.state if new else "")

    await night.begin(lit_room())
    await night.leap("21:48")
    await night.sees(RADAR)
    async_track_state_change_event(night.hass, LAMP, changed)
    await night.until("21:51")
    assert seen == ["off", "on"]
    assert night.shows("sensor.lighting") == "lit"


async def test_a_light_that_is_on_stays_on_over_a_restart(night: Day) -> None:
    await night.begin(lit_room())
    await night.sees(RADAR)
    await night.restart()
    await night.until("09:03")
    assert on(night.hass) == {LAMP, SPOT}
    assert night.shows("sensor.lighting") == "lit"


async def test_a_blind_room_keeps_its_light(night: Day) -> None:
    await night.begin(lit_room())
    await night.sees(RADAR)
    await night.says(RADAR, "unavailable")
    await night.says(MOTION, "unavailable")
    await night.until("10:00")
    assert on(night.hass) == {LAMP, SPOT}
    assert night.shows("sensor.lighting") == "left_on"


async def test_people_of_a_booking_are_welcomed_from_the_hall(night: Day) -> None:
    night.hass.states.async_set("binary_sensor.hall", "off")
    hall = space("hall", "common", [sensor("binary_sensor.hall", "radar")])
    await night.begin(lit_room(), hall)
    await night.book("09:05", "10:00")
    await night.says("binary_sensor.hall", "on")
    assert on(night.hass) == {LAMP, SPOT}
    assert night.shows("sensor.lighting") == "welcome"


async def test_whoever_is_awaited_is_welcomed_when_a_door_on_the_way_opens(night: Day) -> None:
    night.hass.states.async_set("binary_sensor.entrance", "off")
    night.hass.states.async_set("lock.entrance", "unlocked")
    entrance = ConfigSubentryData(
        subentry_type=SUBENTRY_DOOR,
        unique_id="door_entrance",
        title="Entrance",
        data={
            "name": "Entrance",
            "slug": "entrance",
            "lock": "lock.entrance",
            "contact": "binary_sensor.entrance",
            "spaces": [],
            "opens": "opening_hours",
            "exit_confirmed": False,
            "held_open": 300,
        },
    )
    await night.begin(lit_room(), entrance)
    await night.says("binary_sensor.entrance", "on")
    assert on(night.hass) == set()
    await night.says("binary_sensor.entrance", "off")
    await night.book("09:05", "10:00")
    await night.says("binary_sensor.entrance", "on")
    assert on(night.hass) == {LAMP, SPOT}


async def test_a_scene_is_called_where_there_is_one(night: Day) -> None:
    scene = {"name": "Réunion", "entities": {LAMP: "on"}}
    assert await async_setup_component(night.hass, "scene", {"scene": [scene]})
    await night.begin(lit(space(), lights=[LAMP, SPOT], illuminance=DARK, scene="scene.reunion"))
    await night.sees(RADAR)
    assert on(night.hass) == {LAMP}
    assert night.shows("sensor.lighting") == "lit"
    await night.until("09:05")
    await night.says(RADAR, "off")
    await night.until("09:15")
    assert on(night.hass) == set()


async def test_a_scene_that_does_nothing_is_made_up_for(night: Day) -> None:
    night.hass.states.async_set("scene.empty", "unknown")
    await night.begin(lit(space(), lights=[LAMP], illuminance=DARK, scene="scene.empty"))
    await night.sees(RADAR)
    assert on(night.hass) == set()
    await night.until("09:01")
    assert on(night.hass) == {LAMP}


async def test_without_its_scene_the_lamps_are_switched_one_by_one(night: Day) -> None:
    await night.begin(lit(space(), lights=[LAMP], illuminance=DARK, scene="scene.gone"))
    await night.sees(RADAR)
    assert on(night.hass) == {LAMP}


async def test_with_the_automation_off_the_lamps_are_left_alone(night: Day) -> None:
    await night.begin(lit_room())
    await night.tap("switch.automation", "turn_off")
    await night.sees(RADAR)
    assert on(night.hass) == set()
    assert night.shows("sensor.lighting") == "watching"


async def test_a_lamp_that_does_not_follow_is_told_again_then_reported(night: Day) -> None:
    calls: list[str] = []
    night.hass.states.async_set("light.dead", "off")
    night.hass.services.async_register("light", "turn_on", lambda _: calls.append("on"))
    await night.begin(lit(space(), lights=["light.dead"], illuminance=DARK))
    await night.sees(RADAR)
    assert len(calls) == 1
    await night.until("09:10")
    assert len(calls) == 4
    issue = "command_luzech_salle_light.dead"
    assert ir.async_get(night.hass).async_get_issue(DOMAIN, issue)
    await night.says("light.dead", "on")
    assert not ir.async_get(night.hass).async_get_issue(DOMAIN, issue)


async def test_a_lamp_without_power_is_switched_when_it_comes_back(night: Day) -> None:
    await night.begin(lit_room())
    await night.says(LAMP, "unavailable")
    await night.sees(RADAR)
    await night.says(LAMP, "off")
    await night.settle()
    assert on(night.hass) >= {LAMP}


async def test_a_room_without_lamps_has_no_lighting(night: Day) -> None:
    await night.begin()
    assert not night.has("sensor.lighting")


@pytest.mark.usefixtures("french")
async def test_the_logbook_hears_why(night: Day) -> None:
    told: list[str] = []
    night.hass.bus.async_listen("faitout_decision", lambda event: told.append(event.data["reason"]))
    await night.begin(lit_room())
    await night.sees(RADAR)
    assert told == [
        "La lumière a été allumée : quelqu’un est arrivé, et rien ne dit qu’il fait clair."
    ]


def on(hass: HomeAssistant) -> set[str]:
    """Return the lamps that are on."""
    return {lamp for lamp in (LAMP, SPOT) if hass.states.is_state(lamp, "on")}
