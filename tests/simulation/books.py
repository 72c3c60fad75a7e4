"""Watches that keep books: bookings, decisions, and the record that must replay."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise
from typing import override

from custom_components.faitout.engine import Step, advance
from custom_components.faitout.engine.booking import Actor, Booking, Stage
from custom_components.faitout.engine.effect import Decided, Event, Save
from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.engine.reason import Rule, Sign
from custom_components.faitout.engine.replay import replay
from custom_components.faitout.engine.sensor_kinds import TRAITS
from custom_components.faitout.engine.state import SpaceState
from custom_components.faitout.engine.stimulus import Stimulus, UndoRelease

from .hub import Stretch
from .sight import releases
from .watch import Invariant, Watch

FINAL = frozenset({Event.ENDED, Event.UNVERIFIED, Event.CANCELLED, Event.RELEASED})
SEEING = frozenset(kind for kind, traits in TRAITS.items() if traits.sees)
SLACK = timedelta(seconds=2)


@dataclass(slots=True)
class OverlapWatch(Watch):
    """Holds `no two bookings overlap`, by books of its own."""

    _live: dict[BookingId, Booking] = field(default_factory=dict)

    @override
    def took(self, before: SpaceState, stimulus: Stimulus, step: Step) -> None:
        saved = [effect.booking for effect in step.effects if isinstance(effect, Save)]
        for booking in saved:
            self._live.pop(booking.id, None)
            if booking.is_live:
                self._live[booking.id] = booking
        if saved:
            ordered = sorted(self._live.values(), key=lambda booking: booking.start)
            for one, other in pairwise(ordered):
                if other.start < one.end:
                    self.found(Invariant.OVERLAP, f"{one.id} and {other.id}")
            if ordered != list(step.state.ledger):
                self.found(Invariant.OVERLAP, "the ledger does not hold what was saved")


@dataclass(slots=True)
class UndoWatch(Watch):
    """Holds `every release has a reason and can be undone`."""

    _warned_at: dict[BookingId, datetime] = field(default_factory=dict)

    @override
    def took(self, before: SpaceState, stimulus: Stimulus, step: Step) -> None:
        for decided, booking in releases(step):
            self._reason(decided, booking, step)
            self._undo(booking, step)
        for effect in step.effects:
            if isinstance(effect, Decided) and effect.event is Event.WARNED and effect.booking:
                self._warned_at[effect.booking.id] = effect.reason.at

    def _reason(self, decided: Decided, booking: Booking, step: Step) -> None:
        reason = decided.reason
        against = [sign for sign in reason.evidence if sign.sign is Sign.AGAINST and sign.sensor]
        if reason.rule not in (Rule.NO_SHOW, Rule.LEFT_EARLY) or reason.booking != booking.id:
            self.found(Invariant.UNDO, f"{booking.id} released by {reason.rule}")
        if not against:
            self.found(Invariant.UNDO, f"{booking.id} released, and no sensor spoke against")
        if any(sign.sign is Sign.FOR and sign.kind in SEEING for sign in reason.evidence):
            self.found(Invariant.UNDO, f"{booking.id} released, and a sensor spoke for people")
        warned_at = self._warned_at.get(booking.id)
        if warned_at is None or reason.at - warned_at < step.state.space.policy.warning:
            self.found(Invariant.UNDO, f"{booking.id} released, warned only at {warned_at}")

    def _undo(self, booking: Booking, step: Step) -> None:
        """Take the release back in another world: at once, and at the last moment."""
        state, undo = step.state, UndoRelease(booking.id, Actor.SCREEN)
        until = min(state.at + state.space.policy.undo_window, booking.end)
        for at in (state.at, until - timedelta(seconds=1)):
            if at < state.at:
                continue
            undone = advance(state, undo, at)
            back = undone.state.ledger.get(booking.id)
            events = [e.event for e in undone.effects if isinstance(e, Decided)]
            if Event.RESTORED not in events or back is None or not back.kept_by_hand:
                self.found(Invariant.UNDO, f"{booking.id} cannot be undone at {at}: {events}")


@dataclass(slots=True)
class OnceWatch(Watch):
    """Holds `a decision is carried out at most once and not forgotten`."""

    _booked: dict[BookingId, Booking] = field(default_factory=dict)
    _events: dict[BookingId, list[Event]] = field(default_factory=dict)

    @override
    def took(self, before: SpaceState, stimulus: Stimulus, step: Step) -> None:
        for effect in step.effects:
            match effect:
                case Save(booking):
                    self._booked[booking.id] = booking
                case Decided(event, reason, Booking(id=booking_id)):
                    if reason.rule is Rule.CLOCK_BACK_WAITS:
                        self._events[booking_id] = [Event.BOOKED]
                    elif reason.rule is Rule.CLOCK_BACK:
                        # It was ended before its time, and told so: what follows is its life again.
                        self._lives_again(booking_id)
                    else:
                        self._decided(booking_id, event)
                case _:
                    pass
        countdown, policy = step.state.life.countdown, step.state.space.policy
        if countdown and step.state.switches.writable:
            late = self.clock.now - countdown.release_at
            if late > policy.look_patience + policy.lateness + SLACK:
                self.found(Invariant.ONCE, f"the release of {countdown.booking} was forgotten")

    def _lives_again(self, booking_id: BookingId) -> None:
        events = self._events.pop(booking_id, [])
        if not FINAL & set(events):
            self.found(Invariant.ONCE, f"{booking_id} lives again and was never over")
        self._events[booking_id] = [Event.BOOKED]

    def _decided(self, booking_id: BookingId, event: Event) -> None:
        events = self._events.setdefault(booking_id, [])
        last = next((each for each in reversed(events) if each in FINAL | {Event.RESTORED}), None)
        if last in FINAL and event not in (Event.RESTORED, Event.SERIES_MISSED):
            self.found(Invariant.ONCE, f"{booking_id}: {event} after {last}")
        if event is Event.RESTORED and last is not Event.RELEASED:
            self.found(Invariant.ONCE, f"{booking_id}: restored after {last}")
        if event in (Event.BOOKED, Event.CHECKED_IN, Event.ENDED, Event.UNVERIFIED) and (
            event in events
        ):
            self.found(Invariant.ONCE, f"{booking_id}: {event} twice")
        events.append(event)
        if Counter(events)[Event.RELEASED] > 1 + Counter(events)[Event.RESTORED]:
            self.found(Invariant.ONCE, f"{booking_id}: released twice")

    @override
    def over(self, state: SpaceState) -> None:
        for booking_id, booking in self._booked.items():
            if booking.is_live and booking.end < state.at - SLACK:
                self.found(Invariant.ONCE, f"{booking_id} is over and still {booking.stage}")
            if booking.stage is Stage.RELEASED and Event.WARNED not in self._events[booking_id]:
                self.found(Invariant.ONCE, f"{booking_id} was released without a warning")


def replays(stretches: list[Stretch]) -> str | None:
    """Return where the record replays to other decisions than were taken, or None."""
    for stretch in stretches:
        taken = [e for entry in stretch.entries for e in entry.effects if isinstance(e, Decided)]
        record = [(entry.at, entry.stimulus) for entry in stretch.entries]
        again = list(replay(stretch.state, record))
        if again != taken:
            for one, other in zip(again, taken, strict=False):
                if one != other:
                    return f"{one} instead of {other}"
            return f"{len(again)} decisions instead of {len(taken)}"
    return None
