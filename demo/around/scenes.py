"""The scenes around the hub: who looks on, who listens in, and the store that goes away."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from time import monotonic
from typing import Any

from homeassistant.util import slugify

from custom_components.faitout.dashboard.panel import URL as DASHBOARD
from simulator.moments import Address, site_of, space_of

from ..clock import until
from ..equipment.forms import ENTRANCE_NAME
from ..scenes import MARGIN, Round, soon
from ..stage import Stage
from .agenda import enter
from .link import retained, told
from .stand import FOLLOWING, Surroundings

POINTS = 8
"""Decisions while the store is away."""
OUTAGE_SECONDS = 5.0
STORE_SECONDS = 60.0
LINK_SECONDS = 40.0
"""The hub tries again after waits that it doubles, with as much again at random."""
TOLD_MS = 500
"""A change is on the board in less."""


async def dashboard(a_round: Round, around: Surroundings) -> None:
    """The dashboard is given to a browser, and every entity on it exists."""
    words, began = around.words, monotonic()
    shown = await a_round.reception.line.socket.command("lovelace/config", url_path=DASHBOARD)
    named = set(entities(shown))
    missing = sorted(named - a_round.observer.states.keys())
    there = words("all_there", count=len(named))
    seen = words("missing", names=", ".join(missing)) if missing else there
    a_round.enter(words("scene_dashboard"), there, seen, monotonic() - began)


async def board(a_round: Round, around: Surroundings, room: Address) -> None:
    """Somebody comes, and the board in the hall says so as soon as Home Assistant does."""
    words, name = around.words, around.words("scene_board")
    expected = words("board_told", limit=TOLD_MS)
    async with around.board.feed() as feed:
        began = monotonic()
        on_board = asyncio.create_task(feed.becomes(site_of(room), space_of(room), "occupied"))
        a_round.hands.come(room)
        await a_round.shows(name, room, "status", "occupied", a_round.patience.minimum_presence)
        in_entity = monotonic() - began
        try:
            await asyncio.wait_for(on_board, MARGIN)
            late = monotonic() - began - in_entity
        except TimeoutError:
            seen = ""
        else:
            seen = expected if late * 1000 < TOLD_MS else f"{late * 1000:.0f} ms"
    a_round.enter(name, expected, seen, monotonic() - began)
    a_round.hands.go(room)


async def link(a_round: Round, stage: Stage, scene: str, room: Address) -> None:
    """Somebody else on the broker finds the hub there, and the space as it is."""
    began = monotonic()
    status = a_round.observer.state(room, "status") or ""
    expected, seen = told("online", status), ""

    async def is_told() -> bool:
        nonlocal seen
        seen = await retained(stage.broker.port, room, 2)
        return seen == expected

    await until(is_told, LINK_SECONDS)
    a_round.enter(scene, expected, seen, monotonic() - began)


async def source(a_round: Round, around: Surroundings) -> None:
    """Somebody enters an event in a calendar, and the space is booked."""
    began, start = monotonic(), soon() + timedelta(hours=2)
    title = around.words("scene_source")
    await enter(a_round.reception.line.socket, title, start, start + timedelta(hours=1))
    listed: list[str] = []

    async def is_booked() -> bool:
        nonlocal listed
        bookings = await a_round.reception.bookings(FOLLOWING, start)
        listed = [booking["title"] for booking in bookings]
        return bool(listed)

    await until(is_booked, MARGIN)
    a_round.enter(title, title, ", ".join(listed), monotonic() - began)


async def code(a_round: Round, around: Surroundings, site: str) -> None:
    """Somebody is given a code, mistypes it at the entrance, and comes in with it."""
    words, began = around.words, monotonic()
    entrance = site, slugify(ENTRANCE_NAME)
    doors = await around.keypad.doors()
    door = next(each for each in doors if (each["site"], each["door"]) == entrance)
    given = await a_round.reception.line.socket.action(
        "faitout",
        "grant_access",
        entity_id=door["entity_id"],
        duration="01:00:00",
        after_hours=True,
    )
    right = given["code"]
    wrong = f"{(int(right) + 1) % 10 ** len(right):0{len(right)}}"
    opened = [
        (await around.keypad.type(site, door["door"], typed))["opens"] for typed in (wrong, right)
    ]
    expected = words("code_told")
    seen = expected if opened == [False, True] else str(opened)
    a_round.enter(words("scene_code"), expected, seen, monotonic() - began)


async def metrics(a_round: Round, around: Surroundings, room: Address) -> None:
    """The store is away for some seconds while there is something to tell: nothing is lost."""
    words, store = around.words, around.store
    if store is None:
        return
    began, start = monotonic(), soon() + timedelta(hours=1)
    await store.stop()
    for _ in range(POINTS):
        await a_round.reception.book(room, start, timedelta(minutes=15), words("scene_metrics"))
        start += timedelta(minutes=15)
    await asyncio.sleep(OUTAGE_SECONDS)
    await store.start()
    arrived = 0

    async def have_come() -> bool:
        nonlocal arrived
        arrived = await store.count(
            "faitout_booking_count", site=site_of(room), space=space_of(room), event="booked"
        )
        return arrived >= POINTS

    await until(have_come, STORE_SECONDS)
    expected = words("arrived", count=POINTS)
    seen = expected if arrived == POINTS else str(arrived)
    a_round.enter(words("scene_metrics"), expected, seen, monotonic() - began)


def entities(tree: Any) -> Iterator[str]:
    """Yield every entity that a dashboard names."""
    if isinstance(tree, list):
        for part in tree:
            yield from entities(part)
    elif isinstance(tree, dict):
        for key, part in tree.items():
            if key in {"entity", "entity_id"}:
                yield from part if isinstance(part, list) else [part]
            else:
                yield from entities(part)
