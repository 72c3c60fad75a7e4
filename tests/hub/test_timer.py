"""What is due at eight is due at eight, also where the clock was wrong until five to."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from unittest.mock import Mock, patch

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HassJob, HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.faitout.hub.timer import LONGEST_SLEEP, Timer

SEVEN = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
EIGHT = SEVEN + timedelta(hours=1)


class Sleep:
    """What the timer asks of Home Assistant; the test wakes it when it likes."""

    def __init__(self) -> None:
        self.naps: list[timedelta] = []
        self.cancelled = 0
        self._job: HassJob[[datetime], None] | None = None

    def later(
        self, _: HomeAssistant, nap: timedelta, job: HassJob[[datetime], None]
    ) -> Callable[[], None]:
        assert self._job is None, "it sleeps twice"
        self.naps.append(nap)
        self._job = job

        def cancel() -> None:
            self.cancelled += 1
            self._job = None

        return cancel

    def wake(self, now: datetime) -> None:
        job, self._job = self._job, None
        assert job
        job.target(now)

    @property
    def is_asleep(self) -> bool:
        return self._job is not None


@pytest.fixture
def sleep(freezer: FrozenDateTimeFactory) -> Iterator[Sleep]:
    """A sleep that ends when the test says so, begun at seven."""
    freezer.move_to(SEVEN)
    sleep = Sleep()
    with patch("custom_components.faitout.hub.timer.async_call_later", sleep.later):
        yield sleep


async def test_it_rings_at_its_time_and_once(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    freezer.move_to(SEVEN)
    ring = Mock()
    Timer(hass, "door", ring).set(EIGHT)
    for _ in range(59):
        freezer.tick(timedelta(minutes=1))
        async_fire_time_changed(hass)
    ring.assert_not_called()
    for _ in range(3):
        freezer.tick(timedelta(minutes=1))
        async_fire_time_changed(hass)
    ring.assert_called_once_with()


async def test_a_clock_that_is_put_right_is_noticed_within_a_minute(
    hass: HomeAssistant, sleep: Sleep
) -> None:
    ring = Mock()
    Timer(hass, "door", ring).set(EIGHT)
    assert sleep.naps == [LONGEST_SLEEP]
    sleep.wake(EIGHT + timedelta(hours=2))
    ring.assert_called_once_with()
    assert not sleep.is_asleep


async def test_a_clock_that_is_set_back_rings(hass: HomeAssistant, sleep: Sleep) -> None:
    ring = Mock()
    Timer(hass, "door", ring).set(EIGHT)
    sleep.wake(SEVEN - timedelta(hours=1))
    ring.assert_called_once_with()


async def test_who_overslept_is_told_before_its_time(hass: HomeAssistant, sleep: Sleep) -> None:
    ring = Mock()
    Timer(hass, "door", ring).set(EIGHT)
    sleep.wake(SEVEN + timedelta(minutes=30))
    ring.assert_called_once_with()


@pytest.mark.parametrize(("late", "rings"), [(4.999, 0), (5, 1)])
async def test_who_sleeps_five_seconds_too_long_may_have_slept_through_a_leap(
    hass: HomeAssistant, sleep: Sleep, late: float, rings: int
) -> None:
    ring = Mock()
    Timer(hass, "door", ring).set(EIGHT)
    sleep.wake(SEVEN + LONGEST_SLEEP + timedelta(seconds=late))
    assert ring.call_count == rings


async def test_the_last_sleep_is_as_short_as_it_has_to_be(
    hass: HomeAssistant, sleep: Sleep
) -> None:
    Timer(hass, "door", Mock()).set(SEVEN + timedelta(seconds=80))
    sleep.wake(SEVEN + LONGEST_SLEEP)
    assert sleep.naps == [LONGEST_SLEEP, timedelta(seconds=20)]


async def test_a_later_time_lets_it_sleep_on(hass: HomeAssistant, sleep: Sleep) -> None:
    ring = Mock()
    timer = Timer(hass, "door", ring)
    timer.set(SEVEN + timedelta(seconds=30))
    timer.set(EIGHT)
    sleep.wake(SEVEN + timedelta(seconds=30))
    ring.assert_not_called()
    assert sleep.naps == [timedelta(seconds=30), timedelta(seconds=60)]
    assert not sleep.cancelled


async def test_an_earlier_time_wakes_it_earlier(hass: HomeAssistant, sleep: Sleep) -> None:
    timer = Timer(hass, "door", Mock())
    timer.set(EIGHT)
    timer.set(SEVEN + timedelta(seconds=5))
    assert sleep.naps == [LONGEST_SLEEP, timedelta(seconds=5)]
    assert sleep.cancelled == 1


async def test_what_is_overdue_rings_at_once(hass: HomeAssistant, sleep: Sleep) -> None:
    Timer(hass, "door", Mock()).set(SEVEN - timedelta(hours=1))
    assert sleep.naps == [timedelta()]


async def test_what_is_called_off_does_not_ring(hass: HomeAssistant, sleep: Sleep) -> None:
    timer = Timer(hass, "door", Mock())
    timer.set(EIGHT)
    timer.set(None)
    assert not sleep.is_asleep
