"""From nothing to a room that knows whether it is used: an installer in a browser, in French."""

from pathlib import Path

from playwright.async_api import Page
import pytest

from demo.clock import until
from demo.options import Options
from demo.pictures.afternoon import afternoon
from demo.pictures.browser import DESKTOP, Visitor, page_on
from demo.ports import free_port
from demo.progress import Progress
from demo.set_up import building_of
from demo.stage import Stage, raised
from simulator.moments import Address

ROOM = Address("luzech/salle_du_lot")

pytestmark = [pytest.mark.usefixtures("socket_enabled"), pytest.mark.timeout(120)]


async def test_an_installer_sets_up_a_room_that_then_sees_people(
    tmp_path: Path, chromium: str
) -> None:
    options = Options(home=tmp_path / "demo", language="fr", zone=afternoon(), port=free_port())
    async with raised(options, Progress()) as stage, building_of(stage) as building:
        url = stage.home_assistant.url
        async with page_on(DESKTOP, chromium, Visitor(url, stage.api.token)) as page:
            await set_up_the_site(page, url)
            await set_up_the_room(page, url)
        assert await shows(stage, "Salle du Lot État", "free")
        building.come(ROOM)
        assert await shows(stage, "Salle du Lot État", "occupied")


async def set_up_the_site(page: Page, url: str) -> None:
    """Add the place with the hours that the form offers."""
    await page.goto(f"{url}/config/integrations/dashboard/add?domain=faitout")
    await page.get_by_role("button", name="OK").click()
    texts = page.locator("ha-selector-text input")
    await texts.nth(0).fill("Luzech")
    await texts.nth(1).fill("203 avenue de l'Uxellodunum")
    await page.get_by_role("button", name="Valider").click()
    await page.get_by_role("button", name="Ignorer et terminer").click()


async def set_up_the_room(page: Page, url: str) -> None:
    """Add a meeting room with a radar."""
    await page.goto(f"{url}/config/integrations/integration/faitout")
    await page.get_by_text("Ajouter un espace").first.click()
    await page.locator("ha-selector-text input").first.fill("Salle du Lot")
    await page.get_by_text("Salle de réunion", exact=True).click()
    await page.get_by_role("button", name="Suivant").click()
    # The forms ask for one kind of sensor after the other; the second is the radar.
    await page.locator("ha-selector-entity").nth(1).locator("ha-entity-picker").first.click()
    await page.locator("ha-picker-combo-box input").fill("Radar Salle du Lot")
    await page.get_by_text("Radar Salle du Lot").first.click()
    await page.get_by_role("button", name="Suivant").click()
    await page.get_by_text("Quelle patience pour la centrale ?").wait_for()
    await page.get_by_role("button", name="Valider").click()
    await page.get_by_text("Configuration créée pour Salle du Lot.").wait_for()


async def shows(stage: Stage, name: str, state: str) -> bool:
    """Return whether an entity of this name comes to show a state."""

    async def does() -> bool:
        return any(
            shown["attributes"].get("friendly_name") == name and shown["state"] == state
            for shown in await stage.api.get("/api/states")
        )

    return await until(does, 30)
