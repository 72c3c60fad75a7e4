"""The truth of one space: how many people are in it, where they sit and how still.

Visits overlap where one meeting does not leave before the next comes, so people are counted.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from .agenda import Agenda
from .moments import Address, Moment, People
from .people import Visit

type Watcher = Callable[[], None]
"""Is told whenever people came or went."""


@dataclass(slots=True)
class Inside:
    """Who is in a space now."""

    address: Address
    agenda: Agenda
    tell: Callable[[Moment], None]
    random: Random
    areas: tuple[str, ...] = ()
    """The parts of the space that sensors of their own look at."""
    people: int = 0
    calm: float = 0.5
    watchers: list[Watcher] = field(default_factory=list)
    _corner: str = ""

    def expect(self, visit: Visit) -> None:
        """Let people come and go as they mean to."""
        self.agenda.at(visit.start, lambda: self.change(visit.people, visit.calm))
        self.agenda.at(visit.end, lambda: self.change(-visit.people))

    def change(self, by: int, calm: float | None = None) -> None:
        """Let people come, or go (negative); nobody can go who is not there."""
        before, self.people = self.people, max(0, self.people + by)
        if calm is not None:
            self.calm = calm
        if self.people == before:
            return
        if self.areas and not before:
            self._corner = self.random.choice(self.areas)
        self.tell(Moment(self.agenda.now, self.address, People(self.people)))
        for watcher in self.watchers:
            watcher()

    def people_in(self, area: str) -> int:
        """Return how many are in a part of the space: one sits in a corner, several everywhere."""
        if self.people == 1 and area and area != self._corner:
            return 0
        return self.people
