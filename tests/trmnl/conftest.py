"""A room with a sign beside its door, at a real web server on this computer's own address."""

from datetime import datetime
import logging
from types import MappingProxyType
from typing import Any, cast

from homeassistant.config_entries import ConfigSubentryData
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.faitout.const import SUBENTRY_SIGN
from custom_components.faitout.paper.sign import PaperSign
from custom_components.faitout.trmnl import PATH, TRMNL, Devices, Mac, TrmnlSign, mac_of
from tests.day import Day
from tests.places import space
from tests.trmnl.device import Device

MAC = Mac("F4:12:FA:01:02:03")


def sign(opened: datetime, **more: Any) -> ConfigSubentryData:
    """Return the subentry of a sign, as its forms leave it."""
    return ConfigSubentryData(
        subentry_type=SUBENTRY_SIGN,
        unique_id=None,
        title="Porte de la salle",
        data={
            "slug": "porte_de_la_salle",
            "space": "salle",
            "kind": "trmnl",
            "size": "800x480",
            "colours": "black",
            "rotation": "0",
            "language": "fr",
            "mac": MAC,
            "opened_at": opened.isoformat(),
            **more,
        },
    )


class Wall:
    """The sign on the wall."""

    def __init__(self, day: Day, base: str) -> None:
        """Take the place, and where devices ask."""
        self.day, self.base = day, base

    @property
    def devices(self) -> Devices:
        """The hub's side of all devices."""
        return self.day.hass.data[TRMNL]

    @property
    def sign(self) -> PaperSign:
        """The sign as the hub knows it."""
        (part,) = self.day.site.signs.values()
        return cast("PaperSign", part)

    @property
    def device_part(self) -> TrmnlSign:
        """What answers its device."""
        (subentry,) = self.day.site.entry.get_subentries_of_type(SUBENTRY_SIGN)
        found = self.devices.sign_of(mac_of(subentry.data["mac"]))
        assert found
        return found

    @property
    def kept(self) -> str:
        """Under what name the journal keeps its token's digest."""
        return f"trmnl/{self.sign.subentry_id}"

    async def open_again(self, mac: Mac = MAC) -> None:
        """Let a device set itself up once more: the installer saved the sign's form."""
        await self.day.later(1)
        entry = self.day.site.entry
        (subentry,) = entry.get_subentries_of_type(SUBENTRY_SIGN)
        data = {**subentry.data, "mac": mac, "opened_at": dt_util.utcnow().isoformat()}
        self.day.hass.config_entries.async_update_subentry(
            entry, subentry, data=MappingProxyType(data)
        )
        await self.day.settle()

    def device(self, mac: str = MAC) -> Device:
        """Return a new device, told where its server is."""
        return Device(self.base, mac)

    async def is_shown_by(self, device: Device) -> bool:
        """Return whether a device shows the room as it is now."""
        return bool(device.glass == (await self.sign.picture(dt_util.utcnow())).png)


@pytest.fixture(autouse=True)
def quiet_access_log() -> None:
    """Let aiohttp write no line for each request: it stumbles over a clock that stands still."""
    logging.getLogger("aiohttp.access").setLevel(logging.CRITICAL)


@pytest.fixture
async def wall(day: Day, hass_client_no_auth: ClientSessionGenerator) -> Wall:
    """Put a sign up beside a room, open for its device."""
    await day.begin(space(), sign(dt_util.utcnow()))
    client = await hass_client_no_auth()
    await day.settle()
    return Wall(day, str(client.make_url(PATH)))
