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
    """Return a view that only those see who have a right at one of the sites."""
    users = dict.fromkeys(user for site in sites for user in site.may.get(right, ()))
    return {**view, "visible": [{"user": user} for user in users]}


def _users(card: Card, pressers: Pressers) -> tuple[str, ...] | None:
    """Return who is shown a button, or a row of nothing but buttons; None: everybody."""
    if card.get("type") == "horizontal-stack":
        each = [_users(one, pressers) for one in card["cards"]]
        if any(users is None for users in each):
            return None
        return tuple(dict.fromkeys(user for users in each if users for user in users))
    return pressers.get(card.get("entity", "")) if "tap_action" in card else None
