"""A closing with its reason, everywhere: whatever says closed says until when, and why."""

from datetime import datetime, timedelta
import json
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
import pytest

from custom_components.faitout.engine.ids import SpaceId
from custom_components.faitout.engine.posted import posted
from custom_components.faitout.engine.timetable import (
    Closing,
    DayApart,
    with_closing,
    with_day,
    with_week,
)
from custom_components.faitout.hub.site import Site
from custom_components.faitout.mqtt_link.payloads import status_of
from custom_components.faitout.screen import SCREENS
from custom_components.faitout.screen.plain_words import Speaker
from custom_components.faitout.words.refusals import message
from tests.day import Day
from tests.places import space
from tests.test_told_everywhere import gathered

ROOM, BOX = SpaceId("salle"), SpaceId("cabine")
SPACES = (space(), space("cabine", "phone_box", []))


async def closes(
    site: Site, start: datetime, end: datetime, reason: str, only: SpaceId | None = None
) -> None:
    """Close a site, or one space of it, for a time."""
    closing = Closing(id="c", start=start, end=end, reason=reason, space=only)
    zone = site.timetable.zone
    await site.timetable.change(
        lambda timetable: with_closing(timetable, closing, site.spaces, zone, start)
    )


def shown(hass: HomeAssistant, day: Day) -> dict[str, Any]:
    """Return what the screens show of the site."""
    frame: dict[str, Any] = json.loads(
        hass.data[SCREENS].feed.data(day.site.slug).split(b"data: ", 1)[1]
    )
    return frame


def plain(day: Day, space: Any) -> tuple[str, ...]:
    """Return what the page without script says of a space."""
    texts = {"opens": "opens {at}", "until": "until {at}"}
    return Speaker(texts, "en", day.site.hours.zone, day.at("09:00")).words(space).lines


async def test_a_space_that_is_closed_says_why_and_until_when_and_the_others_do_not(
    hass: HomeAssistant, day: Day
) -> None:
    await day.begin(*SPACES)
    until = day.at("14:00", day=2)
    await closes(day.site, day.at("09:00"), until, "Peinture", ROOM)
    await gathered(day)
    state = day.state("sensor.status")
    assert state.state == "closed"
    assert state.attributes["closed_reason"] == "Peinture"
    assert state.attributes["opens_at"] == until.isoformat()
    told = status_of(day.site.slug, day.site.spaces[ROOM])
    assert (told["status"], told["closed_reason"]) == ("closed", "Peinture")
    assert told["opens_at"] == "2026-10-07T12:00:00+00:00"
    runner = day.site.spaces[ROOM]
    paper = posted(runner.state, runner.view)
    assert (paper.until, paper.why) == (until, "Peinture")
    site = shown(hass, day)
    box, room = sorted(site["spaces"], key=lambda each: each["id"])
    assert (room["state"], room["until"], room["why"]) == ("closed", until.timestamp(), "Peinture")
    assert room["day"] == [[day.at("08:00").timestamp(), day.at("09:00").timestamp()]]
    assert plain(day, room) == ("opens Wed at 14:00", "Peinture")
    # The place itself is open, and so is the box: it has the hours of the place.
    assert (site["open"], site["until"]) == (True, day.at("22:00").timestamp())
    assert not {"why", "day"} & box.keys()
    assert "why" not in site
    attributes = day.state("sensor.status", "cabine").attributes
    assert (attributes["closed_reason"], attributes["opens_at"]) == (None, None)


async def test_a_closed_place_says_why_and_until_when_and_opens_by_itself(
    hass: HomeAssistant, day: Day
) -> None:
    await day.begin(*SPACES)
    await gathered(day)
    assert shown(hass, day)["open"]
    until = day.at("10:00")
    await closes(day.site, day.at("09:00"), until, "Réunion du conseil")
    await gathered(day)
    site = shown(hass, day)
    assert (site["open"], site["until"]) == (False, until.timestamp())
    assert site["why"] == "Réunion du conseil"
    assert [each["why"] for each in site["spaces"]] == ["Réunion du conseil"] * 2
    assert not any("day" in each for each in site["spaces"]), "they have the hours of the place"
    await day.leap("10:00")
    await gathered(day)
    site = shown(hass, day)
    assert (site["open"], "why" in site) == (True, False)
    assert day.shows("sensor.status") == "free"
    assert day.state("sensor.status").attributes["closed_reason"] is None


async def test_a_closing_that_is_ahead_changes_the_line_of_the_day_at_once(
    hass: HomeAssistant, day: Day
) -> None:
    await day.begin(*SPACES)
    await closes(day.site, day.at("12:00"), day.at("14:00"), "Ménage")
    await gathered(day)
    noon, two = (day.at(clock).timestamp() for clock in ("12:00", "14:00"))
    site = shown(hass, day)
    assert site["until"] == noon
    assert [span for pair in site["day"] for span in pair][1:3] == [noon, two]


async def test_each_of_two_closed_days_has_its_own_reason_on_the_screens(
    hass: HomeAssistant, day: Day
) -> None:
    await day.begin(*SPACES)
    zone, today = day.site.timetable.zone, day.at("09:00").date()
    for ahead, reason in ((0, "Noël"), (1, "Saint-Étienne")):
        apart = DayApart(id=str(ahead), day=today + timedelta(days=ahead), reason=reason)
        await day.site.timetable.change(
            lambda timetable, apart=apart: with_day(timetable, apart, zone, today)  # type: ignore[misc]
        )
    await gathered(day)
    assert shown(hass, day)["why"] == "Noël"
    assert day.state("sensor.status").attributes["closed_reason"] == "Noël"
    await day.leap("00:00", day=1)
    await gathered(day)
    site = shown(hass, day)
    assert site["why"] == "Saint-Étienne"
    assert {each["why"] for each in site["spaces"]} == {"Saint-Étienne"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "It is closed then: Noël. Next change: 14:00."),
        ("fr", "C’est fermé à ce moment : Noël. Prochain changement : 14 h."),
    ],
)
async def test_a_booking_is_refused_with_the_reason_and_one_after_it_is_taken(
    hass: HomeAssistant, day: Day, language: str, sentence: str
) -> None:
    hass.config.language = language
    await day.begin(*SPACES)
    await closes(day.site, day.at("09:00"), day.at("14:00"), "Noël", ROOM)
    await day.settle()
    with pytest.raises(ServiceValidationError) as error:
        await day.book("10:00", "11:00")
    assert error.value.translation_key == "refused_closed_because"
    assert message(
        hass, error.value.translation_key, error.value.translation_placeholders
    ) == sentence.replace(" :", "\u00a0:").replace("14 h", "14\u00a0h")
    assert await day.book("14:00", "15:00")
    assert await day.book("10:00", "11:00", "cabine")


async def test_a_place_that_never_opens_promises_no_opening(hass: HomeAssistant, day: Day) -> None:
    await day.begin(*SPACES)
    today = day.at("09:00").date()
    await day.site.timetable.change(lambda timetable: with_week(timetable, ((),) * 7, today))
    await gathered(day)
    site = shown(hass, day)
    assert (site["open"], "until" in site) == (False, False)
    assert {each["until"] for each in site["spaces"]} == {None}
    assert day.state("sensor.status").attributes["opens_at"] is None
    assert await day.refused_booking(
        start=day.at("10:00").isoformat(), end=day.at("11:00").isoformat()
    ) == ("refused_closed_for_long", "start")
