"""What it costs the event loop when a place with all its parts comes up."""

from collections.abc import Mapping
from statistics import median
from time import thread_time

from homeassistant.config_entries import ConfigSubentryData
from homeassistant.core import HomeAssistant

from custom_components.faitout.const import SUBENTRY_METRICS, SUBENTRY_MQTT

from .apart import apart
from .home import at_home
from .places import door, entry, open_site
from .progress import say
from .rows import Mark, Row, Rows, Size
from .samples import MILLISECONDS

TITLE = "The start of a place with all its parts"
SPACES = 40
DOORS = 4
ROUNDS = {Size.QUICK: 1, Size.FULL: 3}
NOWHERE = 9
"""A port of the loopback on which nobody listens: broker and metrics server are away."""


def run(size: Size) -> Rows:
    """Measure, each round in a process of its own: what is imported for it counts."""
    taken = []
    for number in range(ROUNDS[size]):
        say(f"round {number + 1} of {ROUNDS[size]}")
        taken.append(apart(_loop_time))
    row = Row(
        what=f"{SPACES} spaces with light and heat, {DOORS} doors, metrics, MQTT: event loop",
        ours=median(taken),
        unit="ms",
        mark=Mark(1000.0),
    )
    return Rows((row,), ("Seconds that the main thread kept a core busy, for the first time.",))


def _loop_time() -> float:
    async def measure(hass: HomeAssistant) -> float:
        site = entry(range(SPACES), fittings=_fittings, parts=_parts())
        began = thread_time()
        opened = await open_site(hass, site)
        taken = (thread_time() - began) * MILLISECONDS
        if len(opened.parts) != DOORS + 2:
            raise RuntimeError("the site came up without its parts")
        return taken

    return at_home(measure)


def _fittings(room: int) -> Mapping[str, object]:
    return {"lights": [f"light.room{room}"], "climate": [f"climate.room{room}"]}


def _parts() -> list[ConfigSubentryData]:
    return [
        *map(door, range(DOORS)),
        ConfigSubentryData(
            subentry_type=SUBENTRY_METRICS,
            unique_id=SUBENTRY_METRICS,
            title="server",
            data={
                "url": f"http://127.0.0.1:{NOWHERE}",
                "org": "faitout",
                "bucket": "faitout",
                "token": "",
                "verify_ssl": True,
            },
        ),
        ConfigSubentryData(
            subentry_type=SUBENTRY_MQTT,
            unique_id=SUBENTRY_MQTT,
            title="broker",
            data={"host": "127.0.0.1", "port": NOWHERE, "tls": False, "prefix": "faitout"},
        ),
    ]
