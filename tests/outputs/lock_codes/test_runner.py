"""Codes in the lock of a door, as people live it: given, in time, gone, and told where not."""

from datetime import timedelta
from typing import Any

from homeassistant.const import MATCH_ALL
from homeassistant.core import Event, HomeAssistant
from homeassistant.helpers import issue_registry as ir
from homeassistant.util import dt as dt_util
import pytest

from custom_components.faitout.const import DOMAIN
from custom_components.faitout.engine.access.grant import Grant, GrantKind
from custom_components.faitout.engine.door.door import DoorId
from custom_components.faitout.engine.ids import GrantId
from custom_components.faitout.hub.members import Issued
from custom_components.faitout.hub.site import Site
from custom_components.faitout.outputs.lock_codes.runner import LockCodes
from tests.day import Day
from tests.outputs.lock_codes.keypads import MatterKeypad, fit_keypad, keypad_door
from tests.places import space

ENTRANCE = DoorId("entrance")


@pytest.fixture
async def keypad(hass: HomeAssistant) -> MatterKeypad:
    """A lock of Matter in the entrance."""
    return await fit_keypad(hass, MatterKeypad(), "matter")


async def give(site: Site, name: str, after: float, minutes: float = 60) -> Issued:
    """Let somebody come in from so many minutes from now on."""
    assert site.access
    start = dt_util.utcnow() + timedelta(minutes=after)
    wanted = Grant(
        id=GrantId(name),
        kind=GrantKind.GUEST,
        doors=frozenset({ENTRANCE}),
        start=start,
        end=start + timedelta(minutes=minutes),
        created_at=dt_util.utcnow(),
    )
    return await site.access.grant(wanted, with_code=True)


async def take_back(site: Site, name: str) -> None:
    """Let somebody come in no more."""
    assert site.access
    await site.access.revoke(GrantId(name))


def codes_of(site: Site) -> LockCodes:
    """Return what writes the codes of the only door."""
    (codes,) = (part for part in site.rights if isinstance(part, LockCodes))
    return codes


def told(hass: HomeAssistant, trouble: str) -> ir.IssueEntry | None:
    """Return what the animator is told of the entrance."""
    return ir.async_get(hass).async_get_issue(DOMAIN, f"codes_{trouble}_luzech_entrance")


async def test_a_code_is_in_the_lock_in_its_time_and_not_after(
    day: Day, keypad: MatterKeypad
) -> None:
    await day.begin(space(), keypad_door())
    issued = await give(day.site, "anna", 8, 10)
    await day.until("09:02")
    assert keypad.codes == set()
    await day.until("09:04")
    assert keypad.codes == {issued.code}
    await day.until("09:19")
    assert keypad.codes == set()
    assert keypad.users == {1: ("The cleaner", "31415926")}


async def test_a_revoked_code_is_out_of_the_lock_at_once(day: Day, keypad: MatterKeypad) -> None:
    await day.begin(space(), keypad_door())
    issued = await give(day.site, "anna", 0)
    await day.settle()
    assert keypad.codes == {issued.code}
    await take_back(day.site, "anna")
    await day.settle()
    assert keypad.codes == set()


async def test_a_hub_that_is_killed_clears_what_it_wrote(day: Day, keypad: MatterKeypad) -> None:
    await day.begin(space(), keypad_door())
    issued = await give(day.site, "anna", 0, 6)
    await day.settle()
    await day.kill()
    assert keypad.codes == {issued.code}
    await day.until("09:07")
    assert keypad.codes == set()


async def test_a_lock_out_of_reach_is_told_and_the_code_written_when_it_is_back(
    hass: HomeAssistant, day: Day, keypad: MatterKeypad
) -> None:
    await day.begin(space(), keypad_door())
    issued = await give(day.site, "anna", 10)
    keypad.go_away()
    await day.until("09:04")
    assert told(hass, "silent") is None
    await day.until("09:06")
    assert (issue := told(hass, "silent"))
    assert issue.translation_placeholders
    assert "09:10" in issue.translation_placeholders["at"]
    keypad.go_away(away=False)
    await day.settle()
    assert keypad.codes == {issued.code}
    assert told(hass, "silent") is None


async def test_a_code_that_cannot_be_cleared_is_told(
    hass: HomeAssistant, day: Day, keypad: MatterKeypad
) -> None:
    await day.begin(space(), keypad_door())
    await give(day.site, "anna", 0)
    await day.settle()
    keypad.is_silent = True
    await take_back(day.site, "anna")
    await day.until("09:01")
    issue = told(hass, "left_in")
    assert issue
    assert issue.severity is ir.IssueSeverity.CRITICAL
    keypad.is_silent = False
    await day.until("09:10")
    assert told(hass, "left_in") is None


async def test_no_code_is_in_any_event_or_state_or_issue(
    hass: HomeAssistant, day: Day, keypad: MatterKeypad, caplog: pytest.LogCaptureFixture
) -> None:
    """What an action is told is an event, and the recorder keeps it: so none is called."""
    heard: list[Event[Any]] = []
    hass.bus.async_listen(MATCH_ALL, heard.append)
    caplog.set_level("DEBUG", logger="custom_components.faitout")
    await day.begin(space(), keypad_door())
    issued = await give(day.site, "anna", 0, 4)
    await day.settle()
    assert issued.code
    assert keypad.codes == {issued.code}
    keypad.is_silent = True
    await day.until("09:06")
    assert told(hass, "left_in")
    seen = [repr(event.as_dict()) for event in heard]
    seen += [repr(state.as_dict()) for state in hass.states.async_all()]
    seen += [repr(issue) for issue in ir.async_get(hass).issues.values()]
    seen += [repr(codes_of(day.site).state), caplog.text]
    assert len(seen) > 20
    assert not [text for text in seen if issued.code in text]


async def test_a_lock_that_is_to_keep_codes_no_more_is_emptied(
    hass: HomeAssistant, day: Day, keypad: MatterKeypad
) -> None:
    await day.begin(space(), keypad_door())
    await give(day.site, "anna", 0)
    await day.settle()
    assert keypad.codes
    entry = day.site.entry
    (door,) = entry.get_subentries_of_type("door")
    hass.config_entries.async_update_subentry(entry, door, data={**door.data, "keeps_codes": False})
    await day.settle()
    assert keypad.codes == set()


async def test_while_what_was_given_cannot_be_read_the_lock_stays_as_it_is(
    day: Day, keypad: MatterKeypad, monkeypatch: pytest.MonkeyPatch
) -> None:
    await day.begin(space(), keypad_door())
    issued = await give(day.site, "anna", 0, 4)
    await day.settle()
    monkeypatch.setattr(
        "custom_components.faitout.hub.access.desk.AccessDesk.is_ready", property(lambda _: False)
    )
    await day.restart()
    await day.until("09:06")
    assert keypad.codes == {issued.code}


async def test_a_lock_that_no_driver_knows_is_told(hass: HomeAssistant, day: Day) -> None:
    await fit_keypad(hass, MatterKeypad(), "nuki")
    await day.begin(space(), keypad_door())
    await give(day.site, "anna", 0)
    await day.until("09:02")
    assert told(hass, "silent")


async def test_a_grant_without_a_code_is_no_matter_for_a_lock(
    day: Day, keypad: MatterKeypad
) -> None:
    await day.begin(space(), keypad_door())
    assert day.site.access
    now = dt_util.utcnow()
    grant = Grant(
        id=GrantId("badge"),
        kind=GrantKind.GUEST,
        doors=frozenset({ENTRANCE}),
        start=now,
        end=now + timedelta(hours=1),
        created_at=now,
    )
    await day.site.access.grant(grant, with_code=False)
    await day.until("09:02")
    assert keypad.codes == set()
    assert not codes_of(day.site).state.troubles


async def test_what_is_ordered_is_written_down_before_the_lock_hears_of_it(
    day: Day, keypad: MatterKeypad, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing that a kill leaves in the lock is taken for somebody else's by the next hub."""
    await day.begin(space(), keypad_door())
    known: list[bytes] = []
    makes = keypad.async_set_lock_user

    async def set_lock_user(**data: Any) -> None:
        known.extend((await day.site.journal.kept_below("codes/")).values())
        await makes(**data)

    monkeypatch.setattr(keypad, "async_set_lock_user", set_lock_user)
    await give(day.site, "anna", 0)
    await day.settle()
    assert keypad.codes
    (memory,) = known
    assert b'"grant": "anna"' in memory
    assert b'"is_written": true' in memory
