"""A calendar beside the hub, in which somebody else books: that of the town hall."""

from datetime import datetime

from simulator.moments import Address, space_of

from ..api import Api, Socket
from ..clock import until
from ..flows import ENTRIES, SUBENTRIES, Answers, walk
from ..trouble import DemoError
from ..words import Words

NAME = "Mairie"
ENTITY = "calendar.mairie"
SECONDS = 20.0


async def follow(api: Api, site: str, space: Address, words: Words) -> None:
    """Make the calendar and have a space of a site follow it. Raises DemoError."""
    form = {"calendar_name": NAME, "import": "create_empty"}
    await walk(api, ENTRIES, "local_calendar", {"user": form}, NAME, words)

    async def is_there() -> bool:
        return any(state["entity_id"] == ENTITY for state in await api.get("/api/states"))

    if not await until(is_there, SECONDS):
        raise DemoError(words("not_set_up", name=NAME))
    answers: Answers = {
        "user": {"calendar": ENTITY, "kind": "one_space", "private": False},
        "space": {"space": space_of(space)},
    }
    await walk(api, SUBENTRIES, [site, "source"], answers, NAME, words)


async def enter(socket: Socket, title: str, start: datetime, end: datetime) -> None:
    """Enter an event, as the town hall does. Times are aware."""
    await socket.call(
        "calendar",
        "create_event",
        entity_id=ENTITY,
        summary=title,
        start_date_time=start.isoformat(),
        end_date_time=end.isoformat(),
    )
