"""How much the spaces are used, out of what Home Assistant's recorder knows."""

from .cards import heading
from .plan import Card, PlannedSite, Say

DAY, WEEK = 24, 168


def figures(sites: tuple[PlannedSite, ...], say: Say) -> Card:
    """Return the view of figures."""
    return {
        "type": "sections",
        "title": say("figures"),
        "path": "figures",
        "icon": "mdi:chart-timeline",
        "max_columns": 2,
        "sections": [_site(site, say) for site in sites],
    }


def _site(site: PlannedSite, say: Say) -> Card:
    used = [{"entity": entity, "name": space.name} for space, entity in site.having("occupancy")]
    cards: list[Card] = [heading(site.name, "mdi:home-city")]
    if used:
        cards.append(
            {
                "type": "history-graph",
                "title": say("presence_today"),
                "hours_to_show": DAY,
                "entities": used,
                "grid_options": {"columns": "full"},
            }
        )
    if reasons := site.every("reason"):
        cards.append(
            {
                "type": "logbook",
                "title": say("decisions"),
                "hours_to_show": DAY,
                "target": {"entity_id": reasons},
                "grid_options": {"columns": "full", "rows": 8},
            }
        )
    return {"type": "grid", "cards": cards}
