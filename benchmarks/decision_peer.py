"""From a sensor's change to the action of a user's automation."""

from time import perf_counter

from homeassistant.core import HomeAssistant, ServiceCall, callback

from .home import set_up
from .peer import BUSY, WELCOME, of_each
from .samples import MILLISECONDS
from .turns import Sampler, used_once


async def acted(hass: HomeAssistant, rooms: int) -> Sampler:
    """Sample, in milliseconds, the time from a state set to the service called."""
    called: list[float] = []

    @callback
    def welcome(_: ServiceCall) -> None:
        called.append(perf_counter())

    hass.services.async_register("peer", "welcome", welcome)
    await set_up(hass, "template", of_each(BUSY, rooms))
    await set_up(hass, "automation", of_each(WELCOME, rooms))
    for room in range(rooms):
        hass.states.async_set(f"sensor.room{room}_booking", "booked")

    async def sample(number: int) -> float:
        sensor = f"binary_sensor.room{number % rooms}_radar"
        hass.states.async_set(sensor, "off")
        await hass.async_block_till_done()
        called.clear()
        began = perf_counter()
        hass.states.async_set(sensor, "on")
        await hass.async_block_till_done()
        return (called[0] - began) * MILLISECONDS

    return await used_once(sample, rooms)
