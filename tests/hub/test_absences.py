"""A thing that is lost is told in words, with a way out, and taken back when it is there again."""

from homeassistant.config_entries import ConfigSubentryData
from homeassistant.core import CoreState, HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from tests.day import RADAR, Day
from tests.fittings import Bolt, Bulb, Fitting, Lux, Mood, Valve, Window, fit, remove, rename
from tests.places import LOCK, door, heated, lit, space
from tests.repairing import Repair, told

LAMP, VALVE, WINDOW = "light.salle", "climate.vanne", "binary_sensor.fenetre"


@pytest.fixture
async def repair(
    hass: HomeAssistant, hass_client: ClientSessionGenerator, hass_admin_user: MockUser
) -> Repair:
    """Let somebody sit in front of the repairs."""
    assert await async_setup_component(hass, "repairs", {})
    return Repair(hass, hass_client, hass_admin_user)


class Room:
    """A heated room with a lamp and a window, on an open day."""

    def __init__(self, day: Day) -> None:
        """Take the day."""
        self.day = day
        self.lamp, self.valve, self.window = Bulb("salle"), Valve("vanne"), Window("fenetre")
        self.maker: MockConfigEntry

    async def begin(self, **more: str) -> None:
        """Put everything up; `more` is more of the light."""
        self.maker = await fit(self.day.hass, self.lamp, self.valve, self.window)
        room = lit(space(), [LAMP], illuminance=more.get("illuminance"), scene=more.get("scene"))
        await self.day.begin(heated(room, [VALVE], windows=[WINDOW]))

    def set_up(self) -> dict[str, object]:
        """Return the room as it is set up now."""
        (room,) = self.day.site.entry.get_subentries_of_type("space")
        return dict(room.data)

    def told(self) -> list[str | None]:
        """Return what the repairs tell."""
        return told(self.day.hass)

    async def loses(self, thing: Fitting) -> None:
        """Cut a thing off."""
        thing.reports(available=False)
        await self.day.settle()


@pytest.fixture
async def room(day: Day) -> Room:
    """Let there be such a room."""
    made = Room(day)
    await made.begin()
    return made


@pytest.mark.parametrize(
    ("name", "before", "after", "key"),
    [
        ("valve", "09:29", "09:31", "thermostat_away"),
        ("window", "09:29", "09:31", "window_away"),
        ("lamp", "09:59", "10:01", "lamp_away"),
    ],
)
async def test_what_is_out_of_reach_for_long_is_told_and_taken_back(
    room: Room, name: str, before: str, after: str, key: str
) -> None:
    thing = getattr(room, name)
    await room.loses(thing)
    await room.day.leap(before)
    assert room.told() == []
    await room.day.leap(after)
    assert room.told() == [key]
    thing.reports(available=True)
    await room.day.settle()
    assert room.told() == []


async def test_a_removed_thing_is_told_at_once_and_taken_back_when_it_is_there_again(
    room: Room,
) -> None:
    await remove(room.day.hass, VALVE)
    assert room.told() == ["thing_gone"]
    room.day.hass.states.async_set(VALVE, "heat")
    await room.day.settle()
    assert room.told() == []


async def test_what_takes_the_place_of_a_thermostat_paired_anew_is_offered_first(
    day: Day, repair: Repair
) -> None:
    old, new = Valve("vanne", mark="one"), Valve("salle_thermostat", mark="two")
    await fit(day.hass, old, device="Radiateur")
    await day.begin(heated(space(), [VALVE]))
    await remove(day.hass, VALVE)
    await fit(day.hass, Valve("bureau_thermostat", mark="three"), device="Bureau")
    await fit(day.hass, new, device="Radiateur")
    menu = await repair.open("thing_gone")
    assert menu["menu_options"] == ["take", "choose", "leave_out"]
    assert menu["description_placeholders"]["likely"] == "Radiateur salle_thermostat"
    assert (await repair.tap("take"))["type"] == "create_entry"
    (room,) = day.site.entry.get_subentries_of_type("space")
    assert room.data["climate"] == ["climate.salle_thermostat"]
    assert told(day.hass) == []
    await day.book("10:00", "11:00")
    await day.until("10:01")
    assert new.target_temperature == 19


async def test_another_can_be_chosen_unless_somebody_else_uses_it(day: Day, repair: Repair) -> None:
    await fit(day.hass, Bulb("salle"), Bulb("bureau"), Bulb("cave"))
    await day.begin(lit(space(), [LAMP]), lit(space("bureau", sensors=()), ["light.bureau"]))
    await remove(day.hass, LAMP)
    await repair.open("thing_gone")
    await repair.tap("choose")
    assert (await repair.type({"entity_id": "light.bureau"}))["errors"] == {
        "entity_id": "used_elsewhere"
    }
    assert (await repair.type({"entity_id": "light.nowhere"}))["errors"] == {
        "entity_id": "not_there"
    }
    assert (await repair.type({"entity_id": "light.cave"}))["type"] == "create_entry"
    lamps = [each.data["lights"] for each in day.site.entry.subentries.values()]
    assert lamps == [["light.cave"], ["light.bureau"]]
    assert told(day.hass) == []


@pytest.mark.parametrize(
    ("field", "thing", "left"),
    [("lights", LAMP, []), ("climate", VALVE, []), ("windows", WINDOW, [])],
)
async def test_what_is_gone_for_good_is_left_out(
    room: Room, repair: Repair, field: str, thing: str, left: list[str]
) -> None:
    await remove(room.day.hass, thing)
    await repair.open("thing_gone")
    assert (await repair.tap("leave_out"))["type"] == "create_entry"
    assert room.set_up()[field] == left
    assert room.told() == []


async def test_a_scene_and_a_brightness_sensor_that_are_gone_are_told(
    day: Day, repair: Repair
) -> None:
    await fit(day.hass, Mood("reunion"), Lux("lux"))
    room = Room(day)
    await room.begin(scene="scene.reunion", illuminance="sensor.lux")
    await remove(day.hass, "scene.reunion")
    assert room.told() == ["thing_gone"]
    await repair.open("thing_gone")
    await repair.tap("leave_out")
    assert "scene" not in room.set_up()
    await remove(day.hass, "sensor.lux")
    await repair.open("thing_gone")
    await repair.tap("leave_out")
    assert "illuminance" not in room.set_up()
    assert room.told() == []


async def test_a_thing_that_need_say_nothing_is_not_missed(day: Day) -> None:
    lamp, blind = Bulb("salle"), "cover.store"
    await fit(day.hass, lamp)
    day.hass.states.async_set(blind, "unknown")
    day.hass.states.async_set("scene.reunion", "unknown")
    room = lit(space(), [LAMP], scene="scene.reunion")
    await day.begin(ConfigSubentryData(**{**room, "data": {**room["data"], "shade": blind}}))
    await day.later(120)
    assert told(day.hass) == []
    day.hass.states.async_set(blind, "unavailable")
    await day.later(61)
    assert told(day.hass) == ["thing_away"]


async def test_a_lamp_that_is_often_without_power_is_told_no_more(
    room: Room, repair: Repair
) -> None:
    await room.loses(room.lamp)
    await room.day.later(65)
    await repair.open("lamp_away")
    assert (await repair.tap("often_off"))["type"] == "create_entry"
    assert room.told() == []
    room.lamp.reports(available=True)
    await room.loses(room.lamp)
    await room.day.later(65)
    assert room.told() == []
    await room.day.restart()
    await room.day.later(65)
    assert room.told() == []


async def test_a_disabled_thing_is_told_at_once_and_enabled_with_a_tap(
    room: Room, repair: Repair, entity_registry: er.EntityRegistry
) -> None:
    entity_registry.async_update_entity(VALVE, disabled_by=er.RegistryEntryDisabler.USER)
    await room.day.settle()
    assert room.told() == ["thing_disabled"]
    await repair.open("thing_disabled")
    assert (await repair.tap("enable"))["type"] == "create_entry"
    entity = entity_registry.async_get(VALVE)
    assert entity is not None
    assert not entity.disabled
    assert room.told() == []


async def test_an_integration_that_is_read_anew_is_told_to_nobody(room: Room) -> None:
    await room.day.hass.config_entries.async_unload(room.maker.entry_id)
    await room.day.until("09:20")
    assert room.told() == []
    assert room.day.shows("sensor.heating") == "out_of_reach"
    for thing in (room.lamp, room.valve, room.window):
        room.day.hass.states.async_set(thing.entity_id, "off")
    await room.day.later(100)
    assert room.told() == []


async def test_an_integration_that_fails_for_hours_is_told(room: Room) -> None:
    await room.day.hass.config_entries.async_unload(room.maker.entry_id)
    await room.day.later(120)
    assert sorted(map(str, room.told())) == ["lamp_away", "thermostat_away", "window_away"]


async def test_while_home_assistant_starts_nothing_is_told(day: Day) -> None:
    day.hass.set_state(CoreState.starting)
    await day.begin(heated(lit(space(), [LAMP]), [VALVE]))
    await day.leap("09:30")
    assert told(day.hass) == []
    day.hass.set_state(CoreState.running)
    day.hass.bus.async_fire("homeassistant_started")
    await day.until("09:34")
    assert told(day.hass) == []
    await day.until("09:36")
    assert told(day.hass) == ["thing_gone", "thing_gone"]


async def test_a_lock_that_is_gone_may_be_replaced_and_not_left_out(
    day: Day, repair: Repair
) -> None:
    await fit(day.hass, Bolt("entrance"), Bolt("porte"))
    await day.begin(space(), door(contact=None))
    await remove(day.hass, LOCK)
    menu = await repair.open("thing_gone")
    assert menu["menu_options"] == ["choose"]
    await repair.tap("choose")
    assert (await repair.type({"entity_id": "lock.porte"}))["type"] == "create_entry"
    (entrance,) = day.site.entry.get_subentries_of_type("door")
    assert entrance.data["lock"] == "lock.porte"
    assert "thing_gone" not in told(day.hass)


async def test_a_thermostat_that_can_no_longer_heat_is_told(room: Room) -> None:
    room.valve.reports(hvac_modes=["off"], hvac_mode="off")
    await room.day.until("09:09")
    assert room.told() == []
    await room.day.until("09:11")
    assert room.told() == ["thermostat_unable"]
    room.valve.reports(hvac_modes=["heat", "off"], hvac_mode="heat")
    await room.day.settle()
    assert room.told() == []


async def test_what_is_told_goes_with_the_space(room: Room) -> None:
    await remove(room.day.hass, VALVE)
    (subentry,) = room.day.site.entry.subentries.values()
    room.day.hass.config_entries.async_remove_subentry(room.day.site.entry, subentry.subentry_id)
    await room.day.settle()
    assert room.told() == []


async def test_a_repair_of_a_space_that_is_gone_ends_in_words(room: Room, repair: Repair) -> None:
    await remove(room.day.hass, VALVE)
    await repair.open("thing_gone")
    (subentry,) = room.day.site.entry.subentries.values()
    room.day.hass.config_entries.async_remove_subentry(room.day.site.entry, subentry.subentry_id)
    await room.day.settle()
    for way in ("take", "choose", "leave_out"):
        if way in repair.step.get("menu_options", ()):
            done = await repair.tap(way)
            assert (done["type"], done["reason"]) == ("abort", "place_gone")
            break


async def test_a_renamed_thing_is_not_told_as_gone(room: Room) -> None:
    rename(room.day.hass, VALVE, "climate.autre")
    await room.day.settle()
    assert room.told() == []
    await room.day.later(0.1)
    assert room.told() == []
    assert room.set_up()["climate"] == ["climate.autre"]


@pytest.mark.parametrize("is_lit", [True, False])
async def test_a_lamp_that_takes_the_place_of_another_is_made_as_the_room_wants_it(
    day: Day, repair: Repair, *, is_lit: bool
) -> None:
    old, new = Bulb("salle"), Bulb("salle_2")
    new._attr_is_on = not is_lit  # noqa: SLF001 - before it is put up
    await fit(day.hass, old, new)
    day.hass.states.async_set("sensor.lux", "3", {"unit_of_measurement": "lx"})
    await day.begin(lit(space(), [LAMP], illuminance="sensor.lux"))
    if is_lit:
        await day.sees(RADAR)
        await day.until("09:02")
        assert old.is_on
    await remove(day.hass, LAMP)
    await repair.open("thing_gone")
    await repair.tap("take")
    if is_lit:
        await day.sees(RADAR)
    await day.later(0.5)
    assert new.is_on is is_lit
    assert day.shows("sensor.lighting") == ("lit" if is_lit else "out")
