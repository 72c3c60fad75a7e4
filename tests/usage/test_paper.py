"""The report as it comes out of the printer, and how soon a year of it is there."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from pathlib import Path
import re
import shutil
import subprocess

from homeassistant.core import HomeAssistant
from playwright.async_api import Browser
import pytest

from custom_components.faitout.hub.site import Site
from custom_components.faitout.usage.counting import PeriodUsage, count_use
from custom_components.faitout.usage.page import page_of
from custom_components.faitout.usage.sheet import TableKind, sheet_of
from custom_components.faitout.usage.words import read_tongues
from tests.chromium import launched
from tests.places import set_up, space
from tests.usage.years import write_years

A4_POINTS = (595, 842)
BAD = '=HYPERLINK("http://x") <script>alert(1)</script> ' + "Très grande salle " * 3


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    """Start the browser that prints."""
    async with launched() as browser:
        yield browser


async def many(hass: HomeAssistant, spaces: int, days: int) -> Site:
    """Bring up a place that was used for so many days since October 2025."""
    site = await set_up(hass, *(space(f"salle_{n}", sensors=[]) for n in range(spaces)))
    await write_years(site, datetime(2025, 10, 1, tzinfo=UTC), days)
    return site


async def counted(hass: HomeAssistant, site: Site) -> PeriodUsage:
    """Return what is counted of the year from October 2025."""
    return await count_use(hass, [site], date(2025, 10, 1), date(2026, 10, 1), lambda *_: True)


async def test_a_year_of_24_spaces_is_counted_whole(hass: HomeAssistant) -> None:
    site = await many(hass, 24, 365)
    period = await counted(hass, site)
    assert period.total.bookings == 24 * 261 * 6
    assert len(period.months) == 12


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_a_year_fits_on_a4_and_no_table_is_cut(
    hass: HomeAssistant, chromium: Browser, tmp_path: Path, language: str
) -> None:
    site = await many(hass, 24, 20)
    next(iter(site.spaces.values())).name = BAD
    tongue = (await hass.async_add_executor_job(read_tongues))[language]
    html = page_of(await counted(hass, site), ["Luzech"], date(2026, 10, 2), tongue)
    page = await chromium.new_page()
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    await page.set_content(html)
    assert dialogs == []
    assert await page.locator("svg[role=img][aria-label]").count() == 2
    file = tmp_path / f"{language}.pdf"
    await page.emulate_media(media="print")
    # Nothing stands out of the paper: 210 mm less the margins.
    await page.set_viewport_size({"width": 680, "height": 970})
    assert await page.evaluate("document.documentElement.scrollWidth") <= 680
    await page.pdf(path=file, prefer_css_page_size=True)
    assert _size(file) == A4_POINTS
    assert 3 <= len(re.findall(rb"/Type ?/Page\b", file.read_bytes())) <= 5
    text = await hass.async_add_executor_job(_text, file)
    sheets = text.split("\f")[:-1]
    assert "Salle_23" in text
    assert "Luzech" in sheets[0]
    # The heads of a table stand on each sheet that it goes on to.
    (first,) = {sheet for sheet in sheets if "Salle_23" in sheet}
    assert {"fr": "ouvertes", "en": "open"}[language] in first


@pytest.mark.parametrize(("kind", "half"), [(TableKind.SEMICOLON, ";0,"), (TableKind.COMMA, ",0.")])
async def test_a_spreadsheet_takes_no_name_for_a_formula(
    hass: HomeAssistant, kind: TableKind, half: str
) -> None:
    site = await many(hass, 2, 3)
    first, second = site.spaces.values()
    first.name, second.name = "=1+1", " @SUM(A1)"
    tongue = (await hass.async_add_executor_job(read_tongues))["fr"]
    sheet = sheet_of(await counted(hass, site), kind, tongue)
    assert sheet.startswith("\ufeffLieu")
    assert "'=1+1" in sheet
    assert "' @SUM" in sheet
    assert half in sheet
    # A month of which nothing is recorded has no line.
    assert len(sheet.splitlines()) == 1 + 2 * 12


def _text(file: Path) -> str:
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("no pdftotext here: it comes with poppler-utils")
    ran = subprocess.run(
        [program, "-layout", str(file), "-"],
        capture_output=True,
        check=True,
        text=True,
    )
    return ran.stdout


def _size(file: Path) -> tuple[int, int]:
    box = re.search(rb"/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]", file.read_bytes())
    assert box
    return round(float(box[1])), round(float(box[2]))
