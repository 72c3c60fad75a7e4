"""The watches are awake: an engine that is made wrong on purpose is found out, and told shortly."""

from dataclasses import replace
from datetime import timedelta
from itertools import count
import sys
from typing import Any

import pytest

from custom_components.faitout.engine import Step
from custom_components.faitout.engine.occupancy import Occupancy, Presence, conclude

from .happenings import Script
from .scripts import Story, story
from .shrinking import explained, shortest, shrunk
from .trial import Trial
from .watch import Invariant

ENGINE = "custom_components.faitout.engine"
ADVANCE = sys.modules[f"{ENGINE}.advance"]
"""The module; the package gives the function of that name."""
MOST_STORIES = 100


def found(invariant: Invariant) -> Story | None:
    """Return the first story that breaks an invariant."""
    for seed in range(MOST_STORIES):
        told = story(seed)
        if any(each.invariant is invariant for each in Trial(told).run().breaches):
            return told
    return None


def without_rule(patch: pytest.MonkeyPatch, name: str) -> None:
    rules = tuple(rule for rule in ADVANCE.RULES if rule.__name__ != name)
    assert len(rules) < len(ADVANCE.RULES)
    patch.setattr(ADVANCE, "RULES", rules)


def seeing_nobody(patch: pytest.MonkeyPatch) -> None:
    """Make the engine blind to every yes, and sure of every no."""

    def nobody(*args: Any, **also: Any) -> tuple[Occupancy, None]:
        occupancy, _ = conclude(*args, **also)
        return replace(occupancy, presence=Presence.NO), None

    patch.setattr(f"{ENGINE}.senses.conclude", nobody)
    patch.setattr(f"{ENGINE}.releases.hinted_until", lambda *_: None)


def test_an_engine_that_sees_nobody_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    seeing_nobody(monkeypatch)
    assert found(Invariant.PEOPLE)


def test_an_engine_that_takes_unknown_for_empty_is_found_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(f"{ENGINE}.occupancy.is_seen", lambda *_: True)
    monkeypatch.setattr(f"{ENGINE}.senses.is_seen", lambda *_: True)
    assert found(Invariant.BLIND)


def test_an_engine_that_forgets_that_it_was_blind_is_found_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    without_rule(monkeypatch, "goes_blind")
    assert found(Invariant.BLIND)


def test_a_ledger_that_lets_everything_in_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{ENGINE}.ledger.Ledger.conflict", lambda *_: None)
    assert found(Invariant.OVERLAP)


def test_an_engine_that_undoes_nothing_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{ENGINE}.commands.undo_release", lambda state, *_: Step(state))
    assert found(Invariant.UNDO)


def test_an_engine_that_lets_bookings_run_on_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    without_rule(monkeypatch, "ends")
    assert found(Invariant.ONCE)


def test_an_engine_with_moods_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    mood = count()
    monkeypatch.setattr(
        f"{ENGINE}.releases.grace_of", lambda *_: timedelta(minutes=5, seconds=next(mood) % 7)
    )
    assert found(Invariant.REPLAY)


def test_the_shortest_history_is_short_and_names_the_seed(monkeypatch: pytest.MonkeyPatch) -> None:
    seeing_nobody(monkeypatch)
    told = found(Invariant.PEOPLE)
    assert told
    script = shortest(told, Invariant.PEOPLE)
    assert len(script) < 8 < len(told.script)
    text = explained(told, Invariant.PEOPLE)
    assert f"seed {told.seed}" in text
    assert "People(count=" in text


def test_a_breach_that_is_none_is_told_as_that() -> None:
    assert explained(story(1), Invariant.PEOPLE).endswith("not found again")


def test_shrinking_leaves_only_what_is_needed() -> None:
    script = story(1).script
    needed = [script[3], script[40]]

    def fails(some: Script) -> bool:
        return all(each in some for each in needed)

    assert shrunk(script, fails) == needed
    assert shrunk(script, fails, patience=-1) == script


def test_an_engine_that_counts_a_night_that_it_slept_through_is_found_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(f"{ENGINE}.gaps.senses_anew", lambda senses, *_: senses)
    assert found(Invariant.SHOWN)


def test_an_engine_that_believes_every_clock_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{ENGINE}.gaps.doubted", lambda state, *_, **__: state)
    assert found(Invariant.LOST)
