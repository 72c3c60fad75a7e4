"""What of the screens needs a person: told to whoever shows it, whenever it changes.

Somebody got no code, a screen came from another address, two browsers look on as one screen. All of
it ends by itself when nothing goes on, so while there is any it is looked at again and again.
"""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import CALLBACK_TYPE, HassJob, HassJobType, HomeAssistant, callback
from homeassistant.helpers.event import async_call_later
from homeassistant.util import dt as dt_util
from homeassistant.util.hass_dict import HassKey

from ..const import DOMAIN, SUBENTRY_SCREEN
from ..hub.listeners import Listeners
from .entrance import Entrance
from .screens import Screens

LOOK_AGAIN_SECONDS: Final = 15.0


class ScreenTrouble(StrEnum):
    """What may need a person."""

    TURNED_BACK = "turned_back"
    """Somebody asks to be let in, and there are more who ask than codes."""
    MOVED = "moved"
    """A screen was turned away, because it came from another address than its own."""
    COPIED = "copied"
    """Two browsers look on as one screen."""


type Troubles = frozenset[ScreenTrouble]


class ScreenWatch:
    """Watches the screens of all sites. Belongs to the event loop."""

    def __init__(self, hass: HomeAssistant, screens: Screens, entrance: Entrance) -> None:
        """Take who knows of them."""
        self.news = Listeners[[]]("what of the screens needs a person")
        self._hass = hass
        self._screens = screens
        self._entrance = entrance
        self._known: Mapping[str, Troubles] = {}
        self._again: CALLBACK_TYPE | None = None
        self._job = HassJob[[datetime], None](
            self._is_due,
            "faitout screens watch",
            cancel_on_shutdown=True,
            job_type=HassJobType.Callback,
        )
        entrance.news.subscribe(self.look)

    def troubles(self, entry: ConfigEntry[Any]) -> Troubles:
        """Return what of the screens of a site needs a person now."""
        now = dt_util.utcnow()
        found = set[ScreenTrouble]()
        if self._screens.pairings.turned_back(now):
            found.add(ScreenTrouble.TURNED_BACK)
        for subentry in entry.get_subentries_of_type(SUBENTRY_SCREEN):
            if self._entrance.moved(subentry.subentry_id):
                found.add(ScreenTrouble.MOVED)
            if self._entrance.lines.is_copied(subentry.subentry_id, now):
                found.add(ScreenTrouble.COPIED)
        return frozenset(found)

    @callback
    def look(self) -> None:
        """Look at it now."""
        entries = self._hass.config_entries.async_entries(DOMAIN)
        known = {each.entry_id: self.troubles(each) for each in entries}
        if known != self._known:
            self._known = known
            self.news.publish()
        if self._again is None and any(known.values()):
            self._again = async_call_later(self._hass, LOOK_AGAIN_SECONDS, self._job)

    @callback
    def _is_due(self, _: datetime) -> None:
        self._again = None
        self.look()


WATCH: HassKey[ScreenWatch] = HassKey(f"{DOMAIN}_screen_watch")
