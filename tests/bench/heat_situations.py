"""What happens to the thermostat of a room, and what must be true of each after it."""

from datetime import timedelta

from homeassistant.config_entries import ConfigSubentryData

from simulator.bench.device import Who
from simulator.bench.thermostat import Thermostat
from tests.bench.days import BenchDay
from tests.bench.entities import hang
from tests.bench.situations import Situation, by_hand, changes_of_mind, flutter, orders, was_touched
from tests.places import heated, space

WINDOW = "binary_sensor.fenetre"
CEILING = 19.0
HAND = 21.0
ODD = {"comfort": 18.7, "eco": 16.6}
"""Levels that devices which round cannot take as they are."""
MINUTE = timedelta(minutes=1)
TOLD_AWAY_AFTER = timedelta(hours=3)
"""By then somebody has been told of a thermostat that cannot be reached."""


def levels(device: Thermostat) -> dict[str, float]:
    """Return the temperatures that the room of a device is set up with."""
    rounds = device.UNIT == "°C" and device.OFF_BY > 0.1
    return {"comfort": 19.0, "eco": 17.0, **(ODD if rounds else {})}


def is_at(device: Thermostat, level: str) -> bool:
    """Return whether a device is at a level in truth."""
    return abs(device.heats_to - levels(device)[level]) <= device.OFF_BY


def is_cold(device: Thermostat) -> bool:
    """Return whether a device only keeps frost out, or is off."""
    return device.heats_to <= 8.1 or device.real.preset == device.LEVELS.get("frost_guard", "-")


async def hung(day: BenchDay, device: Thermostat) -> None:
    """Put a device up in a room with a window, which nobody uses yet."""
    day.hass.states.async_set(WINDOW, "off", {"device_class": "window"})
    entity_id = await hang(day.hass, device, "salle")
    room = heated(space(), [entity_id], windows=[WINDOW], presets=dict(device.LEVELS))
    data = {**room["data"], "temperatures": levels(device)}
    await day.begin(ConfigSubentryData(**{**room, "data": data}))


def fair(day: BenchDay, device: Thermostat) -> None:
    """Hold what the hub did against what holds in every situation."""
    for moment in device.life:
        if moment.by is Who.HUB and moment.state and moment.state.mode != "off":
            heats_to = moment.state.target or 0.0
            degrees = (heats_to - 32) / 1.8 if device.UNIT == "°F" else heats_to
            assert degrees <= CEILING + 0.01, f"above the ceiling by the hub's doing: {moment}"
    needed = changes_of_mind(day, device)
    told = orders(device)
    assert len(told) <= 2 * needed, f"{len(told)} orders for {needed} changes of mind: {told}"
    if not was_touched(device):
        assert by_hand(day) <= flutter(device), f"nobody touched it: {day.modes}"
    if device.OBEYS and all(word.state for word in device.words):
        assert day.repairs == [], "it is only slow"


async def ends_at(day: BenchDay, device: Thermostat, level: str) -> None:
    """Look that a device comes to a level within the time that it takes."""
    if device.is_away:
        await day.reach(day.agenda.now + TOLD_AWAY_AFTER)
        assert day.repairs, "out of reach for three hours, and nobody is told"
        return
    within = device.ANSWERS_WITHIN + 2 * MINUTE
    came = await day.once(lambda: is_at(device, level), within)
    assert came, f"{device.real} and not {level}; the hub shows {day.shows('sensor.heating')}"
    await day.later(5)
    assert is_at(device, level), f"{device.real} left {level}"


async def booking_starts(day: BenchDay, device: Thermostat) -> None:
    """A booking is heated for, its people come."""
    await hung(day, device)
    await day.book("10:00", "12:00")
    await day.until("10:00")
    await day.comes_in()
    await day.until("10:05")
    await ends_at(day, device, "comfort")
    fair(day, device)


async def no_show(day: BenchDay, device: Thermostat) -> None:
    """A booking is heated for, and nobody comes."""
    await hung(day, device)
    await day.book("10:00", "11:30")
    await day.until("10:12")
    await ends_at(day, device, "eco")
    fair(day, device)


async def in_use(day: BenchDay, device: Thermostat) -> None:
    """Let there be people till noon, and the room be warm."""
    await hung(day, device)
    await day.comes_in()
    await day.book("09:01", "12:30")
    within = device.ANSWERS_WITHIN + 2 * MINUTE
    comfort = levels(device)["comfort"]
    assert await day.once(lambda: is_at(device, "comfort"), within), f"not {comfort}: {device.real}"


async def window(day: BenchDay, device: Thermostat) -> None:
    """People open the window of a warm room, and shut it a quarter of an hour later."""
    await in_use(day, device)
    await day.later(3)
    await day.says(WINDOW, "on")
    device.window(is_open=True)
    await day.later(1.1)
    if not device.is_away:
        assert await day.once(lambda: is_cold(device), device.ANSWERS_WITHIN + MINUTE)
    await day.later(13)
    await day.says(WINDOW, "off")
    device.window(is_open=False)
    await day.later(1.1)
    await ends_at(day, device, "comfort")
    fair(day, device)


async def turned(day: BenchDay, device: Thermostat) -> None:
    """Somebody turns a device, and has it so as long as people are there."""
    before = len(device.calls)
    device.turn(HAND)
    within = (device.POLLED or timedelta()) + MINUTE
    assert await day.once(lambda: day.shows("sensor.heating") == "by_hand", within)
    await day.later(18)
    assert abs(device.heats_to - HAND) <= device.OFF_BY, f"a hand is undone: {device.real}"
    assert device.calls[before:] == []
    assert day.shows("sensor.heating") == "by_hand"
    fair(day, device)


async def hand_early(day: BenchDay, device: Thermostat) -> None:
    """Somebody turns it seconds after it did what it was told."""
    await in_use(day, device)
    await day.once(lambda: device.shown == device.real, device.ANSWERS_WITHIN)
    await day.later(0.1)
    await turned(day, device)


async def hand_late(day: BenchDay, device: Thermostat) -> None:
    """Somebody turns it a good while after it did what it was told."""
    await in_use(day, device)
    await day.later(36)
    await turned(day, device)


async def restart(day: BenchDay, device: Thermostat) -> None:
    """The hub starts anew between an order and its answer."""
    await hung(day, device)
    await day.book("10:00", "12:00")
    await day.until("09:14")
    before = len(device.calls)
    await day.once(lambda: len(device.calls) > before, 2 * MINUTE)
    await day.restart()
    await day.until("10:00")
    await day.comes_in()
    await day.until("10:05")
    await ends_at(day, device, "comfort")
    fair(day, device)


async def hub_away(day: BenchDay, device: Thermostat) -> None:
    """The hub is down for an hour, in which a booking begins."""
    await hung(day, device)
    await day.book("10:00", "12:00")
    await day.until("09:12")
    await day.stop()
    await day.until("10:12")
    await day.start()
    await day.comes_in()
    await ends_at(day, device, "comfort")
    fair(day, device)


def _hears_hands(device: Thermostat) -> bool:
    """Return whether it can be reached when a hand turns it."""
    return type(device).__name__ != "AwayForAWeek"


def _is_as_it_was(device: Thermostat) -> bool:
    """Return whether it does nothing by itself in the hour in which nobody looks.

    What it did then, a person may have done as well.
    """
    acts = {"OwnSchedule", "ScheduleTakesOver", "DefaultAfterPowerCut"}
    return type(device).__name__ not in acts


SITUATIONS = {
    "booking_starts": Situation(booking_starts),
    "no_show": Situation(no_show),
    "window": Situation(window),
    "hand_early": Situation(hand_early, _hears_hands),
    "hand_late": Situation(hand_late, _hears_hands),
    "restart": Situation(restart),
    "hub_away": Situation(hub_away, _is_as_it_was),
}
