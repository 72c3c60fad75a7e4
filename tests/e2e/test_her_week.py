"""What the animator does in a week, on her phone, in French, without being an administrator.

The tasks stand in docs/her-week.md, in the same order. One Home Assistant for all of them: so it is
for her.
"""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
import re
from zoneinfo import ZoneInfo

from playwright.async_api import FloatRect, Locator, Page, expect
import pytest

from custom_components.faitout.dashboard.panel import URL
from demo.animator import welcome_animator
from demo.clock import until
from demo.line import Line
from demo.observer import Observer
from demo.options import Options
from demo.patience import TO_CHECK
from demo.pictures.browser import PHONE, Visitor, page_on
from demo.ports import free_port
from demo.progress import Progress
from demo.reception import Reception
from demo.set_up import building_of, set_up
from demo.stage import raised
from simulator.live import Live
from simulator.moments import Address

pytestmark = [pytest.mark.usefixtures("socket_enabled"), pytest.mark.timeout(240)]

ROOM = Address("luzech/salle_du_lot")
BOX = Address("luzech/cabine")
OFFICE = Address("luzech/bureau_1")
PATIENCE = 15_000
ZONE = "Europe/Paris"
FRIDAY = 4
WEEK = 25
"""Tasks that she has in a week, as she told them."""
DOCUMENT = Path(__file__).parents[2] / "docs" / "her-week.md"


@dataclass
class Hand:
    """Her hand on the phone: it counts what it taps."""

    page: Page
    url: str
    building: Live
    reception: Reception
    observer: Observer
    taps: int = 0

    async def looks_at(self, view: str) -> None:
        """Open a view of the dashboard, from where the taps count."""
        await self.page.goto(f"{self.url}/{URL}/{view}")
        self.taps = 0

    async def taps_on(self, target: Locator) -> None:
        """Tap something that is there."""
        await target.first.wait_for()
        await target.first.click()
        self.taps += 1

    def button(self, name: str) -> Locator:
        """Return a button by what it is called."""
        return self.page.get_by_role("button", name=name)

    async def shows(self, text: str) -> None:
        """Wait until a text is there."""
        # The pages of spaces are tabs that are not shown, with their names.
        seen = self.page.get_by_text(text).filter(visible=True)
        await expect(seen.first).to_be_visible(timeout=PATIENCE)

    async def becomes(self, space: Address, key: str, state: str) -> None:
        """Wait until an entity of a space shows a state."""
        assert await self.observer.becomes(space, key, state, 20) == state

    async def booked(self, space: Address, minutes: float, title: str = "Essai") -> None:
        """Let somebody have booked a space from now on."""
        start = datetime.now(UTC) + timedelta(seconds=1)
        await self.reception.book(space, start, timedelta(minutes=minutes), title)


type Task = Callable[[Hand], Awaitable[None]]


@pytest.fixture
async def hand(tmp_path: Path, chromium: str) -> AsyncIterator[Hand]:
    """Let both places be set up, and her be logged in on her phone."""
    options = Options(home=tmp_path / "demo", language="fr", port=free_port())
    observer = Observer()
    async with raised(options, Progress()) as stage, building_of(stage) as building:
        await set_up(stage, TO_CHECK)
        animator = await welcome_animator(stage.api, stage.login.password)
        url = stage.home_assistant.url
        async with (
            Line(stage.api, observer) as line,
            page_on(PHONE, chromium, Visitor(url, animator.token)) as page,
        ):
            page.on("dialog", lambda dialog: dialog.accept())
            page.set_default_timeout(PATIENCE)
            yield Hand(page, url, building, Reception(line, observer), observer)


async def sees_both_places(hand: Hand) -> None:
    """See what goes on in both places."""
    await hand.looks_at("now")
    for place in ("Luzech", "Prayssac"):
        heading = hand.page.get_by_role("heading", name=place, exact=True)
        await expect(heading).to_be_visible(timeout=PATIENCE)


async def sees_that_nothing_awaits_her(hand: Hand) -> None:
    """See that nothing awaits her."""
    await hand.looks_at("attention")
    await hand.shows("Tout est en ordre")


async def books_the_box(hand: Hand) -> None:
    """Book the phone box for 30 minutes from now, in at most 3 taps."""
    await hand.looks_at("now")
    await hand.taps_on(hand.button("Cabine"))
    await hand.taps_on(hand.button("Réserver 30 min"))
    await hand.becomes(BOX, "status", "awaiting")
    assert hand.taps <= 3


async def says_that_they_are_here(hand: Hand) -> None:
    """Say that the people of a booking are there."""
    await hand.looks_at("now")
    await hand.taps_on(hand.button("Ils sont là: Cabine"))
    await hand.becomes(BOX, "status", "occupied")


async def extends_a_booking(hand: Hand) -> None:
    """Let a booking go on."""
    await hand.looks_at("now")
    before = hand.observer.state(BOX, "busy_until")
    await hand.taps_on(hand.button("Cabine"))
    await hand.taps_on(hand.button("Prolonger"))

    async def is_longer() -> bool:
        return hand.observer.state(BOX, "busy_until") not in {before, None, "unknown"}

    assert await until(is_longer, 20)


async def ends_a_booking(hand: Hand) -> None:
    """End a booking whose people have left."""
    await hand.looks_at("now")
    await hand.taps_on(hand.button("Cabine"))
    await hand.taps_on(hand.button("Terminer"))
    await hand.becomes(BOX, "status", "free")


async def asks_why_it_was_released(hand: Hand) -> None:
    """Ask why a booking was released, in 2 taps."""
    await hand.booked(ROOM, 60, "Conseil")
    await hand.becomes(ROOM, "status", "awaiting")
    await hand.becomes(ROOM, "status", "free")
    await hand.looks_at("now")
    await hand.taps_on(hand.page.get_by_role("tab").nth(1))
    await hand.taps_on(hand.page.locator("button.booking.released"))
    await hand.shows("personne pendant tout ce temps")
    assert hand.taps <= 2


async def undoes_the_release(hand: Hand) -> None:
    """Take the release back."""
    await hand.looks_at("week")
    await hand.taps_on(hand.page.locator("button.booking.released"))
    await hand.taps_on(hand.button("Annuler la libération"))
    await hand.becomes(ROOM, "status", "awaiting")


async def cancels_a_booking(hand: Hand) -> None:
    """Cancel a booking."""
    await hand.looks_at("week")
    await hand.taps_on(hand.button("Salle du Lot Conseil"))
    await hand.taps_on(hand.button("Annuler la réservation"))
    await hand.becomes(ROOM, "status", "free")


async def takes_out_of_service(hand: Hand) -> None:
    """Take a room out of service, in at most 4 taps."""
    await hand.looks_at("now")
    await hand.taps_on(hand.button("Bureau 1"))
    await hand.taps_on(hand.button("Plus"))
    await hand.taps_on(hand.button("Mettre hors service"))
    await hand.becomes(OFFICE, "status", "out_of_service")
    assert hand.taps <= 4


async def puts_back_in_service(hand: Hand) -> None:
    """Put it back, from what awaits her."""
    await hand.looks_at("attention")
    await hand.shows("Hors service")
    await hand.taps_on(hand.button("Remettre en service"))
    await hand.becomes(OFFICE, "status", "free")
    await hand.shows("Tout est en ordre")


async def opens_a_door(hand: Hand) -> None:
    """Open a door for somebody, after one question."""
    await hand.looks_at("space-luzech-salle_du_lot")
    await hand.taps_on(hand.button("Ouvrir à quelqu’un"))
    await expect(hand.page.get_by_role("alert")).to_have_count(0)


async def at_rest(target: Locator) -> FloatRect:
    """Return where something is once it stays there: a page that opens moves what is on it."""
    before: FloatRect | None = None
    while (box := await target.bounding_box()) is None or box != before:
        before = box
        await target.page.wait_for_timeout(300)
    return box


async def moves_a_booking(hand: Hand) -> None:
    """Move a booking by an hour, in one drag."""
    start = datetime.now(UTC).replace(minute=0, second=0, microsecond=0) + timedelta(hours=2)
    await hand.reception.book(OFFICE, start, timedelta(hours=1), "Permanence")
    await hand.looks_at("week")
    booking = hand.page.get_by_role("button", name="Permanence")
    await booking.scroll_into_view_if_needed()
    box = await at_rest(booking)
    x, y = box["x"] + box["width"] / 2, box["y"] + 12
    await hand.page.mouse.move(x, y)
    await hand.page.mouse.down()
    await hand.page.mouse.move(x, y + 48, steps=8)
    await hand.page.mouse.up()
    await hand.shows("Déplacé")


async def shortens_a_booking(hand: Hand) -> None:
    """Make a booking shorter, without a drag."""
    await hand.looks_at("week")
    await hand.taps_on(hand.page.get_by_role("button", name="Permanence"))
    await hand.taps_on(hand.button("Plus court"))
    await hand.shows("Déplacé")


async def prints_last_month(hand: Hand) -> None:
    """Have last month on paper, in at most 3 taps."""
    await hand.looks_at("now")
    await hand.taps_on(hand.page.get_by_role("tab").nth(3))
    # Last month is what is shown first. The place is new, so there is only this one: a tap more.
    await hand.taps_on(hand.button("Période suivante"))
    async with hand.page.context.expect_page() as opened:
        await hand.taps_on(hand.page.get_by_role("link", name="Sur papier"))
    paper = await opened.value
    await paper.get_by_text("Luzech").first.wait_for()
    await paper.close()
    assert hand.taps <= 3


async def looks_at_the_sensors(hand: Hand) -> None:
    """See how well each room is seen, and which sensor fails."""
    await hand.looks_at("seen")
    await hand.shows("Salle du Lot")


async def asks_what_if(hand: Hand) -> None:
    """Ask what another grace would have freed, and whom it would have hurt."""
    await hand.looks_at("figures")
    await hand.taps_on(hand.button("Cabines"))
    await expect(hand.page.get_by_text("Délai").first).to_be_visible(timeout=4 * PATIENCE)


async def closes_a_room_until_friday(hand: Hand) -> None:
    """Close a room until Friday, in at most 4 taps."""
    is_friday = datetime.now(ZoneInfo(ZONE)).weekday() == FRIDAY
    await hand.looks_at("now")
    await hand.taps_on(hand.button("Salle du Lot"))
    await hand.taps_on(hand.button("Plus"))
    await hand.taps_on(hand.button("Fermer jusqu’à…"))
    await hand.taps_on(hand.button("ce soir" if is_friday else "vendredi soir"))
    await hand.becomes(ROOM, "status", "closed")
    assert hand.taps <= 4
    await hand.taps_on(hand.button("Rouvrir"))
    await hand.becomes(ROOM, "status", "free")


async def closes_for_christmas(hand: Hand) -> None:
    """Close the place for Christmas, for days that she types."""
    year = datetime.now(ZoneInfo(ZONE)).year
    await hand.looks_at("hours")
    await hand.taps_on(hand.button("Fermer du… au…"))
    # The last day first: a first day after it would take it along.
    await hand.page.get_by_label("Au (inclus)").fill(f"{year + 1}-01-01")
    await hand.page.get_by_label("Du", exact=True).fill(f"{year}-12-24")
    await hand.page.get_by_role("textbox", name="Raison").fill("Fêtes de fin d’année")
    await hand.taps_on(hand.page.get_by_role("button", name="Fermer", exact=True))
    await hand.shows("C’est fait")
    await hand.shows("Fêtes de fin d’année")
    assert hand.taps <= 2


async def gives_one_day_other_hours(hand: Hand) -> None:
    """Give one day other hours, and take it back."""
    await hand.looks_at("hours")
    await hand.taps_on(hand.button("Autres heures un jour"))
    await hand.page.get_by_label("ferme à").fill("23:30")
    await hand.page.get_by_role("textbox", name="Raison").fill("Conseil")
    await hand.taps_on(hand.button("Enregistrer"))
    await hand.shows("C’est fait")
    await hand.taps_on(hand.button("Revenir en arrière"))
    await expect(hand.page.get_by_text("Conseil").filter(visible=True)).to_have_count(0)


async def closes_on_public_holidays(hand: Hand) -> None:
    """Close on public holidays, in at most 3 taps."""
    await hand.looks_at("hours")
    await hand.taps_on(hand.button("Changer\u00a0: Jours fériés"))
    await hand.taps_on(hand.page.get_by_label("Fermé les jours fériés"))
    await hand.taps_on(hand.button("Enregistrer"))
    await hand.shows("Fermé les jours fériés\u00a0: France.")
    await hand.shows("Jour férié")
    assert hand.taps <= 3


async def books_with_a_title(hand: Hand) -> None:
    """Book a space for somebody, with a title."""
    await hand.looks_at("bookings")
    await hand.page.get_by_label("Espace").select_option(label="Cabine, Prayssac")
    await hand.page.get_by_role("textbox", name="Titre").fill("Permanence de la mairie")
    await hand.page.get_by_label("Pour qui").fill("Mairie")
    await hand.taps_on(hand.page.get_by_role("button", name="Réserver", exact=True))
    await hand.shows("Cabine, Prayssac · Permanence de la mairie")
    assert hand.taps <= 1


async def lets_a_visitor_in(hand: Hand) -> None:
    """Give a visitor a code and a link, and take them back."""
    await hand.looks_at("doors")
    await hand.taps_on(hand.button("Donner un code"))
    await hand.shows("Transmettez-le maintenant")
    assert hand.taps <= 1
    await hand.taps_on(hand.button("Reprendre"))
    await hand.shows("Personne.")


async def invites_a_screen(hand: Hand) -> None:
    """Invite a screen."""
    await hand.looks_at("screens")
    await hand.taps_on(hand.button("Afficher un mot"))
    await hand.shows("Valable pour un écran")
    assert hand.taps <= 1


async def asks_which_box_is_free(hand: Hand) -> None:
    """Ask in words which phone box is free."""
    await hand.looks_at("now")
    await hand.taps_on(hand.button("Ouvrir le menu du tableau de bord"))
    await hand.taps_on(hand.page.get_by_role("menuitem", name="Assist").last)
    words = hand.page.get_by_role("textbox").filter(visible=True).last
    await words.fill("quelle cabine est libre ?")
    await words.press("Enter")
    await hand.shows("Cabine (Luzech)")


TASKS: tuple[Task, ...] = (
    sees_both_places,
    sees_that_nothing_awaits_her,
    books_the_box,
    says_that_they_are_here,
    extends_a_booking,
    ends_a_booking,
    asks_why_it_was_released,
    undoes_the_release,
    cancels_a_booking,
    takes_out_of_service,
    puts_back_in_service,
    opens_a_door,
    moves_a_booking,
    shortens_a_booking,
    prints_last_month,
    asks_what_if,
    looks_at_the_sensors,
    closes_a_room_until_friday,
    closes_for_christmas,
    gives_one_day_other_hours,
    closes_on_public_holidays,
    books_with_a_title,
    lets_a_visitor_in,
    invites_a_screen,
    asks_which_box_is_free,
)


def test_each_of_them_stands_in_the_document_in_its_order() -> None:
    rows = re.findall(r"^\| \d+ \| ([^|]+) \|", DOCUMENT.read_text("utf-8"), re.MULTILINE)
    said = [(task.__doc__ or "").strip().rstrip(".").partition(", ")[0] for task in TASKS]
    assert [row.strip().partition(", ")[0] for row in rows] == said
    assert len(said) == WEEK


async def test_she_does_everything_herself_on_her_phone(hand: Hand) -> None:
    failed = {}
    for task in TASKS:
        try:
            await task(hand)
        except Exception as error:  # noqa: BLE001 - each task counts, whatever became of the others
            failed[task.__name__] = f"{type(error).__name__}: {error}"[:400]
    assert failed == {}, failed
