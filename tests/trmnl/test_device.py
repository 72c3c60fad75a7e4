"""A TRMNL device on the wall, as its firmware behaves: set up, asked, asleep, in trouble."""

from datetime import timedelta
import json
import logging

import pytest

from custom_components.faitout.journal import JournalError
from custom_components.faitout.trmnl import TRMNL, Mac
from tests.trmnl.conftest import MAC, Wall
from tests.trmnl.device import Device, OldDevice, header_of
from tests.trmnl.wire import asked

FOREIGN = "2r--SahjsAKCFksVcped2Q"
"""A token as TRMNL's own servers give it."""


async def paired(wall: Wall) -> Device:
    """Return a device that was set up and has drawn its first picture."""
    device = wall.device()
    await device.wake()
    assert device.drawn == 2
    return device


@pytest.mark.parametrize("firmware", [Device, OldDevice])
async def test_a_new_device_is_set_up_and_shows_the_room(
    wall: Wall, firmware: type[Device]
) -> None:
    device = firmware(wall.base, MAC)
    assert await device.wake() == 30 * 60 + 5
    assert device.api_key
    assert isinstance(device.glass, bytes)
    assert header_of(device.glass) == (800, 480, 1, 0)
    assert [each.partition(".png")[0][:16] for each in device.requests] == [
        device.setup_request()[0].removeprefix(wall.base).join(("GET ", ""))[:16],
        "GET /notice/welc",
        "GET /api/display"[:16],
        device.requests[-1][:16],
    ]
    (said,) = wall.asked
    assert (said.battery, said.signal) == (73, -61)
    assert said.firmware in ("1.8.14", "1.5.7")


async def test_it_sleeps_until_the_next_change_and_draws_only_what_changed(wall: Wall) -> None:
    device = await paired(wall)
    await wall.day.leap("09:30")
    device.requests.clear()
    await device.wake()
    assert device.requests == ["GET /api/display"]
    assert device.drawn == 2
    wall.text = "Occupé"
    await wall.day.leap("10:00")
    await device.wake()
    assert device.drawn == 3
    wall.text = "Libre"
    await wall.day.leap("10:30")
    await device.wake()
    assert device.drawn == 4
    for minutes, seconds in ((0, 60), (1, 65), (47, 47 * 60 + 5), (48 * 60, 24 * 3600)):
        wall.lasts = timedelta(minutes=minutes)
        await wall.day.later(1)
        assert await device.wake() == seconds


async def test_a_device_that_nobody_set_up_gets_no_token_and_no_picture_of_a_room(
    wall: Wall,
) -> None:
    stranger = wall.device("AA:BB:CC:DD:EE:FF")
    assert await stranger.wake() == 900
    assert stranger.glass == "MAC_NOT_REGISTERED"
    stranger.api_key, stranger.friendly_id = FOREIGN, "917F0B"
    assert await stranger.wake() == 1800
    assert isinstance(stranger.glass, bytes)
    assert wall.asked == []
    assert stranger.resets == 0
    seen = wall.day.hass.data[TRMNL].seen(wall.day.at("09:00"))
    assert seen == [Mac("AA:BB:CC:DD:EE:FF")]


async def test_without_the_installer_the_address_lets_nobody_in(wall: Wall) -> None:
    await paired(wall)
    twin = wall.device()
    assert await twin.wake() == 900
    assert twin.glass == "MAC_NOT_REGISTERED"
    twin.api_key, twin.friendly_id = FOREIGN, "917F0B"
    await twin.wake()
    assert len(wall.asked) == 1
    await wall.open_again()
    await wall.day.leap("10:02")
    late = wall.device()
    await late.wake()
    assert not late.api_key


async def test_an_answer_that_was_lost_is_asked_for_again(wall: Wall) -> None:
    device = wall.device()
    await asked("GET", *device.setup_request())
    await device.wake()
    assert isinstance(device.glass, bytes)
    first = device.api_key
    await asked("GET", *device.setup_request())
    await wall.day.later(1)
    await device.wake()
    assert device.api_key == first
    assert len(wall.asked) == 2


async def test_a_device_reset_by_hand_comes_back_once_the_installer_opens(wall: Wall) -> None:
    device = await paired(wall)
    device.reset_by_hand()
    await device.wake()
    assert not device.api_key
    await wall.open_again()
    await device.wake()
    assert device.api_key
    assert len(wall.asked) == 2
    other = Mac("F4:12:FA:0A:0B:0C")
    await wall.open_again(other)
    assert await device.wake() == 1800
    replacement = wall.device(other)
    await replacement.wake()
    assert len(wall.asked) == 3


async def test_a_token_holds_after_a_restart_and_one_that_the_hub_lost_once_opened(
    wall: Wall,
) -> None:
    device = await paired(wall)
    journal = wall.day.site.journal
    assert device.api_key.encode() not in (await journal.kept("trmnl/s-1") or b"")
    await wall.day.leap("11:00")
    await wall.restart()
    await device.wake()
    assert len(wall.asked) == 2
    await wall.day.site.journal.keep("trmnl/s-1", b"")
    await wall.restart()
    await wall.day.leap("11:30")
    assert await device.wake() == 1800
    assert len(wall.asked) == 2
    assert device.resets == 0
    await wall.open_again()
    await device.wake()
    assert len(wall.asked) == 3


async def test_troubles_are_counted_and_not_repeated(
    wall: Wall, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    device = await paired(wall)
    secret = json.dumps({"level": "error", "message": f"key {device.api_key}"})
    device.logs = [secret, '{"level":7}']
    await wall.day.later(1)
    await device.wake()
    assert device.logs == []
    assert wall.sign.wrongs == {"error": 1}
    assert device.api_key not in caplog.text
    assert device.api_key not in str(wall.sign.about())
    url = f"{wall.base}/api/log"
    for body in ("{", "[]", '{"logs":{}}', '{"logs":[[]]}', "[" * 5000):
        assert (await asked("POST", url, device.log_headers(), body)).status == 204
    long = await asked("POST", url, device.log_headers(), "x" * (32 * 1024 + 1))
    assert long.status == 204
    stranger, body = wall.device("AA:BB:CC:DD:EE:FF"), '{"logs":[{"level":"error"}]}'
    assert (await asked("POST", url, stranger.log_headers(), body)).status == 404
    assert wall.sign.wrongs == {"error": 1}


async def test_a_flood_of_strangers_is_held_off_and_the_sign_goes_on(wall: Wall) -> None:
    device = await paired(wall)
    states = set()
    for number in range(100):
        stranger = wall.device(f"AA:BB:CC:DD:EE:{number:02X}")
        states.add((await asked("GET", *stranger.setup_request())).status)
    assert states == {404, 429}
    assert len(wall.day.hass.data[TRMNL].seen(wall.day.at("09:00"))) <= 20
    await wall.day.later(1)
    await device.wake()
    assert len(wall.asked) == 2


async def test_a_device_that_asks_without_end_is_drawn_for_no_more_than_needed(wall: Wall) -> None:
    device = await paired(wall)
    url = f"{wall.base}/api/display"
    answers = [await asked("GET", url, device.display_headers()) for _ in range(70)]
    assert {each.status for each in answers} == {200, 429}
    assert len(wall.asked) == 1
    await device.wake()
    assert device.drawn == 2
    assert device.refresh == 30 * 60 + 5


async def test_a_picture_is_had_by_its_own_name_for_a_while_only(wall: Wall) -> None:
    device = await paired(wall)
    assert "picture" in device.requests[-1]
    path = device.requests[-1].removeprefix("GET ")
    assert (await asked("GET", f"{wall.base}{path}", [])).status == 200
    assert (await asked("GET", f"{wall.base}/picture/guess.png", [])).status == 404
    assert (await asked("GET", f"{wall.base}/notice/guess.png", [])).status == 404
    await wall.day.later(5)
    assert (await asked("GET", f"{wall.base}{path}", [])).status == 404


async def test_a_token_that_cannot_be_kept_is_not_given(
    wall: Wall, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: object) -> None:
        raise JournalError("disk full")

    device = wall.device()
    with monkeypatch.context() as broken:
        broken.setattr(wall.day.site.journal, "keep", full)
        answer = await asked("GET", *device.setup_request())
        assert answer.status == 503
        assert b"api_key" not in answer.body
    await device.wake()
    assert device.api_key
