"""A hub with one lock: the engine, a driver, and a journal that a kill cannot tear."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from custom_components.faitout.engine.access.slots import SlotsState, advance, begin_slots
from custom_components.faitout.engine.access.slots.order import (
    CodeTrouble,
    CodeWish,
    LockAble,
    LockAnswered,
    LockOrder,
    SlotResult,
    SlotsStimulus,
    WishesChanged,
)
from custom_components.faitout.engine.ids import GrantId
from custom_components.faitout.engine.stimulus import Leapt, Tick
from custom_components.faitout.outputs.lock_codes.carrying import carried_out
from custom_components.faitout.outputs.lock_codes.memory import dump, load

from .models import Model
from .world import World, pause

WRITES: Final = 0.02
"""Seconds that the journal takes."""
CALL: Final = 15.0
"""Seconds after which a hub waits no more for a lock."""


class Hub:
    """What is killed, and what is left of it."""

    def __init__(self, world: World, model: Model, code_of: Callable[[GrantId], str]) -> None:
        """Take the lock; `start` begins."""
        self.world = world
        self._model = model
        self._code_of = code_of
        self.journal = b""
        self.wishes: dict[GrantId, CodeWish] = {}
        """What the journal knows of who may come in."""
        self.ahead = timedelta()
        """How far the clock of the hub is ahead of the time."""
        self.troubles: dict[CodeTrouble, int] = {}
        self._driver = model.driver()
        self._state: SlotsState | None = None
        self._life = 0
        self._kills: list[Callable[[], None]] = []

    @property
    def is_up(self) -> bool:
        """Whether it runs."""
        return self._state is not None

    @property
    def state(self) -> SlotsState:
        """What it knows."""
        assert self._state is not None  # noqa: S101 - asked only of one that runs
        return self._state

    @property
    def now(self) -> datetime:
        """What its clock says."""
        return self.world.now + self.ahead

    def start(self) -> None:
        """Begin, from what the journal knows."""
        self._life += 1
        self._driver = self._model.driver()
        self._state = begin_slots(self.now, load(self.journal))
        self.granted()

    def kill(self) -> None:
        """End at once, whatever was under way."""
        self._state = None
        self._life += 1
        for kill in self._kills:
            kill()
        self._kills.clear()

    def granted(self) -> None:
        """Hear of who may come in."""
        self.feed(WishesChanged(tuple(self.wishes.values())))

    def jump(self, by: timedelta) -> None:
        """Have its clock moved."""
        self.ahead += by
        self.feed(Leapt(by))

    def feed(self, stimulus: SlotsStimulus) -> None:
        """Take something in, and do what follows."""
        if self._state is None:
            return
        step = advance(self._state, stimulus, self.now)
        self._state = step.state
        memory, life = dump(step.state), self._life
        for effect in step.effects:
            if isinstance(effect, LockOrder):
                self._carry_out(effect)
            else:
                for trouble in set(step.state.troubles.values()):
                    self.troubles[trouble] = self.troubles.get(trouble, 0) + 1
        self.world.after(WRITES, lambda: self._keep(memory, life))
        wake_at = step.wake_at - self.ahead
        self.world.at(wake_at, lambda: self._tick(life, step.state))

    def _tick(self, life: int, state: SlotsState) -> None:
        if life == self._life and self._state is state:
            self.feed(Tick())

    def _keep(self, memory: bytes, life: int) -> None:
        if life == self._life:
            self.journal = memory

    def _carry_out(self, order: LockOrder) -> None:
        def ended(answer: LockAble | LockAnswered | None) -> None:
            self.feed(answer or LockAnswered(order, SlotResult.FAILED))

        self._kills.append(self.world.start(self._work(order), CALL, ended))

    async def _work(self, order: LockOrder) -> LockAble | LockAnswered:
        """Carry an order out, once the journal knows of it."""
        await pause(WRITES * 1.5)
        return await carried_out(self._driver, order, self.state.ability, self._code)

    async def _code(self, grant: GrantId) -> str:
        return self._code_of(grant)
