"""Notifications: a warning or a release reaches whoever is named in the booking, as they chose.

    decision ──► holder: a member ──► in their language, by the notify entity that they chose
                    └ a notify entity (`notify.…`) ──► in the language of the installation
    not reached ──► tried again while it is of use ──► something that needs a person, for a day

A message that cannot be sent stops nothing: the screens and the logbook say the same. What the
animators are told has another way: `outputs/animators`.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from homeassistant.components.notify.const import DOMAIN as NOTIFY_DOMAIN
from homeassistant.core import CALLBACK_TYPE, HassJob, HomeAssistant, callback
from homeassistant.helpers.event import async_call_later
from homeassistant.util import dt as dt_util

from ..engine.access.member import Member
from ..engine.booking import Booking
from ..engine.effect import Decided, Event
from ..engine.ids import BookingId
from ..engine.reason import Reason
from ..hub.listeners import Listeners
from ..hub.messages import send_message
from ..hub.runner import SpaceRunner
from ..words.languages import reading_in
from ..words.local_times import local_text
from ..words.reasons import phrase, sentence

FOR_HOLDERS: Final = (Event.WARNED, Event.RELEASED)
WAITS: Final = (timedelta(seconds=15), timedelta(minutes=1))
"""How long to wait after each time that a holder was not reached: a warning is of use for minutes,
and so is the button that brings a booking back."""
UNREACHED_STANDS: Final = timedelta(days=1)
"""How long it is told that a holder was not reached, unless they are before."""


@dataclass(frozen=True, slots=True)
class HolderMessage:
    """What one holder is to be told."""

    entity_id: str
    language: str | None
    """None: that of the installation."""
    title: str
    reason: Reason
    moved: Booking | None = None
    """What was given another start or space, as it is now."""


class Notifier:
    """Sends messages about the decisions of one site."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Know no member yet."""
        self._hass = hass
        self._left_out: set[BookingId] = set()
        self._unreached: dict[str, datetime] = {}
        self._news = Listeners[[str, str, bool]]("messages to the animators")
        self._reach = Listeners[[]]("who was not reached")
        self.member_of: Callable[[str], Member | None] = lambda _: None
        """The member that holds a booking, by what the booking names."""

    @contextmanager
    def leaving_out(self, booking: BookingId) -> Iterator[None]:
        """Have the holder of a booking told nothing meanwhile: somebody else tells them more."""
        self._left_out.add(booking)
        try:
            yield
        finally:
            self._left_out.discard(booking)

    @callback
    def decided(self, runner: SpaceRunner, decided: Decided) -> None:
        """Send what is to be told of a decision. Returns at once."""
        is_moved = _is_moved(runner, decided)
        if decided.booking is None or not (is_moved or decided.event in FOR_HOLDERS):
            return
        if decided.booking.id in self._left_out:
            return
        holder = decided.booking.holder
        member = self.member_of(holder)
        entity_id = member.notify if member else holder
        if entity_id.startswith(f"{NOTIFY_DOMAIN}."):
            language = member.language if member else None
            moved = decided.booking if is_moved else None
            self._send(HolderMessage(entity_id, language, runner.name, decided.reason, moved))

    @callback
    def tell_animators(self, title: str, message: str, *, is_safety: bool = False) -> None:
        """Tell the animators something that nothing else shows. Returns at once."""
        self._news.publish(title, message, is_safety)

    @callback
    def subscribe_news(self, listener: Callable[[str, str, bool], None]) -> CALLBACK_TYPE:
        """Call `listener` with what the animators are to be told."""
        return self._news.subscribe(listener)

    @property
    def unreached(self) -> Mapping[str, datetime]:
        """The notify entities by which a holder was not reached, and since when."""
        now = dt_util.utcnow()
        return {k: at for k, at in self._unreached.items() if now < at + UNREACHED_STANDS}

    @callback
    def subscribe_reach(self, listener: Callable[[], None]) -> CALLBACK_TYPE:
        """Call `listener` whenever a holder was not reached, or is again."""
        return self._reach.subscribe(listener)

    @callback
    def _send(self, message: HolderMessage, tries: int = 0) -> None:
        self._hass.async_create_background_task(
            self._try(message, tries), f"faitout notification {message.entity_id}"
        )

    async def _try(self, message: HolderMessage, tries: int) -> None:
        async with reading_in(self._hass, message.language):
            text = self._text(message)
        entity_id = message.entity_id
        is_there = self._hass.states.get(entity_id) is not None
        if is_there and await send_message(self._hass, [entity_id], message.title, text):
            if self._unreached.pop(entity_id, None):
                self._reach.publish()
        elif tries < len(WAITS):
            self._again(message, tries)
        else:
            self._unreached.setdefault(entity_id, dt_util.utcnow())
            self._reach.publish()

    def _text(self, message: HolderMessage) -> str:
        """Return what is said, in the language of who reads it."""
        if message.moved is None:
            return sentence(self._hass, message.reason)
        return phrase(
            self._hass,
            "moved_message",
            space=message.title,
            start=local_text(self._hass, message.moved.start),
            end=local_text(self._hass, message.moved.end),
        )

    @callback
    def _again(self, message: HolderMessage, tries: int) -> None:
        @callback
        def due(_: datetime) -> None:
            self._send(message, tries + 1)

        job = HassJob(due, f"faitout {message.entity_id} again", cancel_on_shutdown=True)
        async_call_later(self._hass, WAITS[tries], job)


def _is_moved(runner: SpaceRunner, decided: Decided) -> bool:
    """Return whether a booking was given another start or space; of two the new space tells."""
    booking = decided.booking
    return (
        decided.event is Event.CHANGED
        and booking is not None
        and booking.moved_at == decided.reason.at
        and booking.space == runner.space.id
    )
