"""A member's phone at the door: the page of a space, as one on the network of the place sees it.

The page is served by Home Assistant. Between the two stands what a phone's network would be: it
hands everything on, and says from which address it comes.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Final

import aiohttp
from aiohttp import hdrs, web

from custom_components.faitout.phone.address import AT
from simulator.moments import Address, site_of, space_of

from ..api import Api
from ..flows import Answers, walk
from ..neighbourhood import PHONE
from ..words import Words
from .served import served

OPTIONS: Final = "/api/config/config_entries/options/flow"
OF_THE_LINE: Final = frozenset(
    {hdrs.HOST, hdrs.CONNECTION, hdrs.CONTENT_LENGTH, hdrs.CONTENT_ENCODING, hdrs.TRANSFER_ENCODING}
)
"""Headers that belong to one line, and not to what is said over it."""


async def let_phones_act(api: Api, site: str, words: Words) -> None:
    """Choose in the options of a site that phones may act. Raises DemoError."""
    form = {"phones": "act", "proof": "nowhere", "proof_spaces": []}
    answers: Answers = {"init": {"next_step_id": "phones"}, "phones": form}
    await walk(api, OPTIONS, site, answers, "phones", words)


@asynccontextmanager
async def phone_page(url: str, space: Address) -> AsyncIterator[str]:
    """Yield where the page of a space is open, for any browser of this machine."""
    async with aiohttp.ClientSession(auto_decompress=True) as http:

        async def hand_on(request: web.Request) -> web.Response:
            said = _without_line(request.headers) | {hdrs.X_FORWARDED_FOR: PHONE}
            async with http.request(
                request.method,
                f"{url}{request.path_qs}",
                headers=said,
                data=await request.read(),
                allow_redirects=False,
            ) as answer:
                return web.Response(
                    status=answer.status,
                    body=await answer.read(),
                    headers=_without_line(answer.headers),
                )

        app = web.Application()
        app.router.add_route("*", "/{path:.*}", hand_on)
        async with served(app) as address:
            yield f"{address.rstrip('/')}{AT}/{site_of(space)}/{space_of(space)}"


def _without_line(headers: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in headers.items() if name.title() not in OF_THE_LINE}
