"""Puts a sign and its device together, whatever kind it is of.

PNG                     it asks by itself, at its own address
TRMNL, ESPHome          it asks by itself, with a token (trmnl/)
OpenEPaperLink, and alike   it is sent its picture (outputs/tags/)
"""

from dataclasses import asdict
from typing import Any, override

from homeassistant.config_entries import ConfigSubentry
from homeassistant.const import CONF_DEVICE_ID, CONF_MAC
from homeassistant.helpers import entity_registry as er
from homeassistant.util import dt as dt_util

from .const import CONF_OPENED_AT, DOMAIN
from .hub.instants import written_instant
from .hub.members import Part
from .hub.site import Site
from .outputs.tags import TagError, TagPart, tag_battery, tag_way
from .paper.part import SignPart
from .paper.picture import PaperPicture, SignHeard
from .settings.signs import SignKind
from .trmnl import TRMNL, TrmnlSign, mac_of
from .trmnl.asked import DeviceAsked
from .words.sign_issues import tag_is_reached, tag_is_unreached


class ServedSign(SignPart):
    """A sign with what serves its device."""

    def __init__(self, site: Site, subentry: ConfigSubentry) -> None:
        """Take the sign's subentry."""
        super().__init__(site, subentry)
        self._device = self._device_of(subentry)

    @override
    async def start(self) -> None:
        """Follow the space, then serve the device."""
        await super().start()
        if self._device:
            await self._device.start()

    @override
    async def stop(self) -> None:
        """Serve it no more."""
        if self._device:
            await self._device.stop()
        await super().stop()
        tag_is_reached(self._hass, self._site.label, self.settings.slug)

    def diagnostics(self) -> dict[str, Any]:
        """Return what helps to find a fault: no name, no address, no token."""
        heard, look = self.heard, self.settings.look
        return {
            "kind": self.settings.kind,
            "size": [look.width, look.height],
            "colours": look.colours,
            "heard": asdict(heard) if heard else None,
            "next_at": self.next_at,
            "device": self._device.about() if isinstance(self._device, TrmnlSign) else None,
        }

    def _device_of(self, subentry: ConfigSubentry) -> Part | None:
        match self.settings.kind:
            case SignKind.TRMNL | SignKind.ESPHOME:
                return self._asking(subentry)
            case SignKind.OPEN_EPAPER_LINK:
                return self._tag(subentry.data[CONF_DEVICE_ID])
            case SignKind.PNG:
                return None

    def _asking(self, subentry: ConfigSubentry) -> Part | None:
        mac = mac_of(subentry.data[CONF_MAC])
        opened = written_instant(subentry.data[CONF_OPENED_AT])
        if mac is None or opened is None:
            return None

        async def draw(asked: DeviceAsked) -> PaperPicture:
            now = dt_util.utcnow()
            self.hear(SignHeard(now, asked.battery, asked.signal, asked.firmware))
            return await self.picture(now)

        devices = self._hass.data[TRMNL]
        return TrmnlSign(self._site, devices, subentry.subentry_id, mac, opened, draw=draw)

    def _tag(self, device_id: str) -> Part:
        look = self.settings.look

        async def draw() -> PaperPicture:
            return await self.picture(dt_util.utcnow())

        def told(error: TagError | None) -> None:
            label, slug = self._site.label, self.settings.slug
            if error:
                name = self.settings.name
                tag_is_unreached(
                    self._hass, label, slug, name, fault=error.fault, detail=error.detail
                )
                return
            tag_is_reached(self._hass, label, slug)
            self.hear(SignHeard(dt_util.utcnow(), tag_battery(self._hass, device_id)))

        def image() -> str | None:
            unique_id = f"{self._site.slug}_{self.settings.slug}_picture"
            return er.async_get(self._hass).async_get_entity_id("image", DOMAIN, unique_id)

        return TagPart(
            self._hass,
            way=lambda: tag_way(self._hass, device_id),
            draw=draw,
            subscribe=self.subscribe,
            size=(look.width, look.height),
            image=image,
            told=told,
        )


def served_sign(site: Site, subentry: ConfigSubentry) -> ServedSign:
    """Return what serves a sign."""
    return ServedSign(site, subentry)
