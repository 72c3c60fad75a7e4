"""What of a space looks different: the one place that compares two states for who shows them."""

from collections.abc import Sequence
from dataclasses import replace
from enum import Flag, auto

from .sensor import SensorState
from .state import SpaceState
from .told import told
from .view import View, view


class Changed(Flag):
    """What people may see of a space, by what it comes from. None of them is false."""

    VIEW = auto()
    TOLD = auto()
    """The one word that is told of it, as where it is no longer waited for what is not known."""
    REASON = auto()
    """Of the last decision."""
    SWITCHES = auto()
    BOOKINGS = auto()
    """Any of them, also those that the view does not tell of."""
    OPENING = auto()
    SENSORS = auto()
    """Whether they work."""
    GLIMPSE = auto()
    """Somebody was glimpsed, or is no longer."""
    LEARNED = auto()
    """What is learned of its sensors, or that one of them was told to fail."""


def view_after(before: SpaceState, shown: View, after: SpaceState) -> View:
    """Return the view of a state, given the one before it and the view of that.

    Before the next time of the rules, time alone changes nothing that is shown: what sensors say
    changes who is there and how sure that is. The very same view where nothing changed.
    """
    old, new = before.senses.occupancy, after.senses.occupancy
    is_steady = (
        before.at <= after.at < before.rules_at
        and old.presence is new.presence
        and before.ledger is after.ledger
        and before.life is after.life
        and before.switches is after.switches
        and before.opening is after.opening
        and before.space is after.space
    )
    if not is_steady:
        return view(after)
    if new.confidence == shown.confidence and after.senses.seen is shown.seen:
        return shown
    return replace(shown, confidence=new.confidence, seen=after.senses.seen)


def what_changed(before: SpaceState, shown: View, after: SpaceState, shown_now: View) -> Changed:
    """Return what looks different in a state, and its view, from the state and the view before."""
    changed = Changed(0)
    if shown is not shown_now and shown != shown_now:
        changed |= Changed.VIEW
    if told(before, shown) is not told(after, shown_now):
        changed |= Changed.TOLD
    if before.last is not after.last:
        changed |= Changed.REASON
    if before.switches is not after.switches:
        changed |= Changed.SWITCHES
    if before.ledger is not after.ledger:
        changed |= Changed.BOOKINGS
    if before.opening is not after.opening:
        changed |= Changed.OPENING
    if before.senses.may_be_there is not after.senses.may_be_there:
        changed |= Changed.GLIMPSE
    if before.senses.learned is not after.senses.learned:
        changed |= Changed.LEARNED
    return changed | _of_sensors(before.senses.sensors, after.senses.sensors)


def _of_sensors(before: Sequence[SensorState], after: Sequence[SensorState]) -> Changed:
    changed = Changed(0)
    for old, new in zip(before, after, strict=False):
        if old is new:
            continue
        if old.health is not new.health:
            changed |= Changed.SENSORS
        if old.told is not new.told or (
            old.record is not new.record and old.record.lessons != new.record.lessons
        ):
            changed |= Changed.LEARNED
    return changed
