"""The screens in the hall and at a door: paired as the animator would, with an address for each.

Whoever opens a screen's page in a browser of their own sees six digits to be typed into the set-up.
In the demo that is done already, for a screen that is nobody's browser yet: its cookie is handed to
whoever opens the address that the terminal prints.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
import json
from secrets import token_hex
from time import time
from typing import Any

import aiohttp
from aiohttp import web

from custom_components.faitout.screen.headers import API, COOKIE, PATH
from simulator.moments import Address, site_of, space_of

from ..api import Api
from ..flows import SUBENTRIES, walk
from ..ports import HOST
from ..words import Words
from .served import served


@dataclass(frozen=True, slots=True)
class PairedScreen:
    """A screen that was let in."""

    url: str
    """Home Assistant's, without a slash at its end."""
    secret: str
    """What its cookie holds."""

    @asynccontextmanager
    async def feed(self) -> AsyncIterator[Feed]:
        """Listen to the live feed as the page does."""
        timeout = aiohttp.ClientTimeout(total=None, sock_read=30)
        async with (
            aiohttp.ClientSession(timeout=timeout) as http,
            http.get(f"{self.url}{API}/events", headers={"Cookie": self.cookie}) as answer,
        ):
            answer.raise_for_status()
            yield Feed(answer.content)

    async def touch(self, space: Address, act: str, **more: Any) -> str:
        """Touch the glass as the page does, and return what came of it."""
        touch = {
            "touch": token_hex(8),
            "site": site_of(space),
            "space": space_of(space),
            "act": act,
            "at": int(time()),
            **more,
        }
        async with (
            aiohttp.ClientSession() as http,
            http.post(f"{self.url}{API}/act", json=touch, headers={"Cookie": self.cookie}) as said,
        ):
            return str((await said.json())["outcome"])

    @property
    def cookie(self) -> str:
        """The header that a browser sends."""
        return f"{COOKIE}={self.secret}"


@dataclass(frozen=True, slots=True)
class Feed:
    """The events of a screen, as they come."""

    content: aiohttp.StreamReader

    async def space(self, site: str, space: str) -> dict[str, Any]:
        """Return the next news of a site, reduced to one of its spaces."""
        while True:
            block = (await self.content.readuntil(b"\n\n")).decode()
            fields = dict(row.split(": ", 1) for row in block.strip().split("\n"))
            if fields.get("event") != "site":
                continue
            told = json.loads(fields["data"])
            if told["site"] == site:
                found = (each for each in told.get("spaces", ()) if each["id"] == space)
                shown: dict[str, Any] = next(found, {})
                return shown

    async def becomes(self, site: str, space: str, state: str) -> dict[str, Any]:
        """Wait until a space shows a state; return all that is shown of it then."""
        while (shown := await self.space(site, space)).get("state") != state:
            pass
        return shown


async def pair(
    api: Api, site: str, name: str, language: str, words: Words, **choices: str
) -> PairedScreen:
    """Have a screen ask for its code and enter it in the set-up of a site. Raises DemoError."""
    async with (
        aiohttp.ClientSession() as http,
        http.post(f"{api.url}{API}/pairing") as answer,
    ):
        answer.raise_for_status()
        code = (await answer.json())["code"]
        secret = answer.cookies[COOKIE].value
    form = {"code": code, "name": name, "language": language, "manners": {}, **choices}
    await walk(api, SUBENTRIES, [site, "screen"], {"user": form}, name, words)
    return PairedScreen(api.url, secret)


@asynccontextmanager
async def open_door(screen: PairedScreen, host: str = HOST) -> AsyncIterator[str]:
    """Give whoever comes to an address of this machine the screen's cookie, and send them on.

    Browsers keep cookies by host, whatever the port, so Home Assistant gets it too. Two screens in
    one browser need two names of this machine.
    """

    async def let_in(_: web.Request) -> web.Response:
        there = screen.url.replace(HOST, host)
        answer = web.Response(status=302, headers={"Location": there + PATH})
        answer.set_cookie(COOKIE, screen.secret, path=PATH, httponly=True, samesite="Strict")
        return answer

    app = web.Application()
    app.router.add_get("/", let_in)
    async with served(app) as address:
        yield address.replace(HOST, host)
