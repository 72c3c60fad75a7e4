"""Moving a booking from a card: to another time, to another space of the site, or both at once."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from homeassistant.auth.models import User
from homeassistant.util.json import JsonObjectType
import probatio

from ..engine.booking import Booking, Stage
from ..engine.ids import BookingId
from ..engine.rights import Right
from ..engine.stimulus import Change, HandOver, Seen
from ..hub.moving import calendar_name, change_booking, is_by_plan, move_to_space
from ..hub.rights import allowed, may, require_of
from ..hub.site import Site
from ..words.refusals import CommandRefused, in_words
from .acts import ID, INSTANT, SPACE, at_epoch, place_named
from .asking import DeskAsk, DeskCommand


async def _move(ask: DeskAsk, message: Mapping[str, Any]) -> JsonObjectType:
    """Move a booking, if it still has the times that who moves it has seen.

    Where only the plan of its holder is against it, who may overrule that is asked: the answer
    then says what it is, and nothing has changed.
    """
    place = place_named(ask, message["space"])
    site, runner = place.site, place.runner
    is_overruled = message["overrule"]
    if is_overruled:
        require_of(ask.user, Right.ACCESS, site)
    change = Change(
        booking=BookingId(message["booking_id"]),
        seen=Seen(at_epoch(message["seen_start"]), at_epoch(message["seen_end"])),
        start=_other(message["start"], message["seen_start"]),
        end=_other(message["end"], message["seen_end"]),
    )
    allowed(ask.user, change, site, runner, ask.context)
    to = message.get("to", runner.space.id)
    try:
        if to == runner.space.id:
            await change_booking(site, runner, change, is_overruled=is_overruled)
        else:
            wanted = HandOver(
                booking=change.booking,
                to=place_named(ask, to).runner.space.id,
                start=change.start,
                end=change.end,
                seen=change.seen,
            )
            await move_to_space(site, runner, wanted, is_overruled=is_overruled)
    except CommandRefused as error:
        if is_by_plan(error.refused) and may(ask.user, Right.ACCESS, site):
            return {"against": str(in_words(ask.hass, error))}
        raise
    return {}


def _other(wanted: int, seen: int) -> datetime | None:
    """Return the instant that is wanted; None where it is the one that was seen."""
    return None if wanted == seen else at_epoch(wanted)


def movable(site: Site, booking: Booking, user: User) -> JsonObjectType:
    """Return what of a booking a user may move, and who keeps them from it."""
    is_theirs = may(user, Right.FOR_OTHERS, site) or site.makers.are_own((booking,), user)
    source = site.source_of(booking)
    takes_times = source is None or source.takes_times(booking.id)
    may_resize = booking.is_live and is_theirs and takes_times
    # Where people are in, only its end is still open.
    may_move = may_resize and booking.stage is not Stage.CHECKED_IN
    return {
        "may_move": may_move,
        "may_resize": may_resize,
        "may_go": may_move and source is None,
        "source": calendar_name(site, source) if source else None,
        "is_fixed": not takes_times,
    }


MOVE_COMMANDS: Final[Mapping[str, DeskCommand]] = {
    # Whose booking it may be is asked for where it is carried out: own bookings are one's own.
    "move": DeskCommand(
        handler=_move,
        right=Right.BOOK,
        fields={
            **SPACE,
            probatio.Required("booking_id"): ID,
            **{
                probatio.Required(name): INSTANT
                for name in ("seen_start", "seen_end", "start", "end")
            },
            probatio.Optional("to"): ID,
            probatio.Optional("overrule", default=False): bool,
        },
    ),
}
