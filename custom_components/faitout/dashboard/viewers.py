"""Who sees which button: those who may press it. All others are spared a refusal.

Lovelace knows who looks on by the ids of users, so these stand in the dashboard.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from ..engine.rights import Right
from .plan import Card, PlannedSite

BUTTONS: Final[Mapping[str, Right]] = MappingProxyType(
    {
        "forget_learned": Right.SERVICE,
    }
)
"""The right that each button wants, by the key of its entity."""

type Pressers = Mapping[str, tuple[str, ...]]
"""The ids of the users who may press a button, by its entity."""


def pressers_of(sites: tuple[PlannedSite, ...]) -> Pressers:
    """Return who may press the buttons of these sites."""
    return {
        entity: site.may.get(BUTTONS[key], ())
        for site in sites
        for entities in (site.entities, *(space.entities for space in site.spaces))
        for key, entity in entities.items()
        if key in BUTTONS
    }


def for_pressers(card: Card, pressers: Pressers) -> Card:
    """Return a card, and all that is in it, with its buttons shown to who may press them."""
    inside = [for_pressers(each, pressers) for each in card.get("cards", ())]
    mine = {**card, "cards": inside} if inside else card
    if "sections" in card:
        mine = {**mine, "sections": [for_pressers(each, pressers) for each in card["sections"]]}
    users = _users(card, pressers)
    if users is None:
        return mine
    condition = {"condition": "user", "users": list(users)}
    return {**mine, "visibility": [*card.get("visibility", ()), condition]}


def only_for(view: Card, sites: tuple[PlannedSite, ...], right: Right) -> Card:
    """Return a view that only those see who have a right at one of the sites.

    Without a site it is there for everybody: it says why there is nothing to see.
    """
    if not sites:
        return view
    return {**view, "visible": [{"user": user} for user in _who_may(sites, right)]}


def shown_to(card: Card, sites: tuple[PlannedSite, ...], right: Right) -> Card:
    """Return a card or a section that only those see who have a right at one of the sites."""
    condition = {"condition": "user", "users": _who_may(sites, right)}
    return {**card, "visibility": [*card.get("visibility", ()), condition]}


def seen_by(dashboard: Card, user: str) -> Card:
    """Return a dashboard with nothing in it that a user is not shown."""
    views = [
        view
        for view in dashboard["views"]
        if "visible" not in view or {"user": user} in view["visible"]
    ]
    return {**dashboard, "views": [_seen_in(view, user) for view in views]}


def _seen_in(card: Card, user: str) -> Card:
    inside = {key: card[key] for key in ("sections", "cards") if key in card}
    return {
        **card,
        **{
            key: [_seen_in(each, user) for each in cards if _is_shown(each, user)]
            for key, cards in inside.items()
        },
    }


def _is_shown(card: Card, user: str) -> bool:
    conditions = (c for c in card.get("visibility", ()) if c["condition"] == "user")
    return all(user in condition["users"] for condition in conditions)


def _who_may(sites: tuple[PlannedSite, ...], right: Right) -> list[str]:
    return list(dict.fromkeys(user for site in sites for user in site.may.get(right, ())))


def _users(card: Card, pressers: Pressers) -> tuple[str, ...] | None:
    """Return who is shown a button, or a row of nothing but buttons; None: everybody."""
    if card.get("type") == "horizontal-stack":
        each = [_users(one, pressers) for one in card["cards"]]
        if any(users is None for users in each):
            return None
        return tuple(dict.fromkeys(user for users in each if users for user in users))
    return pressers.get(card.get("entity", "")) if "tap_action" in card else None
