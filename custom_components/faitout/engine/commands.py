"""Commands: what people ask for. Each is carried out whole, or refused and changes nothing.

They are only called while the journal takes writes: `advance` refuses all of them otherwise.
"""

from dataclasses import replace
from datetime import datetime

from .ageing import aged
from .arrivals import checked_in
from .booking import Actor, Booking, Stage
from .claims import refusal_of_claim, refusal_of_extension, refusal_of_move, refusal_of_texts
from .departures import ended
from .effect import Effect, Event, Refusal, Refused, Save
from .gaps import waiting
from .ids import BookingId
from .learned import said_so
from .ledger import OverlapError
from .reason import Rule
from .senses import concluded, sense
from .state import SpaceState
from .step import Step, decide, with_booking
from .stimulus import Book, Cancel, CancelSeries, Change, CheckIn, End, Extend, UndoRelease


def book(state: SpaceState, command: Book, now: datetime) -> Step:
    """Make a booking; one made on the space's own screen for now is checked in by that act."""
    booking = command.booking
    if booking.stage is not Stage.SCHEDULED:
        booking = replace(booking, stage=Stage.SCHEDULED)
    if refused := refusal_of_claim(state, booking.start, booking.end, now):
        return _refused(state, refused)
    if refused := refusal_of_texts(booking.title, booking.holder):
        return _refused(state, refused)
    if state.ledger.get(booking.id):
        return _refused(state, Refused(Refusal.DUPLICATE, "booking_id"))
    state, decided = decide(
        with_booking(state, booking), Event.BOOKED, Rule.BOOKED, now, booking, actor=booking.made_by
    )
    effects: tuple[Effect, ...] = (Save(booking), decided)
    if booking.made_by is Actor.SCREEN and booking.includes(now):
        arrival = _checked_in_by_hand(state, booking, now, Actor.SCREEN)
        return Step(arrival.state, (*effects, *arrival.effects))
    return Step(state, effects)


def change(state: SpaceState, command: Change, now: datetime) -> Step:
    """Change a live booking; its wait begins anew when its times move."""
    booking = state.ledger.get(command.booking)
    if booking is None:
        return _unknown(state)
    start, end = command.start or booking.start, command.end or booking.end
    if refused := refusal_of_move(booking, (start, end), command.seen, now, command.actor):
        return _refused(state, refused)
    is_moved = (start, end) != (booking.start, booking.end)
    if is_moved and (refused := refusal_of_claim(state, start, end, now, besides=booking.id)):
        return _refused(state, refused)
    title = booking.title if command.title is None else command.title
    holder = booking.holder if command.holder is None else command.holder
    if refused := refusal_of_texts(title, holder):
        return _refused(state, refused)
    is_waiting = booking.stage is Stage.AWAITING and start <= now
    changed = replace(
        booking,
        start=start,
        end=end,
        title=title,
        holder=holder,
        protected=booking.protected if command.protected is None else command.protected,
        private=booking.private if command.private is None else command.private,
        moved_at=now if start != booking.start else booking.moved_at,
        stage=booking.stage if booking.stage is Stage.CHECKED_IN or is_waiting else Stage.SCHEDULED,
    )
    if is_moved:
        state = _without_plans(state, booking.id)
    if start != booking.start:
        state = _without_wait(state, booking.id)
    state, decided = decide(
        with_booking(state, changed), Event.CHANGED, Rule.CHANGED, now, changed, actor=command.actor
    )
    return Step(state, (Save(changed), decided))


def cancel(state: SpaceState, command: Cancel, now: datetime) -> Step:
    """Cancel a live booking."""
    booking = state.ledger.get(command.booking)
    return _unknown(state) if booking is None else _cancelled(state, booking, now, command.actor)


def cancel_series(state: SpaceState, command: CancelSeries, now: datetime) -> Step:
    """Cancel the bookings of a series that have not started."""
    coming = [b for b in state.ledger if b.series == command.series and b.start > now]
    if not coming:
        return _refused(state, Refused(Refusal.UNKNOWN_BOOKING, "series"))
    effects: tuple[Effect, ...] = ()
    for booking in coming:
        step = _cancelled(state, booking, now, command.actor)
        state, effects = step.state, (*effects, *step.effects)
    return Step(state, effects)


def check_in(state: SpaceState, command: CheckIn, now: datetime) -> Step:
    """Check a booking in by hand. Where it is already, it says once more that somebody is there."""
    booking = turn(state, command.booking, now)
    if booking is None:
        return _unknown(state) if command.booking else _no_booking(state)
    if booking.start - state.space.policy.early_arrival > now:
        return _refused(state, Refused(Refusal.NOT_YET, "booking_id", at=booking.start))
    if booking.start > now and (taken := state.ledger.at(now)):
        return _refused(state, Refused(Refusal.NOT_YET, "booking_id", at=taken.end))
    if booking.stage is Stage.CHECKED_IN:
        return Step(_with_act(_said_so(state, booking, now), now), (Save(booking),))
    return _checked_in_by_hand(state, booking, now, command.actor)


def end(state: SpaceState, command: End, now: datetime) -> Step:
    """End a booking now: used until now, or cancelled where nobody had come."""
    booking = turn(state, command.booking, now)
    if booking is None:
        return _unknown(state) if command.booking else _no_booking(state)
    if booking.stage is not Stage.CHECKED_IN:
        if booking.start > now:
            return _refused(state, Refused(Refusal.NOT_YET, "booking_id", at=booking.start))
        return _cancelled(state, booking, now, command.actor)
    return ended(_without_act(state, now), booking, now, Rule.ENDED_BY_HAND, now, command.actor)


def extend(state: SpaceState, command: Extend, now: datetime) -> Step:
    """Let a booking end later, as far as its space is free and open."""
    booking = turn(state, command.booking, now)
    if booking is None:
        return _unknown(state) if command.booking else _no_booking(state)
    by = state.space.policy.extension if command.by is None else command.by
    if refused := refusal_of_extension(state, booking, by, now):
        return _refused(state, refused)
    until = booking.end + by
    changed = replace(booking, end=until)
    state = with_booking(_without_plans(state, booking.id), changed)
    state, decided = decide(
        state, Event.CHANGED, Rule.CHANGED, now, changed, actor=command.actor, until=until
    )
    return Step(state, (Save(changed), decided))


def undo_release(state: SpaceState, command: UndoRelease, now: datetime) -> Step:
    """Bring a released booking back, unless the space was booked by somebody else since."""
    undo = next(
        (
            undo
            for undo in reversed(state.life.undos)
            if undo.until > now and command.booking in (None, undo.booking.id)
        ),
        None,
    )
    if undo is None:
        return _refused(state, Refused(Refusal.NOTHING_TO_UNDO, "booking_id"))
    booking = replace(undo.booking, kept_by_hand=True)
    undos = tuple(other for other in state.life.undos if other is not undo)
    # The booking takes the misses back with it: its people did come, or mean to.
    misses = {s: n for s, n in state.life.misses.items() if s != booking.series}
    # It was seen to be empty all the time: the wait goes on, and is not one the hub slept through.
    wait = replace(waiting(state, booking.id, now), not_before=now)
    if booking.checked_in_at:
        # They sat there all along, and no sensor saw them.
        state = _said_so(state, booking, now)
    life = replace(state.life, undos=undos, wait=wait, countdown=None, misses=misses)
    try:
        state = with_booking(state.with_life(life), booking)
    except OverlapError as error:
        return _refused(state, Refused(Refusal.TAKEN_SINCE, "booking_id", at=error.taken.end))
    state, decided = decide(state, Event.RESTORED, Rule.RESTORED, now, booking, actor=command.actor)
    return Step(state, (Save(booking), decided))


def turn(state: SpaceState, booking_id: BookingId | None, now: datetime) -> Booking | None:
    """Return the booking that is meant: the named one, else the current, else the one at hand."""
    if booking_id is not None:
        return state.ledger.get(booking_id)
    if current := state.ledger.at(now):
        return current
    coming = state.ledger.next_after(now)
    if coming and coming.start - state.space.policy.early_arrival <= now:
        return coming
    return None


def _said_so(state: SpaceState, booking: Booking, now: datetime) -> SpaceState:
    """Return the state after somebody said that the people of a booking are there still."""
    since = booking.checked_in_at or booking.start
    sensors = said_so(state.senses.sensors, since, now)
    return replace(state, senses=state.senses.with_sensors(sensors))


def _with_act(state: SpaceState, now: datetime) -> SpaceState:
    if not state.space.holds_people:
        return state
    senses = sense(state.senses, now, state.space, act_at=now)
    return replace(state, senses=senses)


def _without_act(state: SpaceState, now: datetime) -> SpaceState:
    """Return the state after somebody said that they leave: what they said before holds no longer.

    What sensors say holds as it did: others may be there still.
    """
    senses = state.senses
    if senses.act_at is None:
        return state
    sensors = aged(senses.sensors, None, now, state.space.policy)
    return replace(state, senses=concluded(senses, sensors, None, now, state.space))


def _checked_in_by_hand(state: SpaceState, booking: Booking, now: datetime, actor: Actor) -> Step:
    return checked_in(_with_act(state, now), booking, now, Rule.CHECKED_IN_BY_HAND, actor, now)


def _cancelled(state: SpaceState, booking: Booking, now: datetime, actor: Actor) -> Step:
    over = booking.over(Stage.CANCELLED, now)
    state, decided = decide(
        with_booking(state, over), Event.CANCELLED, Rule.CANCELLED, now, over, actor=actor
    )
    return Step(state, (Save(over), decided))


def _without_plans(state: SpaceState, booking_id: BookingId) -> SpaceState:
    """Forget what was planned for a booking whose end changes."""
    life = state.life
    if life.countdown and life.countdown.booking == booking_id:
        life = replace(life, countdown=None)
    return state.with_life(life)


def _without_wait(state: SpaceState, booking_id: BookingId) -> SpaceState:
    """Forget the wait of a booking whose start changes, so that it begins anew."""
    life = state.life
    if any(hold.booking == booking_id for hold in life.holds):
        # Who moves a booking says anew when they come.
        life = replace(life, holds=tuple(h for h in life.holds if h.booking != booking_id))
    if life.wait and life.wait.booking == booking_id:
        life = replace(life, wait=None)
    return state.with_life(life)


def _refused(state: SpaceState, refused: Refused) -> Step:
    return Step(state, (refused,))


def _unknown(state: SpaceState) -> Step:
    return _refused(state, Refused(Refusal.UNKNOWN_BOOKING, "booking_id"))


def _no_booking(state: SpaceState) -> Step:
    return _refused(state, Refused(Refusal.NO_BOOKING_NOW))
