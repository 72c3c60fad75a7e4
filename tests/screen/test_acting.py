"""A screen acts: over the line, with its cookie, on its own space, and within bounds."""

from http import HTTPStatus
from typing import Any

from homeassistant.util import dt as dt_util

from custom_components.faitout.screen.acting import LONGEST_BODY
from custom_components.faitout.screen.headers import API, PATH
from tests.screen.hall import Hall, Told, event_where

ACT = f"{API}/act"
AT_DOOR = {"scope": "space", "space": "salle", "who": "anybody"}


def a_touch(act: str = "book", **more: Any) -> dict[str, Any]:
    """Return what the page of a screen sends when half an hour is booked."""
    now = int(dt_util.utcnow().timestamp())
    return {
        "touch": f"touch-{act}-1",
        "site": "luzech",
        "space": "salle",
        "act": act,
        "at": now,
        "end": now + 1800,
        **more,
    }


async def told_of_room(hall: Hall, state: str) -> dict[str, Any]:
    """Return what screens are told of the room, as soon as it is in a state."""

    def is_it(told: Told) -> bool:
        return told.name == "site" and told.data["spaces"][0]["state"] == state

    feed = await hall.listen()
    return dict((await event_where(feed, is_it)).data["spaces"][0])


async def test_a_room_is_booked_at_its_door_and_every_screen_shows_it(hall: Hall) -> None:
    await hall.let_in(**AT_DOOR)
    assert "door.js" in await (await hall.client.get(PATH)).text()
    free = await told_of_room(hall, "free")
    assert free["acts"] == ["book", "fault"]
    assert free["main"] == "book"
    answer = await hall.client.post(ACT, json=a_touch())
    assert (answer.status, await answer.json()) == (200, {"outcome": "done"})
    taken = await told_of_room(hall, "occupied")
    assert taken["main"] == "extend"
    assert "book_until" not in taken
    ended = a_touch("end", ref=taken["ref"])
    assert (await (await hall.client.post(ACT, json=ended)).json()) == {"outcome": "done"}


async def test_a_screen_is_told_what_it_may(hall: Hall) -> None:
    await hall.let_in(**AT_DOOR, manners={"sound": "both", "dims": False})
    hello = await event_where(await hall.listen(), lambda told: told.name == "hello")
    assert hello.data["screen"] == {
        "space": "salle",
        "may": "anybody",
        "sound": "both",
        "dims": False,
        "plan": None,
    }


async def test_a_screen_beside_a_door_needs_the_door(hall: Hall) -> None:
    refused = await hall.enter(await hall.ask_for_code(), scope="space", who="anybody")
    assert refused["errors"] == {"space": "space_missing"}
    screen = await hall.let_in()
    refused = await hall.change(screen, name="Hall", scope="space", language="fr", who="anybody")
    assert refused["errors"] == {"space": "space_missing"}


async def test_who_is_not_let_in_touches_nothing(hall: Hall) -> None:
    assert (await hall.client.post(ACT, json=a_touch())).status == HTTPStatus.UNAUTHORIZED
    await hall.let_in(**AT_DOOR)
    elsewhere = await hall.client.post(
        ACT, json=a_touch(), headers={"Sec-Fetch-Site": "cross-site"}
    )
    assert elsewhere.status == HTTPStatus.FORBIDDEN


async def test_a_screen_that_only_shows_touches_nothing(hall: Hall) -> None:
    await hall.let_in(who="nobody")
    answer = await hall.client.post(ACT, json=a_touch())
    assert answer.status == HTTPStatus.FORBIDDEN
    assert (await answer.json())["outcome"] == "refused_not_allowed"


async def test_what_no_page_would_send_is_refused(hall: Hall) -> None:
    await hall.let_in(**AT_DOOR)
    for sent in (b"", b"{", b"[]", b'{"touch": "x"}', b"\xff", b'{"act": "book"}'):
        answer = await hall.client.post(ACT, data=sent)
        assert answer.status == HTTPStatus.BAD_REQUEST, sent
    answer = await hall.client.post(ACT, data=b"x" * (LONGEST_BODY + 1))
    assert answer.status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE


async def test_a_flood_of_touches_is_told_to_wait(hall: Hall) -> None:
    await hall.let_in(**AT_DOOR)
    answers = [
        await hall.client.post(ACT, json=a_touch("end", touch=f"touch-{n:04}")) for n in range(25)
    ]
    assert answers[0].status == HTTPStatus.OK
    assert answers[-1].status == HTTPStatus.TOO_MANY_REQUESTS
    assert 0 < int(answers[-1].headers["Retry-After"]) <= 60
    told = await answers[-1].json()
    assert told["outcome"] == "later"


async def test_a_refusal_says_until_when(hall: Hall) -> None:
    await hall.let_in(**AT_DOOR)
    await hall.day.book("09:30", "10:00")
    end = int(hall.day.at("09:45").timestamp())
    answer = await hall.client.post(ACT, json=a_touch(end=end))
    assert await answer.json() == {
        "outcome": "refused_overlap",
        "at": int(hall.day.at("10:00").timestamp()),
    }
