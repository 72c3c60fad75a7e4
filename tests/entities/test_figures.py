"""The figures of the month: what the animator reads on the dashboard."""

import asyncio
from datetime import datetime, timedelta

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.faitout.const import DOMAIN
from custom_components.faitout.hub.figures import EVERY
from custom_components.faitout.journal import Journal, JournalError
from tests.day import RADAR, Day
from tests.places import site_entry


def figure(day: Day, key: str) -> str:
    """Return the entity of a figure of the site."""
    entity_id = er.async_get(day.hass).async_get_entity_id("sensor", DOMAIN, f"luzech_{key}")
    assert entity_id
    return entity_id


def shows(day: Day, key: str) -> str:
    """Return what a figure of the site shows."""
    state = day.hass.states.get(figure(day, key))
    assert state
    return state.state


async def some_minutes_later(hass: HomeAssistant, day: Day, freezer: FrozenDateTimeFactory) -> None:
    """Let the journal be asked once more."""
    freezer.tick(EVERY + timedelta(seconds=1))
    async_fire_time_changed(hass)
    await day.settle()


async def test_a_month_begins_with_nothing(day: Day) -> None:
    await day.begin()
    assert float(shows(day, "used_month")) == 0
    assert float(shows(day, "no_shows_month")) == 0


async def test_a_used_hour_and_a_no_show_are_counted(
    hass: HomeAssistant, day: Day, freezer: FrozenDateTimeFactory
) -> None:
    await day.begin()
    await day.book("10:00", "11:00")
    await day.until("10:00")
    await day.sees()
    await day.until("11:00")
    await day.says(RADAR, "off")
    await day.until("11:30")
    await day.book("12:00", "13:00")
    await day.until("12:20")
    await some_minutes_later(hass, day, freezer)
    assert 1 <= float(shows(day, "used_month")) < 1.5
    assert float(shows(day, "no_shows_month")) == 1
    state = hass.states.get(figure(day, "used_month"))
    assert state
    assert state.attributes["last_reset"] == "2026-10-01T00:00:00+02:00"
    (room,) = state.attributes["spaces"]
    assert (room["name"], room["bookings"], room["no_shows"]) == ("Salle", 2, 1)


async def test_a_journal_that_cannot_be_read_leaves_the_last_figures(
    hass: HomeAssistant, day: Day, freezer: FrozenDateTimeFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    await day.begin()

    async def fails(*_: object) -> None:
        raise JournalError("disk")

    monkeypatch.setattr(Journal, "bookings", fails)
    await some_minutes_later(hass, day, freezer)
    assert float(shows(day, "used_month")) == 0


async def test_a_site_that_begins_anew_while_they_are_asked_for_complains_of_nothing(
    hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    is_closed = asyncio.Event()
    close = Journal.close

    async def closed(journal: Journal, now: datetime | None = None) -> None:
        await close(journal, now)
        is_closed.set()

    async def late(*_: object) -> None:
        await is_closed.wait()
        raise JournalError("the journal is closed")

    monkeypatch.setattr(Journal, "close", closed)
    monkeypatch.setattr(Journal, "bookings", late)
    entry = site_entry()
    entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(entry.entry_id)
    assert await hass.config_entries.async_unload(entry.entry_id)
    assert "the journal is closed" not in caplog.text
