"""What can happen to a lock that keeps codes, and what can be asked of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ...ids import GrantId
from ...stimulus import Leapt, Tick


@dataclass(frozen=True, slots=True, kw_only=True)
class LockAbility:
    """What a lock can, as its integration tells."""

    first: int
    """The lowest slot that is used, in the driver's own count."""
    last: int
    shortest: int = 4
    """Digits of a code."""
    longest: int = 8
    keeps_schedules: bool = False
    """It refuses a code outside its window by itself, and its clock was found to be right."""

    def fits(self, code: str) -> bool:
        """Return whether the lock takes such a code: some locks confirm one that they do not."""
        digits = code.isascii() and code.isdecimal()
        return digits and self.shortest <= len(code) <= self.longest


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeWish:
    """The code of a grant is to open the lock during [start, end), aware UTC."""

    grant: GrantId
    start: datetime
    end: datetime
    known_at: datetime
    """Since when that is known: of two that begin together, the first has the slot."""


class LockOrderKind(StrEnum):
    """What is asked of a lock."""

    ASK = "ask"
    """Tell what you can."""
    READ = "read"
    WRITE = "write"
    CLEAR = "clear"
    LIMIT = "limit"
    """Give the code that is there another window."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LockOrder:
    """One thing to ask of a lock. Asking it twice does no harm."""

    number: int
    kind: LockOrderKind
    slot: int = 0
    grant: GrantId | None = None
    window: tuple[datetime, datetime] | None = None
    """In which the lock itself is to let the code open; None: it keeps no schedules."""


class SlotResult(StrEnum):
    """What came of an order."""

    DONE = "done"
    """The lock, or who speaks for it, said so. It may be wrong."""
    FAILED = "failed"
    """No answer, or an error: perhaps it was done."""
    REFUSED = "refused"
    """The lock does not take this code."""
    UNFIT = "unfit"
    """The code has letters or a length that the lock does not take; nothing was sent."""
    NO_CODE = "no_code"
    """There is no code to write; nothing was sent."""
    EMPTY = "empty"
    SAME = "same"
    """The code that is meant is in the slot, and with its window where it has one."""
    TAKEN = "taken"
    """Something is in it; what it is the lock does not tell."""
    OTHER = "other"
    """Something else is in it."""
    WINDOW = "window"
    """The code that is meant, but the lock lets it open in another window."""
    PART = "part"
    """The code was begun: nothing opens with it yet, and it is no empty slot either."""


class CodeTrouble(StrEnum):
    """What is wrong with the codes of a lock, as the animator is told."""

    SILENT = "silent"
    """The lock does not answer, so that somebody's code is not in it in time."""
    NOT_KEPT = "not_kept"
    """It confirms a code and does not keep it."""
    REFUSED = "refused"
    UNFIT = "unfit"
    NO_CODE = "no_code"
    FULL = "full"
    """It has fewer slots than people who need one at the same time."""
    LEFT_IN = "left_in"
    """A code that should not open any more cannot be cleared."""


@dataclass(frozen=True, slots=True)
class WishesChanged:
    """Whose codes are wanted, all of them; None: nobody knows."""

    wishes: tuple[CodeWish, ...] | None


@dataclass(frozen=True, slots=True)
class LockAble:
    """The lock said what it can."""

    ability: LockAbility


@dataclass(frozen=True, slots=True)
class LockAnswered:
    """Something came of an order."""

    order: LockOrder
    result: SlotResult


@dataclass(frozen=True, slots=True)
class LockBack:
    """The lock can be reached again: what it holds may be another thing, and nothing waits."""


type SlotsStimulus = WishesChanged | LockAble | LockAnswered | LockBack | Leapt | Tick


@dataclass(frozen=True, slots=True)
class CodesTold:
    """What is wrong has changed."""


type SlotsEffect = LockOrder | CodesTold
