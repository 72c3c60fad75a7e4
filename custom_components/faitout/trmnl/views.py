"""What devices ask for over HTTP. None of it needs a login: what counts is the device's token.

Answers are what the firmware does the right thing with, which is not what their numbers mean:
a 401 or 404 for a picture has it try five times, then write "no server" across its glass; a
404 for its set-up has it show its own address and sleep.
"""

from http import HTTPStatus
import logging
import math
from typing import Final

from aiohttp import hdrs, web
from homeassistant.core import HomeAssistant
from homeassistant.helpers.http import HomeAssistantView
from homeassistant.util import dt as dt_util

from ..hub.limits import address_key
from ..journal import JournalError
from ..screen.body import body_of
from .address import API, PATH, asked_at
from .answers import (
    STRANGER_SECONDS,
    DeviceAnswer,
    picture_answer,
    picture_name,
    refused_answer,
    setup_answer,
)
from .asked import DeviceAsked, asked_of
from .devices import Devices
from .log import LONGEST_BODY, notes_in
from .notices import DeviceNotices
from .sign import TrmnlSign

_LOGGER = logging.getLogger(__name__)

NOT_KEPT: Final = {hdrs.CACHE_CONTROL: "no-store", "X-Content-Type-Options": "nosniff"}


class _DeviceView(HomeAssistantView):
    """What is asked for by a device."""

    requires_auth = False

    def __init__(self, hass: HomeAssistant, devices: Devices, notices: DeviceNotices) -> None:
        """Take who knows the devices, and the pictures for those that nobody knows."""
        self._hass = hass
        self._devices = devices
        self._notices = notices

    def _too_often(self, request: web.Request) -> web.Response | None:
        """Count a request of somebody unknown; return the answer to one that came too often."""
        wait = self._devices.strange.wait(address_key(request.remote), self._hass.loop.time())
        return _later(wait) if wait else None

    async def _let_in(self, asked: DeviceAsked) -> TrmnlSign | None:
        """Return the sign of a device that came with its token. Raises JournalError."""
        sign = self._devices.sign_of(asked.mac)
        if sign is None or asked.token is None:
            return None
        return sign if await sign.lets_in(asked.token, dt_util.utcnow()) else None


class SetupView(_DeviceView):
    """A device without a token asks for one."""

    url = f"{API}/setup"
    extra_urls = [f"{API}/setup/"]  # noqa: RUF012 - Home Assistant's own form
    name = "faitout:trmnl:setup"

    async def get(self, request: web.Request) -> web.Response:
        """Give the device of a sign that is open its token."""
        asked, base, now = asked_of(request.headers), asked_at(request), dt_util.utcnow()
        if answer := self._too_often(request):
            return answer
        sign = self._devices.sign_of(asked.mac)
        if base is None or sign is None:
            self._devices.saw(asked.mac, now)
            return _json(refused_answer("Not set up"), HTTPStatus.NOT_FOUND)
        try:
            token = await sign.set_up(now)
        except JournalError:
            return _json({"status": 503}, HTTPStatus.SERVICE_UNAVAILABLE)
        if token is None:
            return _json(refused_answer("Not open"), HTTPStatus.NOT_FOUND)
        url = f"{base}/notice/welcome.png"
        return _json(setup_answer(token, sign.mac.replace(":", "")[-6:], url, "Faitout"))


class DisplayView(_DeviceView):
    """A device asks what to show, and how long to sleep."""

    url = f"{API}/display"
    extra_urls = [f"{API}/display/"]  # noqa: RUF012 - Home Assistant's own form
    name = "faitout:trmnl:display"

    async def get(self, request: web.Request) -> web.Response:
        """Tell it."""
        asked, base = asked_of(request.headers), asked_at(request)
        if base is None:
            return _json({"status": 400}, HTTPStatus.BAD_REQUEST)
        try:
            sign = await self._let_in(asked)
            if sign is None:
                return self._to_stranger(request, asked, base)
            return await self._to_sign(sign, asked, base)
        except JournalError:
            return _json({"status": 503}, HTTPStatus.SERVICE_UNAVAILABLE)

    async def _to_sign(self, sign: TrmnlSign, asked: DeviceAsked, base: str) -> web.Response:
        now, status, least = dt_util.utcnow(), HTTPStatus.OK, 0
        wait = self._devices.asked.wait(sign.mac, self._hass.loop.time())
        if wait and sign.last:
            # Firmware takes this number for a good answer, and does what is in it.
            drawn, status, least = sign.last, HTTPStatus.TOO_MANY_REQUESTS, math.ceil(wait)
        else:
            drawn = await sign.drawn(asked, now)
        url = f"{base}/picture/{self._devices.put(drawn.png, now)}.png"
        return _json(picture_answer(drawn.name, url, max(drawn.seconds(now), least)), status)

    def _to_stranger(self, request: web.Request, asked: DeviceAsked, base: str) -> web.Response:
        if answer := self._too_often(request):
            return answer
        self._devices.saw(asked.mac, dt_util.utcnow())
        name, url = picture_name(self._notices.stranger), f"{base}/notice/stranger.png"
        return _json(picture_answer(name, url, STRANGER_SECONDS))


class LogView(_DeviceView):
    """A device tells what went wrong on it."""

    url = f"{API}/log"
    extra_urls = [f"{API}/log/"]  # noqa: RUF012 - Home Assistant's own form
    name = "faitout:trmnl:log"

    async def post(self, request: web.Request) -> web.Response:
        """Count it. What cannot be read is done with too: the device would send it for ever."""
        try:
            sign = await self._let_in(asked_of(request.headers))
        except JournalError:
            return _json({"status": 503}, HTTPStatus.SERVICE_UNAVAILABLE)
        if sign is None:
            answer = self._too_often(request)
            return answer or _json({"status": 404}, HTTPStatus.NOT_FOUND)
        if wait := self._devices.asked.wait(f"log {sign.mac}", self._hass.loop.time()):
            return _later(wait)
        if body := await body_of(request, LONGEST_BODY):
            sign.wrongs.update(notes_in(body))
        return web.Response(status=HTTPStatus.NO_CONTENT, headers=NOT_KEPT)


class PictureView(HomeAssistantView):
    """A picture that waits for its device, by a name that only that device was told."""

    url = f"{PATH}/picture/{{name}}.png"
    name = "faitout:trmnl:picture"
    requires_auth = False

    def __init__(self, devices: Devices) -> None:
        """Take who keeps them."""
        self._devices = devices

    async def get(self, _: web.Request, name: str) -> web.Response:
        """Return the picture."""
        return _png(self._devices.take(name, dt_util.utcnow()))


class NoticeView(HomeAssistantView):
    """The pictures for every device: welcome, and that nobody knows it."""

    url = f"{PATH}/notice/{{name}}.png"
    name = "faitout:trmnl:notice"
    requires_auth = False

    def __init__(self, notices: DeviceNotices) -> None:
        """Take them."""
        self._notices = {"welcome": notices.welcome, "stranger": notices.stranger}

    async def get(self, _: web.Request, name: str) -> web.Response:
        """Return the picture."""
        return _png(self._notices.get(name))


def _png(png: bytes | None) -> web.Response:
    if png is None:
        return _json({"status": 404}, HTTPStatus.NOT_FOUND)
    return web.Response(body=png, content_type="image/png", headers=NOT_KEPT)


def _json(answer: DeviceAnswer, status: HTTPStatus = HTTPStatus.OK) -> web.Response:
    return web.json_response(answer, status=status, headers=NOT_KEPT)


def _later(seconds: float) -> web.Response:
    wait = math.ceil(seconds)
    headers = {**NOT_KEPT, "Retry-After": str(wait)}
    return web.json_response({"status": 429}, status=HTTPStatus.TOO_MANY_REQUESTS, headers=headers)
