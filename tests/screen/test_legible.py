"""The hall board from five metres: how large, how clear, nothing cut off, no place empty.

Measured in a real Chromium on the page as it is, see `sight` for the measure.
"""

from collections.abc import AsyncIterator
from itertools import product
from typing import Any

from playwright.async_api import Page, expect
import pytest
import pytest_asyncio

from tests.chromium import launched
from tests.screen.pane import PATIENCE, Pane
from tests.screen.pictures import HOUR, LONGEST_WHY, Picture, full_house, two_places
from tests.screen.sight import Sight, contrast, look

MIDNIGHT = 1_791_151_200
"""Of Monday, 5 October 2026, in Paris."""
NINE = MIDNIGHT + 9 * HOUR + 60
COMFORTABLE = 16.0
"""Minutes of arc."""
TEXT = 4.5
GRAPHIC = 3.0
GLASSES = ((1920, 1080), (1280, 720), (1366, 768), (3840, 2160), (1080, 1920), (800, 1280))
LONG = "Salle polyvalente du rez-de-chaussée côté jardin (ancienne m"
RIGHT_TO_LEFT = "قاعة الاجتماعات الكبرى في الطابق الثاني بجانب المكتبة العامة"
MARKUP = "<b onclick=alert(1)>Salle</b> &amp; <img src=x> <script>x</script>"
ONE_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunte"
NAMES = (LONG, RIGHT_TO_LEFT, MARKUP, ONE_WORD)
DAY = Picture(MIDNIGHT)

pytestmark = [pytest.mark.timeout(120), pytest.mark.asyncio(loop_scope="module")]


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def pane() -> AsyncIterator[Pane]:
    """Return a glass that shows what it is told."""
    expect.set_options(timeout=PATIENCE)
    async with launched() as browser:
        context = await browser.new_context(locale="fr-FR", reduced_motion="reduce")
        yield Pane(await context.new_page())


def whole(sight: Sight) -> None:
    """Check that nothing is cut off, lies over something else, or is left empty."""
    assert sight.seen["isWhole"]
    assert sight.cut_off() == []
    assert sight.overlaps() == []
    # The gaps between tiles alone take a few hundredths.
    assert sight.empty() < 0.06
    assert sight.contrasts()[0][0] >= TEXT, sight.contrasts()[0]


async def pages(page: Page) -> AsyncIterator[Sight]:
    """Return every page that turns, by the key that turns it."""
    sight = await look(page)
    yield sight
    first, count = (int(each) for each in sight.seen["page"].split(" / "))
    for number in range(first, first + count - 1):
        await page.keyboard.press("ArrowRight")
        await expect(page.locator("#turn")).to_have_text(f"{number % count + 1} / {count}")
        yield await look(page)


@pytest.mark.parametrize(("width", "height"), GLASSES)
async def test_both_places_are_read_from_five_metres_on_one_page(
    pane: Pane, width: int, height: int
) -> None:
    sight = await look(await pane.show(two_places(MIDNIGHT), NINE, width, height))
    assert sight.seen["page"] == "1 / 1"
    assert len(sight.seen["tiles"]) == 10
    assert len(sight.seen["cells"]) == 12
    whole(sight)
    for kinds in (("name", "site"), ("word",), ("detail", "brief"), ("clock",)):
        least, text = sight.smallest(*kinds)
        assert least >= COMFORTABLE, (text, least)
    print(
        f"\n{width}x{height}: name, state and time {sight.smallest('name')[0]:.1f} minutes of arc"
    )
    # Which desk is free can be found too, from nearer.
    assert sight.smallest("label")[0] >= COMFORTABLE / 3


async def test_whatever_a_space_is_it_is_read_from_five_metres(pane: Pane) -> None:
    for state in ("free", "soon", "awaiting", "occupied", "unsure", "closed", "out_of_service"):
        sites = two_places(MIDNIGHT)
        until = {"closed": DAY.at(32), "out_of_service": None}.get(state, DAY.at(21.97))
        for space in (each for site in sites for each in site["spaces"]):
            space.update(state=state, until=until, walk_in=False)
            space.pop("release", None)
            space.update({"release": NINE + 590} if state == "awaiting" else {})
        for width, height in ((1920, 1080), (1080, 1920)):
            sight = await look(await pane.show(sites, NINE, width, height))
            whole(sight)
            said = sight.smallest("name", "word", "detail", "brief")
            assert said[0] >= COMFORTABLE, (state, width, said)


async def test_however_many_spaces_there_are(pane: Pane) -> None:
    for count, (width, height) in product((3, 5, 7, 13, 24, 60), ((1920, 1080), (1080, 1920))):
        sites = [DAY.site("Luzech", rooms(count))]
        seen: set[str] = set()
        async for sight in pages(await pane.show(sites, NINE, width, height)):
            whole(sight)
            assert sight.smallest("name", "word", "detail", "brief")[0] >= COMFORTABLE
            seen |= {each["text"] for each in sight.texts if each["kind"] == "name"}
        assert seen == {f"Salle {number}" for number in range(1, count + 1)}


def rooms(count: int) -> list[dict[str, Any]]:
    """Return so many rooms."""
    kinds = ("meeting_room", "phone_box", "office")
    states = ("free", "occupied", "soon", "awaiting", "unsure")
    return [
        DAY.space(f"Salle {number}", kinds[number % 3], states[number % 5], 14.5, ((9, 11),))
        for number in range(1, count + 1)
    ]


async def test_a_name_of_sixty_letters_is_whole(pane: Pane) -> None:
    for name, (width, height) in product(NAMES, ((1920, 1080), (1080, 1920))):
        sites = two_places(MIDNIGHT)
        for site, place in ((0, 0), (0, -1), (1, -2)):
            sites[site]["spaces"][place]["name"] = name[:60]
        page = await pane.show(sites, NINE, width, height)
        async for sight in pages(page):
            whole(sight)
        assert await page.locator("main img, main b, main script").count() == 0


async def test_a_full_house_of_every_state_is_whole(pane: Pane) -> None:
    for width, height in ((1920, 1080), (1080, 1920), (800, 480)):
        async for sight in pages(await pane.show(full_house(MIDNIGHT), NINE, width, height)):
            whole(sight)
            assert sight.smallest("name", "word", "detail", "brief")[0] >= COMFORTABLE


async def test_a_reason_of_eighty_letters_is_whole(pane: Pane) -> None:
    """Of a place that is closed, and of one space of an open one."""
    sites = two_places(MIDNIGHT)
    closed = {"state": "closed", "until": DAY.at(300), "why": LONGEST_WHY}
    for space in sites[0]["spaces"]:
        space.update(closed)
    sites[0] |= {"open": False, "until": DAY.at(300), "why": LONGEST_WHY, "day": []}
    sites[1]["spaces"][0] |= {**closed, "day": []}
    for width, height in GLASSES:
        page = await pane.show(sites, NINE, width, height)
        async for sight in pages(page):
            whole(sight)
        assert await page.get_by_text(LONGEST_WHY).count() > 0


async def test_pages_turn_by_themselves_and_stay_for_who_turns_them(pane: Pane) -> None:
    page = await pane.page.context.new_page()
    await page.clock.install()
    await Pane(page).show(full_house(MIDNIGHT), NINE)
    turn = page.locator("#turn")
    await expect(turn).to_have_text("1 / 2")
    await page.clock.run_for(13_000)
    await expect(turn).to_have_text("2 / 2")
    await turn.click()
    await expect(turn).to_have_text("1 / 2")
    await page.clock.run_for(30_000)
    await expect(turn).to_have_text("1 / 2")
    await page.clock.run_for(40_000)
    await expect(turn).to_have_text("2 / 2")
    await page.close()


async def test_the_line_of_the_day_and_the_shapes_can_be_told_from_the_tile(pane: Pane) -> None:
    page = await pane.show(two_places(MIDNIGHT), NINE)
    marks: list[list[str]] = await page.evaluate("""() => {
      const marks = [];
      const add = (of, e, key) => {
        const ground = getComputedStyle(e.closest('.tile')).backgroundColor;
        marks.push([of, getComputedStyle(e)[key], ground, getComputedStyle(e).opacity]);
      };
      const line = '.tile .rail, .tile .past, .tile .taken';
      document.querySelectorAll(line).forEach((e) => add('line', e, 'fill'));
      document.querySelectorAll('.tile .now').forEach((e) => add('now', e, 'fill'));
      document.querySelectorAll('.tile .shape').forEach((e) => add('shape', e, 'stroke'));
      return marks;
    }""")
    assert {mark[0] for mark in marks} == {"line", "now", "shape"}
    assert all(opacity == "1" for *_, opacity in marks)
    least = min((contrast(ink, ground), of, ground) for of, ink, ground, _ in marks)
    assert least[0] >= GRAPHIC, least
    # Each desk is told from the ground of the plan by its edge or by itself.
    edges: list[
        list[str]
    ] = await page.evaluate("""() => [...document.querySelectorAll('.cell')].map((e) => {
      const style = getComputedStyle(e);
      return [e.dataset.look, style.borderTopColor, getComputedStyle(e.parentNode).backgroundColor];
    })""")
    for state, edge, ground in edges:
        assert contrast(edge, ground) >= GRAPHIC, state


async def test_what_is_free_is_brighter_than_anything_else(pane: Pane) -> None:
    """So that one glance finds it, with any eyes."""
    states = ("free", "occupied", "awaiting", "unsure", "closed", "out_of_service")
    spaces = [DAY.space(state, "office", state, 12) for state in states]
    page = await pane.show([DAY.site("Luzech", spaces)], NINE)
    grounds = dict(
        await page.evaluate(
            "() => [...document.querySelectorAll('.tile')]"
            ".map((e) => [e.dataset.look, getComputedStyle(e).backgroundColor])"
        )
    )
    free = grounds.pop("free")
    for state, ground in grounds.items():
        assert contrast(free, ground) >= GRAPHIC, state


async def test_desks_are_one_tile_that_counts_them(pane: Pane) -> None:
    page = await pane.show(two_places(MIDNIGHT), NINE)
    desks = page.locator(".group").first
    await expect(desks.locator("h3")).to_have_text("Postes")
    await expect(desks.locator(".word")).to_have_text("4 libres sur 8")
    await expect(desks).to_have_attribute("data-look", "free")
    await expect(desks.locator(".label")).to_have_text([str(number) for number in range(1, 9)])
    await expect(desks.locator(".cell").nth(1)).to_contain_text("Poste 2, Occupé")
    taken = page.locator(".group").last
    await expect(taken.locator(".word")).to_have_text("0 libre sur 4")
    await expect(taken).to_have_attribute("data-look", "occupied")
    await expect(taken.locator(".detail")).to_contain_text("libre à 12")


async def test_desks_that_nobody_can_see_are_not_counted_as_free(pane: Pane) -> None:
    states = ["unsure", "unsure", "occupied"]
    spaces = [DAY.space(f"Poste {i}", "desk", state, 12) for i, state in enumerate(states)]
    page = await pane.show([DAY.site("Luzech", spaces)], NINE)
    desks = page.locator(".group")
    await expect(desks).to_have_attribute("data-look", "unsure")
    await expect(desks.locator(".word")).to_have_text("0 libre sur 3")
