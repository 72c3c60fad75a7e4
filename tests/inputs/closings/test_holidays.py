"""Public holidays, out of the real library: of all France, of Moselle, and of years to come."""

from datetime import date, timedelta
from unittest.mock import patch

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.faitout.engine.timetable import Holidays, HoursOrigin, with_holidays
from custom_components.faitout.inputs.closings.holidays import known_holidays, supported_holidays
from tests.day import Day

FIRST = date(2026, 12, 1)
ALL_FRANCE = Holidays(closed=True, country="FR")
MOSELLE = Holidays(closed=True, country="FR", subdivision="57")


async def named(hass: HomeAssistant, chosen: Holidays) -> dict[date, str]:
    """Return the holidays that are known of a country."""
    return {each.day: each.reason for each in await known_holidays(hass, chosen, FIRST)}


@pytest.fixture
async def in_france(day: Day) -> Day:
    """Let a place in France be closed on public holidays."""
    day.hass.config.language = "fr"
    await day.begin()
    book = day.site.timetable
    known = await known_holidays(day.hass, ALL_FRANCE, book.today)
    await book.change(lambda table: with_holidays(table, ALL_FRANCE, known, book.today))
    await day.settle()
    return day


async def test_the_days_that_are_holidays_in_moselle_alone_are_so_there(
    hass: HomeAssistant,
) -> None:
    hass.config.language = "fr"
    france, moselle = await named(hass, ALL_FRANCE), await named(hass, MOSELLE)
    # Good Friday and the second day of Christmas, by the law of Alsace and Moselle.
    assert {date(2026, 4, 3), date(2026, 12, 26)} <= moselle.keys() - france.keys()
    assert france.items() <= moselle.items()
    assert france[date(2026, 12, 25)] == "Noël"
    assert france[date(2027, 5, 6)] == "Ascension"
    assert len(france) == 3 * 11
    assert "57" in (await supported_holidays(hass))["FR"]


async def test_they_are_told_in_the_language_of_the_place_where_the_library_has_it(
    hass: HomeAssistant,
) -> None:
    hass.config.language = "en"
    assert (await named(hass, ALL_FRANCE))[date(2026, 12, 25)] == "Christmas Day"
    hass.config.language = "cy"
    assert (await named(hass, ALL_FRANCE))[date(2026, 12, 25)] == "Noël"


async def test_of_a_country_that_is_not_known_there_are_none(hass: HomeAssistant) -> None:
    assert await named(hass, Holidays(closed=True, country="XX")) == {}
    assert await named(hass, Holidays(closed=True, country="FR", subdivision="Atlantis")) == {}
    assert await named(hass, Holidays(country="FR")) == {}


async def test_the_years_to_come_are_known_in_time(
    in_france: Day, freezer: FrozenDateTimeFactory
) -> None:
    def last_year() -> int:
        return max(each.day for each in in_france.site.timetable.timetable.days).year

    assert last_year() == 2028
    freezer.move_to("2027-01-02T08:00:00+01:00")
    async_fire_time_changed(in_france.hass, in_france.at("09:00"))
    await in_france.settle()
    assert last_year() == 2029
    days = in_france.site.timetable.timetable.days
    assert min(each.day for each in days) == date(2026, 11, 1), "what was stays as it was"


async def test_what_another_release_of_the_library_does_not_know_any_more_stays(
    in_france: Day, caplog: pytest.LogCaptureFixture
) -> None:
    before = in_france.site.timetable.timetable
    with patch("holidays.country_holidays", side_effect=NotImplementedError):
        async_fire_time_changed(in_france.hass, in_france.at("09:00", day=1))
        await in_france.settle()
    assert in_france.site.timetable.timetable == before
    assert {each.origin for each in before.days} == {HoursOrigin.HOLIDAY}
    assert "those that were stay" in caplog.text


async def test_the_place_is_closed_on_them_and_says_which_it_is(in_france: Day) -> None:
    hours = in_france.site.hours
    armistice = in_france.at("10:00") + timedelta(days=37)
    assert armistice.date() == date(2026, 11, 11)
    assert not hours.opening(armistice).is_open
    assert hours.why_closed(armistice) == "Armistice"
