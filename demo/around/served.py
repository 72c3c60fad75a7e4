"""Serving a small page of the demo's own, on this machine alone."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from ..ports import HOST, free_port


@asynccontextmanager
async def served(app: web.Application) -> AsyncIterator[str]:
    """Serve an application and return its address."""
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        port = free_port()
        await web.TCPSite(runner, HOST, port).start()
        yield f"http://{HOST}:{port}/"
    finally:
        await runner.cleanup()
