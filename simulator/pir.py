"""A motion sensor as it is sold: with a hold, a pulse, a blocking time, and a place on the wall.

movement  _#___#_#______#____________#______
hold      _####################______######_      stays on so long after the last movement
pulse     _######__######__________  ######_      so long whatever moves; then blocked for a while
"""

from datetime import datetime, timedelta
from typing import override

from .agenda import Appointment
from .fittings import MINUTE, SECOND
from .habits import PLAIN
from .seeing import OFF, Switching

STILL_MEDIAN = (0.15, 0.6)
"""Minutes between two movements that a well placed sensor sees, the median: of the restless, and
of who is absorbed in a screen. Half way between them, at 0.3, 8 % of the time in use lies more than
5 minutes after the last movement, 1.6 % more than 15, and the longest gap in two working days is
about 25 minutes. A public record of a real room ("Room Occupancy Estimation", UCI 864: four motion
sensors for 84 hours, used for a fifth of them) has 1.5 % of all its time beyond 5 minutes, 0.3 %
beyond 15, and 25.5 minutes as its longest gap."""
STILL_SPREAD = 1.3
"""Of the log-normal gaps; fitted to the same three figures."""
LONGEST_STILL = 38 * MINUTE
"""Half as long again as the longest that the record has: an assumption, for lack of longer records.
A badly placed sensor misses movements, and so loses people for longer."""
STIRS = 4.0
"""Seconds that a movement of somebody who sits takes, on average."""
WALKS = 8.0
"""Seconds that coming in and sitting down takes, or leaving."""


class Pir(Switching):
    """Sees people move, not people sit, as far as its own habits let it."""

    _next: Appointment | None = None
    _moving_until: datetime | None = None
    _deaf_until: datetime | None = None

    @override
    def people_changed(self, before: int, after: int) -> None:
        """Who comes or goes makes several movements: all of them must be missed."""
        if not all(self.misses() for _ in range(3)):
            self._sees(WALKS)
        if after and self._next is None:
            self._next = self.agenda.after(self._gap(), self._stirs)

    @override
    def _false_alarm(self) -> None:
        if self.people == 0:
            self._sees(1.0)

    @override
    def _is_off(self) -> None:
        super()._is_off()
        self._listens_after((self.fitting.habits or PLAIN).blocking / SECOND)

    def _gap(self) -> timedelta:
        """Return after how long somebody moves again; several people move more often."""
        least, most = STILL_MEDIAN
        calm = float((most / least) ** self.inside.calm)
        median = least * calm / max(1, self.people) ** 0.5
        gap: timedelta = self.random.lognormvariate(0.0, STILL_SPREAD) * median * MINUTE
        return min(LONGEST_STILL, gap)

    def _stirs(self) -> None:
        """Somebody who sits moves a little."""
        self._next = None
        if self.people == 0:
            return
        lasts = self.random.expovariate(1 / STIRS)
        if self.random.random() >= (self.fitting.habits or PLAIN).overlooks:
            self._sees(lasts)
        self._next = self.agenda.after(lasts * SECOND + self._gap(), self._stirs)

    def _sees(self, seconds: float) -> None:
        until = self.agenda.now + seconds * SECOND
        self._moving_until = max(until, self._moving_until or until)
        self._looks()

    def _looks(self) -> None:
        """Say yes, if something moves and it may speak."""
        now, habits = self.agenda.now, self.fitting.habits or PLAIN
        moving = self._moving_until
        if moving is None or moving < now or (self._deaf_until and now < self._deaf_until):
            return
        if habits.pulse:
            if self.value == OFF:
                self.turns_on()
                self.turns_off(habits.pulse)
            return
        self.turns_on()
        if habits.deaf:
            # It counts from its own report, and makes no other for a while.
            self.turns_off(self.fitting.hold)
            self._listens_after(habits.deaf / SECOND)
        else:
            self.turns_off(moving - now + self.fitting.hold)

    def _listens_after(self, seconds: float) -> None:
        """Look again when it may speak again: somebody may still be moving then."""
        if seconds:
            self._deaf_until = self.agenda.now + seconds * SECOND
            self.agenda.at(self._deaf_until, self._looks)
        else:
            self._looks()
