"""What a command wants: which right, and which bookings it is about."""

from dataclasses import replace
from datetime import datetime

from .booking import Booking
from .commands import turn
from .rights import Right
from .state import SpaceState
from .stimulus import (
    Book,
    Cancel,
    CancelSeries,
    Change,
    CheckIn,
    ComeLate,
    Command,
    End,
    Extend,
    ForgetLearned,
    SetAutomation,
    SetService,
    UndoRelease,
)


def right_wanted(command: Command) -> Right:
    """Return the right that a command wants; for bookings of one's own `BOOK` will do."""
    match command:
        case Book() | CheckIn():
            return Right.BOOK
        case Change() | Cancel() | CancelSeries() | End() | Extend() | ComeLate() | UndoRelease():
            return Right.FOR_OTHERS
        case SetAutomation() | SetService() | ForgetLearned():
            return Right.SERVICE


def bookings_meant(state: SpaceState, command: Command, now: datetime) -> tuple[Booking, ...]:
    """Return the bookings that a command would change; none where it will be refused."""
    match command:
        case Change() | Cancel():
            found = state.ledger.get(command.booking)
        case End() | Extend() | ComeLate():
            found = turn(state, command.booking, now)
        case UndoRelease():
            undos = (undo.booking for undo in reversed(state.life.undos) if undo.until > now)
            found = next((b for b in undos if command.booking in (None, b.id)), None)
        case CancelSeries():
            return tuple(each for each in state.ledger if each.series == command.series)
        case _:
            found = None
    return (found,) if found else ()


def pinned(command: Command, booking: Booking) -> Command:
    """Return a command that is about this booking and no other, whatever comes before it."""
    match command:
        case End() | Extend() | ComeLate() | UndoRelease():
            return replace(command, booking=booking.id)
        case _:
            return command
