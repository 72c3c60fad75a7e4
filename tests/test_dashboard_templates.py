"""What the dashboard lets Home Assistant write: bookings, tables, and what sensors are worth."""

from datetime import timedelta

from homeassistant.core import HomeAssistant
from homeassistant.helpers.template import Template

from custom_components.faitout.dashboard.devices import devices
from custom_components.faitout.dashboard.figures import TABLE
from custom_components.faitout.dashboard.plan import (
    Card,
    PlannedDoor,
    PlannedSite,
    PlannedSpace,
)
from custom_components.faitout.dashboard.seen import seen
from custom_components.faitout.engine.policy import SpaceKind
from custom_components.faitout.engine.record import SensorRecord
from tests.day import MOTION, Day
from tests.lessons import of_sensor, teach
from tests.places import sensor, space

CLOCKS = {"clock": "%H:%M", "full_hour": "%H:%M"}
ODD = """Salle "A" %} {{ 1 + 1 }} 'b' {# no #} \\"""


def say(key: str, **_: str) -> str:
    """Return the key for the text, but what times are written with."""
    return CLOCKS.get(key, key)


def say_in_french(key: str, **_: str) -> str:
    """Return the same, with the clock of the French."""
    return {"clock": "%-H\u00a0h\u00a0%M", "full_hour": "%-H\u00a0h"}.get(key, key)


async def test_the_table_of_the_month_has_a_line_for_each_space(
    hass: HomeAssistant, day: Day
) -> None:
    await day.begin()
    room = {"name": "A|b", "used_hours": 1.26, "booked_hours": 3, "no_shows": 2}
    hass.states.async_set("sensor.used", "1.26", {"spaces": [room]})
    table = TABLE.format(
        entity="sensor.used", point=",", space="space", used="used", booked="booked", no_shows="no"
    )
    text = Template(table, hass).async_render(parse_result=False, strict=True)
    assert text.split("\n")[2:] == ["| A/b | 1,3 h | 3,0 h | 2 |"]


def site_of(day: Day, *keys: str, name: str = "Salle") -> PlannedSite:
    """Return the plan of a place with one room and these of its entities."""
    entities = {key.partition(".")[2]: day.entity(key) for key in keys}
    room = PlannedSpace(name=name, slug="salle", kind=SpaceKind.MEETING_ROOM, entities=entities)
    return PlannedSite(name="Luzech", slug="luzech", spaces=(room,), entities={})


def notes(hass: HomeAssistant, view: Card) -> list[str]:
    """Return what the notes of a view say now."""
    cards = view["sections"][0]["cards"]
    return [
        str(Template(card["content"], hass).async_render(parse_result=False, strict=True))
        for card in cards
        if card["type"] == "markdown"
    ]


async def test_how_well_a_room_is_seen_has_its_advice_its_figures_and_its_sensors(
    hass: HomeAssistant, day: Day
) -> None:
    hass.states.async_set(MOTION, "off", {"friendly_name": "Détecteur | A<b>"})
    hass.states.async_set("sensor.co2", "600", {"unit_of_measurement": "ppm"})
    known = [sensor(MOTION, "motion"), sensor("sensor.co2", "co2", "ppm")]
    await day.begin(space(sensors=known))
    await teach(
        day, of_sensor(MOTION, SensorRecord(uses=20, misses=2, quiet=(timedelta(minutes=24),)))
    )
    await day.until("09:02")
    (text,) = notes(hass, seen((site_of(day, "sensor.sight"),), say))
    advice, figures, rest = text.split("\n\n", maxsplit=2)
    # As browsers ask for it: what is not there is an error.
    assert advice.startswith("**seen_help** A radar, or a contact on the only door")
    assert figures.startswith("seen_seen_since seen_date 09:00 · seen_gaps 0 · seen_longest 24 min")
    assert "| Détecteur / A&lt;b&gt; | 2\u00a0/\u00a020 | 24\u00a0min | 0 |" in rest
    assert "co2" not in rest


async def test_a_room_that_is_not_seen_says_so_and_one_without_an_answer_says_nothing(
    hass: HomeAssistant, day: Day
) -> None:
    await day.begin(space("salon", "common", []))
    view = seen((site_of_salon(day),), say)
    (text,) = notes(hass, view)
    assert "seen_seen_not" in text
    assert "<details>" not in text
    await hass.config_entries.async_unload(day.site.entry.entry_id)
    assert notes(hass, view) == [""]


def site_of_salon(day: Day) -> PlannedSite:
    """Return the plan of a place with a lounge that nobody sees."""
    entities = {"sight": day.entity("sensor.sight", "salon")}
    lounge = PlannedSpace(name="Salon", slug="salle", kind=SpaceKind.COMMON, entities=entities)
    return PlannedSite(name="Luzech", slug="luzech", spaces=(lounge,), entities={})


async def test_each_device_has_its_tile_and_what_there_is_to_say_of_it(hass: HomeAssistant) -> None:
    told = [
        {
            "entity_id": "climate.salle",
            "condition": "failed",
            "sentences": ["Heat <b>", "Told 5 times"],
            "advice": "Look at its battery.",
        },
        {"entity_id": "light.salle", "condition": "well", "sentences": ["On"], "advice": None},
    ]
    hass.states.async_set("sensor.salle_devices", "failed", {"devices": told})
    lamps = ("light.salle", "climate.salle", "light.new")
    known = {"devices": "sensor.salle_devices"}
    room = PlannedSpace(
        name="Salle", slug="salle", kind=SpaceKind.MEETING_ROOM, entities=known, devices=lamps
    )
    view = devices((PlannedSite(name="Luzech", slug="luzech", spaces=(room,), entities={}),), say)
    assert notes(hass, view) == [
        "- On",
        (
            '<ha-icon icon="mdi:alert-circle"></ha-icon> **devices_failed**\n\n'
            "- Heat &lt;b&gt;\n- Told 5 times\n\n**seen_help** Look at its battery."
        ),
        "",
    ]
    tiles = [card["entity"] for card in view["sections"][0]["cards"] if card["type"] == "tile"]
    assert tiles[-3:] == list(lamps)
    hass.states.async_remove("sensor.salle_devices")
    assert notes(hass, view) == ["", "", ""]


async def test_a_place_without_devices_says_so_and_a_lock_is_one(hass: HomeAssistant) -> None:
    bare = PlannedSite(name="Luzech", slug="luzech", spaces=(), entities={})
    assert notes(hass, devices((bare,), say)) == ["no_devices"]
    told = {"entity_id": "lock.entrance", "condition": "away", "sentences": ["Gone"], "advice": ""}
    hass.states.async_set("sensor.entrance_devices", "away", {"devices": [told]})
    door = PlannedDoor(
        name="Entrée", entities={"devices": "sensor.entrance_devices"}, devices=("lock.entrance",)
    )
    view = devices(
        (PlannedSite(name="Luzech", slug="luzech", spaces=(), doors=(door,), entities={}),), say
    )
    assert notes(hass, view) == [
        '<ha-icon icon="mdi:lan-disconnect"></ha-icon> **devices_away**\n\n- Gone'
    ]
