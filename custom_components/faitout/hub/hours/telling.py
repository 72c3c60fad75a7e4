"""Tells the holder of a booking what became of it, since the place is closed at its time."""

from homeassistant.const import Platform

from ...engine.access.booked import holder_of
from ...engine.booking import Booking
from ...words.languages import spoken
from ...words.local_times import dated_text
from ..messages import send_message
from ..runner import SpaceRunner
from ..site import Site


async def tell_holder(
    site: Site, runner: SpaceRunner, before: Booking, after: Booking | None, reason: str
) -> None:
    """Send them a message, in their language where it is known, if there is a way to them.

    `after` is the booking as it was moved; None: it is cancelled. Never raises.
    """
    hass, recipient = site.hass, site.membership.way_to(before.holder)
    if not recipient.startswith(f"{Platform.NOTIFY}.") or hass.states.get(recipient) is None:
        return
    holder = holder_of(before)
    member = site.membership.get(holder) if holder else None
    language = member.language if member and member.language else hass.config.language
    words = await spoken(hass, language)
    was = dated_text(hass, before.start, language)
    if after is None:
        text = words("closed_cancelled", start=was, reason=reason)
    else:
        space = site.spaces[after.space].name
        start = dated_text(hass, after.start, language)
        text = words("closed_moved", before=was, start=start, space=space, reason=reason)
    await send_message(hass, [recipient], f"{runner.name} ({site.name})", text.strip())
