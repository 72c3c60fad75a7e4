"""Everything around the hub: set up once, and there for as long as the demo lasts."""

from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from custom_components.faitout.dashboard.panel import URL as DASHBOARD
from simulator.moments import Address, site_of, space_of
from simulator.places import PLACES, ROOMS

from ..flows import SUBENTRIES, walk
from ..observer import DOMAIN
from ..ports import HOST, free_port
from ..progress import say
from ..stage import Stage
from ..trouble import DemoError
from ..words import Words
from .agenda import ENTITY, NAME, follow
from .board import PairedScreen, open_door, pair
from .keypad import Keypad, keypad_page
from .link import PREFIX
from .notes import Notes
from .phone import let_phones_act, phone_page
from .store import PROGRAM, Store, store_in

FOLLOWING = Address("prayssac/bureau_4")
"""The space that the town hall books in a calendar of its own."""
AT_DOOR = Address("prayssac/salle_des_vignes")
"""The space beside whose door a screen hangs: bookings that nobody comes to are seen there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What the demo shows beside Home Assistant's own pages."""

    words: Words
    dashboard_url: str
    board: PairedScreen
    board_url: str
    """Opens the board in any browser of this machine."""
    door_url: str
    """Opens the screen at the door of `AT_DOOR`, beside the board in the same browser."""
    phone_url: str
    """Opens the page of `AT_DOOR`, as a phone at the place sees it."""
    keypad: Keypad
    keypad_url: str
    """A keypad for each door, in any browser of this machine."""
    store: Store | None
    """None where no metrics store can be had."""

    def tell_where(self) -> None:
        """Print the addresses."""
        say(self.words("dashboard_at", url=self.dashboard_url))
        say(self.words("board_at", url=self.board_url))
        say(self.words("door_at", url=self.door_url))
        say(self.words("phone_at", url=self.phone_url))
        say(self.words("keypad_at", url=self.keypad_url))
        if self.store:
            say(self.words("metrics_at", url=self.store.url))


@asynccontextmanager
async def surroundings(stage: Stage) -> AsyncIterator[Surroundings]:
    """Set up what a new demo lacks, and take it down at the end. Raises DemoError."""
    words = stage.options.words
    async with AsyncExitStack() as stack:
        notes = Notes(stage.options.home / "around.json")
        store = await _store(stage, stack, notes, words)
        await _link(stage, notes, words)
        await _source(stage, notes, words)
        board = await _screen(
            stage,
            notes,
            "screen",
            words("screen_name"),
            words("paired"),
            scope="all",
            who="anybody",
        )
        at_door = await _screen(
            stage,
            notes,
            "door",
            words("door_name"),
            words("door_paired"),
            scope="space",
            space=space_of(AT_DOOR),
            who="anybody",
        )
        await _phones(stage, notes, words)
        keypad = Keypad(stage.api, stage.options.language, words)
        yield Surroundings(
            words=words,
            dashboard_url=f"{stage.home_assistant.url}/{DASHBOARD}",
            board=board,
            store=store,
            board_url=await stack.enter_async_context(open_door(board)),
            door_url=await stack.enter_async_context(open_door(at_door, "localhost")),
            phone_url=await stack.enter_async_context(
                phone_page(stage.home_assistant.url, AT_DOOR)
            ),
            keypad=keypad,
            keypad_url=await stack.enter_async_context(keypad_page(keypad)),
        )


async def _store(stage: Stage, stack: AsyncExitStack, notes: Notes, words: Words) -> Store | None:
    """Start the store, and have both sites write to it."""
    port = notes.read("store")
    home, tools = stage.options.home, stage.options.tools
    store = store_in(home, tools, int(port) if port else free_port())
    if store is None:
        say(f"  {words('not_measured', name=PROGRAM)}")
        return None
    stack.push_async_callback(store.stop)
    if not await store.start():
        trouble = words("store_silent", name=PROGRAM, log=store.child.log)
        raise DemoError(trouble, "", store.child.last_lines())
    if port is None:
        form = {"url": store.url, "org": "faitout", "bucket": "faitout", "verify_ssl": True}
        await _to_each_site(stage, "metrics", form)
        notes.write("store", str(store.port))
        stage.progress.done(words("measured", name=PROGRAM))
    return store


async def _link(stage: Stage, notes: Notes, words: Words) -> None:
    """Have both sites tell their spaces on the demo's broker."""
    if notes.read("link") is None:
        form = {"host": HOST, "port": stage.broker.port, "tls": False, "prefix": PREFIX}
        await _to_each_site(stage, "mqtt", form)
        notes.write("link", str(stage.broker.port))
        stage.progress.done(words("linked"))


async def _source(stage: Stage, notes: Notes, words: Words) -> None:
    """Have one space follow a calendar."""
    if notes.read("calendar") is None:
        site = (await _entries(stage))[site_of(FOLLOWING)]
        await follow(stage.api, site, FOLLOWING, stage.options.words)
        notes.write("calendar", ENTITY)
        (title,) = (room.title for room in ROOMS if room.address == FOLLOWING)
        stage.progress.done(words("followed", space=title, name=NAME))


async def _screen(
    stage: Stage, notes: Notes, kind: str, name: str, paired: str, **choices: str
) -> PairedScreen:
    """Return a screen of the place where `AT_DOOR` is, paired where it was not yet."""
    secret = notes.read(kind)
    if secret is not None:
        return PairedScreen(stage.home_assistant.url, secret)
    site = (await _entries(stage))[site_of(AT_DOOR)]
    options = stage.options
    screen = await pair(stage.api, site, name, options.language, options.words, **choices)
    notes.write(kind, screen.secret)
    stage.progress.done(paired)
    return screen


async def _phones(stage: Stage, notes: Notes, words: Words) -> None:
    """Let phones act at both places."""
    if notes.read("phones") is None:
        for site in await _sites(stage):
            await let_phones_act(stage.api, site, words)
        notes.write("phones", "act")


async def _to_each_site(stage: Stage, kind: str, form: Mapping[str, object]) -> None:
    """Walk the set-up of a subentry in each site."""
    for site in await _sites(stage):
        await walk(stage.api, SUBENTRIES, [site, kind], {"user": form}, kind, stage.options.words)


async def _entries(stage: Stage) -> dict[str, str]:
    """Return the entry of each site."""
    return dict(zip((str(place.id) for place in PLACES), await _sites(stage), strict=True))


async def _sites(stage: Stage) -> list[str]:
    """Return the entries of the sites."""
    entries = await stage.api.get(f"/api/config/config_entries/entry?domain={DOMAIN}")
    return [entry["entry_id"] for entry in entries]
