"""The house: every fixture as it is now, what it is told, and what it says. No I/O in here."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
import json
from typing import Final

from .bolt import Lock
from .fixtures import FLOORS, PILOT_WIRE, Fixture, FixtureKind
from .lamp import Lamp
from .moments import Address
from .mqtt import NO, YES
from .places import ROOMS
from .sky import Sky
from .thermostat import Mode, Preset, Thermostat
from .warmth import PERSON, Shell

HOUR: Final = 3600.0
KINDS: Final = {room.address: room.space.kind for room in ROOMS}
LONGEST_ORDER: Final = 512
"""Bytes of an order; more is refused unread."""


@dataclass(slots=True)
class House:
    """All fixtures. A second of the demo is so many of the house, as far as sky and warmth go."""

    fixtures: Iterable[Fixture]
    sky: Sky
    speed: float
    is_night_for_ever: bool = False
    """The sky stands still: what is tested of lamps does not depend on the hour."""
    now: float = 0.0
    """Seconds of the demo since it began."""
    people: dict[Address, int] = field(default_factory=dict)
    lamps: dict[Address, Lamp] = field(default_factory=dict)
    locks: dict[Address, Lock] = field(default_factory=dict)
    thermostats: dict[Address, Thermostat] = field(default_factory=dict)
    temperatures: dict[Address, float] = field(default_factory=dict)
    on: set[tuple[FixtureKind, Address]] = field(default_factory=set)
    """Open windows and doors, and detectors that smell smoke."""

    def __post_init__(self) -> None:
        """Put everything to rest: dark, unlocked, 17 °C."""
        for each in self.fixtures:
            match each.kind:
                case FixtureKind.LAMP:
                    self.lamps[each.where] = Lamp()
                case FixtureKind.LOCK:
                    self.locks[each.where] = Lock()
                case FixtureKind.RADIATOR:
                    wired = each.where == PILOT_WIRE
                    plain = Thermostat()
                    self.thermostats[each.where] = plain.with_preset(Preset.ECO) if wired else plain
                    self.temperatures[each.where] = 17.0
                case _:
                    continue

    def pass_time(self, seconds: float) -> None:
        """Let so many seconds of the demo go by."""
        self.now += seconds
        span = seconds * self.speed
        if not self.is_night_for_ever:
            self.sky = self.sky.later(span / HOUR)
        for where, thermostat in self.thermostats.items():
            temperature = self.temperatures[where]
            shell = Shell.of(FLOORS[KINDS[where]])
            power = thermostat.valve(temperature) * shell.radiator
            power += self.people.get(where, 0) * PERSON
            windows = int((FixtureKind.WINDOW, where) in self.on)
            self.temperatures[where] = shell.after(
                temperature, power, self.sky.temperature, span, windows
            )
        for where, lock in self.locks.items():
            is_open = (FixtureKind.CONTACT, where) in self.on
            self.locks[where] = lock.at(self.now, is_open=is_open)

    def told(self, fixture: Fixture, what: str, order: bytes) -> None:
        """Let a fixture be told something; raise ValueError for an order that makes no sense."""
        if len(order) > LONGEST_ORDER:
            raise ValueError(f"more than {LONGEST_ORDER} bytes")
        where = fixture.where
        match fixture.kind, what:
            case FixtureKind.LAMP, "lampe":
                self.lamps[where] = self.lamps[where].told(order)
            case FixtureKind.LOCK, "serrure":
                if order not in (b"LOCK", b"UNLOCK"):
                    raise ValueError("neither LOCK nor UNLOCK")
                self.locks[where] = self.locks[where].told(lock=order == b"LOCK", now=self.now)
            case FixtureKind.RADIATOR, "mode":
                old = self.thermostats[where]
                self.thermostats[where] = Thermostat(Mode(order.decode()), old.target, old.preset)
            case FixtureKind.RADIATOR, "consigne" if where == PILOT_WIRE:
                preset = Preset(order.decode())
                self.thermostats[where] = self.thermostats[where].with_preset(preset)
            case FixtureKind.RADIATOR, "consigne":
                self.thermostats[where] = self.thermostats[where].with_target(float(order))
            case _, "main":
                self.by_hand(fixture.kind, where, is_on=order == YES.encode())
            case _:
                raise ValueError(f"{fixture.slug} knows no {what}")

    def by_hand(self, kind: FixtureKind, where: Address, *, is_on: bool) -> None:
        """Open a window or a door, let a detector smell smoke, or block a bolt; or end that."""
        if kind is FixtureKind.LOCK:
            self.locks[where] = replace(self.locks[where], is_stuck=is_on)
        else:
            (self.on.add if is_on else self.on.discard)((kind, where))

    def report(self, fixture: Fixture) -> str:
        """Return what a fixture says now."""
        where = fixture.where
        match fixture.kind:
            case FixtureKind.LAMP:
                return self.lamps[where].report()
            case FixtureKind.LOCK:
                lock = self.locks[where]
                return json.dumps({"value": lock.bolt, "stuck": YES if lock.is_stuck else NO})
            case FixtureKind.OUTDOOR:
                return json.dumps({"value": round(self.sky.temperature, 1)})
            case FixtureKind.BRIGHTNESS:
                return json.dumps({"value": round(self._lux(where), -1)})
            case FixtureKind.RADIATOR:
                return self._radiator(where)
            case FixtureKind.WINDOW | FixtureKind.CONTACT | FixtureKind.SMOKE:
                return json.dumps({"value": YES if (fixture.kind, where) in self.on else NO})

    def _lux(self, where: Address) -> float:
        """Return the light that falls in: the sensor hangs at the window, away from the lamp."""
        return self.sky.lux_inside + self.lamps[where].lux * 0.1

    def _radiator(self, where: Address) -> str:
        thermostat, temperature = self.thermostats[where], self.temperatures[where]
        is_heating = thermostat.valve(temperature) > 0
        idle = "off" if thermostat.mode is Mode.OFF else "idle"
        return json.dumps(
            {
                "mode": thermostat.mode,
                "target": thermostat.target,
                "preset": thermostat.preset,
                "temperature": round(temperature, 1),
                "action": "heating" if is_heating else idle,
            }
        )
