"""Cards of our own: served by Home Assistant, and loaded by browsers with its frontend."""

from hashlib import sha256
from pathlib import Path
from typing import Final

from aiohttp import hdrs, web
from homeassistant.components import frontend
from homeassistant.core import HomeAssistant
from homeassistant.helpers.http import HomeAssistantView

KEPT_FOR_GOOD: Final = {hdrs.CACHE_CONTROL: "public, max-age=31536000, immutable"}
"""The address of a card changes with it."""


class CardView(HomeAssistantView):
    """A card itself: a program, the same for everybody, that knows nothing of anybody."""

    requires_auth = False

    def __init__(self, card: str, body: bytes) -> None:
        """Take what a card is called, and its program."""
        self.name = f"faitout:{card}:card"
        self.url = f"/faitout/{card}/{sha256(body).hexdigest()[:16]}/{card}.js"
        self.address = self.url
        self._body = body

    async def get(self, _: web.Request) -> web.Response:
        """Return the program."""
        return web.Response(
            body=self._body,
            content_type="text/javascript",
            charset="utf-8",
            headers=KEPT_FOR_GOOD,
        )


async def serve_card(hass: HomeAssistant, program: Path) -> None:
    """Serve a card that is called as its file, and have browsers load it if there is a frontend."""
    view = CardView(program.stem, await hass.async_add_executor_job(program.read_bytes))
    hass.http.register_view(view)
    if frontend.DOMAIN in hass.config.components:
        frontend.add_extra_js_url(hass, view.address)
