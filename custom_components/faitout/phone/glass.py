"""What a screen beside a door shows for phones: the QR of its space, and the code of this minute.

Each screen asks for its own, each minute; so no frame that all are sent depends on the instant.
"""

from http import HTTPStatus
from typing import Final, TypedDict

from aiohttp import web
from homeassistant.core import HomeAssistant
from homeassistant.helpers.http import HomeAssistantView
from homeassistant.util import dt as dt_util

from ..guest.qr import drawing_of
from ..hub.access.keyring import Purpose
from ..hub.limits import Limit
from ..screen import ENTRANCE
from ..screen.headers import API, NOT_KEPT
from ..screen.screens import Screen
from .address import proving_url, space_url
from .code import STEP, code_at
from .phones import AwayError, Doorway, Phones

MOST_ASKED: Final = 20
"""How often one screen asks in a minute: once, and a few times more as it loads itself anew."""
SECONDS: Final = 60.0


class QrDrawn(TypedDict):
    """A QR to draw."""

    size: int
    path: str


class GlassShown(TypedDict):
    """What is shown beside the state."""

    qr: QrDrawn | None
    """None: phones have no page here."""
    code: str | None
    """The digits; None where nobody has to prove that they are there."""
    until: int
    """When to ask again, in milliseconds since 1970, ..."""
    now: int
    """... by a clock on which it is this now."""


class GlassView(HomeAssistantView):
    """For the screen of one space, by its cookie."""

    url = f"{API}/glass"
    name = "faitout:screen:glass"
    requires_auth = False

    def __init__(self, hass: HomeAssistant, phones: Phones) -> None:
        """Take who knows the spaces."""
        self._hass = hass
        self._phones = phones
        self._asked = Limit(MOST_ASKED, SECONDS)

    async def get(self, request: web.Request) -> web.Response:
        """Return what is shown for phones now."""
        screen = self._hass.data[ENTRANCE].screen_for(request)
        if screen is None:
            return web.Response(status=HTTPStatus.UNAUTHORIZED, headers=NOT_KEPT)
        if screen.settings.space is None:
            return web.Response(status=HTTPStatus.FORBIDDEN, headers=NOT_KEPT)
        if wait := self._asked.wait(screen.id, self._hass.loop.time()):
            headers = {**NOT_KEPT, "Retry-After": str(int(wait) + 1)}
            return web.Response(status=HTTPStatus.TOO_MANY_REQUESTS, headers=headers)
        return self.json(await self._shown(screen), headers=NOT_KEPT)

    async def _shown(self, screen: Screen) -> GlassShown:
        now = dt_util.utcnow()
        later = (int(now.timestamp()) // STEP + 1) * STEP * 1000
        nothing = GlassShown(qr=None, code=None, until=later, now=int(now.timestamp() * 1000))
        try:
            doorway = self._phones.find(screen.home, screen.settings.space or "")
        except AwayError:
            return nothing
        if doorway is None:
            return nothing
        return await self._drawn(doorway, later)

    async def _drawn(self, doorway: Doorway, until: int) -> GlassShown:
        now = dt_util.utcnow()
        address, digits = space_url(self._hass, doorway.site.slug, doorway.space), None
        if doorway.may_act and doorway.wants_proof:
            try:
                code = code_at(await doorway.key(Purpose.GLASS), now)
            except OSError:
                pass
            else:
                address = proving_url(self._hass, doorway.site.slug, doorway.space, code.word)
                digits, until = code.digits, int(code.until.timestamp() * 1000)
        # Glass has no dirt on it, and coarser modules are read from further away.
        drawing = drawing_of(address, error="l")
        return GlassShown(
            qr=QrDrawn(size=drawing.size, path=drawing.path),
            code=digits,
            until=until,
            now=int(now.timestamp() * 1000),
        )
