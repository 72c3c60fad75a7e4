"""A board that may act: touch a tile, and what can be done with its space comes up."""

from collections.abc import AsyncIterator
from typing import Any

from playwright.async_api import expect
import pytest
import pytest_asyncio

from tests.chromium import TOOLS, launched
from tests.screen.axe import axe_core, violations
from tests.screen.pane import PATIENCE, Pane
from tests.screen.pictures import HOUR, two_places

MIDNIGHT = 1_791_151_200
"""Of Monday, 5 October 2026, in Paris."""
NINE = MIDNIGHT + 9 * HOUR + 60
LEAST_TARGET = 44

pytestmark = [pytest.mark.timeout(120), pytest.mark.asyncio(loop_scope="module")]


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def pane() -> AsyncIterator[Pane]:
    """Return a glass that can be touched."""
    expect.set_options(timeout=PATIENCE)
    async with launched() as browser:
        context = await browser.new_context(locale="fr-FR", has_touch=True)
        yield Pane(await context.new_page())


def sites() -> list[dict[str, Any]]:
    """Return both places, where anything may be booked now."""
    told = two_places(MIDNIGHT)
    for space in (each for site in told for each in site["spaces"]):
        space.update(acts=["book"], main="book", book_until=MIDNIGHT + 22 * HOUR)
    return told


async def test_a_board_that_may_not_act_has_nothing_to_touch(pane: Pane) -> None:
    page = await pane.show(sites(), NINE, screen={"may": "nobody"})
    await expect(page.locator(".touch").first).to_be_hidden()


async def test_a_tile_that_is_touched_opens_its_space_and_rests_again(pane: Pane) -> None:
    page = await pane.show(sites(), NINE, screen={"may": "anybody"})
    await page.get_by_role("button", name="Bureau 1, Libre").tap()
    over = page.get_by_role("dialog", name="Bureau 1")
    await expect(over).to_be_visible()
    await expect(over).to_have_attribute("data-look", "free")
    await expect(over.locator(".panel")).to_contain_text("15")
    await expect(page.locator("main")).to_be_hidden()
    for button in await over.locator("button:visible").all():
        box = await button.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= LEAST_TARGET
    await page.keyboard.press("Escape")
    await expect(over).to_be_hidden()
    await expect(page.get_by_role("button", name="Bureau 1, Libre")).to_be_focused()


async def test_of_desks_one_is_chosen_first(pane: Pane) -> None:
    page = await pane.show(sites(), NINE, screen={"may": "anybody"})
    await page.get_by_role("button", name="Postes, 4 libres sur 8").tap()
    over = page.get_by_role("dialog", name="Postes")
    await expect(over.get_by_role("button", name="Poste 2 · Occupé")).to_be_visible()
    await over.get_by_role("button", name="Poste 5 · Libre").tap()
    await expect(page.get_by_role("dialog", name="Poste 5")).to_be_visible()
    await page.get_by_role("button", name="Fermer").tap()
    await expect(page.get_by_role("dialog")).to_have_count(0)


async def test_a_space_that_is_gone_closes_what_was_open(pane: Pane) -> None:
    page = await pane.show(sites(), NINE, screen={"may": "anybody"})
    await page.get_by_role("button", name="Bureau 1, Libre").tap()
    await expect(page.get_by_role("dialog", name="Bureau 1")).to_be_visible()
    left = sites()
    left[0]["spaces"] = [each for each in left[0]["spaces"] if each["name"] != "Bureau 1"]
    await pane.show(left, NINE, screen={"may": "anybody"})
    await expect(page.get_by_role("dialog")).to_have_count(0)


async def test_nobody_is_kept_from_acting_at_a_board(pane: Pane) -> None:
    script = axe_core(TOOLS)
    await pane.page.emulate_media(reduced_motion="reduce")
    page = await pane.show(sites(), NINE, screen={"may": "anybody"})
    assert await violations(page, script) == []
    for name in ("Bureau 1, Libre", "Postes, 4 libres sur 8"):
        await page.get_by_role("button", name=name).tap()
        await expect(page.get_by_role("dialog").get_by_role("button").nth(2)).to_be_visible()
        assert await violations(page, script) == []
        await page.keyboard.press("Escape")
