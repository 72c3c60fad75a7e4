"""A radiator whose pilot wire is two switches: one order to both, no hand in between."""

from homeassistant.core import Context, HomeAssistant
from homeassistant.helpers import issue_registry as ir
import pytest

from custom_components.faitout.const import DOMAIN
from tests.day import RADAR, Day
from tests.pilots import MINUS, PLUS, HalfWave, fit
from tests.places import heated, space

WINDOW = "binary_sensor.fenetre"


@pytest.fixture
async def moves(hass: HomeAssistant) -> list[str]:
    """Let there be two switches, both off, and a closed window."""
    seen: list[str] = []
    await fit(hass, HalfWave(PLUS, seen), HalfWave(MINUS, seen))
    hass.states.async_set(WINDOW, "off")
    return seen


def wave(hass: HomeAssistant) -> str:
    """Return the states of both switches, plus first."""
    return " ".join(state.state for each in (PLUS, MINUS) if (state := hass.states.get(each)))


async def test_two_switches_follow_bookings_and_windows(day: Day, moves: list[str]) -> None:
    await day.begin(heated(space(), [PLUS, MINUS], windows=[WINDOW]))
    await day.until("09:01")
    assert wave(day.hass) == "on on"
    assert day.shows("sensor.heating") == "eco"
    await day.book("10:00", "11:00")
    await day.until("09:16")
    assert wave(day.hass) == "off off"
    assert day.shows("sensor.heating") == "comfort"
    await day.says(WINDOW, "on")
    await day.until("09:18")
    assert wave(day.hass) == "off on"
    # Between two orders the wire is at frost guard, never stopped.
    assert moves == ["moins on", "plus on", "plus off", "moins off", "moins on"]


async def test_a_wire_with_its_diodes_the_other_way_round(day: Day, moves: list[str]) -> None:
    room = heated(space(), [PLUS, MINUS], windows=[WINDOW], halves={"frost_guard": "plus"})
    await day.begin(room)
    await day.says(WINDOW, "on")
    await day.until("09:02")
    assert wave(day.hass) == "on off"
    assert moves == ["plus on", "moins on", "moins off"]


async def test_a_hand_on_one_switch_wins_while_people_are_there(day: Day, moves: list[str]) -> None:
    await day.begin(heated(space(), [PLUS, MINUS]))
    await day.sees(RADAR)
    await day.until("09:05")
    assert wave(day.hass) == "off off"
    moves.clear()
    await day.hass.services.async_call(
        "switch", "turn_on", {"entity_id": MINUS}, blocking=True, context=Context()
    )
    await day.until("09:40")
    assert moves == ["moins on"]
    assert day.shows("sensor.heating") == "by_hand"


async def test_while_one_switch_is_away_nothing_is_told_and_then_all_of_it(
    hass: HomeAssistant, day: Day
) -> None:
    seen: list[str] = []
    minus = HalfWave(MINUS, seen)
    await fit(hass, HalfWave(PLUS, seen), minus)
    await day.begin(heated(space(), [PLUS, MINUS]))
    await day.until("09:01")
    minus.says(on=True, available=False)
    seen.clear()
    await day.sees(RADAR)
    await day.until("09:03")
    assert seen == []
    minus.says(on=True)
    await day.settle()
    assert wave(hass) == "off off"
    assert day.shows("sensor.heating") == "comfort"


async def test_a_switch_that_does_not_move_is_told_to_the_animator(
    hass: HomeAssistant, day: Day
) -> None:
    hass.states.async_set(PLUS, "off")
    hass.states.async_set(MINUS, "off")
    hass.services.async_register("switch", "turn_on", lambda _: None)
    await day.begin(heated(space(), [PLUS, MINUS]))
    for minutes in (1, 2, 6, 16):
        await day.later(minutes)
    assert (DOMAIN, f"command_luzech_salle_{PLUS}") in ir.async_get(hass).issues
