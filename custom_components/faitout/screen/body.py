"""What a page sends, read within bounds: anybody may have sent it."""

import asyncio
from typing import Final

from aiohttp import web

BODY_SECONDS: Final = 10.0
"""A page that is slower than this is none."""


async def body_of(request: web.Request, most: int) -> bytes | None:
    """Return what was sent; None where it is more than so many bytes, or too slow."""
    body = b""
    try:
        async with asyncio.timeout(BODY_SECONDS):
            while part := await request.content.read(most + 1 - len(body)):
                body += part
                if len(body) > most:
                    return None
    except TimeoutError:
        return None
    return body
