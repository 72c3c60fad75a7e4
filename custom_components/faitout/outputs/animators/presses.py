"""Buttons that were pressed on telephones: who pressed is asked first, then whether they may.

    event ──► one of ours? ──► who? ──► not too often? ──► theirs? ──► in time, and not done yet?
                                                                                  │
                        said in the same notification ◄── done, or why not ◄── deed ◄┘

One press after the other at a site, so that of two people at once one does it and the other is told
who did. What presses without being known counts for nobody, so it can keep nobody from pressing.
"""

import asyncio
from collections import defaultdict, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
import logging
from typing import Any, Final

from homeassistant.auth.models import User
from homeassistant.core import CALLBACK_TYPE, Event, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.util import dt as dt_util

from ...concerns.doing import do_deed
from ...concerns.mending import mend_at_once
from ...concerns.telling import Deed
from ...engine.rights import Right
from ...engine.stimulus import CheckIn, Command, UndoRelease
from ...hub.rights import allowed, require_of
from ...hub.site import Site
from ...journal import JournalError
from ...words.languages import language_of, reading_in
from ...words.local_times import local_text
from ...words.reasons import phrase
from ...words.refusals import in_words, journal_unreadable, message
from .line import PhoneLine
from .offers import PREFIX, PhoneOffer
from .telephones import person_of
from .topics import MEND, UNDO, Topic

_LOGGER = logging.getLogger(__name__)

PRESSED: Final = "mobile_app_notification_action"
LONGEST_ACTION: Final = 100
MOST_PRESSES: Final = 20
"""Of one person in a minute."""
A_MINUTE: Final = timedelta(minutes=1)
DEED_SECONDS: Final = 30.0
"""How long a deed may take; the journal has its own, shorter deadline."""
STANDS_FOR: Final = timedelta(minutes=2)
"""A deed that somebody did is not done again within this: a lock takes a while to answer."""
MOST_DONE: Final = 50


@dataclass(frozen=True, slots=True)
class DeedDone:
    """Who did something about a matter."""

    deed: str
    by: User
    at: datetime


class Presses:
    """Hears the buttons of one site. Belongs to the event loop."""

    def __init__(
        self,
        site: Site,
        lines: Callable[[], Iterable[PhoneLine]],
        topics: Callable[[], list[Topic]],
    ) -> None:
        """Take the telephones that there are, and what stands at the site."""
        self._hass = site.hass
        self._site = site
        self._lines = lines
        self._topics = topics
        self._turn = asyncio.Lock()
        self._pressed: defaultdict[str, deque[datetime]] = defaultdict(
            lambda: deque(maxlen=MOST_PRESSES)
        )
        self._done: dict[str, DeedDone] = {}

    @callback
    def begin(self) -> CALLBACK_TYPE:
        """Hear what is pressed; return what ends that."""
        return self._hass.bus.async_listen(PRESSED, self._heard)

    @callback
    def _heard(self, event: Event[Any]) -> None:
        action = event.data.get("action")
        user_id = event.context.user_id
        if (
            isinstance(action, str)
            and action.startswith(PREFIX)
            and len(action) <= LONGEST_ACTION
            and user_id is not None
        ):
            self._site.entry.async_create_background_task(
                self._hass, self._press(action, user_id), "faitout button of a telephone"
            )

    async def _press(self, action: str, user_id: str) -> None:
        user = await self._hass.auth.async_get_user(user_id)
        if user is None or not user.is_active:
            return
        if not self._is_counted(user):
            _LOGGER.warning("%s presses too often: not heard", user.name)
            return
        async with self._turn:
            found = self._offered(action)
            if found is None:
                return
            line, offer = found
            if offer.user != user.id:
                _LOGGER.warning("%s pressed a button that is not theirs", user.name)
                return
            async with reading_in(self._hass, await language_of(self._hass, user)):
                await self._answered(line, offer, user)

    def _is_counted(self, user: User) -> bool:
        """Count a press; return whether it is not one too many."""
        now, known = dt_util.utcnow(), self._pressed[user.id]
        if len(known) == MOST_PRESSES and known[0] > now - A_MINUTE:
            return False
        known.append(now)
        return True

    def _offered(self, action: str) -> tuple[PhoneLine, PhoneOffer] | None:
        for line in self._lines():
            if (offer := line.offers.get(action)) is not None:
                return line, offer
        return None

    async def _answered(self, line: PhoneLine, offer: PhoneOffer, user: User) -> None:
        topic = next((t for t in self._topics() if t.matter.key == offer.key), None)
        outcome = self._known_outcome(offer)
        if outcome is None:
            outcome = await self._tried(offer, topic, user) if topic else self._over(offer)
        may_try_again = topic is not None and self._just_done(offer.key) is None
        await line.answer(offer, outcome, topic, may_try_again=may_try_again)

    def _known_outcome(self, offer: PhoneOffer) -> str | None:
        """Return what is said where nothing is to be done; None where it is to be tried."""
        if offer.outcome:
            return offer.outcome
        if (done := self._just_done(offer.key)) is not None and done.deed == offer.deed:
            return self._done_by(done)
        if offer.until <= dt_util.utcnow():
            return phrase(self._hass, "phone_too_late")
        return None

    def _just_done(self, key: str) -> DeedDone | None:
        done = self._done.get(key)
        return done if done and dt_util.utcnow() < done.at + STANDS_FOR else None

    def _over(self, offer: PhoneOffer) -> str:
        """Return that there is nothing to be done any more, and who did it where that is known."""
        if (done := self._done.get(offer.key)) is not None:
            return self._done_by(done)
        return message(self._hass, "concern_over")

    def _done_by(self, done: DeedDone) -> str:
        who, at = person_of(self._hass, done.by), local_text(self._hass, done.at)
        return phrase(self._hass, "phone_done_by", who=who, at=at)

    async def _tried(self, offer: PhoneOffer, topic: Topic, user: User) -> str:
        """Do it; return what is said of it."""
        hass = self._hass
        try:
            async with asyncio.timeout(DEED_SECONDS):
                await self._do(offer, topic, user)
        except JournalError as error:
            return str(in_words(hass, journal_unreadable(error)))
        except HomeAssistantError as error:
            return str(in_words(hass, error))
        except Exception:
            _LOGGER.exception("What a button asked for failed")
            return phrase(hass, "phone_failed")
        now = dt_util.utcnow()
        self._done.pop(offer.key, None)
        self._done[offer.key] = DeedDone(offer.deed, user, now)
        while len(self._done) > MOST_DONE:
            del self._done[next(iter(self._done))]
        return phrase(hass, "phone_done", at=local_text(hass, now))

    async def _do(self, offer: PhoneOffer, topic: Topic, user: User) -> None:
        if offer.deed == UNDO:
            await self._command(topic, UndoRelease(topic.booking), user)
        elif offer.deed == Deed.CHECK_IN:
            await self._command(topic, CheckIn(topic.booking), user)
        elif offer.deed.startswith(MEND) and topic.concern is not None:
            require_of(user, Right.SERVICE, self._site)
            way = offer.deed.removeprefix(MEND)
            await mend_at_once(self._site, topic.concern.subject, way)
        elif topic.concern is not None:
            await do_deed(self._site, topic.concern.key, user)

    async def _command(self, topic: Topic, command: Command, user: User) -> None:
        runner = self._site.spaces[topic.space] if topic.space else None
        if runner is not None:
            await runner.command(allowed(user, command, self._site, runner))
