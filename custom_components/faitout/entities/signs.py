"""What is shown of the signs on paper: a device for each, its picture, and what it says of itself.

A sign comes, goes and changes without its site, so its entities come when it does.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Final, override

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntity,
    SensorEntityDescription,
    SensorStateClass,
)
from homeassistant.const import PERCENTAGE, SIGNAL_STRENGTH_DECIBELS_MILLIWATT, EntityCategory
from homeassistant.core import callback
from homeassistant.helpers.device_registry import DeviceInfo
from homeassistant.helpers.entity import Entity, EntityDescription
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from ..const import DOMAIN, MANUFACTURER
from ..entity import site_device
from ..hub.site import FaitoutConfigEntry, Site
from ..paper.sign import PaperSign
from ..paper.signs import SIGNS
from ..settings.signs import SignKind
from .asked import AskedEntity

MODELS: Final[Mapping[SignKind, str]] = MappingProxyType(
    {
        SignKind.PNG: "PNG",
        SignKind.TRMNL: "TRMNL",
        SignKind.OPEN_EPAPER_LINK: "OpenEPaperLink",
        SignKind.ESPHOME: "ESPHome",
    }
)


class SignEntity(AskedEntity):
    """An entity of one sign. It holds nothing of its own."""

    _attr_has_entity_name = True
    _attr_should_poll = False

    def __init__(self, site: Site, sign: PaperSign, description: EntityDescription) -> None:
        """Belong to the device of the sign."""
        self.entity_description = description
        self._site = site
        self._signs = site.hass.data[SIGNS]
        self._subentry_id = sign.subentry_id
        settings = sign.settings
        self._attr_unique_id = f"{site.slug}_{settings.slug}_{description.key}"
        self._attr_device_info = DeviceInfo(
            identifiers={(DOMAIN, f"{site.slug}_sign_{settings.slug}")},
            manufacturer=MANUFACTURER,
            model=MODELS[settings.kind],
            name=settings.name,
        )
        if device := site_device(site.hass, site):
            self._attr_device_info["via_device_id"] = device.id
        self._follows: PaperSign | None = None

    @property
    def _sign(self) -> PaperSign | None:
        """The sign as it is set up now."""
        return self._signs.find(self._subentry_id)

    @property
    @override
    def available(self) -> bool:
        """Whether there is such a sign."""
        return self._sign is not None

    @override
    async def async_added_to_hass(self) -> None:
        """Follow the sign, and the one that takes its place when it is set up anew."""
        await super().async_added_to_hass()
        self.async_on_remove(self._signs.subscribe(self._came_or_went))
        self._came_or_went(self._subentry_id)

    @callback
    def _came_or_went(self, subentry_id: str) -> None:
        sign = self._sign
        if subentry_id != self._subentry_id:
            return
        if sign and sign is not self._follows:
            self.async_on_remove(sign.subscribe(self._news))
        self._follows = sign
        self._news()

    @callback
    def _news(self) -> None:
        self.async_write_ha_state()


@dataclass(frozen=True, kw_only=True)
class SignSensorDescription(SensorEntityDescription):
    """A sensor of a sign: what it shows of it."""

    value_fn: Callable[[PaperSign], int | datetime | None]


SENSORS: Final = (
    SignSensorDescription(
        key="sign_battery",
        translation_key="sign_battery",
        device_class=SensorDeviceClass.BATTERY,
        native_unit_of_measurement=PERCENTAGE,
        state_class=SensorStateClass.MEASUREMENT,
        entity_category=EntityCategory.DIAGNOSTIC,
        value_fn=lambda sign: sign.heard.battery if sign.heard else None,
    ),
    SignSensorDescription(
        key="sign_signal",
        translation_key="sign_signal",
        device_class=SensorDeviceClass.SIGNAL_STRENGTH,
        native_unit_of_measurement=SIGNAL_STRENGTH_DECIBELS_MILLIWATT,
        state_class=SensorStateClass.MEASUREMENT,
        entity_category=EntityCategory.DIAGNOSTIC,
        entity_registry_enabled_default=False,
        value_fn=lambda sign: sign.heard.rssi if sign.heard else None,
    ),
    SignSensorDescription(
        key="sign_heard",
        translation_key="sign_heard",
        device_class=SensorDeviceClass.TIMESTAMP,
        entity_category=EntityCategory.DIAGNOSTIC,
        value_fn=lambda sign: sign.heard.at if sign.heard else None,
    ),
    SignSensorDescription(
        key="sign_next",
        translation_key="sign_next",
        device_class=SensorDeviceClass.TIMESTAMP,
        entity_category=EntityCategory.DIAGNOSTIC,
        value_fn=lambda sign: sign.next_at,
    ),
)


class SignSensor(SignEntity, SensorEntity):
    """One sensor of a sign."""

    entity_description: SignSensorDescription

    @property
    @override
    def native_value(self) -> int | datetime | None:
        """What it shows."""
        sign = self._sign
        return self.entity_description.value_fn(sign) if sign else None


def sign_sensors(site: Site, sign: PaperSign) -> Iterable[Entity]:
    """Return the sensors of a sign."""
    return [SignSensor(site, sign, description) for description in SENSORS]


def add_sign_entities(
    entry: FaitoutConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
    build: Callable[[Site, PaperSign], Iterable[Entity]],
) -> None:
    """Add what `build` makes for each sign of a site, to its subentry, as soon as there is one."""
    site = entry.runtime_data
    signs = site.hass.data[SIGNS]
    added: set[str] = set()

    @callback
    def came_or_went(subentry_id: str) -> None:
        sign = signs.find(subentry_id)
        if sign and subentry_id in entry.subentries and subentry_id not in added:
            added.add(subentry_id)
            async_add_entities(build(site, sign), config_subentry_id=subentry_id)

    entry.async_on_unload(signs.subscribe(came_or_went))
