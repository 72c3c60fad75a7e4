"""Setting the page of members up, once for this Home Assistant."""

from collections.abc import Mapping
from hashlib import sha256
from http import HTTPStatus
from pathlib import Path
from typing import Final

from aiohttp import hdrs, web
from homeassistant.components import frontend
from homeassistant.core import HomeAssistant
from homeassistant.helpers.http import HomeAssistantView

from .commands import register_commands

FOLDER: Final = Path(__file__).parent / "page"
LOADER: Final = "load.js"
KEPT: Final = {hdrs.CACHE_CONTROL: "public, max-age=31536000, immutable"}
"""Their address changes with them."""


class CardView(HomeAssistantView):
    """The card itself: a program, the same for everybody, that knows nothing of anybody."""

    name = "faitout:members:card"
    requires_auth = False

    def __init__(self, files: Mapping[str, bytes]) -> None:
        """Take the program."""
        build = sha256(b"".join(files.values())).hexdigest()[:16]
        self.loader = f"/faitout/members/{build}/{LOADER}"
        self.url = f"/faitout/members/{build}/{{file}}"
        self._files = files

    async def get(self, _: web.Request, file: str) -> web.Response:
        """Return a file of the program."""
        if file not in self._files:
            return web.Response(status=HTTPStatus.NOT_FOUND)
        return web.Response(
            body=self._files[file], content_type="text/javascript", charset="utf-8", headers=KEPT
        )


def read_card() -> dict[str, bytes]:
    """Read the program. Blocks: not for the event loop."""
    return {path.name: path.read_bytes() for path in sorted(FOLDER.glob("*.js"))}


async def async_setup_members_page(hass: HomeAssistant) -> None:
    """Take the commands, and have browsers load the card where there is a frontend."""
    register_commands(hass)
    view = CardView(await hass.async_add_executor_job(read_card))
    hass.http.register_view(view)
    if frontend.DOMAIN in hass.config.components:
        frontend.add_extra_js_url(hass, view.loader)
