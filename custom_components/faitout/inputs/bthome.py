"""BTHome: what one advertisement says, read by the library of the format's makers.

Everything here comes from the air, from anybody. The size is checked before it is read, each
packet is read by itself, and what cannot be read in full confidence says nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
import struct
from typing import Final

from bthome_ble import BTHomeBluetoothDeviceData
from homeassistant.components.bluetooth import BluetoothServiceInfoBleak
from sensor_state_data import SensorUpdate

from ..hub.measures import percent
from ..settings.beacons import BeaconKind

SERVICE: Final = "0000fcd2-0000-1000-8000-00805f9b34fb"
LONGEST: Final = 254
"""Bytes of service data that a Bluetooth 5 advertisement can carry."""
SHORTEST: Final = 2
VERSION: Final = 2
ENCRYPTED: Final = 0x01
TRIGGERED: Final = 0x04
SEALED: Final = 8
"""Bytes at the end of an encrypted packet: its counter and its seal, four each."""
CLASSES: Final[Mapping[str, BeaconKind]] = {
    "motion": BeaconKind.MOTION,
    "occupancy": BeaconKind.MOTION,
    "presence": BeaconKind.MOTION,
    "door": BeaconKind.DOOR,
    "garage_door": BeaconKind.DOOR,
    "opening": BeaconKind.DOOR,
    "window": BeaconKind.DOOR,
}
BUTTON: Final = "button"
BATTERY: Final = "battery"


class Unread(StrEnum):
    """Why a packet says nothing."""

    BROKEN = "broken"
    LOCKED = "locked"
    """It is encrypted, and there is no key."""
    WRONG_KEY = "wrong_key"
    """It is encrypted, and not with this key."""
    PLAIN = "plain"
    """It is in clear though there is a key: anybody may have sent it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Packet:
    """What one advertisement says."""

    data: bytes
    """As it came."""
    at: float
    """When it was heard, in seconds of the monotonic clock."""
    states: Mapping[BeaconKind, bool]
    is_pressed: bool
    battery: float | None
    """In percent; a battery that only says low or good says 0 or 100."""
    number: int | None
    """Its packet id, 0 to 255; None where the device has none."""
    counter: int | None
    """The counter of its encryption, 0 to 2^32 - 1; None in clear."""
    is_triggered: bool
    """The device speaks when something happens, not at intervals."""

    @property
    def kinds(self) -> frozenset[BeaconKind]:
        """What its device can be listened to for, as far as this packet shows."""
        return frozenset(self.states) | ({BeaconKind.BUTTON} if self.is_pressed else set())


def unpack(heard: BluetoothServiceInfoBleak, key: bytes | None) -> Packet | Unread:
    """Return what an advertisement says, or why it says nothing."""
    data = heard.service_data.get(SERVICE, b"")
    if not SHORTEST <= len(data) <= LONGEST or data[0] >> 5 != VERSION:
        return Unread.BROKEN
    is_encrypted = bool(data[0] & ENCRYPTED)
    if is_encrypted and key is None:
        return Unread.LOCKED
    if is_encrypted and len(data) <= SEALED + SHORTEST:
        return Unread.BROKEN
    if key is not None and not is_encrypted:
        return Unread.PLAIN
    # A reader for each packet: nothing of one may colour the next.
    reader = BTHomeBluetoothDeviceData(bindkey=key)
    try:
        said = reader.update(heard)
    except ValueError, TypeError, LookupError, ArithmeticError, struct.error:
        return Unread.BROKEN
    if is_encrypted and not reader.bindkey_verified:
        return Unread.WRONG_KEY
    packet = Packet(
        data=data,
        at=heard.time,
        states=_states(said),
        is_pressed=any(_class(event.key) == BUTTON for event in said.events),
        battery=_battery(said),
        number=None if reader.packet_id is None else int(reader.packet_id),
        counter=int.from_bytes(data[-SEALED:-4], "little") if is_encrypted else None,
        is_triggered=bool(data[0] & TRIGGERED),
    )
    is_empty = not (said.entity_values or said.binary_entity_values or said.events)
    return Unread.BROKEN if is_empty else packet


def _states(said: SensorUpdate) -> dict[BeaconKind, bool]:
    """Return its yes and no by kind; where it says several of a kind, one yes is enough."""
    states: dict[BeaconKind, bool] = {}
    for key, value in said.binary_entity_values.items():
        if kind := CLASSES.get(_class(key.key)):
            states[kind] = states.get(kind, False) or bool(value.native_value)
    return states


def _battery(said: SensorUpdate) -> float | None:
    for key, value in said.entity_values.items():
        level = percent(value.native_value) if _class(key.key) == BATTERY else None
        if level is not None:
            return level
    for key, low in said.binary_entity_values.items():
        if _class(key.key) == BATTERY:
            return 0.0 if low.native_value else 100.0
    return None


def _class(key: str) -> str:
    """Return the class in a key: the second of two buttons is `button_2`."""
    name, _, number = key.rpartition("_")
    return name if number.isdigit() else key
