"""The answer to a touch: what came of it, in a word that pages have a text for."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class TouchOutcome(StrEnum):
    """What came of a touch; beside these `refused_<why>`, by the space or a rule of touches."""

    DONE = "done"
    """It is in the journal."""
    CODE_WANTED = "code_wanted"
    """Members show a code or a badge first."""
    CODE_WRONG = "code_wrong"
    CODE_WAIT = "code_wait"
    """Too many wrong codes here; none is taken for `wait` seconds."""
    NO_BADGE = "no_badge"
    """No badge was held to the reader in time."""
    NO_READER = "no_reader"
    """No door of this space has a reader."""
    NOT_READY = "not_ready"
    """The hub does not know yet who has which right, or does not run this site now."""
    LATER = "later"
    """Too many touches; none is taken for `wait` seconds."""
    FAILED = "failed"
    """Something of ours failed. Nothing was done, or the frame shows it."""


REFUSED = "refused_"


@dataclass(frozen=True, slots=True)
class TouchAnswer:
    """What came of a touch."""

    outcome: str
    """An `TouchOutcome`, or `refused_` and why."""
    at: datetime | None = None
    """An instant that the sentence needs, aware UTC."""
    limit: str = ""
    """What would have been allowed."""
    wait: float | None = None
    """Seconds until it makes sense to try again."""

    @property
    def is_done(self) -> bool:
        """Whether it did what was asked for."""
        return self.outcome == TouchOutcome.DONE
