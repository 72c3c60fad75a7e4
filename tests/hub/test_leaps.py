"""The clock of a site at work jumps, and comes back: what people see of it."""

from datetime import timedelta
import time
from unittest.mock import patch

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import (
    async_capture_events,
    async_fire_time_changed,
)

from custom_components.faitout.const import DOMAIN, EVENT_DECISION
from custom_components.faitout.engine.booking import Stage
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.hub import clock
from custom_components.faitout.journal.pruning import HISTORY_KEPT
from tests.hub.test_site import MOTION, RADAR, book, pass_time, settled
from tests.places import set_up, the_space

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


class MovedClock:
    """The wall clock of the machine, which can be moved while it runs, and its sleep."""

    def __init__(self, hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
        self._hass, self._freezer = hass, freezer
        self._moved = self.slept = 0.0
        self._monotonic = time.monotonic

    def monotonic(self) -> float:
        return self._monotonic() - self._moved

    async def moves(self, by: timedelta) -> None:
        """Let somebody, or a time server, move it; a minute goes by."""
        self._moved += by.total_seconds()
        self._freezer.tick(by)
        await pass_time(self._hass, self._freezer, 1)

    async def sleeps(self, span: timedelta) -> None:
        """Let the machine sleep; then a minute goes by."""
        self.slept += span.total_seconds()
        await self.moves(span)


@pytest.fixture
def wall(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> MovedClock:
    freezer.move_to("2026-10-05T07:00:00+00:00")
    hass.states.async_set(RADAR, "off")
    hass.states.async_set(MOTION, "off")
    return MovedClock(hass, freezer)


@pytest.fixture(autouse=True)
def machine(wall: MovedClock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "monotonic", wall.monotonic)
    monkeypatch.setattr(clock, "slept_seconds", lambda: wall.slept)


def issues(hass: HomeAssistant) -> dict[str, dict[str, str] | None]:
    """Return what is told of the clock: the text's key and what is filled in."""
    return {
        issue.translation_key or "": issue.translation_placeholders
        for issue in ir.async_get(hass).issues.values()
        if issue.domain == DOMAIN and "clock" in (issue.translation_key or "")
    }


async def test_people_are_still_shown_after_the_clock_was_put_right(
    hass: HomeAssistant, wall: MovedClock, freezer: FrozenDateTimeFactory
) -> None:
    site = await set_up(hass)
    await book(site, 1, 11 * 60)
    hass.states.async_set(RADAR, "on")
    await pass_time(hass, freezer, 3)
    # Less than what the room had asked to be woken after: only the other clock can tell.
    await wall.moves(7 * HOUR)
    await pass_time(hass, freezer, 65)
    assert the_space(site).view.presence is Presence.YES
    assert issues(hass)["clock_jumped_forwards"] == {
        "site": "Luzech",
        "by": "7 h",
        "at": "Monday 5 October 2026 at 16:03",
    }


async def test_a_clock_that_was_a_day_ahead_gives_back_what_it_ended_and_tells_it(
    hass: HomeAssistant, wall: MovedClock, freezer: FrozenDateTimeFactory
) -> None:
    site = await set_up(hass)
    booking = await book(site, 1, 120)
    hass.states.async_set(RADAR, "on")
    await pass_time(hass, freezer, 3)
    events = async_capture_events(hass, EVENT_DECISION)
    await wall.moves(DAY)
    await pass_time(hass, freezer, 12)
    kept = await site.journal.booking(booking.id)
    assert kept
    assert kept.stage is Stage.COMPLETED
    await wall.moves(-DAY)
    # The timers of a test go back with its clock: somebody moves, and that is noticed.
    hass.states.async_set(MOTION, "on")
    await settled(hass)
    kept = await site.journal.booking(booking.id)
    assert kept
    assert kept.stage is Stage.CHECKED_IN
    assert the_space(site).view.current == kept
    put_back = issues(hass)["clock_put_back_backwards"]
    assert put_back
    assert put_back["count"] == "1"
    assert put_back["lost"] == "0"
    assert events[-1].data["reason"].startswith("The clock had been wrong")


async def test_a_machine_that_slept_is_no_clock_that_was_moved(
    hass: HomeAssistant, wall: MovedClock, freezer: FrozenDateTimeFactory
) -> None:
    site = await set_up(hass)
    booking = await book(site, 1, 120)
    hass.states.async_set(RADAR, "on")
    await pass_time(hass, freezer, 3)
    await wall.sleeps(9 * HOUR)
    assert the_space(site).view.presence is Presence.YES
    kept = await site.journal.booking(booking.id)
    assert kept
    assert kept.is_live
    await pass_time(hass, freezer, 10)
    kept = await site.journal.booking(booking.id)
    assert kept
    assert kept.stage is Stage.COMPLETED
    assert not issues(hass)


async def test_a_clock_that_is_years_ahead_lets_nothing_be_forgotten(
    hass: HomeAssistant, wall: MovedClock, freezer: FrozenDateTimeFactory
) -> None:
    site = await set_up(hass)
    with patch.object(site.journal, "prune", wraps=site.journal.prune) as prune:
        # It is time to forget, and the clock says that five years went by.
        await wall.moves(HISTORY_KEPT + DAY)
        prune.assert_not_called()
        freezer.tick(DAY)
        async_fire_time_changed(hass, dt_util.utcnow())
        await settled(hass)
        prune.assert_called_once()


async def test_what_a_command_meets_is_judged_on_the_clock_as_it_is_now(
    hass: HomeAssistant, wall: MovedClock, freezer: FrozenDateTimeFactory
) -> None:
    site = await set_up(hass)
    await book(site, 1, 120)
    hass.states.async_set(RADAR, "on")
    await pass_time(hass, freezer, 3)
    wall._moved += DAY.total_seconds()  # noqa: SLF001
    freezer.tick(DAY)
    # No timer has rung yet: the command is the first to come after the leap.
    made = await book(site, 5, 30)
    assert made.is_live
    assert the_space(site).state.life.is_doubted(dt_util.utcnow())
