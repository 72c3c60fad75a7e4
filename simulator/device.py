"""A device: what it holds true, how its word travels, and how it fails.

    physics ──► value ──► delay ──► word          unless it is lost, silent or frozen

The physics of each kind is in `seeing` and `measuring`; here is what all devices share.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from random import Random

from custom_components.faitout.engine.sensor import Health
from custom_components.faitout.engine.stimulus import Reading, SensorLost, SignOfLife

from .faults import Fault
from .fittings import Fitting
from .moments import Failing, Moment
from .truth import Inside

YEAR = timedelta(days=365)
DAY = timedelta(days=1)


class Device(ABC):
    """One simulated sensor in its space."""

    def __init__(
        self, fitting: Fitting, inside: Inside, random: Random, tell: Callable[[Moment], None]
    ) -> None:
        """Mount it; it speaks for the first time at `start`."""
        self.fitting = fitting
        self.inside = inside
        self.agenda = inside.agenda
        """The building's agenda."""
        self.random = random
        self.value = self.resting
        self.said = self.value
        """The last reading that arrived."""
        self.fault = Fault.NONE
        self._tell = tell
        self._alive = SignOfLife(fitting.spec.id)
        self._arrives_at = inside.agenda.now
        self.people = 0
        """How many are where it could see them."""
        inside.watchers.append(self._moved)

    @property
    def resting(self) -> float:
        """What it says of an empty space."""
        return 0.0

    def start(self) -> None:
        """Say the first word, and plan beats and failures."""
        self._send(self.value)
        self._beat_later()
        flaws = self.fitting.flaws
        for fault, rate in (
            (Fault.LOST, flaws.outages),
            (Fault.SILENT, flaws.silences),
            (Fault.FROZEN, flaws.freezes),
        ):
            self.often(rate / YEAR.days, partial(self._fails_a_while, fault))

    def often(self, times_a_day: float, action: Callable[[], None]) -> None:
        """Let something happen again and again, at random, so many times a day."""
        if times_a_day <= 0:
            return

        def happens() -> None:
            action()
            self.often(times_a_day, action)

        self.agenda.after(self.random.expovariate(times_a_day) * DAY, happens)

    @abstractmethod
    def people_changed(self, before: int, after: int) -> None:
        """React to people who came or went."""

    def says(self, value: float) -> None:
        """Hold something true and send word of it, as far as the device works."""
        self.value = value
        if self.fault is Fault.NONE:
            self._send(value)

    def fails(self, fault: Fault) -> None:
        """Let it fail, or (NONE) work again."""
        if fault is self.fault:
            return
        self.fault = fault
        failing = Failing(self.fitting.spec.id, fault)
        self._tell(Moment(self.agenda.now, self.inside.address, failing))
        match fault:
            case Fault.NONE:
                self._send(self.value)
            case Fault.LOST:
                self._deliver(SensorLost(self.fitting.spec.id, Health.UNAVAILABLE))
            case Fault.STUCK_ON:
                self._send(max(1.0, self.value))
            case Fault.SILENT | Fault.FROZEN:
                return

    def misses(self) -> bool:
        """Return whether it does not notice something this time."""
        return self.random.random() < self.fitting.flaws.misses

    def _moved(self) -> None:
        before, self.people = self.people, self.inside.people_in(self.fitting.spec.area)
        if before != self.people:
            self.people_changed(before, self.people)

    def _fails_a_while(self, fault: Fault) -> None:
        if self.fault is not Fault.NONE:
            return
        self.fails(fault)
        lasts = self.random.expovariate(1.0) * self.fitting.flaws.mended_after
        self.agenda.after(lasts, lambda: self.fails(Fault.NONE))

    def _beat_later(self) -> None:
        self.agenda.after(self.fitting.beat * self.random.uniform(0.8, 1.0), self._beats)

    def _beats(self) -> None:
        if self.fault not in (Fault.LOST, Fault.SILENT):
            self._deliver(self._alive)
        self._beat_later()

    def _send(self, value: float) -> None:
        """Send a reading on its way; a later one never overtakes an earlier one."""
        delay = self.random.random() * self.fitting.flaws.delay
        self._arrives_at = max(self._arrives_at, self.agenda.now + delay)
        self.agenda.at(self._arrives_at, lambda: self._arrives(value))

    def _arrives(self, value: float) -> None:
        if self.fault not in (Fault.LOST, Fault.SILENT):
            self.said = value
            self._deliver(Reading(self.fitting.spec.id, value))

    def _deliver(self, word: Reading | SensorLost | SignOfLife) -> None:
        self._tell(Moment(self.agenda.now, self.inside.address, word))
