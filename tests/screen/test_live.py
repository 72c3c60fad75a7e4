"""The live feed on the line: what comes, what comes again after a cut, and who is let go."""

import asyncio
from http import HTTPStatus
import socket

from homeassistant.const import EVENT_HOMEASSISTANT_STOP
import pytest

from custom_components.faitout.engine.ids import SiteId
from custom_components.faitout.screen import PATH, live
from tests.screen.hall import Hall, event_where, next_event

LUZECH = SiteId("luzech")


async def test_a_screen_hears_that_the_line_lives(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "BEAT_SECONDS", 0.02)
    await hall.let_in()
    feed = await hall.listen()
    hello = await next_event(feed)
    beat = await event_where(feed, lambda told: told.name == "beat")
    assert beat.data >= hello.data["now"]


async def test_a_screen_that_comes_back_is_told_what_it_missed(hall: Hall) -> None:
    await hall.let_in()
    await hall.gathered()
    feed = await hall.listen()
    seen = await event_where(feed, lambda told: told.name == "site")
    feed.close()
    feed = await hall.listen(last=seen.id)
    await next_event(feed)
    await hall.day.sees()
    told = await next_event(feed)
    assert told.data["spaces"][0]["state"] == "occupied"
    feed.close()
    await hall.day.says("binary_sensor.salle_radar", "off")
    await hall.day.book("09:30", "10:00")
    await hall.gathered()
    feed = await hall.listen(last=told.id)
    assert (await next_event(feed)).name == "hello"
    assert (await next_event(feed)).data["spaces"][0]["taken"]


async def test_a_screen_that_takes_nothing_is_dropped(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "WRITE_SECONDS", 0.2)
    await hall.let_in()
    cookies = hall.client.session.cookie_jar.filter_cookies(hall.client.make_url(PATH))
    (cookie,) = cookies.values()
    line = socket.socket()
    line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    line.settimeout(0)
    loop = asyncio.get_running_loop()
    await loop.sock_connect(line, ("127.0.0.1", hall.client.port))
    request = f"GET {PATH}/events HTTP/1.1\r\nHost: x\r\nCookie: {cookie.OutputString()}\r\n\r\n"
    await loop.sock_sendall(line, request.encode())
    feed = hall.screens.feed
    async with asyncio.timeout(20):
        await loop.sock_recv(line, 1)
        # Far more than all buffers on the way together hold, were it kept for the screen.
        for number in range(100_000):
            feed.publish(LUZECH, b'"%d%s"' % (number, b"." * 500_000))
            await asyncio.sleep(0.001)
            if not list(feed.streams):
                break
    assert list(feed.streams) == []
    line.close()


async def test_the_end_of_home_assistant_is_not_held_up(hall: Hall) -> None:
    await hall.let_in()
    feed = await hall.listen()
    await next_event(feed)
    hall.hass.bus.async_fire(EVENT_HOMEASSISTANT_STOP)
    await hall.hass.async_block_till_done()
    await feed.content.read()
    assert feed.content.at_eof()


async def test_files_are_kept_as_long_as_they_are_the_same_and_only_ours_are_sent(
    hall: Hall,
) -> None:
    page = await (await hall.client.get(PATH)).text()
    address = page.partition('src="')[2].partition('"')[0]
    answer = await hall.client.get(address)
    assert answer.content_type == "text/javascript"
    assert "immutable" in answer.headers["Cache-Control"]
    folder, _, name = address.rpartition("/")
    older = await hall.client.get(f"{PATH}/page/{'0' * 16}/{name}")
    assert await older.read() == await answer.read()
    assert older.headers["Cache-Control"] == "no-store"
    for other in ("nothing.js", "board.html", "..%2fviews.py", "%2e%2e%2fpages.py"):
        gone = await hall.client.get(f"{folder}/{other}")
        assert gone.status in {HTTPStatus.NOT_FOUND, HTTPStatus.BAD_REQUEST}, other


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/page/0/board.js",
        "/page/0/nothing",
        "/pairing",
        "/api/pairing",
        "/events",
        "/api/events",
    ],
)
async def test_every_answer_forbids_what_is_not_ours(hall: Hall, path: str) -> None:
    headers = (await hall.client.get(f"{PATH}{path}")).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'self'" in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize("sent", ["x", "A" * 43, "A" * 5000, "é", '"; DROP TABLE'])
async def test_a_made_up_cookie_opens_nothing(hall: Hall, sent: str) -> None:
    await hall.let_in()
    hall.client.session.cookie_jar.clear()
    headers = {"Cookie": f"faitout_screen={sent}"}
    answer = await hall.client.get(f"{PATH}/events", headers=headers)
    assert answer.status == HTTPStatus.UNAUTHORIZED


async def test_nothing_can_be_done_over_the_line(hall: Hall) -> None:
    await hall.let_in()
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        answer = await hall.client.request(method, f"{PATH}/events")
        assert answer.status == HTTPStatus.METHOD_NOT_ALLOWED
