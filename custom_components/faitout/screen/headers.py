"""What every answer to a screen says to its browser: nothing from elsewhere, nothing inline."""

from collections.abc import Mapping
from typing import Final

from aiohttp import hdrs, web

from .credential import Secret, new_secret, secret_of

PATH: Final = "/faitout/screen"
API: Final = f"{PATH}/api"
"""Where our own pages ask for what must come from the hub itself. Where people have opened Home
Assistant in the same browser, its service worker answers from a cache first, except below a folder
of this name. Programs without one may leave it out."""
COOKIE: Final = "faitout_screen"
TURN_COOKIE: Final = "faitout_screen_turn"
"""Says which browser it is, and lets nobody in: see lines.py."""
COOKIE_SECONDS: Final = 400 * 24 * 3600
"""The longest that browsers keep a cookie; each visit begins it anew."""

# A board may be a card of a dashboard of this very Home Assistant: frame-ancestors is no 'none'.
POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
    " base-uri 'none'; form-action 'none'; frame-ancestors 'self';"
    " require-trusted-types-for 'script'; trusted-types 'none'"
)
HEADERS: Final[Mapping[str, str]] = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
NOT_KEPT: Final[Mapping[str, str]] = {**HEADERS, hdrs.CACHE_CONTROL: "no-store"}
KEPT: Final[Mapping[str, str]] = {
    **HEADERS,
    hdrs.CACHE_CONTROL: "public, max-age=31536000, immutable",
}


def secret_in(request: web.Request) -> Secret | None:
    """Return the secret that a browser sent, or None."""
    return secret_of(request.cookies.get(COOKIE))


def turn_in(request: web.Request) -> Secret | None:
    """Return which browser sent a request, by the turn that it was given; None: by none."""
    return secret_of(request.cookies.get(TURN_COOKIE))


def give_secret(request: web.Request, response: web.StreamResponse, secret: Secret) -> None:
    """Have the browser keep a secret where no script and no other site can reach it."""
    _give(request, response, COOKIE, secret)


def give_turn(request: web.Request, response: web.StreamResponse) -> None:
    """Have the browser keep a turn that none had before, in the same way."""
    _give(request, response, TURN_COOKIE, new_secret())


def _give(request: web.Request, response: web.StreamResponse, cookie: str, secret: Secret) -> None:
    response.set_cookie(
        cookie,
        secret,
        max_age=COOKIE_SECONDS,
        path=PATH,
        secure=request.secure,
        httponly=True,
        samesite="Strict",
    )
