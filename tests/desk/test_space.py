"""The page of a space: for who may do everything there, and for who may only look."""

from typing import Any

from homeassistant.auth.models import User
from homeassistant.const import ATTR_UNIT_OF_MEASUREMENT
import pytest
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.faitout.engine.rights import Right
from tests.day import Day
from tests.people import administrator, give, ordinary, reader
from tests.places import door, heated, lit, sensor, space
from tests.test_rights_everywhere import token_of

ROOM = {"site": "luzech", "space": "salle"}
CO2 = "sensor.salle_co2"
STOVE = "climate.salle"


@pytest.fixture
async def measured(day: Day) -> Day:
    """Let there be a room with lamps, a thermostat, and a sensor of its air."""
    hass = day.hass
    hass.states.async_set("light.salle", "off")
    said = {"current_temperature": 18.5, "current_humidity": 48, "temperature": 17}
    hass.states.async_set(STOVE, "heat", {**said, "hvac_modes": ["heat", "off"]})
    hass.states.async_set(CO2, "950", {ATTR_UNIT_OF_MEASUREMENT: "ppm"})
    senses = [
        sensor("binary_sensor.salle_radar", "radar"),
        sensor("binary_sensor.salle_motion", "motion"),
        sensor(CO2, "co2", "ppm"),
    ]
    room = heated(lit(space(sensors=senses), ["light.salle"]), [STOVE])
    hass.states.async_set("lock.entrance", "locked")
    await day.begin(room, door())
    hass.states.async_set(CO2, "960", {ATTR_UNIT_OF_MEASUREMENT: "ppm"})
    await day.settle()
    return day


async def told_to(
    day: Day, web: WebSocketGenerator, user: User, command: str, **fields: Any
) -> Any:
    """Return what somebody is answered."""
    client = await web(access_token=await token_of(day.hass, user))
    await client.send_json_auto_id({"type": f"faitout/desk/{command}", **fields})
    answer = await client.receive_json()
    await day.settle()
    assert answer["success"], answer
    return answer["result"]


async def test_the_air_the_comfort_and_the_sight_of_a_room_are_told_with_their_why(
    measured: Day, hass_ws_client: WebSocketGenerator
) -> None:
    owner = await administrator(measured.hass)
    told = await told_to(measured, hass_ws_client, owner, "space", **ROOM)
    co2, degrees, humidity = told["air"]
    assert (co2["value"], co2["level"], co2["doubt"]) == (960, "stuffy", None)
    assert (degrees["what"], degrees["value"]) == ("temperature", 18.5)
    assert (humidity["what"], humidity["value"]) == ("humidity", 48)
    assert "The light" in told["light"]["why"]
    assert "°C" in told["heat"]["why"]
    assert told["sight"]["level"] == "not_yet_known"
    assert told["sight"]["advice"]
    assert len(told["sight"]["sensors"]) == 3


@pytest.mark.parametrize(
    ("word", "unit"), [("unavailable", "ppm"), ("65535", "ppm"), ("900", "ppb"), (None, None)]
)
async def test_air_that_nobody_knows_is_told_as_a_doubt(
    measured: Day, hass_ws_client: WebSocketGenerator, word: str | None, unit: str
) -> None:
    if word is None:
        measured.hass.states.async_remove(CO2)
    else:
        measured.hass.states.async_set(CO2, word, {ATTR_UNIT_OF_MEASUREMENT: unit})
    measured.hass.states.async_set(STOVE, "unavailable")
    await measured.settle()
    owner = await administrator(measured.hass)
    told = await told_to(measured, hass_ws_client, owner, "space", **ROOM)
    co2, degrees = told["air"]
    assert (co2["value"], co2["level"]) == (None, None)
    assert co2["doubt"]
    assert degrees["value"] is None
    assert degrees["doubt"]


async def test_who_may_only_look_sees_a_room_without_what_is_not_theirs(
    measured: Day, hass_ws_client: WebSocketGenerator
) -> None:
    rene = await reader(measured.hass)
    give(measured.site, Right.BOOK)
    await measured.book("09:00", "10:00", title="Conseil municipal")
    told = await told_to(measured, hass_ws_client, rene, "space", **ROOM)
    assert told["told"] == "awaiting"
    assert told["air"][0]["value"] == 960
    assert told["heat"]["why"]
    assert (told["acts"], told["main"], told["rights"], told["reasons"]) == (
        [],
        None,
        ["look"],
        [],
    )
    assert "Conseil" not in str(told)
    (site,) = (await told_to(measured, hass_ws_client, rene, "now"))["sites"]
    assert site["spaces"][0]["acts"] == []


async def test_a_button_is_there_only_for_who_may_press_it(
    measured: Day, hass_ws_client: WebSocketGenerator
) -> None:
    camille = await ordinary(measured.hass)
    give(measured.site, Right.BOOK, camille)
    told = await told_to(measured, hass_ws_client, camille, "space", **ROOM)
    assert "book" in told["acts"]
    await measured.book("09:00", "10:00")
    await measured.comes_in()
    told = await told_to(measured, hass_ws_client, camille, "space", **ROOM)
    assert {"end", "extend"}.isdisjoint(told["acts"])
    give(measured.site, Right.FOR_OTHERS, camille)
    told = await told_to(measured, hass_ws_client, camille, "space", **ROOM)
    assert {"end", "extend"} <= set(told["acts"])


async def test_who_may_read_the_record_and_nothing_else_may_ask_what_if(
    measured: Day, hass_ws_client: WebSocketGenerator
) -> None:
    rene = await reader(measured.hass)
    give(measured.site, Right.RECORDS, rene)
    curve = await told_to(measured, hass_ws_client, rene, "what_if", **ROOM, days=1)
    assert curve["space"] == "salle"
