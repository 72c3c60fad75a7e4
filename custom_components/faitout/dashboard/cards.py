"""The cards that several views share, and the conditions under which they are there."""

from collections.abc import Iterable, Sequence

from .plan import Card, PlannedSite, PlannedSpace, Say

SILENT = ("unknown", "unavailable")
TAKEN = ("soon", "awaiting", "occupied")
"""States of a space that concern somebody now."""
UNSURE = "unsure"
"""Nobody can tell whether somebody is there, or what is booked."""
VACANT = ("free", "soon")
COLORS: Sequence[tuple[str, tuple[str, ...]]] = (
    ("green", ("free",)),
    ("orange", ("soon", "awaiting")),
    ("red", ("occupied",)),
)
"""The colors of the states; all others are grey."""
ASKS_FIRST = ("end", "forget_learned")
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


def none_of(conditions: Iterable[Card]) -> Card:
    """Return the condition that none of them holds."""
    return {"condition": "not", "conditions": [any_of(conditions)]}


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


def space_row(space: PlannedSpace, say: Say, *visibility: Card) -> list[Card]:
    """Return the state of a space, and until when that is so, side by side."""
    cards = [*status_tiles(space, FULL), *_until_tiles(space, say)]
    row: Card = {"type": "horizontal-stack", "cards": cards, "grid_options": {"columns": FULL}}
    return [row | ({"visibility": list(visibility)} if visibility else {})] if cards else []


def status_tiles(space: PlannedSpace, columns: int) -> list[Card]:
    """Return the state of a space in word, shape and color.

    A tile has one color, so there is one for each; only one of them is there at a time.
    """
    entity = space.entities.get("status")
    if entity is None:
        return []
    known = [state for _, states in COLORS for state in states]
    tiles = [
        tile(entity, space.name, columns, shows(entity, *states), color=color)
        for color, states in COLORS
    ]
    return [*tiles, tile(entity, space.name, columns, shows_none_of(entity, *known), color="grey")]


def _until_tiles(space: PlannedSpace, say: Say) -> list[Card]:
    """Return until when a space is taken, as a time, or free: how long that still is.

    A place that never closes may be free for days, for which a time would mislead.
    """
    status = space.entities["status"]
    wanted = (("busy_until", "time", ("awaiting", "occupied")), ("free_until", "relative", VACANT))
    return [
        tile(
            entity,
            say(key),
            FULL,
            shows(status, *states),
            shows_none_of(entity, *SILENT),
            time_format=form,
            color="grey",
        )
        for key, form, states in wanted
        if (entity := space.entities.get(key))
    ]


def countdown_tiles(space: PlannedSpace, say: Say) -> list[Card]:
    """Return when a booking is given back unless somebody comes, while that is announced."""
    entity = space.entities.get("release_at")
    if entity is None:
        return []
    announced = shows_none_of(entity, *SILENT)
    name = say("released_soon", space=space.name)
    return [tile(entity, name, FULL, announced, color="red", time_format="relative")]


def button_row(
    space: PlannedSpace, say: Say, *keys: str, condition: Card | None = None
) -> list[Card]:
    """Return a row of the buttons of a space, each there only while pressing it makes sense.

    None where there is no such button. Without any to press the row is not there either.
    """
    known = {key: entity for key in keys if (entity := space.entities.get(key))}
    if not known:
        return []
    buttons = [_button(entity, key, say) for key, entity in known.items()]
    is_any = any_of(shows_none_of(entity, "unavailable") for entity in known.values())
    return [
        {
            "type": "horizontal-stack",
            "cards": buttons,
            "grid_options": {"columns": FULL},
            "visibility": [is_any, condition] if condition else [is_any],
        }
    ]


def undo_tile(space: PlannedSpace, say: Say) -> list[Card]:
    """Return the undo of a release under the name of its space, for where that is not at hand."""
    entity = space.entities.get("undo_release")
    if entity is None:
        return []
    return [_button(entity, "undo_release", say) | {"name": say("undo_of", space=space.name)}]


def forget_tile(space: PlannedSpace, say: Say) -> list[Card]:
    """Return the button that lets a space learn anew, which asks first."""
    entity = space.entities.get("forget_learned")
    return [] if entity is None else [_button(entity, "forget_learned", say)]


def alarm_tiles(site: PlannedSite, say: Say) -> list[Card]:
    """Return that the doors are held open, and the end of it, while an alarm is raised."""
    if site.alarm is None:
        return []
    raised = shows(site.alarm, "on")
    cards = [tile(site.alarm, say("alarm_at", site=site.name), FULL, raised, color="red")]
    if reset := site.entities.get("reset_alarm"):
        cards.append(_button(reset, "reset_alarm", say))
    return cards


def _button(entity: str, key: str, say: Say) -> Card:
    press: Card = {
        "action": "perform-action",
        "perform_action": "button.press",
        "target": {"entity_id": entity},
    }
    if key in ASKS_FIRST:
        press["confirmation"] = {"text": say(f"sure_to_{key}")}
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
