"""When a space was used: what the journal keeps, and the session that runs now."""

from collections.abc import Sequence
from datetime import datetime

from homeassistant.util import dt as dt_util

from ..engine.ids import SpaceId
from ..engine.usage import Use
from ..journal import Journal
from ..journal.rows.history import uses_between
from .runner import SpaceRunner


async def uses_of(
    journal: Journal, runners: Sequence[SpaceRunner], start: datetime, end: datetime
) -> dict[SpaceId, list[Use]]:
    """Return the uses of spaces that overlap [start, end), aware UTC. Raises JournalError.

    All are read at once: each way to the journal's thread and back costs more than what is read.
    A session that runs is one as far as it has come: who counts in the middle of it counts it.
    """
    spaces = [runner.space.id for runner in runners]
    found = await journal.ask(
        lambda file: {space: uses_between(file, space, start, end) for space in spaces}
    )
    now = dt_util.utcnow()
    for runner in runners:
        session = runner.state.life.session
        if session and session.start < min(now, end) and start < now:
            found[runner.space.id].append(Use(session.start, now, session.booking))
    return found
