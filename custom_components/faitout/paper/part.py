"""Signs as parts of a site: what begins and ends with it."""

from typing import override

from homeassistant.config_entries import ConfigSubentry

from ..hub.site import Site
from ..settings.signs import sign_settings
from ..words.sign_issues import sign_is_heard
from .sign import PaperSign
from .signs import SIGNS, Signs


class SignPart(PaperSign):
    """One sign that was set up, as long as its site is up."""

    def __init__(self, site: Site, subentry: ConfigSubentry) -> None:
        """Take the sign's subentry."""
        settings = sign_settings(subentry.title, subentry.data)
        super().__init__(site, settings, subentry.subentry_id)
        self._signs: Signs = site.hass.data[SIGNS]

    @override
    async def start(self) -> None:
        """Be found."""
        await super().start()
        self._signs.add(self)

    @override
    async def stop(self) -> None:
        """Be found no more; what was told of it is told no more either."""
        await super().stop()
        self._signs.remove(self)
        sign_is_heard(self._hass, self._site.label, self.settings.slug)
