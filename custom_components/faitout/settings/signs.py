"""How a sign on paper was set up, as values. The flow has checked them before."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
import re
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry

from ..const import (
    CONF_COLOURS,
    CONF_CREDENTIAL,
    CONF_KIND,
    CONF_LANGUAGE,
    CONF_ROTATION,
    CONF_SIZE,
    CONF_SLUG,
    CONF_SPACE,
    SUBENTRY_SPACE,
)
from ..engine.ids import SpaceId
from ..paper.look import Colours, Look

SIZES: Final = (
    "400x300",
    "480x280",
    "600x400",
    "600x448",
    "640x384",
    "640x400",
    "648x480",
    "792x272",
    "800x480",
)
"""Pixels of the papers that are sold; another one may be typed."""
ROTATIONS: Final = (0, 90, 180, 270)
SHORTEST_SIDE: Final = 240
"""Pixels: what is read from three metres and a QR code that phones read need as much."""
LONGEST_SIDE: Final = 1600
"""Pixels. More takes long to draw and no paper has it."""
_SIZE: Final = re.compile(r"\s*([0-9]{3,4})\s*[xX\u00d7]\s*([0-9]{3,4})\s*", re.ASCII)


class SignKind(StrEnum):
    """How a sign gets its picture."""

    PNG = "png"
    """Anything that fetches a picture from an address."""
    TRMNL = "trmnl"
    OPEN_EPAPER_LINK = "openepaperlink"
    ESPHOME = "esphome"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignSettings:
    """One sign as it was set up."""

    slug: str
    name: str
    kind: SignKind
    space: SpaceId
    look: Look
    language: str
    digest: str | None = None
    """Of the secret in its address; None: it has none."""


def pixels_of(text: str) -> tuple[int, int] | None:
    """Return width and height in pixels as they were typed; None where they make no sense."""
    found = _SIZE.fullmatch(text)
    if found is None:
        return None
    width, height = int(found[1]), int(found[2])
    fits = all(SHORTEST_SIDE <= side <= LONGEST_SIDE for side in (width, height))
    return (width, height) if fits else None


def sign_settings(title: str, data: Mapping[str, Any]) -> SignSettings:
    """Return the settings of a sign's subentry."""
    width, height = pixels_of(data[CONF_SIZE]) or (800, 480)
    return SignSettings(
        slug=data[CONF_SLUG],
        name=title,
        kind=SignKind(data[CONF_KIND]),
        space=SpaceId(data[CONF_SPACE]),
        look=Look(width, height, Colours(data[CONF_COLOURS]), int(data[CONF_ROTATION])),
        language=data[CONF_LANGUAGE],
        digest=data.get(CONF_CREDENTIAL),
    )


def spaces_of(entry: ConfigEntry[Any]) -> dict[str, str]:
    """Return the names of a site's spaces by their slug."""
    return {
        each.data[CONF_SLUG]: each.title for each in entry.get_subentries_of_type(SUBENTRY_SPACE)
    }
