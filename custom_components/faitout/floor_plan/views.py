"""A plan over HTTP, for the screens that are to show it."""

from base64 import b64decode
from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from aiohttp import hdrs, web
from homeassistant.core import HomeAssistant
from homeassistant.helpers.http import HomeAssistantView
from homeassistant.helpers.json import json_bytes

from ..screen.entrance import Entrance
from ..screen.headers import API, NOT_KEPT
from .plans import PLANS, shown_plan

SEALED: Final[Mapping[str, str]] = {
    **NOT_KEPT,
    "Content-Security-Policy": "default-src 'none'; sandbox",
}
"""Nothing in it runs or loads anything, even where somebody opens it as a page of its own."""


class FloorPlanView(HomeAssistantView):
    """The plan that a screen was set up to show, and no other."""

    url = f"{API}/plan/{{plan}}/{{part}}"
    name = "faitout:screen:plan"
    requires_auth = False

    def __init__(self, hass: HomeAssistant, entrance: Entrance) -> None:
        """Take who lets screens in."""
        self._hass = hass
        self._entrance = entrance

    async def get(self, request: web.Request, plan: str, part: str) -> web.Response:
        """Return a plan's shapes and places (`shapes`), or its picture (`picture`)."""
        screen = self._entrance.screen_for(request)
        if screen is None:
            return web.Response(status=HTTPStatus.UNAUTHORIZED, headers=NOT_KEPT)
        entry = self._hass.config_entries.async_get_entry(screen.entry)
        found = await self._hass.data[PLANS].get(plan) if plan == screen.plan else None
        if entry is None or found is None:
            return web.Response(status=HTTPStatus.NOT_FOUND, headers=NOT_KEPT)
        if part == "shapes":
            body, kind = json_bytes(shown_plan(entry, found)), "application/json"
        elif part == "picture" and "jpeg" in found.content:
            body, kind = b64decode(found.content["jpeg"]), "image/jpeg"
        else:
            return web.Response(status=HTTPStatus.NOT_FOUND, headers=NOT_KEPT)
        return web.Response(body=body, headers={**SEALED, hdrs.CONTENT_TYPE: kind})
