"""What is asked of a process and what it answers, each a line of JSON."""

from dataclasses import dataclass
from datetime import datetime

from ..engine.ids import SpaceId
from ..engine.policy import Policy
from ..engine.what_if import BookingOutcome
from ..journal.rows.codec import Codec


@dataclass(frozen=True, slots=True)
class Question:
    """Which record is to be replayed, and with what patience."""

    space: SpaceId
    since: datetime
    """Aware UTC."""
    policies: tuple[Policy, ...]


@dataclass(frozen=True, slots=True)
class Replayed:
    """What each policy would have done."""

    outcomes: tuple[BookingOutcome, ...]
    """In the order of the policies; none where nothing was recorded."""
    error: str = ""
    """Why the record cannot be read; empty where it can."""


QUESTION = Codec(Question)
REPLAYED = Codec(Replayed)
