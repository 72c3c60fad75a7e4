"""A room with a sign beside its door, at a real web server on this computer's own address."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from io import BytesIO
import logging

from homeassistant.util import dt as dt_util
from PIL import Image, ImageDraw
import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.faitout.trmnl import PATH, TRMNL, Mac, TrmnlSign
from custom_components.faitout.trmnl.asked import Asked
from tests.day import Day
from tests.places import space
from tests.trmnl.device import Device

MAC = Mac("F4:12:FA:01:02:03")


@dataclass
class Shown:
    """A picture as a renderer would draw it."""

    png: bytes
    next_at: datetime


class Wall:
    """The sign on the wall, and what would be drawn on it."""

    def __init__(self, day: Day, base: str) -> None:
        """Take the place."""
        self.day, self.base = day, base
        self.text = "Libre"
        self.lasts = timedelta(minutes=30)
        self.asked: list[Asked] = []
        self.sign = self.opened(dt_util.utcnow())

    def opened(self, at: datetime, mac: Mac = MAC) -> TrmnlSign:
        """Return the sign as the installer opened it then."""
        site = self.day.site
        devices = self.day.hass.data[TRMNL]
        return TrmnlSign(site, devices, "s-1", mac, at, draw=self._draw, size=(800, 480))

    async def open_again(self, mac: Mac = MAC) -> None:
        """Let a device set itself up once more: the installer saved the sign's form."""
        await self.day.later(1)
        await self.sign.stop()
        self.sign = self.opened(dt_util.utcnow(), mac)
        await self.sign.start()

    async def restart(self) -> None:
        """Start the hub again, without opening anything."""
        opened = self.sign.opened
        await self.sign.stop()
        await self.day.restart()
        self.sign = self.opened(opened)
        await self.sign.start()

    def device(self, mac: str = MAC) -> Device:
        """Return a new device, told where its server is."""
        return Device(self.base, mac)

    async def _draw(self, asked: Asked) -> Shown:
        self.asked.append(asked)
        image = Image.new("1", (800, 480), 1)
        ImageDraw.Draw(image).text((40, 40), self.text, fill=0)
        png = BytesIO()
        image.save(png, "PNG")
        return Shown(png.getvalue(), dt_util.utcnow() + self.lasts)


@pytest.fixture(autouse=True)
def quiet_access_log() -> None:
    """Let aiohttp write no line for each request: it stumbles over a clock that stands still."""
    logging.getLogger("aiohttp.access").setLevel(logging.CRITICAL)


@pytest.fixture
async def wall(day: Day, hass_client_no_auth: ClientSessionGenerator) -> Wall:
    """Put a sign up beside a room, open for its device."""
    await day.begin(space())
    client = await hass_client_no_auth()
    wall = Wall(day, str(client.make_url(PATH)))
    await wall.sign.start()
    await day.settle()
    return wall
