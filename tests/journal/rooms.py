"""Rooms whose every step is kept as the journal would be handed it."""

from collections.abc import Iterable
from datetime import datetime
from typing import override

from custom_components.faitout.engine import advance
from custom_components.faitout.engine.effect import Effect
from custom_components.faitout.engine.ids import SpaceId
from custom_components.faitout.engine.stimulus import Book, Restarted, Stimulus
from custom_components.faitout.journal import Entry, Journal
from tests.engine.rooms import RADAR, Room, a_booking

SALLE = SpaceId("salle")


class WatchedRoom(Room):
    """A room under test, and what happened in it so far."""

    entries: list[Entry]

    @override
    def take(self, stimulus: Stimulus, at: datetime | None = None) -> list[Effect]:
        now = self.now if at is None else at
        step = advance(self.state, stimulus, now)
        if step.state is not self.state or step.effects:
            entry = Entry(SALLE, step.state.at, stimulus, step.effects, step.state)
            self.__dict__.setdefault("entries", []).append(entry)
        return super().take(stimulus, at)


def opened_room() -> WatchedRoom:
    """Return a room with a radar, where the hub has just started."""
    room = WatchedRoom(RADAR, heard=False)
    room.take(Restarted())
    room.clears(RADAR)
    return room


def a_lived_in_room() -> WatchedRoom:
    """Return a room after a morning: a meeting, a no-show, a walk-in, a look into a blind room."""
    room = opened_room()
    room.books("meeting", 10, 60, series="weekly", title="Conseil")
    room.books("no-show", 70, 130)
    room.until(12)
    room.sees(RADAR)
    room.until(50)
    room.clears(RADAR)
    room.until(90)
    room.sees(RADAR)
    room.until(100)
    room.clears(RADAR)
    room.books("far", 60 * 24 * 60, 60 * 24 * 60 + 60)
    room.until(180)
    return room


def booked(name: str = "a", start: float = 10, end: float = 60, title: str = "") -> Entry:
    """Return the entry of one booking in a room where nothing else ever happened."""
    room = opened_room()
    room.take(Book(a_booking(name, start, end, title=title)))
    return room.entries[-1]


async def keep(journal: Journal, entries: Iterable[Entry]) -> None:
    """Hand entries in as the hub does: decisions are waited for, the rest is noted."""
    for entry in entries:
        if entry.is_durable:
            await journal.commit(entry)
        else:
            journal.note(entry)
