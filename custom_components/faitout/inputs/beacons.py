"""The beacons of one space as evidence. Where there is no Bluetooth, they are simply not heard.

Home Assistant's bluetooth parts are loaded only where a space has beacons.
"""

import asyncio
from collections.abc import Iterable
from datetime import datetime, timedelta
import json
import logging
from typing import TYPE_CHECKING, Final

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.event import async_track_time_interval
from homeassistant.setup import async_when_setup

from ..engine.booking import Actor
from ..engine.ids import SensorId
from ..engine.sensor import Health
from ..engine.stimulus import CheckIn, Reading, SensorLost, SensorWord
from ..hub.runner import SpaceRunner
from ..journal import Journal, JournalError
from ..settings.beacons import Beacon
from ..words.refusals import CommandRefused
from .beacon_notices import BeaconNotices
from .core_packages import BTHOME, PackageMissingError, module_with

if TYPE_CHECKING:
    from .ble import Ear
    from .bthome import Unread

_LOGGER = logging.getLogger(__name__)

BLUETOOTH: Final = "bluetooth"
KEEP_EVERY: Final = timedelta(minutes=5)
"""How often the counters of encrypted beacons are written down. What was recorded in so short a
time before a crash could be played again after it, and nothing older."""


class BeaconInput:
    """Feeds one space with the words of its beacons. Call `start` once, `stop` at the end."""

    def __init__(
        self,
        hass: HomeAssistant,
        runner: SpaceRunner,
        journal: Journal,
        notices: BeaconNotices,
        beacons: Iterable[Beacon],
    ) -> None:
        """Take the runner of the space and its beacons."""
        self._hass = hass
        self._runner = runner
        self._journal = journal
        self._notices = notices
        self._beacons = tuple(beacons)
        self._memo = f"beacons_{runner.space.id}"
        self._ear: Ear | None = None
        self._kept: dict[str, int] = {}
        self._is_stopped = False
        self._unsubscribe: list[CALLBACK_TYPE] = []
        self._checking_in: set[asyncio.Task[None]] = set()

    @callback
    def start(self) -> None:
        """Say that nothing is known yet, and listen as soon as there is Bluetooth."""
        if not self._beacons:
            return
        is_there = BLUETOOTH in self._hass.config.components
        for sensor in self._sensors:
            self.say(SensorLost(sensor, Health.UNKNOWN if is_there else Health.UNAVAILABLE))
        async_when_setup(self._hass, BLUETOOTH, self._listen)

    async def stop(self) -> None:
        """Stop listening, and write down how far the encrypted ones had counted."""
        self._is_stopped = True
        while self._unsubscribe:
            self._unsubscribe.pop()()
        if self._ear:
            self._ear.stop()
            await self._keep()
            self._ear = None
        self._notices.withdraw()

    def words(self) -> tuple[Reading | SensorLost, ...]:
        """Return what the beacons said last, or that they are not to be trusted.

        They cannot be asked: they speak when they want.
        """
        known = {sensor.spec.id: sensor for sensor in self._runner.state.senses.sensors}
        return tuple(
            Reading(each, known[each].value)
            if known[each].works
            else SensorLost(each, known[each].health)
            for each in self._sensors
        )

    @callback
    def forget(self, address: str) -> None:
        """Let a beacon count anew, because a person says that its battery was changed."""
        if self._ear:
            self._ear.forget(address)

    # What is heard

    @callback
    def say(self, word: SensorWord) -> None:
        """Take a word of a beacon."""
        self._runner.feed(word)

    @callback
    def works(self, sensor: SensorId) -> bool:
        """Return whether a beacon's word is trusted now."""
        return any(s.works for s in self._runner.state.senses.sensors if s.spec.id == sensor)

    @callback
    def pressed(self, beacon: Beacon) -> None:
        """Check in whose turn it is: somebody pressed a button in the space."""
        task = self._hass.async_create_task(self._check_in(beacon), "faitout beacon pressed")
        self._checking_in.add(task)
        task.add_done_callback(self._checking_in.discard)

    @callback
    def battery(self, beacon: Beacon, percent: float) -> None:
        """Take the level of a battery."""
        self._notices.battery(beacon, percent)

    @callback
    def unread(self, beacon: Beacon, why: Unread) -> None:
        """Take that a beacon cannot be read."""
        self._notices.unread(beacon, str(why))

    @callback
    def rewound(self, beacon: Beacon) -> None:
        """Take that a beacon counts from below where it was."""
        self._notices.rewound(beacon)

    @callback
    def understood(self, beacon: Beacon) -> None:
        """Take that a beacon is read well."""
        self._notices.understood(beacon)

    @property
    def _sensors(self) -> list[SensorId]:
        return [beacon.sensor for beacon in self._beacons if beacon.spec]

    async def _check_in(self, beacon: Beacon) -> None:
        try:
            await self._runner.command(CheckIn(actor=Actor.BUTTON))
        except CommandRefused as error:
            # Nothing is booked now: a press in a free space is no fault.
            _LOGGER.debug("%s was pressed, and that changed nothing: %s", beacon.name, error)

    async def _listen(self, hass: HomeAssistant, _: str) -> None:
        try:
            ble = await module_with(hass, BTHOME, "inputs.ble")
        except PackageMissingError as error:
            _LOGGER.warning("Bluetooth sensors of %s: %s", self._runner.name, error)
            for sensor in self._sensors:
                self.say(SensorLost(sensor, Health.UNAVAILABLE))
            if not self._is_stopped:
                self._notices.unreadable(error.package.name)
            return
        self._kept = await self._remembered()
        if self._is_stopped:
            return
        self._ear = ble.Ear(hass, self._beacons, self, self._kept)
        if self._ear:
            self._ear.start()
        self._unsubscribe.append(
            async_track_time_interval(hass, self._keep, KEEP_EVERY, cancel_on_shutdown=True)
        )

    async def _remembered(self) -> dict[str, int]:
        """Return how far the beacons had counted; where that cannot be read, nothing is known."""
        try:
            kept = json.loads(await self._journal.kept(self._memo) or b"{}")
        except (JournalError, ValueError) as error:
            _LOGGER.warning("What is remembered of beacons cannot be read: %s", error)
            return {}
        return {str(address): int(counter) for address, counter in kept.items()}

    async def _keep(self, _: datetime | None = None) -> None:
        counters = self._ear.counters if self._ear else {}
        if counters == self._kept:
            return
        try:
            await self._journal.keep(self._memo, json.dumps(counters).encode())
        except JournalError as error:
            _LOGGER.warning("What beacons said last cannot be written down: %s", error)
        else:
            self._kept = counters
