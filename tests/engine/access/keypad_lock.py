"""A lock that keeps codes, at once and in memory, under the engine that decides what is in it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from custom_components.faitout.engine.access.slots import SlotsState, advance, begin_slots
from custom_components.faitout.engine.access.slots.order import (
    CodesTold,
    CodeTrouble,
    CodeWish,
    LockAbility,
    LockAble,
    LockAnswered,
    LockOrder,
    LockOrderKind,
    SlotResult,
    SlotsStimulus,
    WishesChanged,
)
from custom_components.faitout.engine.ids import GrantId
from custom_components.faitout.engine.stimulus import Tick
from custom_components.faitout.outputs.lock_codes.memory import dump, load

NINE = datetime(2026, 3, 16, 9, tzinfo=UTC)


@dataclass
class KeypadLock:
    """The lock of a room, and the hub's idea of it. Slots hold the grant whose code is in them."""

    slots: int = 5
    keeps_schedules: bool = False
    tells_codes: bool = True
    """It says which code is in a slot, not only that one is."""
    now: datetime = NINE
    holds: dict[int, str] = field(default_factory=dict)
    is_silent: bool = False
    keeps: bool = True
    """It keeps what it confirms."""
    clears: bool = True
    refuses: set[str] = field(default_factory=set)
    asked: list[LockOrder] = field(default_factory=list)
    wishes: dict[GrantId, CodeWish] = field(default_factory=dict)
    state: SlotsState = field(init=False)
    wake_at: datetime = field(init=False)

    def __post_init__(self) -> None:
        self.restart(b"")

    def restart(self, memory: bytes | None = None) -> None:
        """Kill the hub and start it anew from what it had written down."""
        known = dump(self.state) if memory is None else memory
        self.state = begin_slots(self.now, load(known))
        self.feed(WishesChanged(tuple(self.wishes.values())))

    def grant(self, name: str, start: float, minutes: float = 60) -> GrantId:
        """Let somebody come in from so many minutes on after nine."""
        grant = GrantId(name)
        begins = NINE + timedelta(minutes=start)
        ends = begins + timedelta(minutes=minutes)
        self.wishes[grant] = CodeWish(grant=grant, start=begins, end=ends, known_at=self.now)
        self.feed(WishesChanged(tuple(self.wishes.values())))
        return grant

    def revoke(self, grant: GrantId) -> None:
        """Let somebody in no more."""
        del self.wishes[grant]
        self.feed(WishesChanged(tuple(self.wishes.values())))

    def feed(self, stimulus: SlotsStimulus) -> None:
        """Take something in, and let the lock do at once what it is told."""
        step = advance(self.state, stimulus, self.now)
        self.state, self.wake_at = step.state, step.wake_at
        for effect in step.effects:
            if not isinstance(effect, CodesTold):
                self.asked.append(effect)
                self.feed(self.answer(effect))

    def until(self, minutes: float) -> None:
        """Let time go by, to so many minutes after nine."""
        end = NINE + timedelta(minutes=minutes)
        while self.wake_at <= end:
            self.now = max(self.wake_at, self.now)
            self.feed(Tick())
        self.now = end
        self.feed(Tick())

    @property
    def inside(self) -> set[str]:
        """Whose codes open the lock."""
        return set(self.holds.values())

    def trouble(self, grant: GrantId) -> CodeTrouble | None:
        """Return what the animator is told of somebody's code."""
        return self.state.troubles.get(grant)

    def told_to(self, kind: LockOrderKind) -> int:
        """Return how often it was told something of a kind."""
        return sum(order.kind is kind for order in self.asked)

    def answer(self, order: LockOrder) -> SlotsStimulus:
        """Do what an order says, and say what came of it."""
        if self.is_silent:
            return LockAnswered(order, SlotResult.FAILED)
        if order.kind is LockOrderKind.ASK:
            return LockAble(
                LockAbility(first=1, last=self.slots, keeps_schedules=self.keeps_schedules)
            )
        return LockAnswered(order, self._done(order))

    def _done(self, order: LockOrder) -> SlotResult:
        assert order.grant
        match order.kind:
            case LockOrderKind.WRITE:
                if order.grant in self.refuses:
                    return SlotResult.REFUSED
                if self.keeps:
                    self.holds[order.slot] = order.grant
            case LockOrderKind.CLEAR:
                if self.clears:
                    self.holds.pop(order.slot, None)
            case LockOrderKind.READ:
                return self._found(order)
        return SlotResult.DONE

    def _found(self, order: LockOrder) -> SlotResult:
        found = self.holds.get(order.slot)
        if found is None:
            return SlotResult.EMPTY
        if not self.tells_codes:
            return SlotResult.TAKEN
        return SlotResult.SAME if found == order.grant else SlotResult.OTHER
