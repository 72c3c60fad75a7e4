"""The house as it was left, for a next demo with `--keep`: no hand has touched it meanwhile."""

from collections.abc import Mapping
from contextlib import suppress
import json
from pathlib import Path
from typing import Any

from .bolt import Bolt, Lock
from .fixtures import FIXTURES, Fixture, FixtureKind
from .house import House
from .lamp import Lamp
from .mqtt import YES
from .thermostat import Mode, Preset, Thermostat


def leave(house: House, path: Path) -> None:
    """Write down how everything is."""
    reports = {fixture.slug: json.loads(house.report(fixture)) for fixture in FIXTURES}
    path.write_text(json.dumps(reports), encoding="utf-8")


def come_back(house: House, path: Path) -> None:
    """Make everything as it was left, as far as that was written down."""
    with suppress(OSError, ValueError):
        reports = json.loads(path.read_text(encoding="utf-8"))
        for fixture in FIXTURES:
            with suppress(KeyError, TypeError, ValueError):
                _put_back(house, fixture, reports[fixture.slug])


def _put_back(house: House, fixture: Fixture, report: Mapping[str, Any]) -> None:
    where = fixture.where
    match fixture.kind:
        case FixtureKind.LAMP:
            house.lamps[where] = Lamp(report["state"] == "ON", int(report["brightness"]))
        case FixtureKind.LOCK:
            house.locks[where] = Lock(Bolt(report["value"]), is_stuck=report["stuck"] == YES)
        case FixtureKind.RADIATOR:
            preset = Preset(report["preset"]) if report["preset"] else None
            target, temperature = float(report["target"]), float(report["temperature"])
            house.thermostats[where] = Thermostat(Mode(report["mode"]), target, preset)
            house.temperatures[where] = temperature
        case FixtureKind.WINDOW | FixtureKind.CONTACT | FixtureKind.SMOKE:
            house.by_hand(fixture.kind, where, is_on=report["value"] == YES)
        case FixtureKind.OUTDOOR | FixtureKind.BRIGHTNESS:
            # The sky goes its own way.
            return
