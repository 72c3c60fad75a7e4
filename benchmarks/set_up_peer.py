"""How long a user's template sensors and automations take to come up."""

from homeassistant.core import HomeAssistant

from .home import at_home, set_up
from .peer import BUSY, WELCOME, of_each
from .samples import MILLISECONDS, Stopwatch


def set_up_time(rooms: int) -> float:
    """Return milliseconds for so many rooms, in a process that has not done it before."""

    async def measure(hass: HomeAssistant) -> float:
        sensors, rules = of_each(BUSY, rooms), of_each(WELCOME, rooms)
        watch = Stopwatch()
        await set_up(hass, "template", sensors)
        await set_up(hass, "automation", rules)
        return watch.seconds * MILLISECONDS

    return at_home(measure)
