"""Sensors of a space: its state in one word, until when, and why the hub last decided something."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, override

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntity,
    SensorEntityDescription,
)
from homeassistant.const import MAX_LENGTH_STATE_STATE, EntityCategory
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.util import dt as dt_util

from .engine.told import Told
from .entities.attention import AttentionSensor
from .entities.comfort import comfort_sensors
from .entities.devices import DEVICES, DoorDevice, device_sensors
from .entities.door import add_door_entities
from .entities.doors import (
    REASON as DOOR_REASON,
    STATUS as DOOR_STATUS,
    DoorReasonSensor,
    DoorStatusSensor,
)
from .entities.evidence import certificate_attribute, evidence_attribute
from .entities.figures import figure_sensors
from .entities.last_release import LAST_RELEASE, LastReleaseSensor
from .entities.neighbours import NeighboursSensor
from .entities.sight import SIGHT, SightSensor
from .entities.signs import add_sign_entities, sign_sensors
from .entity import SpaceEntity, add_space_entities
from .hub.runner import SpaceRunner
from .hub.site import FaitoutConfigEntry, Site
from .words.reasons import sentence

PARALLEL_UPDATES = 0


@dataclass(frozen=True, kw_only=True)
class SpaceSensorDescription(SensorEntityDescription):
    """A sensor of a space: what it shows, out of what the space looks like."""

    value_fn: Callable[[SpaceRunner], str | datetime | None]
    attributes_fn: Callable[[SpaceRunner], Mapping[str, Any]] | None = None
    for_common_spaces: bool = False
    """Whether spaces that can never be booked have it too."""


ATTR_OCCUPANCY: Final = "occupancy"
"""Whether somebody is there: yes, no, or unknown. Nothing booked does not mean empty."""
ATTR_OPEN: Final = "open"
"""Whether the place is open now, whatever the status says: people may still be there."""
ATTR_OPENS_AT: Final = "opens_at"
"""While it is closed: when it opens, as far as that is known."""
ATTR_CLOSED_REASON: Final = "closed_reason"
"""Why it is closed, in the words of who closed it; None where only the opening hours say so."""


def _iso(at: datetime | None) -> str | None:
    return dt_util.as_local(at).isoformat(timespec="seconds") if at else None


DESCRIPTIONS = (
    SpaceSensorDescription(
        key="status",
        translation_key="status",
        device_class=SensorDeviceClass.ENUM,
        # Not known yet is what Home Assistant itself calls unknown.
        options=[word.value for word in Told if word is not Told.UNKNOWN],
        value_fn=lambda runner: None if runner.told is Told.UNKNOWN else runner.told,
        attributes_fn=lambda runner: {
            ATTR_OCCUPANCY: runner.view.presence.value,
            ATTR_OPEN: runner.state.opening.is_open,
            ATTR_OPENS_AT: _iso(runner.view.opens_at),
            ATTR_CLOSED_REASON: runner.view.why_closed or None,
        },
        for_common_spaces=True,
    ),
    SpaceSensorDescription(
        key="free_until",
        translation_key="free_until",
        device_class=SensorDeviceClass.TIMESTAMP,
        value_fn=lambda runner: runner.view.free_until,
    ),
    SpaceSensorDescription(
        key="busy_until",
        translation_key="busy_until",
        device_class=SensorDeviceClass.TIMESTAMP,
        value_fn=lambda runner: runner.view.busy_until,
    ),
    SpaceSensorDescription(
        key="release_at",
        translation_key="release_at",
        device_class=SensorDeviceClass.TIMESTAMP,
        value_fn=lambda runner: runner.view.release_at,
    ),
)
REASON = SensorEntityDescription(
    key="reason",
    translation_key="reason",
    entity_category=EntityCategory.DIAGNOSTIC,
)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: FaitoutConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the sensors of each space and each door, and the figures of the site."""

    def build(site: Site, runner: SpaceRunner) -> Iterable[SpaceEntity]:
        for description in DESCRIPTIONS:
            if runner.space.is_bookable or description.for_common_spaces:
                yield SpaceSensor(site, runner, description)
        yield ReasonSensor(site, runner, REASON)
        if runner.space.holds_people:
            yield SightSensor(site, runner, SIGHT)
        if runner.space.is_bookable:
            yield LastReleaseSensor(site, runner, LAST_RELEASE)
        yield from comfort_sensors(site, runner)
        yield from device_sensors(site, runner)

    add_space_entities(entry, async_add_entities, build)
    site = entry.runtime_data
    async_add_entities([AttentionSensor(site), *figure_sensors(site)])
    if site.neighbours:
        async_add_entities([NeighboursSensor(site, site.neighbours)])
    add_sign_entities(entry, async_add_entities, sign_sensors)
    add_door_entities(
        entry,
        async_add_entities,
        lambda site, door: [
            DoorStatusSensor(site, door, DOOR_STATUS),
            DoorReasonSensor(site, door, DOOR_REASON),
            DoorDevice(site, door, DEVICES),
        ],
    )


class SpaceSensor(SpaceEntity, SensorEntity):
    """One sensor of a space."""

    entity_description: SpaceSensorDescription

    @property
    @override
    def native_value(self) -> str | datetime | None:
        """What it shows."""
        return self.entity_description.value_fn(self._runner)

    @property
    @override
    def extra_state_attributes(self) -> Mapping[str, Any] | None:
        """What belongs to it."""
        attributes = self.entity_description.attributes_fn
        return attributes(self._runner) if attributes else None

    @property
    @override
    def _shown(self) -> object:
        return self.native_value, self.extra_state_attributes


class ReasonSensor(SpaceEntity, SensorEntity):
    """The last decision on a space, in a sentence in the language of the installation."""

    _unrecorded_attributes = frozenset({"text", "evidence", "certificate"})

    @property
    @override
    def native_value(self) -> str | None:
        """The sentence, cut where Home Assistant takes no more; None before any decision."""
        text = self._text
        if text is None or len(text) <= MAX_LENGTH_STATE_STATE:
            return text
        return text[: MAX_LENGTH_STATE_STATE - 1] + "…"

    @property
    @override
    def extra_state_attributes(self) -> Mapping[str, Any] | None:
        """The whole sentence, the rule, and what the sensors said then."""
        reason = self._runner.state.last
        if reason is None:
            return None
        attributes: dict[str, Any] = {
            "text": self._text,
            "rule": reason.rule.value,
            "decided_at": reason.at.isoformat(timespec="seconds"),
            "booking_id": reason.booking,
            "evidence": evidence_attribute(reason.evidence),
        }
        if reason.certificate is not None:
            attributes["certificate"] = certificate_attribute(self.hass, reason.certificate)
        return attributes

    @property
    def _text(self) -> str | None:
        reason = self._runner.state.last
        return None if reason is None else sentence(self.hass, reason)

    @property
    @override
    def _shown(self) -> object:
        return self._runner.state.last
