"""What keeps people from using a page, beyond what axe-core sees.

Targets that a finger does not hit, a focus that nobody sees, what moves for who does not want it,
and what is cut off or out of reach at twice the size.
"""

from typing import Any, Final

from playwright.async_api import Page

from tests.screen.axe import violations

FINGER: Final = 44
"""Pixels of a target at least, both ways."""
NARROWEST: Final = 320
"""Pixels that a page has to do with: WCAG 2.2 asks for no less (1.4.10)."""
SETTLES_MS: Final = 250
"""What a page takes to lay itself anew; it has no other sign that it has."""
MOST_STOPS: Final = 60
TOO_SMALL: Final = """(least) => [...document.querySelectorAll(
  "a[href], button, input, select, textarea, summary, [role=button]")]
  .filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.disabled)
  .map((e) => [e, (e.closest("label") || e).getBoundingClientRect()])
  .filter(([, { width, height }]) => Math.min(width, height) < least - .5)
  .map(([e, { width, height }]) => `too small: ${width.toFixed()}x${height.toFixed()} `
    + e.outerHTML.slice(0, 70))
"""
CUT_OFF: Final = """() => {
  const { scrollWidth, clientWidth } = document.scrollingElement;
  const isWide = scrollWidth > clientWidth;
  const wide = isWide ? [`scrolls sideways: ${scrollWidth} of ${clientWidth}`] : [];
  const clipped = [...document.querySelectorAll("button, a[href], input, select, label")]
    .filter((e) => e.checkVisibility({ visibilityProperty: true }))
    .filter((e) => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== "visible")
    .map((e) => `cut off: ${e.outerHTML.slice(0, 70)}`);
  const gone = [...document.querySelectorAll("button, a[href], input, select")]
    .filter((e) => e.checkVisibility({ visibilityProperty: true }))
    .filter((e) => {
      e.scrollIntoView({ block: "center", behavior: "instant" });
      const { left, right, top, bottom } = e.getBoundingClientRect();
      return right > innerWidth + 1 || left < -1 || bottom > innerHeight + 1 || top < -1;
    })
    .map((e) => `out of reach: ${e.outerHTML.slice(0, 70)}`);
  scrollTo(0, 0);
  return [...wide, ...clipped, ...gone];
}"""
MOVES: Final = """() => document.getAnimations()
  .filter((a) => a.playState === "running" && a.effect.getComputedTiming().duration > 100)
  .map((a) => `moves: ${a.animationName || a.transitionProperty} of `
    + a.effect.target.outerHTML.slice(0, 60))
"""
FOCUSED: Final = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(e);
  const { width, height, top, left } = e.getBoundingClientRect();
  const seen = (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
  const all = [...document.querySelectorAll("*")];
  return { what: e.outerHTML.slice(0, 70), seen, place: all.indexOf(e),
    there: width > 0 && height > 0,
    inside: top < innerHeight && left < innerWidth && top + height > 0 && left + width > 0 };
}"""


async def hurdles(page: Page, script: str) -> list[str]:
    """Return all that keeps people from using a page as it is now, each in words."""
    await page.emulate_media(reduced_motion="reduce")
    found = [f"axe: {each}" for each in await violations(page, script)]
    found += await page.evaluate(TOO_SMALL, FINGER)
    found += await page.evaluate(MOVES)
    found += await _focus(page)
    return found + await at_twice_the_size(page)


async def at_twice_the_size(page: Page) -> list[str]:
    """Return what is cut off or out of reach at 200 %: half the room for the same page."""
    size = page.viewport_size
    assert size
    width = max(size["width"] // 2, NARROWEST)
    await page.set_viewport_size({"width": width, "height": size["height"] // 2})
    await page.wait_for_timeout(SETTLES_MS)
    found: list[str] = await page.evaluate(CUT_OFF)
    await page.set_viewport_size(size)
    await page.wait_for_timeout(SETTLES_MS)
    return [f"at 200 %, {each}" for each in found]


async def _focus(page: Page) -> list[str]:
    """Return where the focus is lost, out of its order, or nobody sees it."""
    found: list[str] = []
    last = -1
    await page.evaluate("document.activeElement.blur?.()")
    for _ in range(MOST_STOPS):
        await page.keyboard.press("Tab")
        stop: dict[str, Any] | None = await page.evaluate(FOCUSED)
        if stop is None or stop["place"] <= last:
            # The end of the page; a page that begins anew has come round.
            break
        if not stop["seen"]:
            found.append(f"focus not seen: {stop['what']}")
        if not stop["there"] or not stop["inside"]:
            found.append(f"focus on what is not there: {stop['what']}")
        last = stop["place"]
    return found
