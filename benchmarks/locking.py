"""From a change of a sensor to the command for the lock, beside an automation."""

from homeassistant.core import HomeAssistant

from custom_components.faitout.engine.manner import MOST_AN_HOUR

from .commanded import LOCK, ROOMS, Fitted, compared
from .home import set_up
from .peer import command, of_each
from .places import door, entry, motion, open_site
from .progress import say
from .rows import Rows, Size
from .turns import Sampler

TITLE = "From a sensor's change to the command for the lock"
NOTES = (
    "Both: somebody is found behind a locked door; until lock.unlock is called for that door.",
    "YAML locks as soon as a sensor says that nobody is there, and confirms nothing.",
)


def run(size: Size) -> Rows:
    """Measure ours beside YAML."""
    say(f"{ROOMS} doors, by turns")
    rows = compared(
        let_out, let_out_by_yaml, size, what="doors", median=None, most_of_each=MOST_AN_HOUR - 1
    )
    return Rows(rows, NOTES)


async def let_out(hass: HomeAssistant, rooms: int) -> Sampler:
    """Sample Faitout's way to the lock."""
    fitted = Fitted(hass, rooms, LOCK)
    await open_site(hass, entry(range(rooms), parts=map(door, range(rooms))))
    for room in range(rooms):
        hass.states.async_set(motion(room), "off")
    return fitted.sampler


async def let_out_by_yaml(hass: HomeAssistant, rooms: int) -> Sampler:
    """Sample the automation's way to the lock."""
    fitted = Fitted(hass, rooms, LOCK)
    orders = command(LOCK.domain, LOCK.coming, LOCK.going)
    await set_up(hass, "automation", of_each(orders, rooms))
    return fitted.sampler
