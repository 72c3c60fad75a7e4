"""What every answer to the page says to its browser, and what the page must say to be heard."""

from collections.abc import Mapping
from typing import Final

from aiohttp import hdrs, web

from ..screen.credential import Secret, secret_of

PATH: Final = "/faitout/guest"
API: Final = f"{PATH}/api"
"""A folder of this name, so that the service worker of Home Assistant keeps out of it."""
CARRIER: Final = "X-Faitout-Link"
"""The token comes in a header of ours. It stands behind the # of the link, so no browser sends it
by itself, no proxy writes it down, and no other site can send it without our leave."""
SAME_SITE: Final = (None, "same-origin")
"""What browsers say of a request that comes from our own page; old ones say nothing."""

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
    " base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
    " require-trusted-types-for 'script'; trusted-types 'none'"
)
"""In no frame at all: a slide that opens a door must not lie under somebody else's picture."""
NOT_KEPT: Final[Mapping[str, str]] = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "X-Robots-Tag": "noindex",
    hdrs.CACHE_CONTROL: "no-store",
}


def token_in(request: web.Request) -> Secret | None:
    """Return the token that our page sent; None where there is none, or it is not our page."""
    if request.headers.get("Sec-Fetch-Site") not in SAME_SITE:
        return None
    return secret_of(request.headers.get(CARRIER))
