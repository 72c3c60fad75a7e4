"""What a restart must not forget of a door: what was made of it, and whose hand holds it."""

from dataclasses import dataclass
import json

from ..engine.door.door import DoorState, Wish


@dataclass(frozen=True, slots=True)
class DoorMemory:
    """What is remembered of a door; what it is where nothing is known."""

    aim: Wish | None = None
    hand: Wish | None = None
    automation: bool = True


def dump(state: DoorState) -> bytes:
    """Return what to remember of a door."""
    memory = {"aim": state.aim, "hand": state.hand, "automation": state.automation}
    return json.dumps(memory).encode()


def load(data: bytes) -> DoorMemory:
    """Return what is remembered of a door; nothing where the memory makes no sense."""
    if not data:
        return DoorMemory()
    try:
        memory = json.loads(data)
        return DoorMemory(
            aim=Wish(memory["aim"]) if memory["aim"] else None,
            hand=Wish(memory["hand"]) if memory["hand"] else None,
            automation=bool(memory["automation"]),
        )
    except KeyError, TypeError, ValueError:
        return DoorMemory()
