"""Bookings of calendars that are a source no more: what has not begun of them is cancelled."""

from homeassistant.core import callback

from ...engine.booking import Actor, Stage
from ...engine.stimulus import Cancel
from ...hub.site import Site
from .settings import PREFIX, source_id


@callback
def withdraw_orphans(site: Site) -> None:
    """Cancel the bookings whose source was removed; where people are in, they stay until the end.

    The engine carries it out in its own time.
    """
    known = {source_id(subentry_id) for subentry_id in site.entry.subentries}
    for runner in site.spaces.values():
        for booking in runner.state.ledger:
            is_orphan = booking.source.startswith(PREFIX) and booking.source not in known
            if is_orphan and booking.stage is not Stage.CHECKED_IN:
                runner.feed(Cancel(booking.id, Actor.SOURCE))
