"""The agenda: what is to happen, in order of time. The heart of everything event-driven here."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from heapq import heappop, heappush

type Action = Callable[[], None]


@dataclass(slots=True)
class Appointment:
    """Something that is to happen, unless it is called off."""

    action: Action | None

    def call_off(self) -> None:
        """Let it not happen."""
        self.action = None


class Agenda:
    """A heap of times. `now` is aware UTC and only ever moves forward."""

    def __init__(self, now: datetime) -> None:
        """Begin at an instant, with nothing to do."""
        self.now = now
        self._heap: list[tuple[datetime, int, Appointment]] = []
        self._count = 0

    def at(self, when: datetime, action: Action) -> Appointment:
        """Let something happen at an instant; at once where that is over. Ties keep their order."""
        appointment = Appointment(action)
        self._count += 1
        heappush(self._heap, (when, self._count, appointment))
        return appointment

    def after(self, delay: timedelta, action: Action) -> Appointment:
        """Let something happen after a delay."""
        return self.at(self.now + delay, action)

    @property
    def next_at(self) -> datetime | None:
        """When something happens next; None: never."""
        while self._heap and self._heap[0][2].action is None:
            heappop(self._heap)
        return self._heap[0][0] if self._heap else None

    def step(self) -> None:
        """Let the next thing happen. Raises IndexError where there is none."""
        when, _, appointment = heappop(self._heap)
        if appointment.action is None:
            return
        self.now = max(self.now, when)
        appointment.action()
