"""A journal that fails is told once, and once more when it works again."""

import logging
from pathlib import Path

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.faitout.hub.journal_watch import PROBE_EVERY, JournalWatch
from custom_components.faitout.journal import Journal, JournalError

FULL = JournalError("the disk is full")


class Site:
    """Whom a journal is watched for."""

    def __init__(self) -> None:
        self.told: list[JournalError] = []
        self.is_ready = True
        self.asked = 0

    async def back(self) -> bool:
        self.asked += 1
        return self.is_ready


@pytest.fixture
async def journal(tmp_path: Path) -> Journal:
    return await Journal.open(tmp_path / "a.sqlite", dt_util.utcnow())


async def time_passes(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    """Let it be time to try again."""
    freezer.tick(PROBE_EVERY)
    async_fire_time_changed(hass)
    await hass.async_block_till_done(wait_background_tasks=True)


def said(caplog: pytest.LogCaptureFixture) -> list[tuple[str, str]]:
    """Return what the log has of the journal: how bad, and what."""
    ours = [r for r in caplog.records if r.name.endswith("hub.journal_watch")]
    return [(r.levelname, r.getMessage()) for r in ours]


async def test_a_journal_that_fails_is_logged_once_and_once_more_when_it_is_back(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    caplog: pytest.LogCaptureFixture,
    journal: Journal,
) -> None:
    caplog.set_level(logging.INFO)
    site = Site()
    watch = JournalWatch(hass, journal, "Luzech", site.told.append, site.back)
    for _ in range(3):
        watch.failed(FULL)
    assert site.told == [FULL]
    assert said(caplog) == [("ERROR", "The journal of Luzech takes no writes: the disk is full")]
    await time_passes(hass, freezer)
    assert said(caplog)[1:] == [("INFO", "The journal of Luzech takes writes again")]
    await time_passes(hass, freezer)
    assert site.asked == 1, "what works is not tried any more"
    watch.failed(FULL)
    assert site.told == [FULL, FULL]
    watch.stop()
    await journal.close()


async def test_a_journal_that_the_site_cannot_use_yet_is_tried_again(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    caplog: pytest.LogCaptureFixture,
    journal: Journal,
) -> None:
    caplog.set_level(logging.INFO)
    site = Site()
    watch = JournalWatch(hass, journal, "Luzech", site.told.append, site.back)
    site.is_ready = False
    watch.failed(FULL)
    await time_passes(hass, freezer)
    assert len(said(caplog)) == 1
    site.is_ready = True
    await time_passes(hass, freezer)
    assert said(caplog)[1:] == [("INFO", "The journal of Luzech takes writes again")]
    await journal.close()


async def test_a_watch_that_is_over_tries_no_more(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, journal: Journal
) -> None:
    site = Site()
    watch = JournalWatch(hass, journal, "Luzech", site.told.append, site.back)
    watch.failed(FULL)
    watch.stop()
    await time_passes(hass, freezer)
    assert site.asked == 0
    await journal.close()
