"""The physics of devices that measure: CO2, sound, power, light, a counter of people."""

from datetime import datetime, timedelta
from math import exp, log
from typing import override

from .agenda import Appointment
from .device import DAY, Device
from .fittings import HUM_SPREAD, MINUTE

OUTSIDE = 420.0
"""ppm of CO2 in fresh air."""
BREATH = 0.018 * 1_000_000
"""Litres of CO2 that one seated person breathes out in an hour, as ppm of a cubic metre: 18 l/h
is the usual figure for light office work."""


class Co2(Device):
    """Rises with the people and falls with the air change, exponentially; reports steps."""

    AIR_CHANGES = 1.2
    """An hour, by leaks and doors."""
    STEP = 30.0
    """ppm: a smaller change is not reported."""
    NONSENSE = (65535.0, 0.0, -1.0)
    """What is left of a word on the wire that was never written, or is signed."""

    volume = 60.0
    """Cubic metres; the building sets it."""
    _since = None
    _level = OUTSIDE
    _crossing: Appointment | None = None

    @property
    @override
    def resting(self) -> float:
        return OUTSIDE

    @override
    def start(self) -> None:
        self._since = self.agenda.now
        super().start()

    @override
    def people_changed(self, before: int, after: int) -> None:
        self._level, self._since = self._level_with(before), self.agenda.now
        self._plan()

    def _level_with(self, people: int) -> float:
        """Return the level now, with so many people since the last change."""
        hours = (self.agenda.now - (self._since or self.agenda.now)) / timedelta(hours=1)
        rest = self._equilibrium(people)
        return rest + (self._level - rest) * exp(-self.AIR_CHANGES * hours)

    def _equilibrium(self, people: int) -> float:
        return OUTSIDE + people * BREATH / (self.volume * self.AIR_CHANGES)

    def _plan(self) -> None:
        """Be woken when the next step is reached, if it ever is."""
        if self._crossing:
            self._crossing.call_off()
            self._crossing = None
        rest = self._equilibrium(self.people)
        step = self.STEP if rest > self._level else -self.STEP
        ratio = (self.value + step - rest) / (self._level - rest) if self._level != rest else 0.0
        if 0.0 < ratio < 1.0:
            hours = -log(ratio) / self.AIR_CHANGES
            self._crossing = self.agenda.after(timedelta(hours=hours), self._crosses)
        elif ratio >= 1.0:
            self._crosses()

    def _crosses(self) -> None:
        self._level, self._since = self._level_with(self.people), self.agenda.now
        self._crossing = None
        self.says(round(self._level))
        self._plan()


class Fluctuating(Device):
    """Reports every few minutes while somebody is there, and once when nobody is any more."""

    EMPTY = (0.0, 1.0)
    USED = (1.0, 2.0)
    EVERY = 10.0
    """Minutes between two reports."""

    _next: Appointment | None = None
    _hums_until: datetime | None = None

    @property
    @override
    def resting(self) -> float:
        return self.EMPTY[0]

    @override
    def start(self) -> None:
        super().start()
        self.often(self.fitting.flaws.hums, self._hums)

    def _hums(self) -> None:
        """Measure something else than people for a while."""
        if self.people == 0:
            lasts = self.random.lognormvariate(0.0, HUM_SPREAD) * self.fitting.flaws.hum
            self._hums_until = self.agenda.now + lasts
            self.agenda.at(self._hums_until, self._reports_anew)
            self._reports_anew()

    @override
    def people_changed(self, before: int, after: int) -> None:
        self._reports_anew()

    def _reports_anew(self) -> None:
        if self._next:
            self._next.call_off()
        self._reports()

    def _reports(self) -> None:
        hums = self._hums_until is not None and self.agenda.now < self._hums_until
        is_used = self.people > 0 or hums
        self.says(round(self.random.uniform(*(self.USED if is_used else self.EMPTY)), 1))
        wait = self.EVERY * self.random.uniform(0.5, 1.5) * MINUTE
        self._next = self.agenda.after(wait, self._reports) if is_used else None


class Sound(Fluctuating):
    """dB: people talk, or type."""

    EMPTY = (30.0, 38.0)
    USED = (38.0, 62.0)
    EVERY = 4.0
    NONSENSE = (-128.0, 255.0)


class Power(Fluctuating):
    """W at the desk's socket: a screen and a laptop, or their chargers."""

    EMPTY = (1.0, 8.0)
    USED = (28.0, 90.0)
    NONSENSE = (6553.5, -1.0)


class Light(Device):
    """lx: people switch the light on, and forget to switch it off."""

    FORGOTTEN = 0.2
    LIT, DARK = 420.0, 40.0
    NONSENSE = (4294967295.0, -1.0)

    @property
    @override
    def resting(self) -> float:
        return self.DARK

    @override
    def start(self) -> None:
        super().start()
        self.often(self.fitting.flaws.hums, self._shines)

    def _shines(self) -> None:
        """Be lit by whoever cleans, or by the sun that came round."""
        if self.people == 0:
            self.says(self.LIT)
            lasts = self.random.lognormvariate(0.0, HUM_SPREAD) * self.fitting.flaws.hum
            self.agenda.after(lasts, self._darkens)

    def _darkens(self) -> None:
        if self.people == 0:
            self.says(self.DARK)

    @override
    def people_changed(self, before: int, after: int) -> None:
        if after and not before:
            self.says(self.LIT)
        elif not after and self.random.random() >= self.FORGOTTEN:
            self.says(self.DARK)


class Counter(Device):
    """Counts people at the door; whom it misses it never sees again, until it is reset at night."""

    NONSENSE = (-1.0, 65535.0)

    @override
    def start(self) -> None:
        super().start()
        if self.fitting.flaws.resets:
            self.agenda.after(DAY, self._resets)

    @override
    def people_changed(self, before: int, after: int) -> None:
        if not self.misses():
            self.says(max(0.0, self.value + after - before))

    def _resets(self) -> None:
        if self.people == 0:
            self.says(0.0)
        self.agenda.after(DAY, self._resets)
