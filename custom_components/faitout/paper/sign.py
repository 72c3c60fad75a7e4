"""One sign: what stands on it now, when it asks again, and what it tells of itself.

asks ──► picture, and when to ask again ──► sleeps ──► asks …
           │                                   └──► long overdue: told to the animator
           └── asks before its time: the same picture, unless something else should stand there
"""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
import logging
from typing import Final, override

from homeassistant.core import CALLBACK_TYPE, callback
from homeassistant.util import dt as dt_util

from ..engine.posted import PaperWord, Posted, posted
from ..engine.refresh import ask_next
from ..hub.listeners import Listeners
from ..hub.members import Part
from ..hub.runner import SpaceRunner
from ..hub.site import Site
from ..hub.timer import Timer
from ..journal import JournalError
from ..phone.address import space_url
from ..settings.phones import PhonesMay, phones_may
from ..settings.signs import SignSettings
from ..words.sign_issues import sign_is_heard, sign_is_silent
from .draw import png_of
from .memory import PREFIX, Remembered, dumped, loaded
from .notice import Content, Notice
from .picture import PaperPicture, SignHeard

_LOGGER = logging.getLogger(__name__)

BATTERY_STEPS: Final = 10
"""Per cent that a battery is told in, so that it alone redraws nothing at each asking."""
LOST_EVERY: Final = timedelta(hours=1)
"""How often a sign asks whose space is gone."""
OVERDUE: Final = timedelta(hours=2)
"""How long after it should have asked a sign is told to be silent: a bad moment of the network, a
hub that was restarted, are over by then."""


class PaperSign(Part):
    """A sign as the hub knows it. All methods belong to the event loop."""

    def __init__(self, site: Site, settings: SignSettings, subentry_id: str) -> None:
        """Take how it was set up."""
        self.settings = settings
        self.subentry_id = subentry_id
        self._hass = site.hass
        self._site = site
        self._kept = Remembered()
        self._picture: PaperPicture | None = None
        self._stands: Content | None = None
        self._drawing = asyncio.Lock()
        self._listeners = Listeners[[]](f"sign {settings.slug}")
        self._overdue = Timer(site.hass, f"sign {settings.slug}", self._is_silent)
        self._cancel: CALLBACK_TYPE | None = None

    @property
    def heard(self) -> SignHeard | None:
        """What it told of itself last."""
        return self._kept.heard

    @property
    def next_at(self) -> datetime | None:
        """When it is to ask again, aware UTC, as it was told last."""
        return self._kept.next_at

    @property
    def runner(self) -> SpaceRunner | None:
        """The space it stands for; None where that is gone."""
        return self._site.spaces.get(self.settings.space)

    @override
    async def start(self) -> None:
        """Follow the space, and wait for the sign."""
        try:
            kept = loaded(await self._site.journal.kept(self._name))
        except JournalError as error:
            _LOGGER.warning("What is known of %s cannot be read: %s", self.settings.name, error)
        else:
            self._kept = kept
        if runner := self.runner:
            self._cancel = runner.subscribe(self._news)
        self._wait()

    @override
    async def stop(self) -> None:
        """Follow and wait no more."""
        self._overdue.set(None)
        if self._cancel:
            self._cancel()
            self._cancel = None

    @callback
    def subscribe(self, listener: Callable[[], None]) -> CALLBACK_TYPE:
        """Call `listener` when something else should stand on it, or it told of itself."""
        return self._listeners.subscribe(listener)

    @callback
    def hear(self, heard: SignHeard) -> None:
        """Take what it tells of itself; what it leaves out now is as it was."""
        if before := self.heard:
            heard = replace(
                heard,
                battery=before.battery if heard.battery is None else heard.battery,
                rssi=before.rssi if heard.rssi is None else heard.rssi,
                firmware=before.firmware if heard.firmware is None else heard.firmware,
            )
        self._kept = replace(self._kept, heard=heard)
        sign_is_heard(self._hass, self._site.label, self.settings.slug)
        self._listeners.publish()

    def content(self) -> Content:
        """Return what should stand on it now. Of a space that is gone nothing is known."""
        runner = self.runner
        battery = self.heard.battery if self.heard else None
        return Content(
            name=runner.name if runner else self.settings.name,
            posted=posted(runner.state, runner.view) if runner else Posted(PaperWord.UNKNOWN),
            zone=self._site.hours.zone,
            language=self.settings.language,
            battery=None if battery is None else round(battery / BATTERY_STEPS) * BATTERY_STEPS,
            address=self._address() if runner else None,
        )

    def _address(self) -> str | None:
        """Return where phones find the page of its space; None where there is none."""
        if phones_may(self._site.entry) is PhonesMay.NOTHING:
            return None
        return space_url(self._hass, self._site.slug, self.settings.space)

    async def picture(self, now: datetime) -> PaperPicture:
        """Return what it shows until it asks again.

        Asked again before its time it gets the same picture, to the byte, unless something else
        should stand there. Each other one is a refresh, of which a day has `DAILY`.
        """
        async with self._drawing:
            content = self.content()
            if standing := self._standing(content, now):
                return standing
            asked = self.asked_on(now) + 1
            picture = await self._drawn(content, now, self._asks_next(now, asked))
            self._stands, self._picture = content, picture
            day = now.astimezone(content.zone).date()
            self._kept = replace(self._kept, day=day, asked=asked, next_at=picture.next_at)
            self._wait()
            self._site.entry.async_create_background_task(
                self._hass, self._remember(), f"faitout sign {self.settings.slug}"
            )
            self._listeners.publish()
            return picture

    async def preview(self, now: datetime) -> PaperPicture:
        """Return what it would show if it asked now, for who looks at it here: no refresh."""
        content = self.content()
        if standing := self._standing(content, now):
            return standing
        return await self._drawn(content, now, self._asks_next(now, self.asked_on(now) + 1))

    def _standing(self, content: Content, now: datetime) -> PaperPicture | None:
        """Return the picture that it has, as long as that is right."""
        standing = self._picture
        is_right = standing and content == self._stands and now < standing.next_at
        return standing if is_right else None

    def asked_on(self, now: datetime) -> int:
        """Return how often it has asked on this day."""
        is_today = self._kept.day == now.astimezone(self._site.hours.zone).date()
        return self._kept.asked if is_today else 0

    def _asks_next(self, now: datetime, asked: int) -> datetime:
        runner = self.runner
        return ask_next(runner.state, now, asked) if runner else now + LOST_EVERY

    async def _drawn(self, content: Content, now: datetime, next_at: datetime) -> PaperPicture:
        look = self.settings.look
        notice = Notice(content, now, next_at)
        png = await self._hass.async_add_executor_job(png_of, notice, look)
        return PaperPicture(
            png=png,
            digest=sha256(repr((content, look)).encode()).hexdigest()[:32],
            etag=sha256(png).hexdigest()[:32],
            drawn_at=now,
            next_at=next_at,
        )

    @callback
    def _news(self) -> None:
        if self.content() != self._stands:
            self._listeners.publish()

    @property
    def _name(self) -> str:
        return f"{PREFIX}{self.settings.slug}"

    async def _remember(self) -> None:
        try:
            await self._site.journal.keep(self._name, dumped(self._kept))
        except JournalError as error:
            # After a restart it may ask a little more often than its battery likes.
            _LOGGER.debug("When %s asks next was not kept: %s", self.settings.name, error)

    @callback
    def _wait(self) -> None:
        if self.next_at:
            # A hub that was away heard nobody: a sign has its time from when it is back.
            since = max(self.next_at, dt_util.utcnow())
            self._overdue.set(since + OVERDUE)

    @callback
    def _is_silent(self) -> None:
        if self.next_at is None or dt_util.utcnow() < self.next_at + OVERDUE:
            self._wait()
            return
        heard = self.heard
        sign_is_silent(
            self._hass,
            self._site.label,
            self.settings.slug,
            self.settings.name,
            since=heard.at if heard else self.next_at,
            battery=heard.battery if heard else None,
        )
