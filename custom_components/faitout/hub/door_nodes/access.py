"""What door nodes ask of the right of way."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

from homeassistant.core import CALLBACK_TYPE

from ...engine.access.answer import DoorAnswer
from ...engine.access.grant import Grant
from ...engine.access.keys import KeyKind
from ...engine.access.node_key import NodeKey
from ...engine.door.door import DoorId
from ...engine.ids import GrantId, MemberId


class NodeAccess(Protocol):
    """Who may open what."""

    @property
    def is_ready(self) -> bool:
        """Whether it is known what was given."""

    def live(self) -> Sequence[Grant]:
        """Return the grants that may still open something."""

    def grant_of(self, grant_id: GrantId) -> Grant | None:
        """Return a grant, also one that is over, as long as it is remembered."""

    def held_by(self, member: MemberId) -> Sequence[Grant]:
        """Return the grants of a member."""

    def node_keys(self, node: str) -> Sequence[NodeKey]:
        """Return what a node may know."""

    def subscribe(self, listener: Callable[[], None]) -> CALLBACK_TYPE:
        """Call `listener` whenever a grant or a key came, went or changed."""

    async def present(self, door: DoorId, reader: str, kind: KeyKind, secret: str) -> DoorAnswer:
        """Answer a code or badge at a door, and open it where it has the right. Never raises."""

    async def told_later(
        self, unique: str, door: DoorId, grant_id: GrantId | None, at: datetime
    ) -> None:
        """Write down that a node opened a door by itself, once for each `unique`.

        Raises JournalError where that cannot be written now.
        """
