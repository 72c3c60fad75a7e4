"""It goes out of reach and stays away for a week."""

from datetime import timedelta
from typing import override

from simulator.bench.thermostat import Thermostat

GOES_AFTER = timedelta(minutes=5)
AWAY = timedelta(days=7)


class AwayForAWeek(Thermostat):
    """A flat battery that is changed a week later; it comes back as it went.

    Seen: EUROTRONIC-Technology/Spirit-ZigBee issue 1 (valves that no longer answer for days).
    """

    @override
    def begins(self) -> None:
        self.agenda.after(GOES_AFTER, self.goes_away)
        self.agenda.after(GOES_AFTER + AWAY, self.comes_back)
