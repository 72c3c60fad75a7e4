"""One order carried out by a driver, and what came of it."""

from collections.abc import Awaitable, Callable
from hashlib import sha256

from ...engine.access.slots.order import Ability, Able, Answered, Kind, Order, Result
from ...engine.ids import GrantId
from .contract import CodeRefusedError, Driver

type CodeOf = Callable[[GrantId], Awaitable[str | None]]
"""Gives the code of a grant, only where and when it is written or compared."""

TAG_LETTERS = 5


async def carried_out(
    driver: Driver, order: Order, ability: Ability | None, code_of: CodeOf
) -> Able | Answered:
    """Carry an order out and return what to tell the engine. Raises what the driver raises."""
    if order.kind is Kind.ASK:
        return Able(await driver.ability())
    return Answered(order, await _result(driver, order, ability, code_of))


def tag_of(grant: GrantId | None) -> str:
    """Return a word for a grant that a lock may show: it says nothing to anybody else."""
    return sha256(str(grant).encode()).hexdigest()[:TAG_LETTERS]


async def _result(driver: Driver, order: Order, ability: Ability | None, code_of: CodeOf) -> Result:
    tag = tag_of(order.grant)
    match order.kind:
        case Kind.CLEAR:
            await driver.clear(order.slot)
        case Kind.LIMIT if order.window:
            await driver.limit(order.slot, order.window)
        case Kind.READ:
            code = await code_of(order.grant) if order.grant else None
            return await driver.read(order.slot, code, tag, order.window)
        case Kind.WRITE:
            code = await code_of(order.grant) if order.grant else None
            if code is None:
                return Result.NO_CODE
            if ability is None or not ability.fits(code):
                return Result.UNFIT
            try:
                await driver.write(order.slot, code, tag, order.window)
            except CodeRefusedError:
                return Result.REFUSED
        case _:
            return Result.FAILED
    return Result.DONE
