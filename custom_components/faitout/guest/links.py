"""The links of one site, as they are kept in its journal: one for a grant, under the grant's id."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from homeassistant.util import dt as dt_util

from ..engine.access.grant import Grant
from ..engine.ids import GrantId
from ..hub.members import Access
from ..journal import Journal, JournalError
from ..screen.credential import Digest, Secret, new_secret
from .link import GuestLink, dump, load, new_link

PREFIX: Final = "guest_link/"
MOST_LINKS: Final = 20_000
"""As many as there may be grants."""


class TooManyLinksError(JournalError):
    """So many links hold already that there is no place for one more."""


def holds(grant: Grant, now: datetime) -> bool:
    """Return whether the link of a grant still leads anywhere.

    It does when the grant was used as often as it may be: the page then says so.
    """
    return grant.revoked_at is None and now < grant.end


class Links:
    """The links of a site. Belongs to the event loop."""

    def __init__(self, journal: Journal, desk: Access) -> None:
        """Take where they are kept, and who knows which grants live."""
        self._journal = journal
        self._desk = desk
        self._by_grant: dict[GrantId, GuestLink] = {}
        self._by_digest: dict[Digest, GuestLink] = {}

    @property
    def by_digest(self) -> Mapping[Digest, GuestLink]:
        """The links by the digest of their token."""
        return self._by_digest

    async def recall(self) -> None:
        """Read what is kept. Raises JournalError."""
        kept = await self._journal.kept_below(PREFIX)
        for name, data in kept.items():
            grant = GrantId(name.removeprefix(PREFIX))
            if grant not in self._by_grant and (link := load(grant, data)):
                self._hold(link)

    async def make(self, grant: Grant, code: str | None, language: str) -> Secret:
        """Make the link of a grant and return its token, which nobody has again.

        One that the grant had before ends with it. Returns once the journal has it. Raises
        JournalError, and then nothing has changed.
        """
        if len(self._by_grant) >= MOST_LINKS:
            await self.forget_over()
        if len(self._by_grant) >= MOST_LINKS and grant.id not in self._by_grant:
            raise TooManyLinksError("no place for one more link")
        token = new_secret()
        link = new_link(grant.id, token, code, language)
        await self._journal.keep(f"{PREFIX}{grant.id}", dump(link))
        self._hold(link)
        return token

    async def revoke(self, grant: GrantId) -> None:
        """End the link of a grant, at once; return once the journal has forgotten it."""
        if self._drop(grant):
            await self._journal.keep(f"{PREFIX}{grant}", b"")

    async def forget_over(self) -> None:
        """Forget links whose grants are over, and the codes with them. Raises JournalError."""
        if not self._desk.is_ready:
            return
        now, desk = dt_util.utcnow(), self._desk
        known = {grant: desk.grant_of(grant) for grant in self._by_grant}
        over = [each for each, grant in known.items() if grant is None or not holds(grant, now)]
        for each in over:
            self._drop(each)
        if over:
            await self._journal.keep_all({f"{PREFIX}{each}": b"" for each in over})

    def _hold(self, link: GuestLink) -> None:
        self._drop(link.grant)
        self._by_grant[link.grant] = link
        self._by_digest[link.digest] = link

    def _drop(self, grant: GrantId) -> bool:
        link = self._by_grant.pop(grant, None)
        if link:
            del self._by_digest[link.digest]
        return link is not None
