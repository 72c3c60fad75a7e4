"""The report of each month: written once, caught up, and told when it cannot be written."""

from pathlib import Path

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant, ServiceCall
from homeassistant.helpers import issue_registry as ir
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from tests.day import Day
from tests.places import space

FIRST_OF_NOVEMBER = "2026-11-01T05:00:00+00:00"


@pytest.fixture
def media(hass: HomeAssistant, tmp_path: Path) -> Path:
    """Let there be a media folder."""
    folder = tmp_path / "media"
    folder.mkdir()
    hass.config.media_dirs = {"local": str(folder)}
    return folder


@pytest.fixture
async def told(hass: HomeAssistant) -> list[ServiceCall]:
    """Let somebody get messages."""
    calls: list[ServiceCall] = []

    async def take(call: ServiceCall) -> None:
        calls.append(call)

    hass.services.async_register("notify", "send_message", take)
    hass.states.async_set("notify.mairie", "unknown")
    return calls


@pytest.fixture
async def there(day: Day, media: Path) -> Day:
    """Let the report be wanted since October."""
    assert day.hass.config.media_dirs["local"] == str(media)
    await day.begin(space())
    flow = await day.hass.config_entries.options.async_init(day.site.entry.entry_id)
    options = day.hass.config_entries.options
    form = await options.async_configure(flow["flow_id"], {"next_step_id": "monthly"})
    chosen = {"report_folder": "local", "report_to": ["notify.mairie"]}
    await options.async_configure(form["flow_id"], chosen)
    await day.restart()
    await day.book("09:05", "10:00")
    await day.until("09:20")
    return day


async def it_is(day: Day, freezer: FrozenDateTimeFactory, moment: str) -> None:
    """Let it be a moment, and timers fire."""
    freezer.move_to(moment)
    async_fire_time_changed(day.hass, dt_util.utcnow())
    await day.settle()


def files(media: Path) -> list[str]:
    """Return what was written."""
    return sorted(path.name for path in (media / "faitout" / "luzech").glob("*"))


WRITTEN = ["2026-10-comma.csv", "2026-10-semicolon.csv", "2026-10.html"]


async def test_a_month_is_written_and_told_once_also_over_a_restart(
    there: Day, media: Path, told: list[ServiceCall], freezer: FrozenDateTimeFactory
) -> None:
    await it_is(there, freezer, FIRST_OF_NOVEMBER)
    assert files(media) == WRITTEN
    (call,) = told
    assert call.data["title"] == "Luzech: October 2026"
    assert "No-shows: 1;" in call.data["message"]
    await there.kill()
    await it_is(there, freezer, "2026-11-01T09:00:00+00:00")
    assert len(told) == 1


async def test_a_hub_that_was_down_on_the_first_catches_up(
    there: Day, media: Path, told: list[ServiceCall], freezer: FrozenDateTimeFactory
) -> None:
    assert await there.hass.config_entries.async_unload(there.site.entry.entry_id)
    await it_is(there, freezer, "2026-11-04T05:00:00+00:00")
    assert not (media / "faitout").exists()
    assert await there.hass.config_entries.async_setup(there.site.entry.entry_id)
    there.site = there.site.entry.runtime_data
    await there.settle()
    assert files(media) == WRITTEN
    assert len(told) == 1


async def test_a_folder_that_takes_nothing_is_told_and_tried_again(
    there: Day, media: Path, told: list[ServiceCall], freezer: FrozenDateTimeFactory
) -> None:
    (media / "faitout").write_text("in the way")
    await it_is(there, freezer, FIRST_OF_NOVEMBER)
    issue = ir.async_get(there.hass).async_get_issue("faitout", "report_luzech")
    assert issue
    assert told == []
    (media / "faitout").unlink()
    await it_is(there, freezer, "2026-11-01T07:00:00+00:00")
    assert files(media) == WRITTEN
    assert len(told) == 1
    assert ir.async_get(there.hass).async_get_issue("faitout", "report_luzech") is None


async def test_nothing_is_written_where_nobody_wants_it(
    day: Day, media: Path, freezer: FrozenDateTimeFactory
) -> None:
    await day.begin(space())
    await it_is(day, freezer, FIRST_OF_NOVEMBER)
    assert not (media / "faitout").exists()


async def test_who_cannot_be_reached_is_told_later_and_the_others_once(
    there: Day, media: Path, told: list[ServiceCall], freezer: FrozenDateTimeFactory
) -> None:
    options = {**there.site.entry.options, "report_to": ["notify.away", "notify.mairie"]}
    there.hass.config_entries.async_update_entry(there.site.entry, options=options)
    there.hass.states.async_set("notify.away", "unavailable")
    await it_is(there, freezer, FIRST_OF_NOVEMBER)
    assert files(media) == WRITTEN
    assert [call.data["entity_id"] for call in told] == ["notify.mairie"]
    issues = ir.async_get(there.hass)
    assert issues.async_get_issue("faitout", "report_sent_luzech")
    there.hass.states.async_set("notify.away", "unknown")
    await it_is(there, freezer, "2026-11-01T07:00:00+00:00")
    assert [call.data["entity_id"] for call in told] == ["notify.mairie", "notify.away"]
    assert issues.async_get_issue("faitout", "report_sent_luzech") is None
