"""Bluetooth: the beacons of one space, heard through Home Assistant's own bluetooth manager.

    packet ──► unread ─────────────────────► no word; a beacon whose words are locked is lost
         └───► read ──► old ───────────────► no word
                   ├──► copy ──────────────► a sign of life
                   └──► news ──► its kinds ► a reading, or somebody pressed the button

Invariants
- Before its first news since the start a beacon is unknown; so it is while no scanner listens.
- What makes a lost beacon good again is news of its own kind, never a copy or a sign of life.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence as Several
from typing import Protocol

from habluetooth import get_manager
from homeassistant.components import bluetooth
from homeassistant.components.bluetooth import BluetoothServiceInfoBleak
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback

from ..engine.ids import SensorId
from ..engine.sensor import Health
from ..engine.stimulus import Reading, SensorLost, SensorWord, SignOfLife
from ..settings.beacons import Beacon, BeaconKind
from .bthome import Packet, Unread, unpack
from .novelty import Novelty, Sequence

TRUSTED_AFTER = 3
"""So many packets in a row that cannot be read are told: one alone may be a stranger's."""
REWOUND_AFTER = 3
"""So many old ones in a row are told: the device may count anew since its battery was changed."""


class Listener(Protocol):
    """Who is told of what the beacons of a space say."""

    def say(self, word: SensorWord) -> None:
        """Take a word of a sensor."""

    def works(self, sensor: SensorId) -> bool:
        """Return whether a sensor's word is trusted now."""

    def pressed(self, beacon: Beacon) -> None:
        """Take that somebody pressed a button."""

    def battery(self, beacon: Beacon, percent: float) -> None:
        """Take the level of a battery."""

    def unread(self, beacon: Beacon, why: Unread) -> None:
        """Take that a beacon cannot be read."""

    def rewound(self, beacon: Beacon) -> None:
        """Take that a beacon counts from below where it was."""

    def understood(self, beacon: Beacon) -> None:
        """Take that a beacon is read well."""


class Device:
    """One Bluetooth device, with all that it is listened to for."""

    def __init__(
        self, beacons: Several[Beacon], listener: Listener, counter: int | None = None
    ) -> None:
        """Take what the device tells about, and the last counter that is remembered of it."""
        self._beacons = beacons
        self._first = beacons[0]
        self._listener = listener
        self._sequence = Sequence(counter)
        self._unread = 0
        self._old = 0
        self._is_triggered = False

    @property
    def counter(self) -> int | None:
        """The counter of its last packet; None where it speaks in clear, or was never heard."""
        return self._sequence.counter

    @callback
    def forget(self) -> None:
        """Begin counting anew, because a person says that its battery was changed."""
        self._sequence = Sequence()
        self._old = 0

    @callback
    def lose(self, why: Health) -> None:
        """Say that nothing is known of it."""
        for beacon in self._beacons:
            if beacon.kind is not BeaconKind.BUTTON:
                self._listener.say(SensorLost(beacon.sensor, why))

    @callback
    def heard(self, advertisement: BluetoothServiceInfoBleak) -> None:
        """Take an advertisement, from whatever scanner."""
        packet = unpack(advertisement, self._first.key)
        if isinstance(packet, Unread):
            self._not_read(packet)
            return
        novelty = self._sequence.judge(packet)
        if novelty is Novelty.OLD:
            self._old += 1
            if self._old == REWOUND_AFTER and packet.counter is not None:
                self._listener.rewound(self._first)
            return
        self._unread = self._old = 0
        self._is_triggered = packet.is_triggered
        self._listener.understood(self._first)
        for beacon in self._beacons:
            self._tell(beacon, packet, novelty)
        if packet.battery is not None:
            self._listener.battery(self._first, packet.battery)

    @callback
    def gone(self, _: BluetoothServiceInfoBleak) -> None:
        """Take that it missed the interval that the bluetooth manager has learned of it.

        One that only speaks when something happens has no interval; its heartbeat says when it
        is silent for too long.
        """
        if not self._is_triggered:
            self.lose(Health.UNAVAILABLE)

    def _tell(self, beacon: Beacon, packet: Packet, novelty: Novelty) -> None:
        if beacon.kind is BeaconKind.BUTTON:
            if packet.is_pressed and novelty is Novelty.NEWS:
                self._listener.pressed(beacon)
            return
        state = packet.states.get(beacon.kind)
        if state is not None and novelty is Novelty.NEWS:
            self._listener.say(Reading(beacon.sensor, float(state)))
        elif self._listener.works(beacon.sensor):
            self._listener.say(SignOfLife(beacon.sensor))

    def _not_read(self, why: Unread) -> None:
        if why is Unread.BROKEN:
            return
        if why is Unread.LOCKED:
            # It may be saying that somebody is there.
            self.lose(Health.UNKNOWN)
        self._unread += 1
        if self._unread == TRUSTED_AFTER:
            self._listener.unread(self._first, why)


class Ear:
    """Listens to the beacons of one space. Call `start` once, `stop` at the end."""

    def __init__(
        self,
        hass: HomeAssistant,
        beacons: Iterable[Beacon],
        listener: Listener,
        counters: Mapping[str, int],
    ) -> None:
        """Take the beacons, and the counters that are remembered, by address."""
        self._hass = hass
        by_address: dict[str, list[Beacon]] = {}
        for beacon in beacons:
            by_address.setdefault(beacon.address, []).append(beacon)
        self._devices = {
            address: Device(several, listener, counters.get(address))
            for address, several in by_address.items()
        }
        self._unsubscribe: list[CALLBACK_TYPE] = []

    @property
    def counters(self) -> dict[str, int]:
        """The counters of the devices that encrypt, by address."""
        return {
            address: device.counter
            for address, device in self._devices.items()
            if device.counter is not None
        }

    @callback
    def start(self) -> None:
        """Begin to listen; what was heard before counts for nothing."""
        for address, device in self._devices.items():
            self._unsubscribe += [
                # Each advertisement, also one that says the same as the last: it is a sign of life.
                bluetooth.async_register_advertisement_callback(self._hass, device.heard, address),
                bluetooth.async_track_unavailable(
                    self._hass, device.gone, address, connectable=False
                ),
            ]
        scanners_changed: Callable[[object], None] = self._scanners_changed
        self._unsubscribe.append(
            get_manager().async_register_scanner_registration_callback(scanners_changed, None)
        )
        self._scanners_changed(None)

    @callback
    def stop(self) -> None:
        """Stop listening."""
        while self._unsubscribe:
            self._unsubscribe.pop()()

    @callback
    def forget(self, address: str) -> None:
        """Let a device count anew."""
        if device := self._devices.get(address):
            device.forget()

    @callback
    def _scanners_changed(self, _: object) -> None:
        if not bluetooth.async_scanner_count(self._hass, connectable=False):
            for device in self._devices.values():
                device.lose(Health.UNAVAILABLE)
