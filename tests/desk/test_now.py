"""What the cards are told of the present, and what a tap does."""

from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component

from custom_components.faitout.engine.faults import Fault
from tests.day import Day
from tests.desk.conftest import Ask
from tests.places import LOCK, the_space


async def the_room(ask: Ask) -> dict[str, object]:
    """Return what is told of the room."""
    ((room,),) = [site["spaces"] for site in (await ask("now"))["sites"]]
    found: dict[str, object] = room
    return found


async def test_a_free_room_is_told_with_its_closing_and_can_be_booked(there: Day, ask: Ask) -> None:
    room = await the_room(ask)
    assert (room["told"], room["people"]) == ("free", "no")
    assert room["until"] == int(there.at("22:00").timestamp())
    await ask("book", site="luzech", space="salle", minutes=30, title="Conseil")
    room = await the_room(ask)
    assert (room["told"], room["main"]) == ("awaiting", "here")
    booking = room["booking"]
    assert isinstance(booking, dict)
    assert booking["title"] == "Conseil"
    await ask("act", site="luzech", space="salle", act="check_in", booking_id=booking["booking_id"])
    assert (await the_room(ask))["told"] == "occupied"
    await ask("act", site="luzech", space="salle", act="end", booking_id=booking["booking_id"])
    assert (await the_room(ask))["told"] == "free"


async def test_a_place_that_never_closes_tells_no_time_of_which_nothing_is_known(
    there: Day, ask: Ask
) -> None:
    entry = there.site.entry
    there.hass.config_entries.async_update_entry(
        entry, data={**entry.data, "opens": "00:00:00", "closes": "00:00:00"}
    )
    await there.restart()
    assert (await the_room(ask))["until"] is None
    assert there.shows("sensor.free_until") == "unknown"
    await there.book("14:00", "15:00")
    assert (await the_room(ask))["until"] == int(there.at("14:00").timestamp())


async def test_the_door_of_the_house_stands_among_the_rest(ask: Ask) -> None:
    (site,) = (await ask("now"))["sites"]
    (entrance,) = site["doors"]
    assert (entrance["door"], entrance["may_open"]) == ("entrance", True)


async def test_a_space_goes_out_of_service_and_back_with_a_tap(ask: Ask) -> None:
    await ask("act", site="luzech", space="salle", act="out_of_service")
    assert (await the_room(ask))["told"] == "out_of_service"
    (site,) = (await ask("attention"))["sites"]
    (concern,) = site["concerns"]
    assert (concern["kind"], concern["urgency"]) == ("out_of_service", "later")
    assert await ask("attention/do", site="luzech", key=concern["key"]) == {}
    assert (await the_room(ask))["told"] == "free"
    refused = await ask("attention/do", site="luzech", key=concern["key"])
    assert refused == "That is over already: nothing was done."


async def test_a_space_that_is_not_there_is_refused_in_words(ask: Ask) -> None:
    answer = await ask("act", site="luzech", space="cave", act="end")
    assert answer == "There is no such space here any more. Load the page again."
    answer = await ask("open_door", site="luzech", door="cave")
    assert answer == "There is no such door here any more. Load the page again."
    answer = await ask("act", site="luzech", space="salle", act="cancel")
    assert answer == "Name the booking or the series to cancel."


async def test_a_door_is_opened_for_somebody_unless_the_hub_leaves_it_alone(
    hass: HomeAssistant, there: Day, ask: Ask
) -> None:
    orders: list[str] = []
    hass.services.async_register("lock", "unlock", lambda call: orders.append(call.service))
    hass.states.async_set(LOCK, "locked")
    await there.settle()
    assert await ask("open_door", site="luzech", door="entrance") == {}
    (door,) = there.site.doors.values()
    door.set_automation(on=False)
    await there.settle()
    answer = await ask("open_door", site="luzech", door="entrance")
    assert answer.startswith("The hub was told to leave this door alone")


async def test_one_space_is_told_through_and_through(there: Day, ask: Ask) -> None:
    await there.book("09:05", "10:00")
    await there.until("09:20")
    told = await ask("space", site="luzech", space="salle")
    assert [each["works"] for each in told["sight"]["sensors"]] == [True, True]
    ((entrance,),) = (told["doors"],)
    assert (entrance["door"], entrance["name"]) == ("entrance", "Entrance")
    assert entrance["why"].endswith(".")
    assert told["reasons"][0]["event"] == "released"
    assert "nobody" in told["reasons"][0]["certificate"]
    assert told["reason"] == told["reasons"][0]["text"]


async def test_what_needs_a_person_counts_repairs_and_is_gone_with_them(
    hass: HomeAssistant, there: Day, ask: Ask
) -> None:
    assert there.hass.states.get("sensor.luzech_needs_a_person").state == "0"  # type: ignore[union-attr]  # it is there
    ir.async_create_issue(
        hass,
        "faitout",
        "metrics_luzech",
        is_fixable=False,
        severity=ir.IssueSeverity.WARNING,
        translation_key="metrics_cannot_connect",
        translation_placeholders={"site": "Luzech", "url": "http://metrics"},
        data={"entry_id": there.site.entry.entry_id},
    )
    await there.settle()
    (site,) = (await ask("attention"))["sites"]
    (concern,) = site["concerns"]
    assert concern["what"] == "Luzech: the metrics server does not answer"
    assert concern["deed"] is None
    ir.async_delete_issue(hass, "faitout", "metrics_luzech")
    await there.settle()
    assert (await ask("attention"))["sites"][0]["concerns"] == []


async def test_a_repair_is_settled_by_choices_without_an_administrator(
    hass: HomeAssistant, there: Day, ask: Ask
) -> None:
    assert await async_setup_component(hass, "repairs", {})
    room = the_space(there.site).space.id
    await there.site.faults.report(room, Fault.LIGHT, by="a screen", takes_out=False)
    await there.settle()
    (concern,) = (await ask("attention"))["sites"][0]["concerns"]
    assert (concern["kind"], concern["deed"]) == ("repair", "mend")
    about = {"site": "luzech", "issue_id": concern["subject"]}
    begun = await ask("attention/mend", **about)
    assert [way["id"] for way in begun["ways"]] == ["yes"]
    done = await ask("attention/mend", **about, flow_id=begun["flow_id"], way="yes")
    assert done == {"flow_id": None, "text": "", "ways": []}
    assert (await ask("attention"))["sites"][0]["concerns"] == []
    again = await ask("attention/mend", **about)
    assert again == "That is over already: nothing was done."
    stale = await ask("attention/mend", **about, flow_id=begun["flow_id"], way="yes")
    assert stale == "That is over already: nothing was done."


async def test_a_repair_without_choices_is_for_who_administers(there: Day, ask: Ask) -> None:
    room = the_space(there.site).space.id
    await there.site.faults.report(room, Fault.LIGHT, by="a screen", takes_out=False)
    await there.settle()
    (concern,) = (await ask("attention"))["sites"][0]["concerns"]
    # No repairs are set up in this Home Assistant.
    answer = await ask("attention/mend", site="luzech", issue_id=concern["subject"])
    assert "an administrator" in answer
