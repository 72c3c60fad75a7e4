"""What happens to the lamp of a dark room, and what must be true of each after it."""

from datetime import timedelta

from simulator.bench.lamp import Lamp
from tests.bench.days import BenchDay
from tests.bench.entities import hang
from tests.bench.situations import (
    Situation,
    by_hand,
    came_back_changed,
    changes_of_mind,
    flutter,
    orders,
    was_touched,
)
from tests.day import RADAR
from tests.places import lit, space

MINUTE = timedelta(minutes=1)
OUT_AFTER = timedelta(hours=1)
"""Nothing shines longer than that after the last person left (order of 27 December 2018)."""
MOST_TRIES_AN_HOUR = 15
"""So often a lamp that does not obey is told at most within an hour."""


async def hung(day: BenchDay, device: Lamp) -> None:
    """Put a lamp up in a dark room that nobody uses yet."""
    lux = {"unit_of_measurement": "lx", "device_class": "illuminance"}
    day.hass.states.async_set("sensor.lux", "3", lux)
    entity_id = await hang(day.hass, device, "salle")
    await day.begin(lit(space(), [entity_id], illuminance="sensor.lux"))


async def goes(day: BenchDay) -> None:
    """Let the last person go."""
    await day.says(RADAR, "off")


def fair(day: BenchDay, device: Lamp) -> None:
    """Hold what the hub did against what holds in every situation."""
    told = orders(device)
    for call in told:
        hour = [each for each in told if call.at <= each.at < call.at + timedelta(hours=1)]
        assert len(hour) <= MOST_TRIES_AN_HOUR, f"{len(hour)} orders in an hour"
    if device.OBEYS:
        needed = changes_of_mind(day, device)
        assert len(told) <= 2 * needed, f"{len(told)} orders for {needed} reasons: {told}"
        assert day.repairs == [], "it is only slow"
    if not (was_touched(device) or came_back_changed(device)):
        assert by_hand(day) <= flutter(device), f"nobody touched it: {day.modes}"


async def is_lit(day: BenchDay, device: Lamp) -> None:
    """Look that a lamp burns for whoever came, and that nobody takes it back."""
    if not device.OBEYS:
        await day.later(15)
        assert day.repairs, "it does not obey, and nobody is told"
        return
    assert await day.once(lambda: device.burns, device.ANSWERS_WITHIN + MINUTE), "it is dark"
    await day.once(lambda: device.shown == device.real, device.ANSWERS_WITHIN)
    await day.later(2)
    assert device.burns, f"it went out; the hub shows {day.shows('sensor.lighting')}"


async def somebody_comes(day: BenchDay, device: Lamp) -> None:
    """The people of a booking come into the dark room, and stay."""
    await hung(day, device)
    await day.book("09:02", "10:00")
    await day.until("09:03")
    await day.comes_in()
    await is_lit(day, device)
    await day.until("09:50")
    assert device.burns or not device.OBEYS, "it is dark, and people are there"
    fair(day, device)


async def all_leave(day: BenchDay, device: Lamp) -> None:
    """All leave; the lamp is out within the hour, and lit again for the next two minutes later."""
    await hung(day, device)
    await day.comes_in()
    await is_lit(day, device)
    await day.until("09:20")
    await goes(day)
    await day.later(8)
    await day.later(device.ANSWERS_WITHIN / MINUTE)
    assert not device.burns, f"it burns; the hub shows {day.shows('sensor.lighting')}"
    await day.comes_in()
    await is_lit(day, device)
    await goes(day)
    await day.later(OUT_AFTER / MINUTE)
    assert not device.burns, "it burns an hour after the last person left"
    fair(day, device)


async def no_show(day: BenchDay, device: Lamp) -> None:
    """A booking whose people do not come leaves the room dark, whatever its lamp does."""
    await hung(day, device)
    await day.book("09:10", "10:30")
    await day.until("10:40")
    assert not device.burns, f"it burns; the hub shows {day.shows('sensor.lighting')}"
    fair(day, device)


async def pressed(day: BenchDay, device: Lamp) -> None:
    """Somebody puts it out at the wall, and has it dark until all have left."""
    before = len(device.calls)
    device.press(on=False)
    await day.later(15)
    assert not device.burns, "a hand is undone"
    assert device.calls[before:] == [], "it is told something against a hand"
    if not device.HAND_CUTS:
        assert day.shows("sensor.lighting") == "by_hand"
    fair(day, device)


async def hand_early(day: BenchDay, device: Lamp) -> None:
    """Somebody puts it out seconds after the hub has lit it."""
    await hung(day, device)
    await day.comes_in()
    await is_lit(day, device)
    await pressed(day, device)


async def hand_late(day: BenchDay, device: Lamp) -> None:
    """Somebody puts it out a good while after; the next people have light again."""
    await hung(day, device)
    await day.comes_in()
    await is_lit(day, device)
    await day.until("09:40")
    await pressed(day, device)
    await goes(day)
    await day.later(20)
    if device.HAND_CUTS:
        device.press(on=True)
        await day.later(0.2)
        assert device.burns, "an order of before undoes the hand that gave it power"
    await day.comes_in()
    await is_lit(day, device)
    fair(day, device)


async def restart(day: BenchDay, device: Lamp) -> None:
    """The hub starts anew between an order and its answer."""
    await hung(day, device)
    await day.comes_in()
    await day.once(lambda: bool(device.calls), MINUTE)
    await day.restart()
    await day.says(RADAR, "off")
    await day.comes_in()
    await is_lit(day, device)
    await goes(day)
    await day.later(OUT_AFTER / MINUTE)
    if came_back_changed(device):
        # Whoever gave it power may be there, unseen.
        await day.later(OUT_AFTER / MINUTE)
    assert not device.burns, "it burns an hour after the last person left"
    fair(day, device)


async def hub_away(day: BenchDay, device: Lamp) -> None:
    """All leave while the hub is down for an hour; an hour after it is up the lamp is out."""
    await hung(day, device)
    await day.comes_in()
    await is_lit(day, device)
    await day.until("09:30")
    await day.stop()
    await goes(day)
    await day.until("10:30")
    await day.start()
    await goes(day)
    await day.later(OUT_AFTER / MINUTE)
    assert not device.burns, "it burns an hour after the last person left"
    fair(day, device)


def _can_be_lit(device: Lamp) -> bool:
    """Return whether it does what it is told: else no hand has anything to put out."""
    return device.OBEYS


def _is_as_it_was(device: Lamp) -> bool:
    """Return whether it does nothing by itself in the hour in which nobody looks."""
    return type(device).__name__ != "OnAfterPowerCut"


def _says_what_is_so(device: Lamp) -> bool:
    """Return whether its word is no guess: a hub that starts anew has forgotten that it was one."""
    return type(device).__name__ != "ShowsTheOldOnceMore"


SITUATIONS = {
    "somebody_comes": Situation(somebody_comes),
    "all_leave": Situation(all_leave),
    "no_show": Situation(no_show),
    "hand_early": Situation(hand_early, _can_be_lit),
    "hand_late": Situation(hand_late, _can_be_lit),
    "restart": Situation(restart, _says_what_is_so),
    "hub_away": Situation(hub_away, _is_as_it_was),
}
