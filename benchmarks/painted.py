"""What members' pages weigh, and how soon they show something on a slow tablet.

A real Chromium loads each page for the first time, its processor slowed down to a quarter, as fast
as the line lets it. Beside: a dashboard of Home Assistant's own with a tile for each space.
"""

from collections.abc import Mapping, Sequence
from statistics import median

from homeassistant.core import HomeAssistant

from custom_components.faitout.screen.credential import new_secret
from custom_components.faitout.screen.headers import COOKIE, PATH
from demo.pictures.browser import login

from .apart import apart
from .browser import SLOWER, Load, Shown, chromium, load, web
from .dashboards import helpers, home_with_dashboard, token_of_hall
from .home import at_home, set_up
from .places import open_with_screens, screen
from .progress import say
from .rows import Mark, Row, Rows, Size

TITLE = "Members' pages on a slow tablet"
SPACES = 24
LOADS = {Size.QUICK: 3, Size.FULL: 9}
LIGHT, SOON = 60.0, 1000.0
"""What a page may weigh, in kB, and take until its first paint, in ms."""
SCREENS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "hall board": (".tile[data-look=free]", {"scope": "all"}),
    "door screen": (
        "body[data-look=free] #word",
        {"scope": "space", "space": "room0", "who": "anybody"},
    ),
}
"""Each kind of screen: where it shows a state, and how it is set up."""
TILE = "hui-tile-card"
NOTES = (
    f"Loaded for the first time, the processor {SLOWER} times slower; weights are uncompressed.",
    "First paint: the first text or picture. Shown: until the state of a space can be read.",
    "Beside: Home Assistant's own dashboard with a tile for each space, in the same browser.",
)


def run(size: Size) -> Rows:
    """Load every page of ours, and a dashboard."""
    loads: Mapping[str, Sequence[Load]] = apart(ours_loaded, LOADS[size])
    theirs = _middle(apart(dashboard_loaded, LOADS[size]))
    rows: list[Row] = []
    for name, each in loads.items():
        ours = _middle(each)
        rows += (
            _row(f"{name}: weight", ours.weight, theirs.weight, "kB", Mark(LIGHT)),
            _row(f"{name}: first paint", ours.painted, theirs.painted, "ms", Mark(SOON)),
            _row(f"{name}: shown", ours.shown, theirs.shown, "ms"),
        )
    return Rows(tuple(rows), NOTES)


def _row(what: str, ours: float, other: float, unit: str, mark: Mark | None = None) -> Row:
    return Row(what=what, ours=ours, other=other, against="dashboard", unit=unit, mark=mark)


def _middle(loads: Sequence[Load]) -> Load:
    return Load(
        median(each.weight for each in loads),
        median(each.painted for each in loads),
        median(each.shown for each in loads),
    )


def ours_loaded(times: int) -> dict[str, list[Load]]:
    """Return so many loads of each page of ours."""

    async def measure(hass: HomeAssistant) -> dict[str, list[Load]]:
        return await _loads(hass, await _pages(hass), times)

    return at_home(measure)


def dashboard_loaded(times: int) -> list[Load]:
    """Return so many loads of a dashboard with a tile for each space."""

    async def measure(hass: HomeAssistant) -> list[Load]:
        await set_up(hass, "frontend", {})
        await helpers(hass, SPACES)
        token = await token_of_hall(hass)
        async with chromium() as browser, web(hass) as url:
            page = Shown("/lovelace/0", TILE, script=login(url, token))
            return [await load(browser, url, page) for _ in range(times)]

    with home_with_dashboard(SPACES) as folder:
        return at_home(measure, folder)


async def _pages(hass: HomeAssistant) -> Mapping[str, Shown]:
    """Open spaces and let screens in; return the pages."""
    secrets = {name: new_secret() for name in SCREENS}
    screens = [screen(secrets[name], name, **settings) for name, (_, settings) in SCREENS.items()]
    await open_with_screens(hass, SPACES, screens)
    return {name: Shown(PATH, what, {COOKIE: secrets[name]}) for name, (what, _) in SCREENS.items()}


async def _loads(
    hass: HomeAssistant, pages: Mapping[str, Shown], times: int
) -> dict[str, list[Load]]:
    found: dict[str, list[Load]] = {name: [] for name in pages}
    async with chromium() as browser, web(hass) as url:
        for number in range(times):
            say(f"loading, {number + 1} of {times}")
            for name, page in pages.items():
                found[name].append(await load(browser, url, page))
    return found
