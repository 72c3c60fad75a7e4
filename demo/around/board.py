"""The screen in the hall: paired as the animator would, and one address that opens it.

Whoever opens the hall board in a browser of their own sees six digits to be typed into the set-up.
In the demo that is done already, for a screen that is nobody's browser yet: its cookie is handed to
whoever opens the address that the terminal prints.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
import json
from time import monotonic
from typing import Any

import aiohttp
from aiohttp import web

from custom_components.faitout.screen.headers import API, COOKIE, PATH

from ..api import Api
from ..flows import SUBENTRIES, walk
from ..words import Words
from .served import served


@dataclass(frozen=True, slots=True)
class HallBoard:
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

    async def becomes(self, site: str, space: str, state: str) -> float:
        """Wait until a space shows a state; return how long that took, in seconds."""
        began = monotonic()
        while (await self.space(site, space)).get("state") != state:
            pass
        return monotonic() - began


async def pair(api: Api, site: str, language: str, words: Words) -> HallBoard:
    """Have a screen ask for its code and enter it in the set-up of a site. Raises DemoError."""
    async with (
        aiohttp.ClientSession() as http,
        http.post(f"{api.url}{API}/pairing") as answer,
    ):
        answer.raise_for_status()
        code = (await answer.json())["code"]
        secret = answer.cookies[COOKIE].value
    name = words("screen_name")
    form = {"code": code, "name": name, "scope": "all", "language": language}
    await walk(api, SUBENTRIES, [site, "screen"], {"user": form}, name, words)
    return HallBoard(api.url, secret)


@asynccontextmanager
async def open_door(board: HallBoard) -> AsyncIterator[str]:
    """Give whoever comes to an address of this machine the screen's cookie, and send them on.

    Browsers keep cookies by host, whatever the port, so Home Assistant gets it too.
    """

    async def let_in(_: web.Request) -> web.Response:
        answer = web.Response(status=302, headers={"Location": board.url + PATH})
        answer.set_cookie(COOKIE, board.secret, path=PATH, httponly=True, samesite="Strict")
        return answer

    app = web.Application()
    app.router.add_get("/", let_in)
    async with served(app) as address:
        yield address
