"""What every answer to a phone says to its browser, and what its page must say to be heard."""

from typing import Final

from aiohttp import web

from ..guest.headers import NOT_KEPT, SAME_SITE

PATH: Final = "/faitout/phone"
API: Final = f"{PATH}/api"
"""A folder of this name, so that the service worker of Home Assistant keeps out of it."""
SHEETS: Final = f"{API}/sheets"
CARRIER: Final = "X-Faitout-Pass"
"""The pass comes in a header of ours: no other site can send it without our leave."""
LONGEST_PASS: Final = 64

__all__ = ["API", "CARRIER", "NOT_KEPT", "PATH", "SHEETS", "is_ours", "pass_in"]


def is_ours(request: web.Request) -> bool:
    """Return whether a request comes from our own page, as far as its browser says."""
    return request.headers.get("Sec-Fetch-Site") in SAME_SITE


def pass_in(request: web.Request) -> str | None:
    """Return the pass that a page sent, None where there is none."""
    shown = request.headers.get(CARRIER)
    return shown if shown and len(shown) <= LONGEST_PASS else None
