"""The page of a guest on a phone, in a real Chromium."""
# ruff: noqa: RUF001 - French is set as French is

from collections.abc import AsyncIterator, Iterator
from io import BytesIO
from typing import Literal

from freezegun import freeze_time
from freezegun.api import FrozenDateTimeFactory, StepTickTimeFactory, TickingDateTimeFactory
from PIL import Image
from playwright.async_api import Browser, Page, expect
import pytest
import zxingcpp

from tests.chromium import TOOLS, launched
from tests.guest.reception import ENTRANCE, NEAR, Reception
from tests.screen.axe import axe_core, violations
from tests.screen.conftest import PATIENCE
from tests.screen.everybody import hurdles

pytestmark = pytest.mark.timeout(120)

PHONE_WIDTH = 390


@pytest.fixture
def freezer() -> Iterator[StepTickTimeFactory | TickingDateTimeFactory | FrozenDateTimeFactory]:
    """Let time go on by itself here: a browser does not wait for ours."""
    with freeze_time(tick=True, real_asyncio=True) as frozen:
        yield frozen


@pytest.fixture
async def browser(reception: Reception) -> AsyncIterator[Browser]:
    """Start a real Chromium that can reach the place."""
    await reception.day.settle()
    expect.set_options(timeout=PATIENCE)
    async with launched() as chromium:
        yield chromium


async def opened(reception: Reception, browser: Browser, link: str) -> Page:
    """Open a link on a phone that is on the network of the place."""
    context = await browser.new_context(
        viewport={"width": PHONE_WIDTH, "height": 844}, extra_http_headers=dict(NEAR)
    )
    page = await context.new_page()
    path = link.partition("8123")[2]
    await page.goto(str(reception.client.make_url("/")).rstrip("/") + path)
    return page


async def drag(page: Page, name: str, share: float) -> None:
    """Drag a slide over a share of its way."""
    box = await page.get_by_role("button", name=name).bounding_box()
    assert box
    y = box["y"] + box["height"] / 2
    await page.mouse.move(box["x"] + 20, y)
    await page.mouse.down()
    await page.mouse.move(box["x"] + 20 + share * box["width"], y, steps=8)
    await page.mouse.up()


async def test_a_guest_waits_for_the_code_and_slides_the_door_open(
    reception: Reception, browser: Browser
) -> None:
    issued = await reception.give("09:00", "10:00", start=reception.soon(seconds=4))
    page = await opened(reception, browser, await reception.send(issued))
    await expect(page.get_by_role("heading", level=1)).to_have_text("Salle")
    await expect(page.locator("#code-more")).to_contain_text("Affiché à 9\u00a0h, dans 0:0")
    await expect(page.get_by_role("button", name="Entrance")).to_be_disabled()
    # Its time comes, and nobody loads the page anew.
    code = issued.code or ""
    await expect(page.locator("#code-text")).to_have_text(f"{code[:3]}\u00a0{code[3:]}")
    picture = Image.open(BytesIO(await page.locator("#qr").screenshot()))
    assert [found.text for found in zxingcpp.read_barcodes(picture)] == [code]

    await expect(page.get_by_role("button", name="glissez pour ouvrir")).to_be_enabled()
    await drag(page, "glissez pour ouvrir", 0.5)
    assert reception.entered == []
    await drag(page, "glissez pour ouvrir", 1.0)
    await expect(page.locator("#said")).to_have_text("Entrance\u00a0: ouverte. Entrez\u202f!")
    assert [door for _, door, _ in reception.entered] == [ENTRANCE]

    # Hands that cannot drag hold a key; readers of screens press twice.
    await expect(page.get_by_role("button", name="glissez pour ouvrir")).to_be_enabled()
    await page.get_by_role("button", name="Entrance").focus()
    await page.keyboard.press("Enter")
    await page.keyboard.down("Enter")
    await reception.let_in(2)
    await page.keyboard.up("Enter")
    await expect(page.get_by_role("button", name="glissez pour ouvrir")).to_be_enabled()
    await page.evaluate("document.querySelector('.slide').click()")
    await expect(page.get_by_role("button", name="appuyez encore une fois")).to_be_visible()
    await page.evaluate("document.querySelector('.slide').click()")
    await reception.let_in(3)

    script = axe_core(TOOLS)
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    for scheme in schemes:
        await page.emulate_media(color_scheme=scheme)
        assert await violations(page, script) == []
    assert await hurdles(page, script) == []
    assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE_WIDTH
    await page.emulate_media(media="print")
    await expect(page.locator("#code-text")).to_be_visible()
    await expect(page.locator("#address")).to_have_text("203 avenue de l'Uxellodunum")
    await expect(page.locator("#doors")).to_be_hidden()
    await page.context.close()


async def test_the_holder_is_late_and_then_gives_it_back(
    reception: Reception, browser: Browser
) -> None:
    title = "<img src=x onerror=alert(1)>"
    booking = await reception.day.book("09:00", "10:00", title=title)
    page = await opened(reception, browser, await reception.welcome_for(booking, "en"))
    await expect(page.locator("#name")).to_have_text(title)
    await expect(page.locator("#when")).to_have_text("Monday 5 October, 09:00 – 10:00")
    await page.get_by_role("button", name="I’m late").click()
    await expect(page.locator("#said")).to_have_text("It waits for you.")
    await expect(page.locator("#booking-state")).to_have_text("Held for you until 09:15.")
    await expect(page.get_by_role("button", name="I’m late")).to_be_hidden()

    await page.get_by_role("button", name="Give it back").click()
    await expect(page.get_by_role("button", name="No, keep it")).to_be_focused()
    await page.get_by_role("button", name="Yes, give it back").click()
    await expect(page.locator("#said")).to_contain_text("It is given back.")
    await expect(page.locator("#booking")).to_be_hidden()
    await page.reload()
    await expect(page.get_by_role("heading", level=1)).to_have_text("This link does not hold")
    await page.context.close()


async def test_a_cut_line_is_said_and_the_code_stays(
    reception: Reception, browser: Browser
) -> None:
    page = await opened(reception, browser, await reception.welcome())
    code = await page.locator("#qr path").get_attribute("d", timeout=PATIENCE)
    assert code
    await page.context.set_offline(True)
    await page.evaluate("window.dispatchEvent(new Event('online'))")
    await expect(page.locator("#line")).to_contain_text("ne répond pas")
    await expect(page.locator("#qr")).to_be_visible()
    await page.context.set_offline(False)
    await expect(page.locator("#line")).to_have_text("")
    await page.context.close()
