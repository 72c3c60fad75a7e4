"""Rooms are booked, checked in and cancelled over MQTT, each once, also when the hub dies."""

from datetime import timedelta
import json
from unittest.mock import patch

from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from custom_components.faitout.engine.booking import Actor
from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.hub.site import Site, journal_path
from custom_components.faitout.mqtt_link.answers import Answers
from tests.killed import as_killed, put_back
from tests.mqtt_link.asking import AVAILABILITY, COMMANDS, RESULT, STATUS, a_booking, follows
from tests.mqtt_link.brokers import Mosquitto, member
from tests.places import the_space


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


async def test_a_hub_that_was_killed_knows_what_it_answered(
    hass: HomeAssistant, site: Site, broker: Mosquitto
) -> None:
    async with member(broker) as asker:
        await asker.hears(STATUS)
        booked = await asker.asks("salle", **a_booking("kept"))
        refused = await asker.asks("salle", **a_booking("overlaps"))
        assert refused["error"] == "overlap"
        off = {"version": 1, "command": "cancel", "booking_id": booked["booking_id"]}
        cancelled = await asker.asks("salle", **off, id="off")
        await killed(hass, site)
        asker.heard.clear()
        await asker.hears_plain(AVAILABILITY, b"online")
        assert await asker.asks("salle", **a_booking("kept")) == booked
        # The room is free by now, but what was refused stays refused.
        assert await asker.asks("salle", **a_booking("overlaps")) == refused
        assert await asker.asks("salle", **off, id="off") == cancelled


async def test_a_hub_that_was_killed_before_it_answered_does_nothing_twice(
    hass: HomeAssistant,
    site: Site,
    broker: Mosquitto,
) -> None:
    async def forget(*_: object) -> None:
        """Die before the answer is written down."""

    now = dt_util.now()
    midnight = dt_util.start_of_local_day(now + timedelta(days=1))
    end = min(now + timedelta(hours=1), midnight)
    today = {"start": now.isoformat(), "end": end.isoformat()}
    come = {"version": 1, "id": "come", "command": "check_in"}
    async with member(broker) as asker:
        await asker.hears(STATUS)
        with patch.object(Answers, "remember", forget):
            booked = await asker.asks("salle", **a_booking("kept", **today))
        assert booked["ok"], booked
        assert (await asker.asks("salle", **come))["stage"] == "checked_in"
        await killed(hass, site)
        asker.heard.clear()
        await asker.hears_plain(AVAILABILITY, b"online")
        again = await asker.asks("salle", **a_booking("kept", **today))
        assert again["booking_id"] == booked["booking_id"]
        assert (await asker.asks("salle", **come))["booking_id"] == booked["booking_id"]
    site = site.entry.runtime_data
    (booking,) = the_space(site).state.ledger
    assert booking.made_by is Actor.MQTT
    assert booking.checked_in_by is Actor.MQTT


async def killed(hass: HomeAssistant, site: Site) -> None:
    """Bring the site up from the files as they lie on the disk now, without its last words."""
    folder = journal_path(hass, site.entry).parent
    files = as_killed(folder)
    await hass.config_entries.async_unload(site.entry.entry_id)
    put_back(folder, files)
    await hass.config_entries.async_setup(site.entry.entry_id)
    await hass.async_block_till_done()


async def test_a_journal_that_takes_nothing_is_told_and_nothing_is_booked(
    site: Site, broker: Mosquitto
) -> None:
    async with member(broker) as asker:
        await asker.hears(STATUS)
        await site.journal.close()
        answer = await asker.asks("salle", **a_booking("one"))
        follows("answer", answer)
        assert answer["error"] == "journal"
    assert len(the_space(site).state.ledger) == 0
