"""A calendar is made a source of bookings in the browser."""

from datetime import timedelta
from typing import Any
from unittest.mock import patch

from homeassistant.config_entries import SOURCE_RECONFIGURE, SOURCE_USER, SubentryFlowResult
from homeassistant.data_entry_flow import FlowResultType, InvalidData
import pytest

from custom_components.faitout.const import SUBENTRY_SOURCE
from tests.day import Day
from tests.inputs.sources.agenda import MEETINGS, Agenda
from tests.places import space


@pytest.fixture
async def agenda(day: Day) -> Agenda:
    """A Local Calendar beside a site with a room, a box and a hall."""
    await day.begin(space(), space("cabine", "phone_box", ()), space("hall", "common", ()))
    agenda = Agenda(day)
    await agenda.open()
    return agenda


async def begin(agenda: Agenda) -> SubentryFlowResult:
    return await agenda.hass.config_entries.subentries.async_init(
        (agenda.day.site.entry.entry_id, SUBENTRY_SOURCE), context={"source": SOURCE_USER}
    )


async def answer(agenda: Agenda, form: SubentryFlowResult, **data: Any) -> SubentryFlowResult:
    result = await agenda.hass.config_entries.subentries.async_configure(form["flow_id"], data)
    await agenda.settle()
    return result


async def choose(
    agenda: Agenda, kind: str = "one_space", calendar: str = MEETINGS
) -> SubentryFlowResult:
    """Choose a calendar in the first form."""
    form = await begin(agenda)
    return await answer(agenda, form, calendar=calendar, kind=kind, private=False)


async def test_a_calendar_for_one_space(agenda: Agenda) -> None:
    await agenda.add("10:00", "11:00")
    form = await choose(agenda)
    assert form["step_id"] == "space"
    assert form["description_placeholders"] == {"calendar": "Réunions", "count": "1"}
    done = await answer(agenda, form, space="salle")
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert done["title"] == "Réunions"
    assert agenda.booked() == ["10:00-11:00 Conseil"]


async def test_a_calendar_for_many_proposes_spaces_by_their_names(agenda: Agenda) -> None:
    await agenda.add("10:00", "11:00", location="Grande salle")
    await agenda.add("11:00", "12:00", location="Cabine du bas")
    await agenda.add("12:00", "13:00", location="Mairie")
    form = await choose(agenda, "by_place")
    assert form["step_id"] == "places"
    assert form["data_schema"]
    (field,) = form["data_schema"].schema
    proposal = field.description["suggested_value"]
    assert proposal == [
        {"location": "Grande salle", "space": "salle"},
        {"location": "Cabine du bas", "space": "cabine"},
        {"location": "Mairie", "space": "none"},
    ]
    done = await answer(agenda, form, locations=proposal)
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert agenda.booked("salle") == ["10:00-11:00 Conseil"]
    assert agenda.booked("cabine") == ["11:00-12:00 Conseil"]
    assert agenda.issues() == {}


@pytest.mark.parametrize(
    ("places", "error"),
    [
        ([], "no_places"),
        ([("Mairie", "none")], "no_places"),
        ([("", "salle")], "place_empty"),
        ([("Salle", "salle"), (" SALLE", "cabine")], "place_twice"),
        ([(f"Salle {number}", "salle") for number in range(101)], "too_many_places"),
    ],
)
async def test_places_that_make_no_sense_are_refused(
    agenda: Agenda, places: list[tuple[str, str]], error: str
) -> None:
    form = await choose(agenda, "by_place")
    written = [{"location": place, "space": slug} for place, slug in places]
    form = await answer(agenda, form, locations=written)
    assert form["errors"] == {"locations": error}
    done = await answer(agenda, form, locations=[{"location": "Salle", "space": "salle"}])
    assert done["type"] is FlowResultType.CREATE_ENTRY


async def test_our_own_calendars_are_refused(agenda: Agenda) -> None:
    with pytest.raises(InvalidData):
        await choose(agenda, calendar=agenda.day.entity("calendar.bookings"))


async def test_a_calendar_that_cannot_be_read_is_refused(agenda: Agenda) -> None:
    form = await choose(agenda, calendar="calendar.nowhere")
    assert form["errors"] == {"calendar": "calendar_missing"}
    with patch.object(type(agenda.entity), "async_get_events", side_effect=OSError("boom")):
        form = await choose(agenda)
    assert form["errors"] == {"calendar": "calendar_failed"}
    with patch.object(type(agenda.entity), "async_get_events", side_effect=TimeoutError):
        form = await choose(agenda)
    assert form["errors"] == {"calendar": "calendar_slow"}
    agenda.break_down()
    form = await choose(agenda)
    assert form["errors"] == {"calendar": "calendar_unavailable"}


async def test_a_calendar_is_a_source_once(agenda: Agenda) -> None:
    await answer(agenda, await choose(agenda), space="salle")
    assert (await choose(agenda))["errors"] == {"calendar": "calendar_taken"}


async def test_a_site_without_spaces_to_book_has_no_sources(day: Day) -> None:
    await day.begin(space("hall", "common", ()))
    form = await begin(Agenda(day))
    assert form["type"] is FlowResultType.ABORT
    assert form["reason"] == "no_spaces"


async def test_a_source_is_changed_and_its_bookings_follow(agenda: Agenda) -> None:
    await agenda.add("10:00", "11:00", location="Cabine")
    await answer(agenda, await choose(agenda), space="salle")
    entry = agenda.day.site.entry
    (source,) = entry.get_subentries_of_type(SUBENTRY_SOURCE)
    form = await agenda.hass.config_entries.subentries.async_init(
        (entry.entry_id, SUBENTRY_SOURCE),
        context={"source": SOURCE_RECONFIGURE, "subentry_id": source.subentry_id},
    )
    form = await answer(agenda, form, calendar=MEETINGS, kind="by_place", private=True)
    done = await answer(agenda, form, locations=[{"location": "Cabine", "space": "cabine"}])
    assert done["reason"] == "reconfigure_successful"
    assert agenda.booked("salle") == []
    assert agenda.booked("cabine") == ["10:00-11:00 Conseil"]
    assert "space" not in entry.subentries[source.subentry_id].data


async def test_only_the_next_thirty_days_are_counted(agenda: Agenda) -> None:
    far = agenda.day.at("10:00") + timedelta(days=31)
    await agenda.add_event(dtstart=far, dtend=far + timedelta(hours=1), summary="Plus tard")
    form = await choose(agenda)
    assert form["description_placeholders"] == {"calendar": "Réunions", "count": "0"}
