"""What is touched at a screen is done once, by who may, and answered when it is in the journal."""

import asyncio
from dataclasses import replace
from typing import Any

from homeassistant.util import dt as dt_util
import pytest

from custom_components.faitout.engine.access.grant import Admission
from custom_components.faitout.engine.access.keys import KeyKind
from custom_components.faitout.engine.access.tries import FREE_TRIES
from custom_components.faitout.engine.booking import Actor, Stage
from custom_components.faitout.engine.faults import Fault
from custom_components.faitout.engine.ids import BookingId, SiteId, SpaceId
from custom_components.faitout.engine.offers import Act
from custom_components.faitout.engine.touch import TOO_OLD_AFTER, Who
from custom_components.faitout.hub.access import recogniser
from custom_components.faitout.hub.touch import (
    Touch,
    TouchAnswer,
    Toucher,
    Touches,
    booking_ref,
    touch_of,
    touches as touches_module,
)
from custom_components.faitout.hub.touch.touch import LONGEST_WORD
from custom_components.faitout.hub.touch.touches import MOST_TOUCHES, TOUCHES_SECONDS
from custom_components.faitout.journal import Journal, JournalError
from tests.day import Day
from tests.hub.access.house import ROOM, House

SALLE = SpaceId("salle")
AT_DOOR = Toucher(
    id="screen/1", who=Who.ANYBODY, actor=Actor.SCREEN, site=SiteId("luzech"), space=SALLE
)
FOR_MEMBERS = Toucher(id="screen/2", who=Who.MEMBER, actor=Actor.SCREEN)


class Glass:
    """A screen at a door, and the hand that touches it."""

    def __init__(self, day: Day, toucher: Toucher = AT_DOOR) -> None:
        """Take the day, and whose screen it is."""
        self.day = day
        self.toucher = toucher
        self.touches = Touches(day.hass)
        self._count = 0

    def touch(self, act: Act, booking: str = "", **more: Any) -> Touch:
        """Return one touch."""
        self._count += 1
        fields: dict[str, Any] = {"site": SiteId("luzech"), "space": SALLE, **more}
        ref = booking_ref(BookingId(booking)) if booking else ""
        return Touch(id=f"touch-{self._count:04}", act=act, ref=ref, **fields)

    async def does(self, act: Act, booking: str = "", **more: Any) -> TouchAnswer:
        """Touch, and return what came of it."""
        answer = await self.touches.do(self.touch(act, booking, **more), self.toucher)
        await self.day.settle()
        return answer

    async def books(self, until: str = "10:00", **more: Any) -> str:
        """Book from now, and return what came of it."""
        return (await self.does(Act.BOOK, end=self.day.at(until), **more)).outcome

    @property
    def current(self) -> str:
        """The booking of now."""
        booking = self.day.site.spaces[SALLE].view.current
        assert booking is not None
        return booking.id


@pytest.fixture
async def glass(day: Day) -> Glass:
    """Open a room with a screen beside its door."""
    await day.begin()
    return Glass(day)


def test_only_what_a_page_would_send_is_a_touch() -> None:
    right = {"touch": "a" * 8, "site": "luzech", "space": "salle", "act": "book", "end": 2}
    assert touch_of(right) is not None
    for wrong in (
        *({"touch": "short"}, {"touch": 1}, {"act": "open"}, {"act": None}, {"end": "2"}),
        *({"end": -1}, {"end": True}, {"end": 2**40}, {"end": 1.5}, {"badge": "yes"}),
        *({"site": "x" * (LONGEST_WORD + 1)}, {"code": ["1"]}, {"ref": None}),
    ):
        assert touch_of({**right, **wrong}) is None, wrong
    assert touch_of([right]) is None
    assert "1234" not in repr(touch_of({**right, "code": "1234"}))


async def test_a_free_room_is_booked_by_touch_and_is_taken_at_once(glass: Glass) -> None:
    assert await glass.books() == "done"
    assert glass.day.shows("sensor.status") == "occupied"
    booking = glass.day.site.spaces[SALLE].view.current
    assert booking is not None
    assert (booking.made_by, booking.stage) == (Actor.SCREEN, Stage.CHECKED_IN)


async def test_the_life_of_a_booking_by_touch(glass: Glass) -> None:
    await glass.day.book("09:10", "10:00")
    await glass.day.until("09:18")
    booking = glass.current
    assert (await glass.does(Act.LATE, booking)).outcome == "done"
    assert (await glass.does(Act.LATE, booking)).outcome == "refused_held_already"
    assert (await glass.does(Act.HERE, booking)).outcome == "done"
    assert (await glass.does(Act.EXTEND, booking, end=glass.day.at("10:20"))).outcome == "done"
    assert glass.day.clock("sensor.busy_until") == "10:20"
    assert (await glass.does(Act.END, booking)).outcome == "done"
    assert (await glass.does(Act.END, booking)).outcome == "refused_gone"


async def test_a_release_is_taken_back_by_touch(glass: Glass) -> None:
    booking = await glass.day.book("09:10", "10:00")
    await glass.day.until("09:21")
    assert (await glass.does(Act.UNDO, booking)).outcome == "done"
    assert glass.current == booking


async def test_a_touch_that_is_sent_again_is_done_once(glass: Glass) -> None:
    touch = glass.touch(Act.BOOK, end=glass.day.at("10:00"))
    first, second = await asyncio.gather(
        *(glass.touches.do(touch, glass.toucher) for _ in range(2))
    )
    again = await glass.touches.do(touch, glass.toucher)
    assert [first.outcome, second.outcome, again.outcome] == ["done"] * 3
    assert len(glass.day.site.spaces[SALLE].state.ledger) == 1
    assert len(glass.touches) == 1


async def test_another_touch_under_the_same_name_is_nonsense(glass: Glass) -> None:
    touch = glass.touch(Act.BOOK, end=glass.day.at("10:00"))
    await glass.touches.do(touch, glass.toucher)
    other = Touch(id=touch.id, site=touch.site, space=SALLE, act=Act.END)
    assert (await glass.touches.do(other, glass.toucher)).outcome == "refused_nonsense"


async def test_of_two_at_once_one_gets_the_room_and_the_other_a_word(glass: Glass) -> None:
    other = Toucher(id="screen/3", who=Who.ANYBODY, actor=Actor.BOARD)
    end = glass.day.at("10:00")
    answers = await asyncio.gather(
        glass.touches.do(glass.touch(Act.BOOK, end=end), glass.toucher),
        glass.touches.do(glass.touch(Act.BOOK, end=end), other),
    )
    assert sorted(each.outcome for each in answers) == ["done", "refused_overlap"]
    refused = next(each for each in answers if not each.is_done)
    assert refused.at == end


async def test_a_screen_acts_on_its_own_space_and_no_other(glass: Glass) -> None:
    for elsewhere in ({"space": SpaceId("cabine")}, {"site": SiteId("prayssac")}):
        answer = await glass.does(Act.BOOK, end=glass.day.at("10:00"), **elsewhere)
        assert answer.outcome == "refused_not_allowed"
    board = Glass(glass.day, Toucher(id="b", who=Who.ANYBODY, actor=Actor.BOARD))
    assert (await board.does(Act.END, space=SpaceId("gone"))).outcome == "refused_gone"
    assert (await board.does(Act.END, site=SiteId("gone"))).outcome == "not_ready"


async def test_what_is_wrong_is_told_by_touch_and_is_kept(glass: Glass) -> None:
    faults = glass.day.site.faults
    assert (await glass.does(Act.FAULT, fault="light")).is_done
    assert (await glass.does(Act.FAULT, fault="sausage")).outcome == "refused_nonsense"
    old = dt_util.utcnow() - 2 * TOO_OLD_AFTER
    assert (await glass.does(Act.FAULT, fault="door", at=old)).outcome == "refused_too_old"
    assert faults.reported(SALLE) == (Fault.LIGHT,)
    assert glass.day.site.spaces[SALLE].state.switches.in_service


async def test_where_the_screen_says_so_a_fault_takes_the_space_out_of_service(
    glass: Glass,
) -> None:
    glass.toucher = replace(AT_DOOR, who=Who.MEMBER, takes_out=True)
    # Who tells of a fault need not show who they are.
    assert (await glass.does(Act.FAULT, fault="heating")).is_done
    assert not glass.day.site.spaces[SALLE].state.switches.in_service


async def test_a_fault_that_cannot_be_kept_is_not_acknowledged(
    glass: Glass, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(*_: object) -> None:
        raise JournalError("no room")

    monkeypatch.setattr(Journal, "keep", refuse)
    assert (await glass.does(Act.FAULT, fault="light")).outcome == "failed"


async def test_where_nobody_may_act_nothing_is_done(glass: Glass) -> None:
    only_shows = Glass(glass.day, Toucher(id="tv", who=Who.NOBODY, actor=Actor.BOARD))
    assert await only_shows.books() == "refused_not_allowed"
    assert not glass.day.site.spaces[SALLE].state.ledger


async def test_a_child_that_touches_and_touches_is_told_to_wait(glass: Glass) -> None:
    for _ in range(MOST_TOUCHES):
        assert (await glass.does(Act.END, "gone")).outcome == "refused_gone"
    told = await glass.does(Act.END, "gone")
    assert told.outcome == "later"
    assert told.wait is not None
    assert 0 < told.wait <= TOUCHES_SECONDS
    other = Toucher(id="screen/9", who=Who.ANYBODY, actor=Actor.SCREEN)
    touch = glass.touch(Act.BOOK, end=glass.day.at("10:00"))
    assert (await glass.touches.do(touch, other)).is_done


async def test_only_so_many_touches_are_remembered(
    glass: Glass, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(touches_module, "MOST_REMEMBERED", 3)
    for _ in range(5):
        await glass.does(Act.END, "gone")
    assert len(glass.touches) == 3


async def test_what_the_journal_cannot_keep_is_refused_in_words(
    glass: Glass, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(*_: object, **__: object) -> None:
        raise JournalError("full")

    monkeypatch.setattr(Journal, "commit", fails)
    assert await glass.books() == "refused_journal"


async def test_a_fault_of_ours_is_answered_too(
    glass: Glass, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def breaks(*_: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(type(glass.day.site.spaces[SALLE]), "command", breaks)
    assert await glass.books() == "failed"
    assert "A touch failed" in caplog.text
    caplog.clear()


async def test_members_show_a_code_first_and_what_they_book_is_theirs(house: House) -> None:
    await house.begin()
    member = await house.joins()
    code = (await house.gives(member=member))["code"]
    glass = Glass(house.day, FOR_MEMBERS)
    assert await glass.books() == "code_wanted"
    assert await glass.books(code="000000") == "code_wrong"
    assert await glass.books(code=code) == "done"
    booking = house.day.site.spaces[SALLE].view.current
    assert booking is not None
    assert booking.holder == member


async def test_wrong_codes_at_a_screen_wait_and_are_told(house: House) -> None:
    await house.begin()
    glass = Glass(house.day, FOR_MEMBERS)
    for _ in range(FREE_TRIES - 1):
        assert await glass.books(code="000000") == "code_wrong"
    answer = await glass.does(Act.BOOK, end=house.day.at("10:00"), code="000000")
    assert answer.outcome == "code_wait"
    assert answer.wait == 30
    assert await glass.books(code="000000") == "code_wait"


async def test_a_badge_at_the_door_is_known_at_the_screen_and_opens_nothing_by_it(
    house: House,
) -> None:
    await house.begin()
    member = await house.joins()
    await house.gives(member=member)
    await house.desk.add_badge(member, "04a1b2c3")
    glass = Glass(house.day, FOR_MEMBERS)
    touch = glass.touch(Act.BOOK, end=house.day.at("10:00"), badge=True)
    waiting = asyncio.ensure_future(glass.touches.do(touch, FOR_MEMBERS))
    await asyncio.sleep(0)
    answer = await house.answer("04a1b2c3", ROOM, kind=KeyKind.BADGE)
    assert answer.outcome is Admission.LEARNED
    assert (await waiting).outcome == "done"
    assert await house.desk.openings(member) == []


async def test_a_screen_waits_for_a_badge_so_long_and_no_longer(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.begin()
    monkeypatch.setattr(recogniser, "BADGE_SECONDS", 0)
    glass = Glass(house.day, FOR_MEMBERS)
    assert await glass.books(badge=True) == "no_badge"


async def test_without_a_door_there_is_no_reader_to_hold_a_badge_to(glass: Glass) -> None:
    members = Glass(glass.day, FOR_MEMBERS)
    assert await members.books(badge=True) == "no_reader"
