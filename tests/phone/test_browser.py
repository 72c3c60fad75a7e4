"""The page of a space on a phone, and the sheets to print, in a real Chromium."""
# ruff: noqa: RUF001 - French is set as French is

from collections.abc import AsyncIterator, Iterator, Mapping
from io import BytesIO
import re
from typing import Literal

from freezegun import freeze_time
from freezegun.api import FrozenDateTimeFactory, StepTickTimeFactory, TickingDateTimeFactory
from PIL import Image
from playwright.async_api import Browser, Page, expect
import pytest
import zxingcpp

from custom_components.faitout.engine.booking import Actor, Stage
from custom_components.faitout.screen.headers import COOKIE
from tests.chromium import TOOLS, launched
from tests.phone.pocket import AFAR, NEAR, Pocket
from tests.phone.test_glass import hung
from tests.screen.axe import axe_core, violations
from tests.screen.conftest import PATIENCE

pytestmark = pytest.mark.timeout(120)

WIDTH = 390
LEAST_TARGET = 44
"""Pixels of what a finger has to hit."""
LARGEST = 60_000
"""Bytes of all that the page loads."""


@pytest.fixture
def freezer() -> Iterator[StepTickTimeFactory | TickingDateTimeFactory | FrozenDateTimeFactory]:
    """Let time go on by itself here: a browser does not wait for ours."""
    with freeze_time(tick=True, real_asyncio=True) as frozen:
        yield frozen


@pytest.fixture
async def browser(pocket: Pocket) -> AsyncIterator[Browser]:
    """Start a real Chromium that can reach the place."""
    await pocket.day.settle()
    expect.set_options(timeout=PATIENCE)
    async with launched() as chromium:
        yield chromium


async def opened(
    pocket: Pocket,
    browser: Browser,
    path: str,
    language: str = "fr-FR",
    headers: Mapping[str, str] = NEAR,
) -> Page:
    """Open a page on a phone."""
    context = await browser.new_context(
        viewport={"width": WIDTH, "height": 844},
        extra_http_headers=dict(headers),
        locale=language,
        has_touch=True,
        is_mobile=True,
    )
    page = await context.new_page()
    await page.goto(str(pocket.client.make_url("/")).rstrip("/") + path)
    return page


async def targets(page: Page) -> list[float]:
    """Return the shorter side of each thing on a page that a finger can hit."""
    sizes: list[float] = await page.evaluate(
        """() => [...document.querySelectorAll("button, input, a")]
            .map((each) => each.getBoundingClientRect())
            .filter((box) => box.width && box.height)
            .map((box) => Math.min(box.width, box.height))"""
    )
    return sizes


async def test_somebody_scans_the_glass_and_books(pocket: Pocket, browser: Browser) -> None:
    await pocket.choose(phones="act", proof="everywhere")
    page = await opened(pocket, browser, "/faitout/at/luzech/salle#AAAABBBBCCCCDDDD")
    # A word from some other day: told to scan again, and it is gone from the address.
    await expect(page.locator("#said")).to_contain_text("Scannez de nouveau")
    assert page.url.endswith("/salle")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Salle")
    await expect(page.locator("#word")).to_have_text("Libre")
    await expect(page.locator("#detail")).to_have_text("jusqu’à 22\u00a0h")
    await expect(page.get_by_role("button", name="30\u00a0min")).to_be_hidden()
    # Typed by hand, with a space as people type it.
    digits = (await pocket.glass()).digits
    await page.get_by_label("Code").fill(f"{digits[:3]} {digits[3:]}")
    await page.get_by_role("button", name="OK").tap()
    await expect(page.locator("#said")).to_have_text("Merci. Vous avez dix minutes pour agir.")
    script = axe_core(TOOLS)
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    for scheme in schemes:
        await page.emulate_media(color_scheme=scheme)
        assert await violations(page, script) == []
    assert min(await targets(page)) >= LEAST_TARGET
    assert await page.evaluate("document.documentElement.scrollWidth") <= WIDTH

    # Loaded anew, the phone is still known: the pass is in this tab.
    await page.reload()
    await page.get_by_role("button", name="30\u00a0min").tap()
    await expect(page.locator("#said")).to_contain_text("Bon séjour.")
    await expect(page.locator("#word")).to_have_text("Occupé")
    booking = pocket.booking()
    assert (booking.made_by, booking.stage) == (Actor.SCREEN, Stage.CHECKED_IN)
    await page.get_by_role("button", name="+ 15\u00a0min").tap()
    await expect(page.locator("#said")).to_contain_text("Prolongé jusqu’à 9\u00a0h\u00a045.")
    await expect(page.locator("#stretches li")).to_have_text(
        re.compile("^9\u00a0h\u00a0–\u00a09\u00a0h\u00a045 réservé$")
    )
    await page.context.close()


async def test_somebody_who_speaks_english_comes_to_their_booking(
    pocket: Pocket, browser: Browser
) -> None:
    await pocket.day.book("09:00", "10:00", title="<img src=x onerror=alert(1)>")
    loaded: list[int] = []
    page = await opened(pocket, browser, "/faitout/at/luzech/salle", "en-GB")
    page.on("response", lambda each: loaded.append(int(each.headers.get("content-length", 0))))
    await page.reload()
    await expect(page.locator("#word")).to_have_text("Booked")
    await page.get_by_role("button", name="I’m here").tap()
    await expect(page.locator("#said")).to_have_text("Welcome.")
    await expect(page.locator("#word")).to_have_text("Occupied")
    assert 5_000 < sum(loaded) < LARGEST
    # The line is cut: said, and no more shown as if it were now.
    await page.context.set_offline(True)
    await page.evaluate("window.dispatchEvent(new Event('online'))")
    await expect(page.locator("#line")).to_contain_text("does not answer")
    await page.context.set_offline(False)
    await page.evaluate("window.dispatchEvent(new Event('online'))")
    await expect(page.locator("#line")).to_have_text("")
    await page.context.close()

    # On mobile data it says where it works.
    page = await opened(pocket, browser, "/faitout/at/luzech/salle", headers=AFAR)
    await expect(page.locator("#line")).to_contain_text("ne marche qu’au lieu même")
    await expect(page.locator("#state")).to_be_hidden()
    assert await violations(page, axe_core(TOOLS)) == []
    await page.context.close()


async def test_a_phone_reads_the_door_screen_and_its_booking_counts_there(
    pocket: Pocket, browser: Browser
) -> None:
    """A cheap tablet: 800 by 480 pixels."""
    await pocket.choose(phones="act", proof="everywhere")
    secret = await hung(pocket)
    context = await browser.new_context(viewport={"width": 800, "height": 480})
    home = str(pocket.client.make_url("/")).rstrip("/")
    await context.add_cookies([{"name": COOKIE, "value": secret, "url": f"{home}/faitout/screen"}])
    door = await context.new_page()
    await door.goto(f"{home}/faitout/screen")
    code = (await pocket.glass()).digits
    await expect(door.locator("#phone b")).to_have_text(f"{code[:3]}\u00a0{code[3:]}")
    picture = Image.open(BytesIO(await door.locator("#phone svg").screenshot()))
    (read,) = zxingcpp.read_barcodes(picture)
    await context.close()

    page = await opened(pocket, browser, read.text.partition("8123")[2])
    await expect(page.locator("#said")).to_have_text("Merci. Vous avez dix minutes pour agir.")
    await page.get_by_role("button", name="60\u00a0min").tap()
    await expect(page.locator("#said")).to_contain_text("Bon séjour.")
    assert pocket.booking().made_by is Actor.SCREEN
    await page.context.close()


async def test_a_sheet_for_each_space_is_printed_on_a_page(
    pocket: Pocket, browser: Browser
) -> None:
    page = await opened(pocket, browser, "/faitout/phone/api/sheets/luzech")
    await expect(page.locator(".sheet h2")).to_have_text(["Poste", "Salle"])
    await expect(page.get_by_role("button")).to_be_visible()
    assert await violations(page, axe_core(TOOLS)) == []
    for paper in ("A4", "A5"):
        printed = await page.pdf(format=paper, prefer_css_page_size=False)
        assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 2, paper
    await page.context.close()
