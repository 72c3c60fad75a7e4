"""The animator lets a screen in by clicking; the screen outlives the hub, and goes when told to."""

from collections.abc import AsyncIterator
from pathlib import Path

from playwright.async_api import Page, expect
import pytest

from demo.options import Options
from demo.patience import TO_WATCH
from demo.pictures.browser import DESKTOP, TELEVISION, Visitor, page_on
from demo.ports import free_port
from demo.progress import Progress
from demo.set_up import building_of, set_up
from demo.stage import Stage, raised
from simulator.live import Live
from simulator.moments import Address

ROOM = Address("luzech/salle_du_lot")
SLOW = 20_000
"""Milliseconds that a page of Home Assistant may take on a busy machine."""

pytestmark = [pytest.mark.usefixtures("socket_enabled"), pytest.mark.timeout(240)]


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[tuple[Stage, Live]]:
    """Let both places be set up in a Home Assistant in French."""
    options = Options(home=tmp_path / "demo", language="fr", port=free_port())
    async with raised(options, Progress()) as stage, building_of(stage) as building:
        await set_up(stage, TO_WATCH)
        yield stage, building


async def test_a_screen_is_let_in_by_clicking_and_outlives_the_hub(
    place: tuple[Stage, Live], chromium: str
) -> None:
    stage, building = place
    visitor = Visitor(stage.home_assistant.url, stage.api.token)
    async with (
        page_on(TELEVISION, chromium, visitor) as glass,
        page_on(DESKTOP, chromium, visitor) as page,
    ):
        await glass.goto(f"{visitor.url}/faitout/screen")
        await expect(glass.locator("#state")).to_contain_text("Nouveau code dans", timeout=SLOW)
        await let_in(page, visitor.url, await glass.locator("#code").text_content() or "")
        room = glass.locator(".tile", has=glass.get_by_role("heading", name="Salle du Lot"))
        await expect(room.locator(".word")).to_have_text("Libre", timeout=SLOW)
        await expect(glass.get_by_role("heading", level=2)).to_have_text(["Luzech", "Prayssac"])
        building.come(ROOM)
        await expect(room.locator(".word")).to_have_text("Occupé", timeout=SLOW)

        await stage.home_assistant.stop()
        await expect(glass.locator("#line")).to_contain_text("Connexion perdue", timeout=SLOW)
        await stage.home_assistant.start(stage.api)
        await stage.home_assistant.is_up(stage.api)
        await expect(glass.locator("#line")).to_have_text("En direct", timeout=SLOW)
        await expect(room.locator(".word")).to_have_text("Occupé", timeout=SLOW)

        await turn_out(stage)
        await expect(glass.locator("#state")).to_contain_text("Nouveau code dans", timeout=SLOW)


async def let_in(page: Page, url: str, code: str) -> None:
    """Add a screen to Luzech that shows all places; the code is mistyped at first."""
    await page.goto(f"{url}/config/integrations/integration/faitout")
    await page.get_by_text("Ajouter un écran").first.click(timeout=SLOW)
    # With two places, Home Assistant asks which of them the screen belongs to.
    await page.locator("ha-dialog, ha-adaptive-dialog").get_by_text("Luzech").last.click()
    fields = page.locator("ha-selector-text input")
    await fields.nth(0).fill("000 00")
    await fields.nth(1).fill("Écran du hall")
    await page.get_by_role("radio", name="Tous les lieux").click()
    await page.get_by_role("radio", name="Personne : il ne fait qu’afficher").click()
    await page.get_by_role("button", name="Valider").click()
    await page.get_by_text("Le code est fait de six chiffres.").wait_for()
    await fields.nth(0).fill(code)
    await page.get_by_role("button", name="Valider").click()
    await page.get_by_text("Configuration créée pour Écran du hall.").wait_for()
    await page.get_by_role("button", name="Terminer").click()


async def turn_out(stage: Stage) -> None:
    """Remove the screen, as the menu beside it does."""
    entries = await stage.api.get("/api/config/config_entries/entry?domain=faitout")
    async with stage.api.socket() as socket:
        for entry in entries:
            within = {"entry_id": entry["entry_id"]}
            for each in await socket.command("config_entries/subentries/list", **within):
                if each["subentry_type"] == "screen":
                    screen = each["subentry_id"]
                    await socket.command(
                        "config_entries/subentries/delete", subentry_id=screen, **within
                    )
