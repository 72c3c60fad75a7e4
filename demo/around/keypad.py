"""A keypad beside the doors: a page on which codes are typed, with the light and buzzer of one.

What is typed goes to the hub as from any keypad. The page shows what is seen by who stands there.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from html import escape
from http import HTTPStatus
import json
from pathlib import Path
from string import Template
from typing import Any, Final

import aiohttp
from aiohttp import web

from custom_components import faitout
from simulator.places import PLACES, Place

from ..api import Api, ApiError
from ..observer import DOMAIN
from ..words import Words
from .served import served

FOLDER: Final = Path(__file__).parent / "keypad_page"
SAME_SITE: Final = (None, "same-origin", "none")
LONGEST_BODY: Final = 1024
LONGEST_TYPED: Final = 8
"""Digits."""
TRANSLATIONS: Final = Path(faitout.__file__).parent / "translations"
KEY: Final = "_door"
"""Ends the unique id of the entity that says how a door is."""
TEXTS: Final = (
    "keypad_title",
    "keypad_door",
    "keypad_ready",
    "keypad_opens",
    "keypad_refused",
    "keypad_waits",
    "keypad_away",
    "keypad_lock",
    "keypad_enter",
    "keypad_clear",
)
HEADERS: Final = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self';"
    " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
}


class Keypad:
    """The keypad of every door."""

    def __init__(self, api: Api, language: str, words: Words) -> None:
        """Take who knows the doors."""
        self._api = api
        self._language = language
        texts = json.loads((TRANSLATIONS / f"{language}.json").read_text(encoding="utf-8"))
        self._states: dict[str, str] = texts["entity"]["sensor"]["door"]["state"]
        self._words = words

    def app(self) -> web.Application:
        """Return what serves it."""
        app = web.Application(client_max_size=LONGEST_BODY)
        app.router.add_get("/", self._page)
        app.router.add_get("/keypad.{kind:js|css}", self._file)
        app.router.add_get("/doors", self._doors)
        app.router.add_post("/type", self._type)
        return app

    async def _page(self, _: web.Request) -> web.Response:
        texts = {name: escape(self._words(name)) for name in TEXTS if name != "keypad_waits"}
        waits = escape(self._words("keypad_waits", seconds="{seconds}"))
        page = Template((FOLDER / "keypad.html").read_text(encoding="utf-8"))
        filled = page.substitute(texts, keypad_waits=waits, language=self._language)
        return web.Response(text=filled, content_type="text/html", headers=HEADERS)

    async def _file(self, request: web.Request) -> web.Response:
        kind = request.match_info["kind"]
        text = (FOLDER / f"keypad.{kind}").read_text(encoding="utf-8")
        types = {"js": "text/javascript", "css": "text/css"}
        return web.Response(text=text, content_type=types[kind], headers=HEADERS)

    async def _doors(self, _: web.Request) -> web.Response:
        """Tell the doors, and what their locks say."""
        try:
            return web.json_response(await self.doors(), headers=HEADERS)
        except ApiError, aiohttp.ClientError:
            return web.json_response([], status=HTTPStatus.BAD_GATEWAY, headers=HEADERS)

    async def doors(self) -> list[dict[str, str]]:
        """Return the doors: their site, slug, entity, name and state. Raises as `Api` does."""
        async with self._api.socket() as socket:
            registry = await socket.command("config/entity_registry/list")
        doors = [
            entry
            for entry in registry
            if entry["platform"] == DOMAIN
            and entry["unique_id"].endswith(KEY)
            and entry["entity_id"].startswith("sensor.")
        ]
        states = {each["entity_id"]: each for each in await self._api.get("/api/states")}
        return [
            self._door(_place(each["unique_id"]), each["unique_id"], states[each["entity_id"]])
            for each in doors
            if each["entity_id"] in states
        ]

    def _door(self, place: Place, unique_id: str, state: dict[str, Any]) -> dict[str, str]:
        name = state["attributes"].get("friendly_name", state["entity_id"])
        return {
            "entity_id": state["entity_id"],
            "site": str(place.id),
            "door": unique_id.removeprefix(f"{place.id}_").removesuffix(KEY),
            "name": f"{place.name}, {name}",
            "state": self._states.get(state["state"], state["state"]),
        }

    async def _type(self, request: web.Request) -> web.Response:
        if request.headers.get("Sec-Fetch-Site") not in SAME_SITE:
            return web.Response(status=HTTPStatus.FORBIDDEN)
        try:
            typed = json.loads(await request.read())
            answer = await self.type(*(str(typed[name]) for name in ("site", "door", "code")))
        except KeyError, TypeError, ValueError:
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        except ApiError, aiohttp.ClientError:
            return web.json_response({"away": True}, headers=HEADERS)
        return web.json_response(answer, headers=HEADERS)

    async def type(self, site: str, door: str, code: str) -> dict[str, Any]:
        """Type a code at a door of a site; return what the keypad is told. Raises as `Api` does."""
        async with self._api.socket() as socket:
            answer: dict[str, Any] = await socket.command(
                "faitout/access/present", site=site, door=door, code=code[:LONGEST_TYPED]
            )
            return answer


def _place(unique_id: str) -> Place:
    return next(each for each in PLACES if unique_id.startswith(f"{each.id}_"))


@asynccontextmanager
async def keypad_page(keypad: Keypad) -> AsyncIterator[str]:
    """Serve the page on this machine and return its address."""
    async with served(keypad.app()) as address:
        yield address
