"""A disk that hangs while a decision is on its way: who is there is seen, and not locked in."""

import asyncio
from datetime import timedelta

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er, issue_registry as ir
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.faitout.const import DOMAIN
from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.effect import Refusal
from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.replay import replay
from custom_components.faitout.engine.stimulus import Book
from custom_components.faitout.hub.runner import SpaceRunner
from custom_components.faitout.words.refusals import CommandRefused
from tests.lamps import LAMP, lamps
from tests.locks import Bolt, fit
from tests.places import door, lit, set_up, space, the_space
from tests.slow_disk import SlowDisk, until

RADAR = "binary_sensor.salle_radar"
NINE = "2026-10-05T07:00:00+00:00"
"""A Monday in Luzech, as UTC."""
LAST_MINUTES = "2026-10-05T19:58:00+00:00"
"""Just before closing time."""


@pytest.fixture(autouse=True)
def nobody_is_there(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    """Let it be nine, and both sensors see nobody."""
    freezer.move_to(NINE)
    hass.states.async_set(RADAR, "off")
    hass.states.async_set("binary_sensor.salle_motion", "off")


def somebody_books(room: SpaceRunner, name: str = "a", start: int = 30) -> asyncio.Task[object]:
    """Begin to book the room, so many minutes from now."""
    now = dt_util.utcnow()
    begins = now + timedelta(minutes=start)
    booking = Booking(
        id=BookingId(name),
        space=room.space.id,
        start=begins,
        end=begins + timedelta(minutes=30),
        created_at=now,
    )
    return asyncio.create_task(room.command(Book(booking)))


def occupancy(hass: HomeAssistant) -> str:
    """Return what the room's entity shows."""
    registry = er.async_get(hass)
    entity_id = registry.async_get_entity_id("binary_sensor", DOMAIN, "luzech_salle_occupancy")
    assert entity_id
    state = hass.states.get(entity_id)
    assert state
    return state.state


async def test_who_comes_in_is_seen_and_has_light(hass: HomeAssistant, slow_disk: SlowDisk) -> None:
    await lamps(hass)
    room = the_space(await set_up(hass, lit(space(), [LAMP])))
    await hass.async_block_till_done()
    with slow_disk.hanging():
        booking = somebody_books(room)
        await until(slow_disk.reached.is_set)
        hass.states.async_set(RADAR, "on")
        assert occupancy(hass) == "on", "within the turn of the loop that heard it"
        assert room.view.presence is Presence.YES
        await until(lambda: hass.states.is_state(LAMP, "on"))
        assert not booking.done()
    await booking
    await hass.async_block_till_done()
    assert room.state.ledger.get(BookingId("a")) is not None
    assert occupancy(hass) == "on"


async def test_the_entrance_is_not_locked_on_them(
    hass: HomeAssistant, slow_disk: SlowDisk, freezer: FrozenDateTimeFactory
) -> None:
    bolt = Bolt("entrance", locked=False)
    await fit(hass, bolt)
    freezer.move_to(LAST_MINUTES)
    hass.states.async_set("binary_sensor.entrance_door", "off")
    room = the_space(await set_up(hass, space(), door()))
    bolt.told.clear()
    with slow_disk.hanging():
        booking = somebody_books(room, start=24 * 60 - 600)
        await until(slow_disk.reached.is_set)
        hass.states.async_set(RADAR, "on")
        for _ in range(4):
            freezer.tick(timedelta(minutes=1))
            async_fire_time_changed(hass)
            await asyncio.sleep(0)
        assert "lock" not in bolt.told
    await booking
    await hass.async_block_till_done()
    assert "lock" not in bolt.told


async def test_decisions_come_in_their_order_and_replay_to_the_letter(
    hass: HomeAssistant, slow_disk: SlowDisk
) -> None:
    site = await set_up(hass)
    room = the_space(site)
    with slow_disk.hanging():
        first, second = somebody_books(room, "a"), somebody_books(room, "b", start=90)
        await until(slow_disk.reached.is_set)
        for word in ("on", "off", "on"):
            hass.states.async_set(RADAR, word)
        third = somebody_books(room, "c", start=150)
        await asyncio.sleep(0)
    await asyncio.gather(first, second, third)
    await hass.async_block_till_done()
    assert [booking.id for booking in room.state.ledger] == ["a", "b", "c"]
    assert room.state.senses.presence is Presence.YES
    record = await site.journal.record(room.space.id, dt_util.utcnow() - timedelta(days=1))
    assert record
    for stretch in record.stretches:
        assert tuple(replay(stretch.state, stretch.moments)) == stretch.decided


async def test_who_asked_is_refused_in_time_and_the_hub_goes_on_by_itself(
    hass: HomeAssistant,
    slow_disk: SlowDisk,
    freezer: FrozenDateTimeFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("custom_components.faitout.journal.pending.COMMIT_SECONDS", 0.2)
    site = await set_up(hass)
    room = the_space(site)

    async def seconds(count: int) -> None:
        freezer.tick(timedelta(seconds=count))
        async_fire_time_changed(hass)
        await hass.async_block_till_done(wait_background_tasks=True)

    with slow_disk.hanging():
        booking, waiting = somebody_books(room), somebody_books(room, "b", start=90)
        await until(slow_disk.reached.is_set)
        hass.states.async_set(RADAR, "on")
        # The disk's patience is measured in true time; the loop looks when its own clock moves.
        await until(lambda: freezer.tick(1) is not None and booking.done() and waiting.done())
        for refused in (booking, waiting):
            with pytest.raises(CommandRefused) as why:
                await refused
            assert why.value.refused.why is Refusal.JOURNAL
        assert ir.async_get(hass).async_get_issue(DOMAIN, "journal_failed_luzech")
        assert not room.state.switches.writable
        assert occupancy(hass) == "on"
        hass.states.async_set(RADAR, "off")
        hass.states.async_set(RADAR, "on")
        await seconds(11)
        assert ir.async_get(hass).async_get_issue(DOMAIN, "journal_failed_luzech")
    await until(lambda: site.journal.error is None)
    for _ in range(3):
        await seconds(11)
    await until(lambda: room.state.switches.writable)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert ir.async_get(hass).async_get_issue(DOMAIN, "journal_failed_luzech") is None
    assert not list(await site.journal.bookings(None, dt_util.utcnow(), dt_util.utcnow()))
    await somebody_books(room, "again")
    assert room.state.ledger.get(BookingId("again")) is not None


async def test_of_what_waits_for_the_disk_the_oldest_words_of_sensors_go_first(
    hass: HomeAssistant, slow_disk: SlowDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("custom_components.faitout.hub.runner.MOST_WAITING", 3)
    room = the_space(await set_up(hass))
    heard: list[float] = []
    with slow_disk.hanging():
        first = somebody_books(room)
        await until(slow_disk.reached.is_set)
        second = somebody_books(room, "b", start=90)
        await asyncio.sleep(0)
        hass.states.async_set(RADAR, "on")
        for word in ("on", "off", "on"):
            hass.states.async_set("binary_sensor.salle_motion", word)
        third = somebody_books(room, "c", start=150)
        await asyncio.sleep(0)
        heard = [sensor.value for sensor in room.state.senses.sensors]
        assert heard == [1.0, 1.0], "all is seen at once, however much waits"
    async with asyncio.timeout(20):
        await asyncio.gather(first, second, third)
    await hass.async_block_till_done()
    assert [str(b.id) for b in room.state.ledger] == ["a", "b", "c"], "nobody's request is dropped"
    assert [s.value for s in room.state.senses.sensors] == [0.0, 1.0], "the oldest word is"


async def test_requests_alone_are_all_answered_however_many_wait(
    hass: HomeAssistant, slow_disk: SlowDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("custom_components.faitout.hub.runner.MOST_WAITING", 2)
    room = the_space(await set_up(hass))
    with slow_disk.hanging():
        asked = [somebody_books(room, f"{n}", start=30 + 40 * n) for n in range(5)]
        await until(slow_disk.reached.is_set)
        await asyncio.sleep(0)
    async with asyncio.timeout(20):
        await asyncio.gather(*asked)
    assert len(list(room.state.ledger)) == 5
