"""When a space was used: what the journal keeps, and the session that runs now."""

from datetime import datetime

from homeassistant.util import dt as dt_util

from ..engine.usage import Use
from ..journal import Journal
from .runner import SpaceRunner


async def uses_of(
    journal: Journal, runner: SpaceRunner, start: datetime, end: datetime
) -> list[Use]:
    """Return the uses of a space that overlap [start, end), aware UTC. Raises JournalError.

    A session that runs is one as far as it has come: who counts in the middle of it counts it.
    """
    found = list(await journal.uses(runner.space.id, start, end))
    now, session = dt_util.utcnow(), runner.state.life.session
    if session and session.start < min(now, end) and start < now:
        found.append(Use(session.start, now, session.booking))
    return found
