"""A hall with a screen in it: a real browser, a real web server, and a site that is open."""

from collections.abc import AsyncIterator, Iterator
import logging

from freezegun import freeze_time
from freezegun.api import FrozenDateTimeFactory, StepTickTimeFactory, TickingDateTimeFactory
from homeassistant.config_entries import ConfigSubentryData
from homeassistant.core import HomeAssistant
from homeassistant.helpers.http import HomeAssistantView
from playwright.async_api import Browser, Page, expect
import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from tests.chromium import launched
from tests.day import Day
from tests.screen.hall import Hall

PATIENCE = 15_000
"""Milliseconds that a page may take on a busy machine."""


@pytest.fixture
def freezer() -> Iterator[StepTickTimeFactory | TickingDateTimeFactory | FrozenDateTimeFactory]:
    """Let time go on by itself here: a browser does not wait for ours."""
    with freeze_time(tick=True, real_asyncio=True) as frozen:
        yield frozen


@pytest.fixture(autouse=True)
def quiet_access_log() -> None:
    """Let aiohttp write no line for each request: it stumbles over a clock that stands still."""
    logging.getLogger("aiohttp.access").setLevel(logging.CRITICAL)


@pytest.fixture
def rooms() -> tuple[ConfigSubentryData, ...]:
    """Return the spaces of the site, where a test wants others than one meeting room."""
    return ()


@pytest.fixture
def views() -> tuple[HomeAssistantView, ...]:
    """Return what Home Assistant serves beside, where a test wants that."""
    return ()


@pytest.fixture
async def hall(
    hass: HomeAssistant,
    day: Day,
    rooms: tuple[ConfigSubentryData, ...],
    views: tuple[HomeAssistantView, ...],
    hass_client_no_auth: ClientSessionGenerator,
) -> AsyncIterator[Hall]:
    """Open the site on a Monday at nine, with a television in its hall."""
    await day.begin(*rooms)
    for view in views:
        hass.http.register_view(view)
    hall = Hall(hass, day, await hass_client_no_auth())
    yield hall
    hall.leave()


@pytest.fixture
async def browser(hall: Hall) -> AsyncIterator[Browser]:
    """Start a real Chromium that can reach the hall."""
    assert hall.url
    expect.set_options(timeout=PATIENCE)
    async with launched() as chromium:
        yield chromium


@pytest.fixture
async def glass(hall: Hall, browser: Browser) -> AsyncIterator[Page]:
    """Let a television in, and open its page."""
    await hall.let_in(scope="all", language="fr")
    page = await hall.look(browser)
    yield page
    await page.context.close()
