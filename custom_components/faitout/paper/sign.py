"""One sign: what stands on it now, when it asks again, and when it was last heard of."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from hashlib import sha256
from typing import Final, override

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback

from ..engine.posted import posted
from ..engine.refresh import ask_next
from ..hub.listeners import Listeners
from ..hub.members import Part
from ..hub.runner import SpaceRunner
from ..hub.site import Site
from ..settings.signs import SignSettings
from .draw import png_of
from .notice import Content, Notice
from .picture import Heard, Picture

BATTERY_STEPS: Final = 10
"""Per cent that a battery is told in, so that it alone redraws nothing at each asking."""


class Sign(Part):
    """A sign as the hub knows it. All methods belong to the event loop."""

    def __init__(self, site: Site, settings: SignSettings) -> None:
        """Take how it was set up."""
        self.settings = settings
        self.heard: Heard | None = None
        """What it told of itself last; None: nothing since the hub came up."""
        self.next_at: datetime | None = None
        """When it is to ask again, as it was told last."""
        self._hass: HomeAssistant = site.hass
        self._site = site
        self._picture: Picture | None = None
        self._stands: Content | None = None
        self._asked: tuple[date, int] = (date.min, 0)
        self._drawing = asyncio.Lock()
        self._listeners = Listeners[[]](f"sign {settings.slug}")
        self._cancel: CALLBACK_TYPE | None = None

    @property
    def runner(self) -> SpaceRunner | None:
        """The space it stands for; None where that is gone."""
        return self._site.spaces.get(self.settings.space)

    @override
    async def start(self) -> None:
        """Follow the space."""
        if runner := self.runner:
            self._cancel = runner.subscribe(self._news)

    @override
    async def stop(self) -> None:
        """Follow it no more."""
        if self._cancel:
            self._cancel()
            self._cancel = None

    @callback
    def subscribe(self, listener: Callable[[], None]) -> CALLBACK_TYPE:
        """Call `listener` when something else should stand on it, or it told of itself."""
        return self._listeners.subscribe(listener)

    @callback
    def hear(self, heard: Heard) -> None:
        """Take what it tells of itself; what it leaves out now is as it was."""
        before = self.heard
        if before:
            heard = replace(
                heard,
                battery=before.battery if heard.battery is None else heard.battery,
                rssi=before.rssi if heard.rssi is None else heard.rssi,
                firmware=before.firmware if heard.firmware is None else heard.firmware,
            )
        self.heard = heard
        self._listeners.publish()

    def content(self) -> Content | None:
        """Return what should stand on it now; None where its space is gone."""
        runner = self.runner
        if runner is None:
            return None
        battery = self.heard.battery if self.heard else None
        return Content(
            name=runner.name,
            posted=posted(runner.state, runner.view),
            zone=runner.space.hours.zone,
            language=self.settings.language,
            battery=None if battery is None else round(battery / BATTERY_STEPS) * BATTERY_STEPS,
            address=None,
        )

    async def picture(self, now: datetime) -> Picture | None:
        """Return what it shows until it asks again; None where its space is gone.

        Asked again before its time it gets the same picture, to the byte, unless something else
        should stand there. Each other one is a refresh, of which a day has `DAILY`.
        """
        async with self._drawing:
            content, runner = self.content(), self.runner
            if content is None or runner is None:
                return None
            standing = self._picture
            if standing and content == self._stands and now < standing.next_at:
                return standing
            today = now.astimezone(content.zone).date()
            asked = self._asked[1] + 1 if self._asked[0] == today else 1
            next_at = ask_next(runner.state, now, asked)
            picture = await self._drawn(content, now, next_at)
            self._asked, self._stands, self._picture = (today, asked), content, picture
            self.next_at = next_at
            return picture

    async def preview(self, now: datetime) -> Picture | None:
        """Return what it would show if it asked now, for who looks at it here: no refresh."""
        content, runner = self.content(), self.runner
        if content is None or runner is None:
            return None
        if self._picture and content == self._stands and now < self._picture.next_at:
            return self._picture
        asked = self._asked[1] if self._asked[0] == now.astimezone(content.zone).date() else 0
        return await self._drawn(content, now, ask_next(runner.state, now, asked + 1))

    async def _drawn(self, content: Content, now: datetime, next_at: datetime) -> Picture:
        notice = Notice(content, now, next_at)
        png = await self._hass.async_add_executor_job(png_of, notice, self.settings.look)
        return Picture(
            png=png,
            digest=sha256(repr((content, self.settings.look)).encode()).hexdigest()[:32],
            etag=sha256(png).hexdigest()[:32],
            drawn_at=now,
            next_at=next_at,
        )

    @callback
    def _news(self) -> None:
        if self.content() != self._stands:
            self._listeners.publish()


