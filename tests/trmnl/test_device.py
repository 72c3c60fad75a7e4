"""A TRMNL device on the wall, as its firmware behaves: set up, asked, asleep, in trouble."""

from datetime import timedelta
import json
import logging
import re

from homeassistant.util import dt as dt_util
import pytest

from custom_components.faitout.diagnostics import async_get_config_entry_diagnostics
from custom_components.faitout.journal import JournalError
from custom_components.faitout.trmnl import Mac
from custom_components.faitout.trmnl.devices import MOST_ASKED, MOST_SEEN, MOST_STRANGE
from custom_components.faitout.trmnl.log import LONGEST_BODY
from tests.nodes.firmware import CONFIGS
from tests.trmnl.conftest import MAC, Wall
from tests.trmnl.device import Device, OldDevice, header_of
from tests.trmnl.wire import asked

FOREIGN = "2r--SahjsAKCFksVcped2Q"
"""A token as TRMNL's own servers give it."""


async def paired(wall: Wall) -> Device:
    """Return a device that was set up and has drawn its first picture."""
    device = wall.device()
    await device.wake()
    assert await wall.is_shown_by(device)
    assert device.drawn == 2
    return device


@pytest.mark.parametrize("firmware", [Device, OldDevice])
async def test_a_new_device_is_set_up_and_shows_the_room(
    wall: Wall, firmware: type[Device]
) -> None:
    device = firmware(wall.base, MAC)
    slept = await device.wake()
    assert await wall.is_shown_by(device)
    assert isinstance(device.glass, bytes)
    assert header_of(device.glass) == (800, 480, 1, 0)
    heard, next_at = wall.sign.heard, wall.sign.next_at
    assert heard
    assert next_at
    assert (heard.battery, heard.rssi) == (73, -61)
    assert heard.firmware in ("1.8.14", "1.5.7")
    after = next_at - dt_util.utcnow()
    assert timedelta() < timedelta(seconds=slept) - after <= timedelta(seconds=6)


async def test_it_sleeps_until_the_next_change_and_draws_only_what_changed(wall: Wall) -> None:
    device = await paired(wall)
    device.requests.clear()
    await device.wake()
    assert device.requests == ["GET /api/display"]
    assert device.drawn == 2
    await wall.day.book("09:10", "10:00")
    slept = await device.wake()
    assert device.drawn == 3
    assert slept <= 10 * 60 + 10
    await wall.day.later(slept / 60)
    await device.wake()
    assert device.drawn == 4
    assert await wall.is_shown_by(device)
    assert wall.sign.content().posted.word == "booked"


async def test_a_device_that_nobody_set_up_gets_no_token_and_no_picture_of_a_room(
    wall: Wall,
) -> None:
    stranger = wall.device("AA:BB:CC:DD:EE:FF")
    assert await stranger.wake() == 900
    assert stranger.glass == "MAC_NOT_REGISTERED"
    stranger.api_key, stranger.friendly_id = FOREIGN, "917F0B"
    assert await stranger.wake() == 1800
    assert isinstance(stranger.glass, bytes)
    assert not await wall.is_shown_by(stranger)
    assert stranger.resets == 0
    assert wall.devices.seen(dt_util.utcnow()) == [Mac("AA:BB:CC:DD:EE:FF")]


async def test_without_the_installer_the_address_lets_nobody_in(wall: Wall) -> None:
    await paired(wall)
    twin = wall.device()
    assert await twin.wake() == 900
    assert twin.glass == "MAC_NOT_REGISTERED"
    twin.api_key, twin.friendly_id = FOREIGN, "917F0B"
    await twin.wake()
    assert not await wall.is_shown_by(twin)
    await wall.open_again()
    await wall.day.leap("10:02")
    late = wall.device()
    await late.wake()
    assert not late.api_key


async def test_an_answer_that_was_lost_is_asked_for_again(wall: Wall) -> None:
    device = wall.device()
    await asked("GET", *device.setup_request())
    await device.wake()
    assert await wall.is_shown_by(device)
    first = device.api_key
    await asked("GET", *device.setup_request())
    await wall.day.later(40)
    await device.wake()
    assert device.api_key == first
    assert await wall.is_shown_by(device)


async def test_a_device_reset_by_hand_or_another_one_comes_once_the_installer_opens(
    wall: Wall,
) -> None:
    device = await paired(wall)
    device.reset_by_hand()
    await device.wake()
    assert not device.api_key
    await wall.open_again()
    await device.wake()
    assert await wall.is_shown_by(device)
    other = Mac("F4:12:FA:0A:0B:0C")
    await wall.open_again(other)
    assert await device.wake() == 1800
    replacement = wall.device(other)
    await replacement.wake()
    assert await wall.is_shown_by(replacement)


async def test_a_token_holds_after_a_restart_and_one_that_the_hub_lost_once_opened(
    wall: Wall,
) -> None:
    device = await paired(wall)
    token = device.api_key.encode()
    assert token not in (await wall.day.site.journal.kept(wall.kept) or b"")
    await wall.day.leap("11:00")
    await wall.day.kill()
    await device.wake()
    assert await wall.is_shown_by(device)
    await wall.day.site.journal.keep(wall.kept, b"")
    await wall.day.restart()
    await wall.day.leap("11:40")
    assert await device.wake() == 1800
    assert not await wall.is_shown_by(device)
    assert device.resets == 0
    await wall.open_again()
    await device.wake()
    assert await wall.is_shown_by(device)
    assert device.api_key.encode() == token


async def test_troubles_are_counted_and_not_repeated(
    wall: Wall, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    device = await paired(wall)
    secret = json.dumps({"level": "error", "message": f"key {device.api_key}"})
    device.logs = [secret, '{"level":7}']
    await device.wake()
    assert device.logs == []
    wrongs = wall.device_part.wrongs
    assert wrongs == {"error": 1}
    assert device.api_key not in caplog.text
    told = str(await async_get_config_entry_diagnostics(wall.day.hass, wall.day.site.entry))
    assert "'log': {'error': 1}" in told
    assert device.api_key not in told
    assert MAC not in told
    url = f"{wall.base}/api/log"
    long = "x" * (LONGEST_BODY + 1)
    for body in ("{", "[]", '{"logs":{}}', '{"logs":[[]]}', "[" * 5000, long):
        assert (await asked("POST", url, device.log_headers(), body)).status == 204
    stranger, body = wall.device("AA:BB:CC:DD:EE:FF"), '{"logs":[{"level":"error"}]}'
    assert (await asked("POST", url, stranger.log_headers(), body)).status == 404
    assert wrongs == {"error": 1}


async def test_a_flood_of_strangers_is_held_off_and_the_sign_goes_on(wall: Wall) -> None:
    device = await paired(wall)
    states = set()
    for number in range(MOST_STRANGE + 5):
        stranger = wall.device(f"AA:BB:CC:DD:EE:{number:02X}")
        states.add((await asked("GET", *stranger.setup_request())).status)
    assert states == {404, 429}
    assert len(wall.devices.seen(dt_util.utcnow())) == MOST_SEEN
    await wall.day.later(40)
    await device.wake()
    assert await wall.is_shown_by(device)


async def test_a_device_that_asks_without_end_keeps_its_picture_and_sleeps(wall: Wall) -> None:
    device = await paired(wall)
    url = f"{wall.base}/api/display"
    answers = [await asked("GET", url, device.display_headers()) for _ in range(MOST_ASKED)]
    assert answers[-1].status == 429
    await device.wake()
    assert device.drawn == 2
    assert device.refresh > 600


async def test_a_picture_is_had_by_its_own_name_for_a_while_only(wall: Wall) -> None:
    device = await paired(wall)
    path = device.requests[-1].removeprefix("GET ")
    assert path.startswith("/picture/")
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
        token = [("Access-Token", FOREIGN), ("ID", MAC)]
        assert (await asked("GET", f"{wall.base}/api/display", token)).status == 503
    await device.wake()
    assert await wall.is_shown_by(device)


async def test_a_node_of_ours_comes_with_its_own_key_and_is_told_what_it_takes(wall: Wall) -> None:
    """As firmware_configs/packages/paper-sign.yaml asks, and what it refuses to take."""
    node = Mac("02:00:00:FA:17:03")
    await wall.open_again(node)
    headers = {
        "ID": node,
        "Access-Token": "2" * 44,
        "FW-Version": "0.1.0",
        "Battery-Voltage": "3.94",
        "RSSI": "-61",
    }
    package = (CONFIGS / "packages" / "paper-sign.yaml").read_text(encoding="utf-8")
    (asks,) = re.findall(r"request_headers:\n((?: {12}.*\n)+?) {10}\w", package)
    assert set(re.findall(r"^ {12}([\w-]+):", asks, re.MULTILINE)) == set(headers)
    answer = await asked("GET", f"{wall.base}/api/display", list(headers.items()))
    told = json.loads(answer.body)
    assert (answer.status, told["status"]) == (200, 0)
    assert len(told["filename"]) <= 30
    assert len(told["image_url"]) <= 1000
    assert 60 <= told["refresh_rate"] <= 86400
    png = (await asked("GET", told["image_url"], [])).body
    assert header_of(png) == (800, 480, 1, 0)
    heard = wall.sign.heard
    assert heard
    assert (heard.battery, heard.rssi, heard.firmware) == (73, -61, "0.1.0")
    another = {**headers, "Access-Token": "3" * 44}
    answer = await asked("GET", f"{wall.base}/api/display", list(another.items()))
    assert "/notice/stranger.png" in json.loads(answer.body)["image_url"]
