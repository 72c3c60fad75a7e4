"""Every space of every site: its state, until when, and what can be done about it."""

from collections.abc import Iterator

from .cards import (
    FULL,
    HALF,
    button_row,
    countdown_tiles,
    heading,
    none_of,
    shows,
    space_row,
    status_tiles,
    tile,
)
from .plan import Card, PlannedSite, PlannedSpace, Say

ASTRAY = ("held_open", "failed", "emergency", "unknown", "unavailable")
"""States of a door that somebody should look at."""
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
        (list(_doors(site)), heading(say("doors_of", site=site.name), "mdi:door-sliding-lock")),
        (list(_comfort(site)), heading(say("comfort_of", site=site.name), "mdi:home-thermometer")),
        (list(_sheets(site, say)), heading(say("phones_of", site=site.name), "mdi:cellphone")),
    )
    return [{"type": "grid", "cards": [title, *cards]} for cards, title in titles if cards]


def _room(space: PlannedSpace, say: Say) -> list[Card]:
    cards = space_row(space, say) + countdown_tiles(space, say)
    return cards + [row for keys in BUTTONS for row in button_row(space, say, *keys)]


def _desk(space: PlannedSpace) -> list[Card]:
    """Return a desk as half a row. What can be done about it is behind a tap, and on Today."""
    return status_tiles(space, HALF)


def _doors(site: PlannedSite) -> Iterator[Card]:
    for door in site.doors:
        if entity := door.entities.get("door"):
            columns = FULL if len(site.doors) == 1 else HALF
            wrong = shows(entity, *ASTRAY)
            yield tile(entity, door.name, columns, none_of([wrong]), color="primary")
            yield tile(entity, door.name, columns, wrong, color="red")


def _sheets(site: PlannedSite, say: Say) -> Iterator[Card]:
    """Yield the way to the QR codes that hang beside doors, where phones have pages."""
    if site.sheets:
        yield {
            "type": "button",
            "name": say("sheets"),
            "icon": "mdi:qrcode",
            # Not by the frontend's own ways: it is no page of theirs.
            "tap_action": {"action": "url", "url_path": site.sheets},
            "grid_options": {"columns": FULL},
        }


def _comfort(site: PlannedSite) -> Iterator[Card]:
    """Yield what the light and the heat of each space do."""
    for key in ("lighting", "heating"):
        for space, entity in site.having(key):
            yield tile(entity, space.name, HALF)
