"""What a door has to know of a space behind it."""

from ..occupancy import Presence
from ..state import SpaceState
from .door import Behind


def behind(state: SpaceState) -> Behind:
    """Return who may be in a space, and when its bookings open the door to it.

    Bookings whose ways in touch each other are one: the door is not locked in between.
    """
    if not state.space.holds_people:
        # Its booking is opened by who has it, never by its hour.
        return Behind(Presence.NO, holds_people=False)
    presence, early = who_may_be_there(state), state.space.policy.early_arrival
    first = state.current or state.ledger.next_after(state.at)
    if first is None or not state.switches.in_service:
        return Behind(presence)
    end = first.end
    for booking in state.ledger.between(first.start, state.space.hours.opening(end).until):
        if booking.start - early > end:
            break
        end = max(end, booking.end)
    return Behind(presence, first.start - early, end)


def who_may_be_there(state: SpaceState) -> Presence:
    """Return whether somebody is in a space, as far as doors and rights hang on it.

    Whoever was only glimpsed may be there: no door is locked before them, and no right cut.
    """
    presence = state.senses.presence
    return Presence.UNKNOWN if presence is Presence.NO and state.senses.may_be_there else presence
