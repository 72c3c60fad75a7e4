"""The truth of one space: how many people are in it, and how still they sit.

Visits overlap where one meeting does not leave before the next comes, so people are counted.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from .agenda import Agenda
from .moments import Address, Moment, People
from .people import Visit

type Watcher = Callable[[int, int], None]
"""Is told how many people there were before a change, and after it."""


@dataclass(slots=True)
class Inside:
    """Who is in a space now."""

    address: Address
    agenda: Agenda
    tell: Callable[[Moment], None]
    people: int = 0
    calm: float = 0.5
    watchers: list[Watcher] = field(default_factory=list)

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
        self.tell(Moment(self.agenda.now, self.address, People(self.people)))
        for watcher in self.watchers:
            watcher(before, self.people)
