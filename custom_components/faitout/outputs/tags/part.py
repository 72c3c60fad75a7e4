"""Sends one tag its picture, whenever it should show another one."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
import logging
from typing import Final, override

from homeassistant.core import CALLBACK_TYPE, HassJob, HassJobType, HomeAssistant, callback
from homeassistant.helpers.event import async_call_later
from homeassistant.util import dt as dt_util
from homeassistant.util.hass_dict import HassKey

from ...const import DOMAIN
from ...hub.members import Part
from ...paper.picture import PaperPicture
from .pace import Pace
from .ways import TagError, TagWay

_LOGGER = logging.getLogger(__name__)

AGAIN: Final = (timedelta(minutes=2), timedelta(minutes=5), timedelta(minutes=15))
"""After the first failures in a row; then each hour. A tag out of reach is often back at once."""
AGAIN_LATER: Final = timedelta(hours=1)
TOLD_AFTER: Final = 3
"""Failures in a row after which a person is told: some twenty minutes."""
AGE: Final = timedelta(hours=6)
"""A picture that is still right is sent again after so long: it says how old it is."""
SETTLE_SECONDS: Final = 2.0
"""Changes within so long are one picture: a decision and what follows from it."""

TURN: HassKey[asyncio.Lock] = HassKey(f"{DOMAIN}_tags_turn")
"""One picture at a time over all tags: the integration mixes up whose send failed."""


class TagPart(Part):
    """One tag, as long as its site is up. Belongs to the event loop."""

    def __init__(
        self,
        hass: HomeAssistant,
        *,
        way: Callable[[], TagWay | None],
        draw: Callable[[], Awaitable[PaperPicture]],
        subscribe: Callable[[Callable[[], None]], CALLBACK_TYPE],
        size: tuple[int, int],
        image: Callable[[], str | None],
        told: Callable[[TagError | None], None],
    ) -> None:
        """Take the way to the tag, what draws it and says when it changes, and whom to tell.

        `image` names the entity with the same picture; `told` hears what has been wrong for a
        while, and None once a picture got through.
        """
        self.last_sent: datetime | None = None
        self._hass = hass
        self._way, self._draw, self._image, self._told = way, draw, image, told
        self._subscribe = subscribe
        self._size = size
        self._pace = Pace()
        self._failures = 0
        self._digest: str | None = None
        self._unsubscribe: CALLBACK_TYPE | None = None
        self._timer: CALLBACK_TYPE | None = None
        self._due_at = dt_util.utcnow()
        self._sending: asyncio.Task[None] | None = None
        self._changed_meanwhile = False

    @override
    async def start(self) -> None:
        """Send what it should show now: nobody knows what stands there."""
        self._unsubscribe = self._subscribe(self._changed)
        self._changed()

    @override
    async def stop(self) -> None:
        """Send nothing more. What is under way is given up."""
        for cancel in (self._unsubscribe, self._timer):
            if cancel:
                cancel()
        self._unsubscribe = self._timer = None
        if self._sending:
            self._sending.cancel()
            self._sending = None

    @callback
    def _changed(self) -> None:
        if self._sending:
            self._changed_meanwhile = True
        elif not self._failures:
            # One that fails has its own time: it is no better reached for a change.
            self._plan(timedelta(seconds=SETTLE_SECONDS))

    def _plan(self, at_least: timedelta) -> None:
        now = dt_util.utcnow()
        at = max(self._pace.next_at(now), now + at_least)
        if self._timer:
            if self._due_at <= at:
                return
            self._timer()
        self._due_at = at
        job = HassJob[[datetime], None](
            self._due,
            "faitout tag",
            cancel_on_shutdown=True,
            job_type=HassJobType.Callback,
        )
        self._timer = async_call_later(self._hass, (at - now).total_seconds(), job)

    @callback
    def _due(self, _: datetime) -> None:
        self._timer = None
        self._changed_meanwhile = False
        self._sending = self._hass.async_create_background_task(
            self._send(), "faitout tag", eager_start=False
        )

    async def _send(self) -> None:
        try:
            async with self._hass.data.setdefault(TURN, asyncio.Lock()):
                again = await self._send_if_other()
        except TagError as error:
            again = self._failed(error)
        except Exception:
            _LOGGER.exception("A picture for a tag could not be made")
            again = AGAIN_LATER
        if self._unsubscribe is None:
            # Given up meanwhile; an action may take the end of the wait for its own.
            return
        self._sending = None
        self._plan(again)
        if self._changed_meanwhile:
            self._changed()

    async def _send_if_other(self) -> timedelta:
        """Return when to look again."""
        picture, now = await self._draw(), dt_util.utcnow()
        again = max(picture.next_at - now, timedelta(seconds=SETTLE_SECONDS))
        is_fresh = self.last_sent is not None and now < self.last_sent + AGE
        if picture.digest == self._digest and is_fresh:
            return again
        way = self._way()
        if way is None or not way.is_there:
            raise TagError("gone")
        # Until it is known that this one got there, nobody knows what stands on the tag.
        self._pace, self._digest = self._pace.sent(now), None
        await way.send(picture.png, *self._size, self._image())
        self._digest, self.last_sent, self._failures = picture.digest, now, 0
        self._told(None)
        return again

    def _failed(self, error: TagError) -> timedelta:
        """Return after how long to try again."""
        self._failures += 1
        _LOGGER.debug("A tag was not reached (%s): %s", error.fault, error.detail)
        if self._failures >= TOLD_AFTER:
            self._told(error)
        return AGAIN[self._failures - 1] if self._failures <= len(AGAIN) else AGAIN_LATER
