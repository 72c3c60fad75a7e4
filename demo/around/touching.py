"""The scenes of the check at the glass: people who touch it, and what every screen shows then."""

import asyncio
from datetime import UTC, datetime, timedelta
from time import monotonic

from simulator.moments import Address, site_of, space_of

from ..scenes import MARGIN, Round, soon
from .stand import Surroundings

HALF_HOUR = timedelta(minutes=30)


async def touched(a_round: Round, around: Surroundings, room: Address) -> None:
    """Somebody books a free space on the board in the hall, which then waits for them."""
    name = a_round.words("scene_touch")
    end = int((datetime.now(UTC) + HALF_HOUR).timestamp())
    await _seen(a_round, around, name, room, "free")
    await _does(a_round, around, name, room, "book", end=end)
    await _seen(a_round, around, name, room, "awaiting")
    await a_round.shows(name, room, "status", "awaiting", 2)


async def comes_late(a_round: Round, around: Surroundings, room: Address) -> None:
    """Somebody comes when their booking has begun, and says that they are here.

    Whether it counts down by then hangs on how busy the machine is: a hub that was held up for a
    while rightly waits longer.
    """
    name = a_round.words("scene_late")
    booking = await a_round.reception.book(room, soon(), HALF_HOUR, name)
    shown = await _seen(a_round, around, name, room, "awaiting")
    await _does(a_round, around, name, room, "here", ref=str(shown.get("ref", "")))
    await a_round.decided(name, room, "checked_in", 2, booking)
    await _seen(a_round, around, name, room, "occupied")


async def unseen(a_round: Round, around: Surroundings, room: Address) -> None:
    """Somebody walks into a space whose sensors failed: it is unsure, and never free."""
    a_round.hands.fail(room)
    name = a_round.words("scene_unsure")
    await _seen(a_round, around, name, room, "unsure")
    a_round.hands.come(room)
    await _seen(a_round, around, name, room, "unsure")


async def _does(
    a_round: Round, around: Surroundings, name: str, room: Address, act: str, **more: int | str
) -> None:
    """Touch the board, and enter what that came to."""
    began = monotonic()
    outcome = await around.board.touch(room, act, **more)
    a_round.enter(name, f"{act}: done", f"{act}: {outcome}", monotonic() - began)


async def _seen(
    a_round: Round, around: Surroundings, name: str, room: Address, state: str
) -> dict[str, object]:
    """Wait until the board shows a state, enter it, and return what is shown then."""
    began, shown = monotonic(), dict[str, object]()
    async with around.board.feed() as feed:
        try:
            becomes = feed.becomes(site_of(room), space_of(room), state)
            shown = await asyncio.wait_for(becomes, MARGIN)
        except TimeoutError:
            pass
    a_round.enter(name, f"board: {state}", f"board: {shown.get('state', '')}", monotonic() - began)
    return shown
