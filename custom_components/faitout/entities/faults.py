"""What people said is wrong with a space: whether there is anything, and a button that ends it."""

from collections.abc import Mapping
from typing import Any, override

from homeassistant.components.binary_sensor import (
    BinarySensorEntity,
    BinarySensorEntityDescription,
)
from homeassistant.components.binary_sensor.const import BinarySensorDeviceClass
from homeassistant.components.button import ButtonEntity, ButtonEntityDescription
from homeassistant.core import callback
from homeassistant.util import dt as dt_util

from ..engine.faults import Fault
from ..engine.ids import SpaceId
from ..engine.rights import Right
from ..entity import SpaceEntity, fire_decision
from ..hub.reported_faults import FaultNews
from ..hub.runner import SpaceRunner
from ..journal import JournalError
from ..words.fault_issues import fault_words
from ..words.reasons import phrase
from ..words.refusals import journal_unreadable

FAULT = BinarySensorEntityDescription(
    key="fault", translation_key="fault", device_class=BinarySensorDeviceClass.PROBLEM
)
SEEN_TO = ButtonEntityDescription(key="seen_to", translation_key="seen_to")


class FaultEntity(SpaceEntity):
    """An entity of the reported faults of a space."""

    @override
    async def async_added_to_hass(self) -> None:
        """Follow what is reported."""
        await super().async_added_to_hass()
        self.async_on_remove(self._site.faults.subscribe(self._reported))

    @callback
    def _reported(self, space: SpaceId) -> None:
        if space == self._runner.space.id:
            self._news()


class FaultSensor(FaultEntity, BinarySensorEntity):
    """On: somebody said that something is wrong, and nobody has seen to it."""

    @override
    async def async_added_to_hass(self) -> None:
        """Have the logbook tell what comes and goes."""
        await super().async_added_to_hass()
        self.async_on_remove(self._site.faults.subscribe_news(self._happened))

    @property
    @override
    def is_on(self) -> bool | None:
        """Whether there is; None while it is not known what was reported before."""
        if not self._site.faults.is_known:
            return None
        return bool(self._site.faults.reported(self._runner.space.id))

    @property
    @override
    def extra_state_attributes(self) -> Mapping[str, Any]:
        """What it is, in words, since when, and how often it was said."""
        reports = self._site.faults.reports(self._runner.space.id)
        return {
            "faults": [
                {
                    "fault": each.fault.value,
                    "name": fault_words(self.hass, each.fault),
                    "since": dt_util.as_local(each.since).isoformat(),
                    "count": each.count,
                }
                for each in reports
            ]
        }

    @property
    @override
    def _shown(self) -> object:
        return self.is_on, self._site.faults.reports(self._runner.space.id)

    @callback
    def _happened(self, runner: SpaceRunner, fault: Fault, what: FaultNews) -> None:
        if runner is not self._runner:
            return
        reason = phrase(self.hass, what, fault=fault_words(self.hass, fault))
        fire_decision(self, what, {"fault": fault.value, "reason": reason})


class SeenToButton(FaultEntity, ButtonEntity):
    """Ends all reports of a space, and puts it back in service where one took it out."""

    @property
    @override
    def available(self) -> bool:
        """Whether there is anything to end."""
        return bool(self._site.faults.reported(self._runner.space.id))

    @property
    @override
    def _shown(self) -> object:
        return self.available

    @override
    async def async_press(self) -> None:
        """End them. Raises HomeAssistantError where that cannot be written down."""
        await self._require(Right.SERVICE)
        faults, space = self._site.faults, self._runner.space.id
        try:
            await faults.seen_to(
                space, faults.reported(space), back_in_service=faults.took_out(space)
            )
        except JournalError as error:
            raise journal_unreadable(error) from error
