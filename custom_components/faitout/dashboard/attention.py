"""What needs a person: a word of peace where nothing does, and the card that lists the rest."""

from typing import Final

from .cards import any_of, note, shows
from .plan import Card, PlannedSite, Say

ATTENTION: Final = "attention"
CARD: Final = "custom:faitout-attention"
FINE: Final = '<ha-icon icon="mdi:check-circle"></ha-icon>'
"""Not a character: a small computer on the wall has no font for it."""
NOTHING: Final = "0"


def attention(sites: tuple[PlannedSite, ...], say: Say) -> Card:
    """Return the view of what is wrong."""
    peace = note(f"{FINE} **{say('all_in_order')}**", *peaceful(sites))
    return {
        "type": "sections",
        "title": say("attention"),
        "path": "attention",
        "icon": "mdi:account-alert",
        "max_columns": 2,
        "sections": [
            {
                "type": "grid",
                "cards": [
                    *([peace] if sites else ()),
                    {"type": CARD, "grid_options": {"columns": "full"}},
                ],
            }
        ],
    }


def peaceful(sites: tuple[PlannedSite, ...]) -> list[Card]:
    """Return the conditions under which nothing needs a person, all of which must hold.

    A place whose number is not known, or not there, is not at peace.
    """
    numbers = [site.entities.get(ATTENTION) for site in sites]
    return [shows(each, NOTHING) if each else any_of([]) for each in numbers]
