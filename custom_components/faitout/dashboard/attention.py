"""What needs a person, and a word of peace where nothing does."""

from collections.abc import Iterable

from .cards import (
    FULL,
    SILENT,
    alarm_tiles,
    any_of,
    button_row,
    countdown_tiles,
    heading,
    none_of,
    note,
    shows,
    shows_none_of,
    tile,
)
from .devices import ASTRAY, KEY as DEVICES
from .plan import Card, PlannedDoor, PlannedSite, PlannedSpace, Say
from .screens import PATH_OF_VIEW

BLIND = "sensors"
REPAIRS = "/config/repairs"
SCREENS = "screens_problem"
FAULT = "fault"
FINE = '<ha-icon icon="mdi:check-circle"></ha-icon>'
"""Not a character: a small computer on the wall has no font for it."""


def attention(sites: tuple[PlannedSite, ...], say: Say) -> Card:
    """Return the view of what is wrong."""
    wrong = [condition for site in sites for condition in _wrong(site)]
    peace: Card = {
        "type": "grid",
        "cards": [
            heading(say("attention"), "mdi:account-alert"),
            note(f"{FINE} **{say('all_in_order')}**", none_of(wrong)),
            note(f"[{say('repairs')}]({REPAIRS})"),
        ],
    }
    sections = [_site(site, say) for site in sites]
    return {
        "type": "sections",
        "title": say("attention"),
        "path": "attention",
        "icon": "mdi:account-alert",
        "max_columns": 3,
        "sections": [peace, *sections],
    }


def _site(site: PlannedSite, say: Say) -> Card:
    """Return what is wrong at a site; without a heading where nothing is."""
    cards = alarm_tiles(site, say)
    if odd := site.entities.get(SCREENS):
        look = {"action": "navigate", "navigation_path": PATH_OF_VIEW}
        name = say("screens_odd")
        cards.append(tile(odd, name, FULL, shows(odd, "on"), color="red", tap_action=look))
    cards += [card for door in site.doors for card in _door(door)]
    cards += [card for space in site.spaces for card in _space(space, say)]
    is_any = any_of([*_wrong(site), *_set_aside(site)])
    title = heading(site.name, "mdi:home-city") | {"visibility": [is_any]}
    return {"type": "grid", "cards": [title, *cards]}


def _door(door: PlannedDoor) -> list[Card]:
    """Return what the door says of itself, while something is wrong with it."""
    problem = _problem(door)
    if problem is None:
        return []
    shown = door.entities.get("door", problem)
    return [tile(shown, door.name, FULL, shows(problem, "on"), color="red")]


def _problem(door: PlannedDoor) -> str | None:
    return door.entities.get("door_problem")


def _space(space: PlannedSpace, say: Say) -> list[Card]:
    entities = space.entities
    cards = countdown_tiles(space, say)
    if cards:
        announced = shows_none_of(entities["release_at"], *SILENT)
        cards += button_row(space, say, "check_in", condition=announced)
    signs = (
        (BLIND, "blind", "red", ("on",)),
        ("status", "not_at_work", "red", ("unavailable",)),
        (DEVICES, "device_astray", "red", ASTRAY),
        ("service", "out_of_service", "grey", ("out_of_service",)),
        ("automation", "only_watched", "grey", ("off",)),
    )
    for key, text, color, states in signs:
        if entity := entities.get(key):
            name = say(text, space=space.name)
            cards.append(tile(entity, name, FULL, shows(entity, *states), color=color))
    if fault := entities.get(FAULT):
        said = shows(fault, "on")
        name = say("fault", space=space.name)
        cards.append(tile(fault, name, FULL, said, color="red", state_content="faults"))
        cards += button_row(space, say, "seen_to", condition=said)
    if stayed := _stayed(space):
        name = say("overstay", space=space.name)
        cards.append(tile(entities["booking"], name, FULL, stayed, color="red"))
    return cards


def _stayed(space: PlannedSpace) -> Card | None:
    """Return the condition that people stayed into the booking of others."""
    booking, status = space.entities.get("booking"), space.entities.get("status")
    if booking is None or status is None:
        return None
    stayed = shows(booking, "overstay", attribute="event_type")
    return {"condition": "and", "conditions": [stayed, shows(status, "occupied")]}


def _wrong(site: PlannedSite) -> Iterable[Card]:
    """Yield the conditions under which something at a site needs a person."""
    signs = ((BLIND, ("on",)), (FAULT, ("on",)), ("status", ("unavailable",)), (DEVICES, ASTRAY))
    for key, states in signs:
        yield from (shows(entity, *states) for entity in site.every(key))
    yield from (shows_none_of(entity, *SILENT) for entity in site.every("release_at"))
    yield from (stayed for space in site.spaces if (stayed := _stayed(space)))
    yield from (shows(problem, "on") for door in site.doors if (problem := _problem(door)))
    if site.alarm:
        yield shows(site.alarm, "on")
    if odd := site.entities.get(SCREENS):
        yield shows(odd, "on")


def _set_aside(site: PlannedSite) -> Iterable[Card]:
    """Yield the conditions under which a person has taken a space out of the hub's hands."""
    yield from (shows(entity, "out_of_service") for entity in site.every("service"))
    yield from (shows(entity, "off") for entity in site.every("automation"))
