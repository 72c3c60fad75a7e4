"""What a visitor can do: open a door, say that they are late or there, give the booking back."""

import asyncio
from collections import OrderedDict
from enum import StrEnum
import re
from typing import Final

from homeassistant.core import HomeAssistant

from ..engine.booking import Actor, Stage
from ..engine.door.door import DoorId
from ..engine.stimulus import Cancel, CheckIn, ComeLate, Command, End
from ..screen.credential import Digest
from ..words.refusals import CommandRefused
from .visit import Visit

READER: Final = "link"
"""What the log of openings says it was opened by."""
MOST_SLIDES: Final = 1000
"""Slides that are remembered, of all links: a browser repeats one within seconds if at all."""
_SLIDE: Final = re.compile(r"[A-Za-z0-9-]{8,40}", re.ASCII)


class GuestAct(StrEnum):
    """What can be asked for."""

    OPEN = "open"
    LATE = "late"
    HERE = "here"
    RELEASE = "release"


DONE: Final = "done"
FAR: Final = "far"
"""Not from where they are."""
GONE: Final = "gone"
"""There is no such booking, or door, any more."""


class NonsenseError(ValueError):
    """What was asked for makes no sense."""


class Acts:
    """Does what visitors ask for. Belongs to the event loop."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Begin without memory."""
        self._hass = hass
        self._slides: OrderedDict[tuple[Digest, str], asyncio.Task[str]] = OrderedDict()

    async def do(self, visit: Visit, asked: object) -> str:
        """Do what was asked for and return what came of it, a word that the page has a text for.

        Raises NonsenseError.
        """
        if not isinstance(asked, dict):
            raise NonsenseError
        try:
            act = GuestAct(str(asked.get("act")))
        except ValueError as error:
            raise NonsenseError from error
        if act is GuestAct.OPEN:
            return await self._open(visit, asked.get("door"), asked.get("slide"))
        if act is GuestAct.HERE and not visit.may_open:
            return FAR
        return await _tell(visit, act)

    async def _open(self, visit: Visit, door: object, slide: object) -> str:
        """Open a door, once for each slide, however often its browser sends it."""
        if not isinstance(door, str) or not isinstance(slide, str) or not _SLIDE.fullmatch(slide):
            raise NonsenseError
        if not visit.may_open:
            return FAR
        key = visit.link.digest, slide
        task = self._slides.get(key)
        if task is None:
            task = self._hass.async_create_task(_enter(visit, DoorId(door)), "faitout guest opens")
            self._slides[key] = task
            while len(self._slides) > MOST_SLIDES:
                self._slides.popitem(last=False)
        return await asyncio.shield(task)


async def _enter(visit: Visit, door: DoorId) -> str:
    answer = await visit.desk.enter(visit.grant.id, door, READER)
    return str(answer.outcome)


async def _tell(visit: Visit, act: GuestAct) -> str:
    """Tell the space what its holder says."""
    booking, runner = visit.booking, visit.runner
    if booking is None or runner is None:
        return GONE
    command: Command
    match act:
        case GuestAct.LATE:
            command = ComeLate(booking.id, Actor.LINK)
        case GuestAct.HERE:
            command = CheckIn(booking.id, Actor.LINK)
        case _ if booking.stage is Stage.CHECKED_IN:
            command = End(booking.id, Actor.LINK)
        case _:
            command = Cancel(booking.id, Actor.LINK)
    try:
        await runner.command(command)
    except CommandRefused as error:
        return f"refused_{error.refused.why}"
    return DONE
