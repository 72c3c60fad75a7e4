"""What the page needs of those who know the rights: to look one up, and to use it at a door."""

from typing import Protocol

from ..engine.access.answer import DoorAnswer
from ..engine.access.grant import Grant
from ..engine.door.door import DoorId
from ..engine.ids import GrantId


class GrantDesk(Protocol):
    """The right of way of a site."""

    @property
    def is_ready(self) -> bool:
        """Whether it is known what was given."""

    def grant_of(self, grant_id: GrantId) -> Grant | None:
        """Return a grant, also one that is over, as long as it is remembered."""

    async def enter(self, grant: GrantId, door: DoorId, reader: str) -> DoorAnswer:
        """Open a door for whoever has a grant; it is counted and logged."""
