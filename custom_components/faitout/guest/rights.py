"""What the page needs of those who know the rights: to look one up, and to use it at a door."""

from typing import Protocol

from ..engine.access.grant import Grant, Outcome
from ..engine.door.door import DoorId
from ..engine.ids import GrantId


class Answer(Protocol):
    """What is answered at a door."""

    @property
    def outcome(self) -> Outcome:
        """Whether it opens, or why not."""


class Rights(Protocol):
    """The right of way of a site."""

    def find(self, grant: GrantId) -> Grant | None:
        """Return a grant; None where it is unknown, over or revoked."""

    async def enter(self, grant: GrantId, door: DoorId, reader: str) -> Answer:
        """Open a door for whoever has a grant; it is counted and logged."""
