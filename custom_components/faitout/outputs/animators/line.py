"""One telephone: told what is due there, one message at a time; it remembers what got through.

    marked ──► what stands ──► what is due ──► sent ──► written ──► the next message
                                     └ not reached ──► written ──► later

Written after each message that got through: a hub that is killed in between repeats one at the
most, in the place of the first, and keeps silent about none.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
import logging
from typing import Any, Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.util import dt as dt_util

from ...concerns.telling import Deed
from ...engine.announcing import (
    PhoneMessage,
    PhoneRecord,
    after_failing,
    after_sending,
    messages_due,
    next_message_at,
    with_result,
    with_standing,
)
from ...engine.concern import TOLD_TO, ConcernKind
from ...engine.quiet_hours import QuietHours
from ...hub.listeners import apart
from ...hub.rights import may
from ...hub.site import Site
from ...hub.timer import Timer
from ...words.languages import language_of, reading_in
from ..memory import MachineMemory
from .line_memory import read_line, written_line
from .offers import OFFER_LASTS, PhoneOffer, after_press, new_offer_id, with_offers
from .payload import notification, several, taking_away
from .push import NotReached, send_to_telephone
from .telephones import Telephone
from .topics import PhoneWords, Topic, buttons_of, phone_words

_LOGGER = logging.getLogger(__name__)

PHONES: Final = "phones/"
"""Under which the journal keeps what each of them was told."""
LOCKED: Final = frozenset({Deed.RESET_ALARM, Deed.CALL_AGAIN})
"""Deeds for which a telephone must be unlocked, where it can tell."""


class PhoneLine:
    """The line to one telephone. Belongs to the event loop."""

    def __init__(
        self,
        site: Site,
        telephone: Telephone,
        topics: Callable[[], list[Topic]],
        changed: Callable[[], None],
    ) -> None:
        """Take what may be told, and who hears that it is out of reach or back."""
        self._hass: HomeAssistant = site.hass
        self._site = site
        self._topics = topics
        self._changed = changed
        self._memory = MachineMemory(
            site.hass, site.journal, f"{PHONES}{telephone.id}", self._content
        )
        self._timer = Timer(site.hass, f"telephone {telephone.id}", self.mark)
        self._is_marked = self._is_running = self._is_over = self._was_lost = False
        self.telephone = telephone
        self.quiet: QuietHours | None = None
        self.is_told = True
        """False: whose it is is told nothing any more; what stands there is taken away."""
        self.is_settled = False
        """The hub is up for long enough that what is not there is over."""
        self.record = PhoneRecord()
        self.offers: dict[str, PhoneOffer] = {}

    async def recall(self) -> None:
        """Remember what it was told before the restart."""
        self.record, self.offers = read_line(await self._memory.recall())

    async def stop(self) -> None:
        """Tell nothing any more."""
        self._is_over = True
        self._timer.set(None)
        await self._memory.end()

    async def forget(self) -> None:
        """Forget a telephone that is not there any more."""
        self.record, self.offers = PhoneRecord(), {}
        await self.stop()

    @property
    def is_lost(self) -> bool:
        """Whether it is out of reach for so long that somebody should know."""
        lost = self.record.out_of_reach
        return lost is not None and lost.is_lost(dt_util.utcnow())

    @callback
    def mark(self) -> None:
        """Look, as soon as what is under way is done, what is due."""
        self._is_marked = True
        if not self._is_running and not self._is_over:
            self._is_running = True
            self._site.entry.async_create_background_task(
                self._hass, self._run(), f"faitout telephone {self.telephone.id}"
            )

    async def _run(self) -> None:
        try:
            while self._is_marked and not self._is_over:
                self._is_marked = False
                with apart(f"the telephone {self.telephone.name}"):
                    await self._look()
        finally:
            self._is_running = False

    async def _look(self) -> None:
        if self.quiet is None:
            return
        now = dt_util.utcnow()
        topics = {each.matter.key: each for each in self._topics() if self._is_told_of(each)}
        matters = [each.matter for each in topics.values()]
        is_settled = self.is_settled or not self.is_told
        self.record = with_standing(self.record, matters, now, is_settled=is_settled)
        for message in messages_due(self.record, matters, now, self.quiet):
            if self._is_over or not await self._told(message, topics):
                break
        at = next_message_at(self.record, matters, dt_util.utcnow(), self.quiet)
        if not self._is_over:
            self._timer.set(at)
            self._memory.keep(at_once=False)
        if self._was_lost is not self.is_lost:
            self._was_lost = self.is_lost
            self._changed()

    def _is_told_of(self, topic: Topic) -> bool:
        concern = topic.concern
        if concern is not None and concern.kind is ConcernKind.UNREACHED:
            # Nobody is told by a telephone that it is out of reach.
            is_own = concern.subject == self.telephone.id
            return self.is_told and not is_own
        user = self.telephone.user
        is_theirs = concern is None or user is None or may(user, TOLD_TO[concern.kind], self._site)
        is_wanted = self.telephone.is_told_releases or not topic.is_release
        return self.is_told and is_wanted and is_theirs

    async def _told(self, message: PhoneMessage, topics: Mapping[str, Topic]) -> bool:
        """Send one message; return whether it got through, and write that down."""
        matters = [topics[key].matter for key in message.keys if key in topics]
        if self.telephone.takes_buttons or message.sounds:
            try:
                payload = await self._payload(message, topics)
                await send_to_telephone(self._hass, self.telephone, payload)
            except NotReached as error:
                _LOGGER.info("%s was not reached: %s", self.telephone.name, error)
                self.record = after_failing(self.record, dt_util.utcnow(), error.not_before)
                return False
        self.record = after_sending(self.record, message, matters, dt_util.utcnow())
        await self._memory.settled()
        return True

    async def _payload(self, message: PhoneMessage, topics: Mapping[str, Topic]) -> dict[str, Any]:
        if not message.keys:
            return taking_away(self._site.slug, message.tag)
        about = [topics[key] for key in message.keys if key in topics]
        async with reading_in(self._hass, await language_of(self._hass, self.telephone.user)):
            words = several(
                self._hass, self._site.name, [phone_words(self._site, t) for t in about]
            )
            return await self._shown(message, words, about)

    async def _shown(
        self, message: PhoneMessage, words: PhoneWords, about: Iterable[Topic]
    ) -> dict[str, Any]:
        """Return a notification with its buttons, where it is about one matter alone."""
        about = list(about)
        offers = await self._offers(message.tag, words, about[0]) if len(about) == 1 else []
        self.offers = with_offers(self.offers, (offer for offer, _ in offers))
        return notification(
            self._hass,
            self._site.slug,
            message,
            words,
            [(offer.id, label, offer.deed in LOCKED) for offer, label in offers],
            is_safety=any(topic.matter.is_safety for topic in about),
        )

    async def _offers(
        self, tag: str, words: PhoneWords, topic: Topic
    ) -> list[tuple[PhoneOffer, str]]:
        user = self.telephone.user
        if user is None or not self.telephone.takes_buttons:
            return []
        until = dt_util.utcnow() + OFFER_LASTS
        return [
            (
                PhoneOffer(
                    id=new_offer_id(),
                    key=topic.matter.key,
                    deed=button.deed,
                    user=user.id,
                    tag=tag,
                    until=min(until, topic.matter.until or until),
                    title=words.title,
                    text=words.text,
                ),
                button.label,
            )
            for button in await buttons_of(self._site, topic, user)
        ]

    async def answer(
        self, offer: PhoneOffer, outcome: str, topic: Topic | None, *, may_try_again: bool
    ) -> None:
        """Say in the same notification what came of a button; it is said once, or not at all."""
        self.offers = after_press(self.offers, offer, outcome)
        keys = (offer.key,)
        message = PhoneMessage(offer.tag, keys)
        words = PhoneWords(offer.title, f"{outcome}\n{offer.text}")
        again = [topic] if topic is not None and may_try_again else []
        payload = await self._shown(message, words, again)
        try:
            await send_to_telephone(self._hass, self.telephone, payload)
        except NotReached as error:
            _LOGGER.info("%s was not answered: %s", self.telephone.name, error)
        else:
            known = self.record.out_of_reach
            matters = [topic.matter] if topic else []
            record = after_sending(self.record, message, matters, dt_util.utcnow())
            record = with_result(replace(record, out_of_reach=known), offer.tag, dt_util.utcnow())
            self.record = record
        await self._memory.settled()
        self.mark()

    def _content(self) -> bytes:
        now = dt_util.utcnow()
        valid = {key: each for key, each in self.offers.items() if now < each.until or each.outcome}
        return written_line(self.record, valid)
