"""From a change of a radar to the command for what hangs in its room, beside an automation.

Each room has one thing that is told what to do when somebody comes, and when they go. It does so
at once.
"""

from dataclasses import dataclass
from time import perf_counter

from homeassistant.core import HomeAssistant, ServiceCall, callback

from .places import radar
from .rows import Mark, Row, Size
from .samples import MILLISECONDS, rows_of
from .turns import Preparation, Sampler, by_turns, spread_of

ROOMS = 50
SAMPLES = {Size.QUICK: 200, Size.FULL: 5000}
LIMIT = Mark(5.2)
"""Milliseconds, for the 99th percentile: what YAML took when this was begun."""


@dataclass(frozen=True, slots=True)
class Commanded:
    """What hangs in each room: its domain, what it is told, and what it then says of itself."""

    domain: str
    coming: str
    """The service that is called when somebody comes."""
    going: str
    """The service that is called when they have gone."""
    used: str
    unused: str

    def of(self, room: int) -> str:
        """Return the entity id of the one in a room."""
        return f"{self.domain}.room{room}"


LAMP = Commanded("light", "turn_on", "turn_off", used="on", unused="off")
LOCK = Commanded("lock", "unlock", "lock", used="unlocked", unused="locked")


class Fitted:
    """Each room with its thing in it; hears when each was last told that somebody came."""

    def __init__(self, hass: HomeAssistant, rooms: int, thing: Commanded) -> None:
        """Hang one up in each room, as if nobody was there."""
        self._hass = hass
        self._rooms = rooms
        self._thing = thing
        self._told: dict[str, float] = {}
        for room in range(rooms):
            hass.states.async_set(thing.of(room), thing.unused)
        for service in (thing.coming, thing.going):
            hass.services.async_register(thing.domain, service, self._obey)

    @property
    def sampler(self) -> Sampler:
        """What samples, in milliseconds, the time from a radar's state to the command."""
        return self._sample

    @callback
    def _obey(self, call: ServiceCall) -> None:
        now = perf_counter()
        comes = call.service == self._thing.coming
        state = self._thing.used if comes else self._thing.unused
        named = call.data["entity_id"]
        for entity_id in named if isinstance(named, list) else [named]:
            if comes:
                self._told[entity_id] = now
            self._hass.states.async_set(entity_id, state, context=call.context)

    async def _sample(self, number: int) -> float:
        room = number % self._rooms
        entity_id = self._thing.of(room)
        await self._says(room, "off")
        if not self._hass.states.is_state(entity_id, self._thing.unused):
            raise RuntimeError(f"{entity_id} was not told that nobody is there")
        self._told.clear()
        began = perf_counter()
        await self._says(room, "on")
        return (self._told[entity_id] - began) * MILLISECONDS

    async def _says(self, room: int, word: str) -> None:
        self._hass.states.async_set(radar(room), word)
        await self._hass.async_block_till_done(wait_background_tasks=True)


def compared(
    ours: Preparation,
    by_yaml: Preparation,
    size: Size,
    *,
    what: str,
    median: Mark | None,
    most_of_each: int | None = None,
) -> tuple[Row, Row]:
    """Measure ours and YAML by turns, each in a Home Assistant of its own, and return the rows.

    `most_of_each`: the hub tells one thing no more often.
    """
    contenders = [(ours, ROOMS), (by_yaml, ROOMS)]
    samples = min(SAMPLES[size], ROOMS * most_of_each) if most_of_each else SAMPLES[size]
    mine, theirs = map(spread_of, by_turns(contenders, samples))
    return rows_of(f"{ROOMS} {what}", mine, theirs, against="YAML", median=median, p99=LIMIT)
