"""Looking back: the report for the funders, and what other patience would have done."""

from datetime import timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.faitout.const import DOMAIN
from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.engine.stimulus import Book
from custom_components.faitout.hub.site import Site
from custom_components.faitout.journal import JournalError
from tests.places import set_up, space, the_space

RADAR = "binary_sensor.salle_radar"


@pytest.fixture
async def site(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> Site:
    """Return the site after a no-show whose person came two minutes too late."""
    freezer.move_to("2026-10-05T07:00:00+00:00")
    for entity_id in (RADAR, "binary_sensor.salle_motion"):
        hass.states.async_set(entity_id, "off")
    site = await set_up(hass, space())
    now = dt_util.utcnow()
    await the_space(site).command(
        Book(
            Booking(
                id=BookingId("b1"),
                space=the_space(site).space.id,
                start=now + timedelta(minutes=1),
                end=now + timedelta(minutes=61),
                created_at=now,
                title="Secret",
            )
        )
    )
    for minute in range(20):
        if minute == 13:
            hass.states.async_set(RADAR, "on")
        freezer.tick(timedelta(minutes=1))
        async_fire_time_changed(hass, dt_util.utcnow())
        await hass.async_block_till_done(wait_background_tasks=True)
    hass.states.async_set(RADAR, "off")
    for _ in range(12):
        freezer.tick(timedelta(minutes=1))
        async_fire_time_changed(hass, dt_util.utcnow())
        await hass.async_block_till_done(wait_background_tasks=True)
    return site


async def ask(hass: HomeAssistant, action: str, **data: Any) -> Any:
    """Return the answer of an action."""
    return await hass.services.async_call(DOMAIN, action, data, blocking=True, return_response=True)


@pytest.mark.usefixtures("site")
async def test_the_report_counts_and_names_nobody(hass: HomeAssistant) -> None:
    answer = await ask(hass, "get_report", start="2026-10-05T00:00:00+02:00", duration="24:00:00")
    (figures,) = answer["spaces"]
    assert figures["space"] == "salle"
    assert (figures["bookings"], figures["no_shows"], figures["walk_ins"]) == (1, 1, 1)
    assert figures["booked_hours"] == 1
    assert figures["freed_hours"] == pytest.approx(50 / 60, abs=0.01)
    assert figures["reused_hours"] > 0
    assert "Secret" not in str(answer)


@pytest.mark.usefixtures("site")
async def test_a_longer_grace_would_have_hurt_nobody(hass: HomeAssistant) -> None:
    answer = await ask(hass, "what_if", days=1, grace="00:20:00")
    (outcomes,) = answer["spaces"]
    assert (outcomes["as_set"]["hurt"], outcomes["what_if"]["hurt"]) == (1, 0)
    assert outcomes["as_set"]["releases"][0]["booking_id"] == "b1"
    assert outcomes["what_if"]["releases"] == []


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(
    ("data", "key"),
    [
        (
            {"start": "2026-10-05T10:00:00+02:00", "end": "2026-10-05T09:00:00+02:00"},
            "refused_end_before_start",
        ),
        (
            {"start": "2016-10-05T10:00:00+02:00", "end": "2026-10-05T09:00:00+02:00"},
            "period_too_long",
        ),
    ],
)
async def test_a_period_that_makes_no_sense_is_refused(
    hass: HomeAssistant, data: dict[str, str], key: str
) -> None:
    with pytest.raises(ServiceValidationError) as refused:
        await ask(hass, "get_report", **data)
    assert refused.value.translation_key == key


async def test_a_journal_that_cannot_be_read_is_said_in_words(
    hass: HomeAssistant, site: Site
) -> None:
    await site.journal.close()
    with pytest.raises((HomeAssistantError, JournalError)) as refused:
        await ask(hass, "get_report", start="2026-10-05T00:00:00+02:00", duration="24:00:00")
    assert isinstance(refused.value, HomeAssistantError)
    assert refused.value.translation_key == "journal_unreadable"
