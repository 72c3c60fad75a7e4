"""Scenes: ours may come late, and one that somebody else calls is a hand on all its lamps."""

from datetime import timedelta

from homeassistant.core import Context, HomeAssistant
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockUser

from custom_components.faitout.const import DOMAIN
from tests.bulbs import LEFT, RIGHT, Bulb
from tests.day import RADAR, Day
from tests.pilots import fit
from tests.places import lit, space

DARK = "sensor.lux"
OURS = "scene.reunion"
SCENES = {
    "Réunion": {LEFT: "on", RIGHT: "on"},
    "Projection": {LEFT: "off", RIGHT: "off"},
    "Tableau": {LEFT: "on", RIGHT: "on"},
    "Parking": {"light.parking": "off"},
}


@pytest.fixture
async def bulbs(hass: HomeAssistant, day: Day) -> tuple[Bulb, Bulb]:
    """Let it be dark, and two bulbs be lit with a scene when somebody comes."""
    hass.states.async_set(DARK, "3", {"unit_of_measurement": "lx"})
    left, right = Bulb(LEFT), Bulb(RIGHT)
    await fit(hass, left, right)
    scenes = [{"name": name, "entities": entities} for name, entities in SCENES.items()]
    assert await async_setup_component(hass, "scene", {"scene": scenes})
    await day.begin(lit(space(), lights=[LEFT, RIGHT], illuminance=DARK, scene=OURS))
    return left, right


@pytest.fixture
def anna(hass_admin_user: MockUser) -> Context:
    """Return what names a person who uses Home Assistant."""
    return Context(user_id=hass_admin_user.id)


async def somebody_calls(day: Day, who: Context, scene: str) -> None:
    """Let a person call a scene."""
    await day.hass.services.async_call(
        "scene", "turn_on", {"entity_id": scene}, blocking=True, context=who
    )
    await day.settle()


def burning(bulbs: tuple[Bulb, Bulb]) -> list[bool | None]:
    """Return which bulbs burn."""
    return [bulb.is_on for bulb in bulbs]


async def test_our_own_scene_is_no_hand(day: Day, bulbs: tuple[Bulb, Bulb]) -> None:
    await day.sees(RADAR)
    await day.until("09:05")
    assert burning(bulbs) == [True, True]
    assert day.shows("sensor.lighting") == "lit"


@pytest.mark.parametrize("after", [timedelta(seconds=3), timedelta(minutes=5)])
async def test_another_scene_wins_soon_or_late_and_is_no_failure(
    hass: HomeAssistant, day: Day, bulbs: tuple[Bulb, Bulb], anna: Context, after: timedelta
) -> None:
    await day.sees(RADAR)
    await day.later(after / timedelta(minutes=1))
    await somebody_calls(day, anna, "scene.projection")
    await day.until("09:30")
    assert burning(bulbs) == [False, False]
    assert day.shows("sensor.lighting") == "by_hand"
    assert not [issue for domain, issue in ir.async_get(hass).issues if domain == DOMAIN]
    await day.says(RADAR, "off")
    await day.until("10:00")
    await day.sees(RADAR)
    assert burning(bulbs) == [True, True]


async def test_another_scene_that_leaves_the_lamps_on_is_a_hand_too(
    day: Day, bulbs: tuple[Bulb, Bulb], anna: Context
) -> None:
    await day.sees(RADAR)
    await day.until("09:05")
    await somebody_calls(day, anna, "scene.tableau")
    assert burning(bulbs) == [True, True]
    assert day.shows("sensor.lighting") == "by_hand"


async def test_a_scene_for_other_lamps_is_none_of_our_business(
    day: Day, bulbs: tuple[Bulb, Bulb], anna: Context
) -> None:
    await day.sees(RADAR)
    await day.until("09:05")
    await somebody_calls(day, anna, "scene.parking")
    assert burning(bulbs) == [True, True]
    assert day.shows("sensor.lighting") == "lit"


async def test_a_scene_that_puts_out_what_is_out_keeps_nobody_in_the_dark(
    day: Day, bulbs: tuple[Bulb, Bulb], anna: Context
) -> None:
    await somebody_calls(day, anna, "scene.projection")
    await day.until("09:02")
    await day.sees(RADAR)
    await day.until("09:03")
    assert burning(bulbs) == [True, True]


async def test_a_bulb_that_our_scene_reaches_late_is_no_hand(
    day: Day, bulbs: tuple[Bulb, Bulb]
) -> None:
    _, right = bulbs
    right.asleep = True
    await day.sees(RADAR)
    await day.later(15 / 60)
    right.says(on=True)
    await day.settle()
    assert day.shows("sensor.lighting") == "lit"


async def test_somebody_at_a_lamp_just_after_our_scene_is_a_hand(
    day: Day, bulbs: tuple[Bulb, Bulb], anna: Context
) -> None:
    await day.sees(RADAR)
    await day.later(3 / 60)
    await day.hass.services.async_call(
        "light",
        "turn_off",
        {"entity_id": [LEFT, RIGHT]},
        blocking=True,
        context=anna,
    )
    await day.until("09:30")
    assert burning(bulbs) == [False, False]
    assert day.shows("sensor.lighting") == "by_hand"


async def test_whoever_presses_the_switch_just_after_our_scene_is_a_hand(
    day: Day, bulbs: tuple[Bulb, Bulb]
) -> None:
    await day.sees(RADAR)
    await day.later(2 / 60)
    for bulb in bulbs:
        bulb.says(on=False)
    await day.settle()
    await day.until("09:05")
    assert burning(bulbs) == [False, False]
    assert day.shows("sensor.lighting") == "by_hand"


async def test_a_bulb_that_flickers_as_our_scene_lights_it_is_no_hand(
    day: Day, bulbs: tuple[Bulb, Bulb]
) -> None:
    left, _ = bulbs
    await day.sees(RADAR)
    left.says(on=False)
    await day.later(1 / 60)
    left.says(on=True)
    await day.until("09:05")
    assert burning(bulbs) == [True, True]
    assert day.shows("sensor.lighting") == "lit"
