"""OpenEPaperLink's integration 3.0.0, as its `drawcustom` behaves, with an access point behind it.

After services.py, upload.py and imagegen of OpenEPaperLink/Home_Assistant_Integration: no schema,
`device_id` a text or a list, a queue that all tags share and in which one failure may be handed to
whoever waits, pictures out of the call itself, and what is drawn goes on as a JPEG. Stricter than
the real one in one way: a field that it does not know fails.
"""

import asyncio
from base64 import b64decode
from io import BytesIO
from typing import Any, Final

from homeassistant.core import HomeAssistant, ServiceCall
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from homeassistant.helpers import device_registry as dr
from PIL import Image
from pytest_homeassistant_custom_component.common import MockConfigEntry

DOMAIN: Final = "open_epaper_link"
FIELDS: Final = {
    "device_id",
    "label_id",
    "area_id",
    "payload",
    "background",
    "rotate",
    "dither",
    "ttl",
    "refresh_type",
    "dry-run",
}
INKS: Final = ((0, 0, 0), (255, 255, 255), (255, 0, 0))


class AccessPoint:
    """The access point, the integration, and its tags."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Begin without tags."""
        self.hass = hass
        self.is_online = True
        self.out_of_reach: set[str] = set()
        self.shown: dict[str, list[Image.Image]] = {}
        self.calls: list[dict[str, Any]] = []
        self.slow: asyncio.Event | None = None
        self._entry = MockConfigEntry(domain=DOMAIN)
        self._entry.add_to_hass(hass)
        self._sizes: dict[str, tuple[int, int]] = {}
        self._errors: list[str] = []
        self._under_way = 0
        self._idle = asyncio.Event()
        self._idle.set()

    def come_up(self) -> None:
        """Register the action."""
        self.hass.services.async_register(DOMAIN, "drawcustom", self._draw)

    def go(self) -> None:
        """Be gone, as an integration that does not start."""
        self.hass.services.async_remove(DOMAIN, "drawcustom")

    def tag(self, mac: str, width: int = 400, height: int = 300) -> str:
        """Add a tag; return its device."""
        self._sizes[mac] = (width, height)
        self.shown[mac] = []
        device = dr.async_get(self.hass).async_get_or_create(
            config_entry_id=self._entry.entry_id,
            identifiers={(DOMAIN, mac)},
            hw_version=f"{width}x{height}",
        )
        return device.id

    async def _draw(self, call: ServiceCall) -> None:
        data = dict(call.data)
        assert set(data) <= FIELDS, data.keys()
        self.calls.append(data)
        wanted = data.get("device_id", [])
        for device_id in [wanted] if isinstance(wanted, str) else wanted:
            await self._draw_on(self._mac(device_id), data)
            await self._idle.wait()
            if errors := self._errors.copy():
                self._errors.clear()
                raise ServiceValidationError("\n".join(errors))

    def _mac(self, device_id: str) -> str:
        device = dr.async_get(self.hass).async_get(device_id)
        if device is None:
            raise ServiceValidationError("device_not_found")
        domain, mac = next(iter(device.identifiers))
        if domain != DOMAIN:
            raise ServiceValidationError("device_not_oepl")
        return mac

    async def _draw_on(self, mac: str, data: dict[str, Any]) -> None:
        if not self.is_online:
            raise HomeAssistantError("ap_offline")
        glass = Image.new("RGBA", self._sizes[mac], data.get("background", "white"))
        for element in data["payload"]:
            assert element["type"] == "dlimg"
            head, _, body = element["url"].partition(",")
            assert head == "data:image/png;base64"
            with Image.open(BytesIO(b64decode(body))) as picture:
                size = (element["xsize"], element["ysize"])
                assert picture.size == size, "it would be stretched"
                inked = picture.convert("RGBA")
            glass.paste(inked, (element["x"], element["y"]), inked)
        jpeg = BytesIO()
        glass.convert("RGB").save(jpeg, "JPEG", quality="maximum")
        self._under_way += 1
        self._idle.clear()
        self.hass.async_create_background_task(
            self._upload(mac, jpeg.getvalue(), int(data.get("dither", 2)), int(data["ttl"])),
            "upload",
        )

    async def _upload(self, mac: str, jpeg: bytes, dither: int, ttl: int) -> None:
        try:
            if self.slow:
                await self.slow.wait()
            await asyncio.sleep(0)
            if mac in self.out_of_reach:
                self._errors.append(f"{mac}: image_upload_timeout")
                return
            assert (dither, ttl // 60) == (0, 1), "edges would be spotted"
            with Image.open(BytesIO(jpeg)) as picture:
                self.shown[mac].append(on_paper(picture.convert("RGB")))
        finally:
            self._under_way -= 1
            if not self._under_way:
                self._idle.set()


def on_paper(picture: Image.Image) -> Image.Image:
    """Return the picture in the inks that the tag has."""
    inks = Image.new("P", (1, 1))
    inks.putpalette([value for ink in INKS for value in ink])
    return picture.quantize(palette=inks, dither=Image.Dither.NONE).convert("RGB")
