"""Where the page of a space is: what the QR says, on glass and on paper."""

from typing import Final

from homeassistant.core import HomeAssistant

from ..engine.ids import SiteId, SpaceId
from ..guest.part import url_of_hub

AT: Final = "/faitout/at"
"""Short, so that the QR is coarse and old phones read it from further away."""


def space_url(hass: HomeAssistant, site: SiteId, space: SpaceId) -> str:
    """Return the address of the page of a space, on the network of the place.

    It holds no secret, and never changes: it may be printed.
    """
    return f"{url_of_hub(hass, outside=False)}{AT}/{site}/{space}"


def proving_url(hass: HomeAssistant, site: SiteId, space: SpaceId, word: str) -> str:
    """Return the same with what proves, for a minute, that a phone is held before the glass.

    It stands behind the #: browsers send that to nobody, and no proxy writes it down.
    """
    return f"{space_url(hass, site, space)}#{word}"
