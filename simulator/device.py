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

from .faults import MUTE, SPEAKING, Fault
from .fittings import MINUTE, Fitting
from .habits import PLAIN, AfterRestart
from .moments import Failing, Moment
from .truth import Inside

YEAR = timedelta(days=365)
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


class Device(ABC):
    """One simulated sensor in its space."""

    NONSENSE: tuple[float, ...] = ()
    """The impossible numbers that devices of its kind are known to send."""

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
        self._mounted_at = inside.agenda.now
        self._is_unheard = False
        """The hub was restarted, and has had no word of it since."""
        inside.watchers.append(self._moved)

    @property
    def resting(self) -> float:
        """What it says of an empty space."""
        return 0.0

    @property
    def dies_as(self) -> Fault:
        """What becomes of it when its battery is flat."""
        return Fault.DEAD

    def start(self) -> None:
        """Say the first word, and plan beats and failures."""
        self._send(self.value)
        self._beat_later()
        flaws = self.fitting.flaws
        for fault, rate, lasts in (
            (Fault.LOST, flaws.outages, flaws.mended_after),
            (Fault.SILENT, flaws.silences, flaws.mended_after),
            (Fault.FROZEN, flaws.freezes, flaws.mended_after),
            (Fault.STUCK_ON, flaws.sticks, flaws.mended_after),
            (self.dies_as, flaws.deaths, flaws.dead_for),
        ):
            self.often(rate / YEAR.days, partial(self._fails_a_while, fault, lasts))
        self._drop_later()
        if self.NONSENSE:
            self.often(flaws.nonsense, self._talks_nonsense)

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
        if self.fault in SPEAKING:
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
            case Fault.STUCK_OFF:
                self._send(self.resting)
            case Fault.DEAD:
                # Whatever stands between the device and the hub ends its last yes by itself.
                self.said = self.resting
                self._deliver(Reading(self.fitting.spec.id, self.said))
            case Fault.SILENT | Fault.FROZEN | Fault.HALF_DEAD:
                return

    def hub_restarted(self) -> None:
        """Let a hub that has just started have of it what it really would have."""
        name, habits = self.fitting.spec.id, self.fitting.habits or PLAIN
        if self.fault is Fault.LOST:
            self._deliver(SensorLost(name, Health.UNAVAILABLE))
        elif habits.after_restart is AfterRestart.SPEAKS and self.fault not in MUTE:
            self._deliver(SensorLost(name, Health.UNKNOWN))
            self._send(self.value if self.fault in SPEAKING else self.said)
        elif habits.after_restart is AfterRestart.RESTORED:
            self._deliver(Reading(name, self.said, restored=True))
        else:
            self._deliver(SensorLost(name, Health.UNKNOWN))
        self._is_unheard = True
        if self.fault is Fault.DEAD:
            self._mends_later(Fault.DEAD, self.fitting.flaws.mended_after)

    def misses(self) -> bool:
        """Return whether it does not notice something this time."""
        return self.random.random() < self.fitting.flaws.misses

    def _moved(self) -> None:
        before, self.people = self.people, self.inside.people_in(self.fitting.spec.area)
        if before != self.people:
            self.people_changed(before, self.people)

    def _fails_a_while(self, fault: Fault, lasts: timedelta) -> None:
        if self.fault is not Fault.NONE:
            return
        self.fails(fault)
        self._mends_later(fault, lasts)

    def _mends_later(self, fault: Fault, lasts: timedelta) -> None:
        def mends() -> None:
            # It may have been mended meanwhile, and have another fault by now.
            if self.fault is fault:
                self.fails(Fault.NONE)

        self.agenda.after(self.random.expovariate(1.0) * lasts, mends)

    def _drop_later(self) -> None:
        if drops := self.fitting.flaws.drops:
            self.agenda.after(self.random.uniform(0.6, 1.4) * HOUR / drops, self._drops)

    def _drops(self) -> None:
        """Be away for some seconds, as things on Wi-Fi are."""
        if self.fault is Fault.NONE:
            self.fails(Fault.LOST)
            lasts = self.fitting.flaws.drop * self.random.uniform(0.7, 1.3)
            self.agenda.after(lasts, lambda: self.fails(Fault.NONE))
        self._drop_later()

    def _talks_nonsense(self) -> None:
        """Send a number that cannot be, and some reports later a good one again."""
        if self.fault is Fault.NONE:
            self._send(self.random.choice(self.NONSENSE))
            self.agenda.after(self.random.uniform(0.5, 20) * MINUTE, lambda: self.says(self.value))

    def _beat_later(self) -> None:
        self.agenda.after(self.fitting.beat * self.random.uniform(0.8, 1.0), self._beats)

    def _beats(self) -> None:
        if self.fault not in MUTE:
            if self._is_unheard:
                # What a device reports by itself now and then holds what is so, news or not.
                self._send(self.value if self.fault in SPEAKING else self.said)
            self._deliver(self._alive)
        self._beat_later()

    def _send(self, value: float) -> None:
        """Send a reading on its way; a later one never overtakes an earlier one."""
        delay = self.random.random() * self.fitting.flaws.delay
        self._arrives_at = max(self._arrives_at, self.agenda.now + delay)
        self.agenda.at(self._arrives_at, lambda: self._arrives(value))

    def _arrives(self, value: float) -> None:
        if self.fault not in MUTE:
            self.said, self._is_unheard = self._drifted(value), False
            self._deliver(Reading(self.fitting.spec.id, self.said))

    def _drifted(self, value: float) -> float:
        """Return what it really reads, after the time since it was set right."""
        drift = self.fitting.flaws.drift
        return (
            round(value + drift * ((self.agenda.now - self._mounted_at) / DAY)) if drift else value
        )

    def _deliver(self, word: Reading | SensorLost | SignOfLife) -> None:
        self._tell(Moment(self.agenda.now, self.inside.address, word))
