"""The key of codes is lost, damaged or found again: nobody is let in by mistake, it is told."""

from pathlib import Path

from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
import pytest

from custom_components.faitout.const import DOMAIN
from custom_components.faitout.engine.access.grant import Admission
from custom_components.faitout.engine.access.keys import KeyKind
from custom_components.faitout.engine.door.door import DoorId
from custom_components.faitout.flows.repairs.access import AccessBegunAnew
from custom_components.faitout.hub.access import keyring
from custom_components.faitout.repairs import async_create_fix_flow
from tests.day import Day
from tests.locks import Bolt, fit
from tests.places import LOCK, door, space

ISSUE = "access_key_luzech"


@pytest.fixture
async def code(day: Day, hass: HomeAssistant) -> str:
    """Let there be a place, and somebody with a code."""
    await fit(hass, Bolt(LOCK.partition(".")[2], locked=True))
    await day.begin(space(), door(opens="grants", exit_confirmed=True))
    given = await day.act("grant_access", entity_id=day.entity("sensor.status"), duration="05:00")
    code: str = given["code"]
    return code


def key_file(hass: HomeAssistant) -> Path:
    """Return where the key lies."""
    return Path(hass.config.path(".storage", f"{DOMAIN}.key"))


async def typed(day: Day, code: str) -> Admission:
    """Return what comes of a code at the entrance."""
    assert day.site.access
    found = await day.site.access.present(DoorId("entrance"), "pad", KeyKind.CODE, code)
    return found.outcome


async def new_start(day: Day, hass: HomeAssistant) -> None:
    """Start Home Assistant anew: it has forgotten the key that it had read."""
    hass.data.pop(keyring._MASTER)  # noqa: SLF001 - the memory of the process
    await day.restart()


def told(hass: HomeAssistant) -> ir.IssueEntry | None:
    """Return what the animator is told of the key."""
    return ir.async_get(hass).async_get_issue(DOMAIN, ISSUE)


async def test_with_another_key_nobody_is_let_in_and_it_is_told(
    day: Day, hass: HomeAssistant, code: str
) -> None:
    kept = key_file(hass).rename(key_file(hass).with_suffix(".backup"))
    await new_start(day, hass)
    issue = told(hass)
    assert issue
    assert issue.translation_key == "access_key_lost"
    assert await typed(day, code) is Admission.NOT_READY
    kept.replace(key_file(hass))
    await new_start(day, hass)
    assert told(hass) is None
    assert await typed(day, code) is Admission.OPENED


async def test_everything_is_given_anew_with_one_tap(
    day: Day, hass: HomeAssistant, code: str
) -> None:
    key_file(hass).unlink()
    await new_start(day, hass)
    issue = told(hass)
    assert issue
    flow = await async_create_fix_flow(hass, ISSUE, issue.data)
    assert isinstance(flow, AccessBegunAnew)
    flow.hass, flow.issue_id = hass, ISSUE
    assert (await flow.async_step_init())["type"] == "form"
    assert (await flow.async_step_confirm({}))["type"] == "create_entry"
    assert told(hass) is None
    assert await typed(day, code) is Admission.UNKNOWN
    (grant,) = (await day.act("get_access"))["grants"]
    assert not grant["has_code"]
    again = await day.act("grant_access", entity_id=day.entity("sensor.status"), duration="05:00")
    assert await typed(day, again["code"]) is Admission.OPENED


async def test_a_damaged_key_is_told_and_taken_up_when_it_is_mended(
    day: Day, hass: HomeAssistant, code: str
) -> None:
    whole = key_file(hass).read_bytes()
    key_file(hass).write_bytes(b"{")
    await new_start(day, hass)
    issue = told(hass)
    assert issue
    assert issue.translation_key == "access_key_unreadable"
    assert await typed(day, code) is Admission.NOT_READY
    key_file(hass).write_bytes(whole)
    await day.later(2)
    assert told(hass) is None
    assert await typed(day, code) is Admission.OPENED


@pytest.mark.usefixtures("code")
async def test_a_code_that_was_replaced_opens_nothing_also_after_a_kill(day: Day) -> None:
    booking = await day.book("10:00", "11:00")
    first = (await day.act("grant_access", booking_id=booking))["code"]
    second = (await day.act("grant_access", booking_id=booking))["code"]
    await day.leap("10:00")
    assert await typed(day, first) is Admission.UNKNOWN
    assert await typed(day, second) is Admission.OPENED
    await day.kill()
    assert await typed(day, first) is Admission.UNKNOWN
    assert await typed(day, second) is Admission.OPENED
