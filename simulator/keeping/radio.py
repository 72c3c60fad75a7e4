"""The way to a lock: slow, and one command in ten is lost in one of four ways."""

from collections.abc import Callable
from random import Random
from typing import Final

from homeassistant.exceptions import HomeAssistantError

from .world import World, pause

QUICKEST: Final = 0.3
SLOWEST: Final = 2.5
"""Seconds that a lock takes to answer: a battery lock listens in steps of a second."""
GIVES_UP: Final = (2.0, 6.0)
"""Seconds after which an integration says that there was no answer."""
LOST_IN: Final = ("silent", "failed", "unheard", "late")
LATE: Final = (20.0, 120.0)
"""Seconds after which a command that was given up comes through all the same."""


class Radio:
    """How commands get to one lock."""

    def __init__(self, world: World, rng: Random, loss: float, *, may_be_late: bool = True) -> None:
        """Take how many of all commands are lost, 0 to 1, and whether some of them come late."""
        self._world = world
        self._rng = rng
        self._kinds = (30, 40, 25, 5 if may_be_late else 0)
        self.loss = loss
        self.commands = 0
        self.lost = 0

    async def reach(self) -> None:
        """Ask something of the lock, which answers or does not."""
        await self.carry(lambda: None)

    async def carry(self, effect: Callable[[], None]) -> None:
        """Have the lock do something; raises where there is no answer, done or not."""
        self.commands += 1
        if self._rng.random() >= self.loss:
            await pause(self._rng.uniform(QUICKEST, SLOWEST))
            effect()
            return
        self.lost += 1
        match self._rng.choices(LOST_IN, self._kinds)[0]:
            case "silent":
                # The stick, the coordinator or the bridge took it, and nothing came of it.
                await pause(self._rng.uniform(QUICKEST, SLOWEST))
                return
            case "unheard":
                effect()
            case "late":
                self._world.after(self._rng.uniform(*LATE), effect)
        await pause(self._rng.uniform(*GIVES_UP))
        raise HomeAssistantError("no answer")

    async def is_answered(self) -> bool:
        """Ask something whose answer comes on a way of its own; return whether it comes."""
        self.commands += 1
        await pause(self._rng.uniform(QUICKEST, SLOWEST))
        is_lost = self._rng.random() < self.loss
        self.lost += is_lost
        return not is_lost

    def send(self, effect: Callable[[], None]) -> None:
        """Send something of which nobody says whether it came through."""
        self.commands += 1
        if self._rng.random() >= self.loss:
            self._world.after(self._rng.uniform(QUICKEST, SLOWEST), effect)
            return
        self.lost += 1
        if self._rng.random() < 0.1:  # noqa: PLR2004 - as often as `carry`, of what has no answer
            self._world.after(self._rng.uniform(*LATE), effect)
