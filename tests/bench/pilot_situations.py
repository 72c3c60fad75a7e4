"""What happens to a radiator on a pilot wire, and what must be true after it."""

from datetime import timedelta

from simulator.bench.pilot import Pilot
from tests.bench.days import BenchDay
from tests.bench.entities import hang
from tests.bench.situations import Situation, changes_of_mind, orders, was_touched
from tests.places import heated, space

WINDOW = "binary_sensor.fenetre"
SOON = timedelta(minutes=2)


async def hung(day: BenchDay, device: Pilot) -> None:
    """Put a module up in a room with a window, with the levels as the form fills them in."""
    day.hass.states.async_set(WINDOW, "off", {"device_class": "window"})
    entity_id = await hang(day.hass, device, "salle")
    await day.begin(heated(space(), [entity_id], windows=[WINDOW]))


async def is_at(day: BenchDay, device: Pilot, level: str) -> None:
    """Look that a module comes to a level, and stays there."""
    name = device.LEVELS[level]
    came = await day.once(lambda: device.real == name, SOON)
    assert came, f"{device.real} and not {name}; the hub shows {day.shows('sensor.heating')}"
    await day.later(5)
    assert device.real == name, f"{device.real} after {name}"


def fair(day: BenchDay, device: Pilot) -> None:
    """Hold what the hub did against what holds in every situation."""
    assert len(orders(device)) <= changes_of_mind(day, device), orders(device)
    assert day.repairs == []
    if not was_touched(device):
        assert "by_hand" not in day.modes, day.modes


async def booking_starts(day: BenchDay, device: Pilot) -> None:
    """A booking is heated for, its people come."""
    await hung(day, device)
    await day.book("10:00", "12:00")
    await day.until("10:00")
    await day.comes_in()
    await is_at(day, device, "comfort")
    fair(day, device)


async def no_show(day: BenchDay, device: Pilot) -> None:
    """A booking is heated for, and nobody comes."""
    await hung(day, device)
    await day.book("10:00", "11:30")
    await day.until("09:30")
    await is_at(day, device, "comfort")
    await day.until("10:12")
    await is_at(day, device, "eco")
    fair(day, device)


async def in_use(day: BenchDay, device: Pilot) -> None:
    """Let there be people till noon, and the room be warm."""
    await hung(day, device)
    await day.comes_in()
    await day.book("09:01", "12:30")
    await is_at(day, device, "comfort")


async def window(day: BenchDay, device: Pilot) -> None:
    """People open the window of a warm room, and shut it a quarter of an hour later."""
    await in_use(day, device)
    await day.says(WINDOW, "on")
    await day.later(1.1)
    await is_at(day, device, "frost_guard")
    await day.later(10)
    await day.says(WINDOW, "off")
    await day.later(1.1)
    await is_at(day, device, "comfort")
    fair(day, device)


async def hand(day: BenchDay, device: Pilot) -> None:
    """Somebody chooses another order at the module, and has it as long as people are there."""
    await in_use(day, device)
    before = len(device.calls)
    device.turn(device.LEVELS["eco"])
    assert await day.once(lambda: day.shows("sensor.heating") == "by_hand", SOON)
    await day.later(18)
    assert (device.real, device.calls[before:]) == (device.LEVELS["eco"], [])
    fair(day, device)


async def restart(day: BenchDay, device: Pilot) -> None:
    """The hub starts anew right after an order."""
    await hung(day, device)
    await day.book("10:00", "12:00")
    await day.until("09:14")
    before = len(device.calls)
    assert await day.once(lambda: len(device.calls) > before, SOON)
    await day.restart()
    await is_at(day, device, "comfort")
    fair(day, device)


async def hub_away(day: BenchDay, device: Pilot) -> None:
    """The hub is down for an hour, in which a booking begins."""
    await hung(day, device)
    await day.book("10:00", "12:00")
    await day.until("09:12")
    await day.stop()
    await day.until("10:12")
    await day.start()
    await day.comes_in()
    await is_at(day, device, "comfort")
    fair(day, device)


SITUATIONS = {
    "booking_starts": Situation(booking_starts),
    "no_show": Situation(no_show),
    "window": Situation(window),
    "hand": Situation(hand, lambda device: device.HAS_STATE),
    "restart": Situation(restart),
    "hub_away": Situation(hub_away),
}
