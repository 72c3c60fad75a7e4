"""The search for a beacon: listen for a minute, and tell what was heard of whom."""

import asyncio
from dataclasses import dataclass, field
from typing import Final

from homeassistant.components import bluetooth
from homeassistant.components.bluetooth import (
    BluetoothCallbackMatcher,
    BluetoothCallbackReplay,
    BluetoothChange,
    BluetoothScanningMode,
    BluetoothServiceInfoBleak,
)
from homeassistant.core import HomeAssistant, callback

from ..inputs.bthome import SERVICE, Unread, unpack
from ..settings.beacons import BeaconKind

SEARCH_SECONDS: Final = 60.0
SETTLE_SECONDS: Final = 1.0
"""How long is listened on after a press: the same device often says what else it knows."""
MOST_FOUND: Final = 50
"""Devices that are remembered; anybody can send as many as he likes."""
LONGEST_NAME: Final = 60


@dataclass(slots=True)
class Found:
    """One device that was heard."""

    address: str
    last: BluetoothServiceInfoBleak
    name: str = ""
    rssi: int = -127
    """Its strongest signal, in dBm."""
    kinds: set[BeaconKind] = field(default_factory=set)
    is_locked: bool = False
    """It encrypts: what it says is not known without its key."""

    @property
    def is_pressed(self) -> bool:
        """Whether somebody pressed its button."""
        return BeaconKind.BUTTON in self.kinds

    @property
    def label(self) -> str:
        """How a person may tell it from others."""
        return f"{self.name} · {self.address} · {self.rssi} dBm"


class Search:
    """Listens to all BTHome devices around. Run it once."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Take Home Assistant."""
        self._hass = hass
        self._found: dict[str, Found] = {}
        self._pressed = asyncio.Event()

    @property
    def has_scanner(self) -> bool:
        """Whether anything listens at all."""
        return bluetooth.async_scanner_count(self._hass, connectable=False) > 0

    @property
    def found(self) -> list[Found]:
        """What may be meant, likeliest first.

        Where a button was pressed only the devices with a pressed one, else those that told of
        motion or a door, then those that encrypt; the strongest signal first.
        """
        useful = [one for one in self._found.values() if one.kinds or one.is_locked]
        pressed = [one for one in useful if one.is_pressed]
        return sorted(pressed or useful, key=lambda one: (not one.kinds, -one.rssi))

    async def run(self) -> None:
        """Listen until a button is pressed, or the time is up."""
        stop = bluetooth.async_register_callback(
            self._hass,
            self._heard,
            BluetoothCallbackMatcher(service_data_uuid=SERVICE, connectable=False),
            BluetoothScanningMode.PASSIVE,
            replay=BluetoothCallbackReplay.DISABLED,
        )
        try:
            async with asyncio.timeout(SEARCH_SECONDS):
                await self._pressed.wait()
                await asyncio.sleep(SETTLE_SECONDS)
        except TimeoutError:
            return
        finally:
            stop()

    @callback
    def _heard(self, heard: BluetoothServiceInfoBleak, _: BluetoothChange) -> None:
        one = self._found.get(heard.address)
        if one is None:
            if len(self._found) >= MOST_FOUND:
                return
            one = self._found[heard.address] = Found(heard.address, heard)
        one.last = heard
        one.name = _printable(heard.name) or heard.address
        one.rssi = max(one.rssi, heard.rssi)
        packet = unpack(heard, None)
        if isinstance(packet, Unread):
            one.is_locked = one.is_locked or packet is Unread.LOCKED
            return
        one.kinds |= packet.kinds
        if one.is_pressed:
            self._pressed.set()


def _printable(name: str) -> str:
    return "".join(letter for letter in name if letter.isprintable())[:LONGEST_NAME].strip()
