"""A place with a guest: a room, a door, rights that were given, and somebody with a link."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from aiohttp import ClientResponse
from aiohttp.test_utils import TestClient
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from custom_components.faitout.engine.access.grant import Grant, GrantKind
from custom_components.faitout.engine.door.door import DoorId
from custom_components.faitout.engine.ids import GrantId, SpaceId
from custom_components.faitout.guest.guests import GUESTS, Guests
from custom_components.faitout.guest.headers import API, CARRIER
from custom_components.faitout.hub.members import Access, AtTheDoor, GuestLinkage, Issued
from tests.day import Day

ENTRANCE = DoorId("entrance")
NEAR: Mapping[str, str] = {"X-Forwarded-For": "10.10.10.77"}
"""As a phone on the network of the place; a proxy that Home Assistant trusts says so."""
AFAR: Mapping[str, str] = {"X-Forwarded-For": "203.0.113.9"}


class Reception:
    """The place, its desk, and a browser that has no login."""

    def __init__(self, hass: HomeAssistant, day: Day, client: TestClient[Any, Any]) -> None:
        """Take the site and the browser."""
        self.hass = hass
        self.day = day
        self.client = client
        self.entered: list[tuple[GrantId, DoorId, str]] = []
        """Who was let in: by which grant, at which door, by what."""
        self._somebody_came = asyncio.Event()
        self.access.subscribe_doors(self._came)

    @property
    def access(self) -> Access:
        """The right of way of the site."""
        access = self.day.site.access
        assert access
        return access

    @property
    def links(self) -> GuestLinkage:
        """What makes links."""
        guests = self.day.site.guests
        assert guests
        return guests

    def soon(self, seconds: float) -> datetime:
        """Return an instant from now."""
        return dt_util.utcnow() + timedelta(seconds=seconds)

    async def let_in(self, times: int) -> None:
        """Wait until somebody was let in so often."""
        while len(self.entered) < times:
            self._somebody_came.clear()
            await self._somebody_came.wait()

    def _came(self, news: AtTheDoor) -> None:
        if news.answer.opens and news.answer.grant:
            self.entered.append((news.answer.grant.id, news.door.spec.id, news.reader))
            self._somebody_came.set()

    @property
    def guests(self) -> Guests:
        """The hub's side of all links."""
        return self.hass.data[GUESTS]

    async def give(self, start: str, end: str, /, **more: Any) -> Issued:
        """Give the right to the entrance from one time of the day to another."""
        grant = Grant(
            id=GrantId(f"g-{len(self.access.live())}"),
            kind=GrantKind.GUEST,
            doors=frozenset({ENTRANCE}),
            start=self.day.at(start).astimezone(UTC),
            end=self.day.at(end).astimezone(UTC),
            created_at=dt_util.utcnow(),
            space=SpaceId("salle"),
        )
        return await self.access.grant(replace(grant, **more), with_code=True)

    async def send(self, issued: Issued, language: str = "fr") -> str:
        """Make the link of what was given, and return its address."""
        return await self.links.make(issued.grant, issued.code, language)

    async def welcome(self, start: str = "09:00", end: str = "10:00", **more: Any) -> str:
        """Give somebody the entrance and return the link that they are sent."""
        return await self.send(await self.give(start, end, **more))

    async def welcome_for(self, booking: str, language: str = "fr") -> str:
        """Return the link of the holder of a booking, as the animator gets it."""
        answer = await self.day.act(
            "grant_access", booking_id=booking, with_link=True, language=language
        )
        return str(answer["link"])

    async def look(self, link: str, **headers: str) -> ClientResponse:
        """Ask what a link shows, as its page does."""
        return await self.client.get(f"{API}/state", headers={CARRIER: token_of(link), **headers})

    async def shown(self, link: str, headers: Mapping[str, str] = NEAR) -> dict[str, Any]:
        """Return what the page of a link shows."""
        answer = await self.look(link, **headers)
        assert answer.status == 200, await answer.text()
        told: dict[str, Any] = await answer.json()
        return told

    async def ask(
        self, link: str, headers: Mapping[str, str] = NEAR, **asked: Any
    ) -> ClientResponse:
        """Do something by a link, as its page does."""
        headers = {CARRIER: token_of(link), **headers}
        return await self.client.post(f"{API}/act", json=asked, headers=headers)

    async def do(self, link: str, headers: Mapping[str, str] = NEAR, **asked: Any) -> str:
        """Do something by a link and return what comes of it."""
        answer = await self.ask(link, headers, **asked)
        assert answer.status == 200, await answer.text()
        await self.day.settle()
        return str((await answer.json())["outcome"])

    async def slide(
        self, link: str, headers: Mapping[str, str] = NEAR, slide: str = "slide-0001"
    ) -> str:
        """Slide the entrance open."""
        return await self.do(link, headers, act="open", door=ENTRANCE, slide=slide)


def token_of(link: str) -> str:
    """Return the token that only the browser keeps."""
    return link.partition("#")[2]
