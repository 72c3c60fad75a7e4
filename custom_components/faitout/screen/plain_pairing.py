"""The six digits without script: a browser that can do little has to be let in, too.

There is nothing to send but the question itself, so the question begins the pairing. Other pages
cannot make a browser ask: what it says of where the question comes from is looked at, and a browser
too old to say so has no more than four codes to lose.
"""

from collections.abc import Mapping
from html import escape
from typing import Final

from aiohttp import web
from homeassistant.util import dt as dt_util

from .entrance import Entrance, asker_of
from .headers import give_secret, secret_in
from .pairing import Pairing, Pairings, PairingsFullError, SentAwayError
from .views import SAME_SITE

BY_HAND: Final = (*SAME_SITE, "none")
"""What browsers say of an address that somebody typed, or that a page of ours led to."""


def may_ask(request: web.Request) -> bool:
    """Return whether a question comes from a person or from our own page."""
    return request.headers.get("Sec-Fetch-Site") in BY_HAND


def ask_for_code(
    request: web.Request, response: web.Response, pairings: Pairings, entrance: Entrance
) -> Pairing | str:
    """Return the pairing of a browser, begun if need be; or the text that says why there is none.

    The secret of a new one goes into the response.
    """
    now = dt_util.utcnow()
    if known := pairings.find(secret_in(request), now):
        return known
    try:
        secret, pairing = pairings.open(asker_of(request), now)
    except PairingsFullError:
        entrance.news.publish()
        return "pairing_full"
    except SentAwayError:
        return "pairing_away"
    give_secret(request, response, secret)
    return pairing


def waiting_page(texts: Mapping[str, str], found: Pairing | str) -> str:
    """Return what stands in the page while a screen waits to be let in."""
    if isinstance(found, str):
        return f"<p>{escape(texts[found])}</p>"
    if found.is_taken:
        return f"<p>{escape(texts['pairing_taken'])}</p>"
    mark = texts["pairing_mark"].format(mark=found.mark)
    return (
        f"<p>{escape(texts['pairing_enter'])}</p>"
        f'<p class="word">{found.code[:3]}&nbsp;{found.code[3:]}</p><p>{escape(mark)}</p>'
    )
