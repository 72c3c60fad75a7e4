"""The building: rooms, devices and people on one agenda. The same seed gives the same moments."""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from types import MappingProxyType

from custom_components.faitout.engine.booking import Actor, Booking
from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.engine.sensor_kinds import SensorKind
from custom_components.faitout.engine.stimulus import Book, CheckIn, Restarted

from .agenda import Agenda
from .device import Device
from .fittings import MINUTE, Fitting
from .haunted import HauntedRadar
from .measuring import Co2, Counter, Light, Power, Sound
from .moments import Address, Moment
from .pair import Pair
from .people import Plan, Visit, plans
from .pir import Pir
from .places import ROOMS, Room
from .seeing import Door, Motion, Radar, Seat
from .truth import Inside

DEVICES: Mapping[SensorKind, type[Device]] = MappingProxyType(
    {
        SensorKind.MOTION: Motion,
        SensorKind.RADAR: Radar,
        SensorKind.SEAT: Seat,
        SensorKind.DOOR: Door,
        SensorKind.CO2: Co2,
        SensorKind.SOUND: Sound,
        SensorKind.POWER: Power,
        SensorKind.LIGHT: Light,
        SensorKind.PEOPLE_COUNTER: Counter,
    }
)

WITH_HABITS: Mapping[SensorKind, type[Device]] = MappingProxyType(
    {SensorKind.MOTION: Pir, SensorKind.RADAR: HauntedRadar}
)
"""Those of a kind that do not behave as in the textbook."""


class Building:
    """Everything in it, from an instant on. Words and truth come out of `moments`."""

    def __init__(
        self, seed: int, start: datetime, rooms: Sequence[Room] = ROOMS, *, has_plans: bool = True
    ) -> None:
        """Begin with nobody in; without plans nobody comes unless told to."""
        self.seed = seed
        self.agenda = Agenda(start)
        self.rooms = {room.address: room for room in rooms}
        self._told: deque[Moment] = deque()
        self.inside = {
            address: Inside(
                address,
                self.agenda,
                self._told.append,
                self.random(address, "inside"),
                tuple(sorted({fitting.spec.area for fitting in room.fittings} - {""})),
            )
            for address, room in self.rooms.items()
        }
        self.devices = {
            room.address: [self._device(room, index) for index in range(len(room.fittings))]
            for room in rooms
        }
        for device in self.all_devices():
            self._open_walls(device)
            device.start()
        self.visits: dict[Address, list[Visit]] = {address: [] for address in self.rooms}
        """Everybody who comes by plan, as far ahead as anybody plans."""
        if has_plans:
            self._plan(start.date())
            self._plan_on(start.date() + timedelta(days=1))

    def moments(self, end: datetime) -> Iterator[Moment]:
        """Yield what happens before an instant, in order of time."""
        while True:
            while self._told:
                yield self._told.popleft()
            at = self.agenda.next_at
            if at is None or at >= end:
                return
            self.agenda.step()

    def random(self, *of: object) -> Random:
        """Return dice of their own for a thing, so that no thing disturbs another."""
        return Random(f"{self.seed} {of}")

    def device(self, address: Address, kind: SensorKind) -> Device:
        """Return the first device of a kind in a space; raise LookupError where there is none."""
        for device in self.devices[address]:
            if device.fitting.spec.kind is kind:
                return device
        raise LookupError(f"no {kind} in {address}")

    def all_devices(self) -> Iterator[Device]:
        """Yield the devices of all spaces."""
        for devices in self.devices.values():
            yield from devices

    def restart_hub(self) -> None:
        """Let the hub have been down until now: it knows of devices what a hub then knows."""
        for address, devices in self.devices.items():
            self._told.append(Moment(self.agenda.now, address, Restarted()))
            for device in devices:
                device.hub_restarted()

    def restart_hub_every(self, span: timedelta) -> None:
        """Let the hub be restarted again and again."""

        def restarts() -> None:
            self.restart_hub()
            self.restart_hub_every(span)

        self.agenda.after(span, restarts)

    def _open_walls(self, device: Device) -> None:
        habits = device.fitting.habits
        if isinstance(device, HauntedRadar) and habits and habits.beyond in self.inside:
            device.sees_through_to(self.inside[habits.beyond])

    def _device(self, room: Room, index: int) -> Device:
        fitting = room.fittings[index]
        random = self.random(room.address, fitting.spec.id)
        device = _sort_of(fitting)(fitting, self.inside[room.address], random, self._told.append)
        if isinstance(device, Co2):
            device.volume = room.volume
        return device

    def _plan_on(self, day: date) -> None:
        """Let people plan a day ahead, every day: bookings are made a day before at most."""
        self._plan(day)
        midnight = datetime.combine(day, time(), UTC)
        self.agenda.at(midnight, lambda: self._plan_on(day + timedelta(days=1)))

    def _plan(self, day: date) -> None:
        for room in self.rooms.values():
            for number, plan in enumerate(plans(self.random(room.address, day), room, day)):
                if plan.start > self.agenda.now + timedelta(hours=1):
                    self._expect(room, plan, f"{day}-{number}")

    def _expect(self, room: Room, plan: Plan, name: str) -> None:
        inside = self.inside[room.address]
        self.visits[room.address] += plan.visits
        for visit in plan.visits:
            inside.expect(visit)
        if not plan.is_booked or not room.space.is_bookable:
            return
        booking_id = BookingId(f"{room.address}/{name}")
        made_at = max(plan.made_at, self.agenda.now)
        booking = Booking(
            id=booking_id,
            space=room.space.id,
            start=plan.start,
            end=plan.end,
            created_at=made_at,
            title=plan.manner.value,
        )
        tell = self._told.append
        self.agenda.at(made_at, lambda: tell(Moment(made_at, room.address, Book(booking))))
        if plan.checks_in:
            at = max(plan.visits[0].start, plan.start) + MINUTE / 2
            press = Moment(at, room.address, CheckIn(booking_id, Actor.SCREEN))
            self.agenda.at(at, lambda: tell(press))


def _sort_of(fitting: Fitting) -> type[Device]:
    kind, habits = fitting.spec.kind, fitting.habits
    if habits is None:
        return DEVICES[kind]
    return Pair if habits.is_group else WITH_HABITS.get(kind, DEVICES[kind])
