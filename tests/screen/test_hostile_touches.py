"""Bad input at the screens that act: what nobody should see, send, or flood, over the real line."""

import asyncio
from collections.abc import AsyncIterator
from http import HTTPStatus
from typing import Any

from aiohttp import ClientResponse
from aiohttp.test_utils import TestClient
from homeassistant.config_entries import ConfigSubentryData
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.faitout.hub.touch import TOUCHES
from custom_components.faitout.hub.touch.touches import MOST_REMEMBERED, MOST_TOUCHES
from custom_components.faitout.screen import PATH
from custom_components.faitout.screen.headers import API
from tests.places import sensor, space
from tests.screen.hall import Hall, Told, event_where

ACT = f"{API}/act"
AT_DOOR = {"scope": "space", "space": "salle", "who": "anybody"}
MARKUP = "<img src=x onerror=alert(1)>${title}"
TITLES = (MARKUP, "\u202eevil\u2066\u200f", "é" * 190, "\x00\n\r\u2028")
"""What is longer than 200 characters is refused where it is made, or cut where it comes from."""


@pytest.fixture
def rooms() -> tuple[ConfigSubentryData, ...]:
    """Return two rooms, of which one has a hostile name."""
    return (
        space("salle", sensors=[sensor("binary_sensor.salle_radar", "radar")]),
        space("hostile", sensors=[sensor("binary_sensor.salle_motion", "motion")])
        | {"title": MARKUP},
    )


@pytest.fixture
async def neighbour(hass_client_no_auth: ClientSessionGenerator) -> TestClient[Any, Any]:
    """Return a browser that nobody let in."""
    return await hass_client_no_auth()


def touch(number: int = 1, act: str = "book", **more: Any) -> dict[str, Any]:
    """Return a touch as the page sends it: half an hour of the room, from now on."""
    now = int(dt_util.utcnow().timestamp())
    asked = {"site": "luzech", "space": "salle", "act": act, "at": now, "end": now + 1800}
    return {"touch": f"touch-{number:06}", **asked, **more}


async def outcome_of(answer: ClientResponse) -> str:
    """Return what a touch came to."""
    return str((await answer.json())["outcome"])


async def shown(hall: Hall, name: str = "salle") -> dict[str, Any]:
    """Return what screens are shown of a space now."""
    await hall.gathered()
    feed = await hall.listen()
    told = await event_where(feed, lambda told: told.name == "site")
    feed.close()
    return next(each for each in told.data["spaces"] if each["id"] == name)


async def test_no_title_of_a_booking_reaches_a_screen_or_who_is_refused(hall: Hall) -> None:
    await hall.let_in(**AT_DOOR)
    said: list[str] = []
    for number, title in enumerate(TITLES):
        start, end = f"{9 + number}:00", f"{9 + number}:45"
        await hall.day.book(start, end, title=title, holder=title)
        await hall.gathered()
        feed = await hall.listen()
        said.append(str((await event_where(feed, lambda told: told.name == "site")).data))
        begins = int(hall.day.at(start).timestamp()) + 900
        asked = touch(number, start=begins) | {"end": begins + 600}
        answer = await hall.client.post(ACT, json=asked)
        told = await answer.text()
        assert "refused_overlap" in told
        said.append(told)
    said.append(await (await hall.client.get(PATH)).text())
    said.append(await (await hall.client.get(f"{PATH}/plain")).text())
    for title in (*TITLES, "onerror=alert(1)>$", "evil", "é" * 20):
        assert not [each for each in said if title in each.replace(MARKUP, "")], title
    ids = [each.id for each in hall.day.site.spaces["salle"].state.ledger]  # type: ignore[index]
    assert not [each for each in said for booking in ids if booking in each]


async def test_a_hostile_name_is_text_on_the_page_without_script(hall: Hall) -> None:
    await hall.let_in(scope="site")
    await hall.gathered()
    page = await (await hall.client.get(f"{PATH}/plain")).text()
    assert "<img" not in page
    assert "&lt;img src=x onerror=alert(1)&gt;" in page


async def test_a_space_that_is_renamed_closed_or_deleted_is_so_at_its_door(hall: Hall) -> None:
    await hall.let_in(**AT_DOOR)
    entry = hall.day.site.entry
    (subentry,) = [each for each in entry.subentries.values() if each.unique_id == "salle"]
    hall.hass.config_entries.async_update_subentry(entry, subentry, title="Salle du Lot")
    await hall.day.settle()
    assert (await shown(hall))["name"] == "Salle du Lot"
    await hall.day.tap("select.service", "select_option", option="out_of_service")
    closed = await shown(hall)
    assert (closed["state"], "book" in closed["acts"]) == ("out_of_service", False)
    assert await outcome_of(await hall.client.post(ACT, json=touch(1))) == "refused_out_of_service"
    await hall.day.tap("select.service", "select_option", option="in_service")
    hall.hass.config_entries.async_remove_subentry(entry, subentry.subentry_id)
    await hall.day.settle()
    answer = await hall.client.post(ACT, json=touch(2))
    assert await outcome_of(answer) == "refused_gone"

    def is_without_it(told: Told) -> bool:
        return told.name == "site" and [each["id"] for each in told.data["spaces"]] == ["hostile"]

    await event_where(await hall.listen(), is_without_it)
    assert (await hall.client.get(PATH)).status == HTTPStatus.OK


async def test_a_touch_that_is_an_hour_old_does_nothing_and_one_from_a_fast_clock_does(
    hall: Hall,
) -> None:
    await hall.let_in(**AT_DOOR)
    now = int(dt_util.utcnow().timestamp())
    late = await hall.client.post(ACT, json=touch(1, at=now - 3600))
    assert await outcome_of(late) == "refused_too_old"
    assert (await shown(hall))["taken"] == []
    assert await outcome_of(await hall.client.post(ACT, json=touch(2, at=now + 3600))) == "done"


async def test_a_child_at_one_screen_keeps_nobody_else_from_acting(
    hall: Hall, neighbour: TestClient[Any, Any]
) -> None:
    await hall.let_in(**AT_DOOR)
    other = Hall(hall.hass, hall.day, neighbour)
    await other.let_in(scope="space", space="hostile", who="anybody")
    flood = [touch(number, "end", ref="00") for number in range(120)]
    answers = await asyncio.gather(*(hall.client.post(ACT, json=each) for each in flood))
    statuses = [answer.status for answer in answers]
    assert statuses.count(HTTPStatus.OK) == MOST_TOUCHES
    assert statuses.count(HTTPStatus.TOO_MANY_REQUESTS) == len(flood) - MOST_TOUCHES
    answer = await other.client.post(ACT, json=touch(999, space="hostile"))
    assert await outcome_of(answer) == "done"
    assert len(hall.hass.data[TOUCHES]) <= MOST_TOUCHES + 1 < MOST_REMEMBERED


async def test_one_screen_does_nothing_at_the_door_of_another(hall: Hall) -> None:
    await hall.let_in(**AT_DOOR)
    elsewhere = ({"space": "hostile"}, {"site": "prayssac"}, {"space": "../salle"})
    for number, more in enumerate(elsewhere):
        answer = await hall.client.post(ACT, json=touch(number, **more))
        assert answer.status == HTTPStatus.FORBIDDEN, more
    assert (await shown(hall, "hostile"))["taken"] == []


async def test_who_was_never_let_in_asks_again_and_again_and_nothing_comes_of_it(
    hall: Hall, neighbour: TestClient[Any, Any]
) -> None:
    await hall.let_in(**AT_DOOR)

    async def asks(number: int) -> set[int]:
        return {
            (await neighbour.post(ACT, json=touch(number))).status,
            (await neighbour.get(f"{API}/events")).status,
        }

    found = set[int]()
    for first in range(0, 200, 50):
        found |= set[int]().union(*await asyncio.gather(*map(asks, range(first, first + 50))))
    assert found == {HTTPStatus.UNAUTHORIZED}
    assert len(hall.hass.data[TOUCHES]) == 0
    assert not hall.hass.states.get("persistent_notification.http_login")
    assert await outcome_of(await hall.client.post(ACT, json=touch())) == "done"


async def test_a_body_without_end_is_not_read(hall: Hall) -> None:
    await hall.let_in(**AT_DOOR)
    sent = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal sent
        while sent < 64 * 2**20:
            yield b"x" * 2**16
            sent += 2**16

    answer = await hall.client.post(ACT, data=endless())
    assert answer.status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    assert sent < 16 * 2**20


async def test_the_same_touch_sent_again_and_again_books_once(hall: Hall) -> None:
    await hall.let_in(**AT_DOOR)
    same = touch()
    answers = await asyncio.gather(*(hall.client.post(ACT, json=same) for _ in range(50)))
    assert {await outcome_of(answer) for answer in answers} == {"done"}
    assert len((await shown(hall))["taken"]) == 1
    # The same name for something else is no repetition.
    other = await hall.client.post(ACT, json=same | {"end": same["end"] + 60})
    assert await outcome_of(other) == "refused_nonsense"
