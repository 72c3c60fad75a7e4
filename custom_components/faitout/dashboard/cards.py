"""The cards that several views share, and the conditions under which they are there."""

from collections.abc import Iterable

from .plan import Card, PlannedSpace, Say

FULL, HALF = 12, 6
"""Of the twelve columns of a section. A tile takes no less than half of them."""


def shows(entity: str, *states: str, attribute: str | None = None) -> Card:
    """Return the condition that an entity, or an attribute of it, shows one of these."""
    condition: Card = {"condition": "state", "entity": entity, "state": list(states)}
    return condition | ({"attribute": attribute} if attribute else {})


def shows_none_of(entity: str, *states: str) -> Card:
    """Return the condition that an entity shows something else."""
    return {"condition": "state", "entity": entity, "state_not": list(states)}


def any_of(conditions: Iterable[Card]) -> Card:
    """Return the condition that one of them holds."""
    return {"condition": "or", "conditions": list(conditions)}


def heading(text: str, icon: str, *, is_small: bool = False) -> Card:
    """Return the heading of a section, or of a part of it."""
    style = "subtitle" if is_small else "title"
    return {"type": "heading", "heading": text, "heading_style": style, "icon": icon}


def tile(entity: str, name: str, columns: int, *visibility: Card, **more: object) -> Card:
    """Return a tile of so many columns, there while all the conditions hold."""
    card: Card = {"type": "tile", "entity": entity, "name": name, **more}
    card["grid_options"] = {"columns": columns}
    return card | ({"visibility": list(visibility)} if visibility else {})


def note(text: str, *visibility: Card) -> Card:
    """Return a few words without a frame, there while all the conditions hold."""
    card: Card = {"type": "markdown", "content": text, "text_only": True}
    return card | ({"visibility": list(visibility)} if visibility else {})


def forget_tile(space: PlannedSpace, say: Say) -> list[Card]:
    """Return the button that lets a space learn anew, which asks first."""
    entity = space.entities.get("forget_learned")
    return [] if entity is None else [_button(entity, "forget_learned", say)]


def _button(entity: str, key: str, say: Say) -> Card:
    press: Card = {
        "action": "perform-action",
        "perform_action": "button.press",
        "target": {"entity_id": entity},
        "confirmation": {"text": say(f"sure_to_{key}")},
    }
    return tile(
        entity,
        say(key),
        FULL,
        shows_none_of(entity, "unavailable"),
        hide_state=True,
        color="primary",
        tap_action=press,
        icon_tap_action=press,
    )
