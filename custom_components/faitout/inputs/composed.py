"""Composed entities: groups, templates and alike, which are only as alive as what they are made of.

A group of two radars goes on saying "nobody" when one of them is gone. So what it says is believed
only as far as its members can be: a "no" where all of them were heard, a "yes" where one that
works says so; of a group that wants all of its members it is the other way round. Where it cannot
be seen what an entity is made of, it is not believed at all.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from homeassistant.const import ATTR_ENTITY_ID, STATE_OFF, STATE_ON, Platform
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity import Entity
from homeassistant.loader import IntegrationNotLoaded, async_get_loaded_integration

from .freshness import NO_STATE, Worth
from .origins import entity_of, platform_of

GROUP = "group"
HELPER = "helper"
HELPERS_BY_ANOTHER_NAME = frozenset({"bayesian"})
"""Made of others, though they call themselves something else."""
NAMES_MEMBERS = (ATTR_ENTITY_ID, "entity_ids", "entities", "source", "source_sensor")
"""Where helpers say what they are made of: in their attributes, or in how they were set up."""
MOST_NESTED = 4
"""Groups inside groups that are looked into; whoever nests deeper has made a loop."""
MOST_MEMBERS = 40
"""Members of one entity, as many as a space may have sensors."""


class MemberRule(Enum):
    """How members make up a word."""

    ANY = auto()
    """One yes is enough."""
    ALL = auto()
    """Each must say yes."""
    SOMEHOW = auto()
    """By a sum, a rule or a text of which only the members are known."""


@dataclass(frozen=True, slots=True)
class Composed:
    """What an entity is made of; without members: nobody can see it."""

    members: tuple[str, ...]
    rule: MemberRule


def composed_of(hass: HomeAssistant, entity_id: str) -> Composed | None:
    """Return what an entity is made of; None where it speaks for itself."""
    entity = entity_of(hass, entity_id)
    if entity is None or not _is_helper(hass, entity):
        return None
    members = tuple(dict.fromkeys(m for m in _members(hass, entity) if m != entity_id))
    if len(members) > MOST_MEMBERS:
        members = ()
    if platform_of(entity) != GROUP or entity_id.startswith(f"{Platform.SENSOR}."):
        return Composed(members, MemberRule.SOMEHOW)
    return Composed(
        members, MemberRule.ALL if getattr(entity, "mode", any) is all else MemberRule.ANY
    )


def leaves(hass: HomeAssistant, entity_id: str, depth: int = 0) -> Iterator[str]:
    """Yield what an entity is made of in the end: itself, where it speaks for itself."""
    composed = composed_of(hass, entity_id)
    if composed is None:
        yield entity_id
    elif depth < MOST_NESTED:
        for member in composed.members:
            yield from leaves(hass, member, depth + 1)


def hides_members(hass: HomeAssistant, entity_id: str, depth: int = 0) -> bool:
    """Return whether it cannot be seen what an entity is made of."""
    composed = composed_of(hass, entity_id)
    if composed is None:
        return False
    if not composed.members or depth >= MOST_NESTED:
        return True
    return any(hides_members(hass, member, depth + 1) for member in composed.members)


def standing_of(
    hass: HomeAssistant, entity_id: str, of_leaf: Callable[[str], Worth], depth: int = 0
) -> Worth:
    """Return what the word of an entity is worth, by those of the members it is made of."""
    composed = composed_of(hass, entity_id)
    state = hass.states.get(entity_id)
    if state is None or state.state in NO_STATE:
        return Worth.LOST
    if composed is None:
        return of_leaf(entity_id)
    if depth >= MOST_NESTED or not composed.members:
        return Worth.LOST
    worth = {member: standing_of(hass, member, of_leaf, depth + 1) for member in composed.members}
    decides = STATE_OFF if composed.rule is MemberRule.ALL else STATE_ON
    if state.state == decides and any(
        said is Worth.FRESH and hass.states.is_state(member, decides)
        for member, said in worth.items()
    ):
        return Worth.FRESH
    if Worth.LOST in worth.values():
        return Worth.LOST
    return Worth.MEMORY if Worth.MEMORY in worth.values() else Worth.FRESH


def _is_helper(hass: HomeAssistant, entity: Entity) -> bool:
    """Return whether an entity is made of others, and not by a person's own hand."""
    platform = platform_of(entity)
    if platform != GROUP and entity.entity_id.startswith(f"{platform}."):
        # A switch or a number that people set by hand is called a helper, too.
        return False
    if platform in HELPERS_BY_ANOTHER_NAME:
        return True
    if _is_triggered(entity):
        return False
    try:
        return async_get_loaded_integration(hass, platform).integration_type == HELPER
    except IntegrationNotLoaded:
        return False


def _is_triggered(entity: Entity) -> bool:
    """Return whether a template says something when a trigger fires, and not by what it sees."""
    return platform_of(entity) == "template" and not hasattr(entity, "_template_result_info")


def _members(hass: HomeAssistant, entity: Entity) -> Iterator[str]:
    if hasattr(entity, "_template_result_info"):
        yield from _read_by_template(entity)
        return
    yield from _named(entity.extra_state_attributes or {})
    if platform_of(entity) in HELPERS_BY_ANOTHER_NAME:
        if not getattr(entity, "observations_by_template", None):
            yield from getattr(entity, "observations_by_entity", ())
        return
    entry_id = entity.registry_entry and entity.registry_entry.config_entry_id
    if entry_id and (entry := hass.config_entries.async_get_entry(entry_id)):
        yield from _named(entry.options)


def _named(values: Mapping[str, Any]) -> Iterator[str]:
    for name in NAMES_MEMBERS:
        named = values.get(name)
        several = (named,) if isinstance(named, str) else named
        if isinstance(several, list | tuple):
            yield from (each for each in several if isinstance(each, str))


def _read_by_template(entity: Entity) -> Iterator[str]:
    """Yield what a template looks at; nothing where it looks at whatever there may be."""
    info = getattr(entity, "_template_result_info", None)
    if info is None:
        return
    reads = info.listeners
    if not reads["all"] and not reads["domains"]:
        yield from sorted(reads["entities"])
