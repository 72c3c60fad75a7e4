"""A node at a door, and how it is reached."""

from dataclasses import dataclass, field
from typing import Protocol

from ...engine.door.door import DoorId


@dataclass(frozen=True, slots=True)
class DoorNode:
    """A node at a door."""

    door: DoorId
    name: str
    """Of the door."""
    subentry_id: str
    device_id: str
    key: bytes = field(repr=False)
    """32 bytes, which nobody has but the hub and this node."""


class NodeVoice(Protocol):
    """Says things to one node."""

    @property
    def is_there(self) -> bool:
        """Whether the node can be told anything."""

    async def say(self, data: bytes) -> bool:
        """Send a message; return whether it went out. Never raises."""
