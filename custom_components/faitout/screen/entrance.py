"""The entrance: which screen a request comes from, and what is told where it comes from none.

    secret ──► a screen ──► from its own address, where it is bound to one ──► let in
                        └── from another ──► turned away, told, accepted with one tap

Whatever serves a screen asks here. It knows besides which browsers look on as which screen (lines).
"""

from collections import OrderedDict
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final

from aiohttp import hdrs, web
from homeassistant.config_entries import ConfigEntry, ConfigSubentry
from homeassistant.core import HomeAssistant, callback
from homeassistant.util import dt as dt_util
from homeassistant.util.hass_dict import HassKey

from ..const import CONF_BINDS_ADDRESS, CONF_BOUND, CONF_CREDENTIAL, DOMAIN
from ..hub.limits import address_key
from ..hub.listeners import Listeners
from .askers import ScreenAsker
from .browsers import browser_kind
from .credential import Digest, Secret
from .headers import give_secret, secret_in, turn_in
from .lines import ScreenLines
from .renewals import Renewals
from .screens import Screen, Screens

UNKNOWN_ADDRESS: Final = "?"
MOST_MOVED: Final = 4
"""Addresses from which one screen was turned away, the latest: a person has to tell them apart."""
MOVED_FOR: Final = timedelta(hours=1)
"""How long after the last try they are shown. A screen that was moved tries every few seconds."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A screen that was turned away, because it came from another address than its own."""

    asker: ScreenAsker
    since: datetime
    last: datetime


@dataclass(frozen=True, slots=True)
class Entered:
    """What became of a request at the entrance."""

    screen: Screen | None = None
    is_moved: bool = False
    """It would be let in from another address."""
    renewed: Secret | None = None
    """A new secret that its browser is to keep."""


class Entrance:
    """Lets requests in as screens. Belongs to the event loop."""

    def __init__(self, hass: HomeAssistant, screens: Screens) -> None:
        """Take who knows the screens."""
        self.lines = ScreenLines()
        self.news = Listeners[[]]("the entrance of screens")
        """Somebody was turned away here who would be let in with a tap, or was let in since."""
        self._hass = hass
        self._screens = screens
        self._renewals = Renewals()
        self._moved: dict[str, OrderedDict[str, Moved]] = {}

    def screen_for(self, request: web.Request) -> Screen | None:
        """Return the screen that a request comes from, None where it is not let in."""
        return self.admit(request).screen

    def admit(self, request: web.Request) -> Entered:
        """Return what becomes of a request."""
        secret, asker, now = secret_in(request), asker_of(request), dt_util.utcnow()
        screen, renewed = self._screens.screen_of(secret), None
        if screen:
            self._renewals.is_shown(screen.id)
        elif waiting := self._renewals.for_browser(secret, turn_in(request), asker.home, now):
            screen, renewed = self._screens.screen_by(waiting.screen), waiting.secret
        if screen is None:
            return Entered()
        if not self._is_at_home(screen, asker, now):
            return Entered(is_moved=True)
        return Entered(screen, renewed=renewed)

    def keep(self, request: web.Request, response: web.StreamResponse, entered: Entered) -> None:
        """Have the browser keep a new secret, where there is one for it."""
        if entered.renewed:
            give_secret(request, response, entered.renewed)

    def enter(self, request: web.Request, screen: Screen) -> bool:
        """Take in a browser that looks on from now; return whether all others are to come anew.

        Raises TooManyLinesError.
        """
        now = dt_util.utcnow()
        was_copied = self.lines.is_copied(screen.id, now)
        is_new = self.lines.enter(screen.id, turn_in(request), asker_of(request), now)
        if self.lines.is_copied(screen.id, now) != was_copied:
            self._screens.feed.greet_all_of(screen.id)
            self.news.publish()
        return is_new

    def goes_on(self, screen: str, turn: Secret | None) -> bool:
        """Note that a browser still looks on; return whether another does as the same screen."""
        now = dt_util.utcnow()
        self.lines.hear(screen, turn, now)
        return self.lines.is_copied(screen, now)

    def moved(self, screen: str) -> tuple[Moved, ...]:
        """Return from where else a screen was turned away of late, who tried last first."""
        now = dt_util.utcnow()
        tried = reversed(self._moved.get(screen, OrderedDict()).values())
        return tuple(each for each in tried if now < each.last + MOVED_FOR)

    @callback
    def accept_address(
        self, entry: ConfigEntry[Any], subentry: ConfigSubentry, address: str
    ) -> bool:
        """Let a screen in from where it was turned away; False where it was not, of late."""
        tried = self.moved(subentry.subentry_id)
        if address not in (each.asker.address for each in tried):
            return False
        del self._moved[subentry.subentry_id]
        self._bind(entry, subentry, address)
        self.news.publish()
        return True

    @callback
    def renew(self, entry: ConfigEntry[Any], subentry: ConfigSubentry, turn: str) -> bool:
        """Give a new secret to one browser of a screen, and turn all others out.

        False where no browser that looks on has this turn.
        """
        now, screen = dt_util.utcnow(), subentry.subentry_id
        line = next((each for each in self.lines.of(screen, now) if each.turn == turn), None)
        if line is None:
            return False
        before = Digest(subentry.data[CONF_CREDENTIAL])
        digest = self._renewals.begin(line, screen, before, now)
        self.lines.forget(screen)
        self._hass.config_entries.async_update_subentry(
            entry, subentry, data={**subentry.data, CONF_CREDENTIAL: digest}
        )
        self.news.publish()
        return True

    def _is_at_home(self, screen: Screen, asker: ScreenAsker, now: datetime) -> bool:
        """Return whether a screen comes from where it belongs; the first address is its own."""
        found = self._set_up(screen)
        if found is None or not found[1].data.get(CONF_BINDS_ADDRESS, False):
            self._moved.pop(screen.id, None)
            return True
        bound = found[1].data.get(CONF_BOUND)
        if bound is None:
            self._bind(*found, asker.address)
            return True
        if address_key(bound) == asker.home:
            return True
        self._turn_away(screen.id, asker, now)
        return False

    def _turn_away(self, screen: str, asker: ScreenAsker, now: datetime) -> None:
        tried = self._moved.setdefault(screen, OrderedDict())
        known = tried.get(asker.home)
        tried[asker.home] = replace(known, last=now) if known else Moved(asker, now, now)
        tried.move_to_end(asker.home)
        while len(tried) > MOST_MOVED:
            tried.popitem(last=False)
        if known is None:
            self.news.publish()

    def _bind(self, entry: ConfigEntry[Any], subentry: ConfigSubentry, address: str) -> None:
        self._hass.config_entries.async_update_subentry(
            entry, subentry, data={**subentry.data, CONF_BOUND: address}
        )

    def _set_up(self, screen: Screen) -> tuple[ConfigEntry[Any], ConfigSubentry] | None:
        entry = self._hass.config_entries.async_get_entry(screen.entry)
        subentry = entry and entry.subentries.get(screen.id)
        return (entry, subentry) if entry and subentry else None


def asker_of(request: web.Request) -> ScreenAsker:
    """Return who sends a request."""
    browser = browser_kind(request.headers.get(hdrs.USER_AGENT))
    return ScreenAsker(request.remote or UNKNOWN_ADDRESS, browser)


ENTRANCE: HassKey[Entrance] = HassKey(f"{DOMAIN}_entrance")
