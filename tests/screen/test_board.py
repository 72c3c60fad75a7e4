"""What a screen is told of the spaces: states and times, and nothing of anybody."""

import json
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import ConfigEntryDisabler
from homeassistant.util import dt as dt_util
import pytest

from custom_components.faitout.journal import Journal, JournalError
from custom_components.faitout.screen import screens as screens_module
from custom_components.faitout.screen.feed import Stream
from tests.day import Day
from tests.places import sensor, space
from tests.screen.hall import Hall, event_where, next_event


def clock(seconds: float) -> str:
    """Return a time on the clock of the place."""
    return f"{dt_util.as_local(dt_util.utc_from_timestamp(seconds)):%H:%M}"


class Eye:
    """Somebody who looks at a screen."""

    def __init__(self, hall: Hall) -> None:
        """Stand in front of it."""
        self._hall = hall

    async def site(self) -> dict[str, Any]:
        """Return what is shown of the site, from a feed opened just now."""
        await self._hall.gathered()
        feed = await self._hall.listen()
        told = await event_where(feed, lambda told: told.name == "site")
        feed.close()
        site: dict[str, Any] = told.data
        return site

    async def room(self, name: str = "salle") -> dict[str, Any]:
        """Return what is shown of a room, its times on the clock of the place."""
        room = next(each for each in (await self.site())["spaces"] if each["id"] == name)
        return {key: self._read(key, value) for key, value in room.items()}

    def _read(self, key: str, value: Any) -> Any:
        if key in {"until", "release", "since"} and value is not None:
            return clock(value)
        if key == "next":
            return tuple(map(clock, value))
        return [tuple(map(clock, each)) for each in value] if key == "taken" else value


@pytest.fixture
async def eye(hall: Hall) -> Eye:
    """Let a screen in, and look at it."""
    await hall.let_in()
    return Eye(hall)


async def test_a_free_room_is_free_until_it_is_booked(hall: Hall, eye: Eye) -> None:
    room = await eye.room()
    assert (room["state"], room["until"], room["taken"]) == ("free", "22:00", [])
    await hall.day.book("14:00", "15:30")
    room = await eye.room()
    assert (room["state"], room["until"]) == ("free", "14:00")
    assert room["next"] == ("14:00", "15:30")
    assert room["taken"] == [("14:00", "15:30")]


async def test_a_booked_room_waits_for_its_people_and_is_given_back(hall: Hall, eye: Eye) -> None:
    await hall.day.book("09:05", "11:00")
    assert (await eye.room())["state"] == "soon"
    await hall.day.until("09:13")
    room = await eye.room()
    assert (room["state"], room["until"], room["release"]) == ("awaiting", "11:00", "09:15")
    assert room["left"] is False
    await hall.day.until("09:16")
    room = await eye.room()
    assert (room["state"], room["until"]) == ("free", "22:00")
    assert room["taken"] == [("09:05", "09:15")]


async def test_a_taken_room_says_what_follows_what_takes_it(hall: Hall, eye: Eye) -> None:
    for start, end in (("09:00", "10:00"), ("10:00", "11:00"), ("16:00", "17:00")):
        await hall.day.book(start, end)
    await hall.day.comes_in()
    room = await eye.room()
    assert (room["state"], room["until"]) == ("occupied", "11:00")
    assert room["next"] == ("16:00", "17:00")


async def test_people_who_walked_in_are_shown_since_they_came(hall: Hall, eye: Eye) -> None:
    await hall.day.comes_in()
    room = await eye.room()
    assert (room["state"], room["walk_in"], room["until"]) == ("occupied", True, None)
    await hall.day.until("09:02")
    assert (await eye.room())["since"] == "09:00"


async def test_a_room_that_nobody_sees_is_never_shown_as_free(hall: Hall, eye: Eye) -> None:
    for each in ("binary_sensor.salle_radar", "binary_sensor.salle_motion"):
        await hall.day.says(each, "unavailable")
    assert (await eye.room())["state"] == "unsure"


async def test_a_room_out_of_service_promises_nothing(hall: Hall, eye: Eye) -> None:
    await hall.day.tap("select.service", "select_option", option="out_of_service")
    room = await eye.room()
    assert (room["state"], room["until"]) == ("out_of_service", None)


async def test_a_closed_place_says_when_it_opens(
    hall: Hall, eye: Eye, freezer: FrozenDateTimeFactory
) -> None:
    freezer.move_to(hall.day.at("22:01"))
    await hall.time_is_up()
    site = await eye.site()
    assert (site["open"], clock(site["until"])) == (False, "08:00")
    room = await eye.room()
    assert (room["state"], room["until"]) == ("closed", "08:00")


async def test_after_midnight_the_line_is_that_of_the_new_day(
    hall: Hall, eye: Eye, freezer: FrozenDateTimeFactory
) -> None:
    await hall.day.book("09:30", "10:30")
    await hall.day.act(
        "book",
        entity_id=hall.day.entity("calendar.bookings"),
        start=hall.day.at("11:00", day=1).isoformat(),
        end=hall.day.at("12:00", day=1).isoformat(),
    )
    freezer.move_to(hall.day.at("23:59"))
    await hall.time_is_up()
    room = await eye.room()
    assert room["taken"] == [("09:30", "10:30")]
    assert "next" not in room
    before = (await eye.site())["day"]
    freezer.move_to(hall.day.at("00:01", day=1))
    await hall.time_is_up()
    site = await eye.site()
    assert site["day"][0][0] == before[0][0] + 24 * 3600
    room = await eye.room()
    assert room["taken"] == [("11:00", "12:00")]
    assert room["next"] == ("11:00", "12:00")


async def test_what_is_over_today_is_remembered_over_a_restart(hall: Hall, eye: Eye) -> None:
    await hall.day.book("09:05", "11:00")
    await hall.day.until("09:30")
    await hall.day.restart()
    assert (await eye.room())["taken"] == [("09:05", "09:15")]


async def test_without_the_journal_only_the_past_is_missing(
    hall: Hall, eye: Eye, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(*_: object) -> None:
        raise JournalError("the disk is gone")

    monkeypatch.setattr(Journal, "bookings", fails)
    await hall.day.restart()
    assert (await eye.room())["state"] == "free"


async def test_no_name_and_no_title_ever_leaves_the_hub(hall: Hall, eye: Eye) -> None:
    await hall.day.book("09:05", "10:00", title="Divorce Dupont", holder="Mme Dupont")
    await hall.day.until("09:14")
    shown = json.dumps(await eye.site())
    assert "Dupont" not in shown
    assert "Divorce" not in shown
    assert "Uxellodunum" not in shown


@pytest.mark.parametrize(
    "rooms",
    [
        (
            space("cuisine", "common", [sensor("binary_sensor.cuisine", "motion")]),
            space("poste_10", "desk", [sensor("binary_sensor.poste_10", "seat")]),
            space("poste_9", "desk", [sensor("binary_sensor.poste_9", "seat")]),
            space("salle", "meeting_room"),
        )
    ],
)
async def test_what_can_be_booked_comes_first(eye: Eye) -> None:
    names = [each["id"] for each in (await eye.site())["spaces"]]
    assert names == ["salle", "poste_9", "poste_10", "cuisine"]


async def test_a_change_of_nothing_that_is_shown_is_not_told(hall: Hall, eye: Eye) -> None:
    before = await eye.site()
    stream: Stream = hall.screens.feed.open("hall", None, "")
    stream.take()
    await hall.day.says("binary_sensor.salle_motion", "unavailable")
    await hall.gathered()
    assert stream.take() == []
    assert await eye.site() == before


async def test_a_screen_shows_its_site_or_all(hall: Hall) -> None:
    await hall.let_in(scope="site")
    await hall.add_site("Prayssac")
    hello = await next_event(await hall.listen())
    assert (hello.data["home"], hello.data["sites"]) == ("luzech", ["luzech"])
    await hall.client.get("/")
    hall.client.session.cookie_jar.clear()
    await hall.let_in(scope="all")
    hello = await next_event(await hall.listen())
    assert (hello.data["home"], hello.data["sites"]) == ("luzech", ["luzech", "prayssac"])


async def test_while_its_set_up_changes_a_site_stays_on_the_screens(hall: Hall) -> None:
    await hall.let_in(scope="all")
    await hall.gathered()
    feed = hall.screens.feed
    stream = feed.open("other", None, "")
    stream.take()
    await hall.day.restart()
    await hall.gathered()
    assert stream.take() == []


async def test_a_site_that_stays_away_is_told(
    hall: Hall, monkeypatch: pytest.MonkeyPatch, day: Day
) -> None:
    monkeypatch.setattr(screens_module, "AWAY_SECONDS", 0.01)
    await hall.let_in(scope="all")
    entry = day.site.entry
    await hall.hass.config_entries.async_unload(entry.entry_id)
    await hall.gathered()
    shown = json.loads(hall.screens.feed.data(day.site.slug).partition(b"data: ")[2])
    assert shown == {"site": "luzech", "name": "Luzech", "up": False}
    # The screen is still let in: its set-up is there.
    feed = await hall.listen()
    assert (await next_event(feed)).data["sites"] == ["luzech"]
    await hall.hass.config_entries.async_setup(entry.entry_id)
    await hall.gathered()
    told = await event_where(feed, lambda told: told.name == "site" and told.data["up"])
    assert told.data["spaces"]


async def test_a_site_that_was_removed_is_shown_no_more(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screens_module, "AWAY_SECONDS", 0.01)
    await hall.let_in(scope="all")
    other = await hall.add_site("Prayssac")
    feed = await hall.listen()
    assert (await next_event(feed)).data["sites"] == ["luzech", "prayssac"]
    await hall.hass.config_entries.async_remove(other.entry_id)
    hello = await event_where(feed, lambda told: told.name == "hello")
    assert hello.data["sites"] == ["luzech"]


async def test_a_site_that_was_switched_off_is_shown_no_more(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screens_module, "AWAY_SECONDS", 0.01)
    await hall.let_in(scope="all")
    other = await hall.add_site("Prayssac")
    feed = await hall.listen()
    await next_event(feed)
    await hall.hass.config_entries.async_set_disabled_by(other.entry_id, ConfigEntryDisabler.USER)
    hello = await event_where(feed, lambda told: told.name == "hello")
    assert hello.data["sites"] == ["luzech"]
