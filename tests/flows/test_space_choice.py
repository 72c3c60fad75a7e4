"""While the sensors of a space are chosen, the form says how well they will see it."""

from datetime import timedelta
from typing import Any

from homeassistant.config_entries import (
    SOURCE_RECONFIGURE,
    SOURCE_USER,
    SubentryFlowContext,
    SubentryFlowResult,
)
from homeassistant.core import HomeAssistant
import pytest

from custom_components.faitout.const import SUBENTRY_SPACE
from custom_components.faitout.engine.record import SensorRecord
from tests.day import MOTION, RADAR, Day
from tests.lessons import of_sensor, teach
from tests.places import sensor, space

DOOR = "binary_sensor.salle_door"
CO2 = "sensor.salle_co2"
PLAIN = {"single_door": False, "fine_tune": False}
A_ROOM = {"name": "Salle du Lot", "kind": "meeting_room", "capacity": 8}


@pytest.fixture(autouse=True)
def sensors(hass: HomeAssistant) -> None:
    """Let there be a door contact and a CO2 sensor besides the radar and the motion sensor."""
    hass.states.async_set(DOOR, "off")
    hass.states.async_set(CO2, "600", {"unit_of_measurement": "ppm"})


def says(form: SubentryFlowResult) -> str:
    """Return what a form says about how well the space is seen."""
    text: str = (form["description_placeholders"] or {})["sight"]
    return text


async def first_form(day: Day, subentry_id: str | None = None) -> SubentryFlowResult:
    """Return the form of the sensors of a new space, or of one that is changed."""
    subentries = day.hass.config_entries.subentries
    context = SubentryFlowContext(source=SOURCE_USER)
    if subentry_id is not None:
        context = SubentryFlowContext(source=SOURCE_RECONFIGURE, subentry_id=subentry_id)
    form = await subentries.async_init((day.site.entry.entry_id, SUBENTRY_SPACE), context=context)
    return await subentries.async_configure(form["flow_id"], A_ROOM)


async def chosen(day: Day, form: SubentryFlowResult, **choice: Any) -> SubentryFlowResult:
    """Return what comes after sensors are chosen."""
    configure = day.hass.config_entries.subentries.async_configure
    after = await configure(form["flow_id"], PLAIN | choice)
    if after["step_id"] == "blind":
        after = await configure(form["flow_id"], {"next_step_id": "accept_blind"})
    assert after["step_id"] == "policy"
    return after


async def changed(day: Day) -> SubentryFlowResult:
    """Return the form of the sensors of the room that there is."""
    (subentry_id,) = day.site.entry.subentries
    return await first_form(day, subentry_id)


async def test_a_new_space_is_told_what_sees_best(day: Day) -> None:
    await day.begin(space("cabine", "phone_box", []))
    assert says(await first_form(day)).startswith("What sees best: a radar, seats or a people")


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        ({"motion": [MOTION]}, "A radar, or a contact on the only door"),
        ({"motion": [MOTION], "door": [DOOR]}, "say so"),
        (
            {"motion": [MOTION], "door": [DOOR], "single_door": True},
            "also those who sit still",
        ),
        ({"radar": [RADAR], "co2": [CO2]}, "also those who sit still"),
        ({"co2": [CO2]}, "nothing here can tell that nobody is there"),
    ],
)
async def test_what_was_chosen_is_judged(day: Day, choice: dict[str, Any], words: str) -> None:
    await day.begin(space("cabine", "phone_box", []))
    form = await chosen(day, await first_form(day), **choice)
    assert words in says(form)


async def test_a_room_that_is_changed_is_told_what_it_has_learned(day: Day) -> None:
    await day.begin(space(sensors=[sensor(MOTION, "motion")]))
    await teach(day, of_sensor(MOTION, SensorRecord(uses=20, quiet=(timedelta(minutes=24),))))
    form = await changed(day)
    assert "missed people here for up to 24 min" in says(form)
    again = await chosen(day, form, motion=[MOTION])
    assert "missed people here for up to 24 min" in says(again)


async def test_a_radar_besides_mends_it(day: Day) -> None:
    await day.begin(space(sensors=[sensor(MOTION, "motion")]))
    form = await chosen(day, await changed(day), motion=[MOTION], radar=[RADAR])
    assert says(form) == "These sensors see people, also those who sit still."


async def test_a_site_that_is_not_at_work_judges_by_the_kinds_alone(day: Day) -> None:
    await day.begin(space(sensors=[sensor(MOTION, "motion")]))
    await day.hass.config_entries.async_unload(day.site.entry.entry_id)
    form = await changed(day)
    assert says(form).startswith("What sees best")
    assert "for up to 25 min" in says(await chosen(day, form, motion=[MOTION]))


@pytest.mark.usefixtures("french")
async def test_it_is_said_in_french(day: Day) -> None:
    await day.begin(space("cabine", "phone_box", []))
    form = await chosen(day, await first_form(day), motion=[MOTION])
    assert says(form).startswith("Ce qui aiderait ces capteurs\u00a0: Un radar, ou un contact")
