"""Erasing a member, with what hangs on them."""

from ...engine.access.member import Member
from ...engine.booking import Actor
from ...engine.ids import BookingId, MemberId
from ...engine.stimulus import Cancel
from ..site import Site


async def erase(site: Site, member_id: MemberId, actor: Actor) -> tuple[Member, list[BookingId]]:
    """Cancel what a member has booked and not begun, then forget who it was.

    What is over, or goes on just now, keeps the id, behind which nobody is any more. Listeners of
    the membership take rights and keys away. Raises MemberRefused, CommandRefused or JournalError;
    what was cancelled until then stays so, and asking again does the rest.
    """
    cancelled = []
    async with site.membership.held(member_id):
        for runner in site.spaces.values():
            for booking in tuple(runner.state.ledger):
                if booking.holder == member_id and runner.state.at < booking.start:
                    await runner.command(Cancel(booking.id, actor))
                    cancelled.append(booking.id)
        member = await site.membership.remove(member_id)
    return member, cancelled
