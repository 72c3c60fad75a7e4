"""What holds for every machine: act, keep, tell; each failure apart; a jump of the clock first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import override

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.faitout.hub import clock
from custom_components.faitout.hub.clock import Jump
from custom_components.faitout.hub.machine import Machine


@dataclass(frozen=True)
class Counted:
    """What was counted, what to do about it, and when to count again."""

    state: int
    effects: tuple[str, ...]
    wake_at: datetime | None = None


class Counter(Machine[int, str, str]):
    """Counts what happens, and notes in which order all is done. Fails where it is told to."""

    def __init__(self, hass: HomeAssistant, fails: str = "") -> None:
        super().__init__(hass, "counter", 0, "tick")
        self.done: list[str] = []
        self.wakes_at: datetime | None = None
        self._fails = fails

    def start(self) -> None:
        self._begin(0)

    def stop(self) -> None:
        self._end()

    @override
    def _advance(self, state: int, stimulus: str, now: datetime) -> Counted:
        self._do(f"ask {stimulus}")
        return Counted(state + 1, ("lock", "lamp"), self.wakes_at)

    @override
    def _leapt(self, jump: Jump) -> str:
        return f"leapt {jump.by.total_seconds():.0f}"

    @override
    def _act(self, effect: str) -> None:
        self._do(f"act {effect}")

    @override
    def _keep(self, stimulus: str, step: object) -> None:
        self._do("keep")

    @override
    def _tell(self, before: int, effects: Sequence[str]) -> None:
        self._do(f"tell {before} to {self._state}")

    def _do(self, what: str) -> None:
        self.done.append(what)
        if what == self._fails:
            raise ValueError(what)


@pytest.mark.parametrize("fails", ["", "act lock", "keep", "tell 0 to 1"])
async def test_it_acts_then_keeps_then_tells_whatever_fails(
    hass: HomeAssistant, fails: str, caplog: pytest.LogCaptureFixture
) -> None:
    counter = Counter(hass, fails)
    counter.start()
    counter.feed("smoke")
    assert counter.done == ["ask smoke", "act lock", "act lamp", "keep", "tell 0 to 1"]
    assert bool(fails) is ("ValueError" in caplog.text)


async def test_a_stimulus_that_the_engine_cannot_take_keeps_nothing_from_the_next(
    hass: HomeAssistant, caplog: pytest.LogCaptureFixture
) -> None:
    counter = Counter(hass, "ask nonsense")
    counter.start()
    counter.feed("nonsense")
    counter.feed("smoke")
    assert counter.done[1:] == ["ask smoke", "act lock", "act lamp", "keep", "tell 0 to 1"]
    assert "nonsense" in caplog.text


async def test_a_jump_of_the_clock_is_heard_of_first(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "monotonic", lambda: 0.0)
    counter = Counter(hass)
    counter.start()
    freezer.tick(timedelta(hours=1))
    counter.feed("smoke")
    assert [what for what in counter.done if what.startswith("ask")] == [
        "ask leapt 3600",
        "ask smoke",
    ]


async def test_it_is_asked_when_it_wants_to_be_and_only_then(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    counter = Counter(hass)
    counter.start()
    counter.wakes_at = dt_util.utcnow() + timedelta(seconds=4)
    counter.feed("smoke")
    counter.wakes_at = None
    counter.done.clear()
    for _ in range(3):
        freezer.tick(timedelta(seconds=4))
        async_fire_time_changed(hass)
        await hass.async_block_till_done()
    assert [what for what in counter.done if what.startswith("ask")] == ["ask tick"]


async def test_before_its_start_and_after_its_end_it_takes_nothing(hass: HomeAssistant) -> None:
    counter = Counter(hass)
    counter.feed("smoke")
    counter.start()
    counter.stop()
    counter.feed("smoke")
    assert counter.done == []
