"""A place with a guest: a room, a door, rights that were given, and somebody with a link."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from aiohttp import ClientResponse
from aiohttp.test_utils import TestClient
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from custom_components.faitout.engine.access.answer import DoorAnswer
from custom_components.faitout.engine.access.grant import Admission, Grant, GrantKind
from custom_components.faitout.engine.door.door import DoorId
from custom_components.faitout.engine.ids import BookingId, GrantId, SpaceId
from custom_components.faitout.guest import guest_part
from custom_components.faitout.guest.guests import GUESTS, Guests
from custom_components.faitout.guest.headers import API, CARRIER
from custom_components.faitout.guest.part import GuestLinks
from tests.day import Day

CODE = "482913"
ENTRANCE = DoorId("entrance")
NEAR: Mapping[str, str] = {"X-Forwarded-For": "10.10.10.77"}
"""As a phone on the network of the place; a proxy that Home Assistant trusts says so."""
AFAR: Mapping[str, str] = {"X-Forwarded-For": "203.0.113.9"}


class Desk:
    """Rights as the engine knows them, given by hand; remembers who was let in."""

    def __init__(self, day: Day) -> None:
        """Begin with none."""
        self._day = day
        self.is_ready = True
        self.grants: dict[GrantId, Grant] = {}
        self.entered: list[tuple[GrantId, DoorId, str]] = []

    def grant_of(self, grant_id: GrantId) -> Grant | None:
        """Return a grant."""
        return self.grants.get(grant_id)

    async def enter(self, grant: GrantId, door: DoorId, reader: str) -> DoorAnswer:
        """Let somebody in as far as the grant goes."""
        known = self.grants[grant]
        outcome = known.outcome(door, dt_util.utcnow(), self._day.site.hours)
        if outcome is Admission.OPENED:
            self.entered.append((grant, door, reader))
            self.grants[grant] = known.used_once()
        return DoorAnswer(outcome, known)


class Reception:
    """The place, its desk, and a browser that has no login."""

    def __init__(self, hass: HomeAssistant, day: Day, client: TestClient[Any, Any]) -> None:
        """Take the site and the browser."""
        self.hass = hass
        self.day = day
        self.client = client
        self.desk = Desk(day)
        self.links = guest_part(day.site, self.desk)

    @property
    def guests(self) -> Guests:
        """The hub's side of all links."""
        return self.hass.data[GUESTS]

    async def begin(self) -> None:
        """Open the reception."""
        await self.links.start()
        await self.day.settle()

    async def reopen(self) -> GuestLinks:
        """Open it anew from what the journal keeps."""
        await self.links.stop()
        self.links = guest_part(self.day.site, self.desk)
        await self.begin()
        return self.links

    def give(self, start: datetime, end: datetime, **more: Any) -> Grant:
        """Give the right to the entrance for a time."""
        grant = Grant(
            id=GrantId(f"g_{len(self.desk.grants)}"),
            kind=GrantKind.GUEST,
            doors=frozenset({ENTRANCE}),
            start=start.astimezone(dt_util.UTC),
            end=end.astimezone(dt_util.UTC),
            created_at=dt_util.utcnow(),
            space=SpaceId("salle"),
        )
        grant = replace(grant, **more)
        self.desk.grants[grant.id] = grant
        return grant

    async def give_for(self, booking: str, start: str, end: str) -> Grant:
        """Give the right that goes with a booking."""
        more = {"kind": GrantKind.BOOKING, "booking": BookingId(booking)}
        return self.give(self.day.at(start), self.day.at(end), **more)

    def revoke(self, grant: Grant) -> None:
        """Take a right back."""
        self.desk.grants[grant.id] = self.desk.grants[grant.id].revoked(dt_util.utcnow())

    async def send(self, grant: Grant, code: str | None = CODE, language: str = "fr") -> str:
        """Make a link and return its address."""
        return await self.links.make(grant, code, language)

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
