"""What the dashboard is made of: sites, their spaces, and which entities these really have."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from ..engine.policy import SpaceKind
from ..engine.rights import Right

type Card = dict[str, Any]
"""A card, a section or a view, as Lovelace reads it."""


class Say(Protocol):
    """Tells the texts of the dashboard, in the language of the installation."""

    def __call__(self, key: str, **placeholders: str) -> str:
        """Return a text by its key, filled in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedSpace:
    """One space. `entities` holds those that exist and are enabled, by their key."""

    name: str
    slug: str
    kind: SpaceKind
    entities: Mapping[str, str]
    devices: tuple[str, ...] = ()
    """Its lamps and thermostats."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedDoor:
    """One door, with its entities by their key."""

    name: str
    entities: Mapping[str, str]
    devices: tuple[str, ...] = ()
    """Its lock."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedSite:
    """One site, its spaces and doors in the order in which they were set up.

    `entities` are those of the site itself, by their key.
    """

    name: str
    slug: str
    spaces: tuple[PlannedSpace, ...]
    doors: tuple[PlannedDoor, ...] = ()
    entities: Mapping[str, str]
    has_plans: bool = False
    """Members can have a subscription here."""
    sheets: str | None = None
    """The path of the sheets with QR codes to print, where phones have pages here."""
    may: Mapping[Right, tuple[str, ...]] = field(default_factory=dict)
    """The ids of the users who have a right here."""

    def having(self, key: str) -> Iterable[tuple[PlannedSpace, str]]:
        """Yield the spaces that have an entity, each with it."""
        for space in self.spaces:
            if entity := space.entities.get(key):
                yield space, entity

    def every(self, key: str) -> list[str]:
        """Return an entity of all the spaces that have it."""
        return [entity for _, entity in self.having(key)]
