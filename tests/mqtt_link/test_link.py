"""The MQTT link on a real broker: status, requests, hostile messages, a broker that dies."""

from datetime import datetime, timedelta
import json
from pathlib import Path
from typing import Any
from unittest.mock import patch

from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
from homeassistant.util import dt as dt_util
import jsonschema
import pytest

from custom_components.faitout.const import DOMAIN
from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.mqtt_link import link as link_module
from custom_components.faitout.site import Site
from simulator.demo.clock import until
from tests.mqtt_link.brokers import Mosquitto, member
from tests.mqtt_link.conftest import link
from tests.places import set_up, space, the_space

STATUS = "faitout/luzech/salle/status"
AVAILABILITY = "faitout/luzech/availability"
COMMANDS = "faitout/luzech/salle/bookings"
RESULT = f"{COMMANDS}/result"
SCHEMAS = Path(__file__).parents[2] / "docs" / "mqtt"


def follows(name: str, payload: dict[str, Any]) -> None:
    """Assert that a payload is as its schema says."""
    jsonschema.validate(payload, json.loads((SCHEMAS / f"{name}.schema.json").read_text()))


def tomorrow(hour: int) -> str:
    """Return an hour of tomorrow in Luzech."""
    day = (dt_util.now() + timedelta(days=1)).date()
    at = datetime.combine(day, datetime.min.time(), dt_util.get_default_time_zone())
    return at.replace(hour=hour).isoformat()


def a_booking(correlation: str, **changes: object) -> dict[str, object]:
    """Return a request to book the room tomorrow at ten."""
    return {
        "version": 1,
        "id": correlation,
        "command": "book",
        "start": tomorrow(10),
        "end": tomorrow(11),
    } | changes


async def test_status_is_there_for_whoever_comes_later(
    hass: HomeAssistant, site: Site, broker: Mosquitto
) -> None:
    async with member(broker) as listener:
        await listener.hears_plain(AVAILABILITY, b"online")
        status = await listener.hears(STATUS)
        follows("status", status)
        hass.states.async_set("binary_sensor.salle_radar", "on")
        status = await listener.hears(STATUS, occupancy="yes")
        follows("status", status)
        assert status["seen"] is True
    assert the_space(site).view.presence == "yes"


async def test_a_room_is_booked_checked_in_and_cancelled(site: Site, broker: Mosquitto) -> None:
    async with member(broker) as asker:
        await asker.hears(STATUS)
        request = a_booking("one", title="Conseil de Mme Delmas")
        follows("request", request)
        answer = await asker.asks("salle", **request)
        follows("answer", answer)
        assert answer["ok"]
        assert answer["stage"] == "scheduled"
        status = await asker.hears(STATUS, next_start=answer["start"])
        assert "Delmas" not in json.dumps(status)

        early = {"version": 1, "id": "two", "command": "check_in"}
        follows("request", early)
        answer_early = await asker.asks("salle", **early)
        follows("answer", answer_early)
        assert not answer_early["ok"]
        assert answer_early["error"] == "no_booking_now"

        off = {"version": 1, "id": "three", "command": "cancel"}
        cancelled = await asker.asks("salle", **off, booking_id=answer["booking_id"])
        assert cancelled["stage"] == "cancelled"
    booking = await site.journal.booking(BookingId(answer["booking_id"]))
    assert booking
    assert booking.stage == "cancelled"


async def test_a_request_delivered_twice_is_carried_out_once(site: Site, broker: Mosquitto) -> None:
    async with member(broker) as asker:
        await asker.hears(STATUS)
        first = await asker.asks("salle", **a_booking("twice"))
        asker.heard.clear()
        assert await asker.asks("salle", **a_booking("twice")) == first
    assert len(the_space(site).state.ledger) == 1


async def test_also_when_the_hub_was_restarted_in_between(
    hass: HomeAssistant, site: Site, broker: Mosquitto
) -> None:
    async with member(broker) as asker:
        await asker.hears(STATUS)
        first = await asker.asks("salle", **a_booking("twice"))
        cancel = {"version": 1, "command": "cancel", "booking_id": first["booking_id"]}
        await hass.config_entries.async_reload(site.entry.entry_id)
        await hass.async_block_till_done()
        await asker.hears_plain(AVAILABILITY, b"offline")
        asker.heard.clear()
        await asker.hears_plain(AVAILABILITY, b"online")
        assert await asker.asks("salle", **a_booking("twice")) == first
        assert (await asker.asks("salle", **cancel, id="x"))["ok"]
        await hass.config_entries.async_reload(site.entry.entry_id)
        await hass.async_block_till_done()
        asker.heard.clear()
        await asker.hears_plain(AVAILABILITY, b"online")
        assert (await asker.asks("salle", **cancel, id="x"))["stage"] == "cancelled"


async def test_two_at_once_for_the_same_room(site: Site, broker: Mosquitto) -> None:
    async with member(broker) as asker:
        await asker.hears(STATUS)
        for correlation in ("left", "right"):
            await asker.says(COMMANDS, json.dumps(a_booking(correlation)).encode())
        answers = [await asker.hears(RESULT, id=each) for each in ("left", "right")]
    assert sorted(answer["ok"] for answer in answers) == [False, True]
    loser = next(answer for answer in answers if not answer["ok"])
    assert loser["error"] == "overlap"
    assert len(the_space(site).state.ledger) == 1


HOSTILE = [
    (b"x" * 5000, "too_large"),
    (b"\xff\xfe\x00", "not_json"),
    (b"[" * 4000, "not_json"),
    (b"[]", "invalid"),
    (b"null", "invalid"),
    (b'{"version":1,"id":"a"}', "invalid"),
    (json.dumps(a_booking("a", start="2026-12-01T09:00:00")).encode(), "naive_time"),
    (json.dumps(a_booking("a", start=5)).encode(), "invalid"),
    (json.dumps(a_booking("a", start="9999-12-31T23:59:59-23:00")).encode(), "invalid"),
    (json.dumps(a_booking("a", start="2026-13-45T99:00:00Z")).encode(), "invalid"),
    (json.dumps(a_booking("a", version=2)).encode(), "invalid"),
    (json.dumps(a_booking("a", more="x")).encode(), "invalid"),
    (json.dumps(a_booking("a", title="\ud800")).encode(), "invalid"),
    (json.dumps(a_booking("a", private="yes")).encode(), "invalid"),
    (json.dumps(a_booking("a" * 65)).encode(), "invalid"),
]


@pytest.mark.parametrize(("payload", "error"), HOSTILE)
async def test_what_is_no_request_is_answered_in_words_and_changes_nothing(
    site: Site, broker: Mosquitto, payload: bytes, error: str
) -> None:
    async with member(broker) as asker:
        await asker.hears(STATUS)
        await asker.says(COMMANDS, payload)
        answer = await asker.hears(RESULT, error=error)
        follows("answer", answer)
        assert answer["message"]
    assert len(the_space(site).state.ledger) == 0


async def test_a_flood_is_told_to_wait_and_a_retained_request_is_no_request(
    site: Site, broker: Mosquitto
) -> None:
    async with member(broker) as asker:
        await asker.hears(STATUS)
        for number in range(30):
            request = {"version": 1, "id": f"n{number}", "command": "check_in"}
            await asker.says(COMMANDS, json.dumps(request).encode())
        await asker.hears(RESULT, error="busy")
        await asker.says(COMMANDS, json.dumps(a_booking("kept")).encode(), retain=True)
        answer = await asker.asks("nowhere", version=1, id="z", command="check_in")
        assert answer["error"] in {"unknown_space", "busy"}
    assert len(the_space(site).state.ledger) <= 1


async def test_a_broker_that_was_killed_gets_everything_again(
    hass: HomeAssistant, site: Site, broker: Mosquitto
) -> None:
    with patch.object(link_module, "FIRST_WAIT", 0.05):
        async with member(broker) as listener:
            await listener.hears_plain(AVAILABILITY, b"online")
        await broker.kill()
        hass.states.async_set("binary_sensor.salle_radar", "on")
        await hass.async_block_till_done()
        await broker.start()
        async with member(broker) as listener:
            await listener.hears_plain(AVAILABILITY, b"online")
            await listener.hears(STATUS, occupancy="yes")
    assert the_space(site).view.presence == "yes"


async def test_a_hub_that_leaves_says_so(site: Site, broker: Mosquitto) -> None:
    async with member(broker) as listener:
        await listener.hears_plain(AVAILABILITY, b"online")
        (part,) = site.parts.values()
        await part.stop()
        await listener.hears_plain(AVAILABILITY, b"offline")


async def test_the_status_of_a_space_that_is_no_more_is_taken_back(
    hass: HomeAssistant, broker: Mosquitto
) -> None:
    site = await set_up(hass, space("salle"), space("grenier", sensors=()), link(broker))
    attic = "faitout/luzech/grenier/status"
    async with member(broker) as listener:
        await listener.hears(attic)
        subentry = next(s for s in site.entry.subentries.values() if s.unique_id == "grenier")
        hass.config_entries.async_remove_subentry(site.entry, subentry.subentry_id)
        await hass.async_block_till_done()
        await listener.hears_plain(attic, b"")
    async with member(broker) as latecomer:
        await latecomer.hears(STATUS)
        assert attic not in {topic for topic, _ in latecomer.heard}
    await hass.config_entries.async_unload(site.entry.entry_id)


async def test_a_broker_that_never_answers_is_told(
    hass: HomeAssistant, tmp_path: Path, issue_registry: ir.IssueRegistry
) -> None:
    broker = Mosquitto(tmp_path)
    with (
        patch.object(link_module, "TELL_AFTER", 0.0),
        patch.object(link_module, "FIRST_WAIT", 0.05),
    ):
        site = await set_up(hass, space(), link(broker))

        async def is_told() -> bool:
            return issue_registry.async_get_issue(DOMAIN, "mqtt_luzech") is not None

        async def is_over() -> bool:
            return not await is_told()

        assert await until(is_told, 10)
        await broker.start()
        assert await until(is_over, 10)
    await hass.config_entries.async_unload(site.entry.entry_id)
    await broker.kill()


async def test_a_changed_password_does_not_disturb_the_rooms(
    hass: HomeAssistant, site: Site, broker: Mosquitto
) -> None:
    async with member(broker) as listener:
        await listener.hears_plain(AVAILABILITY, b"online")
    runner = the_space(site)
    subentry = next(each for each in site.entry.subentries.values() if each.subentry_type == "mqtt")
    hass.config_entries.async_update_subentry(
        site.entry, subentry, data={**subentry.data, "prefix": "autre"}
    )
    await hass.async_block_till_done()
    assert site.entry.runtime_data is site
    assert the_space(site) is runner
    async with member(broker) as listener:
        await listener.subscribes("autre/#")
        await listener.hears_plain("autre/luzech/availability", b"online")
