"""The scenes of light, heat, doors and smoke. All but the last leave other rooms in peace."""

from dataclasses import dataclass
from datetime import timedelta
from time import monotonic
from typing import Any, Final

from simulator.fixtures import FixtureKind, entities, entrance_of
from simulator.live import Live
from simulator.moments import Address
from simulator.places import LUZECH

from ..reception import Reception
from ..scenes import MARGIN, Round, soon
from .forms import door_of

WINDOW_SECONDS: Final = 60.0
"""How long a window is open before the heating stops."""
AGAIN_SECONDS: Final = 60.0
"""How soon a lock that jammed is told again."""
SHORT: Final = timedelta(seconds=14)
WHILE: Final = timedelta(minutes=5)


@dataclass(slots=True)
class Caretaker:
    """Looks at lamps, radiators and locks, and enters what is seen into the table of a round."""

    around: Round
    building: Live

    async def sees(self, scene: str, entity_id: str, state: str, within: float = 5) -> None:
        """Wait until an entity says something, and enter it."""
        began = monotonic()
        seen = await self.around.observer.says(entity_id, state, within + MARGIN)
        name = entity_id.partition(".")[0]
        self.around.enter(scene, f"{name}: {state}", f"{name}: {seen}", monotonic() - began)

    async def is_set(
        self, scene: str, entity_id: str, name: str, value: Any, within: float = 5
    ) -> None:
        """Wait until an attribute of a thermostat has a value, and enter it."""
        began, seen = monotonic(), None
        async for now in self.around.observer.attributes(entity_id, within + MARGIN):
            seen = now.get(name)
            if seen == value:
                break
        self.around.enter(scene, f"{name}: {value}", f"{name}: {seen}", monotonic() - began)

    @property
    def reception(self) -> Reception:
        """Takes bookings."""
        return self.around.reception


async def light(care: Caretaker, room: Address) -> None:
    """Somebody comes in the dark, then switches the lamp off, and it stays off until they left."""
    around, name = care.around, care.around.words("scene_light")
    (lamp,) = entities(FixtureKind.LAMP, room)
    hands, patience = around.hands, around.patience
    hands.come(room)
    await care.sees(name, lamp, "on")
    await around.shows(name, room, "lighting", "lit", 2)
    hands.go(room)
    await care.sees(name, lamp, "off", patience.hold + patience.leave)
    name = care.around.words("scene_hand")
    hands.come(room)
    await care.sees(name, lamp, "on")
    care.building.flip(room)
    await around.shows(name, room, "lighting", "by_hand", 2)
    await care.sees(name, lamp, "off")
    hands.go(room)
    await around.shows(name, room, "lighting", "out", patience.hold + patience.leave)


async def heat(care: Caretaker, room: Address) -> None:
    """A booking warms its room, and a window that is opened stops that."""
    around, name = care.around, care.around.words("scene_heat")
    (radiator,) = entities(FixtureKind.RADIATOR, room)
    await care.reception.book(room, soon(), WHILE, name)
    await around.shows(name, room, "heating", "comfort", 2)
    await care.is_set(name, radiator, "temperature", 19.0)
    await care.is_set(name, radiator, "hvac_action", "heating")
    name = care.around.words("scene_window")
    care.building.by_hand(FixtureKind.WINDOW, room, is_on=True)
    await around.shows(name, room, "heating", "off", WINDOW_SECONDS)
    await care.is_set(name, radiator, "temperature", 8.0)
    await care.is_set(name, radiator, "hvac_action", "idle")
    care.building.by_hand(FixtureKind.WINDOW, room, is_on=False)


async def locked_office(care: Caretaker, room: Address) -> None:
    """A booking opens its door and warms its room by presets; then the lock jams, and recovers."""
    around, name = care.around, care.around.words("scene_door")
    (lock,), (radiator,) = (
        entities(kind, room) for kind in (FixtureKind.LOCK, FixtureKind.RADIATOR)
    )
    door = door_of(room)
    await around.shows(name, door, "door", "locked", 5)
    await care.reception.book(room, soon(), SHORT, name)
    await around.shows(name, door, "door", "unlocked", 5)
    await care.is_set(care.around.words("scene_pilot"), radiator, "preset_mode", "comfort")
    name = care.around.words("scene_jam")
    care.building.by_hand(FixtureKind.LOCK, room, is_on=True)
    await care.sees(name, lock, "jammed", SHORT.total_seconds())
    await around.shows(name, door, "door", "failed", 2)
    care.building.by_hand(FixtureKind.LOCK, room, is_on=False)
    await around.shows(name, door, "door", "locked", AGAIN_SECONDS)


async def smoke(care: Caretaker) -> None:
    """Smoke opens every door of its place and holds it open until a person resets the alarm."""
    around, name = care.around, care.around.words("scene_smoke")
    entrance = entrance_of(LUZECH)
    meeting = next(
        room.address for room in LUZECH.rooms if entities(FixtureKind.LOCK, room.address)
    )
    (lock,) = entities(FixtureKind.LOCK, meeting)
    care.building.by_hand(FixtureKind.SMOKE, entrance, is_on=True)
    await around.shows(name, entrance, "door", "emergency", 2)
    await around.shows(name, door_of(meeting), "door", "emergency", 2)
    await care.sees(name, lock, "unlocked")
    care.building.by_hand(FixtureKind.SMOKE, entrance, is_on=False)
    (detector,) = entities(FixtureKind.SMOKE, entrance)
    await around.observer.says(detector, "off", MARGIN)
    await around.shows(name, entrance, "door", "emergency", 0)
    reset = around.observer.public(f"{LUZECH.id}_reset_alarm")
    await care.reception.line.socket.call("button", "press", entity_id=reset)
    await around.shows(name, entrance, "door", "unlocked", 5)
