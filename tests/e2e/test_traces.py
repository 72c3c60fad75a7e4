"""After people have booked with titles and names, these are in the journal and nowhere else.

A real Home Assistant with its recorder, logbook, traces and log; the whole folder is searched.
"""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

import pytest

from demo.api import ApiError, Socket
from demo.clock import until
from demo.flows import ENTRIES, SUBENTRIES, walk
from demo.observer import DOMAIN
from demo.options import Options
from demo.patience import TO_WATCH
from demo.pictures.afternoon import afternoon
from demo.pictures.browser import DESKTOP, Visitor, page_on
from demo.ports import free_port
from demo.progress import Progress
from demo.stage import Stage, raised
from tests.traces import traces

pytestmark = [pytest.mark.usefixtures("socket_enabled"), pytest.mark.timeout(120)]

ROOM: Final = "calendar.salle_reservations"
SITE: Final = {
    "name": "Luzech",
    "address": "203 avenue de l'Uxellodunum",
    "opens": "00:00:00",
    "closes": "00:00:00",
    "open_days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
}
OVER_CONNECTION: Final = "Entretien Zébulon-Quetzal"
PRIVATE: Final = "Licenciement Xanthippe-Ouistiti"
HOLDER: Final = "Madame Yggdrasil-Wapiti"
IN_PANEL: Final = "Conseil Axolotl-Bergamote"
RENAMED: Final = "Conseil Rutabaga-Hurluberlu"
IN_SERIES: Final = "Couture Topinambour-Loukoum"
ON_CARD: Final = "Atelier Cacatoès-Mirabelle"
REFUSED: Final = "Réunion Farfadet-Coquecigrue"
TITLES: Final = (OVER_CONNECTION, PRIVATE, IN_PANEL, RENAMED, IN_SERIES, ON_CARD)
JOURNAL: Final = "home-assistant/faitout/*"


async def test_titles_and_names_are_in_the_journal_and_nowhere_else(
    tmp_path: Path, chromium: str
) -> None:
    options = Options(home=tmp_path / "demo", language="fr", zone=afternoon(), port=free_port())
    async with raised(options, Progress()) as stage:
        await set_up(stage)
        async with stage.api.socket() as socket:
            await people_book(stage, socket)
            await somebody_tries_what_is_refused(socket)
        await the_animator_books_on_her_dashboard(stage, chromium)
    assert traces(options.home, [*TITLES, HOLDER, REFUSED], [JOURNAL]) == {}
    kept = traces(options.home, [*TITLES, HOLDER, REFUSED])
    assert kept.keys() == {*TITLES, HOLDER}, "they were not even booked"


async def the_animator_books_on_her_dashboard(stage: Stage, chromium: str) -> None:
    """Enter a booking in the card, see its title there, and cancel it."""
    url = stage.home_assistant.url
    start = (datetime.now() + timedelta(days=5)).replace(minute=0)  # noqa: DTZ005 - as a browser
    async with page_on(DESKTOP, chromium, Visitor(url, stage.api.token)) as page:
        await page.goto(f"{url}/faitout-places/bookings")
        card = page.locator("faitout-bookings")
        texts = card.locator("input[type=text]")
        await card.locator("input[type=datetime-local]").fill(f"{start:%Y-%m-%dT%H:%M}")
        await texts.nth(0).fill(ON_CARD)
        await texts.nth(1).fill(HOLDER)
        await card.locator("button[type=submit]").click()
        line = card.locator("li", has_text=ON_CARD)
        await line.wait_for()
        page.on("dialog", lambda dialog: dialog.accept())
        await line.get_by_role("button").click()
        await line.wait_for(state="detached")


async def set_up(stage: Stage) -> None:
    """Set a place with one room up."""
    words = stage.options.words
    made = await walk(stage.api, ENTRIES, DOMAIN, {"user": SITE}, "Luzech", words)
    site = made["result"]["entry_id"]
    step = await stage.api.post(SUBENTRIES, {"handler": [site, "space"]})
    for answer in (
        {"name": "Salle", "kind": "meeting_room", "capacity": 6},
        {"single_door": False, "fine_tune": False, "comfort": False},
        {"next_step_id": "accept_blind"},
        TO_WATCH.form(),
    ):
        step = await stage.api.post(f"{SUBENTRIES}/{step['flow_id']}", answer)
    assert step["type"] == "create_entry"

    async def is_there() -> bool:
        states = await stage.api.get("/api/states")
        entries = await stage.api.get("/api/config/config_entries/entry?domain=faitout")
        shown = [each["state"] for each in states if each["entity_id"] == ROOM]
        return shown == ["off"] and all(entry["state"] == "loaded" for entry in entries)

    assert await until(is_there, 30)


async def people_book(stage: Stage, socket: Socket) -> None:
    """Book now, later, in the panel, in a series; rename, look, check in, cancel."""
    told: list[dict[str, Any]] = []
    span = {"start": "2026-01-01T00:00:00+00:00", "end": "2035-01-01T00:00:00+00:00"}
    await socket.subscribe(told.append, "calendar/event/subscribe", entity_id=ROOM, **span)
    hour = {"entity_id": ROOM, "duration": "01:00:00"}
    now = await socket.command("faitout/book", **hour, title=OVER_CONNECTION, holder=HOLDER)
    later = {"start": now["end"], "title": PRIVATE, "private": True}
    await socket.command("faitout/book", **hour, **later)
    ahead = {"dtstart": ahead_of(now, days=2), "dtend": ahead_of(now, days=2, hours=1)}
    once = {**ahead, "summary": IN_PANEL}
    await socket.command("calendar/event/create", entity_id=ROOM, event=once)
    weekly = {"dtstart": ahead_of(now, days=3), "dtend": ahead_of(now, days=3, hours=1)}
    rule = {"summary": IN_SERIES, "rrule": "FREQ=WEEKLY;COUNT=3"}
    await socket.command("calendar/event/create", entity_id=ROOM, event={**weekly, **rule})
    await socket.action(DOMAIN, "check_in", booking_id=now["booking_id"])
    shown = await socket.command("faitout/bookings", start=now["start"], duration="720:00:00")
    titles = [each["title"] for each in shown["bookings"]]
    assert OVER_CONNECTION in titles
    (entered_id,) = [each["booking_id"] for each in shown["bookings"] if each["title"] == IN_PANEL]
    await socket.command(
        "calendar/event/update", entity_id=ROOM, uid=entered_id, event={**once, "summary": RENAMED}
    )
    listed = await stage.api.get(
        f"/api/calendars/{ROOM}?start=2026-01-01T00:00:00Z&end=2035-01-01T00:00:00Z"
    )
    assert RENAMED in [event["summary"] for event in listed]
    await socket.action("calendar", "get_events", entity_id=ROOM, duration={"days": 400})
    await socket.action(DOMAIN, "get_bookings", duration="2400:00:00")
    await socket.action(DOMAIN, "cancel", booking_id=entered_id)
    assert told
    assert not any(title in str(told) for title in TITLES)
    states = str(await stage.api.get("/api/states"))
    assert not any(title in states for title in TITLES)


def ahead_of(booking: dict[str, Any], **span: int) -> str:
    """Return an instant so long after a booking's start, as the calendar panel writes it."""
    start = datetime.fromisoformat(booking["start"]).replace(tzinfo=None)
    return (start + timedelta(**span)).isoformat()


async def somebody_tries_what_is_refused(socket: Socket) -> None:
    """Give an action a title and a name."""
    for field in ("title", "holder"):
        with pytest.raises(ApiError) as error:
            await socket.action(
                DOMAIN, "book", entity_id=ROOM, duration="01:00:00", **{field: REFUSED}
            )
        assert error.value.key == "names_in_actions"
