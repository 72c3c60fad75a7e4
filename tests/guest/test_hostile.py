"""Bad visitors: wrong links by the hundred, huge bodies, other sites, frames, nonsense."""

import asyncio
from collections.abc import AsyncIterator
from http import HTTPStatus
from typing import Any

from homeassistant.core import HomeAssistant
import pytest

from custom_components.faitout.guest.guests import MOST_WRONG
from custom_components.faitout.guest.headers import API, CARRIER
from custom_components.faitout.guest.views import LONGEST_BODY
from custom_components.faitout.hub.limits import Limit
from custom_components.faitout.screen.credential import new_secret
from tests.guest.reception import AFAR, ENTRANCE, NEAR, Reception, token_of


@pytest.fixture
async def link(reception: Reception) -> str:
    """Give somebody the entrance for an hour, and send them the link."""
    return await reception.welcome()


async def test_wrong_links_by_the_hundred_lock_out_only_who_tries_them(
    reception: Reception, link: str
) -> None:
    statuses = [(await reception.look(f"#{new_secret()}", **AFAR)).status for _ in range(200)]
    assert statuses == [HTTPStatus.NOT_FOUND] * MOST_WRONG + [HTTPStatus.TOO_MANY_REQUESTS] * (
        200 - MOST_WRONG
    )
    assert (await reception.look(f"#{new_secret()}", **NEAR)).status == HTTPStatus.NOT_FOUND
    # Their neighbour behind the same address still comes in.
    assert (await reception.look(link, **AFAR)).status == HTTPStatus.OK
    assert not reception.hass.states.get("persistent_notification.http_login")


async def test_one_home_with_addresses_by_the_hundred_is_one(reception: Reception) -> None:
    for each in range(100):
        address = f"2001:db8::{each:x}"
        await reception.look("#wrong", **{"X-Forwarded-For": address})
    assert len(reception.guests.wrong) == 1


NONSENSE = (
    b"",
    b"null",
    b"[]",
    b"{}",
    b'"open"',
    b"\xff\xfe",
    b"[" * 500,
    b'{"act":"open"}',
    b'{"act":"open","door":7,"slide":"slide-0001"}',
    b'{"act":"open","door":"entrance","slide":"../etc"}',
    b'{"act":"open","door":["entrance"],"slide":"slide-0001"}',
    b'{"act":{"act":"open"}}',
    b'{"act":"unlock_everything"}',
)


async def test_nonsense_is_refused_and_does_nothing(reception: Reception, link: str) -> None:
    headers = {CARRIER: token_of(link), **NEAR}
    for body in NONSENSE:
        # So much in a minute would be too often for any page.
        reception.guests.acts = Limit(1, 60)
        answer = await reception.client.post(f"{API}/act", data=body, headers=headers)
        assert answer.status == HTTPStatus.BAD_REQUEST, body
    assert reception.entered == []


async def test_a_door_that_nobody_knows_stays_shut(reception: Reception, link: str) -> None:
    asked: dict[str, Any] = {"act": "open", "slide": "slide-0001"}
    assert await reception.do(link, door="salle_door\u202e<b>", **asked) == "no_door"
    assert reception.entered == []


async def test_a_huge_body_is_not_read(reception: Reception, link: str) -> None:
    sent = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal sent
        while sent < 64 * 2**20:
            yield b"x" * 2**16
            sent += 2**16

    headers = {CARRIER: token_of(link), **NEAR}
    for data in (b"x" * (LONGEST_BODY + 1), endless()):
        answer = await reception.client.post(f"{API}/act", data=data, headers=headers)
        assert answer.status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    assert sent < 16 * 2**20


async def test_who_has_no_link_has_no_body_read_either(reception: Reception) -> None:
    headers = {CARRIER: new_secret(), **NEAR}
    answer = await reception.client.post(f"{API}/act", data=b"x" * 2**20, headers=headers)
    assert answer.status == HTTPStatus.NOT_FOUND


async def test_another_site_cannot_use_the_link(reception: Reception, link: str) -> None:
    asked: dict[str, Any] = {"act": "open", "door": ENTRANCE, "slide": "slide-0001"}
    for site in ("cross-site", "same-site", "none"):
        answer = await reception.ask(link, {**NEAR, "Sec-Fetch-Site": site}, **asked)
        assert answer.status == HTTPStatus.NOT_FOUND
    assert reception.entered == []
    preflight = await reception.client.options(
        f"{API}/act",
        headers={
            "Origin": "https://example.org",
            "Access-Control-Request-Method": "POST",
            "Access-Control-Request-Headers": CARRIER,
        },
    )
    assert "Access-Control-Allow-Origin" not in preflight.headers


async def test_other_methods_do_nothing(reception: Reception, link: str) -> None:
    headers = {CARRIER: token_of(link), **NEAR}
    for path in (f"{API}/act", f"{API}/state", "/faitout/guest/fr"):
        for method in ("PUT", "DELETE", "PATCH", "TRACE"):
            answer = await reception.client.request(method, path, headers=headers)
            assert answer.status == HTTPStatus.METHOD_NOT_ALLOWED


async def test_the_page_lies_in_no_frame_and_loads_nothing_from_elsewhere(
    reception: Reception, link: str
) -> None:
    for answer in (await reception.client.get("/faitout/guest/fr"), await reception.look(link)):
        policy = answer.headers["Content-Security-Policy"]
        assert "frame-ancestors 'none'" in policy
        assert "default-src 'none'" in policy
        assert "trusted-types 'none'" in policy
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["X-Robots-Tag"] == "noindex"


async def test_many_slides_at_once_open_as_often_as_they_may(
    reception: Reception, hass: HomeAssistant
) -> None:
    link = await reception.welcome(uses=1)
    asked: dict[str, Any] = {"act": "open", "door": ENTRANCE, "slide": "slide-0001"}
    answers = await asyncio.gather(*(reception.ask(link, **asked) for _ in range(50)))
    await hass.async_block_till_done()
    assert {each.status for each in answers} == {HTTPStatus.OK, HTTPStatus.TOO_MANY_REQUESTS}
    assert len(reception.entered) == 1


async def test_a_title_never_becomes_markup(reception: Reception) -> None:
    booking = await reception.day.book("09:00", "10:00", title="<img src=x onerror=alert(1)>")
    link = await reception.welcome_for(booking)
    answer = await reception.look(link, **NEAR)
    assert answer.content_type == "application/json"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
