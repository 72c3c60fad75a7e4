"""Setting the page of members up, once for this Home Assistant."""

from hashlib import sha256
from pathlib import Path
from typing import Final

from aiohttp import hdrs, web
from homeassistant.components import frontend
from homeassistant.core import HomeAssistant
from homeassistant.helpers.http import HomeAssistantView

from .commands import register_commands

FILE: Final = Path(__file__).parent / "page" / "members.js"
KEPT: Final = {hdrs.CACHE_CONTROL: "public, max-age=31536000, immutable"}
"""Its address changes with it."""


class CardView(HomeAssistantView):
    """The card itself: a program, the same for everybody, that knows nothing of anybody."""

    name = "faitout:members:card"
    requires_auth = False

    def __init__(self, body: bytes) -> None:
        """Take the program."""
        self.address = f"/faitout/members/{sha256(body).hexdigest()[:16]}/members.js"
        self.url = self.address
        self._body = body

    async def get(self, _: web.Request) -> web.Response:
        """Return the program."""
        return web.Response(
            body=self._body, content_type="text/javascript", charset="utf-8", headers=KEPT
        )


async def async_setup_members_page(hass: HomeAssistant) -> None:
    """Take the commands, and have browsers load the card where there is a frontend."""
    register_commands(hass)
    view = CardView(await hass.async_add_executor_job(FILE.read_bytes))
    hass.http.register_view(view)
    if frontend.DOMAIN in hass.config.components:
        frontend.add_extra_js_url(hass, view.address)
