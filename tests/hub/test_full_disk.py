"""A disk that is full: bookings are refused in words, nothing is released, nothing forgotten."""

from datetime import timedelta
import sqlite3

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.faitout.const import DOMAIN
from custom_components.faitout.engine.booking import Booking, Stage
from custom_components.faitout.engine.effect import Refusal
from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.stimulus import Book
from custom_components.faitout.hub.site import Site, journal_path
from custom_components.faitout.words.refusals import CommandRefused
from tests.places import set_up, space, the_space

RADAR = "binary_sensor.salle_radar"
MOTION = "binary_sensor.salle_motion"


async def fill_the_disk(hass: HomeAssistant, site: Site) -> sqlite3.Connection:
    """Keep the journal from being written, as a disk does that takes no more: by a held lock."""

    def hold() -> sqlite3.Connection:
        other = sqlite3.connect(
            journal_path(hass, site.entry), check_same_thread=False, isolation_level=None
        )
        other.execute("BEGIN IMMEDIATE")
        return other

    return await hass.async_add_executor_job(hold)


async def pass_time(hass: HomeAssistant, freezer: FrozenDateTimeFactory, seconds: int) -> None:
    """Let time go by."""
    freezer.tick(timedelta(seconds=seconds))
    async_fire_time_changed(hass, dt_util.utcnow())
    await hass.async_block_till_done(wait_background_tasks=True)


def a_booking(site: Site, name: str, start: int, length: int) -> Book:
    """Return a booking that begins so many minutes from now."""
    now = dt_util.utcnow()
    return Book(
        Booking(
            id=BookingId(name),
            space=the_space(site).space.id,
            start=now + timedelta(minutes=start),
            end=now + timedelta(minutes=start + length),
            created_at=now,
        )
    )


@pytest.mark.timeout(90)
async def test_nothing_is_promised_that_cannot_be_kept(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    freezer.move_to("2026-10-05T07:00:00+00:00")
    hass.states.async_set(RADAR, "off")
    hass.states.async_set(MOTION, "off")
    site = await set_up(hass, space())
    room = the_space(site)
    await room.command(a_booking(site, "kept", 1, 60))
    lock = await fill_the_disk(hass, site)

    with pytest.raises(CommandRefused) as refused:
        await room.command(a_booking(site, "refused", 120, 60))
    assert refused.value.refused.why is Refusal.JOURNAL
    assert ir.async_get(hass).async_get_issue(DOMAIN, "journal_failed_luzech") is not None

    for sensor in (RADAR, MOTION):
        hass.states.async_set(sensor, "on")
    await hass.async_block_till_done()
    assert room.view.presence is Presence.YES, "what sensors say is shown all the same"
    for sensor in (RADAR, MOTION):
        hass.states.async_set(sensor, "off")
    await pass_time(hass, freezer, 15 * 60)
    kept = room.state.ledger.get(BookingId("kept"))
    assert kept is not None, "nothing is released"
    assert kept.stage is Stage.SCHEDULED

    await hass.async_add_executor_job(lock.close)
    await pass_time(hass, freezer, 11)
    await pass_time(hass, freezer, 11)
    assert ir.async_get(hass).async_get_issue(DOMAIN, "journal_failed_luzech") is None
    assert room.state.switches.writable
    await room.command(a_booking(site, "refused", 120, 60))
    assert await site.journal.booking(BookingId("refused")) is not None
