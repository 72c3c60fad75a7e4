"""Beacons: small Bluetooth senders that belong to a space, as its set-up keeps them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import CONF_NAME
from homeassistant.core import HomeAssistant, callback

from ..const import (
    CONF_ADDRESS,
    CONF_BEACONS,
    CONF_HEARTBEAT,
    CONF_KEY,
    CONF_KIND,
)
from ..engine.ids import SensorId
from ..engine.sensor import SensorSpec
from ..engine.sensor_kinds import SensorKind
from .all_spaces import all_spaces, other_spaces

PREFIX: Final = "ble:"
HEARTBEAT: Final = timedelta(hours=1)
"""How long a beacon may be silent unless it was set up otherwise: many speak every half minute,
some every twenty minutes. Silence makes the space blind, so the length is a safe one."""


class BeaconKind(StrEnum):
    """What a beacon is listened to for."""

    MOTION = "motion"
    DOOR = "door"
    BUTTON = "button"


SENSOR_KINDS: Final[Mapping[BeaconKind, SensorKind]] = {
    BeaconKind.MOTION: SensorKind.MOTION,
    BeaconKind.DOOR: SensorKind.DOOR,
}
"""A button is no sensor: pressing it is an act."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beacon:
    """One thing that one Bluetooth device tells about a space."""

    address: str
    kind: BeaconKind
    name: str
    key: bytes | None = None
    """The 16 bytes with which it encrypts; None where it speaks in clear."""
    heartbeat: timedelta = HEARTBEAT

    @property
    def sensor(self) -> SensorId:
        """The sensor that it is for the engine."""
        return SensorId(f"{PREFIX}{self.address}/{self.kind}")

    @property
    def spec(self) -> SensorSpec | None:
        """The sensor as the engine knows it; None for a button."""
        kind = SENSOR_KINDS.get(self.kind)
        if kind is None:
            return None
        return SensorSpec(id=self.sensor, kind=kind, heartbeat=self.heartbeat)


def beacons_of(data: Mapping[str, Any]) -> tuple[Beacon, ...]:
    """Return the beacons in the data of a space."""
    return tuple(
        Beacon(
            address=beacon[CONF_ADDRESS],
            kind=BeaconKind(beacon[CONF_KIND]),
            name=beacon[CONF_NAME],
            key=bytes.fromhex(beacon[CONF_KEY]) if beacon.get(CONF_KEY) else None,
            heartbeat=timedelta(seconds=beacon[CONF_HEARTBEAT])
            if beacon.get(CONF_HEARTBEAT)
            else HEARTBEAT,
        )
        for beacon in data.get(CONF_BEACONS, ())
    )


def specs_of(data: Mapping[str, Any]) -> tuple[SensorSpec, ...]:
    """Return the sensors that the beacons in the data of a space are for the engine."""
    return tuple(spec for beacon in beacons_of(data) if (spec := beacon.spec))


def addresses_elsewhere(
    hass: HomeAssistant, entry: ConfigEntry[Any], slug: str | None
) -> Mapping[str, str]:
    """Return the addresses that belong to other spaces, of whatever site, with their names."""
    return {
        beacon.address: space.title
        for space in other_spaces(hass, entry, slug)
        for beacon in beacons_of(space.data)
    }


@callback
def beacon_name(hass: HomeAssistant, sensor: SensorId) -> str | None:
    """Return what a beacon is called; None for a sensor that is none, or gone."""
    if not sensor.startswith(PREFIX):
        return None
    known = (each for _, space in all_spaces(hass) for each in beacons_of(space.data))
    return next((beacon.name for beacon in known if beacon.sensor == sensor), None)
