"""What the page of a door does by itself, whatever the hub says: looks, answers, cuts, manners."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from playwright.async_api import (
    BrowserContext,
    Locator,
    Page,
    TimeoutError as TookTooLong,
    expect,
)
import pytest

from tests.chromium import TOOLS, launched
from tests.screen.axe import axe_core, violations
from tests.screen.conftest import PATIENCE
from tests.screen.pictures import LONGEST_WHY, Picture
from tests.screen.stand_in import StandIn, served

DAY = Picture(datetime(2026, 10, 5, tzinfo=ZoneInfo("Europe/Paris")).timestamp())
TAKEN = ((8, 8.75), (11, 12.5), (14, 16))
SIZES = ((800, 480), (480, 800), (1280, 800), (800, 1280), (1920, 1200), (1200, 1920))
HOSTILE = "<img src=x onerror=alert(1)>\u202e${title} {at} " + "W" * 20

pytestmark = [pytest.mark.timeout(120), pytest.mark.usefixtures("socket_enabled")]


def box(state: str, until: float | None, main: str, **more: Any) -> dict[str, Any]:
    """Return the box as the feed tells it: a state, and what can be done."""
    times = ("book_until", "extend_until", "undo_until", "held")
    shown = DAY.space("Cabine du Lot", "meeting_room", state, until, TAKEN, **more)
    shown |= {key: DAY.at(more[key]) for key in times if key in more}
    acts = more.get("acts", ["book", "fault"])
    shown |= {"id": "box", "acts": acts, "ref": "r1", "undo_ref": "u1", "longest": 86400}
    return shown | ({"main": main} if main else {})


STATES = {
    "free": box("free", 11, "book", book_until=11, next=(11, 12.5)),
    "soon": box("soon", 9.25, "book", book_until=9.25),
    "awaiting": box("awaiting", 10, "here", acts=["here", "end", "late", "book", "fault"]),
    "warned": box(
        "awaiting", 10, "here", acts=["here", "end", "late", "book", "fault"], release=9.17
    ),
    "occupied": box(
        "occupied", 11, "extend", acts=["extend", "end", "book", "fault"], extend_until=14
    ),
    "walk_in": box("occupied", None, "book", book_until=11, walk_in=True, since=8.7),
    "released": box(
        "free", 11, "undo", acts=["undo", "book", "fault"], book_until=11, undo_until=9.3
    ),
    "unsure": box("unsure", 11, "book", book_until=11),
    "closed": box("closed", 22, "", acts=["fault"]),
    "closed_because": box("closed", 300, "", acts=["fault"], why=LONGEST_WHY),
    "out_of_service": box("out_of_service", None, "", acts=["fault"]),
}


class Door:
    """A tablet beside the box, and the hub that it believes in."""

    def __init__(self, hub: StandIn, page: Page) -> None:
        """Take both."""
        self.hub = hub
        self.page = page
        self.word = page.locator("#word")
        self.said = page.locator(".answer .words")

    async def shows(self, state: str, **changes: Any) -> None:
        """Have the hub tell a state, and wait until the glass shows it."""
        self.tell({**STATES[state], **changes})
        look = "awaiting" if state == "warned" else STATES[state]["state"]
        await expect(self.page.locator("body")).to_have_attribute("data-look", look)

    def tell(self, space: dict[str, Any]) -> None:
        """Have the hub tell something."""
        self.hub.tell(DAY.site("Luzech", [space]))

    async def hears(self) -> None:
        """Have it hear that the hub is there."""
        self.hub.beat()
        await self.page.clock.run_for(1000)
        await expect(self.page.locator("#cut")).to_be_hidden()

    def key(self, name: str) -> Locator:
        """Return a button of the first page."""
        return self.page.locator(f'.home [data-key="{name}"]')

    def button(self, name: str) -> Locator:
        """Return a button by what is on it."""
        return self.page.get_by_role("button", name=name)


@pytest.fixture
async def hub() -> StandIn:
    """Return a hub at seven past nine, which tells that the box is free."""
    hub = StandIn("fr", DAY.at(9.12))
    hub.tell(DAY.site("Luzech", [STATES["free"]]))
    return hub


@pytest.fixture
async def tablet(hub: StandIn) -> AsyncIterator[BrowserContext]:
    """Start a browser that is touched."""
    expect.set_options(timeout=PATIENCE)
    async with launched() as chromium, served(hub) as url:
        context = await chromium.new_context(
            viewport={"width": 800, "height": 480}, has_touch=True, base_url=url
        )
        yield context
        await context.close()


@pytest.fixture
async def door(hub: StandIn, tablet: BrowserContext) -> Door:
    """Open the page."""
    door = Door(hub, await tablet.new_page())
    await door.page.goto("")
    await expect(door.word).to_have_text("Libre")
    return door


FITS = """([width, height]) => {
    const root = document.documentElement;
    if (innerWidth !== width || innerHeight !== height) return false;
    return root.scrollWidth <= width && root.scrollHeight <= height;
}"""
SMALL_TARGETS = """() => [...document.querySelectorAll("button, .line svg")]
    .filter((e) => e.getClientRects().length && getComputedStyle(e).visibility === "visible")
    .map((e) => [e.getBoundingClientRect(), e.textContent])
    .filter(([{ width, height }]) => width < 43.99 || height < 43.99).map(([, text]) => text)"""
CUT_OFF = """() => [...document.querySelectorAll("#name, #word, #detail, #more, .what, .until, h2")]
    .filter((e) => e.clientWidth && e.scrollWidth > e.clientWidth + 1).map((e) => e.textContent)"""


async def fits(page: Page, size: tuple[int, int]) -> None:
    """Wait until a page fits a glass, and look that all can be read and touched."""
    await page.set_viewport_size({"width": size[0], "height": size[1]})
    await page.wait_for_function(FITS, arg=list(size))
    for faults in (SMALL_TARGETS, CUT_OFF):
        try:
            # What was resized is laid out a moment later.
            await page.wait_for_function(f"() => ({faults})().length === 0")
        except TookTooLong:
            assert await page.evaluate(faults) == [], size


async def test_every_state_fits_every_tablet(door: Door) -> None:
    for state in STATES:
        await door.shows(state)
        for size in SIZES:
            await fits(door.page, size)
    await door.shows("free", name="Salle de réunion de la médiathèque intercommunale du Lot et")
    for size in SIZES:
        await fits(door.page, size)


async def test_so_does_every_page_of_what_can_be_done(door: Door) -> None:
    door.hub.screen["may"] = "member"
    door.hub.greet()
    await door.shows("occupied")
    for state, way in {
        "occupied": ("extend", "fault", "end", "times"),
        "free": ("book-1", "times"),
    }.items():
        await door.shows(state)
        for key in way:
            # Extending is on the first page here already.
            if key == "extend":
                continue
            await door.key(key).tap()
            for size in SIZES[:3]:
                # Somebody is there, and so is the hub, however long this takes.
                await door.page.keyboard.press("Shift")
                door.hub.beat()
                await fits(door.page, size)
            await door.page.keyboard.press("Shift")
            await door.button("Retour").tap()


async def test_larger_text_scrolls_one_way_only_and_stays_within_reach(door: Door) -> None:
    for width, height in ((640, 400), (400, 240), (320, 568)):
        await door.page.set_viewport_size({"width": width, "height": height})
        await door.page.wait_for_function("(width) => innerWidth === width", arg=width)
        await door.page.wait_for_function(
            "() => document.documentElement.scrollWidth <= innerWidth"
        )
        for key in ("book-0", "fault"):
            await door.key(key).scroll_into_view_if_needed()
            await expect(door.key(key)).to_be_in_viewport()


async def test_nobody_is_kept_from_using_it(door: Door) -> None:
    script = axe_core(TOOLS)
    await door.page.emulate_media(reduced_motion="reduce")
    for state in ("warned", "unsure", "closed", "free"):
        await door.shows(state)
        await expect(door.page.locator(".home button:disabled:visible")).to_have_count(0)
        assert await violations(door.page, script) == [], state
    await door.shows("occupied")
    for key in ("fault", "times"):
        await door.key(key).tap()
        assert await violations(door.page, script) == [], key
        await door.button("Retour").tap()
    for state in ("free", "soon", "awaiting", "occupied", "closed"):
        await door.page.evaluate(
            "(look) => { document.documentElement.className = 'night';"
            " document.body.dataset.look = look; }",
            state,
        )
        assert await violations(door.page, script) == [], f"{state} by night"


async def test_keys_go_from_button_to_button_as_eyes_do(door: Door) -> None:
    await door.shows("free")
    await expect(door.key("fault")).to_be_enabled()
    order = []
    for _ in range(7):
        await door.page.keyboard.press("Tab")
        order.append(await door.page.evaluate("document.activeElement.dataset.key || 'full'"))
    assert order == ["full", "book-0", "book-1", "book-2", "book-3", "times", "fault"]
    await door.page.keyboard.press("Enter")
    await expect(door.page.get_by_role("heading", name="Qu’est-ce qui")).to_be_focused()


async def test_a_touch_is_pending_until_the_hub_has_it_and_shows_it(door: Door) -> None:
    door.hub.gate = asyncio.Event()
    await door.key("book-1").tap()
    await expect(door.said).to_have_text("Réservation en cours…")
    await expect(door.page.locator(".panel [role=status]")).to_have_text("Réservation en cours…")
    door.hub.gate.set()
    await expect(door.page.locator(".answer")).to_have_attribute("data-answer", "pending")
    await door.shows("occupied")
    await expect(door.said).to_have_text("Réservé jusqu’à 9\u00a0h\u00a037.")
    await expect(door.page.locator(".panel [role=status]")).to_have_text(
        "Réservé jusqu’à 9\u00a0h\u00a037."
    )
    (asked,) = door.hub.asked
    assert asked["act"] == "book"
    assert asked["end"] == DAY.at(9.12) // 60 * 60 + 1800
    assert abs(asked["at"] - door.hub.now) < 30
    assert (asked["site"], asked["space"]) == ("luzech", "box")


async def test_an_answer_that_is_lost_is_asked_for_again_as_the_same_touch(door: Door) -> None:
    lost = iter([None, 503])
    door.hub.answer = lambda _: next(lost, {"outcome": "refused_overlap"})
    await door.key("book-0").tap()
    await expect(door.said).to_have_text("Quelqu’un vient de réserver ce moment.")
    assert len(door.hub.asked) == 3
    assert len({each["touch"] for each in door.hub.asked}) == 1
    assert len({each["at"] for each in door.hub.asked}) == 1
    await door.button("OK").tap()
    door.hub.answer = lambda _: {"outcome": "later", "wait": 7}
    await door.key("book-0").tap()
    await expect(door.said).to_have_text(
        "Trop d’appuis. Réessayez dans 7\u00a0s.".replace("\u00a0s", " s")
    )
    assert len({each["touch"] for each in door.hub.asked}) == 2


async def test_with_the_cable_out_a_touch_is_refused_and_not_kept(door: Door) -> None:
    await expect(door.key("book-0")).to_be_enabled()
    await door.page.context.set_offline(True)
    door.hub.cut()
    await expect(door.page.locator("#cut")).to_contain_text("Connexion perdue")
    await door.key("book-0").tap()
    await expect(door.said).to_contain_text("rien n’a été envoyé, et rien ne le sera plus tard")
    door.hub.is_deaf = False
    await door.page.context.set_offline(False)
    await expect(door.page.locator("#cut")).to_be_hidden()
    await door.button("OK").tap()
    assert door.hub.asked == []
    # No answer at all is said to be none, and the next touch asks for the same.
    await door.page.clock.install()
    door.hub.answer = lambda _: None
    await door.key("book-0").tap()
    await expect(door.said).to_have_text("Réservation en cours…")
    await door.page.clock.run_for(13_000)
    await expect(door.said).to_contain_text("Pas de réponse.")
    door.hub.answer = lambda _: {"outcome": "refused_closed"}
    await door.button("OK").tap()
    await door.page.clock.run_for(1000)
    await door.key("book-0").tap()
    await expect(door.said).to_have_text("Le lieu est fermé à ce moment.")
    assert len({each["touch"] for each in door.hub.asked}) == 1


async def test_members_type_a_code_that_nobody_sees_and_that_is_forgotten(door: Door) -> None:
    await door.page.clock.install()
    door.hub.screen["may"] = "member"
    door.hub.greet()
    door.hub.answer = lambda asked: {
        "outcome": "refused_enough" if asked.get("code") == "4821" else "code_wrong"
    }
    await door.page.clock.run_for(1000)
    await door.key("book-1").tap()
    for digit in "999":
        await door.button(digit).tap()
    typed = door.page.locator(".typed")
    await expect(typed).to_have_text("•••")
    await door.button("OK").tap()
    await expect(
        door.page.get_by_role("heading", name="Code erroné. Encore une fois")
    ).to_be_visible()
    await door.page.keyboard.type("4821")
    await expect(typed).to_have_text("••••")
    await door.page.clock.run_for(21_000)
    await expect(door.key("book-1")).to_be_visible()
    await door.hears()
    await door.key("book-1").tap()
    await expect(typed).to_have_text("votre code")
    await door.page.keyboard.type("4821")
    await door.page.keyboard.press("Enter")
    await expect(door.said).to_contain_text("Assez de réservations ont été prises")
    assert "4821" not in await door.page.content()
    assert [each["code"] for each in door.hub.asked] == ["999", "4821"]
    assert len({each["touch"] for each in door.hub.asked}) == 2
    door.hub.screen["may"] = "nobody"
    door.hub.greet()
    await expect(door.page.locator(".panel")).to_be_hidden()
    await expect(door.word).to_have_text("Libre")


async def test_what_just_came_under_the_finger_does_nothing_yet(door: Door) -> None:
    await expect(door.key("book-0")).to_be_enabled()
    door.tell(STATES["occupied"])
    # The same instant as the change: as a finger would that was on its way.
    pressed = await door.page.evaluate(
        """() => new Promise((resolve) => {
            const watch = setInterval(() => {
                const button = document.querySelector('[data-key="extend-0"]');
                if (!button) return;
                clearInterval(watch);
                button.click();
                resolve(button.disabled);
            }, 5);
        })"""
    )
    assert pressed
    await expect(door.key("extend-0")).to_be_enabled()
    assert door.hub.asked == []


async def test_it_says_since_when_it_knows_nothing(door: Door) -> None:
    await door.page.clock.install()
    door.hub.cut()
    await door.page.clock.run_for(70_000)
    await expect(door.word).to_have_text("Inconnu")
    await expect(door.page.locator("#detail")).to_have_text(
        "Sans nouvelles depuis 9\u00a0h\u00a007"
    )
    await expect(door.page.locator("#more")).to_have_text("9\u00a0h\u00a007\u00a0: libre")
    await expect(door.page.locator(".panel")).to_be_hidden()
    await door.page.clock.fast_forward(24 * 3600 * 1000)
    await expect(door.page.locator("#detail")).to_have_text(
        "Sans nouvelles depuis lundi 5 octobre 9\u00a0h\u00a007"
    )
    await fits(door.page, (800, 480))
    door.hub.is_deaf = False
    await door.page.clock.run_for(20_000)
    await expect(door.word).to_have_text("Libre")
    await expect(door.key("book-0")).to_be_visible()


async def test_a_tablet_goes_by_the_clock_of_the_hub(hub: StandIn, tablet: BrowserContext) -> None:
    door = Door(hub, await tablet.new_page())
    await door.page.clock.install(time=DAY.at(10.12))
    await door.page.goto("")
    await expect(door.page.locator("#clock")).to_have_text("09:07")
    await door.key("book-0").tap()
    await expect(door.said).to_be_visible()
    (asked,) = door.hub.asked
    assert abs(asked["at"] - DAY.at(9.12)) < 30


async def test_the_warning_is_heard_felt_and_spoken_once(
    hub: StandIn, tablet: BrowserContext
) -> None:
    hub.screen |= {"sound": "both"}
    await tablet.add_init_script(
        """window.felt = 0; window.heard = 0;
        navigator.vibrate = () => { window.felt += 1; return true; };
        const start = OscillatorNode.prototype.start;
        OscillatorNode.prototype.start = function (at) { window.heard += 1; start.call(this, at); };
        window.spoken = [];
        addEventListener("DOMContentLoaded", () => {
            const region = document.getElementById("spoken");
            new MutationObserver(() => window.spoken.push(region.textContent))
                .observe(region, { childList: true, characterData: true, subtree: true });
        });"""
    )
    door = Door(hub, await tablet.new_page())
    await door.page.goto("")
    await expect(door.page.locator(".mute")).to_contain_text("Touchez l’écran une fois")
    await door.page.touchscreen.tap(20, 200)
    await expect(door.page.locator(".mute")).to_be_hidden()
    await door.shows("warned")
    await door.page.wait_for_function("() => window.felt === 1 && window.heard === 2")
    left = await door.page.locator("#detail").inner_text()
    await expect(door.page.locator("#detail")).not_to_have_text(left)
    spoken = await door.page.evaluate("window.spoken")
    assert spoken[-1] == "Cabine du Lot : Réservé, libre à 9\u00a0h\u00a010, si personne ne vient"
    assert len(spoken) == 2
    assert await door.page.evaluate("window.felt") == 1


async def test_left_alone_it_goes_back_to_the_state_and_dark_by_night(door: Door) -> None:
    await door.page.clock.install()
    await door.key("times").tap()
    await expect(door.button("Réserver jusqu’à")).to_be_visible()
    await door.page.clock.run_for(21_000)
    await expect(door.key("book-0")).to_be_visible()
    root = door.page.locator("html")
    await expect(root).to_have_class("")
    door.hub.screen["dims"] = True
    door.hub.tell({**DAY.site("Luzech", [STATES["closed"]]), "open": False})
    door.hub.greet()
    await expect(root).to_have_class("night")
    await door.page.touchscreen.tap(20, 200)
    await door.page.clock.run_for(1000)
    await expect(root).to_have_class("")
    await door.page.clock.run_for(20_000)
    await expect(root).to_have_class("night")


async def test_names_are_text_and_nothing_moves_for_who_does_not_want_it(door: Door) -> None:
    await door.shows("warned", name=HOSTILE)
    await expect(door.page.locator("#name")).to_have_text(HOSTILE)
    assert await door.page.locator("img").count() == 0
    await fits(door.page, (800, 480))
    await door.shows("closed_because", why=HOSTILE)
    await expect(door.page.locator("#more")).to_have_text(HOSTILE)
    assert await door.page.locator("img").count() == 0
    await door.shows("warned")
    motion = "(element) => getComputedStyle(element).animationName"
    body = door.page.locator("body")
    assert await body.evaluate(motion) == "urgent"
    await door.page.emulate_media(reduced_motion="reduce")
    assert await body.evaluate(motion) == "none"


async def test_what_is_wrong_is_reported_in_two_touches(door: Door) -> None:
    await door.key("fault").tap()
    await door.button("Écran, prises").tap()
    await expect(door.said).to_have_text("Merci, c’est signalé.")
    assert door.hub.asked[0]["fault"] == "equipment"
    await door.shows("free", faults=["equipment"])
    await expect(door.page.locator("#faults")).to_have_text("Signalé\u00a0: Écran, prises")
