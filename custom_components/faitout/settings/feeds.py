"""What a site tells to calendars and to the world outside, as chosen in its options.

Nothing is told until somebody switched it on. Of the secret address of a calendar only a digest is
kept, so it can be shown once and never again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry

from ..engine.ids import SpaceId

CONF_CALENDARS: Final = "calendars"
"""The digests of the addresses, by space."""
CONF_SPACE_API: Final = "space_api"
CONF_COUNTS: Final = "counts"
CONF_WEB: Final = "web"
CONF_EMAIL: Final = "email"
CONF_LOGO: Final = "logo"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPlace:
    """What a site tells of itself to everybody."""

    web: str
    """Its page, as the installer has typed it."""
    email: str = ""
    logo: str = ""
    counts: bool = False
    """Whether it tells how many of its spaces are free."""


def calendar_digests(options: Mapping[str, Any]) -> dict[SpaceId, str]:
    """Return the digest of the address of each space that has a calendar."""
    kept: Mapping[str, str] = options.get(CONF_CALENDARS, {})
    return {SpaceId(space): digest for space, digest in kept.items()}


def public_place(entry: ConfigEntry[Any]) -> PublicPlace | None:
    """Return what a site tells to everybody; None where that is off."""
    options = entry.options
    if not options.get(CONF_SPACE_API):
        return None
    return PublicPlace(
        web=options.get(CONF_WEB, ""),
        email=options.get(CONF_EMAIL, ""),
        logo=options.get(CONF_LOGO, ""),
        counts=bool(options.get(CONF_COUNTS)),
    )
