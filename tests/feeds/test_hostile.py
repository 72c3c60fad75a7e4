"""Bad askers: addresses by the hundred, calendars asked for without end, odd names."""

from http import HTTPStatus

from aiohttp.test_utils import make_mocked_request

from custom_components.faitout.feeds.calendars import Calendars
from custom_components.faitout.feeds.views import (
    MOST_ASKED,
    MOST_LOOKS,
    MOST_LOOKS_IN_ALL,
    MOST_WRONG,
    SpaceApiView,
)
from custom_components.faitout.screen.credential import new_secret
from tests.feeds.reader import Reader

SPACE_API = "/faitout/feeds/luzech/spaceapi.json"


async def test_wrong_addresses_by_the_hundred_lock_out_only_who_tries_them(reader: Reader) -> None:
    address = await reader.subscribe()
    statuses = [(await reader.ask(f"/faitout/feeds/{new_secret()}.ics")).status for _ in range(100)]
    assert statuses == [HTTPStatus.NOT_FOUND] * MOST_WRONG + [HTTPStatus.TOO_MANY_REQUESTS] * (
        100 - MOST_WRONG
    )
    assert (await reader.ask(address)).status == HTTPStatus.OK
    assert not reader.hass.states.get("persistent_notification.http_login")


async def test_an_odd_address_is_a_wrong_one_and_there_is_nothing_to_write(reader: Reader) -> None:
    address = await reader.subscribe()
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        refused = await reader.client.request(method, address)
        assert refused.status == HTTPStatus.METHOD_NOT_ALLOWED
    odd = ("x", "x" * 5000, "../../etc/passwd", "%00", "%2e%2e%2fsecrets", "é" * 43, "-" * 43)
    for name in odd:
        answer = await reader.ask(f"/faitout/feeds/{name}.ics")
        assert answer.status in (HTTPStatus.NOT_FOUND, HTTPStatus.BAD_REQUEST), name


async def test_one_calendar_is_told_so_often(reader: Reader) -> None:
    address = await reader.subscribe()
    for _ in range(MOST_ASKED):
        assert (await reader.ask(address)).status == HTTPStatus.OK
    answer = await reader.ask(address)
    assert answer.status == HTTPStatus.TOO_MANY_REQUESTS
    assert 0 < int(answer.headers["Retry-After"]) <= 60


async def test_everybody_is_told_so_often_each_and_together(reader: Reader) -> None:
    await reader.choose(space_api=True, web="https://lefaitout.example/")
    view = SpaceApiView(reader.hass, Calendars(reader.hass))
    request = make_mocked_request("GET", SPACE_API)

    async def asked(times: int, home: int) -> set[int]:
        came = request.clone(remote=f"198.51.100.{home}")
        return {(await view.get(came, "luzech")).status for _ in range(times)}

    assert await asked(MOST_LOOKS, 1) == {HTTPStatus.OK}
    assert await asked(1, 1) == {HTTPStatus.TOO_MANY_REQUESTS}
    for home in range(2, MOST_LOOKS_IN_ALL // MOST_LOOKS + 1):
        assert await asked(MOST_LOOKS, home) == {HTTPStatus.OK}
    assert await asked(1, 200) == {HTTPStatus.TOO_MANY_REQUESTS}


async def test_a_name_with_line_breaks_makes_no_event(reader: Reader) -> None:
    entry = reader.day.site.entry
    subentry = next(each for each in entry.subentries.values() if each.unique_id == "salle")
    name = "Salle\r\nBEGIN:VEVENT\r\nSUMMARY:x; , \\ \u202e"
    reader.hass.config_entries.async_update_subentry(entry, subentry, title=name)
    await reader.day.settle()
    assert reader.day.site.entry.runtime_data.spaces
    address = await reader.subscribe()
    assert await reader.events(address) == []
