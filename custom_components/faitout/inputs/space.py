"""All that one space hears: its sensors, its beacons and what runs in it, as one."""

from collections.abc import Sequence

from homeassistant.core import callback

from ..engine.stimulus import Reading, SensorLost
from .appliances import ApplianceInput
from .beacons import BeaconInput
from .sensors import SensorInput


class SpaceInputs:
    """The sensors, the beacons and the appliances of one space."""

    def __init__(
        self, sensors: SensorInput, beacons: BeaconInput, appliances: ApplianceInput
    ) -> None:
        """Take all three."""
        self._sensors = sensors
        self._beacons = beacons
        self._appliances = appliances

    @callback
    def start(self) -> None:
        """Say what they say now, and follow them."""
        self._appliances.start()
        self._sensors.start()
        self._beacons.start()

    async def stop(self) -> None:
        """Follow them no more."""
        self._sensors.stop()
        self._appliances.stop()
        await self._beacons.stop()

    async def look(self) -> Sequence[Reading | SensorLost]:
        """Return what each of them says, asked afresh where it can be asked."""
        return (*await self._sensors.look(), *self._beacons.words())

    @callback
    def forget_beacon(self, address: str) -> None:
        """Let a beacon count anew."""
        self._beacons.forget(address)
