"""Lamps that are groups, and lamps with colours only: what burns is what is looked at."""

from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component
import pytest

from custom_components.faitout.const import DOMAIN
from custom_components.faitout.outputs.lamp_group import MOST_MEMBERS
from tests.bulbs import LEFT, RIGHT, STRIP, Bulb, ColourStrip
from tests.day import RADAR, Day
from tests.pilots import fit
from tests.places import lit, space

CEILING = "light.plafond"
DARK = "sensor.lux"


async def ceiling(hass: HomeAssistant, *bulbs: Bulb, wants_all: bool = False) -> None:
    """Let it be dark, and a group have these bulbs."""
    hass.states.async_set(DARK, "3", {"unit_of_measurement": "lx"})
    group = {"platform": "group", "name": "Plafond", "entities": [each.entity_id for each in bulbs]}
    assert await async_setup_component(hass, "light", {"light": [{**group, "all": wants_all}]})
    await fit(hass, *bulbs)


def told_of(hass: HomeAssistant) -> str | None:
    """Return what thing a repair says does not obey."""
    issue = ir.async_get(hass).async_get_issue(DOMAIN, f"command_luzech_salle_{CEILING}")
    return (issue.translation_placeholders or {})["thing"] if issue else None


async def come_and_go(day: Day) -> None:
    """Let somebody be there for ten minutes, and the room be empty for ten more."""
    await day.sees(RADAR)
    await day.until("09:10")
    await day.says(RADAR, "off")
    await day.until("09:20")


@pytest.mark.parametrize("wants_all", [False, True])
async def test_a_group_goes_on_and_out_as_one(
    hass: HomeAssistant, day: Day, *, wants_all: bool
) -> None:
    left, right = Bulb(LEFT), Bulb(RIGHT)
    await ceiling(hass, left, right, wants_all=wants_all)
    await day.begin(lit(space(), lights=[CEILING], illuminance=DARK))
    await come_and_go(day)
    assert (left.told, right.told) == (["on", "off"], ["on", "off"])
    assert day.shows("sensor.lighting") == "out"
    assert told_of(hass) is None


@pytest.mark.parametrize("wants_all", [False, True])
async def test_the_one_bulb_that_stays_on_is_named(
    hass: HomeAssistant, day: Day, *, wants_all: bool
) -> None:
    left, right = Bulb(LEFT), Bulb(RIGHT, stuck=True)
    await ceiling(hass, left, right, wants_all=wants_all)
    await day.begin(lit(space(), lights=[CEILING], illuminance=DARK))
    await come_and_go(day)
    assert told_of(hass) == "Plafond (droite)"
    right.stuck = False
    right.says(on=False)
    await day.settle()
    assert told_of(hass) is None


async def test_a_bulb_out_of_reach_does_not_keep_the_others_from_being_out(
    hass: HomeAssistant, day: Day
) -> None:
    left, right = Bulb(LEFT), Bulb(RIGHT)
    await ceiling(hass, left, right)
    await day.begin(lit(space(), lights=[CEILING], illuminance=DARK))
    await day.sees(RADAR)
    right.says(on=True, available=False)
    await day.until("09:10")
    await day.says(RADAR, "off")
    await day.until("09:20")
    assert (left.is_on, told_of(hass)) == (False, None)
    assert day.shows("sensor.lighting") == "out"


async def test_a_hand_on_one_bulb_of_a_group_that_wants_all_is_seen(
    hass: HomeAssistant, day: Day
) -> None:
    left, right = Bulb(LEFT), Bulb(RIGHT)
    await ceiling(hass, left, right, wants_all=True)
    hass.states.async_set(DARK, "900", {"unit_of_measurement": "lx"})
    await day.begin(lit(space(), lights=[CEILING], illuminance=DARK))
    await day.sees(RADAR)
    await day.until("09:05")
    left.says(on=True)
    await day.settle()
    assert day.shows("sensor.lighting") == "by_hand"
    await day.says(RADAR, "off")
    await day.until("09:30")
    assert (left.is_on, right.is_on) == (False, False)


async def test_a_strip_that_has_only_colours_goes_on_and_out(hass: HomeAssistant, day: Day) -> None:
    strip = ColourStrip(STRIP)
    hass.states.async_set(DARK, "3", {"unit_of_measurement": "lx"})
    await fit(hass, strip)
    await day.begin(lit(space(), lights=[STRIP], illuminance=DARK))
    await come_and_go(day)
    assert strip.told == ["on", "off"]
    assert day.shows("sensor.lighting") == "out"


async def test_a_group_that_is_inside_itself_is_no_endless_loop(
    hass: HomeAssistant, day: Day
) -> None:
    left = Bulb(LEFT)
    hass.states.async_set(DARK, "3", {"unit_of_measurement": "lx"})
    await fit(hass, left)
    hass.states.async_set(CEILING, "off", {"entity_id": [CEILING, LEFT]})
    await day.begin(lit(space(), lights=[CEILING], illuminance=DARK))
    left.says(on=True)
    await day.settle()
    await day.later(1)
    assert day.shows("sensor.lighting") == "by_hand"


async def test_a_hall_with_more_bulbs_than_are_followed_still_obeys(
    hass: HomeAssistant, day: Day
) -> None:
    bulbs = [Bulb(f"light.b{number}") for number in range(MOST_MEMBERS + 2)]
    await ceiling(hass, *bulbs)
    await day.begin(lit(space(), lights=[CEILING], illuminance=DARK))
    await come_and_go(day)
    assert {tuple(bulb.told) for bulb in bulbs} == {("on", "off")}
    assert told_of(hass) is None
