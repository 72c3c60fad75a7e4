"""A lit room to test in: its people, its lamps, its clock, and what was done with the light."""

from dataclasses import replace
from datetime import datetime, timedelta

from custom_components.faitout.engine.comfort.darkness import Darkness
from custom_components.faitout.engine.comfort.light import (
    Dims,
    Flash,
    LampsFound,
    LightEffect,
    LightMode,
    LightReason,
    LightState,
    LightStimulus,
    Near,
    SetLights,
    Switched,
    advance,
)
from custom_components.faitout.engine.comfort.light_policy import LightPolicy
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.outlook import Outlook, OutlookChanged
from custom_components.faitout.engine.stimulus import Tick
from tests.engine.rooms import EIGHT_TO_TEN, NINE, a_booking, minutes


class LitRoom:
    """A room with lamps, dark, empty, with the light out. Times are minutes after nine."""

    def __init__(self, policy: LightPolicy | None = None, at: datetime = NINE) -> None:
        self.now = at
        self.state = LightState(policy or LightPolicy(hours=EIGHT_TO_TEN))
        self.wake_at: datetime | None = None
        self.done: list[tuple[float, LightEffect]] = []
        self.outlook = Outlook()
        self.take(Dims(Darkness.YES))
        self.take(LampsFound(lit=False))
        self.is_empty()

    def take(self, stimulus: LightStimulus) -> list[LightEffect]:
        """Hand in a stimulus and return what came of it."""
        step = advance(self.state, stimulus, self.now)
        self.state, self.wake_at = step.state, step.wake_at
        minute = (self.now - NINE) / timedelta(minutes=1)
        self.done += [(minute, effect) for effect in step.effects]
        return list(step.effects)

    def until(self, minute: float) -> None:
        """Let the clock run, waking the light whenever it asked for it."""
        self.until_instant(minutes(minute))

    def until_instant(self, end: datetime) -> None:
        """Let the clock run up to an instant."""
        while self.wake_at and self.wake_at <= end:
            self.now = max(self.now, self.wake_at)
            self.take(Tick())
        self.now = end

    def _looks(self, outlook: Outlook) -> list[LightEffect]:
        self.outlook = outlook
        return self.take(OutlookChanged(outlook))

    def is_used(self) -> list[LightEffect]:
        """Let somebody be there."""
        return self._looks(replace(self.outlook, presence=Presence.YES, empty_since=None))

    def is_empty(self) -> list[LightEffect]:
        """Let it be seen that nobody is there."""
        return self._looks(replace(self.outlook, presence=Presence.NO, empty_since=self.now))

    def is_blind(self) -> list[LightEffect]:
        """Let every sensor fail."""
        return self._looks(replace(self.outlook, presence=Presence.UNKNOWN, empty_since=None))

    def is_booked(self, start: float, end: float) -> list[LightEffect]:
        """Let the room be booked next."""
        return self._looks(replace(self.outlook, coming=a_booking("b", start, end)))

    def automation(self, *, on: bool) -> list[LightEffect]:
        """Switch the automation."""
        return self._looks(replace(self.outlook, automation=on))

    def is_(self, darkness: Darkness) -> list[LightEffect]:
        """Let it get dark or bright."""
        return self.take(Dims(darkness))

    def hand(self, *, on: bool) -> list[LightEffect]:
        """Let somebody use the switch."""
        return self.take(Switched(on))

    def comes_near(self) -> list[LightEffect]:
        """Let somebody come into the building."""
        return self.take(Near())

    @property
    def shown(self) -> tuple[LightMode, LightReason]:
        """What people are told."""
        return self.state.mode, self.state.reason

    @property
    def switched(self) -> list[tuple[float, bool, LightReason]]:
        """What the hub switched: the minute, on or off, why."""
        return [(m, e.on, e.reason) for m, e in self.done if isinstance(e, SetLights)]

    @property
    def flashes(self) -> list[float]:
        """The minutes of the flashes."""
        return [minute for minute, effect in self.done if isinstance(effect, Flash)]
