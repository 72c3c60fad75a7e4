"""What people told is wrong with a room is kept, told, shown, and ended by who has seen to it."""

from pathlib import Path

from homeassistant.core import Event, HomeAssistant
from homeassistant.exceptions import Unauthorized
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockUser, async_capture_events
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.faitout.concerns import concerns_at
from custom_components.faitout.const import EVENT_DECISION
from custom_components.faitout.engine.concern import ConcernUrgency
from custom_components.faitout.engine.faults import Fault
from custom_components.faitout.engine.ids import SpaceId
from custom_components.faitout.engine.rights import Right
from custom_components.faitout.hub.reported_faults import load_reports
from custom_components.faitout.journal import JournalError
from tests.day import Day
from tests.killed import as_killed, put_back
from tests.people import as_user, give, ordinary
from tests.repairing import Repair, told

SALLE = SpaceId("salle")
SENSOR = "binary_sensor.salle_fault"
BUTTON = "button.salle_seen_to"
SERVICE = "select.salle_service"


@pytest.fixture
async def open_day(hass: HomeAssistant, day: Day) -> Day:
    """Let a place with a meeting room be open."""
    assert await async_setup_component(hass, "repairs", {})
    await day.begin()
    return day


async def report(day: Day, fault: Fault, *, takes_out: bool = False) -> None:
    """Say that something is wrong with the room."""
    await day.site.faults.report(SALLE, fault, by="screen", takes_out=takes_out)
    await day.settle()


def state(day: Day, entity: str) -> str:
    """Return what an entity shows."""
    found = day.hass.states.get(entity)
    assert found
    return found.state


async def test_who_finds_somebody_else_in_their_room_is_urgent_and_the_room_stays_in_service(
    open_day: Day,
) -> None:
    await report(open_day, Fault.SOMEBODY, takes_out=True)
    await report(open_day, Fault.SOMEBODY, takes_out=True)
    kept = concerns_at(open_day.site)
    assert kept
    (concern,) = kept.attention.concerns
    assert concern.urgency is ConcernUrgency.NOW
    assert state(open_day, SERVICE) == "in_service"
    await report(open_day, Fault.HEATING)
    assert [each.urgency for each in kept.attention.concerns] == [
        ConcernUrgency.NOW,
        ConcernUrgency.TODAY,
    ]


async def test_a_fault_is_told_in_the_repairs_and_on_the_dashboard(open_day: Day) -> None:
    day = open_day
    assert (state(day, SENSOR), state(day, BUTTON)) == ("off", "unavailable")
    events: list[Event] = async_capture_events(day.hass, EVENT_DECISION)
    await report(day, Fault.HEATING)
    await report(day, Fault.HEATING)
    assert told(day.hass) == ["fault_reported"]
    shown = day.hass.states.get(SENSOR)
    assert shown
    assert shown.state == "on"
    assert [each["name"] for each in shown.attributes["faults"]] == ["heating or cold"]
    assert [each.data["type"] for each in events] == ["fault_reported"]
    assert "heating" in events[0].data["reason"]
    # The room itself goes on as before.
    assert state(day, SERVICE) == "in_service"


async def test_what_was_acknowledged_survives_a_kill(open_day: Day) -> None:
    day = open_day
    folder = Path(day.site.journal.path).parent
    await report(day, Fault.LIGHT, takes_out=True)
    files = as_killed(folder)
    await day.site.faults.seen_to(SALLE, [Fault.LIGHT], back_in_service=True)
    entry = day.site.entry
    await day.hass.config_entries.async_unload(entry.entry_id)
    put_back(folder, files)
    await day.hass.config_entries.async_setup(entry.entry_id)
    await day.settle()
    assert entry.runtime_data.faults.reported(SALLE) == (Fault.LIGHT,)
    assert told(day.hass) == ["fault_reported_out"]
    assert state(day, SERVICE) == "out_of_service"


async def test_a_fault_takes_the_room_out_and_whoever_saw_to_it_puts_it_back(
    open_day: Day, hass_client: ClientSessionGenerator, hass_admin_user: MockUser
) -> None:
    day = open_day
    await report(day, Fault.DOOR, takes_out=True)
    await report(day, Fault.DIRTY)
    assert state(day, SERVICE) == "out_of_service"
    repair = Repair(day.hass, hass_client, hass_admin_user)
    await repair.open("fault_reported")
    assert (await repair.tap("stays_out"))["type"] == "create_entry"
    assert state(day, SERVICE) == "out_of_service"
    assert told(day.hass) == ["fault_reported_out"]
    await repair.open("fault_reported_out")
    assert (await repair.tap("back_in_service"))["type"] == "create_entry"
    assert state(day, SERVICE) == "in_service"
    assert told(day.hass) == []
    assert state(day, SENSOR) == "off"


async def test_a_fault_of_a_room_in_service_is_ended_with_one_tap(
    open_day: Day, hass_client: ClientSessionGenerator, hass_admin_user: MockUser
) -> None:
    await report(open_day, Fault.NETWORK)
    repair = Repair(open_day.hass, hass_client, hass_admin_user)
    assert (await repair.open("fault_reported"))["step_id"] == "confirm"
    assert (await repair.type({}))["type"] == "create_entry"
    assert told(open_day.hass) == []


async def test_the_animator_ends_all_of_a_room_with_one_button(open_day: Day) -> None:
    day = open_day
    await report(day, Fault.AIR, takes_out=True)
    await report(day, Fault.OTHER)
    camille = await ordinary(day.hass)
    press = {"entity_id": BUTTON}
    with pytest.raises(Unauthorized):
        await day.hass.services.async_call(
            "button", "press", press, blocking=True, context=as_user(camille)
        )
    give(day.site, Right.SERVICE, camille)
    await day.hass.services.async_call(
        "button", "press", press, blocking=True, context=as_user(camille)
    )
    await day.settle()
    assert day.site.faults.reports(SALLE) == ()
    assert (state(day, SENSOR), state(day, SERVICE)) == ("off", "in_service")


async def test_a_fault_that_cannot_be_written_down_is_none(
    open_day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(name: str, data: bytes) -> None:
        raise JournalError(f"no room for {name}: {len(data)}")

    monkeypatch.setattr(open_day.site.journal, "keep", refuse)
    with pytest.raises(JournalError):
        await report(open_day, Fault.LIGHT)
    assert open_day.site.faults.reported(SALLE) == ()
    assert told(open_day.hass) == []


async def test_a_space_that_is_gone_keeps_no_fault(open_day: Day) -> None:
    day = open_day
    await day.site.journal.keep("faults/gone", b'{"light": []}')
    await day.restart()
    assert await day.site.journal.kept_below("faults/") == {}


@pytest.mark.parametrize(
    "kept",
    [b"", b"[", b"[]", b"7", b'{"light": 7}', b'{"nothing": ["x", "y", 1, false]}',
     b'{"light": ["2026-10-05T07:00:00", "2026-10-05T07:00:00", 1, false]}'],
)  # fmt: skip
def test_what_makes_no_sense_is_not_remembered(kept: bytes) -> None:
    assert load_reports(kept) == {}
