"""The bookings with their titles, and the form for a new one: a card of our own, on a view of it.

Home Assistant's own cards show what states hold, and states hold no titles.
"""

from typing import Final

from .plan import Card, Say

CARD: Final = "custom:faitout-bookings"
TEXTS: Final = (
    "loading", "nothing", "space", "start", "minutes", "what", "what_help", "holder",
    "holder_help", "private", "book", "booked", "cancel", "sure_to_cancel", "untitled",
)  # fmt: skip


def booking_desk(say: Say) -> Card:
    """Return the view of bookings."""
    texts = {key: say(f"desk_{key}") for key in TEXTS}
    return {
        "type": "panel",
        "title": say("bookings"),
        "path": "bookings",
        "icon": "mdi:calendar-edit",
        "cards": [{"type": CARD, "texts": texts}],
    }
