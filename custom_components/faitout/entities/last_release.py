"""The last release of a space, with what each sensor said over the whole wait before it.

Other decisions follow soon, and the question whether it was right comes later.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, override

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntity,
    SensorEntityDescription,
)
from homeassistant.const import EntityCategory
from homeassistant.core import callback

from ..engine.effect import Decided, Event
from ..engine.reason import Reason
from ..entity import SpaceEntity
from ..hub.runner import SpaceRunner
from ..journal import JournalError
from ..words.certificates import certificate_text
from ..words.reasons import sentence
from .evidence import certificate_attribute

LAST_RELEASE = SensorEntityDescription(
    key="last_release",
    translation_key="last_release",
    device_class=SensorDeviceClass.TIMESTAMP,
    entity_category=EntityCategory.DIAGNOSTIC,
)


class LastReleaseSensor(SpaceEntity, SensorEntity):
    """When a booking was last released, and on what grounds."""

    _unrecorded_attributes = frozenset({"text", "certificate", "certificate_text"})
    _reason: Reason | None = None

    @override
    async def async_added_to_hass(self) -> None:
        """Ask the journal what it knows, and follow the decisions."""
        await super().async_added_to_hass()
        self.async_on_remove(self._site.subscribe_decisions(self._decided))
        if self._site.is_recorded:
            # A disk that hangs must not keep the site from coming up.
            self._site.entry.async_create_background_task(
                self.hass, self._recall(), f"faitout last release {self._runner.space.id}"
            )

    async def _recall(self) -> None:
        journal, space = self._site.journal, self._runner.space.id
        try:
            last = await journal.last_decision(space, Event.RELEASED)
        except JournalError:
            # That it cannot be read is told already.
            return
        if last is not None and self._reason is None:
            self._reason = last.reason
            self._news()

    @property
    @override
    def native_value(self) -> datetime | None:
        """When it was; None before the first."""
        return self._reason.at if self._reason else None

    @property
    @override
    def extra_state_attributes(self) -> Mapping[str, Any] | None:
        """Which booking it was, why, and what each sensor had said until then."""
        reason = self._reason
        if reason is None:
            return None
        attributes: dict[str, Any] = {
            "booking_id": reason.booking,
            "rule": reason.rule.value,
            "text": sentence(self.hass, reason),
        }
        if reason.certificate is not None:
            attributes["certificate"] = certificate_attribute(self.hass, reason.certificate)
            attributes["certificate_text"] = certificate_text(self.hass, reason.certificate)
        return attributes

    @property
    @override
    def _shown(self) -> object:
        return self._reason

    @callback
    def _decided(self, runner: SpaceRunner, decided: Decided) -> None:
        if runner is self._runner and decided.event is Event.RELEASED:
            self._reason = decided.reason
            self._news()
