"""Each question of the dashboards of Grafana is answered by a real InfluxDB from our points."""

from collections.abc import AsyncIterator
from datetime import timedelta
import json
from pathlib import Path
from typing import Any
from unittest.mock import patch

from homeassistant.config_entries import ConfigSubentryData
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
import jsonschema
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.faitout.const import DOMAIN
from custom_components.faitout.engine.effect import Event
from custom_components.faitout.hub.site import Site
from custom_components.faitout.outputs.metrics import sender as sender_module
from custom_components.faitout.outputs.metrics.points import (
    BOOKING,
    USED,
    Value,
    line,
    nanoseconds,
)
from tests.locks import Bolt, fit
from tests.outputs.metrics.servers import BUCKET, Influx, a_session
from tests.outputs.metrics.test_metrics import everything_is_sent, metrics
from tests.places import LOCK, door, set_up, space

FILES = sorted((Path(__file__).parents[2] / "dashboards" / "grafana").glob("*.json"))
SOURCE = {"const": {"type": "influxdb", "uid": "${datasource}"}}
PANEL = {
    "type": "object",
    "required": ["id", "title", "type", "datasource", "gridPos", "targets"],
    "properties": {
        "type": {"enum": ["timeseries", "barchart", "table", "stat"]},
        "datasource": SOURCE,
        "gridPos": {
            "required": ["x", "y", "w", "h"],
            "properties": {"x": {"minimum": 0}, "w": {"minimum": 1, "maximum": 24}},
        },
        "targets": {
            "minItems": 1,
            "items": {
                "required": ["refId", "query", "rawQuery", "resultFormat"],
                "properties": {"datasource": SOURCE, "rawQuery": {"const": True}},
            },
        },
    },
}
SCHEMA = {
    "type": "object",
    "required": ["title", "panels", "templating", "schemaVersion", "time"],
    "properties": {
        # Grafana gives one that is imported an id of its own.
        "id": {"type": "null"},
        "uid": {"type": "null"},
        "panels": {"type": "array", "minItems": 4, "items": PANEL},
        "templating": {
            "properties": {
                "list": {
                    "prefixItems": [
                        {"properties": {"type": {"const": "datasource"}}},
                        {"properties": {"type": {"const": "query"}, "datasource": SOURCE}},
                    ]
                }
            }
        },
    },
}
"""What of Grafana's model a file must hold so that it can be imported anywhere."""


def read(file: Path) -> dict[str, Any]:
    """Return a dashboard."""
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found


def filled(query: str) -> str:
    """Return a question as Grafana sends it, for the last week of the one place."""
    since = "time > now() - 7d AND time < now() + 1d"
    values = {"$timeFilter": since, "$__interval": "10m", "$site": "(luzech)"}
    for name, value in values.items():
        query = query.replace(name, value)
    assert "$" not in query.replace("$/", ""), query
    return query


@pytest.fixture
async def measured(
    hass: HomeAssistant,
    socket_enabled: None,  # noqa: ARG001 - over loopback
    tmp_path: Path,
) -> AsyncIterator[Influx]:
    """Have a room with a thermostat, a door and the hub itself be measured, and some bookings."""
    influx = Influx(tmp_path)
    await influx.start()
    await fit(hass, Bolt("entrance", locked=True))
    hass.states.async_set("binary_sensor.entrance_door", "off")
    hass.states.async_set("binary_sensor.salle_radar", "off")
    hass.states.async_set(
        "climate.salle",
        "heat",
        {
            "current_temperature": 18.5,
            "temperature": 19,
            "current_humidity": 45,
            "hvac_action": "heating",
        },
    )
    data = {**space()["data"], "climate": ["climate.salle"]}
    room = ConfigSubentryData(subentry_type="space", unique_id="salle", title="Salle", data=data)
    with patch.object(sender_module, "IDLE_SECONDS", 0.05):
        site = await set_up(hass, room, door(lock=LOCK), metrics(influx.url))
        await live(hass, site)
        yield influx
        await hass.config_entries.async_unload(site.entry.entry_id)
    await influx.stop()


async def live(hass: HomeAssistant, site: Site) -> None:
    """Let somebody book and be seen; what takes a day is written as it would be."""
    now = dt_util.utcnow()
    await hass.services.async_call(
        DOMAIN,
        "book",
        {
            "entity_id": "calendar.salle_bookings",
            "start": (now + timedelta(days=1)).replace(hour=12).isoformat(),
            "duration": {"minutes": 30},
        },
        blocking=True,
        return_response=True,
    )
    hass.states.async_set("binary_sensor.salle_radar", "on")
    async_fire_time_changed(hass, now + timedelta(minutes=6))
    await hass.async_block_till_done()
    tags = {"site": site.slug, "space": "salle", "kind": "meeting_room"}
    begun = nanoseconds(now - timedelta(days=1))
    released: dict[str, Value] = {
        "count": 1,
        "rule": "no_show",
        "freed_minutes": 45.0,
        "ahead_minutes": 60.0,
    }
    site.journal.post(
        [
            line(BOOKING, {**tags, "event": USED}, {"count": 1, "minutes": 90.0}, begun),
            line(BOOKING, {**tags, "event": Event.RELEASED.value}, released, begun + 1),
        ]
    )
    assert await everything_is_sent(site)


async def rows(influx: Influx, query: str) -> int:
    """Return how many rows a real server answers with."""
    async with (
        a_session() as session,
        session.get(f"{influx.backend}/query", params={"db": BUCKET, "q": query}) as answer,
    ):
        (result,) = (await answer.json())["results"]
    assert "error" not in result, (query, result)
    return sum(
        any(value is not None for value in row[1:])
        for series in result.get("series", [])
        for row in series["values"]
    )


async def test_every_question_is_answered_with_rows(measured: Influx) -> None:
    unanswered = []
    for file in FILES:
        dashboard = read(file)
        queries = [target["query"] for panel in dashboard["panels"] for target in panel["targets"]]
        queries.append(dashboard["templating"]["list"][1]["query"])
        unanswered += [each for each in queries if not await rows(measured, filled(each))]
    assert unanswered == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.stem))
def test_a_dashboard_can_be_imported_anywhere(file: Path) -> None:
    dashboard = read(file)
    jsonschema.validate(dashboard, SCHEMA)
    ids = [panel["id"] for panel in dashboard["panels"]]
    assert len(set(ids)) == len(ids)
    taken = [
        (x, y)
        for panel in dashboard["panels"]
        for at in [panel["gridPos"]]
        for x in range(at["x"], at["x"] + at["w"])
        for y in range(at["y"], at["y"] + at["h"])
    ]
    assert len(set(taken)) == len(taken)
    assert max(x for x, _ in taken) < 24
