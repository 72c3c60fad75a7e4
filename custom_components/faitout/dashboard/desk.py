"""The views of our own cards: what goes on now, the week, the hours, and a page for each space."""

from typing import Final

from .attention import peace
from .plan import Card, PlannedSite, Say

NOW: Final = "custom:faitout-now"
WEEK: Final = "custom:faitout-week"
HOURS: Final = "custom:faitout-hours"
SPACE: Final = "custom:faitout-space"
COLUMNS: Final = 3
"""Places beside each other on a large screen."""


def now_view(sites: tuple[PlannedSite, ...], say: Say, *, are_all: bool) -> Card:
    """Return what goes on, place beside place.

    While these are not all that there are, since another is not at work, no peace is promised.
    """
    cards: list[Card] = [{"type": NOW, "site": site.slug} for site in sites]
    return {
        "type": "sections",
        "title": say("now"),
        "path": "now",
        "icon": "mdi:home-clock",
        "max_columns": COLUMNS,
        "sections": [
            *peace(sites if are_all else (), say, COLUMNS),
            *(
                {"type": "grid", "cards": [{**card, "grid_options": {"columns": "full"}}]}
                for card in cards or [{"type": NOW}]
            ),
        ],
    }


def week_view(sites: tuple[PlannedSite, ...], say: Say) -> Card:
    """Return the bookings by hours, over the whole width."""
    return {
        "type": "panel",
        "title": say("week"),
        "path": "week",
        "icon": "mdi:calendar-week",
        "cards": [{"type": WEEK}],
    }


def hours_view(sites: tuple[PlannedSite, ...], say: Say) -> Card:
    """Return the opening hours of one place after the other, over the whole width."""
    return {
        "type": "panel",
        "title": say("hours"),
        "path": "hours",
        "icon": "mdi:store-clock",
        "cards": [{"type": HOURS}],
    }


def space_views(sites: tuple[PlannedSite, ...]) -> list[Card]:
    """Return a page for each space, which is no tab: other cards lead to it, and back."""
    return [
        {
            "type": "sections",
            "title": f"{space.name}, {site.name}",
            "path": f"space-{site.slug}-{space.slug}",
            "subview": True,
            "max_columns": 2,
            "sections": [
                {
                    "type": "grid",
                    "cards": [
                        {
                            "type": SPACE,
                            "site": site.slug,
                            "space": space.slug,
                            "grid_options": {"columns": "full"},
                        }
                    ],
                }
            ],
        }
        for site in sites
        for space in site.spaces
    ]
