"""A site with a metrics server: what happens there is found there."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from unittest.mock import patch

from homeassistant.config_entries import ConfigSubentryData
from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.faitout.const import DOMAIN, SUBENTRY_METRICS
from custom_components.faitout.hub.site import Site
from custom_components.faitout.journal import outbox
from custom_components.faitout.outputs.metrics import part as metrics_part, sender as sender_module
from demo.clock import until
from demo.ports import HOST, free_port
from tests.locks import Bolt, fit
from tests.outputs.metrics.servers import BUCKET, TOKEN, Influx, a_session
from tests.outputs.metrics.test_points import DOCS
from tests.people import set_option
from tests.places import LOCK, door, set_up, space


def metrics(url: str, token: str = TOKEN) -> ConfigSubentryData:
    """Return the subentry of a metrics server."""
    return ConfigSubentryData(
        subentry_type=SUBENTRY_METRICS,
        unique_id=SUBENTRY_METRICS,
        title="server",
        data={
            "url": url,
            "org": "faitout",
            "bucket": BUCKET,
            "token": token,
            "verify_ssl": True,
        },
    )


@pytest.fixture(autouse=True)
def quick() -> Iterator[None]:
    """Do not gather for long."""
    with (
        patch.object(sender_module, "IDLE_SECONDS", 0.05),
        patch.object(sender_module, "FIRST_WAIT", 0.05),
        patch.object(metrics_part, "TELL_AFTER", 0.0),
    ):
        yield


async def measured(hass: HomeAssistant, *parts: ConfigSubentryData) -> Site:
    """Bring up a site with a room that is seen, and these parts."""
    hass.states.async_set("binary_sensor.salle_radar", "off")
    hass.states.async_set("binary_sensor.salle_motion", "off")
    return await set_up(hass, space(), *parts)


async def everything_is_sent(site: Site) -> bool:
    return await until(lambda: _is_empty(site), 20)


async def _is_empty(site: Site) -> bool:
    return not await site.journal.outbox(1)


async def test_a_thermostat_that_talks_nonsense_measures_nothing(hass: HomeAssistant) -> None:
    data = {**space()["data"], "climate": ["climate.salle"]}
    hass.states.async_set(
        "climate.salle",
        "heat",
        {"current_temperature": -127, "temperature": "19", "current_humidity": True},
    )
    hass.states.async_set("binary_sensor.salle_radar", "off")
    room = ConfigSubentryData(subentry_type="space", unique_id="salle", title="Salle", data=data)
    # Nobody takes the lines away.
    site = await set_up(hass, room, metrics("http://127.0.0.1:9"))
    async_fire_time_changed(hass, dt_util.utcnow() + timedelta(minutes=6))
    await hass.async_block_till_done()
    lines = [str(line) for line in await site.journal.outbox(100)]
    climate = next(line for line in lines if "faitout_climate" in line)
    assert "setpoint=19" in climate
    assert "temperature" not in climate
    assert "humidity" not in climate
    await hass.config_entries.async_unload(site.entry.entry_id)


async def test_a_room_its_bookings_a_door_and_the_hub(hass: HomeAssistant, influx: Influx) -> None:
    await fit(hass, Bolt("entrance", locked=True))
    data = {**space()["data"], "climate": ["climate.salle"]}
    hass.states.async_set(
        "climate.salle",
        "heat",
        {"current_temperature": 18.5, "temperature": 19, "hvac_action": "heating"},
    )
    hass.states.async_set("binary_sensor.salle_radar", "off")
    room = ConfigSubentryData(subentry_type="space", unique_id="salle", title="Salle", data=data)
    site = await set_up(hass, room, door(lock=LOCK), metrics(influx.url))
    set_option(site, "names_in_actions", on=True)
    start = dt_util.utcnow()
    await hass.services.async_call(
        DOMAIN,
        "book",
        {
            "entity_id": "calendar.salle_bookings",
            "start": (start + timedelta(days=1)).replace(hour=12).isoformat(),
            "duration": {"minutes": 30},
            "title": "Mme Delmas",
        },
        blocking=True,
        return_response=True,
    )
    hass.states.async_set("binary_sensor.salle_radar", "on")
    async_fire_time_changed(hass, start + timedelta(minutes=6))
    await hass.async_block_till_done()
    assert await everything_is_sent(site)
    async with a_session() as session:
        points = await influx.points(session)
    series = {tags for tags, _ in points}
    assert "kind=meeting_room,site=luzech,space=salle" in series
    assert "event=booked,kind=meeting_room,site=luzech,space=salle" in series
    assert "door=entrance,site=luzech" in series
    assert "site=luzech" in series
    fields = {field for _, field in points}
    assert {"temperature", "setpoint", "occupied", "booked_minutes", "locked", "outbox"} <= fields
    assert "journal_bytes" in fields
    docs = DOCS.read_text(encoding="utf-8")
    assert [field for field in fields if f"`{field}`" not in docs] == []
    assert "elmas" not in str(points)
    await hass.config_entries.async_unload(site.entry.entry_id)


async def test_two_bookings_while_the_clock_trembles_are_two_points(
    hass: HomeAssistant, influx: Influx
) -> None:
    site = await measured(hass, metrics(influx.url))
    now = dt_util.utcnow() + timedelta(seconds=1)
    noon = now.replace(hour=12, minute=0) + timedelta(days=1)
    for hours in (0, 1):
        with patch.object(dt_util, "utcnow", return_value=now - timedelta(seconds=hours / 5)):
            await hass.services.async_call(
                DOMAIN,
                "book",
                {
                    "entity_id": "calendar.salle_bookings",
                    "start": (noon + timedelta(hours=hours)).isoformat(),
                    "duration": {"minutes": 30},
                },
                blocking=True,
                return_response=True,
            )
    assert await everything_is_sent(site)
    async with a_session() as session:
        points = await influx.points(session)
    (counts,) = (
        counts
        for (tags, field), counts in points.items()
        if field == "count" and "event=booked" in tags
    )
    assert counts == [1, 1]
    await hass.config_entries.async_unload(site.entry.entry_id)


async def test_a_refused_token_is_told_and_taken_back(
    hass: HomeAssistant, influx: Influx, issue_registry: ir.IssueRegistry
) -> None:
    site = await measured(hass, metrics(influx.url, token="old"))

    async def is_told() -> bool:
        return issue_registry.async_get_issue(DOMAIN, "metrics_luzech") is not None

    assert await until(is_told, 20)
    issue = issue_registry.async_get_issue(DOMAIN, "metrics_luzech")
    assert issue
    assert issue.translation_key == "metrics_invalid_auth"
    (part,) = site.entry.get_subentries_of_type(SUBENTRY_METRICS)
    hass.config_entries.async_update_subentry(site.entry, part, data={**part.data, "token": TOKEN})
    await hass.async_block_till_done()
    assert await everything_is_sent(site)
    assert not await is_told()
    await hass.config_entries.async_unload(site.entry.entry_id)


async def test_a_server_that_is_away_is_told_and_points_that_had_to_go_too(
    hass: HomeAssistant, issue_registry: ir.IssueRegistry
) -> None:
    with patch.object(outbox, "MOST_LINES", 3), patch.object(outbox.put_in, "__defaults__", (0, 3)):
        site = await measured(hass, metrics(f"http://{HOST}:{free_port()}"))
        now = dt_util.utcnow()
        for minutes in range(1, 8):
            async_fire_time_changed(hass, now + timedelta(minutes=minutes, seconds=1))
            await hass.async_block_till_done()
            await site.journal.outbox(1)

        async def is_told() -> bool:
            return issue_registry.async_get_issue(DOMAIN, "metrics_luzech") is not None

        assert await until(is_told, 20)
        issue = issue_registry.async_get_issue(DOMAIN, "metrics_lost_luzech")
        assert issue
        await hass.config_entries.async_unload(site.entry.entry_id)


async def test_points_that_had_to_go_in_the_first_minute_are_told(
    hass: HomeAssistant, issue_registry: ir.IssueRegistry
) -> None:
    with patch.object(outbox.put_in, "__defaults__", (0, 3)):
        site = await measured(hass, metrics(f"http://{HOST}:{free_port()}"))
        site.journal.post([b"hub,site=luzech number=%di" % number for number in range(9)])
        await site.journal.outbox(1)
        async_fire_time_changed(hass, dt_util.utcnow() + timedelta(seconds=61))

        async def is_told() -> bool:
            return issue_registry.async_get_issue(DOMAIN, "metrics_lost_luzech") is not None

        assert await until(is_told, 20)
        await hass.config_entries.async_unload(site.entry.entry_id)


async def test_without_metrics_nothing_is_gathered(hass: HomeAssistant, influx: Influx) -> None:
    site = await measured(hass, metrics(influx.url))
    await everything_is_sent(site)
    (part,) = site.entry.get_subentries_of_type(SUBENTRY_METRICS)
    hass.config_entries.async_remove_subentry(site.entry, part.subentry_id)
    await hass.async_block_till_done()
    assert site.scribe is None
    assert await site.journal.outbox(1) == []
    await hass.config_entries.async_unload(site.entry.entry_id)


async def test_a_server_that_says_nothing_keeps_no_site_from_ending(hass: HomeAssistant) -> None:
    asked, leaves = asyncio.Event(), asyncio.Event()

    async def say_nothing(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.set()
        await leaves.wait()
        writer.close()

    async with await asyncio.start_server(say_nothing, HOST, port := free_port()):
        site = await measured(hass, metrics(f"http://{HOST}:{port}"))
        await asked.wait()
        with patch.object(metrics_part, "STOP_SECONDS", 0.0):
            assert await hass.config_entries.async_unload(site.entry.entry_id)
        leaves.set()
