"""Letting a device in: its address is known to everybody near, so it alone lets nobody in.

    opened by the installer ──► token given ──► the device comes with it: let in, the door is shut
           │                        └──► asks again, since the answer was lost: another one
           └──► a device that has a token of its own (it was let in before) shows it: let in with it

Invariants
- Without the installer there is no token: an opening lasts an hour, and lets in one device.
- Once a device has come with its token, only that token is right until the installer opens again.
- What is kept of a token is its digest.

Pure: the time is handed in, aware UTC.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from ..screen.credential import Digest, Secret, digest_of, is_same

OPEN_FOR: Final = timedelta(hours=1)
"""A device that was refused asks again after 15 minutes, or when somebody presses its button."""


@dataclass(frozen=True, slots=True)
class Enrolment:
    """How far one sign is with its device."""

    opened: datetime
    """When the installer last opened it."""
    digest: Digest | None = None
    """Of the token that is right."""
    given_in: datetime | None = None
    """The opening in which that token was given."""
    is_sure: bool = False
    """A device came with it."""

    def is_open(self, now: datetime) -> bool:
        """Return whether a device may be let in now that does not come with the right token."""
        used_up = self.given_in == self.opened and self.is_sure
        return self.opened <= now < self.opened + OPEN_FOR and not used_up

    def is_right(self, token: str) -> bool:
        """Return whether a device came with the right token."""
        return self.digest is not None and is_same(self.digest, digest_of(Secret(token)))

    def given(self, token: Secret) -> Enrolment:
        """Return it after a token was given."""
        return replace(self, digest=digest_of(token), given_in=self.opened, is_sure=False)

    def came_with(self, token: str) -> Enrolment:
        """Return it after a device came with a token that is right from now on."""
        digest = digest_of(Secret(token))
        return replace(self, digest=digest, given_in=self.opened, is_sure=True)
