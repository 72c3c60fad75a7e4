"""The doors of the places: how they stand, who may come in and when, and what happened at them."""

from typing import Final

from .cards import FULL, heading, tile
from .plan import Card, PlannedSite, Say

VISITORS: Final = "custom:faitout-visitors"
EVENT: Final = "door_event"
HOURS: Final = 24
"""How far the list of what happened looks back."""


def doors(sites: tuple[PlannedSite, ...], say: Say) -> Card | None:
    """Return the view of doors; None where there are none."""
    sections = [section for site in sites if site.doors for section in _sections(site, say)]
    if not sections:
        return None
    return {
        "type": "sections",
        "title": say("doors"),
        "path": "doors",
        "icon": "mdi:door",
        "max_columns": 3,
        "sections": sections,
    }


def _sections(site: PlannedSite, say: Say) -> list[Card]:
    visitors: Card = {
        "type": VISITORS,
        "site": site.slug,
        "grid_options": {"columns": "full"},
    }
    cards = [heading(site.name, "mdi:door")]
    cards += (
        tile(entity, door.name, FULL)
        for door in site.doors
        if (entity := door.entities.get("door"))
    )
    sections = [{"type": "grid", "cards": [*cards, visitors]}]
    if access := site.entities.get("access"):
        calendar: Card = {
            "type": "calendar",
            "entities": [access],
            "initial_view": "listWeek",
            "grid_options": {"columns": FULL},
        }
        who = heading(say("who_may_come_in"), "mdi:key-chain", is_small=True)
        sections.append({"type": "grid", "cards": [who, calendar]})
    if events := [door.entities[EVENT] for door in site.doors if EVENT in door.entities]:
        log: Card = {
            "type": "logbook",
            "target": {"entity_id": events},
            "hours_to_show": HOURS,
            "grid_options": {"columns": FULL},
        }
        happened = heading(say("happened_at_doors"), "mdi:history", is_small=True)
        sections.append({"type": "grid", "cards": [happened, log]})
    return sections
