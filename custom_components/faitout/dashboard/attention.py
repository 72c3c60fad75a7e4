"""What needs a person, in a card that lists it; and the word of peace where nothing does."""

from typing import Final

from .cards import any_of, note, shows
from .plan import Card, PlannedSite, Say

ATTENTION: Final = "attention"
CARD: Final = "custom:faitout-attention"
FINE: Final = '<ha-icon icon="mdi:check-circle"></ha-icon>'
"""Not a character: a small computer on the wall has no font for it."""
NOTHING: Final = "0"


def attention(_: tuple[PlannedSite, ...], say: Say) -> Card:
    """Return the view of what is wrong."""
    return {
        "type": "sections",
        "title": say("attention"),
        "path": "attention",
        "icon": "mdi:account-alert",
        "max_columns": 2,
        "sections": [
            {"type": "grid", "cards": [{"type": CARD, "grid_options": {"columns": "full"}}]}
        ],
    }


def peace(sites: tuple[PlannedSite, ...], say: Say, columns: int) -> list[Card]:
    """Return the section that says so, over so many columns, while nothing needs a person."""
    if not sites:
        return []
    conditions = _peaceful(sites)
    word = note(f"{FINE} **{say('all_in_order')}**", *conditions)
    return [{"type": "grid", "column_span": columns, "cards": [word], "visibility": conditions}]


def _peaceful(sites: tuple[PlannedSite, ...]) -> list[Card]:
    """Return the conditions under which nothing needs a person, all of which must hold.

    A place whose number is not known, or not there, is not at peace.
    """
    numbers = [site.entities.get(ATTENTION) for site in sites]
    return [shows(each, NOTHING) if each else any_of([]) for each in numbers]
