"""A phone in a pocket: on the network of the place or elsewhere, before the door or not."""

from collections.abc import Mapping
from datetime import timedelta
from http import HTTPStatus
from io import BytesIO
from typing import Any

from aiohttp import ClientResponse
from aiohttp.test_utils import TestClient
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.util import dt as dt_util
from PIL import Image, ImageDraw
from pytest_homeassistant_custom_component.common import async_fire_time_changed
import zxingcpp

from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.ids import SpaceId
from custom_components.faitout.hub.access.keyring import Purpose
from custom_components.faitout.phone.code import GlassCode, code_at
from custom_components.faitout.phone.headers import API, CARRIER
from custom_components.faitout.phone.phones import PHONES, Doorway, Phones
from custom_components.faitout.screen.board import GATHER_SECONDS
from tests.day import Day
from tests.guest.reception import AFAR, NEAR

__all__ = ["AFAR", "NEAR", "Pocket", "read"]


class Pocket:
    """The phone, and the place that it is in."""

    def __init__(self, hass: HomeAssistant, day: Day, client: TestClient[Any, Any]) -> None:
        """Take the site, and a browser without a login."""
        self.hass = hass
        self.day = day
        self.client = client
        self.touches = 0
        self.given = ""
        """The pass that it was given."""

    @property
    def phones(self) -> Phones:
        """The hub's side of all phones."""
        return self.hass.data[PHONES]

    async def gathered(self) -> None:
        """Wait until what has changed is on the screens."""
        await self.day.settle()
        soon = dt_util.utcnow() + timedelta(seconds=2 * GATHER_SECONDS)
        async_fire_time_changed(self.hass, soon)
        await self.day.settle()

    async def choose(self, **typed: object) -> None:
        """Choose in the options of the place what phones may do."""
        flows = self.hass.config_entries.options
        menu = await flows.async_init(self.day.site.entry.entry_id)
        form = await flows.async_configure(menu["flow_id"], {"next_step_id": "phones"})
        everything = {"proof": "nowhere", "proof_spaces": [], **typed}
        done = await flows.async_configure(form["flow_id"], everything)
        assert done["type"] is FlowResultType.CREATE_ENTRY
        await self.day.settle()

    async def glass(self, space: str = "salle") -> GlassCode:
        """Return what is on the glass of a space now."""
        doorway = Doorway(self.day.site, self.day.site.spaces[SpaceId(space)])
        return code_at(await doorway.key(Purpose.GLASS), dt_util.utcnow())

    async def look(
        self, space: str = "salle", headers: Mapping[str, str] = NEAR
    ) -> tuple[int, dict[str, Any]]:
        """Ask what is shown of a space, as its page does."""
        where = {"site": "luzech", "space": space}
        answer = await self.client.get(f"{API}/state", params=where, headers=self._held(headers))
        return answer.status, await answer.json()

    async def shown(self, space: str = "salle") -> dict[str, Any]:
        """Return what the page of a space shows."""
        await self.gathered()
        status, told = await self.look(space)
        assert status == HTTPStatus.OK, told
        return told

    async def send(
        self, path: str, body: Mapping[str, object], headers: Mapping[str, str] = NEAR
    ) -> ClientResponse:
        """Send something, as the page does."""
        return await self.client.post(f"{API}/{path}", json=body, headers=self._held(headers))

    async def prove(
        self, code: str, space: str = "salle", headers: Mapping[str, str] = NEAR
    ) -> str:
        """Hand a code in, keep the pass, and return what came of it."""
        body = {"site": "luzech", "space": space, "code": code}
        answer = await self.send("prove", body, headers)
        told = await answer.json()
        self.given = told.get("pass", self.given)
        return str(told["outcome"])

    async def touch(
        self, act: str, space: str = "salle", headers: Mapping[str, str] = NEAR, **more: object
    ) -> str:
        """Touch something and return what came of it."""
        self.touches += 1
        touch = {"touch": f"touch-{self.touches:04}", "site": "luzech", "space": space, "act": act}
        told = await (await self.send("act", {**touch, **more}, headers)).json()
        await self.gathered()
        return str(told["outcome"])

    async def book(self, end: str, space: str = "salle", **more: Any) -> str:
        """Book a space from now until a time of the day."""
        return await self.touch("book", space, end=int(self.day.at(end).timestamp()), **more)

    def booking(self, space: str = "salle") -> Booking:
        """Return the one booking of a space."""
        (booking,) = self.day.site.spaces[SpaceId(space)].state.ledger
        return booking

    def _held(self, headers: Mapping[str, str]) -> dict[str, str]:
        return {**headers, **({CARRIER: self.given} if self.given else {})}


def read(size: int, path: str) -> list[str]:
    """Return what a phone reads in a QR that is drawn as a path of squares."""
    picture = Image.new("L", (size * 8, size * 8), 255)
    draw = ImageDraw.Draw(picture)
    for square in path.split("M")[1:]:
        place, _, more = square.partition("h")
        x, y = (int(each) for each in place.split())
        width = int(more.partition("v")[0])
        draw.rectangle((x * 8, y * 8, (x + width) * 8 - 1, y * 8 + 7), fill=0)
    return [found.text for found in zxingcpp.read_barcodes(_through_a_file(picture))]


def _through_a_file(picture: Image.Image) -> Image.Image:
    file = BytesIO()
    picture.save(file, "PNG")
    return Image.open(file)
