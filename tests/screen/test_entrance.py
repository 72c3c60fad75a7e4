"""At the entrance of screens: who asks is seen and sent away, and who is in the hand comes in."""

from datetime import timedelta
from http import HTTPStatus
from typing import Any

from aiohttp.test_utils import TestClient
from freezegun.api import TickingDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed
from pytest_homeassistant_custom_component.typing import (
    ClientSessionGenerator,
    WebSocketGenerator,
)

from custom_components.faitout.screen import PATH
from custom_components.faitout.screen.askers import TURNED_BACK_FOR, ScreenAsker
from custom_components.faitout.screen.credential import Secret, digest_of
from custom_components.faitout.screen.headers import API, COOKIE, TURN_COOKIE
from custom_components.faitout.screen.lines import MOST_LINES
from custom_components.faitout.screen.pairing import MOST_FROM_ONE, MOST_OPEN
from custom_components.faitout.screen.views import WORD_HEADER
from custom_components.faitout.screen.watch import LOOK_AGAIN_SECONDS
from tests.screen.hall import Hall, next_event

type Browsing = TestClient[Any, Any]
PROBLEM = "binary_sensor.luzech_screens"
MANY = 60
CHROME = "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/120.0 Safari/537.36"


class Desk:
    """The animator's list of screens, as her browser asks for it."""

    def __init__(self, client: Any) -> None:
        """Take her connection."""
        self._client = client

    async def ask(self, command: str, **values: object) -> dict[str, Any]:
        """Ask for a command and return what comes of it, or the error."""
        await self._client.send_json_auto_id(
            {"type": f"faitout/screens/{command}", "site": "luzech", **values}
        )
        answer = await self._client.receive_json()
        result: dict[str, Any] = answer["result"] if answer["success"] else answer["error"]
        return result


@pytest.fixture
async def desk(hall: Hall, hass_ws_client: WebSocketGenerator) -> Desk:
    """Let the animator look at her list."""
    assert hall.url
    return Desk(await hass_ws_client())


async def copy_of(hall: Hall, new_client: ClientSessionGenerator) -> Browsing:
    """Return another browser with the cookie of the hall's screen, which loads its page."""
    copy = await new_client()
    url = hall.client.make_url(PATH)
    for name, each in hall.client.session.cookie_jar.filter_cookies(url).items():
        copy.session.cookie_jar.update_cookies({name: each.value}, copy.make_url(PATH))
    assert "board.js" in await (await copy.get(PATH)).text()
    return copy


async def test_the_animator_sees_who_asks_and_no_code(hall: Hall, desk: Desk) -> None:
    answer = await hall.client.post(f"{API}/pairing", headers={"User-Agent": CHROME})
    told = await answer.json()
    listed = await desk.ask("list")
    (waiting,) = listed["waiting"]
    assert waiting == {
        "mark": told["mark"],
        "address": "127.0.0.1",
        "browser": "Chrome, Android",
        "since": waiting["since"],
        "is_invited": False,
        "is_gone": False,
    }
    assert told["code"] not in str(listed)


async def test_what_a_browser_says_of_itself_is_never_shown(hall: Hall, desk: Desk) -> None:
    evil = "<img src=x onerror=alert(1)> Firefox/9 \u202e" + "x" * 5000
    await hall.client.post(f"{API}/pairing", headers={"User-Agent": evil})
    assert [each["browser"] for each in (await desk.ask("list"))["waiting"]] == ["Firefox"]


async def test_a_device_that_asks_again_and_again_holds_four_codes_and_is_told_of(
    hall: Hall, desk: Desk, hass_client_no_auth: ClientSessionGenerator
) -> None:
    flooder = await hass_client_no_auth()
    states = []
    for _ in range(MANY):
        flooder.session.cookie_jar.clear()
        states.append((await (await flooder.post(f"{API}/pairing")).json())["state"])
    assert states[MOST_FROM_ONE] == "full"
    await hall.day.settle()
    assert problem(hall) == "on"
    listed = await desk.ask("list")
    assert len(listed["waiting"]) == MOST_FROM_ONE
    assert [each["times"] for each in listed["turned_back"]] == [states.count("full")]
    # One tap, and nothing is left of it; whoever asks from there is told so.
    assert await desk.ask("send_away") == {}
    assert (await desk.ask("list"))["waiting"] == []
    await hall.day.settle()
    assert problem(hall) == "off"
    assert (await (await flooder.post(f"{API}/pairing")).json())["state"] == "away"
    assert await desk.ask("let_ask") == {}
    assert (await (await flooder.post(f"{API}/pairing")).json())["state"] == "waiting"


async def test_what_ends_by_itself_is_not_told_for_ever(
    hall: Hall, freezer: TickingDateTimeFactory
) -> None:
    flood(hall)
    await hall.client.post(f"{API}/pairing")
    await hall.day.settle()
    assert problem(hall) == "on"
    freezer.tick(TURNED_BACK_FOR + timedelta(minutes=1))
    async_fire_time_changed(hall.hass, dt_util.utcnow() + timedelta(seconds=LOOK_AGAIN_SECONDS))
    await hall.day.settle()
    assert problem(hall) == "off"


async def test_one_who_asks_is_sent_away_by_the_number_on_it(hall: Hall, desk: Desk) -> None:
    told = await (await hall.client.post(f"{API}/pairing")).json()
    assert await desk.ask("send_away", mark=told["mark"]) == {}
    state = await (await hall.client.get(f"{API}/pairing")).json()
    assert state == {"state": "unknown"}


async def test_a_screen_in_the_hand_is_let_in_by_a_word_during_a_flood(
    hall: Hall, desk: Desk
) -> None:
    flood(hall)
    full = await hall.client.post(f"{API}/pairing")
    assert (full.status, (await full.json())["state"]) == (HTTPStatus.TOO_MANY_REQUESTS, "full")
    form = await begin_set_up(hall)
    headers = {WORD_HEADER: form["description_placeholders"]["word"]}
    told = await (await hall.client.post(f"{API}/pairing", headers=headers)).json()
    assert told["state"] == "waiting"
    assert [each["is_invited"] for each in (await desk.ask("list"))["waiting"]].count(True) == 1
    done = await hall.hass.config_entries.subentries.async_configure(
        form["flow_id"],
        {
            "code": told["code"],
            "name": "Hall",
            "scope": "site",
            "language": "fr",
            "who": "nobody",
        },
    )
    assert done["type"] == "create_entry"
    assert await (await hall.client.get(f"{API}/pairing")).json() == {"state": "paired"}


async def test_a_word_is_good_while_the_form_is_open_and_for_one_screen(
    hall: Hall, hass_client_no_auth: ClientSessionGenerator
) -> None:
    form = await begin_set_up(hall)
    headers = {WORD_HEADER: form["description_placeholders"]["word"]}
    other = await hass_client_no_auth()
    assert (await other.post(f"{API}/pairing", headers=headers)).status == HTTPStatus.OK
    used = await hall.client.post(f"{API}/pairing", headers=headers)
    assert (used.status, (await used.json())["state"]) == (HTTPStatus.CONFLICT, "word_used")
    hall.hass.config_entries.subentries.async_abort(form["flow_id"])
    gone = await hall.client.post(f"{API}/pairing", headers=headers)
    assert (gone.status, (await gone.json())["state"]) == (HTTPStatus.NOT_FOUND, "word_unknown")
    for rubbish in ("", "x" * 5000, "%3Cb%3E", "é"):
        answer = await hall.client.post(f"{API}/pairing", headers={WORD_HEADER: rubbish})
        assert (await answer.json())["state"] == "word_unknown"


async def test_the_animator_lets_a_screen_in_again_that_lost_its_cookie(
    hall: Hall, desk: Desk, hass_client_no_auth: ClientSessionGenerator
) -> None:
    screen = await hall.let_in()
    new = Hall(hall.hass, hall.day, await hass_client_no_auth())
    invited = await desk.ask("invite")
    headers = {WORD_HEADER: invited["word"]}
    told = await (await new.client.post(f"{API}/pairing", headers=headers)).json()
    assert (await desk.ask("let_in", screen=screen, code="12"))["code"] == "refused"
    assert (await desk.ask("let_in", screen="s-1", code=told["code"]))["code"] == "refused"
    assert await desk.ask("let_in", screen=screen, code=told["code"]) == {}
    assert (await new.listen()).status == HTTPStatus.OK
    assert (await hall.listen()).status == HTTPStatus.UNAUTHORIZED
    for _ in range(5):
        assert (await desk.ask("let_in", screen=screen, code="000000"))["code"] == "refused"
    late = await desk.ask("let_in", screen=screen, code="000000")
    assert "ten minutes" in late["message"]
    new.leave()


async def test_a_copied_cookie_is_told_on_both_and_the_rightful_one_is_renewed(
    hall: Hall, desk: Desk, hass_client_no_auth: ClientSessionGenerator
) -> None:
    screen = await hall.let_in()
    await hall.client.get(PATH)
    first = await hall.listen()
    assert (await next_event(first)).data["copied"] is False
    thief = Hall(hall.hass, hall.day, await copy_of(hall, hass_client_no_auth))
    stolen = await thief.listen()
    # The screen is asked to show what it has, and comes back with it.
    await first.content.read()
    again = await hall.listen()
    assert (await next_event(again)).data["copied"] is True
    hello = await next_event(stolen)
    while not (hello.name == "hello" and hello.data["copied"]):
        hello = await next_event(stolen)
    await hall.day.settle()
    state = hall.hass.states.get(PROBLEM)
    assert state
    assert (state.state, state.attributes["troubles"]) == ("on", ["copied"])
    (listed,) = (await desk.ask("list"))["screens"]
    assert [each["address"] for each in listed["copies"]] == ["127.0.0.1"] * 2
    lines = hall.client.session.cookie_jar.filter_cookies(hall.client.make_url(PATH))
    mine = next(each["line"] for each in listed["copies"] if is_line_of(each, lines))
    assert (await desk.ask("renew", screen=screen, line="nonsense"))["code"] == "refused"
    assert await desk.ask("renew", screen=screen, line=mine) == {}
    await hall.day.settle()
    before = lines[COOKIE].value
    renewed = await hall.listen()
    assert renewed.status == HTTPStatus.OK
    after = hall.client.session.cookie_jar.filter_cookies(hall.client.make_url(PATH))
    assert after[COOKIE].value != before
    assert (await thief.listen()).status == HTTPStatus.UNAUTHORIZED
    assert "pairing.js" in await (await thief.client.get(PATH)).text()
    assert (await hall.listen()).status == HTTPStatus.OK
    thief.leave()


async def test_six_browsers_with_one_cookie_do_not_throw_each_other_out(
    hall: Hall, hass_client_no_auth: ClientSessionGenerator
) -> None:
    await hall.let_in()
    await hall.client.get(PATH)
    copies = [Hall(hall.hass, hall.day, await copy_of(hall, hass_client_no_auth)) for _ in range(6)]
    statuses: list[int] = []
    for _ in range(3):
        statuses = [(await copy.listen()).status for copy in copies]
    assert statuses.count(HTTPStatus.OK) == MOST_LINES
    assert statuses.count(HTTPStatus.CONFLICT) == len(copies) - MOST_LINES
    assert len(list(hall.screens.feed.streams)) >= MOST_LINES
    for copy in copies:
        copy.leave()


async def test_a_page_that_is_loaded_again_and_again_is_no_copy(hall: Hall) -> None:
    await hall.let_in()
    for _ in range(3 * MOST_LINES):
        await hall.client.get(PATH)
        feed = await hall.listen()
        assert feed.status == HTTPStatus.OK
        assert (await next_event(feed)).data["copied"] is False
    assert problem(hall) == "off"


async def test_a_screen_that_is_bound_is_turned_away_from_elsewhere_until_that_is_accepted(
    hall: Hall, desk: Desk
) -> None:
    screen = await hall.let_in(manners={"binds_address": True})
    assert (await hall.listen()).status == HTTPStatus.OK
    await hall.day.settle()
    entry = hall.day.site.entry
    assert entry.subentries[screen].data["bound_address"] == "127.0.0.1"
    move(hall.hass, hall, screen, "10.0.0.5")
    await hall.day.settle()
    assert (await hall.listen()).status == HTTPStatus.UNAUTHORIZED
    assert await (await hall.client.get(f"{API}/pairing")).json() == {"state": "moved"}
    assert "pairing.js" in await (await hall.client.get(PATH)).text()
    await hall.day.settle()
    state = hall.hass.states.get(PROBLEM)
    assert state
    assert state.attributes["troubles"] == ["moved"]
    assert "127.0.0.1" not in str(state.attributes)
    (listed,) = (await desk.ask("list"))["screens"]
    assert (listed["address"], listed["moved"][0]["address"]) == ("10.0.0.5", "127.0.0.1")
    refused = await desk.ask("accept", screen=screen, address="10.0.0.66")
    assert refused["code"] == "refused"
    assert await desk.ask("accept", screen=screen, address="127.0.0.1") == {}
    await hall.day.settle()
    assert (await hall.listen()).status == HTTPStatus.OK
    assert problem(hall) == "off"


async def test_a_browser_that_sends_rubbish_is_no_screen(hall: Hall) -> None:
    await hall.let_in()
    for cookie in ("x" * 8000, "é", "", "../../x", "a" * 43):
        headers = {"Cookie": f"{COOKIE}={cookie}; {TURN_COOKIE}={cookie}"}
        hall.client.session.cookie_jar.clear()
        answer = await hall.client.get(f"{PATH}/events", headers=headers)
        assert answer.status in {HTTPStatus.UNAUTHORIZED, HTTPStatus.BAD_REQUEST}
        told = await hall.client.get(f"{API}/pairing", headers=headers)
        assert told.status in {HTTPStatus.OK, HTTPStatus.BAD_REQUEST}


def flood(hall: Hall) -> None:
    """Have so many from elsewhere hold a code that none is left."""
    for number in range(MOST_OPEN):
        hall.screens.pairings.open(ScreenAsker(f"10.0.0.{number}"), dt_util.utcnow())


async def begin_set_up(hall: Hall) -> dict[str, Any]:
    """Open the form in which a screen is let in."""
    handler = (hall.day.site.entry.entry_id, "screen")
    form = await hall.hass.config_entries.subentries.async_init(handler, context={"source": "user"})
    return dict(form)


def move(hass: HomeAssistant, hall: Hall, screen: str, address: str) -> None:
    """Have a screen belong at another address than the one it asks from."""
    entry = hall.day.site.entry
    subentry = entry.subentries[screen]
    hass.config_entries.async_update_subentry(
        entry, subentry, data={**subentry.data, "bound_address": address}
    )


def is_line_of(listed: dict[str, Any], cookies: Any) -> bool:
    """Return whether a browser in the list is the one with these cookies."""
    return bool(listed["line"] == digest_of(Secret(cookies[TURN_COOKIE].value)))


def problem(hall: Hall) -> str:
    """Return what the entity of the site says of its screens."""
    state = hall.hass.states.get(PROBLEM)
    assert state
    return state.state
