"""The members of one site: looked up, changed, counted, forgotten."""

from asyncio import Lock
from collections import defaultdict
from collections.abc import AsyncGenerator, Callable, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import date, datetime
import logging
from typing import Final
from weakref import WeakValueDictionary

from homeassistant.core import CALLBACK_TYPE, callback
from homeassistant.util import dt as dt_util
from homeassistant.util.ulid import ulid_at_time

from ...engine.access.booked import MEMBER, holder_of
from ...engine.access.change import (
    MemberChange,
    MemberFault,
    MemberProblem,
    Roll,
    problem_of,
)
from ...engine.access.claim import refusal_of_member
from ...engine.access.house import PlanHouse
from ...engine.access.member import Member
from ...engine.access.quota import Month, Usage, months_of, tally
from ...engine.booking import Booking
from ...engine.effect import Refusal, Refused
from ...engine.ids import MemberId, PlanId
from ...journal import Journal, JournalError
from ...journal.rows.members import MEMBER_CODEC, MEMBERS, member_name, members_of
from ...words.members import MemberRefused
from ...words.refusals import CommandRefused
from ..listeners import Listeners

_LOGGER = logging.getLogger(__name__)

MOST_MEMBERS: Final = 5000
"""Of one site: all of them are kept in memory, and shown in one list."""

type MemberListener = Callable[[MemberId], None]


class Membership:
    """Who the members of a site are. All methods belong to the event loop."""

    def __init__(
        self,
        journal: Journal,
        house: Callable[[], PlanHouse],
        can_notify: Callable[[str], bool],
        site_name: str,
    ) -> None:
        """Take where they are kept, and what tells the site as it is today.

        `can_notify` says whether there is a notify entity of this name.
        """
        self._journal = journal
        self._house = house
        self._can_notify = can_notify
        self._roll = Roll()
        self._locks: WeakValueDictionary[MemberId, Lock] = WeakValueDictionary()
        self._changing = Lock()
        self._listeners = Listeners[[MemberId]](f"members in {site_name}")
        self.is_known = False
        """What is remembered of them could be read."""

    async def open(self) -> None:
        """Read who they are. Raises JournalError, and then nobody is known."""
        self._roll = Roll(members_of(await self._journal.kept_below(MEMBERS)))
        self.is_known = True

    @property
    def house(self) -> PlanHouse:
        """The site as its plans see it today."""
        return self._house()

    @property
    def today(self) -> date:
        """The day on the calendar of the site."""
        return dt_util.utcnow().astimezone(self.house.hours.zone).date()

    @property
    def roll(self) -> Roll:
        """The members to look something up in, not to change."""
        return self._roll

    @property
    def members(self) -> tuple[Member, ...]:
        """Everybody, in order of their alias."""
        return self._roll.all()

    def get(self, member_id: MemberId) -> Member | None:
        """Return a member, or None."""
        return self._roll.get(member_id)

    @callback
    def of_holder(self, holder: str) -> Member | None:
        """Return the member that a booking names as its holder; None for a guest."""
        return self._roll.get(MemberId(holder)) if holder.startswith(MEMBER) else None

    @callback
    def way_to(self, holder: str) -> str:
        """Return the notify entity that reaches a member, "" for none; a guest as named."""
        if not holder.startswith(MEMBER):
            return holder
        member = self.of_holder(holder)
        return member.notify if member else ""

    @callback
    def subscribe(self, listener: MemberListener) -> CALLBACK_TYPE:
        """Call `listener` with whom was made, changed or removed; who is not there is removed."""
        return self._listeners.subscribe(listener)

    @callback
    def plans_changed(self) -> None:
        """Tell of everybody: what they have may be something else now."""
        for member in self.members:
            self._listeners.publish(member.id)

    # Making and changing

    def after(
        self, change: MemberChange, roll: Roll, before: Member | None, now: datetime
    ) -> Member | MemberProblem:
        """Return a member as a change would leave it among the others, or what is wrong."""
        new = before or Member(id=new_member_id(now), alias="", created_at=now)
        member = change.made(new)
        if before is None and len(roll) >= MOST_MEMBERS:
            return MemberProblem(MemberFault.TOO_MANY, "", str(MOST_MEMBERS))
        if member.notify and member.notify != new.notify and not self._can_notify(member.notify):
            return MemberProblem(MemberFault.UNKNOWN_NOTIFY, "notify", member.notify)
        problem = problem_of(member, self.house.plans, before) or roll.problem(member)
        return problem or member

    async def change(
        self,
        change: MemberChange,
        member_id: MemberId | None = None,
        name: Callable[[MemberId], bytes] | None = None,
    ) -> Member:
        """Make a member, or change one; return it once the journal has it.

        Without an id, the one that bears the reference of the change. `name` gives it sealed, b""
        for none. Raises MemberRefused or JournalError, and then nothing has changed.
        """
        async with self._changing:
            self._check_known()
            before = self._meant(change, member_id)
            found = self.after(change, self._roll, before, dt_util.utcnow())
            if isinstance(found, MemberProblem):
                raise MemberRefused(found)
            if name is not None:
                found = found.named(name(found.id))
            await self._write([found])
        return found

    async def take_in(self, found: Callable[[Roll], Sequence[Member]]) -> None:
        """Keep the members that are found beside those of the roll, all or none.

        Raises MemberRefused or JournalError.
        """
        async with self._changing:
            self._check_known()
            await self._write(found(self._roll))

    async def remove(self, member_id: MemberId) -> Member:
        """Forget a member, and return who it was. Raises MemberRefused or JournalError."""
        async with self._changing:
            self._check_known()
            member = self._roll.get(member_id)
            if member is None:
                raise MemberRefused(MemberProblem(MemberFault.UNKNOWN, "member_id"))
            await self._forget([member_id])
        return member

    async def prune(self, now: datetime, months: int) -> list[Member]:
        """Forget whose last subscription ended so many months ago; return who that was.

        Raises JournalError.
        """
        hours = self.house.hours
        today = now.astimezone(hours.zone).date()
        async with self._changing:
            gone = [each for each in self.members if each.is_forgotten(today, months, hours)]
            if gone:
                await self._forget([each.id for each in gone])
        return gone

    def _meant(self, change: MemberChange, member_id: MemberId | None) -> Member | None:
        if member_id is None:
            return self._roll.by_reference(change.reference) if change.reference else None
        member = self._roll.get(member_id)
        if member is None:
            raise MemberRefused(MemberProblem(MemberFault.UNKNOWN, "member_id"))
        return member

    def _check_known(self) -> None:
        """Raise MemberRefused while nobody knows who is there: a new one might be an old one."""
        if not self.is_known:
            raise MemberRefused(MemberProblem(MemberFault.JOURNAL, ""))

    async def _write(self, members: Sequence[Member]) -> None:
        changes = {member_name(each.id): MEMBER_CODEC.encode(each) for each in members}
        await self._journal.keep_all(changes)
        for member in members:
            self._roll.put(member)
        for member in members:
            self._listeners.publish(member.id)

    async def _forget(self, members: list[MemberId]) -> None:
        await self._journal.keep_all({member_name(each): b"" for each in members})
        for each in members:
            self._roll.drop(each)
        for each in members:
            self._listeners.publish(each)

    # What they use

    @asynccontextmanager
    async def claimed(self, claim: Booking, *, is_overruled: bool = False) -> AsyncGenerator[None]:
        """Let a booking be made or changed inside, if the plans of who holds it let them.

        One at a time of each member, so that two at once do not both get the last half-day. A
        guest's needs no plan, nor does what somebody overrules. Raises CommandRefused.
        """
        holder = holder_of(claim)
        if holder is None:
            yield
            return
        async with self.held(holder):
            if not is_overruled and (refused := await self._refusal(holder, claim)):
                raise CommandRefused(refused)
            yield

    def held(self, member_id: MemberId) -> Lock:
        """Return what keeps others from booking for a member meanwhile."""
        return self._locks.setdefault(member_id, Lock())

    async def _refusal(self, holder: MemberId, claim: Booking) -> Refused | None:
        if not self.is_known:
            return Refused(Refusal.JOURNAL)
        member, house = self._roll.get(holder), self.house
        if member is None:
            return Refused(Refusal.UNKNOWN_MEMBER, "holder")
        if claim.end <= claim.start:
            # The space has its own word for that.
            return None
        try:
            known = await self._bookings(months_of(claim.start, claim.end, house.hours))
        except JournalError:
            return Refused(Refusal.JOURNAL)
        mine = {month: held.get(holder, []) for month, held in known.items()}
        return refusal_of_member(member, house, claim, mine)

    async def used(self, month: Month) -> Mapping[MemberId, Mapping[PlanId, Usage]]:
        """Return what everybody has used of each plan in a month. Raises JournalError."""
        house = self.house
        held = (await self._bookings([month]))[month]
        return {
            member.id: tally(member, house, held.get(member.id, ()), month)
            for member in self.members
        }

    async def _bookings(
        self, months: Iterable[Month]
    ) -> dict[Month, dict[MemberId, list[Booking]]]:
        """Return the bookings of members that touch these months, by month and holder."""
        hours = self.house.hours
        found: dict[Month, dict[MemberId, list[Booking]]] = {}
        for month in months:
            held = found[month] = defaultdict(list)
            for booking in await self._journal.bookings(None, *month.span(hours)):
                if (holder := holder_of(booking)) is not None:
                    held[holder].append(booking)
        return found


def new_member_id(now: datetime) -> MemberId:
    """Return an id that no other member has; it sorts by the time it was made."""
    return MemberId(f"{MEMBER}{ulid_at_time(now.timestamp()).lower()}")
