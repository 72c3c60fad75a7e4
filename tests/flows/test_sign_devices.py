"""The device of a sign on paper is set up in the browser, and sent or given its picture."""

from typing import Any

from homeassistant.config_entries import SOURCE_RECONFIGURE, SOURCE_USER, SubentryFlowResult
from homeassistant.const import EVENT_CALL_SERVICE
from homeassistant.core import Event, HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import device_registry as dr, issue_registry as ir
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.faitout.const import DOMAIN, SUBENTRY_SIGN
from custom_components.faitout.trmnl import TRMNL, Mac
from tests.day import Day
from tests.outputs.tags.access_point import AccessPoint
from tests.places import space

SIGN = {
    "name": "Porte",
    "space": "salle",
    "size": "400x300",
    "colours": "red",
    "rotation": "0",
    "language": "fr",
}
MAC = "F4:12:FA:01:02:03"


@pytest.fixture
async def place(day: Day) -> Day:
    """Let a room be open."""
    await day.begin(space())
    return day


async def begin(day: Day, kind: str, name: str = "Porte") -> SubentryFlowResult:
    """Fill the first form in; return the one of the kind."""
    flows = day.hass.config_entries.subentries
    form = await flows.async_init(
        (day.site.entry.entry_id, SUBENTRY_SIGN), context={"source": SOURCE_USER}
    )
    filled = {**SIGN, "kind": kind, "name": name}
    return await flows.async_configure(form["flow_id"], filled)


async def again(day: Day, kind: str) -> SubentryFlowResult:
    """Change the first sign; return the form of the kind."""
    flows = day.hass.config_entries.subentries
    subentry = next(iter(day.site.entry.get_subentries_of_type(SUBENTRY_SIGN)))
    form = await flows.async_init(
        (day.site.entry.entry_id, SUBENTRY_SIGN),
        context={"source": SOURCE_RECONFIGURE, "subentry_id": subentry.subentry_id},
    )
    return await flows.async_configure(form["flow_id"], {**SIGN, "kind": kind})


async def fill(day: Day, form: SubentryFlowResult, **typed: Any) -> SubentryFlowResult:
    """Fill a form in."""
    flows = day.hass.config_entries.subentries
    done = await flows.async_configure(form["flow_id"], typed)
    await day.settle()
    return done


def kept(day: Day) -> dict[str, Any]:
    """Return what is kept of the first sign."""
    return dict(next(iter(day.site.entry.get_subentries_of_type(SUBENTRY_SIGN))).data)


async def test_a_device_that_asks_is_chosen_by_its_address_and_open_for_an_hour(
    place: Day,
) -> None:
    devices = place.hass.data[TRMNL]
    devices.saw(Mac(MAC), dt_util.utcnow())
    form = await begin(place, "trmnl")
    assert form["step_id"] == "trmnl"
    told, schema = form["description_placeholders"], form["data_schema"]
    assert told
    assert schema
    assert told["address"].endswith("/faitout/trmnl")
    (field,) = schema.schema.values()
    assert field.config["options"] == [MAC]
    wrong = await fill(place, form, mac="here")
    assert wrong["errors"] == {"mac": "mac_malformed"}
    done = await fill(place, form, mac="f4-12-fa-01-02-03")
    assert done["type"] is FlowResultType.CREATE_ENTRY
    first = kept(place)
    assert (first["mac"], first["opened_at"]) == (MAC, dt_util.utcnow().isoformat())
    assert devices.sign_of(Mac(MAC))
    taken = await fill(place, await begin(place, "esphome", "Fenêtre"), mac=MAC)
    assert taken["errors"] == {"mac": "mac_taken"}

    await place.later(90)
    await fill(place, await again(place, "trmnl"), mac=MAC, open_again=False)
    assert kept(place)["opened_at"] == first["opened_at"]
    await fill(place, await again(place, "trmnl"), mac=MAC, open_again=True)
    assert kept(place)["opened_at"] == dt_util.utcnow().isoformat()
    await fill(place, await again(place, "trmnl"), mac="F4:12:FA:0A:0B:0C")
    assert devices.sign_of(Mac(MAC)) is None
    done = await again(place, "png")
    assert done["step_id"] == "png"
    await fill(place, done)
    assert "mac" not in kept(place)
    assert devices.sign_of(Mac("F4:12:FA:0A:0B:0C")) is None


async def test_a_tag_is_chosen_and_sent_the_room_and_told_of_when_it_is_gone(
    hass: HomeAssistant, place: Day
) -> None:
    point = AccessPoint(hass)
    point.come_up()
    small, tag = point.tag("0000021E5B4A3C99", 296, 128), point.tag("0000021E5B4A3C12")
    other = MockConfigEntry(domain="light")
    other.add_to_hass(hass)
    lamp = dr.async_get(hass).async_get_or_create(
        config_entry_id=other.entry_id, identifiers={("light", "1")}
    )
    calls: list[Event[Any]] = []
    hass.bus.async_listen(EVENT_CALL_SERVICE, calls.append)
    form = await begin(place, "openepaperlink")
    assert (await fill(place, form, device_id=lamp.id))["errors"] == {"device_id": "no_tag"}
    wrong = await fill(place, form, device_id=small)
    assert wrong["errors"] == {"device_id": "tag_of_other_size"}
    await fill(place, form, device_id=tag)
    assert kept(place)["device_id"] == tag
    await place.later(1)
    shown = point.shown["0000021E5B4A3C12"]
    assert len(shown) == 1
    taken = await fill(place, await begin(place, "openepaperlink", "Fenêtre"), device_id=tag)
    assert taken["errors"] == {"device_id": "tag_taken"}
    await place.book("09:05", "10:00")
    await place.later(2)
    assert len(shown) == 2
    assert shown[0].tobytes() != shown[1].tobytes()
    # Each call is kept in Home Assistant's database, up to so much.
    assert all(len(str(call.data)) < 32_768 for call in calls)

    point.go()
    await place.later(5)
    for minutes in (3, 6, 16, 61):
        await place.later(minutes)
    issue = ir.async_get(hass).async_get_issue(DOMAIN, "tag_unreached_luzech_porte")
    assert issue
    assert issue.translation_key == "tag_gone"
    point.come_up()
    await place.later(61)
    assert not ir.async_get(hass).async_get_issue(DOMAIN, "tag_unreached_luzech_porte")
