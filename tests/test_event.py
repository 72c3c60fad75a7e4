"""The event of a space: what happened to its bookings, for automations and the logbook."""

from homeassistant.components.logbook.const import LOGBOOK_ENTRY_MESSAGE, LOGBOOK_ENTRY_NAME
from homeassistant.core import Event, EventStateChangedData, HomeAssistant
from pytest_homeassistant_custom_component.common import async_capture_events

from custom_components.faitout.const import EVENT_DECISION
from custom_components.faitout.logbook import async_describe_events
from tests.day import RADAR, Day
from tests.places import space


class Story:
    """The types of events that a space has shown since the story began."""

    def __init__(self, hass: HomeAssistant, day: Day) -> None:
        """Listen from now on."""
        self._changes: list[Event[EventStateChangedData]] = async_capture_events(
            hass, "state_changed"
        )
        self._entity = day.entity("event.booking")

    @property
    def told(self) -> list[str]:
        """What was told so far, in order."""
        return [
            change.data["new_state"].attributes["event_type"]
            for change in self._changes
            if change.data["entity_id"] == self._entity and change.data["new_state"]
        ]


async def test_a_no_show_is_told_step_by_step(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    story = Story(hass, day)
    await day.book("10:00", "11:00")
    await day.until("10:11")
    assert story.told == ["booked", "warned", "released"]
    await day.tap("button.undo_release", "press")
    assert story.told[3:] == ["restored"]


async def test_a_used_booking_is_told_from_check_in_to_end(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    story = Story(hass, day)
    booking = await day.book("10:00", "11:00")
    await day.until("10:00")
    await day.act("check_in", booking_id=booking)
    await day.act("extend", booking_id=booking)
    await day.act("end", booking_id=booking)
    assert story.told == ["booked", "checked_in", "changed", "ended"]


async def test_a_cancelled_booking_is_told(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    story = Story(hass, day)
    await day.act("cancel", booking_id=await day.book("10:00", "11:00"))
    assert story.told == ["booked", "cancelled"]


async def test_a_booking_nobody_could_see_is_told_as_unverified(
    hass: HomeAssistant, day: Day
) -> None:
    await day.begin(space(sensors=[]))
    story = Story(hass, day)
    await day.book("10:00", "10:30")
    await day.until("10:31")
    assert story.told == ["booked", "unverified"]


async def test_people_who_stay_over_are_told(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    first = await day.book("10:00", "10:30")
    await day.book("10:30", "11:00")
    await day.until("10:00")
    await day.act("check_in", booking_id=first)
    story = Story(hass, day)
    await day.sees(RADAR)
    await day.until("10:34")
    assert "overstay" in story.told


async def test_an_event_says_which_booking_and_why_but_not_whose(day: Day) -> None:
    await day.begin()
    booking = await day.book(
        "10:00", "11:00", title="Entretien de Mme Vidal", holder="vidal@example.org"
    )
    await day.until("10:11")
    event = day.state("event.booking")
    assert event.attributes["event_type"] == "released"
    assert event.attributes["booking_id"] == booking
    assert event.attributes["rule"] == "no_show"
    assert event.attributes["start"] == "2026-10-05T10:00:00+02:00"
    assert event.attributes["end"] == "2026-10-05T11:00:00+02:00"
    assert event.attributes["reason"] == day.state("sensor.reason").attributes["text"]
    assert "idal" not in str(event.as_dict())


async def test_the_event_of_one_room_says_nothing_of_another(day: Day) -> None:
    await day.begin(space(), space("cabine", "phone_box", []))
    await day.book("10:00", "11:00")
    assert day.shows("event.booking", "cabine") == "unknown"


async def test_the_logbook_tells_decisions_in_their_sentence(hass: HomeAssistant, day: Day) -> None:
    await day.begin(space(sensors=[]))
    decisions = async_capture_events(hass, EVENT_DECISION)
    await day.book("10:00", "11:00")
    await day.until("10:15")
    assert [decision.data["type"] for decision in decisions] == ["booked", "kept"]
    described = {}
    async_describe_events(hass, lambda _, event, describe: described.update({event: describe}))
    told = described[EVENT_DECISION](decisions[-1])
    assert told[LOGBOOK_ENTRY_NAME] == "Salle"
    assert told[LOGBOOK_ENTRY_MESSAGE] == day.state("sensor.reason").attributes["text"]


async def test_the_logbook_still_names_what_is_gone(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    decisions = async_capture_events(hass, EVENT_DECISION)
    await day.book("10:00", "11:00")
    described = {}
    async_describe_events(hass, lambda _, event, describe: described.update({event: describe}))
    entity_id = day.entity("event.booking")
    assert await hass.config_entries.async_remove(day.site.entry.entry_id)
    await day.settle()
    assert described[EVENT_DECISION](decisions[0])[LOGBOOK_ENTRY_NAME] == entity_id


async def test_a_lounge_has_no_bookings_to_tell_of(day: Day) -> None:
    await day.begin(space("salon", "common", []))
    assert not day.has("event.booking", "salon")
