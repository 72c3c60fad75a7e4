"""A source: a calendar that is read and told, and what is yet to be done about it.

                             something changed, or its time has come
                                          │
    NEW ── began ──┐                      ▼
                   ├──► RESTING ──► a round, of what is owed:
      ┌────────────┘                OPENING ► ASKING ► FEELING ► READING ► COMPARING ► TELLING
      │                                │                                    ▲    ▼       │
      │                                │ the journal takes nothing        FOLLOWING      │
      └────────────────────────────────┴─────────────────────────────────────────────────┘
    any ── stopped ──► STOPPED

What is not owed is left out. What comes while its turn in the round is yet to come is done in it,
what comes later in the next one. Where the source follows, it compares once more, until nothing
changes. A reading that fails ends; what was last read is compared all the same.

Invariants
- One thing at a time: nothing new is begun before what is under way has ended.
- Nothing that changed is forgotten: a calendar that changed is read, and bookings that changed are
  compared, after they did; what the journal does not take stays owed.
- A source at rest wakes: at the latest after a minute.
- Nothing is withdrawn because a calendar could not be read.
- After trouble, what is missing must stay missing.
- What was read before a failure stays, and is compared.
- The calendar is asked for news at most once a minute, so that the two do not chase each other.
- What nobody waits for changes nothing: an answer that comes when it is not its turn.
- Nothing moves a source that was stopped.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum, StrEnum

from .doubt import Doubt


class Doing(StrEnum):
    """What is under way with a source."""

    NEW = "new"
    RESTING = "resting"
    OPENING = "opening"
    """Reading what is remembered of it."""
    ASKING = "asking"
    """Letting the calendar look for news itself."""
    FEELING = "feeling"
    """Asking for its pulse, which changes with anything in it."""
    READING = "reading"
    COMPARING = "comparing"
    FOLLOWING = "following"
    TELLING = "telling"
    """Writing into the calendar what was given back or changed here."""
    STOPPED = "stopped"


class Duty(IntEnum):
    """What can be owed, in the order in which it is done."""

    OPEN = 1
    ASK = 2
    FEEL = 3
    READ = 4
    COMPARE = 5


class Reach(StrEnum):
    """Whether the calendar can be read."""

    UNTRIED = "untried"
    WORKS = "works"
    FAILS = "fails"


NOTHING: frozenset[Duty] = frozenset()


@dataclass(frozen=True, slots=True)
class SourceState:
    """A source at an instant. Times are aware UTC."""

    doing: Doing = Doing.NEW
    owed: frozenset[Duty] = NOTHING
    """What is yet to be done in this round; at rest, what could not be done."""
    later: frozenset[Duty] = NOTHING
    """What came when its turn in this round was over."""
    health: Reach = Reach.UNTRIED
    doubt: Doubt = field(default_factory=Doubt)
    asked_at: datetime | None = None
    """When the calendar was last asked to look for news."""
    read_at: datetime | None = None
    """When it was last read successfully."""
    pulse: str | None = None
    """What it last had for a pulse; None where it has none."""
    comparisons: int = 0
    """How often the two were compared in this round."""
    untold: int = 0
    """Of how many bookings the calendar does not know the truth."""
    tell_at: datetime | None = None
    """When one of them is to be tried again."""
    wake_at: datetime | None = None
    """When it is to be woken; None while something is under way, and once it was stopped."""
