"""Whom words are about: a site and a space, by what people call them and repairs keep of them."""

from dataclasses import dataclass

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
