"""The page of members in a real browser, on a phone: a form, a table, and what is left."""

from collections.abc import AsyncIterator
import os
from pathlib import Path

from playwright.async_api import Locator, Page, expect
import pytest

from custom_components.faitout.const import DOMAIN
from custom_components.faitout.dashboard.panel import URL
from demo.flows import ENTRIES, SUBENTRIES, walk
from demo.options import Options
from demo.pictures.browser import PHONE, Visitor, page_on
from demo.ports import free_port
from demo.progress import Progress
from demo.stage import Stage, raised

DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
ALWAYS = {"opens": "00:00:00", "closes": "00:00:00", "open_days": DAYS}
TABLE = """\
Pseudo;Abonnement;Début;Courriel
Zoé du mardi;Dix demi-journées;01/01/2026;zoe@example.org
;Dix demi-journées;;
Léon;Or;;leon@example.org
"""

pytestmark = [pytest.mark.usefixtures("socket_enabled"), pytest.mark.timeout(150)]


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """Let a place with a plan be set up in a Home Assistant in French."""
    options = Options(home=tmp_path / "demo", language="fr", port=free_port())
    async with raised(options, Progress()) as stage:
        words = options.words
        form = {"name": "Luzech", "address": "", **ALWAYS}
        made = await walk(stage.api, ENTRIES, DOMAIN, {"user": form}, "Luzech", words)
        site = str(made["result"]["entry_id"])
        plan = {
            "name": "Dix demi-journées", "doors": [], "kinds": ["desk"], **ALWAYS,
            "quota": 10, "quota_unit": "half_days", "at_end": "refuse",
        }  # fmt: skip
        await walk(stage.api, SUBENTRIES, [site, "plan"], {"user": plan}, "plan", words)
        yield stage


def field(page: Page, label: str) -> Locator:
    """Return a field by what stands above it, as who cannot see finds it too."""
    return page.get_by_label(label, exact=True)


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


async def test_the_animator_makes_members_by_hand_and_out_of_a_table(
    stage: Stage, chromium: str, tmp_path: Path
) -> None:
    url = stage.home_assistant.url
    async with page_on(PHONE, chromium, Visitor(url, stage.api.token)) as page:
        await page.goto(f"{url}/{URL}/members")
        await page.get_by_text("Personne pour l’instant.").wait_for()

        await button(page, "Ajouter un membre").click()
        await button(page, "Enregistrer").click()
        await expect(page.get_by_role("alert")).to_contain_text("Il faut un alias")
        await field(page, "Alias").fill("Camille du lundi")
        await field(page, "Nom (facultatif)").fill("Camille Delmas")
        await button(page, "Enregistrer").click()
        shown = page.get_by_role("button", name="Camille du lundi")
        await expect(shown).to_contain_text("0 sur 10 demi-journées ce mois-ci, reste 10")
        assert "Delmas" not in await page.content()

        await shown.click()
        await button(page, "Montrer le nom").click()
        await expect(field(page, "Nom (facultatif)")).to_have_value("Camille Delmas")
        await field(page, "Alias").press("Escape")

        await button(page, "Importer un tableau").click()
        table = tmp_path / "membres.csv"
        # As a spreadsheet on Windows saves it.
        table.write_bytes(TABLE.encode("windows-1252"))
        await field(page, "Fichier").set_input_files(table)
        await page.get_by_text(
            "Nouveaux\u00a0: 1 · modifiés\u00a0: 0 · inchangés\u00a0: 0 · à corriger\u00a0: 2"
        ).wait_for()
        await expect(page.get_by_role("row")).to_have_count(4)
        await expect(page.get_by_role("row").nth(3)).to_contain_text("La formule")
        assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE.width
        await field(page, "Premier jour").select_option("")
        await button(page, "Prendre les bonnes (1)").click()
        await page.get_by_text("Lignes prises\u00a0: 1.").wait_for()
        await button(page, "Retour").click()
        await page.get_by_role("button", name="Zoé du mardi").wait_for()

        await page.get_by_role("button", name="Zoé du mardi").click()
        await button(page, "Supprimer le membre").click()
        await button(page, "Oui, supprimer").click()
        await expect(page.get_by_role("button", name="Zoé du mardi")).to_have_count(0)
        assert "0 sur 10 demi-journées" in await page.get_by_role("list").inner_text()
        if picture := os.environ.get("FAITOUT_PICTURE"):
            await page.screenshot(path=picture)
