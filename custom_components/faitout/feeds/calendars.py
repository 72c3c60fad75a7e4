"""All calendars of this Home Assistant that somebody may subscribe to, by their addresses."""

from homeassistant.config_entries import ConfigEntryDisabler, ConfigEntryState
from homeassistant.core import HomeAssistant

from ..const import DOMAIN
from ..engine.ids import SiteId, SpaceId
from ..hub.site import FaitoutConfigEntry
from ..screen.credential import Digest, Secret, digest_of
from ..settings.feeds import calendar_digests
from .space_feed import NotKnownError, SpaceFeed
from .written import WrittenCalendar


class Calendars:
    """The one place that addresses are looked up in. Belongs to the event loop."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Begin without anything made."""
        self._hass = hass
        self._feeds: dict[tuple[SiteId, SpaceId], SpaceFeed] = {}

    def entry_of(self, site: str) -> FaitoutConfigEntry | None:
        """Return the set-up of a site that was not switched off, or None."""
        entry: FaitoutConfigEntry | None = (
            self._hass.config_entries.async_entry_for_domain_unique_id(DOMAIN, site)
        )
        if entry is None or entry.disabled_by is ConfigEntryDisabler.USER:
            return None
        return entry

    def known(self, secret: Secret | None) -> Digest | None:
        """Return the digest of an address that holds, None of any other."""
        if secret is None:
            return None
        digest = digest_of(secret)
        return digest if self._find(digest) else None

    async def of(self, digest: Digest) -> WrittenCalendar:
        """Return the calendar of an address. Raises NotKnownError."""
        found = self._find(digest)
        if found is None or found[0].state is not ConfigEntryState.LOADED:
            raise NotKnownError
        site, space = found[0].runtime_data, found[1]
        runner = site.spaces[space]
        feed = self._feeds.get((site.slug, space))
        if feed is None or feed.runner is not runner:
            feed = self._feeds[site.slug, space] = SpaceFeed(site, runner)
        return await feed.now()

    def _find(self, digest: Digest) -> tuple[FaitoutConfigEntry, SpaceId] | None:
        """Return whose calendar it is. A digest is no secret: it need not be compared slowly."""
        entry: FaitoutConfigEntry
        for entry in self._hass.config_entries.async_entries(DOMAIN, include_disabled=False):
            for space, known in calendar_digests(entry.options).items():
                if known == digest and not _is_gone(entry, space):
                    return entry, space
        return None


def _is_gone(entry: FaitoutConfigEntry, space: SpaceId) -> bool:
    """Return whether a site that is up has no such space any more."""
    return entry.state is ConfigEntryState.LOADED and space not in entry.runtime_data.spaces
