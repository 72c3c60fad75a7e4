"""Real metrics servers, one test after the other."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.outputs.metrics.servers import Influx, MetricsServer, VictoriaMetrics


@pytest.fixture(autouse=True)
def sockets(socket_enabled: None) -> None:
    """Let the tests speak to the servers."""


@pytest.fixture
async def influx(tmp_path: Path) -> AsyncIterator[Influx]:
    """InfluxDB 1.6 behind a front of version 2."""
    server = Influx(tmp_path)
    await server.start()
    yield server
    await server.stop()


@pytest.fixture(params=[VictoriaMetrics, Influx], ids=["victoria-metrics", "influxdb"])
async def server(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[MetricsServer]:
    """Each of the servers."""
    server: MetricsServer = request.param(tmp_path)
    await server.start()
    yield server
    await server.stop()
