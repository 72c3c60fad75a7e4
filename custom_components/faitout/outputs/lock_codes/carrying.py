"""One order carried out by a driver, and what came of it."""

from collections.abc import Awaitable, Callable
from hashlib import sha256

from ...engine.access.slots.order import (
    LockAbility,
    LockAble,
    LockAnswered,
    LockOrder,
    LockOrderKind,
    SlotResult,
)
from ...engine.ids import GrantId
from .contract import CodeDriver, CodeRefusedError

type CodeOf = Callable[[GrantId], Awaitable[str | None]]
"""Gives the code of a grant, only where and when it is written or compared."""

TAG_LETTERS = 5


async def carried_out(
    driver: CodeDriver, order: LockOrder, ability: LockAbility | None, code_of: CodeOf
) -> LockAble | LockAnswered:
    """Carry an order out and return what to tell the engine. Raises what the driver raises."""
    if order.kind is LockOrderKind.ASK:
        return LockAble(await driver.ability())
    return LockAnswered(order, await _result(driver, order, ability, code_of))


def tag_of(grant: GrantId | None) -> str:
    """Return a word for a grant that a lock may show: it says nothing to anybody else."""
    return sha256(str(grant).encode()).hexdigest()[:TAG_LETTERS]


async def _result(
    driver: CodeDriver, order: LockOrder, ability: LockAbility | None, code_of: CodeOf
) -> SlotResult:
    tag = tag_of(order.grant)
    match order.kind:
        case LockOrderKind.CLEAR:
            await driver.clear(order.slot)
        case LockOrderKind.LIMIT if order.window:
            await driver.limit(order.slot, order.window)
        case LockOrderKind.READ:
            code = await code_of(order.grant) if order.grant else None
            return await driver.read(order.slot, code, tag, order.window)
        case LockOrderKind.WRITE:
            code = await code_of(order.grant) if order.grant else None
            if code is None:
                return SlotResult.NO_CODE
            if ability is None or not ability.fits(code):
                return SlotResult.UNFIT
            try:
                await driver.write(order.slot, code, tag, order.window)
            except CodeRefusedError:
                return SlotResult.REFUSED
        case _:
            return SlotResult.FAILED
    return SlotResult.DONE
