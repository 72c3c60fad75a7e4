"""A radiator whose pilot wire is a select: told by the names of its maker, read where it can be."""

from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
import pytest

from custom_components.faitout.const import DOMAIN
from tests.day import RADAR, Day
from tests.pilots import NODON, WIRE, YOKIS, AssumedWire, SilentWire, Wire, choose, fit
from tests.places import heated, space

ZHA = ("Off", "Comfort", "Eco", "FrostProtection", "ComfortMinus1", "ComfortMinus2")
WINDOW = "binary_sensor.fenetre"


def complaints(hass: HomeAssistant) -> list[str]:
    """Return what the repairs say of things that do not obey."""
    return [
        issue
        for domain, issue in ir.async_get(hass).issues
        if domain == DOMAIN and issue.startswith("command_")
    ]


@pytest.mark.parametrize(
    ("names", "eco", "comfort"),
    [
        (NODON, "eco", "comfort"),
        (NODON[::-1], "eco", "comfort"),
        (YOKIS, "eco", "confort"),
        (ZHA, "Eco", "Comfort"),
    ],
)
async def test_each_makers_names_follow_the_bookings(
    hass: HomeAssistant, day: Day, names: tuple[str, ...], eco: str, comfort: str
) -> None:
    wire = Wire(names, names[0])
    await fit(hass, wire)
    await day.begin(heated(space(), [WIRE]))
    await day.book("10:00", "11:00")
    await day.until("09:10")
    assert hass.states.is_state(WIRE, eco)
    await day.until("09:16")
    assert hass.states.is_state(WIRE, comfort)
    await day.until("10:20")
    assert hass.states.is_state(WIRE, eco)
    assert wire.told == [eco, comfort, eco]
    assert day.shows("sensor.heating") == "eco"


async def test_an_unusual_name_is_used_as_it_was_chosen(hass: HomeAssistant, day: Day) -> None:
    wire = Wire(("A", "B", "C", "D"), "D")
    await fit(hass, wire)
    hass.states.async_set(WINDOW, "off")
    chosen = {"comfort": "A", "eco": "B", "reduced": "B", "frost_guard": "C"}
    await day.begin(heated(space(), [WIRE], windows=[WINDOW], orders=chosen))
    await day.says(WINDOW, "on")
    await day.until("09:03")
    await day.says(WINDOW, "off")
    await day.sees(RADAR)
    await day.until("09:06")
    assert wire.told == ["B", "C", "B", "A"]


async def test_a_hand_on_the_radiator_wins_while_people_are_there(
    hass: HomeAssistant, day: Day
) -> None:
    wire = Wire()
    await fit(hass, wire)
    await day.begin(heated(space(), [WIRE]))
    await day.sees(RADAR)
    await day.until("09:05")
    wire.says("comfort_-2")
    await day.settle()
    await day.until("09:40")
    assert hass.states.is_state(WIRE, "comfort_-2")
    assert day.shows("sensor.heating") == "by_hand"


async def test_one_that_comes_back_with_old_news_is_told_what_it_missed(
    hass: HomeAssistant, day: Day
) -> None:
    wire = Wire()
    await fit(hass, wire)
    await day.begin(heated(space(), [WIRE]))
    await day.until("09:01")
    wire.says("eco", available=False)
    await day.sees(RADAR)
    await day.until("09:05")
    wire.says("eco")
    await day.settle()
    assert wire.told == ["eco", "comfort"]
    assert day.shows("sensor.heating") == "comfort"


async def test_a_wire_that_lost_an_order_is_told_to_the_animator(
    hass: HomeAssistant, day: Day
) -> None:
    await fit(hass, Wire(("off", "eco"), "off"))
    await day.begin(heated(space(), [WIRE]))
    assert complaints(hass) == []
    await day.sees(RADAR)
    await day.until("09:05")
    assert complaints(hass) == [f"command_luzech_salle_{WIRE}"]


async def test_a_silent_wire_is_told_once_for_each_change(hass: HomeAssistant, day: Day) -> None:
    wire = SilentWire()
    await fit(hass, wire)
    await day.begin(heated(space(), [WIRE]))
    await day.until("09:30")
    assert wire.told == ["eco"]
    await day.sees(RADAR)
    await day.until("10:30")
    assert wire.told == ["eco", "confort"]
    await day.says(RADAR, "off")
    await day.until("11:30")
    assert wire.told == ["eco", "confort", "eco"]
    assert complaints(hass) == []
    assert day.shows("sensor.heating") == "eco"


async def test_a_silent_wire_is_told_once_more_after_a_start(hass: HomeAssistant, day: Day) -> None:
    wire = SilentWire()
    await fit(hass, wire)
    await day.begin(heated(space(), [WIRE]))
    await day.sees(RADAR)
    await day.until("09:10")
    await day.restart()
    await day.until("10:00")
    assert wire.told == ["eco", "confort", "confort"]
    assert complaints(hass) == []


async def test_a_readable_wire_that_speaks_late_after_a_start_is_not_told_anew(
    hass: HomeAssistant, day: Day
) -> None:
    wire = Wire()
    await fit(hass, wire)
    await day.begin(heated(space(), [WIRE]))
    await day.until("09:01")
    wire.says(None)
    await day.restart()
    wire.says("eco")
    await day.settle()
    await day.until("09:10")
    assert wire.told == ["eco"]
    assert day.shows("sensor.heating") == "eco"


async def test_a_silent_wire_whose_gateway_refuses_is_told_when_it_is_up(
    hass: HomeAssistant, day: Day
) -> None:
    wire = SilentWire(refuses=2)
    await fit(hass, wire)
    await day.begin(heated(space(), [WIRE]))
    await day.until("09:10")
    assert wire.told == ["eco"]
    assert complaints(hass) == []


async def test_a_gateway_that_goes_on_refusing_is_told_to_the_animator_until_it_works(
    hass: HomeAssistant, day: Day
) -> None:
    wire = SilentWire(refuses=3)
    await fit(hass, wire)
    await day.begin(heated(space(), [WIRE]))
    await day.until("09:10")
    assert (wire.told, len(complaints(hass))) == ([], 1)
    await day.sees(RADAR)
    await day.until("09:15")
    assert (wire.told, complaints(hass)) == (["confort"], [])


async def test_a_silent_wire_that_begins_to_speak_is_held_to_its_order(
    hass: HomeAssistant, day: Day
) -> None:
    wire = SilentWire()
    await fit(hass, wire)
    await day.begin(heated(space(), [WIRE]))
    assert wire.told == ["eco"]
    wire.says("stop")
    await day.settle()
    assert wire.told == ["eco", "eco"]
    assert day.shows("sensor.heating") == "eco"


async def test_what_is_assumed_is_no_confirmation(hass: HomeAssistant, day: Day) -> None:
    wire = AssumedWire()
    await fit(hass, wire)
    await day.begin(heated(space(), [WIRE]))
    await day.sees(RADAR)
    await day.until("09:10")
    assert wire.told == ["eco", "confort"]
    await day.restart()
    await day.until("10:00")
    assert wire.told == ["eco", "confort", "confort"]
    assert complaints(hass) == []


async def test_a_hand_in_home_assistant_on_a_silent_wire_is_seen(
    hass: HomeAssistant, day: Day
) -> None:
    wire = AssumedWire()
    await fit(hass, wire)
    await day.begin(heated(space(), [WIRE]))
    await day.sees(RADAR)
    await day.until("09:10")
    await choose(hass, "confort_1")
    await day.until("09:40")
    assert wire.told == ["eco", "confort", "confort_1"]
    assert day.shows("sensor.heating") == "by_hand"
    await day.says(RADAR, "off")
    await day.until("10:40")
    assert wire.told[-1] == "eco"
