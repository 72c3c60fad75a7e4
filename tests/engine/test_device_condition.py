"""How it stands with a device, and what a person is told to do about it."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from custom_components.faitout.engine.device_condition import (
    Condition,
    DeviceHelp,
    condition_of,
    help_for,
    worst_of,
)
from custom_components.faitout.engine.device_view import By, DeviceView
from custom_components.faitout.engine.profile import Profile

QUICK = Profile(answers=(0.4, 0.5))
SLEEPER = Profile(answers=(280.0, 310.0))
LAMP = DeviceView(entity_id="light.salle", said="on", by=By.HUB, profile=QUICK)
WAITING = replace(LAMP, ordered="off", tries=1)
FAILED = replace(WAITING, tries=5, failed=True)
AWAY = replace(FAILED, said=None, away_since=datetime(2026, 11, 30, 8, tzinfo=UTC))


@pytest.mark.parametrize(
    ("device", "condition"),
    [
        (LAMP, Condition.WELL),
        (WAITING, Condition.WAITING),
        (FAILED, Condition.FAILED),
        (AWAY, Condition.AWAY),
        # One that reports nothing is not waited for.
        (replace(WAITING, is_silent=True), Condition.WELL),
        (replace(FAILED, is_silent=True), Condition.FAILED),
    ],
)
def test_how_it_stands_with_a_device(device: DeviceView, condition: Condition) -> None:
    assert condition_of(device) is condition


def test_the_worst_device_speaks_for_a_room() -> None:
    assert worst_of([LAMP, FAILED, WAITING, AWAY]) is Condition.FAILED
    assert worst_of([WAITING, AWAY, LAMP]) is Condition.AWAY
    assert worst_of([]) is Condition.WELL


@pytest.mark.parametrize(
    ("device", "expected"),
    [
        (LAMP, DeviceHelp.NOTHING),
        (replace(LAMP, by=By.HAND), DeviceHelp.HAND),
        (replace(LAMP, by=By.ITSELF), DeviceHelp.ITSELF),
        (replace(LAMP, by=By.UNKNOWN, profile=Profile()), DeviceHelp.NOTHING),
        (WAITING, DeviceHelp.NOTHING),
        (replace(WAITING, profile=SLEEPER), DeviceHelp.SLEEPS),
        (FAILED, DeviceHelp.FAILED),
        (AWAY, DeviceHelp.AWAY),
    ],
)
def test_what_a_person_can_do_about_a_device(device: DeviceView, expected: DeviceHelp) -> None:
    assert help_for(device) is expected
