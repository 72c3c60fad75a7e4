"""Days of a building lived through by the engine and by the plain rules, each for itself."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from custom_components.faitout.engine.effect import Decided, Effect, Event, Used
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.reason import Rule
from custom_components.faitout.engine.sensor_kinds import SensorKind
from custom_components.faitout.engine.state import SpaceState
from custom_components.faitout.engine.stimulus import Book, Reading, SensorLost

from .building import Building
from .direct import Direct
from .lives import Life, Truth
from .moments import Address, Failing, Moment, People
from .observer import EARLY, grace_of
from .places import Room
from .plain_motion import PlainRule

BLIND: Final = frozenset(
    {Rule.KEPT_BLIND, Rule.KEPT_HUB_DOWN, Rule.UNVERIFIED, Rule.UNVERIFIED_HUB_DOWN}
)
"""Of the reasons for which the engine keeps a booking: that it could not see."""


@dataclass(frozen=True, slots=True)
class Days:
    """Days of some rooms: the truth, and all words that came of it."""

    start: datetime
    end: datetime
    truths: Mapping[Address, Truth]
    moments: Sequence[Moment]


def days_of(building: Building, start: datetime, end: datetime) -> Days:
    """Let days pass in a building that begins at their start."""
    truths = {address: Truth(room, start) for address, room in building.rooms.items()}
    moments = list(building.moments(end))
    for at, address, what in moments:
        if isinstance(what, People):
            truths[address].changes.append((at, what.count > 0))
        elif isinstance(what, Book):
            truths[address].bookings.append(what.booking)
        elif isinstance(what, Failing):
            truths[address].faults.append((at, what.sensor, what.fault))
    for address, visits in building.visits.items():
        truths[address].visits = [(visit.start, visit.end) for visit in visits]
    return Days(start, end, truths, moments)


def by_engine(days: Days) -> Mapping[Address, Life]:
    """Return what the engine makes of days."""
    lives = {address: Life(days.start) for address in days.truths}

    def listen(
        address: Address, before: SpaceState, after: SpaceState, effects: tuple[Effect, ...]
    ) -> None:
        if before.senses.presence is not after.senses.presence:
            lives[address].says(after.at, after.senses.presence)
        for effect in effects:
            note(lives[address], effect)

    spaces = {address: truth.room.space for address, truth in days.truths.items()}
    direct = Direct(spaces, days.start, listen)
    direct.play(days.moments, days.end)
    for address, watched in direct.watched.items():
        if session := watched.state.life.session:
            lives[address].sessions.append((session.start, days.end))
    return lives


def note(life: Life, effect: Effect) -> None:
    """Take down what an effect tells of a life."""
    match effect:
        case Used(start, end):
            life.sessions.append((start, end))
        case Decided(Event.RELEASED, reason, booking) if booking:
            life.released[booking.id] = reason.at
        case Decided(Event.KEPT | Event.UNVERIFIED, reason, booking) if booking:
            if reason.rule in BLIND:
                life.blind.add(booking.id)
        case _:
            return


def by_plain_motion(days: Days, hold: timedelta) -> Mapping[Address, Life]:
    """Return what a plain rule makes of days, in the rooms that have a motion sensor."""
    eyes = {
        spec.id
        for truth in days.truths.values()
        for spec in truth.room.space.sensors
        if spec.kind is SensorKind.MOTION
    }
    rules = {
        address: PlainRule(hold, Life(days.start))
        for address, truth in days.truths.items()
        if has_motion(truth.room)
    }
    for at, address, what in days.moments:
        if isinstance(what, Reading | SensorLost) and what.sensor in eyes:
            rules[address].hears(at, what)
    for address, rule in rules.items():
        rule.until(days.end)
        _releases(days.truths[address], rule.score, days.end)
    return {address: rule.score for address, rule in rules.items()}


def has_motion(room: Room) -> bool:
    """Return whether the plain rule can be had in a room at all."""
    return any(spec.kind is SensorKind.MOTION for spec in room.space.sensors)


def _releases(truth: Truth, life: Life, end: datetime) -> None:
    """Let a plain rule do what people build of it: release what it saw nobody for."""
    held = list(life.held(end))
    life.sessions = [(since, until) for since, until, word in held if word is Presence.YES]
    for booking in truth.bookings:
        due = max(booking.start, booking.created_at) + grace_of(truth.room, booking)
        if due >= min(booking.end, end):
            continue
        words = set(_between(held, booking.start - EARLY, due))
        if words == {Presence.NO}:
            life.released[booking.id] = due


def _between(
    held: Iterable[tuple[datetime, datetime, Presence]], start: datetime, end: datetime
) -> Iterator[Presence]:
    for since, until, presence in held:
        if since >= end:
            return
        if until > start:
            yield presence
