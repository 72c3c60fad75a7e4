"""Raise the demo, arrange something to see, and take every picture of it."""

import asyncio
from collections.abc import Mapping
import sys

from demo.around.stand import Surroundings, surroundings
from demo.line import Line
from demo.observer import Observer
from demo.one_at_a_time import only_demo
from demo.options import CHECKOUT, Options
from demo.progress import Progress, say, say_trouble
from demo.reception import Reception
from demo.set_up import building_of, set_up
from demo.stage import Stage, raised
from demo.trouble import DemoError

from .afternoon import afternoon
from .browser import Visitor, find_chromium, page_on
from .shots import AT_PHONE, DOOR, GUEST, SHOTS, Shot, keep
from .situation import PATIENCE, arrange, invite

FOLDER = CHECKOUT / "docs" / "pictures"


async def take(options: Options, progress: Progress, chromium: str) -> None:
    """Take all pictures, at once: the situation does not last long. Raises DemoError."""
    observer = Observer()
    async with raised(options, progress) as stage, building_of(stage) as building:
        await set_up(stage, PATIENCE)
        async with surroundings(stage) as around, Line(stage.api, observer) as line:
            reception = Reception(line, observer)
            await arrange(building, reception, options.words)
            guest = await invite(reception, options.language)
            urls = {
                "": around.board_url,
                DOOR: around.door_url,
                AT_PHONE: around.phone_url,
                GUEST: guest,
            }
            shots = (_shot(shot, stage, around, urls, chromium) for shot in SHOTS)
            for shot, png in zip(SHOTS, await asyncio.gather(*shots), strict=True):
                size = keep(png, FOLDER / f"{shot.name}.png")
                progress.done(f"docs/pictures/{shot.name}.png: {size / 1000:.0f} kB")


async def _shot(
    shot: Shot, stage: Stage, around: Surroundings, urls: Mapping[str, str], chromium: str
) -> bytes:
    url, language = stage.home_assistant.url, stage.options.language
    visitor = Visitor(url, stage.api.token, language, stage.options.zone)
    async with page_on(shot.glass, chromium, visitor) as page:
        await page.goto(urls.get(shot.address, f"{around.dashboard_url}/{shot.address}"))
        await shot.ready(page)
        return await page.screenshot()


def run() -> int:
    """Take the pictures and return the exit code."""
    options = Options(
        home=CHECKOUT / ".faitout" / "pictures", zone=afternoon(), hours=("08:00:00", "22:00:00")
    )
    chromium = find_chromium(options.tools)
    if chromium is None:
        say("There is no Chromium; scripts/debian-tools chromium gets one.")
        return 1
    try:
        with only_demo(options.lock, options.words):
            asyncio.run(take(options, Progress(), chromium))
    except DemoError as error:
        say_trouble(error)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(run())
