"""One sign that asks: who may ask for it, and what it gets."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import override

from ..hub.members import Part
from ..hub.site import Site
from ..paper.picture import PaperPicture
from ..screen.credential import Secret, new_secret
from .answers import picture_name, seconds_until
from .asked import DeviceAsked
from .devices import Devices
from .enrolment import Enrolment
from .kept import PREFIX, dump, load
from .mac import Mac


@dataclass(frozen=True, slots=True)
class Drawn:
    """The last picture that a device was told of."""

    png: bytes
    name: str
    next_at: datetime

    def seconds(self, now: datetime) -> int:
        """Return how long the device sleeps."""
        return seconds_until(self.next_at, now)


class TrmnlSign(Part):
    """A sign of one site, as long as it is up."""

    def __init__(
        self,
        site: Site,
        devices: Devices,
        subentry_id: str,
        mac: Mac,
        opened: datetime,
        *,
        draw: Callable[[DeviceAsked], Awaitable[PaperPicture]],
    ) -> None:
        """Take the sign's set-up, and what draws it from what the device says of itself.

        `opened`: when the installer last let a device set itself up, aware UTC.
        """
        self.mac = mac
        self.wrongs: Counter[str] = Counter()
        """What the device wrote into its log, by how bad it was: numbers, no words."""
        self.asked_at: datetime | None = None
        self._site = site
        self._devices = devices
        self._key = f"{PREFIX}{subentry_id}"
        self.opened = opened
        self._enrolment = Enrolment(opened)
        self._is_read = False
        self._draw = draw
        self._drawn: Drawn | None = None
        self._turn = asyncio.Lock()

    @override
    async def start(self) -> None:
        """Let the device ask. What is kept of it is read when it does."""
        self._devices.add(self)

    @override
    async def stop(self) -> None:
        """DeviceAnswer no more; the device keeps its token."""
        self._devices.remove(self)

    async def set_up(self, now: datetime) -> Secret | None:
        """Return a new token for the device; None where the installer has not opened it.

        Returns once it is kept. Raises JournalError.
        """
        async with self._turn:
            enrolment = await self._read()
            if not enrolment.is_open(now):
                return None
            token = new_secret()
            await self._keep(enrolment.given(token))
            return token

    async def lets_in(self, token: str, now: datetime) -> bool:
        """Return whether a device with this token is the one. Raises JournalError."""
        async with self._turn:
            enrolment = await self._read()
            if not enrolment.is_right(token) and not enrolment.is_open(now):
                return False
            if not enrolment.is_right(token) or not enrolment.is_sure or enrolment.is_open(now):
                await self._keep(enrolment.came_with(token))
            return True

    @property
    def last(self) -> Drawn | None:
        """What the device was told of last, since this site is up."""
        return self._drawn

    async def drawn(self, asked: DeviceAsked, now: datetime) -> Drawn:
        """Return what the device is to show."""
        self.asked_at = now
        picture = await self._draw(asked)
        self._drawn = Drawn(picture.png, picture_name(picture.png), picture.next_at)
        return self._drawn

    def about(self) -> Mapping[str, object]:
        """Return what diagnostics say of it: no token, no digest, no address."""
        return {
            "let_in": self._enrolment.is_sure,
            "asked_at": self.asked_at and self.asked_at.isoformat(),
            "log": dict(self.wrongs),
        }

    async def _read(self) -> Enrolment:
        if not self._is_read:
            kept = await self._site.journal.kept(self._key)
            self._enrolment = load(self.mac, self._enrolment.opened, kept)
            self._is_read = True
        return self._enrolment

    async def _keep(self, enrolment: Enrolment) -> None:
        await self._site.journal.keep(self._key, dump(self.mac, enrolment))
        self._enrolment = enrolment
