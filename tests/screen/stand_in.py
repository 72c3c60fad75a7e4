"""A stand-in for the hub, for what the page of a door does by itself."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
import json
import time
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer

from custom_components.faitout.screen.headers import API, HEADERS, PATH
from custom_components.faitout.screen.pages import Pages, read_pages

type Answer = Callable[[dict[str, Any]], dict[str, Any] | int | None]
"""What the hub answers to a touch: an outcome, a status, or None for nothing at all."""

DONE: Answer = lambda _: {"outcome": "done"}  # noqa: E731 - a value with a type of its own


class StandIn:
    """One place with one screen. It speaks as the hub does, and does nothing."""

    def __init__(self, language: str, now: float | None = None) -> None:
        """Begin with nothing to tell, at an instant in seconds since 1970."""
        self.pages: Pages = read_pages()
        self.language = language
        self.offset = 0.0 if now is None else now - time.time()
        self.screen: dict[str, Any] = {
            "space": "box",
            "may": "anybody",
            "sound": "none",
            "dims": False,
        }
        self.sites: dict[str, dict[str, Any]] = {}
        self.asked: list[dict[str, Any]] = []
        self.answer: Answer = DONE
        self.phone: dict[str, Any] = {"qr": None, "code": None}
        self.gate: asyncio.Event | None = None
        """Answers to touches wait for it."""
        self.is_deaf = False
        """Streams are refused and ended, as when the hub is away."""
        self._streams: list[asyncio.Queue[bytes | None]] = []

    @property
    def now(self) -> float:
        """What time it is by the hub's clock."""
        return time.time() + self.offset

    def tell(self, site: dict[str, Any]) -> None:
        """Tell all pages what is shown of a site."""
        self.sites[site["site"]] = site
        for stream in self._streams:
            stream.put_nowait(_event("site", site))

    def beat(self) -> None:
        """Tell all pages what time it is."""
        for stream in self._streams:
            stream.put_nowait(_event("beat", int(self.now * 1000)))

    def hello(self) -> bytes:
        """Return how a stream begins."""
        home = next(iter(self.sites))
        return _event(
            "hello",
            {
                "now": int(self.now * 1000),
                "build": self.pages.build,
                "language": self.language,
                "home": home,
                "sites": list(self.sites),
                "screen": self.screen,
            },
        )

    def greet(self) -> None:
        """Tell all pages anew what this screen is."""
        for stream in self._streams:
            stream.put_nowait(self.hello())

    def cut(self) -> None:
        """Go away: every stream ends, and none is taken."""
        self.is_deaf = True
        for stream in self._streams:
            stream.put_nowait(None)

    def app(self) -> web.Application:
        """Return what serves it."""
        app = web.Application()
        app.router.add_get(PATH, self._door)
        app.router.add_get(f"{PATH}/page/{{build}}/{{file}}", self._file)
        app.router.add_get(f"{API}/events", self._events)
        app.router.add_post(f"{API}/act", self._act)
        app.router.add_get(f"{API}/glass", self._glass)
        return app

    async def _door(self, _: web.Request) -> web.Response:
        return self._sent(self.pages.documents["door", self.language])

    async def _file(self, request: web.Request) -> web.Response:
        return self._sent(self.pages.files[request.match_info["file"]])

    def _sent(self, file: Any) -> web.Response:
        return web.Response(
            body=file.body, content_type=file.content_type, charset="utf-8", headers=HEADERS
        )

    async def _events(self, request: web.Request) -> web.StreamResponse:
        if self.is_deaf:
            return web.Response(status=503)
        response = web.StreamResponse(
            headers={**HEADERS, "Content-Type": "text/event-stream; charset=utf-8"}
        )
        await response.prepare(request)
        stream: asyncio.Queue[bytes | None] = asyncio.Queue()
        self._streams.append(stream)
        stream.put_nowait(self.hello())
        for site in self.sites.values():
            stream.put_nowait(_event("site", site))
        try:
            while (data := await stream.get()) is not None:
                await response.write(data)
        except ConnectionError:
            pass
        finally:
            self._streams.remove(stream)
        return response

    async def _glass(self, _: web.Request) -> web.Response:
        return web.json_response({**self.phone, "until": int((self.now + 60) * 1000)})

    async def _act(self, request: web.Request) -> web.Response:
        asked = await request.json()
        self.asked.append(asked)
        if self.gate:
            await self.gate.wait()
        answer = self.answer(asked)
        if answer is None:
            # The hub has it, and its answer is lost on the way.
            assert request.transport is not None
            request.transport.abort()
            return web.Response()
        if isinstance(answer, int):
            return web.Response(status=answer, headers={"Retry-After": "7"})
        return web.json_response(answer)


def _event(name: str, data: Any) -> bytes:
    return f"event: {name}\ndata: {json.dumps(data)}\n\n".encode()


@asynccontextmanager
async def served(hub: StandIn) -> AsyncIterator[str]:
    """Serve it, and give the address of the screen's page."""
    server = TestServer(hub.app())
    await server.start_server()
    yield str(server.make_url(PATH))
    hub.cut()
    await server.close()
