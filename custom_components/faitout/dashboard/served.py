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

LOADER: Final = """\
// Home Assistant's own program puts a registry of elements in the place of the browser's, and knows
// nothing of what was defined before that. So the card waits until the program is there.
customElements.whenDefined("home-assistant").then(() => import("./{card}.js"));
"""


class CardView(HomeAssistantView):
    """A card itself: a program, the same for everybody, that knows nothing of anybody."""

    requires_auth = False

    def __init__(self, card: str, body: bytes) -> None:
        """Take what a card is called, and its program."""
        folder = f"/faitout/{card}/{sha256(LOADER.encode() + body).hexdigest()[:16]}"
        self.name = f"faitout:{card}:card"
        self.url = f"{folder}/{card}.js"
        self.loader = f"{folder}/load.js"
        """What browsers load with the frontend."""
        self.extra_urls = [self.loader]
        self._bodies = {self.url: body, self.loader: LOADER.format(card=card).encode()}

    async def get(self, request: web.Request) -> web.Response:
        """Return the program, or what loads it."""
        return web.Response(
            body=self._bodies[request.path],
            content_type="text/javascript",
            charset="utf-8",
            headers=KEPT_FOR_GOOD,
        )


async def serve_card(hass: HomeAssistant, program: Path) -> None:
    """Serve a card that is called as its file, and have browsers load it if there is a frontend."""
    view = CardView(program.stem, await hass.async_add_executor_job(program.read_bytes))
    hass.http.register_view(view)
    if frontend.DOMAIN in hass.config.components:
        frontend.add_extra_js_url(hass, view.loader)
