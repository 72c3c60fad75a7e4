"""Signs as parts of a site: what begins and ends with it."""

from typing import override

from homeassistant.config_entries import ConfigSubentry

from ..hub.site import Site
from ..settings.signs import sign_settings
from .sign import Sign
from .signs import SIGNS, Signs


class SignPart(Sign):
    """One sign that was set up, as long as its site is up."""

    def __init__(self, site: Site, subentry: ConfigSubentry) -> None:
        """Take the sign's subentry."""
        super().__init__(site, sign_settings(subentry.title, subentry.data))
        self._signs: Signs = site.hass.data[SIGNS]
        self._subentry_id = subentry.subentry_id

    @override
    async def start(self) -> None:
        """Be found."""
        self._signs.add(self._subentry_id, self)
        await super().start()

    @override
    async def stop(self) -> None:
        """Be found no more."""
        self._signs.remove(self._subentry_id, self)
        await super().stop()


def sign_part(site: Site, subentry: ConfigSubentry) -> SignPart:
    """Return what serves a sign."""
    return SignPart(site, subentry)
