"""Where the devices ask. A device takes a path behind the name of its server, and no slash last."""

from typing import Final

from aiohttp import web

PATH: Final = "/faitout/trmnl"
API: Final = f"{PATH}/api"
LONGEST_HOST: Final = 255
"""The device copies addresses into 1,024 bytes without looking how long they are."""


def asked_at(request: web.Request) -> str | None:
    """Return the address that the device knows this server by; None where it is no real one.

    It sends its token along with a picture only where both addresses begin alike.
    """
    host = request.host
    if not host or len(host) > LONGEST_HOST or not host.isascii() or not host.isprintable():
        return None
    return f"{request.scheme}://{host}{PATH}"
