"""Who touches: a member shows a code, or holds a badge to the reader of the door."""

from ...engine.access.grant import Grant
from ...engine.access.keys import KeyKind
from ...engine.ids import SpaceId
from ..access.notices import tell_of_tries
from ..site import Site
from .answer import TouchAnswer, TouchOutcome
from .touch import Touch
from .toucher import Toucher


async def shown_by(site: Site, space: SpaceId, touch: Touch, hand: Toucher) -> Grant | TouchAnswer:
    """Return by which right somebody touches, or what is to be answered instead."""
    access = site.access
    if access is None:
        return TouchAnswer(TouchOutcome.NOT_READY)
    kind, secret = KeyKind.CODE, touch.code
    if touch.badge:
        doors = [door.spec.id for door in site.doors.values() if space in door.spec.spaces]
        if not doors:
            return TouchAnswer(TouchOutcome.NO_READER)
        kind, secret = KeyKind.BADGE, await access.badge_at(doors) or ""
        if not secret:
            return TouchAnswer(TouchOutcome.NO_BADGE)
    if not secret:
        return TouchAnswer(TouchOutcome.CODE_WANTED)
    found = await access.recognise(hand.id, kind, secret)
    if not found.is_ready:
        return TouchAnswer(TouchOutcome.NOT_READY)
    name = site.spaces[space].name
    tell_of_tries(site, name, alarm=found.alarm, duress=found.duress)
    if found.grant is None:
        wait = found.wait.total_seconds() if found.wait else None
        return TouchAnswer(TouchOutcome.CODE_WAIT if wait else TouchOutcome.CODE_WRONG, wait=wait)
    return found.grant
