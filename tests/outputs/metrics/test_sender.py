"""Sending to real servers: bad lines, refused tokens, buckets that are not there."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from aiohttp import web
from homeassistant.core import HomeAssistant
import pytest

from custom_components.faitout.engine.ids import SiteId
from custom_components.faitout.journal import Journal
from custom_components.faitout.outputs.metrics.points import hub_line, trial_line
from custom_components.faitout.outputs.metrics.sender import IDLE_SECONDS, Sender
from custom_components.faitout.outputs.metrics.server import Server, ServerSettings, WriteResult
from demo.ports import HOST, free_port
from tests.outputs.metrics.servers import BUCKET, TOKEN, Influx, MetricsServer, a_session

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def settings(url: str, token: str = TOKEN, bucket: str = BUCKET) -> ServerSettings:
    return ServerSettings(url=url, org="faitout", bucket=bucket, token=token)


def trial() -> bytes:
    return trial_line(SiteId("luzech"), NOW)


def lines(count: int, first: int = 0) -> list[bytes]:
    return [
        hub_line(SiteId("luzech"), {"number": number}, NOW + timedelta(seconds=number))
        for number in range(first, first + count)
    ]


@pytest.fixture
async def journal(tmp_path: Path) -> AsyncIterator[Journal]:
    journal = await Journal.open(tmp_path / "luzech.sqlite", NOW)
    yield journal
    await journal.close()


async def send(hass: HomeAssistant, journal: Journal, to: ServerSettings) -> list[WriteResult]:
    """Send the outbox once; return what the server said."""
    said: list[WriteResult] = []
    server = Server(to)
    await Sender(hass, journal, to, said.append, trial).send(server)
    server.close()
    return said


async def test_what_arrived_is_taken_out(
    hass: HomeAssistant, journal: Journal, server: MetricsServer
) -> None:
    journal.post(lines(100))
    assert await send(hass, journal, settings(server.url)) == [WriteResult.TAKEN]
    assert await journal.outbox(10) == []
    async with a_session() as session:
        ((_, numbers),) = (await server.points(session)).items()
    assert numbers == list(range(100))


async def test_one_bad_line_does_not_stop_the_others(
    hass: HomeAssistant, journal: Journal, influx: Influx
) -> None:
    # The type of a field cannot change: InfluxDB refuses the second of these alone.
    wrong = hub_line(SiteId("luzech"), {"number": "nine"}, NOW + timedelta(hours=1))
    journal.post([*lines(50), wrong, b"this is no line", *lines(50, first=50)])
    assert await send(hass, journal, settings(influx.url)) == [WriteResult.TAKEN]
    figures = await journal.outbox_figures()
    assert (figures.waiting, figures.rejected) == (0, 2)
    async with a_session() as session:
        found = await influx.points(session)
    assert [numbers for (_, field), numbers in found.items() if field == "number"] == [
        list(range(100))
    ]


async def test_a_refused_token_keeps_everything(
    hass: HomeAssistant, journal: Journal, influx: Influx
) -> None:
    journal.post(lines(10))
    assert await send(hass, journal, settings(influx.url, token="old")) == [WriteResult.TOKEN]
    assert await send(hass, journal, settings(influx.url, bucket="gone")) == [WriteResult.BUCKET]
    assert len(await journal.outbox(20)) == 10


async def test_nobody_there_and_somebody_else_there(hass: HomeAssistant, journal: Journal) -> None:
    journal.post(lines(10))
    nobody = settings(f"http://{HOST}:{free_port()}")
    assert await send(hass, journal, nobody) == [WriteResult.UNREACHABLE]
    port = free_port()
    runner = web.AppRunner(web.Application())
    await runner.setup()
    await web.TCPSite(runner, HOST, port).start()
    assert await send(hass, journal, settings(f"http://{HOST}:{port}")) == [WriteResult.STRANGE]
    await runner.cleanup()
    assert len(await journal.outbox(20)) == 10


@pytest.mark.parametrize(
    "answer",
    [
        {"status": 200, "text": "<html>Please log in</html>", "content_type": "text/html"},
        {"status": 400, "text": "The plain HTTP request was sent to HTTPS port"},
    ],
    ids=["a page that says yes to everything", "a proxy that refuses everything"],
)
async def test_what_is_no_metrics_server_gets_nothing_out_of_the_outbox(
    hass: HomeAssistant, journal: Journal, answer: dict[str, Any]
) -> None:
    async def proxy(_: web.Request) -> web.Response:
        return web.Response(**answer)

    application = web.Application()
    application.router.add_post("/api/v2/write", proxy)
    runner = web.AppRunner(application)
    await runner.setup()
    port = free_port()
    await web.TCPSite(runner, HOST, port).start()
    journal.post(lines(100))
    assert await send(hass, journal, settings(f"http://{HOST}:{port}")) == [WriteResult.STRANGE]
    figures = await journal.outbox_figures()
    assert (figures.waiting, figures.rejected) == (100, 0)
    await runner.cleanup()


async def test_a_server_that_asks_for_patience_gets_it(
    hass: HomeAssistant, journal: Journal
) -> None:
    async def busy(_: web.Request) -> web.Response:
        return web.Response(status=429)

    application = web.Application()
    application.router.add_post("/api/v2/write", busy)
    runner = web.AppRunner(application)
    await runner.setup()
    port = free_port()
    await web.TCPSite(runner, HOST, port).start()
    journal.post(lines(1))
    server = Server(settings(f"http://{HOST}:{port}"))
    sender = Sender(hass, journal, settings(""), lambda _: None, trial)
    waits = [await sender.send(server) for _ in range(10)]
    assert waits[0] < waits[5] < waits[9] <= 240
    server.close()
    await runner.cleanup()


async def test_an_empty_outbox_waits_for_more(hass: HomeAssistant, journal: Journal) -> None:
    sender = Sender(hass, journal, settings("http://127.0.0.1:9"), lambda _: None, trial)
    server = Server(settings("http://127.0.0.1:9"))
    assert await sender.send(server) == IDLE_SECONDS
    server.close()
