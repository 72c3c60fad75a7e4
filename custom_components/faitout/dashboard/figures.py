"""How much the spaces are used: any period on our own card, and each place lately."""

from typing import Final

from ..engine.rights import Right
from .cards import HALF, heading, note, tile
from .plan import Card, PlannedSite, Say
from .viewers import shown_to

FIGURES_CARD: Final = "custom:faitout-figures"
WHAT_IF_CARD: Final = "custom:faitout-what-if"
DAY = 24
MONTH = 30
TABLE = """\
| {space} | {used} | {booked} | {no_shows} |
|:--|--:|--:|--:|
{{% for one in state_attr('{entity}', 'spaces') or [] %}}\
{{% set used = (one.used_hours | round(1) | string).replace('.', '{point}') %}}\
{{% set booked = (one.booked_hours | round(1) | string).replace('.', '{point}') %}}\
| {{{{ one.name | replace('|', '/') }}}} | {{{{ used }}}} h | {{{{ booked }}}} h\
 | {{{{ one.no_shows }}}} |
{{% endfor %}}"""


def figures(sites: tuple[PlannedSite, ...], say: Say) -> Card:
    """Return the view of figures."""
    return {
        "type": "sections",
        "title": say("figures"),
        "path": "figures",
        "icon": "mdi:chart-timeline",
        "max_columns": 2,
        "sections": [
            _ours(FIGURES_CARD),
            shown_to(_ours(WHAT_IF_CARD), sites, Right.RECORDS),
            *(_site(site, say) for site in sites),
        ],
    }


def _ours(card: str) -> Card:
    return {"type": "grid", "cards": [{"type": card, "grid_options": {"columns": "full"}}]}


def _site(site: PlannedSite, say: Say) -> Card:
    used = [{"entity": entity, "name": space.name} for space, entity in site.having("occupancy")]
    cards: list[Card] = [heading(site.name, "mdi:home-city"), *_month(site, say)]
    records: list[Card] = []
    if used:
        records.append(
            {
                "type": "history-graph",
                "title": say("presence_today"),
                "hours_to_show": DAY,
                "entities": used,
                "grid_options": {"columns": "full"},
            }
        )
    if reasons := site.every("reason"):
        records.append(
            {
                "type": "logbook",
                "title": say("decisions"),
                "hours_to_show": DAY,
                "target": {"entity_id": reasons},
                "grid_options": {"columns": "full", "rows": 8},
            }
        )
    cards += (shown_to(card, (site,), Right.RECORDS) for card in records)
    return {"type": "grid", "cards": cards}


def _month(site: PlannedSite, say: Say) -> list[Card]:
    """Return the figures of the month: in all, by space, and day by day."""
    cards: list[Card] = [
        tile(entity, say(key), HALF)
        for key in ("used_month", "no_shows_month")
        if (entity := site.entities.get(key))
    ]
    if used := site.entities.get("used_month"):
        words = {key: say(f"table_{key}") for key in ("space", "used", "booked", "no_shows")}
        cards.append(note(TABLE.format(entity=used, point=say("decimal_point"), **words)))
        cards.append(
            {
                "type": "statistics-graph",
                "title": say("day_by_day"),
                "entities": [used],
                "period": "day",
                "days_to_show": MONTH,
                "stat_types": ["change"],
                "chart_type": "bar",
                "hide_legend": True,
                "grid_options": {"columns": "full"},
            }
        )
    return cards
