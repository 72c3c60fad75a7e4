"""The live feed over HTTP: server-sent events, one stream for each open page.

hello   which sites there are, what time it is, which build of the page belongs to it
site    all that is shown of one site; has an id to resume from
beat    what time it is, so that a screen notices a dead line and a wrong clock
"""

import asyncio
from http import HTTPStatus
import socket
from typing import Final

from aiohttp import hdrs, web
from homeassistant.helpers.http import HomeAssistantView
from homeassistant.helpers.json import json_bytes
from homeassistant.util import dt as dt_util

from .credential import Secret
from .entrance import Entrance
from .feed import Feed, Stream
from .headers import API, NOT_KEPT, PATH, turn_in
from .lines import TooManyLinesError, turn_key
from .pages import Pages
from .screens import Screen, Screens

BEAT_SECONDS: Final = 10.0
WRITE_SECONDS: Final = 20.0
"""A screen that takes nothing for so long is dropped; it comes back when it can."""


class LiveView(HomeAssistantView):
    """The stream of a screen that was let in."""

    url = f"{PATH}/events"
    name = "faitout:screen:events"
    requires_auth = False

    def __init__(self, screens: Screens, entrance: Entrance, pages: Pages) -> None:
        """Take what is served, and who lets in."""
        self.extra_urls = [f"{API}/events"]
        self._screens = screens
        self._entrance = entrance
        self._build = pages.build

    async def get(self, request: web.Request) -> web.StreamResponse:
        """Stream until the screen leaves, is too slow, or is no longer welcome."""
        entered = self._entrance.admit(request)
        screen = entered.screen
        if screen is None:
            # Returned, not raised: an unpaired screen is no failed login to be banned for.
            return web.Response(status=HTTPStatus.UNAUTHORIZED, headers=NOT_KEPT)
        try:
            is_new_line = self._entrance.enter(request, screen)
        except TooManyLinesError:
            return web.Response(status=HTTPStatus.CONFLICT, headers=NOT_KEPT)
        response = web.StreamResponse(
            headers={
                **NOT_KEPT,
                hdrs.CONTENT_TYPE: "text/event-stream; charset=utf-8",
                # Some proxies would wait until they have collected enough.
                "X-Accel-Buffering": "no",
            }
        )
        self._entrance.keep(request, response, entered)
        await response.prepare(request)
        _give_up_dead_lines(request)
        self._screens.look_around()
        feed = self._screens.feed
        turn = turn_in(request)
        last_seen = request.headers.get("Last-Event-ID", "")
        stream = feed.open(screen.id, screen.site, last_seen, turn_key(turn))
        if is_new_line:
            feed.end_other_lines(stream)
        try:
            while not stream.is_closed and self._screens.is_welcome(screen):
                self._look_around(stream, turn)
                data = _due(feed, stream, screen, self._build)
                async with asyncio.timeout(WRITE_SECONDS):
                    await response.write(data)
                await stream.wait(BEAT_SECONDS)
        except TimeoutError, ConnectionError:
            if request.transport:
                request.transport.abort()
        finally:
            feed.end(stream)
        return response

    def _look_around(self, stream: Stream, turn: Secret | None) -> None:
        """Have a stream told whether another browser looks on as the same screen."""
        is_copied = self._entrance.goes_on(stream.screen, turn)
        if is_copied != stream.is_copied:
            stream.is_copied = is_copied
            stream.wants_hello = True


def _due(feed: Feed, stream: Stream, screen: Screen, build: str) -> bytes:
    """Return what is to be written now: never nothing, at least what time it is."""
    now = int(dt_util.utcnow().timestamp() * 1000)
    parts = [feed.data(site) for site in stream.take()]
    if stream.wants_hello:
        stream.wants_hello = False
        hello = {
            "now": now,
            "build": build,
            "language": screen.language,
            "home": screen.home,
            "copied": stream.is_copied,
            "screen": _told_of(screen),
            "sites": feed.sites(stream),
        }
        parts.insert(0, b"event: hello\ndata: %s\n\n" % json_bytes(hello))
    return b"".join(parts) or b"event: beat\ndata: %d\n\n" % now


def _told_of(screen: Screen) -> dict[str, str | bool | None]:
    """Return what a screen is told of itself."""
    settings = screen.settings
    return {
        "space": settings.space,
        "may": settings.who,
        "sound": settings.sound,
        "dims": settings.dims,
        "plan": screen.plan,
    }


def _give_up_dead_lines(request: web.Request) -> None:
    """Have the system notice a screen that was switched off, where it can."""
    line = request.get_extra_info("socket")
    if line is not None and hasattr(socket, "TCP_USER_TIMEOUT"):
        line.setsockopt(
            socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, int((WRITE_SECONDS + BEAT_SECONDS) * 1000)
        )
