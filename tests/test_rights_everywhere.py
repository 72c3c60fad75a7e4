"""Whatever the integration offers asks who wants it: nothing new can be forgotten.

Each action, entity, command and page is walked as it is registered. One that is not in the tables
here fails, and so does one that lets somebody without a right change or learn something.
"""

from collections.abc import Iterator
from datetime import date
import re
from typing import Any, Final

from homeassistant.auth.models import User
from homeassistant.components.button import ButtonEntity
from homeassistant.components.calendar import CalendarEntity
from homeassistant.components.select import SelectEntity
from homeassistant.components.switch import SwitchEntity
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import HomeAssistantError, Unauthorized
from homeassistant.helpers.entity import Entity
from homeassistant.helpers.entity_platform import async_get_platforms
from homeassistant.setup import async_setup_component
import probatio
import pytest
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.faitout.const import DOMAIN
from custom_components.faitout.engine.ids import SpaceId
from custom_components.faitout.engine.rights import Right
from tests.day import Day
from tests.people import as_user, give, make_animators, ordinary
from tests.places import CONTACT, LOCK, door, second_site, space

ROOM: Final = {"entity_id": "calendar.salle_bookings"}
SPAN: Final = {"start": "2026-10-05T10:00:00+02:00", "duration": "01:00:00"}
CALLS: Final[dict[str, dict[str, Any]]] = {
    "book": {**ROOM, **SPAN},
    "cancel": {"booking_id": "BOOKING"},
    "check_in": {"booking_id": "BOOKING"},
    "end": {"booking_id": "BOOKING"},
    "extend": {"booking_id": "BOOKING"},
    "undo_release": ROOM,
    "close": {**ROOM, **SPAN},
    "reopen": ROOM,
    "get_report": {"start": "2026-10-01T00:00:00+02:00", "duration": "24:00:00"},
    "get_decisions": {"start": "2026-10-01T00:00:00+02:00", "duration": "24:00:00"},
    "what_if": {},
    "grant_access": {"entity_id": "event.entrance_door", **SPAN},
    "revoke_access": {"grant_id": "g-1"},
    "get_access": {},
    "get_openings": {},
    "learn_badge": {"member": "m_1"},
    "forget_badges": {"member": "m_1"},
    "set_member": {"alias": "Merle"},
    "remove_member": {"member_id": "m_1"},
    "get_members": {},
    "import_members": {"csv": "alias\nMerle\n"},
}
"""How each action is called that wants a right."""
WAITS: Final = frozenset({"learn_badge"})
"""Actions that wait for a hand."""
NAMES_A_SITE: Final = frozenset({"set_member", "remove_member", "get_members", "import_members"})
FOR_ALL: Final[dict[str, dict[str, Any]]] = {"get_bookings": {}, "find_free": SPAN}
"""Actions for whoever may see the room: what hangs beside its door, and no title."""
SITE: Final = {"site": "luzech"}
MEMBER: Final = {**SITE, "member_id": "m_1"}
TABLE: Final = {**SITE, "csv": "alias\nMerle\n"}
MERLE: Final = {"alias": "Merle", "language": "fr", "notify": "", "reference": ""}
COMMANDS: Final[dict[str, dict[str, Any]]] = {
    "faitout/book": {**ROOM, **SPAN},
    "faitout/access/learn_badge": {**SITE, "member": "m_1"},
    "faitout/members/list": SITE,
    "faitout/members/set": {**SITE, **MERLE, "subscriptions": []},
    "faitout/members/remove": MEMBER,
    "faitout/members/name": MEMBER,
    "faitout/members/read": TABLE,
    "faitout/members/import": {**TABLE, "columns": {}, "dry_run": False},
    "faitout/floor_plan/get": SITE,
    "faitout/floor_plan/place": {**SITE, "plan": "p-1", "places": {"salle": [0.5, 0.5]}},
    "faitout/screens/list": SITE,
    "faitout/screens/invite": SITE,
    "faitout/screens/send_away": SITE,
    "faitout/desk/now": {},
    "faitout/desk/week": {},
    "faitout/desk/attention": {},
    "faitout/desk/space": {**SITE, "space": "salle"},
    "faitout/desk/act": {**SITE, "space": "salle", "act": "out_of_service"},
    "faitout/desk/book": {**SITE, "space": "salle", "minutes": 30},
    "faitout/desk/move": {
        **SITE,
        "space": "salle",
        "booking_id": "b-1",
        "seen_start": 0,
        "seen_end": 60,
        "start": 60,
        "end": 120,
    },
    "faitout/desk/what_if": {**SITE, "space": "salle"},
    "faitout/desk/change_hours": {
        **SITE,
        "version": 0,
        "dry_run": False,
        "change": {"kind": "holidays", "closed": False},
    },
    "faitout/desk/open_door": {**SITE, "door": "entrance"},
    "faitout/desk/visitors": SITE,
    "faitout/desk/visitors/let_in": {**SITE, "doors": ["entrance"], "minutes": 60},
    "faitout/desk/visitors/take_back": {**SITE, "grant_id": "g-1"},
    "faitout/desk/figures": {"start": "2026-10-01", "end": "2026-11-01"},
    "faitout/desk/paper": {"start": "2026-10-01", "end": "2026-11-01"},
    "faitout/desk/attention/do": {**SITE, "key": "alarm:luzech::"},
    "faitout/desk/attention/mend": {**SITE, "issue_id": "journal_failed_luzech"},
    "faitout/screens/let_ask": SITE,
    "faitout/screens/let_in": {**SITE, "screen": "s-1", "code": "123456"},
    "faitout/screens/accept": {**SITE, "screen": "s-1", "address": "10.0.0.9"},
    "faitout/screens/renew": {**SITE, "screen": "s-1", "line": "l-1"},
}
"""How each command is sent that wants a right."""
COMMANDS_FOR_ALL: Final[dict[str, dict[str, Any]]] = {
    "faitout/rights": {},
    "faitout/bookings": {},
    "faitout/desk/places": {},
    "faitout/desk/dashboard": {},
    "faitout/desk/hours": SITE,
    # The code that is typed is the right.
    "faitout/access/present": {**SITE, "door": "entrance", "code": "194736"},
}
PAGES: Final = {
    "/faitout/screen": "a screen that is not let in is shown how to be, and nothing else",
    "/faitout/screen/page/{build}/{file}": "styles and scripts",
    "/faitout/screen/pairing": "six digits, which somebody who may set up types in",
    "/faitout/screen/api/pairing": "the same",
    "/faitout/screen/events": "the board, for screens that were let in",
    "/faitout/screen/api/events": "the same",
    "/faitout/screen/plain": "the same without script: what a screen may see, or how to be let in",
    "/faitout/screen/api/act": "for screens that may act, each on its own space",
    "/faitout/screen/api/plan/{plan}/{part}": "for the screens that were set up to show it",
    "/faitout/floor-plan/{digest}/floor-plan.js": "a program, the same for everybody",
    "/faitout/floor-plan/{digest}/load.js": "the same",
    "/faitout/members/{digest}/members.js": "a program, the same for everybody",
    "/faitout/members/{digest}/load.js": "what loads it",
    "/faitout/screens/{digest}/screens.js": "a program, the same for everybody",
    "/faitout/screens/{digest}/load.js": "the same",
    "/faitout/faitout-cards/{digest}/faitout-cards.js": "a program, the same for everybody",
    "/faitout/faitout-cards/{digest}/load.js": "the same",
    "/faitout/bookings/{digest}/bookings.js": "a program, the same for everybody",
    "/faitout/bookings/{digest}/load.js": "the same",
    "/faitout/guest/{language}": "the same for everybody",
    "/faitout/guest/page/{build}/{file}": "styles and scripts",
    "/faitout/guest/api/state": "for who has a link that opens now, as the link says",
    "/faitout/guest/api/act": "the same",
    "/faitout/at/{site}/{space}": "the same for everybody",
    "/faitout/phone/page/{build}/{file}": "styles and scripts",
    "/faitout/phone/api/state": "what screens show, on the network of the place alone",
    "/faitout/phone/api/prove": "the same, for who has read the glass of a space",
    "/faitout/phone/api/act": "the same, and what a screen of that space may",
    "/faitout/phone/api/sheets/{site}": "what hangs beside doors, on the network of the place",
    "/faitout/screen/api/glass": "the code of a space, for its own screen",
    "/faitout/feeds/{secret}.ics": "when a space is taken, for who has its secret address",
    "/faitout/feeds/{site}/spaceapi.json": "that a place is open, where it wants that told",
    "/faitout/report/{start}/{end}/{kind}": "by a signed path, whose user must read records there",
    "/faitout/trmnl/api/setup": "a token, for a device that the installer lets set itself up now",
    "/faitout/trmnl/api/setup/": "the same",
    "/faitout/trmnl/api/display": "for who has the token of a sign; else how to be let in",
    "/faitout/trmnl/api/display/": "the same",
    "/faitout/trmnl/api/log": "numbers, from who has the token of a sign",
    "/faitout/trmnl/api/log/": "the same",
    "/faitout/trmnl/picture/{name}.png": "what hangs beside a door, by a name for five minutes",
    "/faitout/trmnl/notice/{name}.png": "the same for everybody",
    "/faitout/sign/{secret}.png": "for who has the address, which is a secret of one sign",
}
"""Pages that ask nobody for a right, and why."""
DIGEST: Final = re.compile(r"\b[0-9a-f]{16}\b")
TITLE: Final = "Entretien Quetzalcoatl"
SILENT: Final = frozenset({"sensor", "binary_sensor", "event", "image"})
"""Platforms whose entities only show."""


@pytest.fixture
async def at_work(day: Day) -> Day:
    """Let a place with all that acts be open, with a booking that has a title."""
    day.hass.states.async_set(LOCK, "locked", {"supported_features": 1})
    day.hass.states.async_set(CONTACT, "off")
    await day.begin(space(), space("hall", "common", []), door())
    await day.book("09:00", "10:00", title=TITLE)
    return day


@pytest.fixture
async def camille(at_work: Day) -> User:
    """Let there be an ordinary user to whom nothing was given, not even to look and to book."""
    for right in (Right.LOOK, Right.BOOK):
        give(at_work.site, right)
    return await ordinary(at_work.hass)


def booking_of(day: Day) -> str:
    """Return the id of the booking that there is."""
    return next(iter(day.site.spaces[SpaceId("salle")].state.ledger)).id


def remembered(day: Day) -> list[object]:
    """Return all that an act could change."""
    return [
        *((runner.state.ledger, runner.state.switches) for runner in day.site.spaces.values()),
        *(each.state.automation for each in day.site.doors.values()),
        day.site.alarm.is_raised,
    ]


def filled(data: dict[str, Any], booking: str) -> dict[str, Any]:
    """Return the data of a call about the booking that there is."""
    return {key: booking if value == "BOOKING" else value for key, value in data.items()}


async def called(hass: HomeAssistant, who: Context, action: str, data: dict[str, Any]) -> Any:
    """Call an action for somebody."""
    return await hass.services.async_call(
        DOMAIN, action, dict(data), blocking=True, return_response=True, context=who
    )


async def test_every_action_refuses_whom_nothing_was_given(at_work: Day, camille: User) -> None:
    hass, before = at_work.hass, remembered(at_work)
    known = hass.services.async_services_for_domain(DOMAIN).keys()
    assert known == CALLS.keys() | FOR_ALL.keys()
    for action, data in CALLS.items():
        with pytest.raises(Unauthorized):
            await called(hass, as_user(camille), action, filled(data, booking_of(at_work)))
        assert remembered(at_work) == before, action
    for action, data in FOR_ALL.items():
        assert TITLE not in str(await called(hass, as_user(camille), action, data))


async def test_a_right_at_one_place_is_none_at_another(at_work: Day, camille: User) -> None:
    """Whether the other is named by its room, by its name, or not at all."""
    hass = at_work.hass
    other = await second_site(hass)
    make_animators(other, camille)
    before = remembered(at_work)
    for action in CALLS.keys() - WAITS:
        data = CALLS[action]
        named = {**data, "site": "luzech"} if action in NAMES_A_SITE else data
        try:
            answer = await called(
                hass, as_user(camille), action, filled(named, booking_of(at_work))
            )
        except HomeAssistantError:
            continue
        finally:
            await at_work.settle()
        assert "luzech" not in str(answer), action
        assert remembered(at_work) == before, action


async def test_an_animator_may_call_every_action(at_work: Day, camille: User) -> None:
    make_animators(at_work.site, camille)
    for action, data in {**CALLS, **FOR_ALL}.items():
        if action in WAITS:
            continue
        try:
            await called(at_work.hass, as_user(camille), action, filled(data, booking_of(at_work)))
        except Unauthorized as error:
            pytest.fail(f"{action}: {error!r}")
        except HomeAssistantError:
            # There is nothing to undo, for one: that is for the engine to say.
            continue
        finally:
            await at_work.settle()
        if action == "cancel":
            await at_work.book("09:00", "10:00", title=TITLE)


def entities(hass: HomeAssistant) -> Iterator[Entity]:
    """Yield every entity of the integration."""
    for platform in async_get_platforms(hass, DOMAIN):
        yield from platform.entities.values()


def acts(entity: Entity, booking: str) -> list[tuple[str, dict[str, Any]]]:
    """Return the methods by which an entity acts, with what they are called with."""
    event = {"dtstart": date(2026, 10, 5), "dtend": date(2026, 10, 6), "summary": "x"}
    match entity:
        case ButtonEntity():
            return [("async_press", {})]
        case SwitchEntity():
            return [("async_turn_on", {}), ("async_turn_off", {})]
        case SelectEntity():
            return [("async_select_option", {"option": each}) for each in entity.options]
        case CalendarEntity() if entity.supported_features:
            return [
                ("async_create_event", event),
                ("async_update_event", {"uid": booking, "event": event}),
                ("async_delete_event", {"uid": booking}),
            ]
    only_shows = entity.platform.domain in SILENT or isinstance(entity, CalendarEntity)
    assert only_shows, f"{entity.entity_id} has no line here"
    return []


async def test_every_entity_refuses_whom_nothing_was_given(at_work: Day, camille: User) -> None:
    """Straight at its methods, so that one which is not available now is tried as well."""
    walked, before = 0, remembered(at_work)
    for entity in entities(at_work.hass):
        for method, data in acts(entity, booking_of(at_work)):
            entity.async_set_context(as_user(camille))
            with pytest.raises(Unauthorized):
                await getattr(entity, method)(**data)
            assert remembered(at_work) == before, (entity.entity_id, method)
            walked += 1
    assert walked > 10


async def test_every_command_refuses_whom_nothing_was_given(
    at_work: Day, camille: User, hass_ws_client: WebSocketGenerator
) -> None:
    hass, before = at_work.hass, remembered(at_work)
    client = await hass_ws_client(access_token=await token_of(hass, camille))
    known = {name for name in hass.data["websocket_api"] if name.startswith(f"{DOMAIN}/")}
    assert known == COMMANDS.keys() | COMMANDS_FOR_ALL.keys()
    for command, data in COMMANDS.items():
        await client.send_json_auto_id({"type": command, **data})
        answer = await client.receive_json()
        assert answer["error"]["code"] == "unauthorized", command
        assert remembered(at_work) == before, command
    for command, data in COMMANDS_FOR_ALL.items():
        await client.send_json_auto_id({"type": command, **data})
        answer = await client.receive_json()
        assert answer["success"], command
        assert TITLE not in str(answer)


async def test_every_page_that_asks_for_no_right_has_its_reason(at_work: Day) -> None:
    assert await async_setup_component(at_work.hass, "http", {})
    paths = {resource.canonical for resource in at_work.hass.http.app.router.resources()}
    ours = {DIGEST.sub("{digest}", path) for path in paths if DOMAIN in path}
    assert ours == PAGES.keys()


async def test_no_action_lets_a_name_through_its_schema(at_work: Day) -> None:
    """What passes the schema is in the database before any handler is called."""
    for action, service in at_work.hass.services.async_services_for_domain(DOMAIN).items():
        for field in ("title", "holder", "member"):
            assert service.schema is not None, action
            with pytest.raises((probatio.Invalid, HomeAssistantError)):
                service.schema({**CALLS.get(action, {}), field: "Camille Dupont"})


async def token_of(hass: HomeAssistant, user: User) -> str:
    """Return what a user logs in with."""
    refresh = await hass.auth.async_create_refresh_token(user, "https://faitout.test/")
    return hass.auth.async_create_access_token(refresh)
