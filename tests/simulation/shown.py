"""Watches of what is shown and what is kept: nobody is unseen, no booking goes in silence."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import override

from custom_components.faitout.engine import Step
from custom_components.faitout.engine.booking import Booking, Stage
from custom_components.faitout.engine.effect import Decided, Save
from custom_components.faitout.engine.ids import BookingId, SensorId
from custom_components.faitout.engine.leaps import LEAP
from custom_components.faitout.engine.occupancy import OVERRULES, PROVEN_USES, Presence
from custom_components.faitout.engine.sensor import Health, SensorState
from custom_components.faitout.engine.sensor_kinds import SensorKind
from custom_components.faitout.engine.state import Senses, SpaceState
from custom_components.faitout.engine.stimulus import Leapt, Restarted, Stimulus

from .watch import Invariant, Watch

SETTLED = timedelta(seconds=1)
"""What two clocks may differ by that are read one after the other."""


@dataclass(slots=True)
class ShownWatch(Watch):
    """Holds `somebody whom a working sensor reports is never taken for nobody`.

    They may be there at once, and are there when it has reported them for longer than one movement
    makes it. Where a door or a proven sensor says that nobody can have come, a motion sensor is not
    believed alone, and another only after it was on for long. A sensor is not called stuck before
    it was really on, and watched, for as long as that takes.
    """

    _on_since: dict[SensorId, datetime] = field(default_factory=dict)
    """In true time: the hub's clock may say what it likes."""

    @override
    def took(self, before: SpaceState, stimulus: Stimulus, step: Step) -> None:
        senses, policy = step.state.senses, step.state.space.policy
        if isinstance(stimulus, Leapt | Restarted):
            self._on_since.clear()
        for sensor in senses.sensors:
            if not sensor.spec.traits.sees:
                continue
            since = self._on_since.get(sensor.spec.id)
            if sensor.works and sensor.active and not senses.may_be_there:
                self.found(Invariant.SHOWN, f"{sensor.spec.id} reports somebody and nobody minds")
            if (
                sensor.works
                and sensor.active
                and since
                and self.clock.at - since > self._confirmed_after(sensor, senses) + SETTLED
                and senses.presence is not Presence.YES
            ):
                self.found(Invariant.SHOWN, f"{sensor.spec.id} on since {since} and nobody there")
            if sensor.works and sensor.active:
                self._on_since.setdefault(sensor.spec.id, self.clock.at)
            else:
                self._on_since.pop(sensor.spec.id, None)
            was = next((s for s in before.senses.sensors if s.spec.id == sensor.spec.id), sensor)
            if sensor.health is not Health.STUCK_ON or was.health is sensor.health:
                continue
            if since is None or self.clock.at - since < policy.stuck_on:
                self.found(Invariant.SHOWN, f"{sensor.spec.id} called stuck, on since {since}")

    def _confirmed_after(self, sensor: SensorState, senses: Senses) -> timedelta:
        """Return for how long a sensor has to be on before nobody may doubt it any more."""
        proven = any(
            other.spec.kind is not sensor.spec.kind and other.record.uses >= PROVEN_USES
            for other in senses.sensors
        )
        if sensor.spec.kind is SensorKind.MOTION:
            return timedelta.max / 2 if self.space.single_door else sensor.spec.traits.pulse
        return OVERRULES if self.space.single_door or proven else sensor.spec.traits.pulse


@dataclass(slots=True)
class LostWatch(Watch):
    """Holds `no booking is lost without a word`, and that none stays ended before its time."""

    _booked: dict[BookingId, Booking] = field(default_factory=dict)

    @override
    def took(self, before: SpaceState, stimulus: Stimulus, step: Step) -> None:
        told = {
            effect.booking.id
            for effect in step.effects
            if isinstance(effect, Decided) and effect.booking
        }
        for effect in step.effects:
            if isinstance(effect, Save):
                self._booked[effect.booking.id] = effect.booking
                if not effect.booking.is_live and effect.booking.id not in told:
                    self.found(Invariant.LOST, f"{effect.booking.id} ended without a word")
        for booking_id, booking in self._booked.items():
            if booking.is_live and step.state.ledger.get(booking_id) is None:
                self.found(Invariant.LOST, f"{booking_id} is gone")

        state = step.state
        if state.switches.writable and not state.life.is_doubted(state.at):
            self._early(state)

    def _early(self, state: SpaceState) -> None:
        for booking_id, booking in self._booked.items():
            is_by_time = booking.stage in (Stage.COMPLETED, Stage.UNVERIFIED)
            is_early = booking.end - state.at > LEAP and booking.ended_at == booking.end
            if is_by_time and is_early and not state.ledger.conflict(booking.start, booking.end):
                self.found(Invariant.LOST, f"{booking_id} stays ended before its time")
