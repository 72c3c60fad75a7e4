"""Bluetooth without an adapter: scanners in rooms, and advertisements that they hear.

Everything from the scanner inwards is Home Assistant's own: its bluetooth manager sorts out who
heard what.
"""

from itertools import count

from bluetooth_data_tools import monotonic_time_coarse
from cryptography.hazmat.primitives.ciphers.aead import AESCCM
from habluetooth import BaseHaRemoteScanner
from homeassistant.components import bluetooth
from homeassistant.core import CALLBACK_TYPE, HomeAssistant

SERVICE = "0000fcd2-0000-1000-8000-00805f9b34fb"
PLAIN, SEALED, TRIGGERED = 0x40, 0x41, 0x44
NUMBER, BATTERY, BATTERY_LOW, DOOR, MOTION, BUTTON = 0x00, 0x01, 0x15, 0x1A, 0x21, 0x3A
PRESS, LONG_PRESS, NO_PRESS = 0x01, 0x04, 0x00
KEY = bytes.fromhex("231d39c1d7cc1ab1aee224cd096db932")


class Scanner(BaseHaRemoteScanner):
    """A Bluetooth proxy in a room. It hears what it is made to hear."""

    _unregister: CALLBACK_TYPE | None = None
    _unsetup_scanner: CALLBACK_TYPE | None = None

    def put_up(self, hass: HomeAssistant) -> None:
        """Let Home Assistant know of it."""
        self._unsetup_scanner = self.async_setup()
        self._unregister = bluetooth.async_register_scanner(hass, self)

    def take_down(self) -> None:
        """Unplug it."""
        if self._unregister and self._unsetup_scanner:
            self._unregister()
            self._unsetup_scanner()
            self._unregister = None

    def hears(
        self,
        address: str,
        data: bytes,
        *,
        name: str = "SBMO-003Z",
        rssi: int = -60,
        after: float = 0.0,
    ) -> None:
        """Hear one advertisement, so many seconds from now."""
        self._async_on_advertisement(
            address, rssi, name, [], {SERVICE: data}, {}, None, {}, monotonic_time_coarse() + after
        )


def scanner(hass: HomeAssistant, place: str = "AA:00:00:00:00:01") -> Scanner:
    """Return a scanner that is up."""
    made = Scanner(place, place, None, connectable=False)
    made.put_up(hass)
    return made


def packet(*objects: int, head: int = PLAIN) -> bytes:
    """Return service data in clear: pairs of what is said and how much of it."""
    return bytes((head, *objects))


def sealed(address: str, counter: int, *objects: int, key: bytes = KEY) -> bytes:
    """Return encrypted service data."""
    number = counter.to_bytes(4, "little")
    nonce = bytes.fromhex(address.replace(":", "")) + b"\xd2\xfc" + bytes((SEALED,)) + number
    text = AESCCM(key, tag_length=4).encrypt(nonce, bytes(objects), None)
    return bytes((SEALED,)) + text[:-4] + number + text[-4:]


class Sender:
    """A beacon on the wall: numbers its packets as real ones do."""

    def __init__(self, hears: Scanner, address: str) -> None:
        """Take the scanner that hears it."""
        self._hears = hears
        self.address = address
        self._numbers = count(1)

    def says(self, *objects: int, after: float = 0.0) -> bytes:
        """Send news, and return the packet."""
        data = packet(NUMBER, next(self._numbers) % 256, *objects)
        self._hears.hears(self.address, data, after=after)
        return data
