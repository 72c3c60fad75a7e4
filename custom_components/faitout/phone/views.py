"""The page of a space over HTTP, without a login: who is on the network of the place stands in it.

The page is the same for every space, so that nobody learns from elsewhere which there are. What is
shown, proved and touched is for who is near, and each asks for it by itself.
"""

from http import HTTPStatus

from aiohttp import hdrs, web
from homeassistant.core import HomeAssistant
from homeassistant.helpers.http import HomeAssistantView
from homeassistant.util import dt as dt_util

from ..engine.booking import Actor
from ..engine.offers import Act
from ..engine.touch import TouchRefusal, Who
from ..guest.surroundings import Surroundings
from ..hub.touch import TOUCHES, TouchAnswer, Toucher, TouchOutcome, touch_of
from ..hub.touch.answer import REFUSED
from ..screen import SCREENS
from ..screen.acting import response_for
from ..screen.pages import Pages
from ..screen.views import FileView
from .address import AT
from .headers import API, NOT_KEPT, PATH, pass_in
from .languages import phone_language
from .near_view import NearView, in_a_word, later
from .phones import Phones
from .proving import Proved, prove
from .shown import ACTS, page_shown, proved_until


class PhonePageView(HomeAssistantView):
    """The page: the same for every space, in the language of the phone."""

    url = f"{AT}/{{site}}/{{space}}"
    name = "faitout:phone"
    requires_auth = False

    def __init__(self, hass: HomeAssistant, pages: Pages) -> None:
        """Take what is served."""
        self._hass = hass
        self._pages = pages

    async def get(self, request: web.Request, **_: str) -> web.Response:
        """Return the page."""
        accepted = request.headers.get(hdrs.ACCEPT_LANGUAGE)
        language = phone_language(accepted, self._hass.config.language)
        file = self._pages.documents["phone", language]
        headers = {**NOT_KEPT, hdrs.VARY: hdrs.ACCEPT_LANGUAGE}
        return web.Response(
            body=file.body, content_type=file.content_type, charset="utf-8", headers=headers
        )


class PhoneFileView(FileView):
    """What the page refers to: styles, scripts, texts."""

    url = f"{PATH}/page/{{build}}/{{file}}"
    name = "faitout:phone:page"


class PhoneStateView(NearView):
    """What the page shows."""

    url = f"{API}/state"
    name = "faitout:phone:state"

    def __init__(
        self, hass: HomeAssistant, phones: Phones, surroundings: Surroundings, pages: Pages
    ) -> None:
        """Take which page is served, too."""
        super().__init__(hass, phones, surroundings)
        self._build = pages.build

    async def get(self, request: web.Request) -> web.Response:
        """Return what is shown of a space."""
        phone = await self.come_in(request)
        if isinstance(phone, web.Response):
            return phone
        doorway = self.doorway_of(request.query.get("site"), request.query.get("space"))
        if isinstance(doorway, web.Response):
            return doorway
        now = dt_util.utcnow()
        until = await proved_until(doorway, pass_in(request), now)
        told = page_shown(self._hass.data[SCREENS], doorway, self._build, until, now)
        if told is None:
            return in_a_word("away", HTTPStatus.SERVICE_UNAVAILABLE)
        return self.json(told, headers=NOT_KEPT)


class PhoneProveView(NearView):
    """Where a code from the glass becomes a pass."""

    url = f"{API}/prove"
    name = "faitout:phone:prove"

    async def post(self, request: web.Request) -> web.Response:
        """Return the pass, or why there is none."""
        phone = await self.come_in(request)
        if isinstance(phone, web.Response):
            return phone
        sent = await self.sent(request)
        if isinstance(sent, web.Response):
            return sent
        doorway = self.doorway_of(sent.get("site"), sent.get("space"))
        if isinstance(doorway, web.Response):
            return doorway
        shown = sent.get("code")
        if not isinstance(shown, str):
            return in_a_word("nonsense", HTTPStatus.BAD_REQUEST)
        proof = await prove(self._phones, doorway, phone, shown, self._hass.loop.time())
        if proof.outcome is Proved.DONE:
            given = {"outcome": proof.outcome, "pass": proof.given, "until": proof.until}
            return self.json(given, headers=NOT_KEPT)
        if proof.wait:
            return later(proof.wait, proof.outcome)
        return self.json({"outcome": proof.outcome}, headers=NOT_KEPT)


class PhoneActView(NearView):
    """Where a phone says what was touched."""

    url = f"{API}/act"
    name = "faitout:phone:act"

    async def post(self, request: web.Request) -> web.Response:
        """Do what was touched, and answer when it is in the journal."""
        phone = await self.come_in(request)
        if isinstance(phone, web.Response):
            return phone
        sent = await self.sent(request)
        if isinstance(sent, web.Response):
            return sent
        touch = touch_of(sent)
        if touch is None or touch.act not in ACTS:
            return response_for(
                TouchAnswer(REFUSED + TouchRefusal.NONSENSE), HTTPStatus.BAD_REQUEST
            )
        doorway = self.doorway_of(touch.site, touch.space)
        if isinstance(doorway, web.Response):
            return doorway
        until = await proved_until(doorway, pass_in(request), dt_util.utcnow())
        if doorway.wants_proof and until is None:
            return response_for(TouchAnswer(TouchOutcome.CODE_WANTED))
        clock = self._hass.loop.time()
        if touch.act is Act.BOOK and (
            wait := self._phones.booking_wait(doorway, phone, touch.id, clock)
        ):
            return response_for(TouchAnswer(TouchOutcome.LATER, wait=wait))
        hand = Toucher(
            id=f"phone/{phone}",
            who=Who.ANYBODY if doorway.may_act else Who.NOBODY,
            actor=Actor.SCREEN if until else Actor.TAG,
            site=doorway.site.slug,
            space=doorway.space,
        )
        return response_for(await self._hass.data[TOUCHES].do(touch, hand))
