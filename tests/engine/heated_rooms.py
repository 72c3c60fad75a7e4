"""A heated room to test in: its people, its bookings, its windows, and what was set."""

from dataclasses import replace
from datetime import datetime, timedelta

from custom_components.faitout.engine.booking import Stage
from custom_components.faitout.engine.comfort.heat import (
    NOTHING_KNOWN,
    HeatEffect,
    HeatMode,
    HeatState,
    HeatStimulus,
    Indoor,
    SetHeat,
    Turned,
    Windows,
    advance,
)
from custom_components.faitout.engine.comfort.heat_levels import HeatReason
from custom_components.faitout.engine.comfort.heat_policy import HeatLevel, HeatPolicy
from custom_components.faitout.engine.ids import SpaceId
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.outlook import Outlook, OutlookChanged
from custom_components.faitout.engine.stimulus import Tick
from tests.engine.rooms import EIGHT_TO_TEN, NINE, a_booking, minutes

POLICY = HeatPolicy(space=SpaceId("salle"), hours=EIGHT_TO_TEN)


class HeatedRoom:
    """A room with a thermostat, empty and unused. Times are minutes after nine."""

    def __init__(self, policy: HeatPolicy = POLICY, at: datetime = NINE) -> None:
        self.now = at
        self.state = HeatState(policy, NOTHING_KNOWN)
        self.wake_at: datetime | None = None
        self.done: list[tuple[float, HeatEffect]] = []
        self.outlook = Outlook(presence=Presence.NO, empty_since=at)
        self._looks(self.outlook)

    def take(self, stimulus: HeatStimulus) -> list[HeatEffect]:
        """Hand in a stimulus and return what came of it."""
        step = advance(self.state, stimulus, self.now)
        self.state, self.wake_at = step.state, step.wake_at
        minute = (self.now - NINE) / timedelta(minutes=1)
        self.done += [(minute, effect) for effect in step.effects]
        return list(step.effects)

    def until(self, minute: float) -> None:
        """Let the clock run, waking the heating whenever it asked for it."""
        end = minutes(minute)
        while self.wake_at and self.wake_at <= end:
            self.now = max(self.now, self.wake_at)
            self.take(Tick())
        self.now = end

    def _looks(self, outlook: Outlook) -> list[HeatEffect]:
        self.outlook = outlook
        return self.take(OutlookChanged(outlook))

    def is_used(self) -> list[HeatEffect]:
        """Let somebody be there for more than a moment."""
        outlook = replace(self.outlook, presence=Presence.YES, empty_since=None, in_session=True)
        return self._looks(outlook)

    def is_empty(self) -> list[HeatEffect]:
        """Let it be seen that nobody is there."""
        return self._looks(
            replace(self.outlook, presence=Presence.NO, empty_since=self.now, in_session=False)
        )

    def is_blind(self) -> list[HeatEffect]:
        """Let every sensor fail."""
        return self._looks(replace(self.outlook, presence=Presence.UNKNOWN, empty_since=None))

    def is_booked(self, start: float, end: float, name: str = "b") -> list[HeatEffect]:
        """Let a booking be the next."""
        return self._looks(replace(self.outlook, coming=a_booking(name, start, end)))

    def booking_begins(self) -> list[HeatEffect]:
        """Let the next booking begin."""
        assert self.outlook.coming is not None
        current = replace(self.outlook.coming, stage=Stage.AWAITING)
        return self._looks(replace(self.outlook, current=current, coming=None))

    def booking_is_over(self) -> list[HeatEffect]:
        """Let the booking be over or given back."""
        return self._looks(replace(self.outlook, current=None))

    def out_of_service(self) -> list[HeatEffect]:
        """Put the room out of service."""
        return self._looks(replace(self.outlook, in_service=False))

    def automation(self, *, on: bool) -> list[HeatEffect]:
        """Switch the automation."""
        return self._looks(replace(self.outlook, automation=on))

    def window(self, *, is_open: bool) -> list[HeatEffect]:
        """Open or close the window."""
        return self.take(Windows(is_open))

    def hand(self, temperature: float | None) -> list[HeatEffect]:
        """Let somebody turn the thermostat."""
        return self.take(Turned(temperature))

    def air(self, temperature: float | None, *, can_cool: bool = False) -> list[HeatEffect]:
        """Let the air be so warm."""
        return self.take(Indoor(temperature, can_cool))

    @property
    def shown(self) -> tuple[HeatMode, HeatReason]:
        """What people are told."""
        return self.state.mode, self.state.reason

    @property
    def levels(self) -> list[tuple[float, HeatLevel]]:
        """What was set: the minute and the level."""
        return [(minute, e.level) for minute, e in self.done if isinstance(e, SetHeat)]
