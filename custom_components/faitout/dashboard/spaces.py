"""Every space of every site: its state, until when, and what can be done about it."""

from .cards import HALF, button_row, countdown_tiles, heading, space_row, status_tiles
from .plan import Card, PlannedSite, PlannedSpace, Say

BUTTONS = (("check_in",), ("end", "extend"), ("undo_release",))
"""Row by row: three words do not fit beside each other on a phone."""


def spaces(sites: tuple[PlannedSite, ...], say: Say) -> Card:
    """Return the view of all spaces; on a phone one site follows the other."""
    return {
        "type": "sections",
        "title": say("spaces"),
        "path": "spaces",
        "icon": "mdi:door-open",
        "max_columns": 4,
        "sections": [section for site in sites for section in _sections(site, say)],
    }


def _sections(site: PlannedSite, say: Say) -> list[Card]:
    """Return a section of rooms, one row each, and one of desks and common spaces."""
    rooms = [card for space in site.spaces if space.is_room for card in _room(space, say)]
    others = [card for space in site.spaces if not space.is_room for card in _desk(space)]
    titles = (
        (rooms, heading(say("rooms_of", site=site.name), "mdi:door")),
        (others, heading(say("desks_of", site=site.name), "mdi:desk")),
    )
    return [{"type": "grid", "cards": [title, *cards]} for cards, title in titles if cards]


def _room(space: PlannedSpace, say: Say) -> list[Card]:
    cards = space_row(space, say) + countdown_tiles(space, say)
    return cards + [row for keys in BUTTONS for row in button_row(space, say, *keys)]


def _desk(space: PlannedSpace) -> list[Card]:
    """Return a desk as half a row. What can be done about it is behind a tap, and on Today."""
    return status_tiles(space, HALF)
