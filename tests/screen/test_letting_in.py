"""A screen that nobody let in sees six digits and nothing else; the animator decides the rest."""

from http import HTTPStatus

from aiohttp.test_utils import make_mocked_request
from homeassistant.helpers.http import current_request
import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.faitout.diagnostics import async_get_config_entry_diagnostics
from custom_components.faitout.screen import PATH
from custom_components.faitout.screen.headers import API
from custom_components.faitout.screen.pairing import MOST_FROM_ONE, MOST_WRONG
from tests.screen.hall import Hall, event_where, next_event


async def test_a_screen_that_nobody_let_in_learns_nothing(hall: Hall) -> None:
    page = await (await hall.client.get(PATH)).text()
    assert "pairing.js" in page
    assert "Salle" not in page
    feed = await hall.listen()
    assert feed.status == HTTPStatus.UNAUTHORIZED
    assert await feed.read() == b""
    assert not hall.hass.states.get("persistent_notification.http_login")


async def test_the_code_lets_it_in(hall: Hall) -> None:
    code = await hall.ask_for_code()
    # Loading the page again does not change the code.
    assert await hall.ask_for_code() == code
    done = await hall.enter(code, name="Entrée", scope="site", language="fr")
    assert done["title"] == "Entrée"
    assert done["data"].keys() == {
        *("scope", "language", "who", "credential"),
        *("sound", "dims", "binds_address", "fault_takes_out"),
    }
    told = await (await hall.client.get(f"{API}/pairing")).json()
    assert told == {"state": "paired"}
    assert "board.js" in await (await hall.client.get(PATH)).text()
    feed = await hall.listen()
    assert (await next_event(feed)).name == "hello"
    site = await event_where(feed, lambda told: told.name == "site")
    assert [space["name"] for space in site.data["spaces"]] == ["Salle"]


async def test_its_secret_is_kept_from_scripts_and_other_sites(hall: Hall) -> None:
    answer = await hall.client.post(f"{API}/pairing")
    (cookie,) = answer.headers.getall("Set-Cookie")
    assert {"HttpOnly", "SameSite=Strict", f"Path={PATH}"} <= set(cookie.split("; "))
    secret = cookie.partition("=")[2].partition(";")[0]
    await hall.enter((await answer.json())["code"])
    stored = str(hall.day.site.entry.as_dict())
    assert "credential" in stored
    assert secret not in stored


async def test_a_code_alone_lets_no_other_screen_in(
    hall: Hall, hass_client_no_auth: ClientSessionGenerator
) -> None:
    other = await hass_client_no_auth()
    await hall.let_in()
    assert (await other.get(f"{PATH}/events")).status == HTTPStatus.UNAUTHORIZED


async def test_wrong_codes_are_told_at_their_field_and_limited(hall: Hall) -> None:
    code = await hall.ask_for_code()
    wrong = f"{(int(code) + 1) % 1_000_000:06}"
    assert (await hall.enter("12 34"))["errors"] == {"code": "code_malformed"}
    assert (await hall.enter(code, name="…"))["errors"] == {"name": "no_letters"}
    for _ in range(MOST_WRONG):
        assert (await hall.enter(wrong))["errors"] == {"code": "code_wrong"}
    assert (await hall.enter(code))["errors"] == {"code": "code_too_many_tries"}


async def test_too_many_screens_that_wait_are_told_so(
    hall: Hall, hass_client_no_auth: ClientSessionGenerator
) -> None:
    for _ in range(MOST_FROM_ONE):
        other = await hass_client_no_auth()
        assert (await other.post(f"{API}/pairing")).status == HTTPStatus.OK
    answer = await hall.client.post(f"{API}/pairing")
    assert answer.status == HTTPStatus.TOO_MANY_REQUESTS
    assert await answer.json() == {"state": "full"}


async def test_another_site_cannot_ask_for_codes(hall: Hall) -> None:
    headers = {"Sec-Fetch-Site": "cross-site"}
    answer = await hall.client.post(f"{API}/pairing", headers=headers)
    assert answer.status == HTTPStatus.FORBIDDEN


async def test_removing_a_screen_ends_what_it_sees_at_once(hall: Hall) -> None:
    screen = await hall.let_in()
    feed = await hall.listen()
    await next_event(feed)
    await hall.turn_out(screen)
    await feed.content.read()
    assert feed.content.at_eof()
    assert (await hall.listen()).status == HTTPStatus.UNAUTHORIZED
    assert "pairing.js" in await (await hall.client.get(PATH)).text()


async def test_another_screen_can_take_its_place(
    hall: Hall, hass_client_no_auth: ClientSessionGenerator
) -> None:
    screen = await hall.let_in()
    old = Hall(hall.hass, hall.day, hall.client)
    new = Hall(hall.hass, hall.day, await hass_client_no_auth())
    code = await new.ask_for_code()
    choices = {"name": "Hall", "scope": "all", "language": "en"}
    assert (await hall.change(screen, **choices, code="000"))["errors"] == {
        "code": "code_malformed"
    }
    assert (await hall.change(screen, **choices, code=code))["reason"] == "reconfigure_successful"
    assert (await old.listen()).status == HTTPStatus.UNAUTHORIZED
    feed = await new.listen()
    assert (await next_event(feed)).data["language"] == "en"
    new.leave()


async def test_a_screen_is_changed_and_stays_let_in(hall: Hall) -> None:
    screen = await hall.let_in(language="fr")
    choices = {"scope": "all", "language": "en"}
    assert (await hall.change(screen, name="…", **choices))["errors"] == {"name": "no_letters"}
    await hall.change(screen, name="Cuisine", **choices)
    subentry = hall.day.site.entry.subentries[screen]
    assert subentry.title == "Cuisine"
    feed = await hall.listen()
    assert (await next_event(feed)).data["language"] == "en"


async def test_diagnostics_tell_of_screens_without_what_lets_them_in(hall: Hall) -> None:
    await hall.let_in(scope="all")
    await next_event(await hall.listen())
    told = await async_get_config_entry_diagnostics(hall.hass, hall.day.site.entry)
    assert told["screens"] == [{"scope": "all", "language": "fr", "streams": 1}]
    assert "credential" not in str(told)


@pytest.mark.parametrize(
    ("seen", "address"),
    [
        ("https://hub.example:8443", "https://hub.example:8443/faitout/screen"),
        ("nonsense", "/faitout/screen"),
        (None, "http://10.10.10.10:8123/faitout/screen"),
    ],
)
async def test_the_animator_is_told_where_the_page_is(
    hall: Hall, seen: str | None, address: str
) -> None:
    headers = {"HA-Frontend-Base": seen} if seen else {}
    asked = current_request.set(make_mocked_request("POST", "/", headers=headers))
    form = await hall.hass.config_entries.subentries.async_init(
        (hall.day.site.entry.entry_id, "screen"), context={"source": "user"}
    )
    current_request.reset(asked)
    placeholders = form["description_placeholders"]
    assert placeholders is not None
    assert placeholders["address"] == address
