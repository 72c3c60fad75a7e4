"""The links of a site as a part of it: what begins and ends with the site, and makes links."""

import asyncio
from datetime import datetime, timedelta
import logging
from typing import Final, override

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.event import async_call_later, async_track_time_interval
from homeassistant.helpers.network import NoURLAvailableError, get_url

from ..engine.access.grant import Grant
from ..engine.ids import GrantId
from ..hub.members import Access, Part
from ..hub.site import Site
from ..journal import JournalError
from ..screen.pages import LANGUAGES
from .guests import GUESTS, LinkedSite
from .headers import PATH
from .links import Links

_LOGGER = logging.getLogger(__name__)

TIDY_EVERY: Final = timedelta(hours=1)
ASK_AGAIN: Final = 30.0
"""Seconds after which a journal that could not be read is asked again."""


class GuestLinks(Part):
    """The links of one site."""

    def __init__(self, site: Site, desk: Access) -> None:
        """Take the site, and who knows which grants live."""
        self._site = site
        self._links = Links(site.journal, desk)
        self._linked = LinkedSite(site, self._links, desk)
        self._guests = site.hass.data[GUESTS]
        self._unsubscribe: CALLBACK_TYPE | None = None
        self._recalling: asyncio.Task[None] | None = None
        self._asks_again: CALLBACK_TYPE | None = None

    @override
    async def start(self) -> None:
        """Let links in, as soon as they are read."""
        self._begin()
        self._unsubscribe = async_track_time_interval(
            self._site.hass, self._tidy, TIDY_EVERY, cancel_on_shutdown=True
        )

    @callback
    def _begin(self) -> None:
        self._recalling = self._site.entry.async_create_background_task(
            self._site.hass, self._recall(), f"faitout links {self._site.slug}"
        )

    @override
    async def stop(self) -> None:
        """Let nobody in any more; the links are kept."""
        if self._asks_again:
            self._asks_again()
            self._asks_again = None
        if self._unsubscribe:
            self._unsubscribe()
            self._unsubscribe = None
        if self._recalling:
            self._recalling.cancel()
            self._recalling = None
        self._guests.remove(self._linked)

    async def make(self, grant: Grant, code: str | None, language: str) -> str:
        """Return a new link of a grant, as an address to open: it cannot be had again.

        A link that the grant had before ends with it. Raises JournalError where it cannot be kept.
        The address is a secret, like a key: only for the answer of an
        action, or for `tell_secret`.
        """
        spoken = language.partition("-")[0]
        known = spoken if spoken in LANGUAGES else "en"
        token = await self._links.make(grant, code, known)
        return f"{url_of_hub(self._site.hass, outside=True)}{PATH}/{known}#{token}"

    async def revoke(self, grant: GrantId) -> None:
        """End the link of a grant. Raises JournalError; it has ended all the same."""
        await self._links.revoke(grant)

    async def _tidy(self, _: datetime) -> None:
        try:
            await self._links.forget_over()
        except JournalError as error:
            # Nobody comes in by them all the same. What is left is forgotten after the next start.
            _LOGGER.warning("Old links of %s cannot be forgotten: %s", self._site.name, error)

    async def _recall(self) -> None:
        try:
            await self._links.recall()
        except JournalError as error:
            _LOGGER.warning("The links of %s cannot be read: %s", self._site.name, error)
            self._asks_again = async_call_later(self._site.hass, ASK_AGAIN, self._ask_again)
        else:
            self._guests.add(self._linked)

    @callback
    def _ask_again(self, _: datetime) -> None:
        self._asks_again = None
        self._begin()


def url_of_hub(hass: HomeAssistant, *, outside: bool) -> str:
    """Return where this Home Assistant is reached, without a slash at the end.

    Where nobody has told it so, and it has no network, that is where it listens.
    """
    try:
        if outside:
            return get_url(hass, prefer_external=True)
        return get_url(hass, allow_external=False, allow_cloud=False)
    except NoURLAvailableError:
        api = hass.config.api
        return f"http{'s' * api.use_ssl}://{api.local_ip}:{api.port}" if api else ""


def guest_part(site: Site, desk: Access) -> GuestLinks:
    """Return what keeps the links of a site."""
    return GuestLinks(site, desk)
