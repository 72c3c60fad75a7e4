"""Ghosts with a cause are told to the animator, with what would end them, and taken back."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
import pytest

from custom_components.faitout.const import DOMAIN
from custom_components.faitout.engine.learned import Learned, Running
from custom_components.faitout.engine.record import Appliance, Ghost, SensorRecord
from custom_components.faitout.engine.state import Senses
from tests.day import RADAR, Day
from tests.lessons import of_sensor, teach

ISSUE = f"ghosts_luzech_salle_{RADAR}"
THREE = datetime(2026, 9, 30, 1, 5, tzinfo=UTC)
"""Some nights ago, at five past three in Luzech."""
AT_THREE = SensorRecord(
    uses=20, ghosts=tuple(Ghost(THREE + timedelta(days=day)) for day in range(3))
)


def told(hass: HomeAssistant) -> ir.IssueEntry | None:
    """Return what is told of the radar's ghosts."""
    return ir.async_get(hass).async_get_issue(DOMAIN, ISSUE)


def in_heated_weeks(senses: Senses) -> Senses:
    """Let the radar have seen six ghosts in weeks, all in the three days that the heating ran."""
    since = THREE - timedelta(days=23)
    times = (since + timedelta(days=15, hours=7.5 * number) for number in range(6))
    ghosts = tuple(Ghost(at, (Appliance.HEATING,)) for at in times)
    running = (Running(Appliance.HEATING, None, timedelta(days=3)),)
    senses = of_sensor(RADAR, SensorRecord(ghosts=ghosts))(senses)
    return replace(senses, learned=Learned(since, running=running))


async def test_a_quiet_room_has_nothing_to_tell(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    assert told(hass) is None


async def test_ghosts_at_three_in_the_night_are_told_until_the_room_learns_anew(
    hass: HomeAssistant, day: Day
) -> None:
    await day.begin()
    await teach(day, of_sensor(RADAR, AT_THREE))
    issue = told(hass)
    assert issue is not None
    assert issue.translation_key == "ghosts_hour"
    assert issue.translation_placeholders is not None
    assert "at about 03:00, 3 times" in issue.translation_placeholders["advice"]
    await day.tap("button.forget_learned", "press")
    assert told(hass) is None


async def test_ghosts_of_the_heating_are_told_as_such(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    await teach(day, in_heated_weeks)
    issue = told(hass)
    assert issue is not None
    assert issue.translation_key == "ghosts_heating"


async def test_ghosts_are_told_again_after_a_restart_and_no_more_of_a_sensor_that_is_gone(
    hass: HomeAssistant, day: Day
) -> None:
    await day.begin()
    await teach(day, of_sensor(RADAR, AT_THREE))
    ir.async_delete_issue(hass, DOMAIN, ISSUE)
    await day.restart()
    assert told(hass) is not None
    (subentry,) = day.site.entry.subentries.values()
    kept = [one for one in subentry.data["sensors"] if one["entity_id"] != RADAR]
    hass.config_entries.async_update_subentry(
        day.site.entry, subentry, data={**subentry.data, "sensors": kept}
    )
    await day.settle()
    assert told(hass) is None


@pytest.mark.usefixtures("french")
async def test_the_advice_is_in_french(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    await teach(day, of_sensor(RADAR, AT_THREE))
    issue = told(hass)
    assert issue is not None
    assert issue.translation_placeholders is not None
    assert "vers 3\u00a0h, 3 fois" in issue.translation_placeholders["advice"]
