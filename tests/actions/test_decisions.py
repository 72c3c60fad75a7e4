"""The record of what was decided can be taken out whole, with the grounds of each release."""

import sqlite3

from homeassistant.exceptions import HomeAssistantError
import pytest

from custom_components.faitout.actions import decisions
from custom_components.faitout.hub.site import journal_path
from tests.day import MOTION, RADAR, Day
from tests.places import space

CABIN = space("cabine", "phone_box", [])


async def test_each_decision_comes_with_its_reason_and_a_release_with_its_certificate(
    day: Day,
) -> None:
    await day.begin(space(), CABIN)
    booking = await day.book("10:00", "11:00", title="Entretien de Mme Vidal")
    await day.until("10:11")
    answer = await day.act("get_decisions", start=day.at("09:00").isoformat(), duration="12:00:00")
    room, cabin = answer["spaces"]
    assert (room["space"], cabin["space"]) == ("salle", "cabine")
    assert [each["event"] for each in room["decisions"]] == ["booked", "warned", "released"]
    released = room["decisions"][-1]
    assert (released["booking_id"], released["rule"]) == (booking, "no_show")
    assert released["at"] == "2026-10-05T10:10:00+02:00"
    assert released["reason"].startswith("Released: nobody was seen within 10 min")
    assert [each["sensor"] for each in released["certificate"]["sensors"]] == [RADAR, MOTION]
    assert room["decisions"][0]["certificate"] is None
    assert cabin["decisions"] == []
    assert "idal" not in str(answer)


async def test_only_what_was_asked_for_is_told(day: Day) -> None:
    await day.begin(space(), CABIN)
    await day.book("10:00", "11:00")
    await day.until("10:11")
    answer = await day.act(
        "get_decisions",
        entity_id=day.entity("sensor.status"),
        start=day.at("10:05").isoformat(),
        end=day.at("10:10").isoformat(),
    )
    (room,) = answer["spaces"]
    # Half-open: the release at ten past is of the next period.
    assert [each["event"] for each in room["decisions"]] == ["warned"]


async def test_a_record_that_is_too_long_is_cut_and_says_so(
    day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decisions, "MOST_DECISIONS", 2)
    await day.begin()
    for start in ("10:00", "11:00", "12:00"):
        await day.book(start, f"{start[:2]}:30")
    answer = await day.act("get_decisions", start=day.at("08:00").isoformat(), duration="12:00:00")
    (room,) = answer["spaces"]
    assert len(room["decisions"]) == 2
    assert room["is_cut"] is True


async def test_times_that_make_no_sense_are_refused(day: Day) -> None:
    await day.begin()
    assert await day.refused(
        "get_decisions", start="2026-10-06T00:00:00Z", end="2026-10-05T00:00:00Z"
    ) == ("refused_end_before_start", "end")
    assert await day.refused(
        "get_decisions", start="2026-10-06T00:00:00Z", duration={"days": 367}
    ) == ("period_too_long", "end")


async def test_a_decision_of_another_version_is_left_out(day: Day) -> None:
    await day.begin()
    await day.book("10:00", "11:00")
    await day.book("11:00", "12:00")
    with sqlite3.connect(journal_path(day.hass, day.site.entry)) as file:
        file.execute(
            "UPDATE decision SET reason = ? WHERE rowid = (SELECT min(rowid) FROM decision)",
            (b'{"rule": "telepathy"}',),
        )
    answer = await day.act("get_decisions", start=day.at("08:00").isoformat(), duration="12:00:00")
    assert len(answer["spaces"][0]["decisions"]) == 1


async def test_a_journal_that_cannot_be_read_is_told(day: Day) -> None:
    await day.begin()
    with sqlite3.connect(journal_path(day.hass, day.site.entry)) as file:
        file.execute("DROP TABLE decision")
    with pytest.raises(HomeAssistantError) as error:
        await day.act("get_decisions", start="2026-10-05T00:00:00Z", duration="12:00:00")
    assert error.value.translation_key == "journal_unreadable"
