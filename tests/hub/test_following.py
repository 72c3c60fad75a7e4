"""What gets another entity id is the same thing, wherever a site names it."""

from homeassistant.config_entries import ConfigEntry
from homeassistant.helpers import entity_registry as er
from homeassistant.util import dt as dt_util
import pytest

from custom_components.faitout.engine.profile import Profile
from custom_components.faitout.hub.following import catch_up
from custom_components.faitout.hub.site import OPEN_SECONDS, journal_path
from custom_components.faitout.journal import Journal
from custom_components.faitout.outputs.device_memory import dump_profile, load_profile
from custom_components.faitout.settings.named import named_in, renamed, without
from custom_components.faitout.settings.remembered import (
    former_names,
    known_entities,
    quiet_entities,
    remember,
)
from tests.day import RADAR, Day
from tests.fittings import Bolt, Bulb, Lux, Mood, Valve, Window, fit, rename
from tests.places import CONTACT, LOCK, door, heated, lit, space
from tests.repairing import told

MOMENT = 0.1


def room_of(day: Day) -> dict[str, object]:
    """Return the room as it is set up."""
    (room,) = day.site.entry.get_subentries_of_type("space")
    return dict(room.data)


async def test_a_renamed_thermostat_is_heated_under_its_new_name(day: Day) -> None:
    valve = Valve("vanne")
    await fit(day.hass, valve)
    await day.begin(heated(space(), ["climate.vanne"]))
    rename(day.hass, "climate.vanne", "climate.radiateur")
    await day.later(MOMENT)
    assert room_of(day)["climate"] == ["climate.radiateur"]
    await day.book("10:00", "11:00")
    await day.until("10:05")
    assert valve.target_temperature == 19
    assert told(day.hass) == []


async def test_five_things_of_a_device_paired_anew_make_the_site_begin_anew_once(day: Day) -> None:
    lamp, valve, window = Bulb("salle"), Valve("vanne"), Window("fenetre")
    lux, mood = Lux("lux"), Mood("reunion")
    await fit(day.hass, lamp, valve, window, lux, mood)
    room = lit(space(), ["light.salle"], illuminance="sensor.lux", scene="scene.reunion")
    await day.begin(heated(room, ["climate.vanne"], windows=["binary_sensor.fenetre"]))
    begun: list[object] = []
    day.site.entry.async_on_unload(lambda: begun.append(None))
    for each in (lamp, valve, window, lux, mood):
        rename(day.hass, each.entity_id, f"{each.entity_id}_neuf")
        await day.settle()
    await day.later(MOMENT)
    day.site = day.site.entry.runtime_data
    day.site.entry.async_on_unload(lambda: begun.append(None))
    await day.later(MOMENT)
    assert len(begun) == 1
    kept = room_of(day)
    assert kept["lights"] == ["light.salle_neuf"]
    assert kept["climate"] == ["climate.vanne_neuf"]
    assert kept["windows"] == ["binary_sensor.fenetre_neuf"]
    assert kept["illuminance"] == "sensor.lux_neuf"
    assert kept["scene"] == "scene.reunion_neuf"
    assert told(day.hass) == []


async def test_a_lock_and_its_contact_are_followed_where_several_parts_of_a_site_change(
    day: Day,
) -> None:
    bolt, contact, valve = Bolt("entrance"), Window("entrance_door"), Valve("vanne")
    await fit(day.hass, bolt, contact, valve)
    await day.begin(heated(space(), ["climate.vanne"], windows=[CONTACT]), door())
    began: list[ConfigEntry] = []
    day.site.entry.async_on_unload(lambda: began.append(day.site.entry))
    rename(day.hass, LOCK, "lock.porte")
    rename(day.hass, CONTACT, "binary_sensor.porte")
    rename(day.hass, "climate.vanne", "climate.autre")
    await day.later(MOMENT)
    (entrance,) = day.site.entry.get_subentries_of_type("door")
    assert (entrance.data["lock"], entrance.data["contact"]) == (
        "lock.porte",
        "binary_sensor.porte",
    )
    assert room_of(day)["windows"] == ["binary_sensor.porte"]
    assert len(began) == 1


async def test_two_lamps_that_changed_names_while_the_hub_was_down_are_told_apart(day: Day) -> None:
    left, right = Bulb("gauche"), Bulb("droite")
    await fit(day.hass, left, right)
    await day.begin(
        lit(space("gauche", sensors=()), ["light.gauche"]), lit(space(), ["light.droite"])
    )
    entry = day.site.entry
    assert await day.hass.config_entries.async_unload(entry.entry_id)
    rename(day.hass, "light.gauche", "light.milieu")
    rename(day.hass, "light.droite", "light.gauche")
    rename(day.hass, "light.milieu", "light.droite")
    assert await day.hass.config_entries.async_setup(entry.entry_id)
    await day.settle()
    lamps = {each.data["slug"]: each.data["lights"] for each in entry.subentries.values()}
    assert lamps == {"gauche": ["light.droite"], "salle": ["light.gauche"]}


async def test_a_rename_just_before_the_hub_is_taken_down_is_met_at_the_start(day: Day) -> None:
    await fit(day.hass, Bulb("salle"))
    await day.begin(lit(space(), ["light.salle"]))
    rename(day.hass, "light.salle", "light.plafonnier")
    await day.restart()
    assert room_of(day)["lights"] == ["light.plafonnier"]


async def test_another_thing_that_gets_the_old_name_is_not_taken_for_it(day: Day) -> None:
    await fit(day.hass, Bulb("salle"))
    await day.begin(lit(space(), ["light.salle"]))
    rename(day.hass, "light.salle", "light.plafonnier")
    await fit(day.hass, Bulb("salle", mark="other"))
    await day.later(MOMENT)
    assert room_of(day)["lights"] == ["light.plafonnier"]


async def test_a_thing_that_the_site_does_not_name_makes_nothing_begin_anew(day: Day) -> None:
    await fit(day.hass, Bulb("salle"), Bulb("cave"))
    await day.begin(lit(space(), ["light.salle"]))
    before = day.site
    rename(day.hass, "light.cave", "light.grenier")
    await day.later(MOMENT)
    assert day.site.entry.runtime_data is before


async def test_who_is_set_up_while_the_site_runs_is_remembered_too(day: Day) -> None:
    await fit(day.hass, Bulb("salle"))
    await day.begin()
    (room,) = day.site.entry.subentries.values()
    day.hass.config_entries.async_update_subentry(
        day.site.entry, room, data={**room.data, "lights": ["light.salle"], "lux": 200.0}
    )
    await day.settle()
    rename(day.hass, "light.salle", "light.plafonnier")
    await day.later(MOMENT)
    assert room_of(day)["lights"] == ["light.plafonnier"]


async def test_a_renamed_radar_is_reported_and_its_new_name_is_known(
    day: Day, entity_registry: er.EntityRegistry
) -> None:
    day.hass.states.async_remove(RADAR)
    radar = entity_registry.async_get_or_create(
        "binary_sensor", "test", "radar", suggested_object_id="salle_radar"
    )
    day.hass.states.async_set(RADAR, "off")
    await day.begin()
    rename(day.hass, RADAR, "binary_sensor.autre")
    day.hass.states.async_remove(RADAR)
    await day.later(MOMENT)
    assert told(day.hass) == ["sensor_vanished"]
    sensors = room_of(day)["sensors"]
    assert isinstance(sensors, list)
    assert sensors[0]["entity_id"] == RADAR
    assert known_entities(day.site.entry)[RADAR].id == radar.id


async def test_what_has_no_mark_of_its_own_is_left_as_it_is(day: Day) -> None:
    day.hass.states.async_set("light.salle", "off")
    await day.begin(lit(space(), ["light.salle"]))
    catch_up(day.hass, day.site.entry)
    assert room_of(day)["lights"] == ["light.salle"]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        ({"name": "light.salle", "lights": ["light.salle"]}, [("lights", "light.salle")]),
        ({"host": "broker.local", "opens": "08:00:00"}, []),
        (
            {"presets": {"comfort": "sensor.x"}, "wires": {"a": {"b": "select.fil"}}},
            [("wires", "select.fil")],
        ),
        ({"sensors": [{"entity_id": "binary_sensor.a"}]}, []),
    ],
)
def test_only_entities_are_taken_for_entities(
    data: dict[str, object], found: list[tuple[str, str]]
) -> None:
    assert list(named_in(data)) == found


def test_words_stay_where_a_thing_of_the_same_spelling_gets_another_name() -> None:
    data = {"name": "light.a", "lights": ["light.a", "light.b"], "scene": "light.a", "lux": 3}
    assert renamed(data, {"light.a": "light.b", "light.b": "light.a"}) == {
        "name": "light.a",
        "lights": ["light.b", "light.a"],
        "scene": "light.b",
        "lux": 3,
    }
    assert without(data, "light.a") == {"name": "light.a", "lights": ["light.b"], "lux": 3}


async def test_what_is_learned_of_thermostats_and_said_of_a_lamp_follows_them(day: Day) -> None:
    await fit(day.hass, Valve("gauche"), Valve("droite"), Bulb("salle"))
    room = lit(space(), ["light.salle"])
    await day.begin(heated(room, ["climate.gauche", "climate.droite"]))
    entry = day.site.entry
    remember(day.hass, entry, {"light.salle"})
    await day.hass.config_entries.async_unload(entry.entry_id)
    await keep(day, "device/climate.gauche", dump_profile(Profile(rounding=0.5)))
    await keep(day, "device/climate.droite", dump_profile(Profile(rounding=0.25)))
    rename(day.hass, "climate.gauche", "climate.milieu")
    rename(day.hass, "climate.droite", "climate.gauche")
    rename(day.hass, "climate.milieu", "climate.droite")
    rename(day.hass, "light.salle", "light.autre")
    assert await day.hass.config_entries.async_setup(entry.entry_id)
    await day.settle()
    assert quiet_entities(entry) == {"light.autre"}
    assert former_names(entry) == {}
    for name, rounding in (("gauche", 0.25), ("droite", 0.5)):
        kept = await entry.runtime_data.journal.kept(f"device/climate.{name}")
        assert load_profile(kept or b"").rounding == rounding


async def keep(day: Day, name: str, content: bytes) -> None:
    """Write into the journal of a site that is down."""
    journal = Journal(journal_path(day.hass, day.site.entry))
    await journal.begin(dt_util.utcnow(), OPEN_SECONDS)
    await journal.keep(name, content)
    await journal.close(dt_util.utcnow())


async def test_a_renamed_thermostat_that_somebody_turned_stays_as_it_was_set(day: Day) -> None:
    valve = Valve("vanne")
    await fit(day.hass, valve)
    await day.begin(heated(space(), ["climate.vanne"]))
    await day.book("09:00", "11:00")
    await day.later(5)
    valve.reports(target_temperature=21.5)
    await day.settle()
    assert day.shows("sensor.heating") == "by_hand"
    rename(day.hass, "climate.vanne", "climate.autre")
    await day.later(MOMENT)
    assert day.shows("sensor.heating") == "by_hand"
    assert valve.target_temperature == 21.5


async def test_what_the_site_itself_names_is_followed_too(day: Day) -> None:
    smoke = Window("fumee")
    await fit(day.hass, smoke, Lux("dehors"))
    await day.begin()
    entry = day.site.entry
    day.hass.config_entries.async_update_entry(
        entry,
        data={**entry.data, "emergency": ["binary_sensor.fumee"], "outdoor": "sensor.dehors"},
    )
    await day.settle()
    rename(day.hass, "binary_sensor.fumee", "binary_sensor.smoke")
    rename(day.hass, "sensor.dehors", "sensor.outside")
    await day.later(MOMENT)
    assert entry.data["emergency"] == ["binary_sensor.smoke"]
    assert entry.data["outdoor"] == "sensor.outside"
    assert entry.runtime_data.alarm.detectors == ("binary_sensor.smoke",)
    smoke.reports(is_on=True)
    await day.settle()
    assert entry.runtime_data.alarm.is_raised
