"""The figures of a month as a card asks for them, on paper and as a table."""

from datetime import UTC, datetime
from typing import Any

import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.faitout.engine.booking import Booking, Stage
from custom_components.faitout.engine.ids import BookingId, SpaceId
from custom_components.faitout.journal.rows.bookings import row_of, save_row
from tests.day import Day
from tests.desk.conftest import Ask

OCTOBER = {"start": "2026-10-01", "end": "2026-11-01"}


async def a_morning(there: Day) -> None:
    """Let one booking be used, and one be released since nobody came."""
    await there.book("09:00", "09:12", title="Conseil municipal")
    await there.comes_in()
    await there.until("09:08")
    await there.says("binary_sensor.salle_radar", "off")
    await there.until("09:13")
    await there.book("09:14", "10:00", title="Entretien")
    await there.until("09:28")


async def test_a_month_is_counted_by_place_kind_space_and_hour(there: Day, ask: Ask) -> None:
    await a_morning(there)
    figures = await ask("figures", **OCTOBER)
    total = figures["total"]
    assert (total["bookings"], total["no_shows"], total["sessions"]) == (2, 1, 1)
    assert total["booked_minutes"] == 58
    assert 7 <= total["used_minutes"] <= 13
    # From the first trace of the room to now, and not from the first of the month.
    assert 27 <= total["open_minutes"] <= 28
    assert total["released_minutes"] >= 30
    assert total["members"] == "<5"
    assert total["energy_kwh"] is None
    assert figures["heat"][0][9] == total["used_minutes"] == sum(map(sum, figures["heat"]))
    ((site,), (kind,), (room,), (month,)) = (
        figures[key] for key in ("sites", "kinds", "spaces", "months")
    )
    assert (site["site"], kind["kind"], room["name"]) == ("luzech", "meeting_room", "Salle")
    assert month["month"] == "2026-10"
    assert {each["used_minutes"] for each in (site, kind, room, month)} == {total["used_minutes"]}
    assert "Conseil" not in str(figures)


async def test_the_action_the_card_and_an_assistant_count_alike(there: Day, ask: Ask) -> None:
    await a_morning(there)
    over = Booking(
        id=BookingId("b-night"),
        space=SpaceId("salle"),
        start=datetime(2026, 9, 30, 21, 30, tzinfo=UTC),
        end=datetime(2026, 9, 30, 22, 30, tzinfo=UTC),
        created_at=datetime(2026, 9, 30, tzinfo=UTC),
        stage=Stage.COMPLETED,
        checked_in_at=datetime(2026, 9, 30, 21, 30, tzinfo=UTC),
        ended_at=datetime(2026, 9, 30, 22, 30, tzinfo=UTC),
    )
    await there.site.journal.change(lambda file: save_row(file, row_of(over), live=False, seq=0))
    (room,) = (await ask("figures", **OCTOBER))["spaces"]
    start, end = "2026-10-01T00:00:00+02:00", "2026-11-01T00:00:00+01:00"
    report = await there.act("get_report", start=start, end=end)
    (told,) = report["spaces"]
    assert report["counting"] == 2
    counts = ("bookings", "checked_in", "no_shows", "left_early", "walk_ins", "sessions")
    assert {key: told[key] for key in counts} == {key: room[key] for key in counts}
    lengths = ("open", "booked", "used")
    assert [round(told[f"{key}_hours"] * 60) for key in lengths] == pytest.approx(
        [room[f"{key}_minutes"] for key in lengths], abs=1
    )
    assert told["freed_hours"] * 60 == pytest.approx(room["released_minutes"], abs=1)
    # Half of the booking that began in September lies in October.
    assert (told["bookings"], room["booked_minutes"]) == (2, 58 + 30)
    assert there.hass.states.get("sensor.luzech_no_shows_this_month")


async def test_a_month_of_which_nothing_was_recorded_is_no_nought(there: Day, ask: Ask) -> None:
    await a_morning(there)
    months = {"start": "2026-08-01", "end": "2026-11-01"}
    figures = await ask("figures", **months)
    assert (figures["is_recorded"], figures["since"]) == (True, "2026-10-05")
    assert [each["month"] for each in figures["months"]] == ["2026-10"]
    before = await ask("figures", start="2026-08-01", end="2026-09-01")
    assert (before["is_recorded"], before["since"]) == (False, "2026-10-05")
    assert [before["spaces"][0]["is_recorded"], before["kinds"][0]["is_recorded"]] == [False] * 2


async def test_two_periods_are_compared_and_days_tell_no_number_of_people(
    there: Day, ask: Ask
) -> None:
    await a_morning(there)
    figures = await ask(
        "figures",
        start="2026-10-05",
        end="2026-10-06",
        compare_start="2026-10-04",
        compare_end="2026-10-05",
    )
    assert figures["total"]["members"] is None
    assert figures["compared"]["is_recorded"] is False
    assert figures["compared"]["total"]["rate"] is None


async def test_a_period_that_is_none_is_refused_in_words(ask: Ask) -> None:
    assert "ends before it begins" in await ask("figures", start="2026-10-02", end="2026-10-02")
    assert "at most 1830 days" in await ask("figures", start="2016-10-02", end="2026-10-02")


async def test_the_page_and_the_tables_open_in_a_tab_without_a_login(
    there: Day, ask: Ask, hass_client_no_auth: ClientSessionGenerator
) -> None:
    await a_morning(there)
    ways: dict[str, Any] = await ask("paper", **OCTOBER, language="fr")
    browser = await hass_client_no_auth()
    empty = await ask("paper", start="2026-08-01", end="2026-09-01", language="fr")
    unknown = await (await browser.get(empty["page"])).text()
    assert "Rien n’a été enregistré avant le 5 octobre 2026." in unknown
    assert "<table" not in unknown
    page = await browser.get(ways["page"])
    text = await page.text()
    assert page.status == 200
    assert "Du 1er octobre 2026 au 31 octobre 2026" in text
    assert "moins de 5" in text
    assert "Rien n’a été enregistré avant le 5 octobre 2026." in text
    assert "Conseil" not in text
    assert "unsafe" not in page.headers["Content-Security-Policy"]
    table = await (await browser.get(ways["semicolon"])).read()
    assert table.startswith(b"\xef\xbb\xbfLieu;Espace;Type;Mois;")
    assert b"Luzech;Salle;Salle de r\xc3\xa9union;2026-10;" in table
    assert b"Luzech,Salle," in await (await browser.get(ways["comma"])).read()
    assert (await browser.get(ways["page"].split("?")[0])).status == 401
    tampered = ways["page"].replace("2026-10-01", "2026-09-01")
    assert (await browser.get(tampered)).status == 401
    await there.settle()


@pytest.mark.usefixtures("there")
async def test_nobody_reads_the_report_of_a_place_where_they_may_not(
    hass_client: ClientSessionGenerator, hass_read_only_access_token: str
) -> None:
    browser = await hass_client(hass_read_only_access_token)
    answer = await browser.get("/faitout/report/2026-10-01/2026-11-01/page?sites=luzech")
    assert answer.status == 401
    owner = await hass_client()
    for path in (
        "2026-10-01/2026-11-01/else",
        "2026-11-01/2026-10-01/page",
        "0001-01-01/9999-12-31/page",
        "x/y/page",
    ):
        answer = await owner.get(f"/faitout/report/{path}?sites=luzech")
        assert answer.status == 404, path
    gone = await owner.get("/faitout/report/2026-10-01/2026-11-01/page?sites=nowhere")
    assert gone.status == 404
