"""Tells the animators of one site on their telephones, and says which telephone is not reached.

something else needs a person, a release, news ──► each telephone's own line looks what is due
who is told, their rights, their telephones ─────► lines begin and end
a line that gets nothing through ────────────────► something that needs a person, on the dashboard
"""

from collections import deque
from collections.abc import Iterable, Iterator
from datetime import timedelta
import logging
from typing import Any, Final

from homeassistant.config_entries import (
    SIGNAL_CONFIG_ENTRY_CHANGED,
    ConfigEntry,
    ConfigEntryChange,
)
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.util import dt as dt_util
from homeassistant.util.ulid import ulid_at_time

from ...concerns import concerns_at
from ...engine.concern import Concern, ConcernKind
from ...engine.ids import BookingId, SpaceId
from ...engine.view import undo_at_hand
from ...hub.listeners import apart
from ...hub.runner import SpaceRunner
from ...hub.site import Site
from ...hub.timer import Timer
from ...journal import JournalError
from ...settings.telling import TellingSettings, telling_settings
from .line import PHONES, PhoneLine
from .presses import Presses
from .telephones import MOBILE_APP, Telephone, app_entries, telephones_told
from .topics import MOST_NEWS, PhoneNews, Topic, topics_at

_LOGGER = logging.getLogger(__name__)

SETTLES_AFTER: Final = timedelta(minutes=15)
"""How long after the start what was told is left as it is: things take minutes to come up, and what
is not there yet is not over."""

LOOKS_AGAIN: Final = timedelta(hours=1)
"""News get old, and people change what they are called, without a word."""


class Announcer:
    """Tells the animators of one site. Belongs to the event loop."""

    def __init__(self, site: Site) -> None:
        """Take the site; `start` begins to tell."""
        self._hass: HomeAssistant = site.hass
        self._site = site
        self._lines: dict[str, PhoneLine] = {}
        self._without: tuple[str, ...] = ()
        """Users who were chosen and have no telephone."""
        self._news: deque[PhoneNews] = deque(maxlen=MOST_NEWS)
        self._undos: dict[SpaceId, BookingId | None] = {}
        self._settles_at = dt_util.utcnow() + SETTLES_AFTER
        self._timer = Timer(site.hass, f"telephones of {site.name}", self.mark)
        self._presses = Presses(site, lambda: tuple(self._lines.values()), self._topics)
        self._unsubscribe: list[CALLBACK_TYPE] = []
        self._is_marked = self._is_running = False
        self._is_over = True

    async def start(self) -> None:
        """Remember what was told, and tell what is due from now on."""
        site, self._is_over = self._site, False
        self._settles_at = dt_util.utcnow() + SETTLES_AFTER
        self._timer.set(self._settles_at)
        if (kept := concerns_at(site)) is not None:
            self._unsubscribe += [kept.subscribe(self.mark), kept.also(self._unreached)]
        for runner in site.spaces.values():
            self._follow(runner)
        self._unsubscribe += [
            site.notifier.subscribe_news(self._told),
            site.notifier.subscribe_reach(self._reach_changed),
            site.entry.add_update_listener(self._chosen),
            async_dispatcher_connect(self._hass, SIGNAL_CONFIG_ENTRY_CHANGED, self._app_changed),
            self._presses.begin(),
        ]
        await self._recall()
        self.mark()

    async def stop(self) -> None:
        """Tell nothing any more; what was told is remembered."""
        self._is_over = True
        self._timer.set(None)
        while self._unsubscribe:
            self._unsubscribe.pop()()
        for line in self._lines.values():
            with apart("a telephone that ends"):
                await line.stop()

    @callback
    def mark(self) -> None:
        """Look, as soon as what is under way is done, who is to be told what."""
        self._is_marked = True
        if not self._is_running and not self._is_over:
            self._is_running = True
            self._site.entry.async_create_background_task(
                self._hass, self._run(), f"faitout telephones of {self._site.name}"
            )

    @property
    def lines(self) -> tuple[PhoneLine, ...]:
        """The telephones that are told, or were."""
        return tuple(self._lines.values())

    async def _run(self) -> None:
        try:
            while self._is_marked and not self._is_over:
                self._is_marked = False
                with apart(f"the telephones of {self._site.name}"):
                    await self._look()
        finally:
            self._is_running = False

    async def _look(self) -> None:
        settings = telling_settings(self._site.entry, self._site.hours.zone)
        told = {each.id: each for each in await telephones_told(self._site, settings)}
        for telephone in told.values():
            await self._has_line(telephone)
        apps = {entry.entry_id for entry in self._hass.config_entries.async_entries(MOBILE_APP)}
        is_settled = dt_util.utcnow() >= self._settles_at
        for phone_id, line in tuple(self._lines.items()):
            line.telephone = told.get(phone_id, line.telephone)
            line.is_told, line.quiet = phone_id in told, settings.quiet
            line.is_settled = is_settled
            if phone_id not in told and (phone_id not in apps or line.record.is_empty):
                del self._lines[phone_id]
                await line.forget()
        self._know_who_has_none(settings, told.values())
        for line in self._lines.values():
            line.mark()
        now = dt_util.utcnow()
        self._timer.set(now + LOOKS_AGAIN if is_settled else self._settles_at)

    async def _has_line(self, telephone: Telephone) -> None:
        if telephone.id not in self._lines:
            line = PhoneLine(self._site, telephone, self._topics, self._reach_changed)
            await line.recall()
            self._lines[telephone.id] = line

    async def _recall(self) -> None:
        """Know the telephones that were told before: who is told no more has things there."""
        try:
            known = await self._site.journal.kept_below(PHONES)
        except JournalError as error:
            _LOGGER.warning("What telephones were told cannot be read: %s", error)
            return
        apps = {entry.entry_id: entry for entry in app_entries(self._hass)}
        for name in known:
            if (entry := apps.get(name.removeprefix(PHONES))) is not None:
                await self._has_line(
                    Telephone(id=entry.entry_id, name=entry.title, person="", entry=entry)
                )

    def _know_who_has_none(self, settings: TellingSettings, told: Iterable[Telephone]) -> None:
        with_one = {each.user.id for each in told if each.user}
        without = tuple(sorted((settings.people or frozenset()) - with_one))
        if without != self._without:
            self._without = without
            self._reach_changed()

    def _topics(self) -> list[Topic]:
        return topics_at(self._site, iter(tuple(self._news)), dt_util.utcnow())

    def _unreached(self) -> Iterator[Concern]:
        """Yield the telephones that are not reached, and who is to be told and has none."""
        site = self._site.slug
        for line in self._lines.values():
            if line.is_lost and line.is_told and (lost := line.record.out_of_reach):
                yield Concern(
                    kind=ConcernKind.UNREACHED,
                    site=site,
                    subject=line.telephone.id,
                    since=lost.since,
                )
        for entity_id, since in self._site.notifier.unreached.items():
            yield Concern(kind=ConcernKind.UNREACHED, site=site, subject=entity_id, since=since)
        for user_id in self._without:
            yield Concern(kind=ConcernKind.NO_PHONE, site=site, subject=user_id)

    @callback
    def _reach_changed(self) -> None:
        if (kept := concerns_at(self._site)) is not None:
            kept.look_again()

    def _follow(self, runner: SpaceRunner) -> None:
        """Look when there is another release to undo, and not at every word of a sensor."""
        space = runner.space.id

        @callback
        def changed() -> None:
            undo = undo_at_hand(runner.state)
            known = undo.booking.id if undo else None
            if known != self._undos.get(space):
                self._undos[space] = known
                self.mark()

        self._unsubscribe.append(runner.subscribe(changed))

    @callback
    def _told(self, title: str, text: str, is_safety: bool) -> None:  # noqa: FBT001 - a listener
        now = dt_util.utcnow()
        news_id = ulid_at_time(now.timestamp())
        self._news.append(
            PhoneNews(id=news_id, at=now, title=title, text=text, is_safety=is_safety)
        )
        self.mark()

    async def _chosen(self, *_: Any) -> None:
        self.mark()

    @callback
    def _app_changed(self, _: ConfigEntryChange, entry: ConfigEntry[Any]) -> None:
        if entry.domain == MOBILE_APP:
            self.mark()
