"""Binary sensors of a space: whether somebody is there, and whether a sensor fails."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, override

from homeassistant.components.binary_sensor import (
    BinarySensorEntity,
    BinarySensorEntityDescription,
)
from homeassistant.components.binary_sensor.const import BinarySensorDeviceClass
from homeassistant.const import EntityCategory
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .engine.occupancy import Presence, evidence
from .entities.alarm import ALARM, AlarmSensor
from .entities.door import add_door_entities
from .entities.doors import PROBLEM as DOOR_PROBLEM, DoorProblem
from .entities.evidence import evidence_attribute
from .entities.faults import FAULT, FaultSensor
from .entities.screens import ScreensProblem
from .entity import SpaceEntity, add_space_entities
from .hub.runner import SpaceRunner
from .hub.site import FaitoutConfigEntry, Site

PARALLEL_UPDATES = 0

IS_ON: Mapping[Presence, bool | None] = {
    Presence.YES: True,
    Presence.NO: False,
    Presence.UNKNOWN: None,
}


def _sure(runner: SpaceRunner) -> Mapping[str, Any]:
    senses, now = runner.state.senses, runner.state.at
    signs = evidence(senses.sensors, senses.act_at, senses.latch, now)
    return {
        # In percent steps: finer ones would fill the database and tell nobody more.
        "confidence": round(runner.view.confidence, 2),
        "evidence": evidence_attribute(signs),
    }


def _failing(runner: SpaceRunner) -> Mapping[str, Any]:
    failing = (sensor for sensor in runner.state.senses.sensors if not sensor.works)
    return {"failing": {str(sensor.spec.id): sensor.health.value for sensor in failing}}


@dataclass(frozen=True, kw_only=True)
class SpaceBinarySensorDescription(BinarySensorEntityDescription):
    """A binary sensor of a space: what it shows, out of what the runner knows."""

    value_fn: Callable[[SpaceRunner], bool | None]
    attributes_fn: Callable[[SpaceRunner], Mapping[str, Any]]


DESCRIPTIONS = (
    SpaceBinarySensorDescription(
        key="occupancy",
        translation_key="occupancy",
        device_class=BinarySensorDeviceClass.OCCUPANCY,
        value_fn=lambda runner: IS_ON[runner.view.presence],
        attributes_fn=_sure,
    ),
    SpaceBinarySensorDescription(
        key="sensors",
        translation_key="sensors",
        device_class=BinarySensorDeviceClass.PROBLEM,
        entity_category=EntityCategory.DIAGNOSTIC,
        value_fn=lambda runner: any(not sensor.works for sensor in runner.state.senses.sensors),
        attributes_fn=_failing,
    ),
)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: FaitoutConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the binary sensors of each space and each door, and the alarm of the site."""

    def build(site: Site, runner: SpaceRunner) -> Iterable[SpaceBinarySensor]:
        if not runner.space.holds_people:
            return []
        return [SpaceBinarySensor(site, runner, description) for description in DESCRIPTIONS]

    add_space_entities(entry, async_add_entities, build)
    add_door_entities(
        entry, async_add_entities, lambda site, door: [DoorProblem(site, door, DOOR_PROBLEM)]
    )
    if entry.runtime_data.alarm.detectors:
        async_add_entities([AlarmSensor(entry.runtime_data, ALARM)])
    add_space_entities(
        entry, async_add_entities, lambda site, runner: [FaultSensor(site, runner, FAULT)]
    )
    async_add_entities([ScreensProblem(entry.runtime_data)])


class SpaceBinarySensor(SpaceEntity, BinarySensorEntity):
    """One binary sensor of a space."""

    _unrecorded_attributes = frozenset({"evidence"})

    entity_description: SpaceBinarySensorDescription

    @property
    @override
    def is_on(self) -> bool | None:
        """Whether it is so; None where nobody can tell."""
        return self.entity_description.value_fn(self._runner)

    @property
    @override
    def extra_state_attributes(self) -> Mapping[str, Any]:
        """How we know."""
        return self.entity_description.attributes_fn(self._runner)

    @property
    @override
    def _shown(self) -> object:
        return self.is_on, self.extra_state_attributes
