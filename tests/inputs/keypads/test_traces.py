"""Where Home Assistant itself keeps what is typed, found in its real database, and told."""

import logging
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components import tag
from homeassistant.components.recorder.core import Recorder
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er, issue_registry as ir
from homeassistant.helpers.recorder import session_scope
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import (
    RecorderInstanceContextManager,
    WebSocketGenerator,
)
from sqlalchemy import text

from tests.inputs.keypads.doors import NINE, a_device, an_entrance
from tests.inputs.keypads.test_shown_key import at_zha

ISSUE = "codes_recorded_luzech"


@pytest.fixture(autouse=True)
def custom_integrations(recorder_db_url: str, request: pytest.FixtureRequest) -> str:
    """Let the database be named before there is a Home Assistant, as its fixture wants it."""
    request.getfixturevalue("enable_custom_integrations")
    return recorder_db_url


@pytest.fixture(autouse=True)
def nine(freezer: FrozenDateTimeFactory) -> None:
    freezer.move_to(NINE)


async def database(hass: HomeAssistant, recorder: Recorder) -> str:
    """Return all that stands in every table of Home Assistant's database."""
    await hass.async_block_till_done(wait_background_tasks=True)
    await recorder.async_block_till_done()

    def read() -> str:
        with session_scope(hass=hass, read_only=True) as session:
            names = session.scalars(text("select name from sqlite_master where type='table'"))
            rows = [
                session.execute(text(f"select * from {name}")).all()  # noqa: S608 - its own names
                for name in list(names)
            ]
            return repr(rows)

    return await recorder.async_add_executor_job(read)


async def disarm(hass: HomeAssistant, code: str) -> None:
    data = {"entity_id": "alarm_control_panel.entrance_keypad", "code": code}
    await hass.services.async_call("alarm_control_panel", "alarm_disarm", data, blocking=True)


def told(hass: HomeAssistant) -> str | None:
    issue = ir.async_get(hass).async_get_issue("faitout", ISSUE)
    return (issue.translation_placeholders or {})["lines"] if issue else None


LINES = {
    "exclude": {"domains": ["tag"], "event_types": ["call_service", "tag_scanned", "zha_event"]}
}
AS_TOLD = """\
recorder:
  exclude:
    domains:
      - tag
    event_types:
      - call_service
      - tag_scanned
      - zha_event"""
UID = "04-A2-3B-7C"


@pytest.mark.parametrize(
    ("exclude", "is_kept"), [({}, True), (LINES, False)], ids=["as it comes", "as it is told"]
)
async def test_what_is_typed_is_recorded_unless_the_lines_of_the_repair_are_there(  # noqa: PLR0917 - fixtures
    async_test_recorder: RecorderInstanceContextManager,
    hass: HomeAssistant,
    hass_ws_client: WebSocketGenerator,
    caplog: pytest.LogCaptureFixture,
    exclude: dict[str, Any],
    is_kept: bool,  # noqa: FBT001 - of the table above
) -> None:
    async with async_test_recorder(hass, exclude) as recorder:
        assert await async_setup_component(hass, "tag", {})
        keypad, reader = a_device(hass, "zha"), a_device(hass, "esphome", "reader")
        entrance = await an_entrance(hass, readers=[keypad, reader], alarm_panel=True)
        at_panel, at_keypad, on_page = [await entrance.code() for _ in range(3)]
        caplog.clear()
        await disarm(hass, at_panel)
        hass.bus.async_fire("zha_event", at_zha(keypad, at_keypad))
        await tag.async_scan_tag(hass, UID, reader)
        assert (await present(hass, hass_ws_client, on_page))["opens"]
        written = await database(hass, recorder)
        kept = {each for each in (at_panel, at_keypad, UID) if each in written}
        assert kept == ({at_panel, at_keypad, UID} if is_kept else set())
        assert told(hass) == (AS_TOLD if is_kept else None)
        # What comes over the websocket leaves no trace, whatever the recorder was told.
        assert on_page not in written
        logged = [r.getMessage() for r in caplog.records if r.levelno > logging.INFO]
        assert not any(code in line for code in (at_keypad, on_page, UID) for line in logged)
        assert entrance.outcomes.count("opened") == 3


async def present(
    hass: HomeAssistant, hass_ws_client: WebSocketGenerator, code: object
) -> dict[str, Any]:
    assert await async_setup_component(hass, "websocket_api", {})
    client = await hass_ws_client(hass)
    await client.send_json_auto_id(
        {"type": "faitout/access/present", "site": "luzech", "door": "entrance", "code": code}
    )
    answer: dict[str, Any] = await client.receive_json()
    return answer.get("result") or answer


async def test_without_keypads_nothing_is_told(hass: HomeAssistant) -> None:
    await an_entrance(hass)
    assert told(hass) is None


async def test_a_sensor_that_shows_typed_codes_is_told_until_it_is_disabled(
    hass: HomeAssistant,
) -> None:
    entry = MockConfigEntry(domain="mqtt")
    entry.add_to_hass(hass)
    registry = er.async_get(hass)
    shows = registry.async_get_or_create(
        "sensor", "mqtt", "0x0015bc004300_action_code_zigbee2mqtt", config_entry=entry
    )
    await an_entrance(hass, keypad_topics=["zigbee2mqtt/Entrance"])
    issues = ir.async_get(hass)
    issue = issues.async_get_issue("faitout", "codes_shown_luzech")
    assert issue
    assert (issue.translation_placeholders or {})["entities"] == shows.entity_id
    registry.async_update_entity(shows.entity_id, disabled_by=er.RegistryEntryDisabler.USER)
    await hass.async_block_till_done()
    assert issues.async_get_issue("faitout", "codes_shown_luzech") is None
