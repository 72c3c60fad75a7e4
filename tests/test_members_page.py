"""What the page of members asks for, over the connection of a browser that is logged in."""

from collections.abc import Awaitable, Callable
import json
from typing import Any

from homeassistant.components.frontend import DATA_EXTRA_MODULE_URL
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import (
    ClientSessionGenerator,
    WebSocketGenerator,
)

from custom_components.faitout.dashboard.panel import URL
from custom_components.faitout.hub.site import journal_path
from tests.day import Day
from tests.places import plan, space

type Ask = Callable[..., Awaitable[Any]]

CAMILLE = {
    "alias": "Camille",
    "language": "fr",
    "notify": "",
    "reference": "shop-1",
    "subscriptions": [{"plan": "dix", "starts": "2026-10-01", "ends": None}],
}


@pytest.fixture
async def there(day: Day) -> Day:
    """Let the place have a plan of ten half-days a month."""
    await day.begin(space(), plan())
    return day


@pytest.fixture
async def ask(there: Day, hass_ws_client: WebSocketGenerator) -> Ask:
    """Let a browser be logged in."""
    client = await hass_ws_client()

    async def send(command: str, **fields: Any) -> Any:
        message = {"type": f"faitout/members/{command}", "site": "luzech", **fields}
        await client.send_json_auto_id(message)
        answer = await client.receive_json()
        await there.settle()
        return answer["result"] if answer["success"] else answer["error"]

    return send


async def test_a_member_is_made_shown_changed_and_removed(there: Day, ask: Ask) -> None:
    made = await ask("set", **CAMILLE, name="Camille Delmas")
    member = made["member_id"]
    await there.book("10:00", "11:00", holder=member)
    shown = await ask("list")
    assert shown["today"] == "2026-10-05"
    assert [(each["plan"], each["quota"]) for each in shown["plans"]] == [("dix", 10)]
    (camille,) = shown["members"]
    assert (camille["alias"], camille["has_name"]) == ("Camille", True)
    assert (camille["used"][0]["used"], camille["used"][0]["left"]) == (1, 9)
    changed = await ask("set", **{**CAMILLE, "alias": "Camille B."}, member_id=member)
    assert changed == made
    assert await ask("name", member_id=member) == {"name": "Camille Delmas"}
    await ask("set", **CAMILLE, member_id=member, name="")
    assert await ask("name", member_id=member) == {"name": ""}
    assert await ask("remove", member_id=member) == {"member_id": member, "cancelled": 1}
    assert (await ask("list"))["members"] == []


async def test_a_name_is_nowhere_but_sealed(
    hass: HomeAssistant, there: Day, ask: Ask, caplog: pytest.LogCaptureFixture
) -> None:
    events: list[str] = []
    hass.bus.async_listen("*", lambda event: events.append(str(event.data)))
    member = (await ask("set", **CAMILLE, name="Delmas-Vidal"))["member_id"]
    await ask("set", **CAMILLE, member_id=member, name="Delmas-Vidal " * 10)
    assert "Delmas" not in json.dumps(await ask("list"))
    assert "Delmas" not in "".join(events) + caplog.text
    folder = journal_path(hass, there.site.entry).parent
    assert not any(b"Delmas" in path.read_bytes() for path in folder.iterdir())
    assert (await ask("name", member_id=member))["name"] == "Delmas-Vidal"


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"alias": ""}, "An alias needs at least one letter or digit."),
        ({"alias": "jo"}, "Another member has this alias."),
        (
            {"reference": "shop-0"},
            "Another member has the reference “shop-0”.",
        ),
        ({"name": "x" * 121}, "This name is too long: at most 120 characters."),
        (
            {"subscriptions": [{"plan": "dix", "starts": ""}]},
            "“” is no date such as 2026-12-31 or 31/12/2026.",
        ),
        (
            {"subscriptions": [{"plan": "dix", "starts": "2026-02-01", "ends": "2026-01-01"}]},
            "The subscription ends before it starts.",
        ),
        ({"member_id": "m_nobody"}, "There is no such member."),
    ],
)
async def test_what_is_wrong_is_said_in_a_sentence(
    there: Day, ask: Ask, changes: dict[str, Any], sentence: str
) -> None:
    await ask("set", **{**CAMILLE, "alias": "Jo", "reference": "shop-0"})
    answer = await ask("set", **{**CAMILLE, **changes})
    assert (answer["code"], answer["message"]) == ("refused", sentence)
    assert [each.alias for each in there.site.membership.members] == ["Jo"]


async def test_a_table_is_read_tried_and_taken_in(there: Day, ask: Ask) -> None:
    text = "Wer;Formule;Nom\nCamille;Dix demi-journées;Delmas\n;dix;Vidal\n"
    read = await ask("read", csv=text)
    assert read["table_columns"] == ["Wer", "Formule", "Nom"]
    assert read["columns"] == {"plan": "Formule"}
    columns = {"alias": "Wer", "plan": "Formule", "starts": ""}
    tried = await ask("import", csv=text, columns=columns, dry_run=True)
    assert tried["counts"] == {"added": 1, "wrong": 1}
    assert not there.site.membership.members
    done = await ask("import", csv=text, columns=columns, dry_run=False)
    assert done["counts"] == tried["counts"]
    assert [each.alias for each in there.site.membership.members] == ["Camille"]
    nothing = await ask("read", csv="")
    assert nothing["message"].startswith("There is no line in the table")


async def test_who_has_not_the_right_sees_nobody(
    hass_admin_user: MockUser, there: Day, ask: Ask
) -> None:
    await ask("set", **CAMILLE)
    hass_admin_user.groups = []
    asked: dict[str, dict[str, Any]] = {
        "list": {},
        "set": CAMILLE,
        "remove": {"member_id": "m_x"},
        "name": {"member_id": "m_x"},
        "read": {"csv": "alias\nJo"},
        "import": {"csv": "alias\nJo", "columns": {}, "dry_run": False},
    }
    for command, fields in asked.items():
        assert (await ask(command, **fields))["code"] == "unauthorized"
    assert len(there.site.membership.members) == 1


async def test_a_place_that_is_none_is_said_so(ask: Ask) -> None:
    answer = await ask("list", site="cahors")
    assert answer["code"] == "refused"


@pytest.mark.usefixtures("french")
async def test_with_a_plan_the_dashboard_has_a_view_of_members(
    hass: HomeAssistant, day: Day, hass_ws_client: WebSocketGenerator
) -> None:
    assert await async_setup_component(hass, "lovelace", {})
    await day.begin(space(), plan())
    client = await hass_ws_client()
    await client.send_json_auto_id({"type": "lovelace/config", "url_path": URL})
    views = (await client.receive_json())["result"]["views"]
    (found,) = [view for view in views if view["path"] == "members"]
    assert (found["title"], found["type"]) == ("Membres", "panel")
    (card,) = found["cards"]
    assert card["type"] == "custom:faitout-members"
    assert card["language"] == "fr"
    assert card["texts"]["left_half_days"] == (
        "{plan}\u00a0: {used} sur {quota} demi-journées ce mois-ci, reste {left}"
    )
    assert not [key for key, text in card["texts"].items() if text.startswith("dashboard_")]


async def test_the_card_comes_with_the_page(
    hass: HomeAssistant, day: Day, hass_client_no_auth: ClientSessionGenerator
) -> None:
    assert await async_setup_component(hass, "frontend", {})
    await day.begin(space())
    known: frozenset[str] = hass.data[DATA_EXTRA_MODULE_URL].urls
    (url,) = [each for each in known if "faitout/members" in each]
    client = await hass_client_no_auth()
    loader = await (await client.get(url)).text()
    assert "./members.js" in loader
    card = await client.get(url.replace("load.js", "members.js"))
    assert (card.status, card.content_type) == (200, "text/javascript")
    assert "faitout-members" in await card.text()
