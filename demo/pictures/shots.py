"""Which pictures there are, and how each is taken."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.async_api import Page

from .browser import DESKTOP, PHONE, TABLET, TELEVISION, Glass

LARGEST = 200_000
"""Bytes of a picture in the documentation."""
COLORS = 256
GUEST, DOOR, AT_PHONE = "guest", "door", "at-phone"

type Ready = Callable[[Page], Awaitable[None]]


async def board_is_there(page: Page) -> None:
    """Wait until the hall board shows spaces."""
    await page.get_by_text("Salle du Lot").first.wait_for()
    await page.wait_for_timeout(1500)


async def guest_is_there(page: Page) -> None:
    """Wait until the page of a guest shows a code."""
    await page.locator("#qr path").wait_for(state="attached")


async def door_is_there(page: Page) -> None:
    """Wait until the screen at a door counts down, or says how it is."""
    await page.locator("body[data-look=awaiting], body[data-look=free]").wait_for()
    await page.wait_for_timeout(1500)


async def phone_is_there(page: Page) -> None:
    """Wait until a phone shows the day of a space."""
    await page.locator("#day").wait_for()
    await page.wait_for_timeout(1500)


async def dashboard_is_there(page: Page) -> None:
    """Wait until the dashboard has drawn its cards."""
    ours = ", ".join(f"faitout-{card} h2" for card in ("now", "week", "attention", "space"))
    await page.locator(f"hui-tile-card, {ours}").first.wait_for()
    await page.wait_for_timeout(4000)


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture."""

    name: str
    glass: Glass
    address: str
    """A path of Home Assistant's; empty for the hall board, or the name of another page."""
    ready: Ready


SHOTS = (
    Shot("dashboard-phone", PHONE, "now", dashboard_is_there),
    Shot("hall-television", TELEVISION, "", board_is_there),
    Shot("hall-phone", PHONE, "", board_is_there),
    Shot("door-screen", TABLET, DOOR, door_is_there),
    Shot("space-phone", PHONE, AT_PHONE, phone_is_there),
    Shot("guest-phone", PHONE, GUEST, guest_is_there),
    Shot("dashboard-desktop", DESKTOP, "now", dashboard_is_there),
    Shot("dashboard-attention", PHONE, "attention", dashboard_is_there),
    Shot("dashboard-week", PHONE, "week", dashboard_is_there),
    Shot("dashboard-space", PHONE, "space-luzech-salle_du_lot", dashboard_is_there),
    Shot("dashboard-seen", PHONE, "seen", dashboard_is_there),
    Shot("dashboard-devices", PHONE, "devices", dashboard_is_there),
)


def keep(png: bytes, path: Path) -> int:
    """Write a picture with few colors, as flat pages have, and return its size in bytes.

    Raises ValueError where it is larger than a document wants.
    """
    file = BytesIO()
    few = Image.open(BytesIO(png)).convert("RGB").quantize(COLORS, dither=Image.Dither.NONE)
    few.save(file, "PNG", optimize=True)
    size = file.tell()
    if size > LARGEST:
        raise ValueError(f"{path.name} has {size} bytes, more than {LARGEST}")
    path.write_bytes(file.getvalue())
    return size
