"""A radar as it is sold: it sees fans, and the next room through plasterboard; it loses the still.

fan, curtain  ____####__##____#########__      seen now and then while it moves
next room     ______________#____#________     seen now and then while somebody is there
"""

from datetime import UTC, datetime, time, timedelta
from functools import partial
from typing import override

from custom_components.faitout.engine.stimulus import Runs

from .device import DAY
from .fittings import MINUTE, SECOND
from .habits import PLAIN, Ghosts
from .moments import Moment
from .seeing import OFF, ON, Radar
from .truth import Inside

SEEN = (4.0, 75.0)
"""Seconds that one sight of a ghost takes, the shortest and the longest: an assumption."""
THROUGH_WALL = 6 * MINUTE
"""Between two sights of the people next door, on average: an assumption."""
DROPOUT_SPREAD = 0.9
"""Of the log-normal times for which a very still person is lost: one in a hundred is eight times
the median."""


class HauntedRadar(Radar):
    """A radar with what it takes for people, and for how long it loses them."""

    _haunted_until: datetime | None = None
    _pause = MINUTE
    _is_haunted = False

    @override
    def start(self) -> None:
        super().start()
        ghosts = (self.fitting.habits or PLAIN).ghosts
        if ghosts and ghosts.daily_at is not None:
            self._runs_daily(ghosts, ghosts.daily_at)
        elif ghosts:
            self.often(ghosts.runs_a_day, lambda: self._runs(ghosts))

    def sees_through_to(self, inside: Inside) -> None:
        """Let it see the people of another room, through the wall."""

        def moved() -> None:
            if inside.people:
                self._haunts(self.agenda.now + DAY, THROUGH_WALL)
            else:
                self._haunted_until = self.agenda.now

        inside.watchers.append(moved)

    @override
    def _drops_out(self) -> None:
        median = (self.fitting.habits or PLAIN).dropout
        if not median:
            super()._drops_out()
        elif self.people and self.value == ON:
            self.says(OFF)
            lasts = self.random.lognormvariate(0.0, DROPOUT_SPREAD) * median
            self.agenda.after(lasts, self._notices)

    # Ghosts

    def _tells(self, what: Runs) -> None:
        """Let the hub hear that the appliance begins to run, or stops."""
        self._tell(Moment(self.agenda.now, self.inside.address, what))

    def _runs_daily(self, ghosts: Ghosts, at: timedelta) -> None:
        midnight = datetime.combine(self.agenda.now.date(), time(), UTC)
        first = midnight + at
        if first <= self.agenda.now:
            first += DAY

        def runs() -> None:
            self._runs(ghosts)
            self.agenda.after(DAY, runs)

        self.agenda.at(first, runs)

    def _runs(self, ghosts: Ghosts) -> None:
        lasts = self.random.uniform(0.7, 1.3) * ghosts.lasts
        if ghosts.appliance:
            self._tells(Runs(ghosts.appliance, on=True))
            self.agenda.after(lasts, partial(self._tells, Runs(ghosts.appliance, on=False)))
        self._haunts(self.agenda.now + lasts, ghosts.pause)

    def _haunts(self, until: datetime, pause: timedelta) -> None:
        self._haunted_until, self._pause = until, pause
        if not self._is_haunted:
            self._is_haunted = True
            self.agenda.after(self.random.expovariate(1.0) * pause, self._sees_a_ghost)

    def _sees_a_ghost(self) -> None:
        if self._haunted_until is None or self.agenda.now >= self._haunted_until:
            self._is_haunted = False
            return
        lasts = self.random.uniform(*SEEN) * SECOND + self.fitting.hold
        if self.people == 0:
            self.turns_on()
            self.turns_off(lasts)
        self.agenda.after(lasts + self.random.expovariate(1.0) * self._pause, self._sees_a_ghost)
