"""Everything around the hub: set up once, and there for as long as the demo lasts."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from custom_components.faitout.dashboard.panel import URL as DASHBOARD

from ..observer import DOMAIN
from ..progress import say
from ..stage import Stage
from .board import HallBoard, open_door, pair
from .notes import Notes
from .words import AROUND, AroundWords


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What the demo shows beside Home Assistant's own pages."""

    words: AroundWords
    dashboard_url: str
    board: HallBoard
    board_url: str
    """Opens the board in any browser of this machine."""

    def tell_where(self) -> None:
        """Print the addresses."""
        say(self.words.dashboard_at.format(url=self.dashboard_url))
        say(self.words.board_at.format(url=self.board_url))


@asynccontextmanager
async def surroundings(stage: Stage) -> AsyncIterator[Surroundings]:
    """Set up what a new demo lacks, and take it down at the end. Raises DemoError."""
    words = AROUND[stage.options.language]
    async with AsyncExitStack() as stack:
        board = await _board(stage, words)
        yield Surroundings(
            words=words,
            dashboard_url=f"{stage.home_assistant.url}/{DASHBOARD}",
            board=board,
            board_url=await stack.enter_async_context(open_door(board)),
        )


async def _board(stage: Stage, words: AroundWords) -> HallBoard:
    notes = Notes(stage.options.home / "around.json")
    secret = notes.read("screen")
    if secret is not None:
        return HallBoard(stage.home_assistant.url, secret)
    board = await pair(stage.api, await _site(stage), stage.options.language, stage.options.words)
    notes.write("screen", board.secret)
    stage.progress.done(words.paired)
    return board


async def _site(stage: Stage) -> str:
    """Return the entry of the first site."""
    entries = await stage.api.get(f"/api/config/config_entries/entry?domain={DOMAIN}")
    return str(entries[0]["entry_id"])
