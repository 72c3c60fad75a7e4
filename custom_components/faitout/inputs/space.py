"""All that one space hears: its sensors and its beacons, as one."""

from collections.abc import Sequence

from homeassistant.core import callback

from ..engine.stimulus import Reading, SensorLost
from .beacons import BeaconInput
from .sensors import SensorInput


class SpaceInputs:
    """The sensors and the beacons of one space."""

    def __init__(self, sensors: SensorInput, beacons: BeaconInput) -> None:
        """Take both."""
        self._sensors = sensors
        self._beacons = beacons

    @callback
    def start(self) -> None:
        """Say what they say now, and follow them."""
        self._sensors.start()
        self._beacons.start()

    async def stop(self) -> None:
        """Follow them no more."""
        self._sensors.stop()
        await self._beacons.stop()

    async def look(self) -> Sequence[Reading | SensorLost]:
        """Return what each of them says, asked afresh where it can be asked."""
        return (*await self._sensors.look(), *self._beacons.words())

    @callback
    def forget_beacon(self, address: str) -> None:
        """Let a beacon count anew."""
        self._beacons.forget(address)
