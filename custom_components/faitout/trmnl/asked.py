"""What a device says of itself when it asks: headers, which anybody on the network could send.

Only what is well formed is taken, in bounds that a device can be in; all else counts as not said.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
import re
from typing import Final

from ..hub.measures import number
from .mac import Mac, mac_of

LONGEST_NUMBER: Final = 8
"""Characters: `-127`, `4.20`, `800`."""
CELL: Final = ((3.30, 0), (3.55, 10), (3.70, 25), (3.80, 50), (3.95, 75), (4.15, 100))
"""Volts of a lithium cell that hardly works, and how full it is then, in percent: rounded, from the
usual curve of such cells. The device says volts only."""
_TOKEN: Final = re.compile(r"[!-~]{20,128}", re.ASCII)
"""Ours have 43 characters, those that TRMNL's own servers give 22."""
_NUMBER: Final = re.compile(r"-?\d+(\.\d+)?", re.ASCII)
_VERSION: Final = re.compile(r"\d{1,4}(\.\d{1,4}){1,3}", re.ASCII)


@dataclass(frozen=True, slots=True)
class DeviceAsked:
    """One request of a device."""

    mac: Mac | None
    token: str | None
    battery: int | None
    """Percent."""
    signal: int | None
    """Of the Wi-Fi, in dBm."""
    firmware: str | None


def asked_of(headers: Mapping[str, str]) -> DeviceAsked:
    """Return what stands in the headers of a request."""
    token, version = headers.get("Access-Token", ""), headers.get("FW-Version", "")
    signal = _number(headers.get("RSSI"), -127, -1)
    return DeviceAsked(
        mac=mac_of(headers.get("ID")),
        token=token if _TOKEN.fullmatch(token) else None,
        battery=_battery(headers),
        signal=None if signal is None else round(signal),
        firmware=version if _VERSION.fullmatch(version) else None,
    )


def _battery(headers: Mapping[str, str]) -> int | None:
    percent = _number(headers.get("Percent-Charged"), 0, 100)
    if percent is not None:
        return round(percent)
    # A board without a way to measure says 0; one that only pretends says 4.2, like a full cell.
    volts = _number(headers.get("Battery-Voltage"), 2.0, 5.5)
    return None if volts is None else charge_of(volts)


def charge_of(volts: float) -> int:
    """Return how full a lithium cell of these volts is, in percent."""
    if volts <= CELL[0][0]:
        return 0
    for (low, empty), (high, full) in pairwise(CELL):
        if volts < high:
            return round(empty + (full - empty) * (volts - low) / (high - low))
    return 100


def _number(text: str | None, least: float, most: float) -> float | None:
    if not text or len(text) > LONGEST_NUMBER or not _NUMBER.fullmatch(text):
        return None
    found = number(text)
    return found if found is not None and least <= found <= most else None
