"""What is known of a device outlives a restart, and nonsense in its place is no knowledge."""

from datetime import UTC, datetime, timedelta
import json

import pytest

from custom_components.faitout.engine.profile import MOST_ANSWERS, Profile
from custom_components.faitout.outputs.device_memory import (
    MOST_NAMES,
    device_key,
    dump_profile,
    load_profile,
)

VALVE = Profile(
    answers=(2.5, 31.0),
    words=3,
    rounding=0.5,
    setpoints={"comfort": 19.0, "eco": 17.0, "hors-gel": 7.0},
    modes={"heat": "auto"},
    boosts=frozenset({"heat", "turbo"}),
    tried_at=datetime(2026, 11, 30, 9, 15, tzinfo=UTC),
)


@pytest.mark.parametrize("profile", [Profile(), VALVE])
def test_a_device_is_remembered_as_it_is_known(profile: Profile) -> None:
    assert load_profile(dump_profile(profile)) == profile


def test_devices_are_remembered_by_their_names() -> None:
    assert device_key("climate.salle") == "device/climate.salle"


def test_a_device_that_was_never_kept_is_not_known() -> None:
    assert load_profile(b"") == Profile()


def test_what_an_older_memory_lacks_is_not_known() -> None:
    assert load_profile(b'{"answers": [4]}') == Profile(answers=(4.0,))


def test_no_memory_grows_beyond_what_is_learned() -> None:
    memory = json.dumps(
        {
            "answers": list(range(1000)),
            "modes": {f"mode {number}": "heat" for number in range(1000)},
            "boosts": [f"mode {number}" for number in range(1000)],
        }
    )
    profile = load_profile(memory.encode())
    assert profile.answers == tuple(map(float, range(1000)))[-MOST_ANSWERS:]
    assert len(profile.modes) == len(profile.boosts) == MOST_NAMES


def test_an_answer_after_a_day_is_none() -> None:
    assert load_profile(b'{"answers": [86400, 3]}').usual_answer == timedelta(seconds=3)


@pytest.mark.parametrize(
    "nonsense",
    [
        "{",
        "[]",
        "null",
        "7",
        '"words"',
        "[" * 5000,
        '{"answers": 4}',
        '{"answers": null}',
        '{"answers": ["soon"]}',
        '{"answers": [true]}',
        '{"answers": [NaN]}',
        '{"answers": [-1]}',
        '{"words": 1.5}',
        '{"words": -1}',
        '{"words": true}',
        '{"rounding": "half"}',
        '{"rounding": Infinity}',
        '{"rounding": 1e999}',
        '{"setpoints": []}',
        '{"setpoints": {"eco": "17"}}',
        f'{{"setpoints": {{"eco": 1{"0" * 400}}}}}',
        '{"modes": {"heat": 1}}',
        '{"modes": null}',
        '{"boosts": {"heat": 30}}',
        '{"boosts": [30]}',
        '{"tried_at": "yesterday"}',
        '{"tried_at": 7}',
        '{"tried_at": "2026-11-30T09:15:00"}',
    ],
)
def test_a_memory_that_makes_no_sense_is_none(nonsense: str) -> None:
    assert load_profile(nonsense.encode()) == Profile()


def test_bytes_that_are_no_text_are_no_memory() -> None:
    assert load_profile(b"\xff\xfe\xff") == Profile()
