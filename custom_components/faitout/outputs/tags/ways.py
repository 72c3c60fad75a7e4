"""Ways to a tag: the actions of the integrations that people have tags by.

- OpenEPaperLink (github.com/OpenEPaperLink/Home_Assistant_Integration 3.0.0, by HACS):
  `open_epaper_link.drawcustom` draws what it is given on a tag, a picture out of the call itself
  too. It has no schema, takes a failed send of one tag for one of another when two are under way
  at once, and dithers unless told not to.
- OpenDisplay (part of Home Assistant): `opendisplay.upload_image` takes the picture of an image
  entity. A send that is cut short by a newer one ends as if all were well.
"""

import asyncio
from base64 import b64encode
from typing import Final, Protocol

from homeassistant.components.sensor import SensorDeviceClass
from homeassistant.const import ATTR_DEVICE_ID
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import device_registry as dr, entity_registry as er

OPEN_EPAPER_LINK: Final = "open_epaper_link"
DRAW: Final = "drawcustom"
OPEN_DISPLAY: Final = "opendisplay"
UPLOAD: Final = "upload_image"
INTEGRATIONS: Final = (OPEN_EPAPER_LINK, OPEN_DISPLAY)
SEND_SECONDS: Final = 180.0
"""Over Bluetooth a large picture takes a minute; an access point that hangs is asked three times,
30 s each."""
LARGEST: Final = 24_000
"""Bytes of a picture in a call. Home Assistant keeps calls in its database, up to 32 kB each, and
text for bytes is a third longer."""
FULL: Final = 100
"""Percent."""
TTL_SECONDS: Final = 60
"""How long the tag sleeps after the picture, the shortest there is: nobody knows when the next one
comes."""


class TagError(Exception):
    """A picture did not get to its tag, or nobody knows whether it did."""

    def __init__(self, fault: str, detail: str = "") -> None:
        """Take what is wrong, as a word for issues, and what the other side said of it."""
        super().__init__(detail or fault)
        self.fault = fault
        self.detail = detail


class TagWay(Protocol):
    """A way to one tag."""

    @property
    def is_there(self) -> bool:
        """Whether the integration can be asked now."""

    async def send(self, png: bytes, width: int, height: int, image: str | None) -> None:
        """Send a picture; `image`: the entity that shows the same. Raises TagError."""


class _Action:
    """An action of another integration, with an end to the wait for it."""

    def __init__(self, hass: HomeAssistant, domain: str, action: str) -> None:
        """Take the action."""
        self._hass = hass
        self._domain = domain
        self._action = action

    @property
    def is_there(self) -> bool:
        """Whether somebody answers to it."""
        return self._hass.services.has_service(self._domain, self._action)

    async def call(self, data: dict[str, object]) -> None:
        """Call it and wait until it is done. Raises TagError."""
        if not self.is_there:
            raise TagError("gone")
        try:
            async with asyncio.timeout(SEND_SECONDS) as limit:
                await self._hass.services.async_call(
                    self._domain, self._action, data, blocking=True
                )
        except TimeoutError:
            raise TagError("silent") from None
        except HomeAssistantError as error:
            raise TagError("refused", str(error)[:200]) from error
        except Exception as error:
            # What somebody else's code raises is theirs; the tag has no picture all the same.
            raise TagError("refused", type(error).__name__) from error
        if limit.expired():
            # The action took the end of our wait for its own and said nothing of it.
            raise TagError("silent")


class OpenEPaperLinkWay:
    """A tag behind an access point, or one that the integration reaches by Bluetooth."""

    def __init__(self, hass: HomeAssistant, device_id: str) -> None:
        """Take the tag's device."""
        self._device_id = device_id
        self._action = _Action(hass, OPEN_EPAPER_LINK, DRAW)

    @property
    def is_there(self) -> bool:
        """Whether the integration runs."""
        return self._action.is_there

    async def send(self, png: bytes, width: int, height: int, image: str | None) -> None:  # noqa: ARG002 - a way of its own
        """Draw the picture, as it is, over the whole tag."""
        if len(png) > LARGEST:
            raise TagError("too_large")
        drawn = {
            "type": "dlimg",
            "url": f"data:image/png;base64,{b64encode(png).decode()}",
            "x": 0,
            "y": 0,
            "xsize": width,
            "ysize": height,
        }
        await self._action.call(
            {
                ATTR_DEVICE_ID: [self._device_id],
                "payload": [drawn],
                "background": "white",
                "rotate": 0,
                "dither": 0,
                "ttl": TTL_SECONDS,
                "dry-run": False,
            }
        )


class OpenDisplayWay:
    """A tag that Home Assistant itself reaches by Bluetooth."""

    def __init__(self, hass: HomeAssistant, device_id: str) -> None:
        """Take the tag's device."""
        self._device_id = device_id
        self._action = _Action(hass, OPEN_DISPLAY, UPLOAD)

    @property
    def is_there(self) -> bool:
        """Whether the integration runs."""
        return self._action.is_there

    async def send(self, png: bytes, width: int, height: int, image: str | None) -> None:  # noqa: ARG002 - a way of its own
        """Have the picture of the image entity sent."""
        if image is None:
            raise TagError("no_image")
        await self._action.call(
            {
                ATTR_DEVICE_ID: self._device_id,
                "image": {
                    "media_content_id": f"media-source://image/{image}",
                    "media_content_type": "image/png",
                },
                "dither_mode": "none",
                "fit_mode": "contain",
                "refresh_mode": "full",
                "tone_compression": 0,
            }
        )


def tag_way(hass: HomeAssistant, device_id: str) -> TagWay | None:
    """Return the way to a tag by its device; None where it is gone, or no tag."""
    device = dr.async_get(hass).async_get(device_id)
    entry_id = device.config_entry_id if device else None
    entry = hass.config_entries.async_get_entry(entry_id) if entry_id else None
    match entry.domain if entry else None:
        case "open_epaper_link":
            return OpenEPaperLinkWay(hass, device_id)
        case "opendisplay":
            return OpenDisplayWay(hass, device_id)
        case _:
            return None


def tag_battery(hass: HomeAssistant, device_id: str) -> int | None:
    """Return how full a tag's battery is by its own entity, in percent; None: it does not say."""
    registry = er.async_get(hass)
    for entry in er.async_entries_for_device(registry, device_id):
        if entry.original_device_class != SensorDeviceClass.BATTERY:
            continue
        state = hass.states.get(entry.entity_id)
        try:
            percent = round(float(state.state)) if state else -1
        except ValueError, OverflowError:
            continue
        if 0 <= percent <= FULL:
            return percent
    return None
