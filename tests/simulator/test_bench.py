"""The bench: each habit has a file, a source and a life that can be lived again."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from importlib import import_module, invalidate_caches
from pathlib import Path
import sys
from typing import Any

import pytest

from simulator.agenda import Agenda
from simulator.bench.catalogue import LAMPS, LOCKS, PILOTS, THERMOSTATS, habits
from simulator.bench.device import Device, RefusedError, Who
from simulator.bench.lamp import Glow, Lamp, Switch
from simulator.bench.lock import Bolt
from simulator.bench.thermostat import Ask

NINE = datetime(2026, 10, 5, 7, tzinfo=UTC)
ALL: list[type[Device[Any, Any]]] = [
    *THERMOSTATS.values(),
    *LAMPS.values(),
    *LOCKS.values(),
    *PILOTS.values(),
]
NEW = '''
from simulator.bench.lamp import Lamp

class Winks(Lamp):
    """It winks."""
'''


def until(agenda: Agenda, minutes: float) -> None:
    """Let everything happen that is due by so many minutes after nine."""
    end = NINE + timedelta(minutes=minutes)
    while (due := agenda.next_at) and due <= end:
        agenda.step()
    agenda.now = end


@pytest.mark.parametrize("habit", ALL)
def test_each_habit_says_where_it_was_seen(habit: type[Device[Any, Any]]) -> None:
    assert habit.__doc__
    assert "Seen:" in habit.__doc__


def test_a_new_habit_is_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "more_lamps").mkdir()
    (tmp_path / "more_lamps" / "__init__.py").write_text("")
    (tmp_path / "more_lamps" / "winks.py").write_text(NEW)
    monkeypatch.syspath_prepend(tmp_path)
    invalidate_caches()
    found = habits(import_module("more_lamps"), Lamp)
    assert [(name, lamp.__name__) for name, lamp in found.items()] == [("winks", "Winks")]
    (tmp_path / "more_lamps" / "nothing.py").write_text("")
    with pytest.raises(ValueError, match="nothing has 0 devices"):
        habits(sys.modules["more_lamps"], Lamp)


@pytest.mark.parametrize("habit", THERMOSTATS)
def test_equal_seeds_live_the_same_life(habit: str) -> None:
    lives = []
    for _ in range(2):
        agenda = Agenda(NINE)
        device = THERMOSTATS[habit](agenda, seed=7)
        for minutes, target in ((5, 17.0), (20, 19.0), (95, 16.0)):
            until(agenda, minutes)
            with suppress(RefusedError):
                device.told(Ask(target=target))
            device.window(is_open=minutes == 20)
        until(agenda, 240)
        lives.append((device.words, device.life))
    assert lives[0] == lives[1]


def test_a_device_that_is_away_hears_nothing_and_says_nothing() -> None:
    lamp = LAMPS["only_colours"](Agenda(NINE))
    lamp.goes_away()
    lamp.told(Switch(on=True))
    lamp.press(on=True)
    assert (lamp.shown, len(lamp.calls)) == (None, 1)
    lamp.comes_back()
    assert lamp.shown == Glow(on=True)
    assert lamp.by is Who.PERSON


def test_who_did_it_is_known_of_every_word() -> None:
    agenda = Agenda(NINE)
    lock = LOCKS["springs_back"](agenda)
    lock.turn(Bolt.UNLOCKED)
    lock.told(Bolt.LOCKED)
    until(agenda, 1)
    assert [(word.state, word.by) for word in lock.words] == [
        (Bolt.UNLOCKED, Who.PERSON),
        (Bolt.LOCKED, Who.HUB),
        (Bolt.UNLOCKED, Who.ITSELF),
    ]


def test_a_lamp_at_the_wall_is_away_without_power_and_on_with_it() -> None:
    agenda = Agenda(NINE)
    lamp = LAMPS["cut_at_the_wall"](agenda)
    lamp.press(on=False)
    assert lamp.is_away
    lamp.press(on=True)
    until(agenda, 1)
    assert lamp.shown == Glow(on=True)


def test_a_sleeper_carries_out_what_it_was_told_last() -> None:
    agenda = Agenda(NINE)
    valve = THERMOSTATS["sleeping_valve"](agenda)
    valve.told(Ask(target=17.0))
    valve.told(Ask(target=19.0))
    assert valve.words == []
    until(agenda, 66)
    assert [word.state and word.state.target for word in valve.words] == [19.0]


def test_one_that_replays_goes_through_all_that_it_missed() -> None:
    agenda = Agenda(NINE)
    valve = THERMOSTATS["replays_when_it_wakes"](agenda)
    valve.told(Ask(target=17.0))
    valve.told(Ask(target=19.0))
    until(agenda, 66)
    assert [word.state and word.state.target for word in valve.words] == [17.0, 19.0]
