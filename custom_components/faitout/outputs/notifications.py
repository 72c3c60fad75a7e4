"""Notifications: a warning reaches whoever is named in the booking, and the animator if wanted.

Where a booking's holder is a notify entity (`notify.…`), its messages go there; where it is a
member, to the one that reaches them. A message that
cannot be sent stops nothing: the screens and the logbook say the same.
"""

from collections.abc import Callable, Iterable
from typing import Final

from homeassistant.components.notify.const import DOMAIN as NOTIFY_DOMAIN
from homeassistant.core import HomeAssistant, callback

from ..engine.effect import Decided, Event
from ..hub.messages import send_message
from ..hub.runner import SpaceRunner
from ..words.reasons import sentence

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

    @callback
    def decided(self, runner: SpaceRunner, decided: Decided) -> None:
        """Send what is to be told of a decision. Returns at once."""
        recipients = self._recipients(decided)
        if not recipients:
            return
        self._hass.async_create_background_task(
            send_message(self._hass, recipients, runner.name, sentence(self._hass, decided.reason)),
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

    def _recipients(self, decided: Decided) -> list[str]:
        holder = self.way_to(decided.booking.holder) if decided.booking else ""
        recipients: list[str] = []
        if decided.event in FOR_HOLDERS and holder.startswith(f"{NOTIFY_DOMAIN}."):
            recipients.append(holder)
        if decided.event in FOR_ANIMATORS:
            recipients += (animator for animator in self._animators if animator != holder)
        # One that is gone is no reason to keep the others waiting.
        return [entity_id for entity_id in recipients if self._hass.states.get(entity_id)]
