"""What each role may, as the table in the documents says: tried by somebody of each role."""

from collections.abc import Awaitable, Callable
from pathlib import Path
import re
from typing import Any, Final

from homeassistant.auth.models import User
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.faitout.engine.ids import SpaceId
from custom_components.faitout.engine.rights import EVERYTHING, ROLES, DeskRole
from tests.day import Day
from tests.people import make, ordinary
from tests.places import CONTACT, LOCK, door, space

DOCS: Final = Path(__file__).parents[1] / "docs"
TITLE: Final = "Conseil"
SITE: Final = {"site": "luzech"}
SPACE: Final = {**SITE, "space": "salle"}
DAYS: Final = {"start": "2026-10-01", "end": "2026-11-01"}
DEEDS: Final[tuple[tuple[str, dict[str, Any]], ...]] = (
    ("desk/now", {}),
    ("desk/attention", {}),
    ("desk/book", {**SPACE, "minutes": 30}),
    ("desk/act", {**SPACE, "act": "cancel", "booking_id": "BOOKING"}),
    ("bookings", {}),
    ("desk/figures", DAYS),
    ("desk/what_if", SPACE),
    ("desk/open_door", {**SITE, "door": "entrance"}),
    ("members/list", SITE),
    ("screens/list", SITE),
    ("desk/act", {**SPACE, "act": "in_service"}),
    (
        "desk/change_hours",
        {**SITE, "version": 0, "dry_run": True, "change": {"kind": "remove", "id": "x"}},
    ),
    ("desk/attention/mend", {**SITE, "issue_id": "journal_failed_luzech"}),
    ("desk/attention/do", {**SITE, "key": "alarm:luzech::"}),
)
"""A deed for each row of the table, in its order. Of the bookings the title is what counts."""
YES: Final = "✓"
NO: Final = "\N{EN DASH}"


DAILY: Final = ["now", "week", "attention", "hours", "devices", "seen", "bookings"]


def table(document: Path) -> list[list[str]]:
    """Return the columns of the roles in the table of a document, row by row."""
    rows = re.findall(r"^\|(.*)\|$", document.read_text("utf-8"), re.MULTILINE)
    cells = [[cell.strip() for cell in row.split("|")] for row in rows]
    return [
        row[1:4] for row in cells if len(row) == 1 + len(DeskRole) and set(row[1:]) <= {YES, NO}
    ]


@pytest.fixture
async def at_work(day: Day) -> Day:
    """Let a place be open, with a door and a booking that has a title."""
    day.hass.states.async_set(LOCK, "locked", {"supported_features": 1})
    day.hass.states.async_set(CONTACT, "off")
    await day.begin(space(), door())
    await day.book("10:00", "11:00", title=TITLE)
    return day


type Send = Callable[[str, dict[str, Any]], Awaitable[dict[str, Any]]]


async def asking(hass: HomeAssistant, clients: WebSocketGenerator, user: User) -> Send:
    """Return what sends a command as a user and returns the answer."""
    token = await hass.auth.async_create_refresh_token(user, "https://faitout.test/")
    client = await clients(hass, hass.auth.async_create_access_token(token))

    async def send(command: str, data: dict[str, Any]) -> dict[str, Any]:
        await client.send_json_auto_id({"type": f"faitout/{command}", **data})
        answer: dict[str, Any] = await client.receive_json()
        return answer

    return send


@pytest.mark.parametrize("name", ["roles.md", "fr/roles.md"])
async def test_the_table_says_what_each_role_may(
    hass: HomeAssistant, at_work: Day, hass_ws_client: WebSocketGenerator, name: str
) -> None:
    told = table(DOCS / name)
    assert len(told) == len(DEEDS)
    for column, role in enumerate(DeskRole):
        user = await ordinary(hass, role)
        make(at_work.site, role, user)
        send = await asking(hass, hass_ws_client, user)
        for (command, data), row in zip(DEEDS, told, strict=True):
            runner = at_work.site.spaces[SpaceId("salle")]
            booking = next(b.id for b in runner.state.ledger if b.title)
            filled = {k: booking if v == "BOOKING" else v for k, v in data.items()}
            answer = await send(command, filled)
            may = answer["success"] or answer["error"]["code"] != "unauthorized"
            if command == "bookings":
                may = TITLE in str(answer)
            assert (row[column] == YES) == may, (role, command, data, answer)
            await at_work.settle()
            if data.get("act") == "cancel" and may:
                await at_work.book("10:00", "11:00", title=TITLE)


async def test_the_town_hall_is_shown_figures_and_nothing_else(
    hass: HomeAssistant, at_work: Day, hass_ws_client: WebSocketGenerator
) -> None:
    mairie = await ordinary(hass, "Mairie")
    make(at_work.site, DeskRole.READER, mairie)
    send = await asking(hass, hass_ws_client, mairie)
    views = (await send("desk/dashboard", {}))["result"]["views"]
    assert [view["path"] for view in views] == ["figures"]
    assert "faitout-what-if" not in str(views)
    assert "logbook" not in str(views)
    (site,) = (await send("desk/places", {}))["result"]["sites"]
    assert (site["rights"], site["doors"]) == (["figures"], [])
    assert "Entrance" not in str(site)


@pytest.mark.parametrize(
    ("role", "paths"),
    [
        (DeskRole.COLLEAGUE, DAILY),
        (
            DeskRole.ANIMATOR,
            [*DAILY[:3], "figures", *DAILY[3:], "doors", "screens"],
        ),
    ],
)
async def test_each_role_is_shown_its_views(
    hass: HomeAssistant,
    at_work: Day,
    hass_ws_client: WebSocketGenerator,
    role: DeskRole,
    paths: list[str],
) -> None:
    user = await ordinary(hass)
    make(at_work.site, role, user)
    send = await asking(hass, hass_ws_client, user)
    views = (await send("desk/dashboard", {}))["result"]["views"]
    assert [view["path"] for view in views if not view.get("subview")] == paths
    assert [view["path"] for view in views if view.get("subview")] == ["space-luzech-salle"]


def test_nobody_needs_to_be_an_administrator() -> None:
    """Whatever an administrator may by a right of ours, an animator may as well."""
    assert ROLES[DeskRole.ANIMATOR] == EVERYTHING
