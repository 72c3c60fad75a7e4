"""Who made a booking may take it back, also after a restart, and nobody else without a right."""

from homeassistant.core import Context
from homeassistant.exceptions import Unauthorized
import pytest

from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.hub import makers
from tests.day import Day
from tests.people import as_user, ordinary


async def booked_by(day: Day, who: Context, start: str, end: str) -> str:
    """Let a user book the room, and return the booking's id."""
    answer = await day.act_as(
        who,
        "book",
        entity_id=day.entity("calendar.bookings"),
        start=day.at(start).isoformat(),
        end=day.at(end).isoformat(),
    )
    return str(answer["booking_id"])


async def test_camille_may_take_back_what_she_booked_and_nothing_of_others(day: Day) -> None:
    await day.begin()
    camille = as_user(await ordinary(day.hass))
    others = await day.book("10:00", "11:00")
    own = await booked_by(day, camille, "11:00", "12:00")
    with pytest.raises(Unauthorized) as error:
        await day.act_as(camille, "cancel", booking_id=others)
    assert error.value.translation_key == "not_allowed_for_others"
    assert (await day.act_as(camille, "extend", booking_id=own, duration="00:30:00"))["end"]
    assert (await day.act_as(camille, "cancel", booking_id=own))["stage"] == "cancelled"
    assert await day.site.journal.booking(BookingId(others))


async def test_it_is_known_after_a_restart_and_forgotten_with_the_booking(day: Day) -> None:
    await day.begin()
    camille = as_user(await ordinary(day.hass))
    first = await booked_by(day, camille, "10:00", "11:00")
    await day.kill()
    await day.act_as(camille, "cancel", booking_id=first)
    await booked_by(day, camille, "11:00", "12:00")
    kept = await day.site.journal.kept(makers.MEMO)
    assert kept is not None
    assert first.encode() not in kept


async def test_the_booking_of_now_is_hers_or_she_may_not_end_it(day: Day) -> None:
    await day.begin()
    camille = as_user(await ordinary(day.hass))
    await day.book("09:00", "09:10")
    with pytest.raises(Unauthorized):
        await day.act_as(camille, "end", entity_id=day.entity("calendar.bookings"))
    await booked_by(day, camille, "09:10", "10:00")
    await day.until("09:11")
    ended = await day.act_as(camille, "end", entity_id=day.entity("calendar.bookings"))
    assert ended["stage"] == "cancelled"


async def test_only_so_many_makers_are_known_the_latest(
    day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(makers, "MOST", 1)
    await day.begin()
    camille = as_user(await ordinary(day.hass))
    first = await booked_by(day, camille, "10:00", "11:00")
    last = await booked_by(day, camille, "11:00", "12:00")
    with pytest.raises(Unauthorized):
        await day.act_as(camille, "cancel", booking_id=first)
    assert await day.act_as(camille, "cancel", booking_id=last)


@pytest.mark.parametrize("kept", [b"\xff", b"[1]", b'{"x": 3}'])
async def test_what_nobody_can_read_makes_nobody_a_maker(day: Day, kept: bytes) -> None:
    await day.begin()
    camille = as_user(await ordinary(day.hass))
    own = await booked_by(day, camille, "10:00", "11:00")
    await day.site.journal.keep(makers.MEMO, kept)
    await day.restart()
    with pytest.raises(Unauthorized):
        await day.act_as(camille, "cancel", booking_id=own)
