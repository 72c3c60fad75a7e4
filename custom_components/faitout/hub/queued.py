"""What waits for its turn at a space, and how the one who asked is answered."""

from dataclasses import dataclass
from typing import Protocol

from ..engine.booking import Actor, Booking
from ..engine.effect import Decided, Effect, Refusal, Refused, Save
from ..engine.ids import BookingId
from ..engine.stimulus import (
    Book,
    Cancel,
    Change,
    CheckIn,
    ComeLate,
    End,
    Extend,
    Stimulus,
    UndoRelease,
)
from ..words.refusals import CommandRefused


class Asker(Protocol):
    """Who asked: a future, or anything that can be told the outcome of a command."""

    def set_result(self, result: Booking | None) -> None:
        """Take the booking concerned."""

    def set_exception(self, exception: CommandRefused) -> None:
        """Take the refusal."""

    def done(self) -> bool:
        """Return whether nobody waits for the answer any more."""


@dataclass(slots=True)
class Queued:
    """A stimulus, and who waits for what becomes of it; None: nobody."""

    stimulus: Stimulus
    answer: Asker | None = None
    holds: bool = False
    """Not to be decided: whoever asked wants the space to decide nothing else for a while."""

    def tell(self, effects: tuple[Effect, ...]) -> None:
        """Tell the one who asked: refused, or the booking that it was about."""
        if refused := next((e for e in effects if isinstance(e, Refused)), None):
            self.refuse(refused)
            return
        if self.answer is None or self.answer.done():
            return
        named = _named(self.stimulus, effects)
        saved = [e.booking for e in effects if isinstance(e, Save) and e.booking.id == named]
        self.answer.set_result(saved[-1] if saved else None)

    def refuse(self, refused: Refused = Refused(Refusal.JOURNAL)) -> None:  # noqa: B008 - frozen
        """Tell the one who asked that it was not done; at first because nothing is written down."""
        if self.answer and not self.answer.done():
            self.answer.set_exception(CommandRefused(refused))


def _named(stimulus: Stimulus, effects: tuple[Effect, ...]) -> BookingId | None:
    match stimulus:
        case Book(booking):
            return booking.id
        case Change() | Cancel() | CheckIn() | ComeLate() | End() | Extend() | UndoRelease():
            return stimulus.booking or _acted_on(effects)
        case _:
            return _acted_on(effects)


def _acted_on(effects: tuple[Effect, ...]) -> BookingId | None:
    """Return the booking that a person acted on: what the clock brought along is another matter."""
    decided = [e.reason for e in effects if isinstance(e, Decided)]
    by_hand = [reason.booking for reason in decided if reason.actor is not Actor.HUB]
    saved = [e.booking.id for e in effects if isinstance(e, Save)]
    return by_hand[-1] if by_hand else saved[-1] if saved else None
