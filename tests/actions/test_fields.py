"""Times and texts out of people's hands: what cannot be is refused, and its field named."""

from datetime import timedelta
from typing import Any

from homeassistant.exceptions import (
    ServiceValidationError,
)
from homeassistant.util import dt as dt_util
import probatio
import pytest

from custom_components.faitout.words.refusals import in_words
from tests.day import Day
from tests.people import set_option
from tests.places import space


@pytest.mark.parametrize(
    ("start", "end", "refusal"),
    [
        ("2026-10-05T11:00:00+02:00", "2026-10-05T10:00:00+02:00", ("end_before_start", "end")),
        ("2026-10-05T10:00:00+02:00", "2026-10-05T10:00:00+02:00", ("end_before_start", "end")),
        ("2026-10-05T10:00:00", "2026-10-05T11:00:00+02:00", ("naive_time", "start")),
        ("2026-10-05T10:00:00+02:00", "2026-10-05T11:00:00", ("naive_time", "end")),
        ("2026-10-04T10:00:00+02:00", "2026-10-04T11:00:00+02:00", ("in_the_past", "end")),
        ("2026-10-05T10:00:00+02:00", "2031-10-05T10:00:00+02:00", ("too_long", "end")),
        ("2036-10-05T10:00:00+02:00", "2036-10-05T11:00:00+02:00", ("too_far", "start")),
        ("2026-10-05T23:00:00+02:00", "2026-10-05T23:30:00+02:00", ("closed", "start")),
        ("2026-10-05T21:30:00+02:00", "2026-10-05T22:30:00+02:00", ("closed", "end")),
    ],
)
async def test_times_that_cannot_be_are_refused_and_named(
    day: Day, start: str, end: str, refusal: tuple[str, str]
) -> None:
    await day.begin()
    key, field = refusal
    assert await day.refused_booking(start=start, end=end) == (f"refused_{key}", field)


@pytest.mark.parametrize(
    "time",
    ["tomorrow", "", "2026-13-45T10:00:00+02:00", "0001-01-01T00:00:00+14:00", "9" * 90],
)
async def test_what_is_no_time_is_refused_and_named(day: Day, time: str) -> None:
    await day.begin()
    assert await day.refused_booking(start=time, duration="01:00:00") == ("invalid_time", "start")


async def test_a_naive_time_out_of_a_script_is_refused_too(day: Day) -> None:
    await day.begin()
    naive = dt_util.now().replace(tzinfo=None)
    key = await day.refused_booking(start=naive, duration="01:00:00")
    assert key == ("refused_naive_time", "start")


async def test_a_time_out_of_a_script_may_carry_its_zone(day: Day) -> None:
    await day.begin()
    await day.act(
        "book",
        entity_id=day.entity("calendar.bookings"),
        start=dt_util.now() + timedelta(hours=1),
        duration="01:00:00",
    )


@pytest.mark.parametrize("field", ["title", "holder"])
async def test_ten_megabytes_of_text_are_refused_and_named(day: Day, field: str) -> None:
    await day.begin()
    set_option(day.site, "names_in_actions", on=True)
    key = await day.refused_booking(duration="01:00:00", **{field: "x" * 10_000_000})
    assert key == ("refused_text_too_long", field)


async def test_a_text_that_no_file_can_hold_is_refused_and_named(day: Day) -> None:
    await day.begin()
    set_option(day.site, "names_in_actions", on=True)
    key = await day.refused_booking(duration="01:00:00", title="\ud800")
    assert key == ("invalid_text", "title")


@pytest.mark.parametrize("field", ["start", "end", "duration"])
async def test_ten_megabytes_of_time_are_not_even_read(day: Day, field: str) -> None:
    await day.begin()
    with pytest.raises(probatio.Invalid, match=field):
        await day.act(
            "book", entity_id=day.entity("calendar.bookings"), **{field: "1" * 10_000_000}
        )


async def test_a_refusal_calls_its_field_as_the_form_does_and_in_its_language(day: Day) -> None:
    day.hass.config.language = "fr"
    await day.begin()
    with pytest.raises(ServiceValidationError) as error:
        await day.act("book", entity_id=day.entity("calendar.bookings"), end="2026-10-05T11:00:00")
    assert str(in_words(day.hass, error.value)) == (
        "«\u00a0Fin\u00a0»\u00a0: cette heure n’a pas de fuseau horaire."
    )


@pytest.mark.parametrize("lengths", [{}, {"end": "2026-10-05T11:00:00+02:00", "duration": 60}])
async def test_an_end_or_a_length_but_not_both(day: Day, lengths: dict[str, Any]) -> None:
    await day.begin()
    assert await day.refused_booking(**lengths) == ("end_or_duration", "end")


async def test_a_length_beyond_all_time_is_refused_and_named(day: Day) -> None:
    await day.begin()
    key = await day.refused_booking(duration={"days": 99_999_999})
    assert key == ("invalid_time", "duration")


async def test_a_taken_time_is_refused(day: Day) -> None:
    await day.begin()
    await day.book("10:00", "11:00")
    key = await day.refused_booking(
        start=day.at("10:30").isoformat(), end=day.at("11:30").isoformat()
    )
    assert key == ("refused_overlap", "start")


async def test_a_lounge_cannot_be_booked(day: Day) -> None:
    await day.begin(space("salon", "common", []))
    entity_id = day.entity("sensor.status", "salon")
    key = await day.refused("book", entity_id=entity_id, duration="01:00:00")
    assert key == ("refused_not_bookable", "space")


async def test_what_would_be_allowed_is_said_in_no_particular_language(day: Day) -> None:
    await day.begin()
    room = day.entity("calendar.bookings")
    with pytest.raises(ServiceValidationError) as error:
        await day.act("book", entity_id=room, duration={"days": 1826})
    assert (error.value.translation_placeholders or {})["limit"] == "24 h"
