"""Does what is touched, once, and answers when it is in the journal."""

import asyncio
from collections import OrderedDict
import hashlib
import logging
from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.util import dt as dt_util
from homeassistant.util.hass_dict import HassKey

from ...const import DOMAIN
from ...engine.access.grant import Grant
from ...engine.faults import usual_faults
from ...engine.ids import BookingId
from ...engine.offers import Act
from ...engine.stimulus import Book, Command
from ...engine.touch import TOO_OLD_AFTER, TouchRefusal, Wanted, Who, command_of
from ...journal import JournalError
from ...words.refusals import CommandRefused
from ..limits import Limit
from ..rights import loaded_sites
from ..runner import SpaceRunner
from ..site import Site
from .answer import REFUSED, TouchAnswer, TouchOutcome
from .refs import booking_ref
from .showing import shown_by
from .touch import Touch
from .toucher import Toucher

_LOGGER = logging.getLogger(__name__)

MOST_TOUCHES: Final = 20
TOUCHES_SECONDS: Final = 60.0
"""So many touches of one hand in so long are taken: a person does with a few, a bored child is told
to wait."""
MOST_REMEMBERED: Final = 1000
"""Touches of all hands that are remembered, so that one that is sent again is done once. A page
sends one again within seconds, if at all."""


class Touches:
    """All touches of this Home Assistant. Belongs to the event loop."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Begin without memory."""
        self._hass = hass
        self._limit = Limit(MOST_TOUCHES, TOUCHES_SECONDS)
        self._done: OrderedDict[tuple[str, str], tuple[bytes, asyncio.Task[TouchAnswer]]] = (
            OrderedDict()
        )

    def __len__(self) -> int:
        """Return how many touches are remembered."""
        return len(self._done)

    async def do(self, touch: Touch, hand: Toucher) -> TouchAnswer:
        """Do what was touched, once however often it is sent, and return what came of it.

        Never raises but CancelledError; what was begun is done all the same.
        """
        key, asked = (hand.id, touch.id), _fingerprint(touch)
        if known := self._done.get(key):
            same, task = known
            if same != asked:
                return TouchAnswer(REFUSED + TouchRefusal.NONSENSE)
            return await asyncio.shield(task)
        if wait := self._limit.wait(hand.id, self._hass.loop.time()):
            return TouchAnswer(TouchOutcome.LATER, wait=wait)
        task = self._hass.async_create_background_task(
            self._answered(touch, hand), "faitout touch", eager_start=True
        )
        self._done[key] = asked, task
        while len(self._done) > MOST_REMEMBERED:
            self._done.popitem(last=False)
        return await asyncio.shield(task)

    async def _answered(self, touch: Touch, hand: Toucher) -> TouchAnswer:
        try:
            return await self._carry_out(touch, hand)
        except CommandRefused as error:
            refused = error.refused
            return TouchAnswer(f"{REFUSED}{refused.why}", refused.at, refused.limit)
        except HomeAssistantError as error:
            _LOGGER.warning("A touch came to nothing: %s", error)
            return TouchAnswer(TouchOutcome.FAILED)
        except Exception:
            # A fault of ours: who touched is told that it failed, and is not left waiting.
            _LOGGER.exception("A touch failed")
            return TouchAnswer(TouchOutcome.FAILED)

    async def _carry_out(self, touch: Touch, hand: Toucher) -> TouchAnswer:
        if hand.who is Who.NOBODY or not hand.reaches(touch.site, touch.space):
            return TouchAnswer(REFUSED + TouchRefusal.NOT_ALLOWED)
        site = next((each for each in loaded_sites(self._hass) if each.slug == touch.site), None)
        if site is None:
            return TouchAnswer(TouchOutcome.NOT_READY)
        runner = site.spaces.get(touch.space)
        if runner is None:
            return TouchAnswer(REFUSED + TouchRefusal.GONE)
        if touch.act is Act.FAULT:
            return await _report(site, runner, touch, hand)
        grant: Grant | None = None
        if hand.who is Who.MEMBER:
            shown = await shown_by(site, runner.space.id, touch, hand)
            if isinstance(shown, TouchAnswer):
                return shown
            grant = shown
        return await self._command(site, runner, touch, hand, grant)

    async def _command(
        self, site: Site, runner: SpaceRunner, touch: Touch, hand: Toucher, grant: Grant | None
    ) -> TouchAnswer:
        wanted = Wanted(
            act=touch.act,
            actor=hand.actor,
            new=site.new_booking_id(),
            grant=grant,
            booking=_meant(runner, touch.ref),
            start=touch.start,
            end=touch.end,
            touched_at=touch.at,
        )
        command = command_of(runner.state, wanted, dt_util.utcnow())
        if isinstance(command, TouchRefusal):
            return TouchAnswer(REFUSED + command)
        await _hand_in(site, runner, command)
        return TouchAnswer(TouchOutcome.DONE)


async def _report(site: Site, runner: SpaceRunner, touch: Touch, hand: Toucher) -> TouchAnswer:
    """Keep that something is wrong with a space. Nobody has to show for that who they are."""
    fault = next((each for each in usual_faults(runner.space.kind) if each == touch.fault), None)
    if fault is None:
        return TouchAnswer(REFUSED + TouchRefusal.NONSENSE)
    if touch.at is not None and dt_util.utcnow() - touch.at > TOO_OLD_AFTER:
        return TouchAnswer(REFUSED + TouchRefusal.TOO_OLD)
    try:
        await site.faults.report(runner.space.id, fault, by=hand.actor, takes_out=hand.takes_out)
    except JournalError as error:
        _LOGGER.warning("A fault that was told could not be kept: %s", error)
        return TouchAnswer(TouchOutcome.FAILED)
    return TouchAnswer(TouchOutcome.DONE)


async def _hand_in(site: Site, runner: SpaceRunner, command: Command) -> None:
    """Give a command to a space; a booking of a member's is counted. Raises CommandRefused."""
    if isinstance(command, Book):
        async with site.membership.claimed(command.booking):
            await runner.command(command)
        return
    await runner.command(command)


@callback
def _meant(runner: SpaceRunner, ref: str) -> BookingId | None:
    """Return the booking that a page calls by a ref, None where there is none (any more)."""
    if not ref:
        return None
    known = (*runner.state.ledger, *(undo.booking for undo in runner.state.life.undos))
    return next((each.id for each in known if booking_ref(each.id) == ref), None)


def _fingerprint(touch: Touch) -> bytes:
    """Return what two touches have in common that are the same one, and no code in it."""
    return hashlib.blake2b(repr(touch).encode() + touch.code.encode(), digest_size=16).digest()


TOUCHES: HassKey[Touches] = HassKey(f"{DOMAIN}_touches")
