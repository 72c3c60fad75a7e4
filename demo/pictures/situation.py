"""An afternoon to take pictures of: something of everything that the places know."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from demo.building import Building
from demo.observer import SpaceName
from demo.patience import TO_WATCH
from demo.reception import Reception
from demo.words import Words

USED = tuple(
    SpaceName(site, space)
    for site, space in (
        ("luzech", "salle_du_lot"),
        ("luzech", "poste_2"),
        ("luzech", "poste_3"),
        ("luzech", "poste_7"),
        ("luzech", "cuisine"),
        ("prayssac", "poste_10"),
        ("prayssac", "bureau_4"),
    )
)
"""Where people are; the first has a booking, which they checked in by coming."""
DESERTED = SpaceName("prayssac", "salle_des_vignes")
AWAITING = SpaceName("luzech", "bureau_2")
BLIND = SpaceName("luzech", "bureau_1")
OUT_OF_SERVICE = SpaceName("luzech", "poste_8")
LATER = (
    (SpaceName("luzech", "salle_du_lot"), 120, 60),
    (SpaceName("luzech", "cabine"), 45, 30),
    (SpaceName("luzech", "bureau_3"), 90, 120),
    (SpaceName("prayssac", "cabine"), 30, 30),
    (SpaceName("prayssac", "salle_des_vignes"), 75, 90),
)
"""What is booked later: the space, in how many minutes, and for how many."""
PATIENCE = replace(TO_WATCH, grace=80, warning=60, leave=80)
"""Long enough for all the pictures of an announced release."""
SECONDS = PATIENCE.grace - PATIENCE.warning


async def arrange(building: Building, reception: Reception, words: Words) -> None:
    """Let it be so. Comes back shortly before the warned booking would be released."""
    now = datetime.now(UTC)
    hour = now.replace(minute=0, second=0, microsecond=0)
    title = words("booking_title")
    await reception.put_in_service(OUT_OF_SERVICE, in_service=False)
    for space, minutes, length in LATER:
        quarter = now + timedelta(minutes=minutes)
        start = hour + round((quarter - hour) / timedelta(minutes=15)) * timedelta(minutes=15)
        await reception.book(space, start, timedelta(minutes=length), title)
    await building.fail(BLIND)
    soon = now + timedelta(seconds=4)
    for space in (USED[0], DESERTED):
        await reception.book(space, soon, timedelta(minutes=60), title)
    # Whoever is awaited has just begun to be, when the pictures are taken.
    late = soon + timedelta(seconds=SECONDS - 3)
    await reception.book(AWAITING, late, timedelta(minutes=45), title)
    await asyncio.sleep(5)
    await asyncio.gather(*(building.come(space) for space in USED))
    await asyncio.sleep(SECONDS + 2)
