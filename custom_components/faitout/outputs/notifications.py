"""Notifications: a warning reaches whoever is named in the booking, and the animator if wanted.

Where a booking's holder is a notify entity (`notify.…`), its messages go there; where it is a
member, to the one that reaches them. So they are told where a booking was moved to. A message that
cannot be sent stops nothing: the screens and the logbook say the same.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Final

from homeassistant.components.notify.const import DOMAIN as NOTIFY_DOMAIN
from homeassistant.core import HomeAssistant, callback

from ..engine.effect import Decided, Event
from ..engine.ids import BookingId
from ..hub.messages import send_message
from ..hub.runner import SpaceRunner
from ..words.local_times import local_text
from ..words.reasons import phrase, sentence

FOR_HOLDERS: Final = (Event.WARNED, Event.RELEASED)
FOR_ANIMATORS: Final = (Event.WARNED, Event.OVERSTAY, Event.SERIES_MISSED)


class Notifier:
    """Sends messages about the decisions of one site."""

    def __init__(self, hass: HomeAssistant, animators: Iterable[str]) -> None:
        """Take the notify entities of the animators; none if they want to hear nothing."""
        self._hass = hass
        self._animators = tuple(animators)
        self.way_to: Callable[[str], str] = str
        """The notify entity that reaches a holder, or whatever else the holder is."""
        self._left_out: set[BookingId] = set()

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
        recipients = self._recipients(runner, decided)
        if not recipients:
            return
        text = self._moved_text(runner, decided) or sentence(self._hass, decided.reason)
        self._hass.async_create_background_task(
            send_message(self._hass, recipients, runner.name, text),
            f"faitout notification {runner.space.id}",
        )

    @callback
    def tell_animators(self, title: str, message: str) -> None:
        """Send a message to the animators, if they want any. Returns at once."""
        recipients = [each for each in self._animators if self._hass.states.get(each)]
        if recipients:
            self._hass.async_create_background_task(
                send_message(self._hass, recipients, title, message), "faitout notification"
            )

    def _moved_text(self, runner: SpaceRunner, decided: Decided) -> str | None:
        booking = decided.booking
        if booking is None or not _is_moved(runner, decided):
            return None
        return phrase(
            self._hass,
            "moved_message",
            space=runner.name,
            start=local_text(self._hass, booking.start),
            end=local_text(self._hass, booking.end),
        )

    def _recipients(self, runner: SpaceRunner, decided: Decided) -> list[str]:
        holder = self.way_to(decided.booking.holder) if decided.booking else ""
        recipients: list[str] = []
        is_for_holder = decided.event in FOR_HOLDERS or _is_moved(runner, decided)
        is_left_out = decided.booking is not None and decided.booking.id in self._left_out
        if is_for_holder and not is_left_out and holder.startswith(f"{NOTIFY_DOMAIN}."):
            recipients.append(holder)
        if decided.event in FOR_ANIMATORS:
            recipients += (animator for animator in self._animators if animator != holder)
        # One that is gone is no reason to keep the others waiting.
        return [entity_id for entity_id in recipients if self._hass.states.get(entity_id)]


def _is_moved(runner: SpaceRunner, decided: Decided) -> bool:
    """Return whether a booking was given another start or space; of two the new space tells."""
    booking = decided.booking
    return (
        decided.event is Event.CHANGED
        and booking is not None
        and booking.moved_at == decided.reason.at
        and booking.space == runner.space.id
    )
