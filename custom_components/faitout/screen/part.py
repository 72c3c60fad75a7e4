"""Screens as parts of a site: what begins and ends with it."""

from typing import override

from homeassistant.config_entries import ConfigSubentry

from ..hub.members import Part
from ..hub.runner import SpaceRunner
from ..hub.site import Site
from .screens import SCREENS, Screens


class ScreenPart(Part):
    """One screen that was set up. It is let in by its subentry alone; this only sees it out."""

    def __init__(self, screens: Screens, subentry_id: str) -> None:
        """Take the screen's subentry."""
        self._screens = screens
        self._subentry_id = subentry_id

    @override
    async def start(self) -> None:
        """Nothing to do: the screen comes by itself."""

    @override
    async def stop(self) -> None:
        """End its streams. If it is still welcome it comes back at once."""
        self._screens.feed.end_of(self._subentry_id)


class SpaceOnScreens(Part):
    """One space, as long as its site is up."""

    def __init__(self, screens: Screens, site: Site, runner: SpaceRunner) -> None:
        """Take the space."""
        self._screens = screens
        self._site = site
        self._runner = runner

    @override
    async def start(self) -> None:
        """Show it."""
        self._screens.follow(self._site, self._runner)

    @override
    async def stop(self) -> None:
        """Show it no more."""
        self._screens.leave(self._site, self._runner)


def screen_part(site: Site, subentry: ConfigSubentry) -> Part:
    """Return what serves a screen."""
    return ScreenPart(site.hass.data[SCREENS], subentry.subentry_id)


def space_on_screens(site: Site, runner: SpaceRunner) -> Part:
    """Return what shows a space on the screens."""
    return SpaceOnScreens(site.hass.data[SCREENS], site, runner)
