"""What happens to the lock of a room's door, and what must be true of each after it."""

from datetime import timedelta

from simulator.bench.lock import Bolt, Lock
from tests.bench.days import BenchDay
from tests.bench.entities import hang
from tests.bench.situations import Situation, orders
from tests.day import RADAR
from tests.places import CONTACT, door, site_entry, space

SMOKE = "binary_sensor.smoke"
MINUTE = timedelta(minutes=1)
MOST_TRIES_AN_HOUR = 20
"""So often a lock is told at most within an hour, unless people must get out."""
TOLD_WITHIN = timedelta(hours=1)
"""By then somebody has been told of a lock that does not do what it is told."""


async def hung(day: BenchDay, device: Lock) -> None:
    """Put a lock up at the door of a room, shut and empty, in a place with a smoke detector."""
    day.hass.states.async_set(SMOKE, "off")
    await hang(day.hass, device, "entrance")
    contact(day, device, is_open=False)
    entry = site_entry(space(), door(("salle",)))
    entry.add_to_hass(day.hass)
    data = {**entry.data, "emergency": [SMOKE]}
    day.hass.config_entries.async_update_entry(entry, data=data)
    await day.hass.config.async_set_time_zone("Europe/Paris")
    assert await day.hass.config_entries.async_setup(entry.entry_id)
    day.site = entry.runtime_data
    day.starts += 1
    await day.settle()


def contact(day: BenchDay, device: Lock, *, is_open: bool) -> None:
    """Open or shut the door."""
    device.is_open = is_open
    day.hass.states.async_set(CONTACT, "on" if is_open else "off", {"device_class": "door"})


def fair(device: Lock, *, urgent: bool = False) -> None:
    """Hold what the hub did against what holds in every situation."""
    told = orders(device)
    for call in told:
        hour = [each for each in told if call.at <= each.at < call.at + timedelta(hours=1)]
        most = 3 * MOST_TRIES_AN_HOUR if urgent else MOST_TRIES_AN_HOUR
        assert len(hour) <= most, f"{len(hour)} orders in an hour: {told}"


async def ends_at(day: BenchDay, device: Lock, bolt: Bolt) -> None:
    """Look that a lock comes to where it should be, or that somebody is told."""
    within = device.ANSWERS_WITHIN + 2 * MINUTE
    if await day.once(lambda: device.real is bolt, within):
        await day.later(2)
    if device.real is bolt:
        is_well = device.OBEYS and all(word.state for word in device.words)
        assert day.repairs == [] or not is_well, "it is only slow"
        return
    if not day.repairs:
        await day.later(TOLD_WITHIN / MINUTE)
    assert device.real is bolt or day.repairs, f"{device.real}, not {bolt}, and nobody is told"


async def booking_starts(day: BenchDay, device: Lock) -> None:
    """A booking opens its door ten minutes before."""
    await hung(day, device)
    await day.book("10:00", "11:00")
    await day.until("09:51")
    await ends_at(day, device, Bolt.UNLOCKED)
    fair(device)


async def no_show(day: BenchDay, device: Lock) -> None:
    """Nobody comes: the door is locked again."""
    await hung(day, device)
    await day.book("10:00", "11:00")
    await day.until("10:12")
    await ends_at(day, device, Bolt.LOCKED)
    fair(device)


async def _unlocked(day: BenchDay, device: Lock) -> None:
    """Let a booking have opened the door."""
    await hung(day, device)
    await day.book("09:11", "12:00")
    await day.until("09:01")
    within = device.ANSWERS_WITHIN + 2 * MINUTE
    assert await day.once(lambda: device.shown is device.real is Bolt.UNLOCKED, within)
    await day.later(device.ANSWERS_WITHIN / MINUTE)


async def _turned(day: BenchDay, device: Lock) -> None:
    """Somebody locks the door at its knob: so it stays."""
    before = len(device.calls)
    device.turn(Bolt.LOCKED)
    await day.later(4)
    assert device.real is Bolt.LOCKED, "a hand is undone"
    assert device.calls[before:] == []
    fair(device)


async def hand_early(day: BenchDay, device: Lock) -> None:
    """Somebody locks it a quarter of a minute after the hub opened it."""
    await _unlocked(day, device)
    await day.later(0.25)
    await _turned(day, device)


async def hand_late(day: BenchDay, device: Lock) -> None:
    """Somebody locks it a good while after the hub opened it."""
    await _unlocked(day, device)
    await day.until("09:12")
    await day.comes_in()
    await day.later(20)
    await _turned(day, device)


async def restart(day: BenchDay, device: Lock) -> None:
    """The hub starts anew between an order and its answer."""
    await hung(day, device)
    await day.book("10:00", "11:00")
    await day.until("09:49")
    await day.once(lambda: bool(device.calls), 2 * MINUTE)
    await day.restart()
    await ends_at(day, device, Bolt.UNLOCKED)
    fair(device)


async def hub_away(day: BenchDay, device: Lock) -> None:
    """The hub is down for an hour, in which a booking begins."""
    await hung(day, device)
    await day.book("10:00", "12:00")
    await day.until("09:20")
    await day.stop()
    await day.until("10:05")
    await day.start()
    await ends_at(day, device, Bolt.UNLOCKED)
    fair(device)


async def alarm(day: BenchDay, device: Lock) -> None:
    """Smoke: the door is opened and stays open, also after the smoke is gone."""
    await hung(day, device)
    await day.until("09:03")
    await day.says(SMOKE, "on")
    assert device.is_away or device.CODE or device.calls, "it is not told at once"
    await ends_at(day, device, Bolt.UNLOCKED)
    before = len(device.calls)
    await day.says(SMOKE, "off")
    await day.later(15)
    assert Bolt.LOCKED not in [call.ask for call in device.calls[before:]]
    fair(device, urgent=True)


async def stands_open(day: BenchDay, device: Lock) -> None:
    """The door stands open when its booking is over: no bolt is thrown before it is shut."""
    await hung(day, device)
    await day.book("09:11", "09:30")
    await day.until("09:05")
    await day.comes_in()
    device.turn(Bolt.UNLOCKED)
    contact(day, device, is_open=True)
    await day.until("09:20")
    await day.says(RADAR, "off")
    await day.until("09:31")
    before = len(device.calls)
    await day.later(8)
    assert Bolt.LOCKED not in [call.ask for call in device.calls[before:]]
    shown = day.shows("sensor.door", "entrance")
    assert shown != "locked", "it says locked, and stands open"
    assert day.repairs, "it stands open, and nobody is told"
    contact(day, device, is_open=False)
    await day.later(2)
    await ends_at(day, device, Bolt.LOCKED)
    fair(device)


async def contact_lost(day: BenchDay, device: Lock) -> None:
    """The door stands open, then its contact is lost: nobody knows it to be shut."""
    await hung(day, device)
    await day.book("09:11", "09:30")
    await day.until("09:05")
    await day.comes_in()
    contact(day, device, is_open=True)
    await day.until("09:20")
    await day.says(RADAR, "off")
    await day.until("09:40")
    before = len(device.calls)
    day.hass.states.async_set(CONTACT, "unavailable", {"device_class": "door"})
    await day.later(10)
    assert Bolt.LOCKED not in [call.ask for call in device.calls[before:]]
    assert day.repairs, "nobody knows that it is shut, and nobody is told"
    fair(device)


def _opens(device: Lock) -> bool:
    """Return whether it opens when it is told, and stays so: else no hand can lock it."""
    stays_away = type(device).__name__ == "AwayForAWeek"
    return device.CODE is None and not stays_away and not _relocks(device)


def _relocks(device: Lock) -> bool:
    return type(device).__name__ == "RelocksByItself"


SITUATIONS = {
    "booking_starts": Situation(booking_starts),
    "no_show": Situation(no_show),
    "hand_early": Situation(hand_early, _opens),
    "hand_late": Situation(hand_late, _opens),
    "restart": Situation(restart),
    "hub_away": Situation(hub_away),
    "alarm": Situation(alarm),
    "stands_open": Situation(stands_open, _opens),
    "contact_lost": Situation(contact_lost, _opens),
}
