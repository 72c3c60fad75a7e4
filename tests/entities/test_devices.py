"""The lamps, thermostats and locks of a place as the animator finds them on the page of devices."""

from typing import Any

from homeassistant.const import EntityCategory
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
import pytest

from custom_components.faitout.engine.device_view import By, DeviceView
from custom_components.faitout.engine.profile import Profile
from custom_components.faitout.words.devices import device_advice, device_sentences
from tests.day import RADAR, Day
from tests.lamps import LAMP, SPOT, lamps, press
from tests.locks import Bolt, fit
from tests.pilots import WIRE, SilentWire, Wire, fit as fit_entities
from tests.places import CONTACT, door, heated, lit, space
from tests.thermostats import ECOBEE, RADIATOR, demo, radiator, turn

DARK = "sensor.lux"


@pytest.fixture
async def night(hass: HomeAssistant, day: Day) -> Day:
    """Let the lamps be out and the room be dark."""
    await lamps(hass)
    hass.states.async_set(DARK, "3", {"unit_of_measurement": "lx"})
    return day


async def device(day: Day, entity_id: str, of: str = "salle") -> dict[str, Any]:
    """Return what is told of a device once it has settled."""
    await day.later(0.05)
    known = day.state("sensor.devices", of).attributes["devices"]
    (found,) = (one for one in known if one["entity_id"] == entity_id)
    return dict(found)


async def test_a_lamp_that_the_hub_switched_says_so(night: Day) -> None:
    await night.begin(lit(space(), [LAMP, SPOT], illuminance=DARK))
    await night.sees(RADAR)
    told = await device(night, LAMP)
    assert night.shows("sensor.devices") == "well"
    assert (told["name"], told["said"], told["confirmed"]) == ("Salle", "on", "on")
    assert (told["ordered"], told["by"], told["tries"]) == (None, "hub", 0)
    assert told["since"] == "2026-10-05T07:00:00+00:00"
    assert told["sentences"][0] == "On since Monday 5 October 2026 at 09:00, by the hub."
    # That it last confirmed the same goes without saying.
    assert len(told["sentences"]) == 2


async def test_a_lamp_that_a_person_switched_says_so(night: Day) -> None:
    await night.begin(lit(space(), [LAMP, SPOT], illuminance=DARK))
    await night.sees(RADAR)
    await night.until("09:01")
    await press(night.hass, "lamp", on=False)
    # So soon after an order it might be an echo.
    await night.until("09:02")
    told = await device(night, LAMP)
    assert (told["said"], told["by"]) == ("off", "hand")
    assert told["sentences"][0] == "Off since Monday 5 October 2026 at 09:01, by hand."
    assert told["advice"].startswith("Nothing: a person switched it")


async def test_a_lamp_that_does_not_obey_is_seen_at_once_and_named_in_the_end(
    night: Day,
) -> None:
    await night.begin(lit(space(), [LAMP, SPOT], illuminance=DARK))
    night.hass.services.async_remove("light", "turn_on")
    await night.sees(RADAR)
    told = await device(night, LAMP)
    assert night.shows("sensor.devices") == "waiting"
    assert (told["ordered"], told["tries"], told["failed"]) == ("on", 1, False)
    assert "Told: On; not confirmed yet." in told["sentences"]
    await night.until("09:08")
    told = await device(night, LAMP)
    assert night.shows("sensor.devices") == "failed"
    assert (told["ordered"], told["failed"]) == ("on", True)
    assert any("times: On; it did not do it." in said for said in told["sentences"])
    assert "look at its plug" in told["advice"]


async def test_a_lamp_without_power_is_out_of_reach(night: Day) -> None:
    await night.begin(lit(space(), [LAMP, SPOT], illuminance=DARK))
    await night.says(LAMP, "unavailable")
    told = await device(night, LAMP)
    assert night.shows("sensor.devices") == "away"
    assert (told["said"], told["away_since"]) == (None, "2026-10-05T07:00:00+00:00")
    assert told["sentences"][0] == "Not reached since Monday 5 October 2026 at 09:00."
    assert "power" in told["advice"]


async def test_a_thermostat_tells_its_mode_and_its_degrees(hass: HomeAssistant, day: Day) -> None:
    await radiator(hass)
    await day.begin(heated(space(), [RADIATOR]))
    told = await device(day, RADIATOR)
    assert (told["said"], told["confirmed"]) == ("heat, 17", "heat, 17")
    since = "Monday 5 October 2026 at 09:00"
    assert told["sentences"][0] == f"Heat · 17\u00a0°C since {since}, by the hub."
    await turn(hass, RADIATOR, temperature=20.5)
    await day.until("09:02")
    told = await device(day, RADIATOR)
    assert told["sentences"][0].startswith("Heat · 20.5\u00a0°C since")
    assert told["by"] == "hand"


@pytest.mark.usefixtures("french")
async def test_in_french_modes_presets_and_decimals_are_french(
    hass: HomeAssistant, day: Day
) -> None:
    await demo(hass)
    presets = {"comfort": "home", "eco": "eco", "reduced": "away", "frost_guard": "away"}
    await day.begin(heated(space(), [ECOBEE], presets=presets))
    told = await device(day, ECOBEE)
    assert told["sentences"][0].startswith("Chauffage/Climatisation · ")
    assert " · Éco depuis le lundi 5 octobre 2026 à 9\u00a0h, par Faitout." in told["sentences"][0]
    valve = DeviceView(
        entity_id=RADIATOR,
        said="heat, 18.5",
        ordered="heat, 19",
        tries=2,
        by=By.HUB,
        profile=Profile(answers=(102.0, 102.0, 102.0, 200.0)),
    )
    assert device_sentences(hass, valve) == [
        "Chauffage · 18,5\u00a0°C, par Faitout.",
        "Ordre donné 2 fois\u00a0: Chauffage · 19\u00a0°C, pas encore confirmé.",
        "Répond d’habitude en 1 min 42 s, au plus en 3 min 20 s ces derniers temps.",
    ]
    assert device_advice(hass, valve) is None


async def test_a_waiting_order_and_a_quick_device_have_words(
    hass: HomeAssistant, night: Day
) -> None:
    await night.begin()
    away = DeviceView(
        entity_id="light.gone",
        said=None,
        ordered="on",
        confirmed="off",
        profile=Profile(answers=(0.2,)),
    )
    assert device_sentences(hass, away) == [
        "Not reached yet.",
        "Waiting to be told: On.",
        "Last confirmed: Off.",
        "It answers within a second.",
    ]


async def test_the_lock_of_a_door_has_its_place_there(hass: HomeAssistant, day: Day) -> None:
    bolt = Bolt("entrance", locked=True)
    await fit(hass, bolt)
    hass.states.async_set(CONTACT, "off")
    await day.begin(space(), door())
    told = await device(day, bolt.entity_id, "entrance")
    assert day.shows("sensor.devices", "entrance") == "well"
    assert (told["said"], told["confirmed"], told["by"]) == ("unlocked", "unlocked", "hub")
    bolt.go_away()
    await day.settle()
    told = await device(day, bolt.entity_id, "entrance")
    assert day.shows("sensor.devices", "entrance") == "away"
    assert told["said"] is None


async def test_a_lock_that_is_stuck_shows_what_it_was_told(hass: HomeAssistant, day: Day) -> None:
    bolt = Bolt("entrance", locked=True)
    bolt.is_stuck = True
    await fit(hass, bolt)
    hass.states.async_set(CONTACT, "off")
    await day.begin(space(), door())
    told = await device(day, bolt.entity_id, "entrance")
    assert day.shows("sensor.devices", "entrance") == "waiting"
    assert (told["said"], told["ordered"], told["tries"]) == ("locked", "unlocked", 1)


async def test_it_is_written_once_it_has_settled_and_only_where_it_differs(night: Day) -> None:
    await night.begin(lit(space(), [LAMP, SPOT], illuminance=DARK))
    await night.later(0.05)
    before = night.state("sensor.devices")
    await night.sees(RADAR)
    # The lamps are on, and nothing is shown of them yet: the command came first.
    assert night.state("sensor.devices") is before
    await night.later(0.05)
    after = night.state("sensor.devices")
    assert after is not before
    await night.later(1)
    assert night.state("sensor.devices") is after


async def test_a_room_without_devices_has_no_such_sensor(day: Day) -> None:
    await day.begin()
    assert not day.has("sensor.devices")


async def test_it_is_for_whoever_looks_for_a_fault(hass: HomeAssistant, night: Day) -> None:
    await night.begin(lit(space(), [LAMP]))
    entry = er.async_get(hass).async_get(night.entity("sensor.devices"))
    assert entry is not None
    assert entry.entity_category is EntityCategory.DIAGNOSTIC


async def test_a_pilot_wire_that_reports_nothing_is_shown_as_told_and_never_as_done(
    hass: HomeAssistant, day: Day
) -> None:
    await fit_entities(hass, SilentWire())
    await day.begin(heated(space(), [WIRE]))
    told = await device(day, WIRE)
    assert day.shows("sensor.devices") == "well"
    assert (told["ordered"], told["confirmed"], told["tries"]) == ("eco", None, 1)
    assert told["sentences"] == [
        "It takes orders and reports none.",
        "Told: eco; not confirmed, for it never says what it does.",
    ]
    assert told["advice"] is None


async def test_a_pilot_wire_that_reports_says_what_it_confirmed(
    hass: HomeAssistant, day: Day
) -> None:
    await fit_entities(hass, Wire())
    await day.begin(heated(space(), [WIRE]))
    told = await device(day, WIRE)
    assert (told["said"], told["ordered"], told["confirmed"]) == ("eco", None, "eco")
    assert told["by"] == "hub"
