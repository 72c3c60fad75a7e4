"""A motion sensor whose battery is flat and of which nothing tells: how long until it is found.

It has no heartbeat, it stays available and says "nobody". Three times a day somebody comes, and
something vouches for them.

days   _1_2_3__X__1_2_3__1_2_3       X: dead from here on; the uses after it are counted
"""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from random import Random
from typing import Final

from custom_components.faitout.engine.booking import Actor, Booking
from custom_components.faitout.engine.effect import Effect, SensorTrouble
from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.engine.policy import SpaceKind
from custom_components.faitout.engine.sensor import Health
from custom_components.faitout.engine.sensor_kinds import SensorKind
from custom_components.faitout.engine.state import SpaceState
from custom_components.faitout.engine.stimulus import Book, CheckIn

from .building import Building
from .direct import Direct
from .faults import Fault
from .field import as_in_the_field, fitted
from .fittings import MINUTE, Flaws
from .moments import Address
from .places import Room, room

STARTS: Final = (9, 12, 15)
LENGTH: Final = timedelta(hours=1)
WELL_FOR: Final = 2
"""Days on which it still works, so that it was heard."""
DAYS: Final = 12
NEVER_FOUND: Final = len(STARTS) * (DAYS - WELL_FOR)
"""All the uses that there were: it was not found."""
START: Final = datetime(2026, 10, 5, tzinfo=UTC)


class Voucher(StrEnum):
    """What else says that somebody is there."""

    BUTTON = "button"
    DOOR = "door"
    RADAR = "radar"


class Found:
    """Hears when the dead sensor is told, and when it has lost its vote."""

    def __init__(self, place: Room) -> None:
        """Mind the motion sensor of a room."""
        self._eye = next(s.id for s in place.space.sensors if s.kind is SensorKind.MOTION)
        self.uses = 0
        """So far, since it died."""
        self.is_dead = False
        self.told: int | None = None
        self.voteless: int | None = None

    def __call__(
        self, _: Address, __: SpaceState, after: SpaceState, effects: tuple[Effect, ...]
    ) -> None:
        """Listen to a step."""
        if not self.is_dead:
            return
        if self.voteless is None and any(
            sensor.spec.id == self._eye and sensor.health is not Health.OK
            for sensor in after.senses.sensors
        ):
            self.voteless = self.uses
        if self.told is None and any(
            isinstance(each, SensorTrouble)
            and each.sensor == self._eye
            and each.health is not Health.OK
            for each in effects
        ):
            self.told = self.uses


def uses_until_found(seed: int, voucher: Voucher) -> int:
    """Return after how many vouched uses the dead sensor was told and had no vote."""
    dice = Random(f"{seed} {voucher}")
    place = _place(seed, voucher)
    building = Building(seed, START, (place,), has_plans=False)
    found = Found(place)
    direct = Direct({place.address: place.space}, START, found)

    def until(at: datetime) -> None:
        direct.play(building.moments(at), at)
        building.agenda.now = at

    for day in range(DAYS):
        if day == WELL_FOR:
            building.device(place.address, SensorKind.MOTION).fails(Fault.DEAD)
            found.is_dead = True
        for hour in STARTS:
            start = datetime.combine(START.date() + timedelta(days=day), time(hour), UTC)
            booking = _booking(place, start)
            until(start - LENGTH)
            direct.take(place.address, Book(booking), start - LENGTH)
            comes, stays = dice.uniform(-2, 6) * MINUTE, dice.uniform(35, 55) * MINUTE
            until(start + comes)
            building.inside[place.address].change(1, dice.random())
            if voucher is Voucher.BUTTON:
                until(start + comes + MINUTE)
                press = CheckIn(booking.id, Actor.SCREEN)
                direct.take(place.address, press, max(start, building.agenda.now))
            until(start + comes + stays)
            building.inside[place.address].change(-1)
            found.uses += found.is_dead
            until(start + LENGTH + 5 * MINUTE)
    until(START + timedelta(days=DAYS))
    both = found.told, found.voteless
    return max(NEVER_FOUND if each is None else max(1, each) for each in both)


def _place(seed: int, voucher: Voucher) -> Room:
    """Return a room whose sensors have field habits and no other flaw."""
    others = () if voucher is Voucher.BUTTON else (voucher.value,)
    plain = room("luzech", "essai", "Essai", SpaceKind.MEETING_ROOM, 4, "motion", *others)
    drawn = as_in_the_field((plain,), seed)[0]
    return fitted(
        drawn,
        [
            replace(
                each,
                spec=replace(each.spec, heartbeat=None),
                flaws=Flaws(),
                habits=each.habits and replace(each.habits, overlooks=0.0, ghosts=None),
            )
            for each in drawn.fittings
        ],
    )


def _booking(place: Room, start: datetime) -> Booking:
    return Booking(
        id=BookingId(f"{start:%d-%H}"),
        space=place.space.id,
        start=start,
        end=start + LENGTH,
        created_at=start - LENGTH,
    )
