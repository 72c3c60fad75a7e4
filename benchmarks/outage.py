"""What an outage of the metrics server loses, beside Home Assistant's own influxdb integration."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
import gzip
from pathlib import Path
import re
from types import MappingProxyType
from typing import Any

from aiohttp import web
from homeassistant.config_entries import SOURCE_USER, ConfigEntry, ConfigSubentry
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.util import dt as dt_util

from custom_components.faitout.const import SUBENTRY_METRICS
from custom_components.faitout.outputs.metrics.points import hub_line

from .apart import apart
from .home import at_home
from .places import entry, open_site
from .progress import say
from .rows import Mark, Row, Rows, Size

TITLE = "An outage of the metrics server"
PER_SECOND = 20
BEFORE = AFTER = 5.0
"""Seconds with the server there, before and after the outage."""
OUTAGE = {Size.QUICK: 20.0, Size.FULL: 60.0}
PATIENCE = 180.0
"""Seconds that what waits may take to arrive."""

type Feed = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the points."""

    fed: int
    lost: int
    doubled: int


def run(size: Size) -> Rows:
    """Measure ours and Home Assistant's in processes of their own, one after the other."""
    seconds = OUTAGE[size]
    say(f"Faitout, {seconds:.0f} s away")
    ours: Outcome = apart(_faitout, seconds)
    say(f"Home Assistant's influxdb, {seconds:.0f} s away")
    other: Outcome = apart(_home_assistant, seconds)
    against = "influxdb of Home Assistant"
    return Rows(
        (
            Row(
                what=f"points lost of {ours.fed}, {seconds:.0f} s away",
                ours=ours.lost,
                other=other.lost,
                unit="points",
                against=against,
                mark=Mark(0.0, inclusive=True),
            ),
            Row(
                what="points handed in twice",
                ours=ours.doubled,
                other=other.doubled,
                unit="points",
                against=against,
            ),
        ),
        notes=(
            "Points handed in twice replace themselves: they have the same time.",
            "Home Assistant's keeps what waits in memory, and retries only if told to.",
        ),
    )


def _faitout(seconds: float) -> Outcome:
    async def work(hass: HomeAssistant) -> Outcome:
        server = CountingServer()
        await server.come()
        place = entry(range(1))
        site = await open_site(hass, place)
        hass.config_entries.async_add_subentry(place, _subentry(server.port))
        await hass.async_block_till_done()

        def feed(number: int) -> None:
            site.journal.post([hub_line(site.slug, {"number": number}, dt_util.utcnow())])

        async def is_empty() -> bool:
            return not await site.journal.outbox(1)

        return await _through_an_outage(server, feed, is_empty, seconds)

    return at_home(work)


def _home_assistant(seconds: float) -> Outcome:
    async def work(hass: HomeAssistant) -> Outcome:
        server = CountingServer()
        await server.come()
        peer = await _set_influxdb_up(hass, server.port)

        def feed(number: int) -> None:
            hass.states.async_set("sensor.number", str(number))

        quiet_since = [hass.loop.time(), 0]

        async def is_quiet() -> bool:
            """Nothing has come for longer than it waits before it tries again."""
            if len(server.told) != quiet_since[1]:
                quiet_since[:] = [hass.loop.time(), len(server.told)]
            return hass.loop.time() - quiet_since[0] > 30.0  # noqa: PLR2004 - seconds

        outcome = await _through_an_outage(server, feed, is_quiet, seconds)
        # Its thread would go on for ever.
        await hass.config_entries.async_unload(peer.entry_id)
        return outcome

    return at_home(work)


async def _through_an_outage(
    server: CountingServer, feed: Feed, is_over: Callable[[], Awaitable[bool]], seconds: float
) -> Outcome:
    fed = 0
    for away, span in ((False, BEFORE), (True, seconds), (False, AFTER)):
        if away:
            await server.go()
        elif fed:
            await server.come()
        for _ in range(int(span * PER_SECOND)):
            feed(fed)
            fed += 1
            await asyncio.sleep(1 / PER_SECOND)
    async with asyncio.timeout(PATIENCE):
        while not await is_over():  # noqa: ASYNC110 - it is asked, nothing tells
            await asyncio.sleep(0.5)
    told = server.told
    await server.go()
    return Outcome(fed, fed - len(set(told)), len(told) - len(set(told)))


async def _set_influxdb_up(hass: HomeAssistant, port: int) -> ConfigEntry[Any]:
    # It reads its options there.
    await hass.async_add_executor_job(Path(hass.config.path("configuration.yaml")).touch)
    flow = hass.config_entries.flow
    form = await flow.async_init("influxdb", context={"source": SOURCE_USER})
    form = await flow.async_configure(form["flow_id"], {"next_step_id": "configure_v2"})
    done = await flow.async_configure(
        form["flow_id"],
        {
            "url": f"http://127.0.0.1:{port}",
            "verify_ssl": True,
            "organization": "faitout",
            "bucket": "faitout",
            "token": "a-token",
        },
    )
    if done["type"] is not FlowResultType.CREATE_ENTRY:
        raise RuntimeError(f"influxdb could not be set up: {done.get('errors')}")
    await hass.async_block_till_done()
    return done["result"]


def _subentry(port: int) -> ConfigSubentry:
    return ConfigSubentry(
        data=MappingProxyType(
            {
                "url": f"http://127.0.0.1:{port}",
                "org": "faitout",
                "bucket": "faitout",
                "token": "a-token",
                "verify_ssl": True,
            }
        ),
        subentry_type=SUBENTRY_METRICS,
        title="server",
        unique_id=SUBENTRY_METRICS,
    )


# The server

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
