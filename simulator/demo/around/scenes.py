"""The scenes in which somebody looks on: at the dashboard, at the board in the hall."""

import asyncio
from collections.abc import Iterator
from time import monotonic
from typing import Any

from custom_components.faitout.dashboard.panel import URL as DASHBOARD

from ..observer import SpaceName
from ..scenes import MARGIN, Round
from .stand import Surroundings

TOLD_MS = 500
"""A change is on the board in less; with presence the shortest stay comes before."""


async def dashboard(a_round: Round, around: Surroundings) -> None:
    """The dashboard is given to a browser, and every entity on it exists."""
    words, began = around.words, monotonic()
    shown = await a_round.reception.line.socket.command("lovelace/config", url_path=DASHBOARD)
    named = set(entities(shown))
    missing = sorted(named - a_round.observer.states.keys())
    there = words.all_there.format(count=len(named))
    seen = words.missing.format(names=", ".join(missing)) if missing else there
    a_round.enter(words.scene_dashboard, there, seen, monotonic() - began)


async def board(a_round: Round, around: Surroundings, room: SpaceName) -> None:
    """Somebody comes, and the board in the hall says so as soon as Home Assistant does."""
    words, name = around.words, around.words.scene_board
    expected = words.board_told.format(limit=TOLD_MS)
    async with around.board.feed() as feed:
        began = monotonic()
        on_board = asyncio.create_task(feed.becomes(room.site, room.space, "occupied"))
        await a_round.hands.come(room)
        await a_round.shows(name, room, "status", "occupied", a_round.patience.minimum_presence)
        in_entity = monotonic() - began
        try:
            late = await asyncio.wait_for(on_board, MARGIN) - in_entity
        except TimeoutError:
            seen = ""
        else:
            seen = expected if late * 1000 < TOLD_MS else f"{late * 1000:.0f} ms"
    a_round.enter(name, expected, seen, monotonic() - began)
    await a_round.hands.go(room)


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
