"""A plan is uploaded in the set-up, its spaces are put in their places, and a screen shows it."""

from collections.abc import AsyncIterator
from io import BytesIO
from pathlib import Path
from typing import Any
from unittest.mock import patch
from uuid import uuid4

from PIL import Image
from playwright.async_api import Browser, expect
import pytest
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.faitout.const import CONF_FILE, SUBENTRY_FLOOR_PLAN
from custom_components.faitout.floor_plan import PLANS
from custom_components.faitout.floor_plan.commands import MOST_PLACES
from custom_components.faitout.floor_plan.plans import MOST_KEPT
from custom_components.faitout.screen.headers import API
from tests.screen.conftest import browser, freezer, hall, quiet_access_log, rooms, views
from tests.screen.hall import Hall

__all__ = ["browser", "freezer", "hall", "quiet_access_log", "rooms", "views"]

DRAWING = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90">
<rect width="160" height="90" fill="#fff"/><script>document.title = 1</script>
<rect id="salle" x="10" y="10" width="100" height="60" fill="#ddd" onclick="1"/></svg>"""


@pytest.fixture
async def uploads(tmp_path: Path) -> AsyncIterator[Any]:
    """Return what uploads a file as a browser does, and returns its id."""

    async def upload(file: bytes) -> str:
        path = tmp_path / uuid4().hex
        path.write_bytes(file)
        process.return_value.__enter__.return_value = path
        return str(uuid4())

    with patch("custom_components.faitout.flows.floor_plan.process_uploaded_file") as process:
        yield upload


async def add(hall: Hall, name: str, file: str) -> dict[str, Any]:
    """Add a plan in the set-up and return what comes of it."""
    subentries = hall.hass.config_entries.subentries
    handler = (hall.day.site.entry.entry_id, SUBENTRY_FLOOR_PLAN)
    form = await subentries.async_init(handler, context={"source": "user"})
    done = await subentries.async_configure(form["flow_id"], {"name": name, "file": file})
    await hall.day.settle()
    return dict(done)


async def change(hall: Hall, plan: str, **fields: str) -> dict[str, Any]:
    """Change a plan in the set-up and return what comes of it."""
    subentries = hall.hass.config_entries.subentries
    handler = (hall.day.site.entry.entry_id, SUBENTRY_FLOOR_PLAN)
    form = await subentries.async_init(
        handler, context={"source": "reconfigure", "subentry_id": plan}
    )
    done = await subentries.async_configure(form["flow_id"], {"name": "Plan", **fields})
    await hall.day.settle()
    return dict(done)


def plan_of(hall: Hall) -> tuple[str, str]:
    """Return the one plan of the site: its subentry, and its file."""
    (plan,) = hall.day.site.entry.get_subentries_of_type(SUBENTRY_FLOOR_PLAN)
    return plan.subentry_id, plan.data[CONF_FILE]


def picture() -> bytes:
    """Return a picture of a plan."""
    file = BytesIO()
    Image.new("RGB", (160, 90), "white").save(file, "PNG")
    return file.getvalue()


async def test_a_plan_is_on_the_glass_and_nothing_of_its_file_runs(
    hall: Hall, uploads: Any, browser: Browser
) -> None:
    assert (await add(hall, "Rez-de-chaussée", await uploads(DRAWING)))["type"] == "create_entry"
    plan, file = plan_of(hall)
    assert "process_uploaded_file" not in str(hall.day.site.entry.subentries[plan].data)
    assert (await hall.client.get(f"{API}/plan/{file}/shapes")).status == 401
    await hall.let_in(floor_plan=plan)
    page = await hall.look(browser)
    area = page.locator("#plan .area")
    await expect(area).to_have_attribute("data-look", "free")
    await expect(page.locator(".spot")).to_contain_text("Libre")
    # Who cannot see it has the list.
    await expect(page.get_by_role("heading", name="Salle")).to_have_count(1)
    assert await page.locator("#plan script, #plan [onclick]").count() == 0
    await hall.day.sees()
    await expect(area).to_have_attribute("data-look", "occupied")
    told = await hall.client.get(f"{API}/plan/{file}/shapes")
    assert "sandbox" in told.headers["Content-Security-Policy"]
    assert "script" not in await told.text()
    assert (await hall.client.get(f"{API}/plan/{file}/picture")).status == 404
    assert (await hall.client.get(f"{API}/plan/other/shapes")).status == 404
    await page.context.close()


async def test_spaces_are_put_in_their_places_on_a_picture(
    hall: Hall, uploads: Any, browser: Browser, hass_ws_client: WebSocketGenerator
) -> None:
    await add(hall, "Plan", await uploads(picture()))
    plan, file = plan_of(hall)
    await hall.let_in(floor_plan=plan)
    page = await hall.look(browser)
    await expect(page.locator("#plan image")).to_be_visible()
    await expect(page.locator(".spot")).to_have_count(0)
    client = await hass_ws_client()
    site = {"site": hall.day.site.slug}
    await client.send_json_auto_id({"type": "faitout/floor_plan/get", **site})
    told = (await client.receive_json())["result"]
    assert [each["title"] for each in told["plans"]] == ["Plan"]
    assert told["spaces"] == [{"id": "salle", "name": "Salle"}]
    place = {"type": "faitout/floor_plan/place", **site, "plan": file}
    await client.send_json_auto_id({**place, "places": {"salle": [0.25, 0.5]}})
    assert (await client.receive_json())["result"] == {"placed": 1}
    spot = page.locator(".spot")
    await expect(spot).to_contain_text("Libre")
    box, plan_box = await spot.bounding_box(), await page.locator("#plan image").bounding_box()
    assert box
    assert plan_box
    left = plan_box["x"] + 0.25 * plan_box["width"]
    assert box["x"] + box["width"] / 2 == pytest.approx(left, abs=2)
    # Another picture takes the place of this one; the spaces keep their places.
    assert (await change(hall, plan, file=await uploads(picture())))["type"] == "abort"
    newer = plan_of(hall)[1]
    assert newer != file
    assert await hall.hass.data[PLANS].get(file) is None
    kept = await hall.hass.data[PLANS].get(newer)
    assert kept
    assert kept.places == {"salle": (0.25, 0.5)}
    await expect(spot).to_contain_text("Libre")
    await page.context.close()


async def test_what_cannot_be_placed_is_refused(
    hall: Hall, uploads: Any, hass_ws_client: WebSocketGenerator
) -> None:
    await add(hall, "Plan", await uploads(DRAWING))
    client = await hass_ws_client()
    place = {"type": "faitout/floor_plan/place", "site": hall.day.site.slug}
    for wrong, code in (
        ({"plan": plan_of(hall)[1], "places": {"salle": [2, 0]}}, "invalid_format"),
        ({"plan": plan_of(hall)[1], "places": {"salle": [0.5]}}, "invalid_format"),
        (
            {
                "plan": plan_of(hall)[1],
                "places": {str(number): [0, 0] for number in range(MOST_PLACES + 1)},
            },
            "invalid_format",
        ),
        ({"plan": "other", "places": {}}, "not_found"),
        ({"plan": "other", "places": {}, "site": "other"}, "not_found"),
    ):
        await client.send_json_auto_id({**place, **wrong})
        assert (await client.receive_json())["error"]["code"] == code


async def test_a_file_that_is_no_plan_is_told_and_nothing_is_kept(hall: Hall, uploads: Any) -> None:
    done = await add(hall, "Plan", await uploads(b"no plan"))
    assert done["errors"] == {"file": "plan_not_read"}
    done = await add(hall, "...", await uploads(DRAWING))
    assert done["errors"] == {"name": "no_letters"}
    assert list(hall.day.site.entry.get_subentries_of_type(SUBENTRY_FLOOR_PLAN)) == []


async def test_a_plan_that_is_removed_is_gone_from_the_disk_and_from_the_screen(
    hall: Hall, uploads: Any, hass_storage: dict[str, Any]
) -> None:
    await add(hall, "Plan", await uploads(DRAWING))
    plan, file = plan_of(hall)
    screen = await hall.let_in(floor_plan=plan)
    assert f"faitout.floor_plan.{file}" in hass_storage
    assert (await hall.client.get(f"{API}/plan/{file}/shapes")).status == 200
    assert (await change(hall, plan))["type"] == "abort"
    assert plan_of(hall)[1] == file
    hall.hass.config_entries.async_remove_subentry(hall.day.site.entry, plan)
    await hall.day.settle()
    assert f"faitout.floor_plan.{file}" not in hass_storage
    shown = hall.screens.screen_by(screen)
    assert shown
    assert shown.plan is None
    assert (await hall.client.get(f"{API}/plan/{file}/shapes")).status == 404


async def test_a_plan_goes_with_a_screen_of_its_place_alone(hall: Hall, uploads: Any) -> None:
    await add(hall, "Plan", await uploads(DRAWING))
    plan, _ = plan_of(hall)
    done = await hall.enter(await hall.ask_for_code(), scope="all", floor_plan=plan)
    assert done["errors"] == {"floor_plan": "plan_of_one_place"}


async def test_only_so_many_plans_are_held_in_memory(hall: Hall) -> None:
    plans = hall.hass.data[PLANS]
    for _ in range(MOST_KEPT + 3):
        await plans.get(await plans.keep_new({"kind": "drawing", "box": [], "shapes": []}, None))
    assert plans.held == MOST_KEPT
