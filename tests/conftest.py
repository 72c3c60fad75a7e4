"""What every test finds ready."""

from collections.abc import Iterator
import os
from pathlib import Path

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from hypothesis import settings
import pytest
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from tests.day import Day
from tests.panel import Panel
from tests.slow_disk import SlowDisk, hook

# On a shared machine an example may take long without anything being wrong. A build repeats the
# same examples, so that it does not fail for a reason its change has nothing to do with.
settings.register_profile("faitout", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("faitout")


LONGEST_FIRST = (
    "tests/e2e/test_demo.py",
    "tests/nodes/test_node.py",
    "tests/nodes/test_door_node.py",
    "tests/e2e/test_browser_dashboard.py",
    "tests/e2e/test_browser_screen.py",
    "tests/simulation/test_invariants.py",
    "tests/bench/test_table.py",
    "tests/bench/test_invariants.py",
    "tests/journal/test_crashes.py",
    "tests/benchmarks/test_run.py",
    "tests/e2e/test_browser_setup.py",
    "tests/e2e/test_traces.py",
    "tests/simulation/test_killed.py",
    "tests/disk/test_home_ends.py",
    "tests/outputs/metrics/test_outage.py",
    "tests/disk/test_invariants.py",
    "tests/inputs/sources/test_caldav.py",
    "tests/disk/test_home_starts_on_a_bad_disk.py",
    "tests/disk/test_home_on_a_bad_disk.py",
    "tests/journal/rescue/test_damage.py",
    "tests/screen/test_glass_on_bad_days.py",
    "tests/screen/test_glass.py",
    "tests/guest/test_browser.py",
    "tests/hub/test_full_disk.py",
    "tests/mqtt_link/test_killed_hub.py",
)
"""Files of tests that take or wait a quarter of a minute and more, the longest first. One that
began last would keep one worker busy after the others have ended."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the longest files begin first; all others keep their order."""
    places = {path: place for place, path in enumerate(LONGEST_FIRST)}
    items.sort(key=lambda item: places.get(item.nodeid.partition("::")[0], len(places)))


@pytest.fixture(autouse=True)
def custom_integrations(request: pytest.FixtureRequest) -> None:
    """Let Home Assistant find Faitout; tests of the pure parts are spared a Home Assistant."""
    if "hass" in request.fixturenames:
        request.getfixturevalue("enable_custom_integrations")


@pytest.fixture(autouse=True)
def mdns_of_its_own(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep Home Assistant from handing the mDNS of one test, closed, to all that come after."""
    if "hass" in request.fixturenames:
        catcher = "homeassistant.components.zeroconf.install_multiple_zeroconf_catcher"
        monkeypatch.setattr(catcher, lambda _: None)


@pytest.fixture
def hass_config_dir(tmp_path: Path) -> str:
    """Give each Home Assistant a configuration folder of its own: journals lie in it."""
    return str(tmp_path)


@pytest.fixture
def day(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> Day:
    """Let it be nine on a Monday in Luzech; `await day.begin()` opens the site."""
    return Day(hass, freezer)


@pytest.fixture
async def somebody(day: Day, hass_ws_client: WebSocketGenerator) -> Panel:
    """Let somebody sit in front of the calendar panel of an open site."""
    await day.begin()
    return Panel(day, await hass_ws_client())


@pytest.fixture
async def french(hass: HomeAssistant) -> None:
    """Let the installation speak French."""
    await hass.config.async_update(language="fr")


@pytest.fixture
async def bluetooth(hass: HomeAssistant, mock_bluetooth: None) -> HomeAssistant:  # noqa: ARG001
    """Let Home Assistant have Bluetooth, without any scanner yet."""
    assert await async_setup_component(hass, "bluetooth", {})
    await hass.async_block_till_done()
    return hass


@pytest.fixture
def slow_disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowDisk]:
    """Let all journals lie on a disk that can hang."""
    disk = SlowDisk()
    hook(monkeypatch, disk.waits)
    yield disk
    disk.come_back()
