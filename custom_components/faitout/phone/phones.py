"""All phones that look or act here: which space they mean, and who asks too often."""

from collections import OrderedDict
from dataclasses import dataclass
import hmac
from typing import Final

from homeassistant.config_entries import ConfigEntryDisabler, ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.util.hass_dict import HassKey

from ..const import DOMAIN
from ..engine.ids import SiteId, SpaceId
from ..hub.access.keyring import Purpose, keyring_of
from ..hub.limits import Limit
from ..hub.runner import SpaceRunner
from ..hub.site import FaitoutConfigEntry, Site
from ..settings.phones import PhonesMay, phones_may, wants_proof

MOST_LOOKS: Final = 60
"""Looks of one phone in a minute; its page looks six times."""
MOST_LOOKS_IN_ALL: Final = 1200
SECONDS: Final = 60.0
MOST_BOOKINGS: Final = 6
"""Tries to book of one phone in an hour: a bored child has made enough then."""
MOST_BOOKINGS_OF_SPACE: Final = 12
"""Tries to book one space by phones in an hour: a phone may have many addresses."""
HOUR: Final = 3600.0
MOST_COUNTED: Final = 200
"""Touches that are remembered as counted: one that is sent again is none more."""
MOST_WRONG: Final = 10
"""Wrong digits of one phone in ten minutes."""
MOST_WRONG_OF_SPACE: Final = 100
"""Wrong digits at one space in ten minutes, by all: a phone may have many addresses. With two of a
million right at any time, one of five thousand who go on that far comes in. Who reads the QR on the
glass is let in all the same."""
MOST_READ: Final = 20
"""Words out of QR codes that one phone hands in, in ten minutes."""
WRONG_SECONDS: Final = 600.0


@dataclass(frozen=True, slots=True)
class Doorway:
    """A space whose page a phone has opened."""

    site: Site
    runner: SpaceRunner

    @property
    def space(self) -> SpaceId:
        """The space."""
        return self.runner.space.id

    @property
    def may_act(self) -> bool:
        """Whether phones may act there."""
        return phones_may(self.site.entry) is PhonesMay.ACT

    @property
    def wants_proof(self) -> bool:
        """Whether they have to prove first that they are there."""
        return wants_proof(self.site.entry.options, self.space)

    async def key(self, purpose: Purpose) -> bytes:
        """Return the key of a space for codes on its glass, or for passes. Raises OSError."""
        keyring = await keyring_of(self.site.hass, self.site.slug)
        return hmac.digest(keyring.key(purpose), self.space.encode(), "sha256")


class AwayError(Exception):
    """The site does not run now: whether there is such a space, nobody can say."""


class Phones:
    """The one place that pages of spaces are looked up in. Belongs to the event loop."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Begin without anybody."""
        self.looks = Limit(MOST_LOOKS, SECONDS)
        self.looks_in_all = Limit(MOST_LOOKS_IN_ALL, SECONDS)
        self.bookings = Limit(MOST_BOOKINGS, HOUR)
        self.bookings_of_space = Limit(MOST_BOOKINGS_OF_SPACE, HOUR)
        self.wrong = Limit(MOST_WRONG, WRONG_SECONDS)
        self.wrong_of_space = Limit(MOST_WRONG_OF_SPACE, WRONG_SECONDS)
        self.read = Limit(MOST_READ, WRONG_SECONDS)
        self._hass = hass
        self._counted: OrderedDict[tuple[str, str], None] = OrderedDict()

    def booking_wait(self, doorway: Doorway, phone: str, touch: str, clock: float) -> float:
        """Count a try to book, and return how long none more is taken; 0: it may be tried."""
        if (phone, touch) in self._counted:
            return 0
        where = f"{doorway.site.slug}/{doorway.space}"
        wait = self.bookings.wait(phone, clock) or self.bookings_of_space.wait(where, clock)
        if not wait:
            self._counted[phone, touch] = None
            while len(self._counted) > MOST_COUNTED:
                self._counted.popitem(last=False)
        return wait

    def site_of(self, site: str) -> Site | None:
        """Return a site where phones have pages, None where there is none. Raises AwayError."""
        entry: FaitoutConfigEntry | None = (
            self._hass.config_entries.async_entry_for_domain_unique_id(DOMAIN, SiteId(site))
        )
        if entry is None or entry.disabled_by is ConfigEntryDisabler.USER:
            return None
        if phones_may(entry) is PhonesMay.NOTHING:
            return None
        if entry.state is not ConfigEntryState.LOADED:
            raise AwayError
        return entry.runtime_data

    def find(self, site: str, space: str) -> Doorway | None:
        """Return the space that a phone means, None where it has no page. Raises AwayError."""
        found = self.site_of(site)
        runner = found.spaces.get(SpaceId(space)) if found else None
        return Doorway(found, runner) if found and runner and runner.space.is_bookable else None


PHONES: HassKey[Phones] = HassKey(f"{DOMAIN}_phones")
