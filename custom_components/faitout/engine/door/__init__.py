"""Doors: when one is to be open, when locked, and what is told of it. Pure, like all of the engine.

    door = begin_door(spec, now)
    step = advance(door, LockChanged(LockState.LOCKED), now)   # DoorStep(state, effects, wake_at)

Invariants
- The hub never locks a door while somebody is or may be behind it, unless that door was confirmed
  to open from inside without a key.
- An alarm opens the door and holds it open until a person resets it, whatever else holds.
- A hand on the lock wins: the hub acts when what should be changes, not against a person.
"""

from .advance import DoorStep, advance, begin_door
from .view import DoorView, door_view

__all__ = ["DoorStep", "DoorView", "advance", "begin_door", "door_view"]
