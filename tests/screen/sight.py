"""What can be seen of a board from afar, measured on the glass.

The measure is that of standards for signs: the height of a capital letter, as an angle. A
television of 43 inches is 952 mm wide; at 1920 pixels one of them is 0.496 mm, which is 0.341
minutes of arc from 5 m. Capitals of a text are `cap` of its size in this browser's own font (0.73
in DejaVu Sans). The board before this one had 10.6 for the state, written with 43 pixels, 6.8 for
name and time, and 4 for the hours of the line.
"""

from dataclasses import dataclass
from math import atan, degrees, hypot
from typing import Any, Final

from playwright.async_api import Page

DIAGONAL: Final = 43 * 25.4
AWAY: Final = 5000.0
"""Millimetres."""

MEASURE = """() => {
  const pen = document.createElement('canvas').getContext('2d');
  pen.font = `500 200px ${getComputedStyle(document.body).fontFamily}`;
  const cap = pen.measureText('H').actualBoundingBoxAscent / 200;
  const isSeen = (e) => {
    const style = getComputedStyle(e);
    return e.getClientRects().length && style.clipPath === 'none' && e.closest('.unseen') === null;
  };
  const boxOf = (e) => {
    const { left, top, right, bottom } = e.getBoundingClientRect();
    return [left, top, right, bottom];
  };
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const e = node.parentElement;
    if (!node.data.trim() || !isSeen(e)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const within = e.closest('.cell, .tile, .site-head, header');
    if (!within) continue;
    // What has no room in a head is in a line below it, out of sight as a whole.
    const { top, bottom } = range.getBoundingClientRect();
    if ((top + bottom) / 2 > within.getBoundingClientRect().bottom) continue;
    const style = getComputedStyle(e);
    let ground = e;
    const behind = () => getComputedStyle(ground).backgroundColor;
    while (behind() === 'rgba(0, 0, 0, 0)') ground = ground.parentElement;
    texts.push({
      text: node.data,
      kind: e.tagName === 'H2' ? 'site' : e.className.split(' ')[0] || e.id,
      size: parseFloat(style.fontSize) * cap,
      ink: style.color,
      ground: behind(),
      opacity: style.opacity,
      box: boxOf(range),
      within: boxOf(within),
    });
  }
  const tiles = [...document.querySelectorAll('.tile')].map(boxOf);
  const sites = [...document.querySelectorAll('.tiles')].filter(isSeen).map(boxOf);
  const cells = [...document.querySelectorAll('.cell')].map(boxOf);
  const plans = [...document.querySelectorAll('.plan')].map(boxOf);
  const root = document.documentElement;
  return {
    texts, tiles, sites, cells, plans, width: innerWidth, height: innerHeight,
    isWhole: root.scrollWidth <= innerWidth && root.scrollHeight <= innerHeight,
    page: document.getElementById('turn').textContent,
  };
}"""

type Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Sight:
    """What is on the glass now."""

    seen: dict[str, Any]

    @property
    def texts(self) -> list[dict[str, Any]]:
        """Every text that is seen, with where it is and how it is written."""
        found: list[dict[str, Any]] = self.seen["texts"]
        return found

    def arc(self, text: dict[str, Any]) -> float:
        """Return how large a capital of a text is on a television of 43 inches, 5 m away."""
        pixel = DIAGONAL / hypot(self.seen["width"], self.seen["height"])
        return degrees(atan(text["size"] * pixel / AWAY)) * 60

    def smallest(self, *kinds: str) -> tuple[float, str]:
        """Return the smallest text of these kinds, in minutes of arc, and what it says."""
        return min((self.arc(each), each["text"]) for each in self.texts if each["kind"] in kinds)

    def cut_off(self) -> list[str]:
        """Return the texts that are not whole inside of their tile and of the glass."""
        glass = (0.0, 0.0, self.seen["width"], self.seen["height"])
        return [
            each["text"]
            for each in self.texts
            if not (_inside(each["box"], each["within"]) and _inside(each["box"], glass))
        ]

    def overlaps(self) -> list[tuple[str, str]]:
        """Return the texts that lie over each other."""
        boxes = [(each["text"], each["box"]) for each in self.texts if each["kind"] != "label"]
        return [
            (one, other)
            for i, (one, box) in enumerate(boxes)
            for other, its in boxes[i + 1 :]
            if _common(box, its)
        ]

    def empty(self) -> float:
        """Return how much of the room for tiles no tile covers, from 0 to 1."""
        room = sum(_area(each) for each in self.seen["sites"])
        return 1 - sum(_area(each) for each in self.seen["tiles"]) / room

    def contrasts(self) -> list[tuple[float, str]]:
        """Return the contrast of each text with what is behind it, the least first."""
        assert all(each["opacity"] == "1" for each in self.texts)
        return sorted((contrast(each["ink"], each["ground"]), each["text"]) for each in self.texts)


async def look(page: Page) -> Sight:
    """Measure what a page shows."""
    return Sight(await page.evaluate(MEASURE))


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colors as WCAG 2 reckons it, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    assert color.startswith("rgb("), color
    parts = [int(each) / 255 for each in color[4:-1].split(",")]
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _inside(box: Box, other: Box, spare: float = 1.5) -> bool:
    # The box of a text is as high as its font says, which is more than any of its letters: only a
    # fifth of it above and below may be outside.
    high = (box[3] - box[1]) / 5
    return (
        box[0] >= other[0] - spare
        and box[2] <= other[2] + spare
        and box[1] >= other[1] - high
        and box[3] <= other[3] + high
    )


def _common(box: Box, other: Box) -> bool:
    wide = min(box[2], other[2]) - max(box[0], other[0])
    high = min(box[3], other[3]) - max(box[1], other[1])
    return wide > 1 and high > 0.3 * min(box[3] - box[1], other[3] - other[1])


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])
