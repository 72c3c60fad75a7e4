"""A metrics server that counts what it is told, and can be away."""

import gzip
import re

from aiohttp import web

NUMBER = re.compile(rb"(?:value|number)=(\d+)")


class CountingServer:
    """Takes the version 2 writes of InfluxDB on the loopback interface."""

    def __init__(self) -> None:
        """Listen on any free port; `come` begins."""
        self.port = 0
        self.told: list[int] = []
        """The numbers in the points it said yes to, in the order in which they came."""
        self._runner: web.AppRunner | None = None

    async def come(self) -> None:
        """Take connections, on the port that it had before."""
        application = web.Application(client_max_size=64 << 20)
        application.router.add_post("/api/v2/write", self._write)
        application.router.add_post("/api/v2/query", self._query)
        self._runner = web.AppRunner(application, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port, reuse_address=True)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def go(self) -> None:
        """Be away: connections are cut, new ones refused."""
        if self._runner:
            await self._runner.cleanup()
            self._runner = None

    async def _write(self, request: web.Request) -> web.Response:
        body = await request.read()
        if body.startswith(b"\x1f\x8b"):
            body = gzip.decompress(body)
        self.told += map(int, NUMBER.findall(body))
        return web.Response(status=204)

    async def _query(self, _: web.Request) -> web.Response:
        """Answer what Home Assistant asks to see whether it is there."""
        return web.Response(body=b"", content_type="text/csv")
