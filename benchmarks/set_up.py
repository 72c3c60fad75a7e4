"""How long it takes until everything is there, when Home Assistant starts."""

from statistics import median

from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component

from custom_components.faitout.const import DOMAIN

from .apart import apart
from .home import at_home, scratch, set_up
from .peer import BUSY, WELCOME, of_each
from .places import entry, open_site
from .progress import say
from .rows import BEATS_THE_OTHER, Mark, Row, Rows, Size
from .samples import MILLISECONDS, Stopwatch

TITLE = "Set-up"
SPACES = 50
ROUNDS = {Size.QUICK: 1, Size.FULL: 3}
PEER_ONCE = 432.0
"""Milliseconds that the YAML of 50 rooms took when it was first measured, for the mark."""


def run(size: Size) -> Rows:
    """Measure, each round in processes of its own: what is imported for it counts."""
    first, again, peer = [], [], []
    for number in range(ROUNDS[size]):
        say(f"round {number + 1} of {ROUNDS[size]}")
        with scratch() as folder:
            first.append(apart(first_set_up_time, SPACES, folder))
            again.append(apart(restart_time, SPACES, folder))
        peer.append(apart(set_up_time, SPACES))
    return Rows(
        (
            Row(
                what=f"{SPACES} spaces, at a start of Home Assistant",
                ours=median(again),
                other=median(peer),
                unit="ms",
                against="YAML",
                mark=BEATS_THE_OTHER,
            ),
            Row(
                what=f"{SPACES} spaces, for the first time",
                ours=median(first),
                other=median(peer),
                unit="ms",
                against="YAML",
                mark=Mark(PEER_ONCE),
            ),
        ),
        notes=(
            "Each in a fresh process, so the import of its code counts.",
            "YAML: a template sensor and an automation for each space. Faitout: all its entities.",
        ),
    )


def first_set_up_time(rooms: int, folder: str) -> float:
    """Return milliseconds for a site that this home has not seen before."""

    async def measure(hass: HomeAssistant) -> float:
        site = entry(range(rooms))
        watch = Stopwatch()
        await open_site(hass, site)
        return watch.seconds * MILLISECONDS

    return at_home(measure, folder)


def restart_time(rooms: int, folder: str) -> float:
    """Return milliseconds for the site that `first_set_up_time` left in this home."""

    async def measure(hass: HomeAssistant) -> float:
        watch = Stopwatch()
        await async_setup_component(hass, DOMAIN, {})
        await hass.async_block_till_done()
        taken = watch.seconds * MILLISECONDS
        (site,) = hass.config_entries.async_loaded_entries(DOMAIN)
        if len(site.runtime_data.spaces) != rooms:
            raise RuntimeError("the site came back without its spaces")
        return taken

    return at_home(measure, folder)


def set_up_time(rooms: int) -> float:
    """Return milliseconds for so many rooms, in a process that has not done it before."""

    async def measure(hass: HomeAssistant) -> float:
        sensors, rules = of_each(BUSY, rooms), of_each(WELCOME, rooms)
        watch = Stopwatch()
        await set_up(hass, "template", sensors)
        await set_up(hass, "automation", rules)
        return watch.seconds * MILLISECONDS

    return at_home(measure)
