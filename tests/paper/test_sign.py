"""A sign as it is set up, fetched, looked at, and missed."""

from datetime import date, timedelta
from http import HTTPStatus
from io import BytesIO

from homeassistant.data_entry_flow import FlowResultType
from homeassistant.util import dt as dt_util
from PIL import Image
import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator
import zxingcpp

from custom_components.faitout.const import SUBENTRY_SPACE
from custom_components.faitout.engine.posted import PaperWord
from custom_components.faitout.paper.memory import Remembered, dumped, loaded
from custom_components.faitout.paper.picture import SignHeard
from custom_components.faitout.paper.sign import LOST_EVERY, OVERDUE
from custom_components.faitout.paper.views import MOST_ASKED, MOST_WRONG
from tests.paper.hanging import DOOR, Hanging
from tests.repairing import told

# Set up in the browser


async def test_the_address_is_shown_once_and_the_hub_keeps_no_more_than_its_digest(
    hanging: Hanging,
) -> None:
    await hanging.hang()
    secret = hanging.address.removeprefix("/faitout/sign/").removesuffix(".png")
    assert len(secret) == 43
    (kept,) = hanging.subentries
    assert secret not in str(kept.data)
    assert (kept.title, kept.data["slug"]) == ("Porte", "porte")
    assert (await hanging.fetch()).status == HTTPStatus.OK


async def test_another_address_ends_the_one_before(hanging: Hanging) -> None:
    await hanging.hang()
    before = hanging.address
    step = await hanging.answer(
        await hanging.change(), **DOOR | {"new_address": True, "colours": "red"}
    )
    assert step["step_id"] == "png"
    await hanging.answer(step)
    await hanging.day.settle()
    assert (await hanging.client.get(before)).status == HTTPStatus.NOT_FOUND
    assert (await hanging.fetch()).status == HTTPStatus.OK


async def test_what_is_changed_without_another_address_leaves_it_as_it_was(
    hanging: Hanging,
) -> None:
    await hanging.hang()
    step = await hanging.answer(await hanging.change(), **DOOR | {"size": "600 x 448"})
    assert step["type"] is FlowResultType.ABORT
    await hanging.day.settle()
    answer = await hanging.fetch()
    with Image.open(BytesIO(await answer.read())) as picture:
        assert picture.size == (600, 448)


@pytest.mark.parametrize(
    ("field", "typed", "error"),
    [
        ("size", "20x20", "size_unknown"),
        ("size", "large", "size_unknown"),
        ("name", "…", "no_letters"),
        ("name", "n" * 61, "name_too_long"),
    ],
)
async def test_what_cannot_be_is_refused_by_its_field(
    hanging: Hanging, field: str, typed: str, error: str
) -> None:
    step = await hanging.answer(await hanging.begin(), **DOOR | {field: typed})
    assert step["errors"] == {field: error}


async def test_two_signs_have_two_names(hanging: Hanging) -> None:
    await hanging.hang()
    step = await hanging.answer(await hanging.begin(), **DOOR)
    assert step["errors"] == {"name": "name_taken"}


# Fetched


async def test_it_is_told_when_to_ask_again_in_the_ways_that_are_known(hanging: Hanging) -> None:
    await hanging.hang()
    answer = await hanging.fetch()
    sign = hanging.sign
    assert sign.next_at
    sleep = (sign.next_at - dt_util.utcnow()).total_seconds()
    # 13 hours are left, and 45 refreshes.
    assert 17 * 60 < sleep < 18 * 60
    assert answer.content_type == "image/png"
    assert answer.headers["Cache-Control"].startswith("private, max-age=")
    assert int(answer.headers["Refresh"]) == pytest.approx(sleep, abs=1)
    assert answer.headers["Expires"].endswith(" GMT")


async def test_who_asks_before_its_time_is_told_that_nothing_changed(hanging: Hanging) -> None:
    await hanging.hang()
    first = await hanging.fetch()
    await hanging.day.later(5)
    again = await hanging.fetch(**{"If-None-Match": f'W/{first.headers["ETag"]}, "other"'})
    assert again.status == HTTPStatus.NOT_MODIFIED
    assert again.headers["ETag"] == first.headers["ETag"]
    assert await (await hanging.fetch()).read() == await first.read()


async def test_who_walks_in_is_on_the_picture_the_next_time(hanging: Hanging) -> None:
    await hanging.hang()
    first = await hanging.fetch()
    await hanging.day.comes_in()
    again = await hanging.fetch(**{"If-None-Match": first.headers["ETag"]})
    assert again.status == HTTPStatus.OK
    assert again.headers["ETag"] != first.headers["ETag"]


async def test_a_booking_that_is_near_is_not_slept_through(hanging: Hanging) -> None:
    await hanging.hang()
    await hanging.day.book("09:10", "10:00")
    assert await hanging.sleep() == pytest.approx(605, abs=15)


async def test_an_address_of_no_sign_leads_nowhere_and_is_not_tried_for_long(
    hanging: Hanging,
) -> None:
    await hanging.hang()
    nowhere = f"/faitout/sign/{'x' * 43}.png"
    answers = [(await hanging.client.get(nowhere)).status for _ in range(MOST_WRONG + 1)]
    assert answers == [HTTPStatus.NOT_FOUND] * MOST_WRONG + [HTTPStatus.TOO_MANY_REQUESTS]
    assert (await hanging.client.get("/faitout/sign/short.png")).status != HTTPStatus.OK
    # Who has the right one is let in all the same.
    assert (await hanging.fetch()).status == HTTPStatus.OK


async def test_a_sign_that_asks_on_and_on_waits(hanging: Hanging) -> None:
    await hanging.hang()
    answers = [await hanging.fetch() for _ in range(MOST_ASKED + 1)]
    assert [each.status for each in answers] == [HTTPStatus.OK] * MOST_ASKED + [
        HTTPStatus.TOO_MANY_REQUESTS
    ]
    assert int(answers[-1].headers["Retry-After"]) <= 60
    sign = hanging.sign
    assert sign.asked_on(dt_util.utcnow()) == 1


async def test_while_the_hub_comes_up_nobody_is_told_that_there_is_no_such_sign(
    hanging: Hanging,
) -> None:
    await hanging.hang()
    entry = hanging.day.site.entry
    assert await hanging.hass.config_entries.async_unload(entry.entry_id)
    answer = await hanging.fetch()
    assert answer.status == HTTPStatus.SERVICE_UNAVAILABLE
    assert int(answer.headers["Retry-After"]) == 60
    assert await hanging.hass.config_entries.async_setup(entry.entry_id)
    await hanging.hass.async_block_till_done()
    assert (await hanging.fetch()).status == HTTPStatus.OK


async def test_phones_are_led_to_the_page_of_the_space_where_there_is_one(
    hanging: Hanging,
) -> None:
    await hanging.hang(size="800x480")
    before = await (await hanging.fetch()).read()
    entry = hanging.day.site.entry
    hanging.hass.config_entries.async_update_entry(entry, options={"phones": "look"})
    await hanging.hass.async_block_till_done()
    await hanging.day.later(1)
    answer = await hanging.fetch()
    for png, codes in ((before, 0), (await answer.read(), 1)):
        with Image.open(BytesIO(png)) as picture:
            found = zxingcpp.read_barcodes(picture.convert("L"))
        assert len(found) == codes
        assert all(code.text.endswith("/faitout/at/luzech/salle") for code in found)


# Looked at, and missed


async def test_what_a_sign_tells_of_itself_is_shown_with_its_picture(
    hanging: Hanging, hass_client: ClientSessionGenerator
) -> None:
    await hanging.hang()
    assert hanging.shows("sensor.porte_battery") == "unknown"
    png = await (await hanging.fetch(battery=87)).read()
    await hanging.day.settle()
    assert hanging.shows("sensor.porte_battery") == "87"
    assert hanging.shows("sensor.porte_last_heard").startswith("2026-10-05T07:0")
    assert hanging.shows("sensor.porte_asks_again").startswith("2026-10-05T07:")
    client = await hass_client()
    seen = await client.get(hanging.preview)
    assert await seen.read() == png


@pytest.mark.parametrize("battery", ["-1", "101", "full", "٣", "9" * 500])
async def test_a_battery_that_makes_no_sense_is_not_shown(hanging: Hanging, battery: str) -> None:
    await hanging.hang()
    assert (await hanging.fetch(battery=battery)).status == HTTPStatus.OK
    assert hanging.shows("sensor.porte_battery") == "unknown"


async def test_looking_at_the_picture_is_no_refresh_of_the_sign(
    hanging: Hanging, hass_client: ClientSessionGenerator
) -> None:
    await hanging.hang()
    client = await hass_client()
    assert (await client.get(hanging.preview)).status == HTTPStatus.OK
    assert hanging.shows("sensor.porte_asks_again") == "unknown"


async def test_a_sign_that_asks_no_more_is_told_of_until_it_asks(hanging: Hanging) -> None:
    await hanging.hang()
    sleep = await hanging.sleep()
    await hanging.day.later(sleep / 60 + OVERDUE / timedelta(minutes=1) - 2)
    assert "sign_silent" not in told(hanging.hass)
    await hanging.day.later(4)
    assert "sign_silent" in told(hanging.hass)
    await hanging.fetch()
    assert "sign_silent" not in told(hanging.hass)


async def test_its_battery_is_told_with_its_silence_also_after_a_restart(hanging: Hanging) -> None:
    await hanging.hang()
    await hanging.fetch(battery=4)
    await hanging.day.settle()
    await hanging.day.restart()
    await hanging.day.later(OVERDUE / timedelta(minutes=1) + 30)
    assert "sign_silent_battery" in told(hanging.hass)


async def test_a_sign_that_is_taken_away_is_missed_no_more(hanging: Hanging) -> None:
    await hanging.hang()
    await hanging.fetch()
    await hanging.day.later(200)
    assert "sign_silent" in told(hanging.hass)
    entry = hanging.day.site.entry
    hanging.hass.config_entries.async_remove_subentry(entry, hanging.subentries[0].subentry_id)
    await hanging.hass.async_block_till_done()
    assert "sign_silent" not in told(hanging.hass)
    assert hanging.hass.states.get("image.porte_picture") is None
    assert (await hanging.fetch()).status == HTTPStatus.NOT_FOUND


async def test_of_a_space_that_is_gone_nothing_is_known_under_the_name_of_the_sign(
    hanging: Hanging,
) -> None:
    await hanging.hang()
    before = await (await hanging.fetch()).read()
    entry = hanging.day.site.entry
    (room,) = list(entry.get_subentries_of_type(SUBENTRY_SPACE))
    hanging.hass.config_entries.async_remove_subentry(entry, room.subentry_id)
    await hanging.hass.async_block_till_done()
    content = hanging.sign.content()
    assert (content.name, content.posted.word) == ("Porte", PaperWord.UNKNOWN)
    assert await (await hanging.fetch()).read() != before
    assert await hanging.sleep() == pytest.approx(LOST_EVERY.total_seconds(), abs=1)


async def test_a_sign_wants_a_space_first(hanging: Hanging) -> None:
    entry = hanging.day.site.entry
    (room,) = list(entry.get_subentries_of_type(SUBENTRY_SPACE))
    hanging.hass.config_entries.async_remove_subentry(entry, room.subentry_id)
    await hanging.hass.async_block_till_done()
    step = await hanging.begin()
    assert (step["type"], step["reason"]) == (FlowResultType.ABORT, "no_spaces")


async def test_what_was_kept_of_a_sign_and_makes_no_sense_is_as_good_as_nothing() -> None:
    kept = Remembered(date(2026, 10, 5), 3, None, None)
    assert loaded(dumped(kept)) == kept
    for data in (None, b"", b"{}", b"[]", dumped(kept).replace(b"2026", b"20x6")):
        assert loaded(data) == Remembered()


async def test_a_restart_does_not_give_a_sign_its_refreshes_of_the_day_again(
    hanging: Hanging,
) -> None:
    await hanging.hang()
    for _ in range(3):
        await hanging.fetch()
        await hanging.day.later(30)
    await hanging.day.restart()
    sign = hanging.sign
    assert sign.asked_on(dt_util.utcnow()) == 3


async def test_listeners_hear_when_something_else_should_stand_there(hanging: Hanging) -> None:
    await hanging.hang()
    await hanging.fetch()
    sign = hanging.sign
    heard: list[str] = []
    cancel = sign.subscribe(lambda: heard.append(sign.content().posted.word))
    await hanging.day.comes_in()
    assert heard[-1] == "occupied"
    cancel()
    sign.hear(SignHeard(dt_util.utcnow(), rssi=-61, firmware="1.5"))
    sign.hear(SignHeard(dt_util.utcnow(), battery=50))
    assert sign.heard
    assert (sign.heard.battery, sign.heard.rssi, sign.heard.firmware) == (50, -61, "1.5")
