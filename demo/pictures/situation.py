"""An afternoon to take pictures of: something of everything that the places know."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from demo.patience import TO_WATCH
from demo.reception import Reception
from demo.words import Words
from simulator.live import Live
from simulator.moments import Address

USED = (
    Address("luzech/salle_du_lot"),
    Address("luzech/poste_2"),
    Address("luzech/poste_3"),
    Address("luzech/poste_7"),
    Address("luzech/cuisine"),
    Address("prayssac/poste_10"),
    Address("prayssac/bureau_4"),
)
"""Where people are; the first has a booking, which they checked in by coming."""
DESERTED = Address("prayssac/salle_des_vignes")
AWAITING = Address("luzech/bureau_2")
BLIND = Address("luzech/bureau_1")
OUT_OF_SERVICE = Address("luzech/poste_8")
LATER = (
    (Address("luzech/salle_du_lot"), 120, 60),
    (Address("luzech/cabine"), 45, 30),
    (Address("luzech/bureau_3"), 90, 120),
    (Address("prayssac/cabine"), 30, 30),
    (Address("prayssac/salle_des_vignes"), 75, 90),
)
"""What is booked later: the space, in how many minutes, and for how many."""
PATIENCE = replace(TO_WATCH, grace=80, warning=60, leave=80)
"""Long enough for all the pictures of an announced release."""
SECONDS = PATIENCE.grace - PATIENCE.warning


async def arrange(building: Live, reception: Reception, words: Words) -> None:
    """Let it be so. Comes back shortly before the warned booking would be released."""
    now = datetime.now(UTC)
    hour = now.replace(minute=0, second=0, microsecond=0)
    title = words("booking_title")
    await reception.put_in_service(OUT_OF_SERVICE, in_service=False)
    for space, minutes, length in LATER:
        quarter = now + timedelta(minutes=minutes)
        start = hour + round((quarter - hour) / timedelta(minutes=15)) * timedelta(minutes=15)
        await reception.book(space, start, timedelta(minutes=length), title)
    building.fail(BLIND)
    soon = now + timedelta(seconds=4)
    for space in (USED[0], DESERTED):
        await reception.book(space, soon, timedelta(minutes=60), title)
    # Whoever is awaited has just begun to be, when the pictures are taken.
    late = soon + timedelta(seconds=SECONDS - 3)
    await reception.book(AWAITING, late, timedelta(minutes=45), title)
    await asyncio.sleep(5)
    for space in USED:
        building.come(space)
    await asyncio.sleep(SECONDS + 2)


async def invite(reception: Reception, language: str) -> str:
    """Return the link of whoever booked the room that is used."""
    (booking, *_) = await reception.bookings(USED[0], datetime.now(UTC))
    given = await reception.line.socket.action(
        "faitout",
        "grant_access",
        booking_id=booking["booking_id"],
        with_link=True,
        language=language,
    )
    return str(given["link"])
