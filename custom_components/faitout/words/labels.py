"""Whom words are about: a site, a space, a door, by their names and what repairs keep of them."""

from dataclasses import dataclass

from ..engine.door.door import DoorId
from ..engine.ids import SiteId, SpaceId


@dataclass(frozen=True, slots=True)
class SiteLabel:
    """A site."""

    slug: SiteId
    name: str
    entry_id: str
    """Its config entry."""


@dataclass(frozen=True, slots=True)
class SpaceLabel:
    """A space of a site."""

    site: SiteLabel
    id: SpaceId
    name: str
    subentry_id: str
    """Its subentry in the site's config entry."""


@dataclass(frozen=True, slots=True)
class DoorLabel:
    """A door of a site."""

    site: SiteLabel
    id: DoorId
    name: str
    subentry_id: str
    """Its subentry in the site's config entry."""
