"""All links of this Home Assistant: whose token it is, and who asks too often."""

from typing import Final

from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
from homeassistant.util.hass_dict import HassKey

from ..const import DOMAIN
from ..hub.limits import Limit
from ..hub.members import Access
from ..hub.site import Site
from ..screen.credential import Secret, digest_of
from .links import Links, holds
from .visit import Visit

MOST_WRONG: Final = 30
"""Tokens of no link, from one home, within ten minutes: somebody who tries old links. More are not
even answered. A token that is right is answered all the same: many people come from one address,
where they come through a proxy, and nobody finds one by trying."""
WRONG_SECONDS: Final = 600.0
MOST_ASKED: Final = 60
"""Looks at one link within a minute, by all who have it."""
MOST_ACTS: Final = 12
"""Acts by one link within a minute: doors that are opened, above all."""
SECONDS: Final = 60.0


class LinkedSite:
    """One site that has links."""

    def __init__(self, site: Site, links: Links, desk: Access) -> None:
        """Take the site, its links, and who knows which grants live."""
        self.site = site
        self.links = links
        self.desk = desk


class Guests:
    """The one place that links are looked up in."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Begin without sites."""
        self.wrong = Limit(MOST_WRONG, WRONG_SECONDS)
        self.asked = Limit(MOST_ASKED, SECONDS)
        self.acts = Limit(MOST_ACTS, SECONDS)
        self._hass = hass
        self._linked: list[LinkedSite] = []

    def add(self, linked: LinkedSite) -> None:
        """Look links up in a site too."""
        self._linked.append(linked)

    def remove(self, linked: LinkedSite) -> None:
        """Look links up in a site no more."""
        if linked in self._linked:
            self._linked.remove(linked)

    def find(self, token: Secret | None) -> Visit | None:
        """Return who has this token; None: nobody, or what it stood for is over."""
        if token is None:
            return None
        digest = digest_of(token)
        for linked in self._linked:
            if link := linked.links.by_digest.get(digest):
                grant = linked.desk.grant_of(link.grant)
                if grant is None or not holds(grant, dt_util.utcnow()):
                    return None
                return Visit(linked.site, linked.desk, link, grant, token)
        return None

    @property
    def is_complete(self) -> bool:
        """Whether all sites are there; otherwise nobody can say that a link is over."""
        entries = self._hass.config_entries.async_entries(DOMAIN, include_disabled=False)
        is_up = all(each.state is ConfigEntryState.LOADED for each in entries)
        are_known = all(linked.desk.is_ready for linked in self._linked)
        return is_up and are_known and len(self._linked) >= len(entries)


GUESTS: HassKey[Guests] = HassKey(f"{DOMAIN}_guests")
