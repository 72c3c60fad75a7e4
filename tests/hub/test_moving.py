"""Moving bookings at work: between spaces at once or not at all, once, and as the plans let it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
import sqlite3
from unittest.mock import patch

from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import async_mock_service

from custom_components.faitout.engine import moves
from custom_components.faitout.engine.access.grant import Admission
from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.effect import Decided, Event, Refusal
from custom_components.faitout.engine.ids import BookingId, SpaceId
from custom_components.faitout.engine.reason import Rule
from custom_components.faitout.engine.stimulus import Change, HandOver, Seen
from custom_components.faitout.hub.moving import change_booking, move_to_space
from custom_components.faitout.hub.site import journal_path
from custom_components.faitout.words.refusals import CommandRefused, message
from tests.day import Day
from tests.hub.access.house import ENTRANCE, House, own_door
from tests.places import door, plan, space

SALLE, ATELIER = SpaceId("salle"), SpaceId("atelier")


@pytest.fixture
async def there(day: Day) -> Day:
    """Let the place have two rooms, and a plan for members."""
    await day.begin(space(), space("atelier", sensors=()), plan(quota=1))
    return day


def homes(day: Day, booking: str) -> list[str]:
    """Return the spaces that have a booking."""
    return [
        name
        for name, runner in day.site.spaces.items()
        if runner.state.ledger.get(BookingId(booking))
    ]


async def move(
    day: Day, booking: str, to: SpaceId = ATELIER, clock: str = "", *, is_overruled: bool = False
) -> Booking:
    """Move a booking to another space, from where it is."""
    old = day.site.spaces[ATELIER if to == SALLE else SALLE]
    start = day.at(clock) if clock else None
    wanted = HandOver(
        booking=BookingId(booking),
        to=to,
        start=start,
        end=start + timedelta(hours=1) if start else None,
    )
    return await move_to_space(day.site, old, wanted, is_overruled=is_overruled)


async def refused(day: Day, booking: str, to: SpaceId = ATELIER, clock: str = "") -> Refusal:
    """Return why a move is refused."""
    with pytest.raises(CommandRefused) as error:
        await move(day, booking, to, clock)
    await day.settle()
    return error.value.refused.why


async def test_a_booking_goes_to_another_space_and_is_there_after_a_kill(there: Day) -> None:
    booking = await there.book("14:00", "15:00", title="Conseil", holder="Mairie")
    moved = await move(there, booking, clock="16:00")
    assert homes(there, booking) == ["atelier"]
    await there.kill()
    assert homes(there, booking) == ["atelier"]
    after = there.site.spaces[ATELIER].state.ledger.get(BookingId(booking))
    assert after == moved
    assert (moved.title, moved.holder, moved.start) == ("Conseil", "Mairie", there.at("16:00"))


async def test_its_history_is_that_of_both_spaces(there: Day) -> None:
    told: list[tuple[str, Decided]] = []
    booking = await there.book("14:00", "15:00")
    there.site.subscribe_decisions(lambda runner, each: told.append((runner.space.id, each)))
    await move(there, booking)
    assert [(space_id, each.event, each.reason.rule) for space_id, each in told] == [
        ("atelier", Event.CHANGED, Rule.MOVED_HERE),
        ("salle", Event.CHANGED, Rule.MOVED_AWAY),
    ]
    for space_id in (SALLE, ATELIER):
        decided = await there.site.journal.decisions(space_id, there.at("00:00"))
        assert decided[0].reason.booking == booking


async def test_it_can_go_back_and_forth(there: Day) -> None:
    booking = await there.book("14:00", "15:00")
    for to in (ATELIER, SALLE, ATELIER, SALLE):
        await move(there, booking, to)
        assert homes(there, booking) == [to]


async def test_of_two_who_move_it_at_once_one_is_told_where_it_is(there: Day) -> None:
    booking = await there.book("14:00", "15:00")
    answers = await asyncio.gather(
        move(there, booking), move(there, booking), return_exceptions=True
    )
    assert [type(each) for each in answers] == [Booking, CommandRefused]
    assert isinstance(answers[1], CommandRefused)
    assert answers[1].refused.why is Refusal.MOVED_ELSEWHERE
    text = message(
        there.hass, answers[1].translation_key or "", answers[1].translation_placeholders
    )
    assert "“Atelier” now, from 14:00 to 15:00" in text
    assert homes(there, booking) == ["atelier"]


async def test_who_changes_its_times_while_it_goes_is_told_where_it_is(there: Day) -> None:
    booking = await there.book("14:00", "15:00")
    change = Change(booking=BookingId(booking), start=there.at("15:00"), end=there.at("16:00"))
    answers = await asyncio.gather(
        move(there, booking),
        change_booking(there.site, there.site.spaces[SALLE], change),
        return_exceptions=True,
    )
    assert isinstance(answers[1], CommandRefused)
    assert answers[1].refused.why is Refusal.MOVED_ELSEWHERE


async def test_of_two_who_drag_it_in_the_same_instant_one_is_told(there: Day) -> None:
    booking = await there.book("14:00", "15:00")
    seen = Seen(there.at("14:00"), there.at("15:00"))
    changes = (
        Change(booking=BookingId(booking), seen=seen, start=at, end=at + timedelta(hours=1))
        for at in (there.at("15:00"), there.at("16:00"))
    )
    room = there.site.spaces[SALLE]
    answers = await asyncio.gather(
        *(change_booking(there.site, room, each) for each in changes), return_exceptions=True
    )
    assert [type(each) for each in answers] == [Booking, CommandRefused]
    (left,) = room.state.ledger
    assert left.start == there.at("15:00")


async def test_two_that_change_places_do_not_wait_for_each_other(there: Day) -> None:
    here = await there.book("14:00", "15:00")
    elsewhere = await there.book("16:00", "17:00", space="atelier")
    async with asyncio.timeout(20):
        await asyncio.gather(move(there, here), move(there, elsewhere, SALLE))
    assert homes(there, here) == ["atelier"]
    assert homes(there, elsewhere) == ["salle"]


async def test_what_is_in_the_way_leaves_it_where_it_was(there: Day) -> None:
    booking = await there.book("14:00", "15:00")
    await there.book("14:30", "15:30", space="atelier")
    assert await refused(there, booking) is Refusal.OVERLAP
    assert await refused(there, booking, SpaceId("cave")) is Refusal.NOT_BOOKABLE
    assert await refused(there, "gone") is Refusal.UNKNOWN_BOOKING
    assert homes(there, booking) == ["salle"]


async def test_while_one_goes_what_happens_in_both_spaces_waits_and_is_not_lost(
    there: Day,
) -> None:
    booking = await there.book("14:00", "15:00")
    await asyncio.gather(
        move(there, booking),
        there.book("16:00", "17:00"),
        there.book("16:00", "17:00", space="atelier"),
        there.sees(),
    )
    await there.settle()
    assert [len(runner.state.ledger) for runner in there.site.spaces.values()] == [1, 2]


@asynccontextmanager
async def full_disk(day: Day) -> AsyncIterator[None]:
    """Keep the journal from being written, by a lock on its file."""
    path = journal_path(day.hass, day.site.entry)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield
    other.execute("ROLLBACK")
    other.close()


@pytest.mark.timeout(90)
async def test_one_that_cannot_be_written_does_not_go(there: Day) -> None:
    booking = await there.book("14:00", "15:00")
    async with full_disk(there):
        assert await refused(there, booking) is Refusal.JOURNAL
        assert homes(there, booking) == ["salle"]
        writable = [r.state.switches.writable for r in there.site.spaces.values()]
        assert writable == [False, False]
    await there.kill()
    assert homes(there, booking) == ["salle"]
    await move(there, booking)


async def test_a_fault_of_ours_keeps_neither_space_waiting(
    there: Day, caplog: pytest.LogCaptureFixture
) -> None:
    booking = await there.book("14:00", "15:00")
    with patch.object(moves, "advance", side_effect=RuntimeError("a bug")):
        assert await refused(there, booking) is Refusal.FAULT
    assert "a bug" in caplog.text
    caplog.clear()
    with patch.object(
        type(there.site.journal), "commit_together", side_effect=ValueError("Conseil")
    ):
        assert await refused(there, booking) is Refusal.FAULT
    assert "Conseil" not in caplog.text
    await move(there, booking)
    await there.book("14:00", "15:00")


async def test_who_asked_may_go_away_meanwhile(there: Day) -> None:
    booking = await there.book("14:00", "15:00")
    asked = asyncio.create_task(move(there, booking))
    await asyncio.sleep(0)
    asked.cancel()
    await there.settle()
    assert homes(there, booking) == ["atelier"]
    await there.book("14:00", "15:00")


async def test_who_waits_for_a_space_and_goes_away_holds_nothing(there: Day) -> None:
    room = there.site.spaces[SALLE]

    async def hold() -> None:
        async with room.held():
            raise AssertionError("nobody waits for it any more")

    async with room.held():
        waiting = asyncio.create_task(hold())
        await asyncio.sleep(0)
        waiting.cancel()
        await asyncio.sleep(0)
    let_go = asyncio.create_task(hold())
    await asyncio.sleep(0)
    # Its turn has come, and it has not heard of it yet.
    let_go.cancel()
    await there.settle()
    await there.book("14:00", "15:00")


async def test_a_space_at_an_end_takes_no_move(there: Day) -> None:
    booking = await there.book("14:00", "15:00")
    there.site.spaces[ATELIER].stop()
    assert await refused(there, booking) is Refusal.JOURNAL
    assert homes(there, booking) == ["salle"]


# The plans of who holds it


async def test_a_plan_is_asked_for_more_and_for_another_day_and_can_be_overruled(
    there: Day,
) -> None:
    member = await there.act("set_member", alias="Camille", plan="dix")
    booking = await there.book("10:00", "11:00", holder=member["member_id"])
    room = there.site.spaces[SALLE]

    async def changed(start: str, end: str, *, is_overruled: bool = False) -> None:
        wanted = Change(booking=BookingId(booking), start=there.at(start), end=there.at(end))
        await change_booking(there.site, room, wanted, is_overruled=is_overruled)

    # Ten to half past is less, and still in the morning.
    await changed("10:00", "10:30")
    for end in ("15:00", "14:00"):
        with pytest.raises(CommandRefused) as error:
            await changed("10:00", end)
        assert error.value.refused.why is Refusal.QUOTA_USED_UP
    await changed("10:00", "15:00", is_overruled=True)
    with pytest.raises(CommandRefused):
        await move(there, booking)
    moved = await move(there, booking, is_overruled=True)
    assert moved.end == there.at("15:00")


async def test_a_title_costs_no_plan(there: Day) -> None:
    member = await there.act("set_member", alias="Camille", plan="dix")
    booking = await there.book("10:00", "11:00", holder=member["member_id"])
    there.hass.config_entries.async_remove_subentry(
        there.site.entry,
        next(k for k, v in there.site.entry.subentries.items() if v.subentry_type == "plan"),
    )
    await there.settle()
    there.site = there.site.entry.runtime_data
    change = Change(booking=BookingId(booking), title="Atelier")
    after = await change_booking(there.site, there.site.spaces[SALLE], change)
    assert after is not None
    assert after.title == "Atelier"


# Who is told, and what goes with it


async def test_the_holder_is_told_once_where_it_is_now(hass: HomeAssistant, there: Day) -> None:
    hass.states.async_set("notify.camille", "unknown")
    booking = await there.book("14:00", "15:00", holder="notify.camille")
    sent = async_mock_service(hass, "notify", "send_message")
    await move(there, booking, clock="16:00")
    await there.settle()
    (told,) = sent
    assert told.data["entity_id"] == ["notify.camille"]
    assert told.data["message"] == "The booking was moved: “Atelier”, from 16:00 to 17:00."
    at = there.at("18:00")
    change = Change(booking=BookingId(booking), start=at, end=at + timedelta(hours=1))
    await change_booking(there.site, there.site.spaces[ATELIER], change)
    await there.settle()
    assert sent[1].data["message"] == "The booking was moved: “Atelier”, from 18:00 to 19:00."
    await there.later(1)
    longer = Change(booking=BookingId(booking), end=at + timedelta(hours=2))
    await change_booking(there.site, there.site.spaces[ATELIER], longer)
    await there.settle()
    assert len(sent) == 2


async def test_its_code_opens_the_other_room_and_no_more_the_first(day: Day) -> None:
    house = House(day)
    await house.begin(
        door(("salle", "atelier"), opens="grants", exit_confirmed=True),
        own_door(),
        own_door("atelier"),
        space("atelier", sensors=()),
    )
    booking, code = await house.books("10:00", "11:00")
    await move(day, booking)
    await day.settle()
    assert house.grant(f"b-{booking}").space == "atelier"
    assert house.grant(f"b-{booking}").doors == {ENTRANCE, "atelier"}
    await day.leap("09:55")
    assert await house.types(code, ENTRANCE) is Admission.OPENED
