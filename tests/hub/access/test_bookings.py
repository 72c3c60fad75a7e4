"""The grant of a booking follows it at work: moved, extended, ended, and kept while inside."""

from homeassistant.util import dt as dt_util
import pytest

from custom_components.faitout.engine.access.grant import Admission
from custom_components.faitout.engine.booking import Stage
from custom_components.faitout.engine.ids import BookingId
from tests.day import MOTION, RADAR
from tests.hub.access.house import ENTRANCE, ROOM, House, own_door
from tests.places import door


async def stays(house: House, code: str, until: str) -> None:
    """Let the holder come in by the code and be seen until a time of day."""
    assert await house.types(code, ROOM) is Admission.OPENED
    await house.day.says(RADAR, "on")
    await house.day.until(until)


def stage(house: House, booking: str) -> Stage | None:
    """Return what has become of a booking; None once it is no longer kept at hand."""
    (runner,) = house.day.site.spaces.values()
    known = runner.state.ledger.get(BookingId(booking))
    return known.stage if known else None


async def test_it_opens_the_room_and_the_entrance_from_ten_minutes_before(house: House) -> None:
    await house.begin()
    _, code = await house.books("10:00", "11:00")
    await house.day.leap("09:49")
    assert await house.types(code) is Admission.TOO_EARLY
    await house.day.leap("09:50")
    assert await house.types(code, ROOM) is Admission.OPENED
    assert await house.types(code, ENTRANCE) is Admission.OPENED


async def test_a_code_at_the_rooms_own_door_is_a_check_in_and_one_at_the_entrance_is_none(
    house: House,
) -> None:
    await house.begin(door(opens="grants", exit_confirmed=True), own_door())
    booking, code = await house.books("09:00", "11:00")
    assert await house.types(code, ENTRANCE) is Admission.OPENED
    assert stage(house, booking) is Stage.AWAITING
    assert await house.types(code, ROOM) is Admission.OPENED
    assert stage(house, booking) is Stage.CHECKED_IN


async def test_where_the_room_has_no_door_of_its_own_the_entrance_is_it(house: House) -> None:
    await house.begin(door(opens="grants", exit_confirmed=True))
    booking, code = await house.books("09:00", "11:00")
    outcome = await house.types(code, ENTRANCE)
    assert outcome is Admission.OPENED
    assert stage(house, booking) is Stage.CHECKED_IN


async def test_an_extension_extends_it(house: House) -> None:
    await house.begin()
    booking, code = await house.books("09:00", "10:00")
    await stays(house, code, "09:55")
    await house.day.act("extend", entity_id=house.day.entity("calendar.bookings"))
    assert house.clock(house.grant(f"b-{booking}").end) > "10:00"
    await house.day.until("10:05")
    assert await house.types(code, ROOM) is Admission.OPENED


async def test_a_cancelled_one_opens_nothing_also_after_a_kill(house: House) -> None:
    await house.begin()
    booking, code = await house.books("09:05", "11:00")
    await house.day.act("cancel", booking_id=booking)
    assert await house.types(code, ROOM) is Admission.OVER
    await house.day.kill()
    assert await house.types(code, ROOM) is Admission.OVER


async def test_a_released_one_opens_nothing_and_one_that_is_taken_back_does_again(
    house: House,
) -> None:
    await house.begin()
    booking, code = await house.books("09:05", "11:00")
    await house.day.until("09:17")
    assert stage(house, booking) is None, "it was released"
    assert await house.types(code, ROOM) is Admission.OVER
    await house.day.act("undo_release", entity_id=house.day.entity("calendar.bookings"))
    assert await house.types(code, ROOM) is Admission.OPENED


# Somebody stays on


async def test_who_is_still_inside_gets_back_in_until_they_have_left(house: House) -> None:
    await house.begin()
    _, code = await house.books("09:00", "09:30")
    await stays(house, code, "09:40")
    assert await house.types(code, ROOM) is Admission.OPENED
    await house.day.until("10:10")
    assert await house.types(code, ROOM) is Admission.OPENED
    await house.day.says(RADAR, "off")
    await house.day.later(20)
    assert await house.types(code, ROOM) is Admission.OVER


async def test_what_is_revoked_while_they_stay_on_is_not_given_back_by_their_presence(
    house: House,
) -> None:
    await house.begin()
    booking, code = await house.books("09:00", "09:30")
    await stays(house, code, "09:40")
    await house.day.act("revoke_access", booking_id=booking)
    await house.day.says(MOTION, "on")
    await house.day.until("10:10")
    assert await house.types(code, ROOM) is Admission.REVOKED
    await house.day.kill()
    assert await house.types(code, ROOM) is Admission.REVOKED


async def test_after_a_restart_in_between_who_is_still_inside_gets_back_in(house: House) -> None:
    await house.begin()
    _, code = await house.books("09:00", "09:30")
    await stays(house, code, "09:40")
    await house.day.kill()
    assert await house.types(code, ROOM) is Admission.OPENED
    await house.day.says(RADAR, "off")
    await house.day.says(RADAR, "on")
    await house.day.until("10:05")
    assert await house.types(code, ROOM) is Admission.OPENED


async def test_one_that_ended_hours_ago_is_not_given_anew_by_a_restart(house: House) -> None:
    await house.begin()
    _, code = await house.books("09:00", "09:30")
    await stays(house, code, "09:29")
    await house.day.says(RADAR, "off")
    await house.day.until("10:00")
    assert await house.types(code, ROOM) is Admission.OVER
    await house.day.leap("12:00")
    house.hass.states.async_set(RADAR, "unavailable")
    await house.day.kill()
    assert await house.types(code, ROOM) is Admission.OVER


async def test_the_next_one_does_not_find_the_last_one_let_in_beside_them(house: House) -> None:
    await house.begin()
    _, code = await house.books("09:00", "09:30")
    _, others = await house.books("09:30", "10:30")
    await stays(house, code, "09:35")
    assert await house.types(code, ROOM) is Admission.OVER
    assert await house.types(others, ROOM) is Admission.OPENED


async def test_they_are_let_in_until_the_next_may_come(house: House) -> None:
    await house.begin()
    _, code = await house.books("09:00", "09:30")
    await house.books("10:00", "11:00")
    await stays(house, code, "09:49")
    assert await house.types(code, ROOM) is Admission.OPENED
    await house.day.until("09:51")
    assert await house.types(code, ROOM) is Admission.OVER


# A member holds it


async def test_a_members_booking_gives_their_badge_the_room(house: House) -> None:
    await house.begin()
    member = await house.joins()
    await house.day.book("09:00", "10:00", holder=member)
    (grant,) = house.desk.held_by(member)
    assert grant.doors == {ROOM, ENTRANCE}
    assert house.clock(grant.end) == "10:00"
    assert grant.start == house.day.at("08:50").astimezone(dt_util.UTC)


async def test_where_nothing_can_be_read_at_the_start_what_was_revoked_stays_so(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.begin()
    member = await house.joins()
    booking = await house.day.book("09:05", "11:00", holder=member)
    await house.day.act("revoke_access", booking_id=booking)

    async def unreadable(*_: object) -> None:
        raise OSError("the key cannot be read")

    with monkeypatch.context() as patched:
        patched.setattr("custom_components.faitout.hub.access.book.keyring_of", unreadable)
        await house.day.restart()
        assert not house.desk.is_ready
        assert await house.types("123456") is Admission.NOT_READY
    await house.day.later(1.1)
    assert house.desk.is_ready
    assert house.grant(f"b-{booking}").revoked_at is not None
    await house.day.kill()
    assert house.grant(f"b-{booking}").revoked_at is not None
