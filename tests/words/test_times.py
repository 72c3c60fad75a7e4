"""Times as people write them: the same in Python and in a browser, in French and in English."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
import json
from random import Random
from zoneinfo import ZoneInfo

from playwright.async_api import Browser, Route
import pytest

from custom_components.faitout.screen.pages import FOLDER
from custom_components.faitout.words.times import Times
from tests.chromium import launched

PARIS = ZoneInfo("Europe/Paris")
FRENCH, ENGLISH = Times("fr", PARIS), Times("en", PARIS)
NOON = datetime(2026, 10, 5, 12, 0, tzinfo=PARIS)
"""A Monday."""
CHANGES = (datetime(2026, 3, 29, 1, tzinfo=UTC), datetime(2026, 10, 25, 1, tzinfo=UTC))
"""When the clocks go forward in France, and back."""
SAMPLES = 1500
READ = """async ([language, rows]) => {
  document.documentElement.lang = language;
  const times = await import("/page/texts.js?" + language);
  await times.load();
  return rows.map(([at, now, zone]) => [
    times.clock(at, zone), times.endOfDay(at, zone), times.when(at, now, zone),
    times.when(at, now, zone, "at_"), times.date(at, zone, now),
  ]);
}"""


def on(day: int, clock: str, month: int = 10, year: int = 2026) -> datetime:
    hour, minute = map(int, clock.split(":"))
    return datetime(year, month, day, hour, minute, tzinfo=PARIS)


@pytest.mark.parametrize(
    ("at", "french", "english"),
    [
        (on(5, "08:00"), "8 h", "08:00"),
        (on(5, "14:05"), "14 h 05", "14:05"),
        (on(6, "00:00"), "minuit", "midnight"),
        (on(6, "08:00"), "demain 8 h", "tomorrow 08:00"),
        (on(7, "00:00"), "mer. 0 h", "Wed 00:00"),
        (on(11, "09:30"), "dim. 9 h 30", "Sun 09:30"),
        (on(12, "09:30"), "lundi 12 octobre 9 h 30", "Monday 12 October 09:30"),
        (on(4, "09:30"), "dimanche 4 octobre 9 h 30", "Sunday 4 October 09:30"),
    ],
)
def test_a_time_of_today_is_a_time_and_any_other_has_its_day(
    at: datetime, french: str, english: str
) -> None:
    for number in range(10):
        french = french.replace(f"{number} h", f"{number}\u00a0h")
        french = french.replace(f"h {number}", f"h\u00a0{number}")
    assert FRENCH.when(at, NOON) == french
    assert ENGLISH.when(at, NOON) == english


def test_an_answer_to_when_says_at() -> None:
    assert FRENCH.when(on(5, "14:00"), NOON, answers=True) == "à 14\u00a0h"
    assert FRENCH.when(on(6, "14:00"), NOON, answers=True) == "demain à 14\u00a0h"
    assert ENGLISH.when(on(7, "14:00"), NOON, answers=True) == "Wed at 14:00"


def test_what_is_read_some_other_day_has_its_date_and_its_year() -> None:
    assert FRENCH.moment(on(1, "08:00", 12)) == "mardi 1er décembre 2026 à 8\u00a0h"
    assert ENGLISH.moment(on(1, "08:00", 12)) == "Tuesday 1 December 2026 at 08:00"
    assert FRENCH.moment(on(1, "08:00", 12), NOON) == "mardi 1er décembre à 8\u00a0h"


def test_the_end_of_a_day_is_no_beginning_and_other_languages_read_english() -> None:
    assert FRENCH.end(on(6, "00:00")) == "24\u00a0h"
    assert ENGLISH.end(on(6, "00:00")) == "24:00"
    assert ENGLISH.end(on(6, "18:00")) == Times("de", PARIS).clock(on(6, "18:00")) == "18:00"
    assert FRENCH.of_day(time(7, 30)) == "7\u00a0h\u00a030"


def test_the_day_after_a_change_of_the_clocks_is_tomorrow() -> None:
    """A day of 25 hours is longer than the 24 by which it was looked up before."""
    saturday = on(24, "12:00")
    assert FRENCH.when(on(25, "23:30"), saturday) == "demain 23\u00a0h\u00a030"
    assert FRENCH.when(on(30, "00:10", 3), on(28, "12:00", 3)) == "lun. 0\u00a0h\u00a010"


def instants() -> Iterator[tuple[int, int, str]]:
    """Yield instants, what time it is then, and where: many around both changes of the clocks."""
    chance = Random(20261130)  # noqa: S311
    for index in range(SAMPLES):
        change = CHANGES[index % 2].timestamp()
        near = chance.choice((3 * 3600, 3 * 86400, 400 * 86400))
        now = change + chance.uniform(-near, near)
        at = now + chance.choice((chance.uniform(-2, 9), chance.uniform(-500, 500))) * 86400
        if chance.random() < 0.2:
            # Full hours, and midnight among them.
            at = at // 3600 * 3600
        zone = chance.choice(("Europe/Paris", "Indian/Reunion", "America/Cayenne"))
        yield int(at), int(now), zone


async def read(browser: Browser, language: str, rows: list[tuple[int, int, str]]) -> object:
    """Return what the page writes."""
    page = await browser.new_page()

    async def served(route: Route) -> None:
        name = route.request.url.split("/")[-1].split("?")[0]
        if not name:
            await route.fulfill(content_type="text/html", body="<!doctype html><title>x</title>")
            return
        kind = "text/javascript" if name.endswith(".js") else "application/json"
        await route.fulfill(content_type=kind, body=(FOLDER / name).read_text("utf-8"))

    await page.route("http://page.test/**", served)
    await page.goto("http://page.test/")
    return await page.evaluate(READ, [language, rows])


@pytest.mark.usefixtures("socket_enabled")
async def test_python_and_the_browser_write_the_same() -> None:
    rows = list(instants())
    async with launched() as browser:
        for language in ("fr", "en"):
            written = await read(browser, language, rows)
            assert isinstance(written, list)
            for (at, now, zone), seen in zip(rows, written, strict=True):
                times, here = Times(language, ZoneInfo(zone)), datetime.fromtimestamp(at, UTC)
                then = datetime.fromtimestamp(now, UTC)
                ours = [
                    times.clock(here),
                    times.end(here),
                    times.when(here, then),
                    times.when(here, then, answers=True),
                    times.day(here, then),
                ]
                assert seen == ours, json.dumps([here.isoformat(), then.isoformat(), zone])


def test_no_time_is_an_hour_off_in_the_zone_of_the_place() -> None:
    for change in CHANGES:
        for minutes in range(-180, 181, 15):
            at = change + timedelta(minutes=minutes)
            assert ENGLISH.clock(at) == f"{at.astimezone(PARIS):%H:%M}"


def test_on_paper_a_day_that_is_weeks_off_is_short_and_has_its_year_where_it_may_be_mistaken() -> (
    None
):
    assert FRENCH.on_paper(on(1, "08:00", 12), NOON) == "1er déc. 8\u00a0h"
    assert ENGLISH.on_paper(on(28, "14:30", 12), NOON) == "28 Dec 14:30"
    assert ENGLISH.on_paper(on(2, "08:00", 3, 2027), NOON) == "2 Mar 08:00"
    assert FRENCH.on_paper(on(2, "08:00", 8, 2027), NOON) == "2 août 2027 8\u00a0h"
