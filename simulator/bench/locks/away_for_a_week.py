"""It goes out of reach and stays away for a week."""

from datetime import timedelta
from typing import ClassVar, override

from simulator.bench.lock import Lock

GOES_AFTER = timedelta(minutes=1)
AWAY = timedelta(days=7)


class AwayForAWeek(Lock):
    """A flat battery that is changed a week later.

    Seen: Z-Wave locks, whose low battery is an event only and whose level stays what it was, tried
    for this project with zwave-js 15.29.
    """

    OBEYS: ClassVar[bool] = False

    @override
    def begins(self) -> None:
        self.agenda.after(GOES_AFTER, self.goes_away)
        self.agenda.after(GOES_AFTER + AWAY, self.comes_back)
