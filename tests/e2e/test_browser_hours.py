"""Opening hours in a real Home Assistant: what lies in the way, and two people at once."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from playwright.async_api import Page, expect
import pytest

from tests.e2e.test_her_week import BOX, PATIENCE, ROOM, Hand, hand

pytestmark = [pytest.mark.usefixtures("socket_enabled"), pytest.mark.timeout(300)]
__all__ = ("hand",)


@asynccontextmanager
async def colleague(hand: Hand) -> AsyncIterator[Hand]:
    """Let a second phone be logged in beside hers."""
    page: Page = await hand.page.context.new_page()
    page.set_default_timeout(PATIENCE)
    yield replace(hand, page=page, taps=0)
    await page.close()


async def closes_from_tomorrow_on(hand: Hand, reason: str, *, days: int = 1) -> None:
    """Fill the form that closes the place from tomorrow on."""
    await hand.looks_at("hours")
    await hand.taps_on(hand.button("Fermer du… au…"))
    first = datetime.now().astimezone().date() + timedelta(days=1)
    await hand.page.get_by_label("Au (inclus)").fill(str(first + timedelta(days=days - 1)))
    await hand.page.get_by_label("Du", exact=True).fill(str(first))
    await hand.page.get_by_role("textbox", name="Raison").fill(reason)


async def closes(hand: Hand) -> None:
    """Tap what closes."""
    await hand.taps_on(hand.page.get_by_role("button", name="Fermer", exact=True))


async def test_bookings_in_the_way_have_her_word_first(hand: Hand) -> None:
    start = datetime.now(UTC).replace(minute=0, second=0, microsecond=0) + timedelta(days=2)
    for space, title in ((ROOM, "Conseil"), (BOX, "Appel")):
        await hand.reception.book(space, start, timedelta(hours=1), title)
    await closes_from_tomorrow_on(hand, "Congés", days=3)
    await closes(hand)
    await hand.shows("2 réservations sont concernées")
    await expect(hand.button("Appliquer")).to_be_disabled()
    # Nothing has changed yet: the room is asked, not the page.
    await hand.becomes(ROOM, "status", "free")
    choices = hand.page.get_by_role("listitem").filter(has_text="Conseil").get_by_role("combobox")
    await choices.select_option("Annuler la réservation")
    other = hand.page.get_by_role("listitem").filter(has_text="Appel").get_by_role("combobox")
    await other.select_option("La garder")
    await hand.taps_on(hand.button("Appliquer"))
    await hand.shows("C’est fait")
    await hand.shows("Les réservations déplacées ou annulées le restent.")
    await hand.taps_on(hand.button("Revenir en arrière"))
    await hand.shows("Rien\u00a0: chaque semaine est comme ci-dessous.")


async def test_of_two_at_once_the_second_looks_again_and_loses_nothing(hand: Hand) -> None:
    async with colleague(hand) as other:
        await closes_from_tomorrow_on(hand, "Congés")
        await closes_from_tomorrow_on(other, "Travaux")
        await closes(other)
        await other.shows("C’est fait")
        await hand.shows("Quelqu’un a changé les horaires entre-temps")
        await hand.shows("Travaux")
        reason = hand.page.get_by_role("textbox", name="Raison")
        await expect(reason).to_have_value("Congés")
        await hand.taps_on(hand.button("J’ai vu, continuer"))
        await closes(hand)
        await hand.shows("C’est fait")
        await other.looks_at("hours")
        await other.shows("Congés")
