"""What a bad disk does to the journal is told in the repairs, and settled there with a tap."""

from collections.abc import Sequence
from datetime import timedelta
from http import HTTPStatus
from pathlib import Path
import sqlite3
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
from homeassistant.helpers.translation import async_get_translations
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.faitout.const import DOMAIN
from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.engine.stimulus import Book
from custom_components.faitout.hub.site import Site
from custom_components.faitout.journal.rescue.swapping import suspicion_of
from tests.places import set_up, space, the_space

NOWHERE_ELSE = (
    "UPDATE decision SET booking = NULL",
    "DELETE FROM checkpoint",
    "DELETE FROM evidence",
)


@pytest.fixture(autouse=True)
def monday_morning(freezer: FrozenDateTimeFactory) -> FrozenDateTimeFactory:
    """Let it be nine on a Monday in Luzech."""
    freezer.move_to("2026-10-05T07:00:00+00:00")
    return freezer


@pytest.fixture
async def site(hass: HomeAssistant) -> Site:
    """Return a site with a room that is booked twice, and a copy of its journal."""
    assert await async_setup_component(hass, "repairs", {})
    site = await set_up(hass, space())
    for name, hours in (("a", 2), ("b", 4)):
        start = dt_util.utcnow() + timedelta(hours=hours)
        await the_space(site).command(
            Book(
                Booking(
                    id=BookingId(name),
                    space=the_space(site).space.id,
                    start=start,
                    end=start + timedelta(hours=1),
                    created_at=dt_util.utcnow(),
                )
            )
        )
    return site


async def begun_again(hass: HomeAssistant, site: Site, *statements: str) -> Site:
    """Change the journal behind the hub's back, and start the hub again."""
    await hass.config_entries.async_unload(site.entry.entry_id)
    with sqlite3.connect(site.journal.path) as file:
        for statement in statements:
            file.execute(statement)
    file.close()
    return await started(hass, site)


async def started(hass: HomeAssistant, site: Site) -> Site:
    assert await hass.config_entries.async_setup(site.entry.entry_id)
    await hass.async_block_till_done()
    again: Site = site.entry.runtime_data
    return again


def issues(hass: HomeAssistant) -> dict[str, ir.IssueEntry]:
    """Return our issues by what they are about."""
    return {
        issue.translation_key or "": issue
        for (domain, _), issue in ir.async_get(hass).issues.items()
        if domain == DOMAIN and issue.active and issue.issue_id.startswith(("journal", "booking"))
    }


def bookings(site: Site) -> list[str]:
    return [str(booking.id) for booking in the_space(site).state.ledger]


async def settle(
    hass: HomeAssistant, hass_client: ClientSessionGenerator, issue: ir.IssueEntry, choice: str = ""
) -> dict[str, Any]:
    """Take the one step of a repair, as the browser does."""
    assert await async_setup_component(hass, "http", {})
    client = await hass_client()
    response = await client.post(
        "/api/repairs/issues/fix", json={"handler": DOMAIN, "issue_id": issue.issue_id}
    )
    assert response.status == HTTPStatus.OK
    flow = await response.json()
    answer: dict[str, Any] = {"next_step_id": choice} if choice else {}
    response = await client.post(f"/api/repairs/issues/fix/{flow['flow_id']}", json=answer)
    result: dict[str, Any] = await response.json()
    await hass.async_block_till_done()
    return result


async def is_told_in_french(hass: HomeAssistant, key: str, words: Sequence[str]) -> None:
    texts = await async_get_translations(hass, "fr", "issues", {DOMAIN})
    told = " ".join(
        text for path, text in texts.items() if path.startswith(f"component.{DOMAIN}.issues.{key}.")
    )
    for word in words:
        assert word in told


async def test_a_damaged_journal_is_saved_and_told(
    hass: HomeAssistant, hass_client: ClientSessionGenerator, site: Site
) -> None:
    path = site.journal.path
    await hass.config_entries.async_unload(site.entry.entry_id)
    content = bytearray(path.read_bytes())
    with sqlite3.connect(path) as file:
        query = "SELECT rootpage FROM sqlite_schema WHERE name = 'evidence'"
        (page,) = file.execute(query).fetchone()
    file.close()
    content[(page - 1) * 4096 : page * 4096] = bytes(4096)
    path.write_bytes(content)
    suspicion_of(path).touch()

    site = await started(hass, site)
    assert bookings(site) == ["a", "b"]
    issue = issues(hass)["journal_damaged"]
    assert issue.translation_placeholders
    assert issue.translation_placeholders["live"] == "2"
    assert issue.translation_placeholders["lost"] == "0"
    assert (path.parent / issue.translation_placeholders["path"]).read_bytes() == content
    await is_told_in_french(hass, "journal_damaged", ["illisible", "{live}"])
    # It stays until somebody has seen it, over restarts too.
    await begun_again(hass, site)
    assert "journal_damaged" in issues(hass)
    assert (await settle(hass, hass_client, issue))["type"] == "create_entry"
    assert issues(hass) == {}
    await begun_again(hass, site)
    assert issues(hass) == {}


async def test_a_booking_that_was_put_right_is_told_once(
    hass: HomeAssistant, hass_client: ClientSessionGenerator, site: Site
) -> None:
    site = await begun_again(hass, site, "UPDATE booking SET title = 'x' WHERE id = 'b'")
    assert bookings(site) == ["a", "b"]
    issue = issues(hass)["journal_doubt"]
    assert issue.translation_placeholders
    assert issue.translation_placeholders["restored"] == "1"
    assert (await settle(hass, hass_client, issue))["type"] == "create_entry"
    await begun_again(hass, site)
    assert issues(hass) == {}


async def test_a_booking_that_may_be_wrong_is_kept_with_a_tap(
    hass: HomeAssistant, hass_client: ClientSessionGenerator, site: Site
) -> None:
    no_copy(site)
    site = await begun_again(
        hass, site, *NOWHERE_ELSE, "UPDATE booking SET title = 'x' WHERE id = 'b'"
    )
    issue = issues(hass)["booking_kept"]
    assert issue.is_fixable
    assert issue.is_persistent, "it is asked until somebody answers, also after a restart"
    assert the_space(site).state.ledger.get(BookingId("b"))
    assert (await settle(hass, hass_client, issue, "keep"))["type"] == "create_entry"
    site = await begun_again(hass, site)
    assert issues(hass) == {}
    assert bookings(site) == ["a", "b"]


async def test_the_time_of_a_booking_that_cannot_be_read_is_given_back_with_a_tap(
    hass: HomeAssistant, hass_client: ClientSessionGenerator, site: Site
) -> None:
    no_copy(site)
    site = await begun_again(
        hass, site, *NOWHERE_ELSE, "UPDATE booking SET stage = 'dreaming' WHERE id = 'b'"
    )
    assert bookings(site) == ["a", "b"]
    await is_told_in_french(hass, "booking_stand_in", ["illisible", "Rendre le créneau"])
    issue = issues(hass)["booking_stand_in"]
    assert (await settle(hass, hass_client, issue, "remove"))["type"] == "create_entry"
    assert bookings(site) == ["a"]
    site = await begun_again(hass, site)
    assert issues(hass) == {}
    assert bookings(site) == ["a"]


async def test_a_booking_that_is_lost_is_named(
    hass: HomeAssistant, hass_client: ClientSessionGenerator, site: Site
) -> None:
    no_copy(site)
    site = await begun_again(
        hass, site, *NOWHERE_ELSE, "UPDATE booking SET start = 7, end = 5 WHERE id = 'b'"
    )
    issue = issues(hass)["booking_lost"]
    assert issue.translation_placeholders
    assert issue.translation_placeholders["space"] == the_space(site).name
    assert (await settle(hass, hass_client, issue))["type"] == "create_entry"
    await begun_again(hass, site)
    assert issues(hass) == {}


def no_copy(site: Site) -> None:
    """Let there be no copy either, once the site is down."""

    def forget() -> None:
        for copy in site.journal.path.parent.glob("*-copy*"):
            copy.unlink()

    site.entry.async_on_unload(forget)


def take_away(path: Path) -> None:
    for file in path.parent.glob(f"{path.name}*"):
        if not file.name.endswith(("-copy", "-witness")):
            file.unlink()


@pytest.mark.parametrize(("choice", "left"), [("restore", ["a", "b"]), ("go_on", [])])
async def test_a_journal_that_is_gone_is_restored_with_a_tap(
    hass: HomeAssistant,
    hass_client: ClientSessionGenerator,
    site: Site,
    choice: str,
    left: list[str],
) -> None:
    await hass.config_entries.async_unload(site.entry.entry_id)
    take_away(site.journal.path)
    site = await started(hass, site)
    assert bookings(site) == []
    issue = issues(hass)["journal_gone"]
    assert issue.translation_placeholders
    assert issue.translation_placeholders["count"] == "2"
    await is_told_in_french(hass, "journal_gone", ["Restaurer la copie", "Continuer sans elle"])
    assert (await settle(hass, hass_client, issue, choice))["type"] == "create_entry"
    assert bookings(site.entry.runtime_data) == left
    assert issues(hass) == {}
    site = await begun_again(hass, site.entry.runtime_data)
    assert bookings(site) == left
    assert issues(hass) == {}


async def test_a_journal_that_is_deleted_while_the_hub_runs_is_put_back_and_told(
    hass: HomeAssistant,
    hass_client: ClientSessionGenerator,
    site: Site,
    freezer: FrozenDateTimeFactory,
) -> None:
    site.journal.path.unlink()
    await site.journal.keep("door", b"locked")
    for _ in range(2):
        freezer.tick(timedelta(minutes=1))
        async_fire_time_changed(hass, dt_util.utcnow())
        await hass.async_block_till_done(wait_background_tasks=True)
    issue = issues(hass)["journal_replaced"]
    assert site.journal.path.exists()
    assert (await settle(hass, hass_client, issue))["type"] == "create_entry"
    site = await begun_again(hass, site)
    assert bookings(site) == ["a", "b"]
    assert issues(hass) == {}
