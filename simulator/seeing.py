"""The physics of devices that say yes or no: motion, radar, seat, door."""

from datetime import timedelta
from typing import override

from .agenda import Appointment
from .device import Device
from .fittings import MINUTE, SECOND

OFF, ON = 0.0, 1.0


class Switching(Device):
    """A device whose yes outlasts what caused it by the hold of its hardware."""

    _off: Appointment | None = None

    @override
    def start(self) -> None:
        super().start()
        self.often(self.fitting.flaws.false_alarms, self._false_alarm)

    def turns_on(self) -> None:
        """Say yes until told otherwise."""
        if self._off:
            self._off.call_off()
            self._off = None
        if self.value != ON:
            self.says(ON)

    def turns_off(self, after: timedelta) -> None:
        """Say no after a while, unless something is seen before."""
        if self.value == ON and self._off is None:
            self._off = self.agenda.after(after, self._is_off)

    def _is_off(self) -> None:
        self._off = None
        self.says(OFF)

    def _false_alarm(self) -> None:
        if self.people == 0:
            self.turns_on()
            self.turns_off(self.fitting.hold)

    @override
    def people_changed(self, before: int, after: int) -> None:
        """Somebody is there, or nobody any more."""


class Motion(Switching):
    """PIR: sees people move, not people sit. Between two movements of a still person minutes pass.

    The gaps are log-normal around 1.5 minutes for the restless and 9 for the absorbed.
    """

    _next: Appointment | None = None

    @override
    def people_changed(self, before: int, after: int) -> None:
        if after and self._next is None:
            self._next = self.agenda.after(self.random.uniform(0, 3) * SECOND, self._enters)
        elif after != before:
            # Who comes or goes walks through the room.
            self.turns_on()
            self.turns_off(self.fitting.hold)

    def _enters(self) -> None:
        """Who comes in makes several movements before they sit: all of them must be missed."""
        self._moves(chances=3)

    def _moves(self, chances: int = 1) -> None:
        """Somebody moves for a while, then sits still for a while."""
        self._next = None
        if self.people == 0:
            return
        burst = self.random.expovariate(1 / 90) * SECOND
        if not all(self.misses() for _ in range(chances)):
            self.turns_on()
            self.turns_off(burst + self.fitting.hold)
        calm = self.inside.calm / self.people**0.5
        gap = self.random.lognormvariate(0.0, 0.6) * (1.5 + 7.5 * calm) * MINUTE
        self._next = self.agenda.after(burst + gap, self._moves)


class Radar(Switching):
    """Millimetre waves: sees people breathe; loses a very still one for seconds at a time."""

    DROPOUTS = 10
    """A day, while somebody is there."""
    LONGEST_DROPOUT = 15.0
    """Seconds; shorter than the engine's hold, which is what that hold is for."""
    LONGEST_TO_NOTICE = 3.0

    @override
    def start(self) -> None:
        super().start()
        self.often(self.DROPOUTS, self._drops_out)

    @override
    def people_changed(self, before: int, after: int) -> None:
        if after and not before:
            wait = self.random.uniform(0.3, self.LONGEST_TO_NOTICE) * SECOND
            self.agenda.after(wait, self._notices)
        elif not after:
            self.turns_off(self.fitting.hold)

    def _notices(self) -> None:
        if self.people:
            self.turns_on()

    def _drops_out(self) -> None:
        if self.people and self.value == ON:
            self.says(OFF)
            back = self.random.uniform(3, self.LONGEST_DROPOUT) * SECOND
            self.agenda.after(back, self._notices)


class Seat(Switching):
    """Knows that somebody sits; they take a moment to sit down."""

    @override
    def people_changed(self, before: int, after: int) -> None:
        if after and not before:
            self.agenda.after(self.random.uniform(3, 25) * SECOND, self._sits)
        elif not after:
            self.turns_off(self.fitting.hold)

    def _sits(self) -> None:
        if self.people:
            self.turns_on()


class Door(Switching):
    """A contact on the door: open for seconds whenever somebody comes or goes, sometimes ajar."""

    AJAR = 0.05

    @override
    def people_changed(self, before: int, after: int) -> None:
        if self.misses():
            return
        self.turns_on()
        is_ajar = self.random.random() < self.AJAR
        open_for = (
            self.random.uniform(5, 30) * MINUTE if is_ajar else 4 * SECOND + self.fitting.hold
        )
        self.turns_off(open_for)
