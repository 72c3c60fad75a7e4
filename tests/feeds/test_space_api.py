"""What a place tells to everybody: SpaceAPI, by the rules of its version 15."""

from datetime import timedelta
from http import HTTPStatus
from typing import Any

import jsonschema

from custom_components.faitout.engine.ids import SpaceId
from tests.day import RADAR
from tests.feeds.reader import Reader
from tests.test_closed_everywhere import closes

ADDRESS = "/faitout/feeds/luzech/spaceapi.json"
DESK = SpaceId("poste1")
WEB = "https://lefaitout.example/"
RULES: dict[str, Any] = {
    # What version 15 wants, of all that we tell, written by hand after its description.
    "type": "object",
    "required": ["api_compatibility", "space", "logo", "url", "contact"],
    "properties": {
        "api_compatibility": {
            "type": "array",
            "items": {"type": "string"},
            "contains": {"const": "15"},
        },
        "space": {"type": "string"},
        "logo": {"type": "string"},
        "url": {"type": "string"},
        "contact": {"type": "object", "properties": {"email": {"type": "string"}}},
        "location": {
            "type": "object",
            "minProperties": 1,
            "properties": {
                "address": {"type": "string"},
                "timezone": {"type": "string"},
                "country_code": {"type": "string"},
            },
            "additionalProperties": False,
        },
        "state": {
            "type": "object",
            "properties": {
                "open": {"type": "boolean"},
                "lastchange": {"type": "number"},
                "message": {"type": "string"},
            },
            "additionalProperties": False,
        },
    },
    "patternProperties": {"^ext_": {}},
    "additionalProperties": False,
}


async def told(reader: Reader) -> dict[str, Any]:
    """Return what the place tells; it must be by the rules."""
    answer = await reader.ask(ADDRESS)
    assert answer.status == HTTPStatus.OK
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.content_type == "application/json"
    said: dict[str, Any] = await answer.json()
    jsonschema.validate(said, RULES)
    return said


async def test_nothing_is_told_until_it_is_switched_on(reader: Reader) -> None:
    assert (await reader.ask(ADDRESS)).status == HTTPStatus.NOT_FOUND
    assert (await reader.choose(space_api=True, web=WEB))[-1] == ADDRESS
    said = await told(reader)
    assert said["space"] == "Luzech"
    assert said["url"] == WEB
    assert said["contact"] == {}
    assert said["location"]["address"] == "203 avenue de l'Uxellodunum"
    assert said["logo"].endswith("/icon.svg")
    assert (await reader.client.get(said["logo"].partition("8123")[2])).status == HTTPStatus.OK
    await reader.choose()
    assert (await reader.ask(ADDRESS)).status == HTTPStatus.NOT_FOUND


async def test_open_is_what_the_hours_say(reader: Reader) -> None:
    await reader.choose(space_api=True, web=WEB, email="bonjour@lefaitout.example")
    eight = int(reader.day.at("08:00").timestamp())
    said = await told(reader)
    assert said["state"] == {"open": True, "message": "Open to members", "lastchange": eight}
    assert said["contact"] == {"email": "bonjour@lefaitout.example"}
    await reader.day.leap("22:30")
    state = (await told(reader))["state"]
    assert state["open"] is False
    assert state["lastchange"] == eight + timedelta(hours=14).total_seconds()
    await reader.day.leap("01:00", 1)
    said = {"open": False, "message": "Closed. Open again: 08:00."}
    assert (await told(reader))["state"] == said


async def test_why_it_is_closed_is_told_as_well(reader: Reader) -> None:
    day = reader.day
    await closes(day.site, day.at("09:00"), day.at("14:00", day=3), "Congés")
    await reader.choose(space_api=True, web=WEB)
    message = "Closed: Congés. Open again: Thursday 8 October at 14:00."
    assert (await told(reader))["state"]["message"] == message
    await closes(day.site, day.at("15:00", day=3), day.at("16:00", day=3), "Ménage", DESK)
    assert (await told(reader))["state"]["message"] == message


async def test_what_is_not_known_is_not_told_as_closed(reader: Reader) -> None:
    await reader.choose(space_api=True, web=WEB, counts=True)
    reader.day.site.alarm.is_raised = True
    assert (await told(reader))["state"] == {}
    assert await reader.hass.config_entries.async_unload(reader.day.site.entry.entry_id)
    said = await told(reader)
    assert said["state"] == {}
    assert "ext_faitout" not in said


async def test_counts_are_told_only_where_that_is_wanted(reader: Reader) -> None:
    """Two desks without a sensor: nobody knows whether they are free, and that is told."""
    await reader.choose(space_api=True, web=WEB)
    assert "ext_faitout" not in await told(reader)
    await reader.choose(space_api=True, web=WEB, counts=True)
    await reader.day.sees(RADAR)
    await reader.day.later(2)
    await reader.day.book("09:00", "18:00", "poste1", title="Entretien Quetzalcoatl")
    said = await told(reader)
    assert said["ext_faitout"] == {
        "spaces": {
            "meeting_room": {"total": 1, "free": 0, "taken": 1, "unknown": 0, "closed": 0},
            "desk": {"total": 2, "free": 0, "taken": 1, "unknown": 1, "closed": 0},
        }
    }
    # No space by its name, and nothing of what is booked.
    for word in ("Salle", "Poste", "poste1", "Quetzalcoatl", *reader.day.site.spaces):
        assert word not in str(said["ext_faitout"])
    await reader.day.tap("select.service", "select_option", "poste2", option="out_of_service")
    of_desks = (await told(reader))["ext_faitout"]["spaces"]["desk"]
    assert (of_desks["unknown"], of_desks["closed"]) == (0, 1)
    assert SpaceId("hall") in reader.day.site.spaces


WRONG: tuple[tuple[dict[str, object], dict[str, str]], ...] = (
    ({"space_api": True}, {"web": "web_wanted"}),
    ({"space_api": True, "web": "lefaitout.example"}, {"web": "no_address"}),
    ({"web": "javascript:alert(1)"}, {"web": "no_address"}),
    ({"web": "http://[::1"}, {"web": "no_address"}),
    ({"web": f"https://x.example/{'x' * 300}"}, {"web": "no_address"}),
    ({"logo": "file:///etc/passwd"}, {"logo": "no_address"}),
    ({"email": "nobody"}, {"email": "no_email"}),
    ({"email": f"{'x' * 300}@example"}, {"email": "no_email"}),
)


async def test_the_form_says_what_is_wrong(reader: Reader) -> None:
    flows = reader.hass.config_entries.options
    form = await reader.form()
    before = dict(reader.day.site.entry.options)
    for typed, wrong in WRONG:
        everything = {"calendars": ["salle"], "space_api": False, "counts": False, **typed}
        shown = await flows.async_configure(form["flow_id"], everything)
        assert shown["errors"] == wrong
        assert reader.day.site.entry.options == before
