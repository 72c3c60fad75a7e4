"""A keypad that is a page: it opens or it does not, and says no more than any keypad would."""

from datetime import UTC
from typing import Any

from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.faitout.engine.access.tries import FREE_TRIES
from tests.day import Day
from tests.people import ordinary
from tests.places import door, space

ENTRANCE = "sensor.entrance_door"


class PagePad:
    """The page, with somebody in front of it."""

    def __init__(self, day: Day, socket: Any) -> None:
        """Take the place and the connection."""
        self.day = day
        self._socket = socket

    async def types(self, code: object, entity_id: object = ENTRANCE) -> dict[str, Any]:
        """Type a code and return the whole answer."""
        await self._socket.send_json_auto_id(
            {"type": "faitout/type_code", "entity_id": entity_id, "code": code}
        )
        answer: dict[str, Any] = await self._socket.receive_json()
        await self.day.settle()
        return answer


@pytest.fixture
async def place(day: Day) -> Day:
    """Open a place with an entrance."""
    await day.begin(space(), door(("salle",), opens="opening_hours"))
    return day


@pytest.fixture
async def pad(place: Day, hass_ws_client: WebSocketGenerator) -> PagePad:
    """Hang the page up beside the entrance."""
    return PagePad(place, await hass_ws_client())


async def given(day: Day) -> str:
    """Give somebody a code for the entrance, for an hour."""
    end = day.at("10:00").astimezone(UTC).isoformat()
    return str((await day.act("grant_access", entity_id=ENTRANCE, end=end))["code"])


async def test_the_right_code_opens_and_is_logged(pad: PagePad) -> None:
    code = await given(pad.day)
    assert (await pad.types(code))["result"] == {"opens": True, "wait": None}
    await pad.day.later(1)
    (opening,) = (await pad.day.act("get_openings"))["openings"]
    assert opening["reader"] == "panel"


async def test_it_says_of_no_wrong_code_why(pad: PagePad) -> None:
    code = await given(pad.day)
    await pad.day.later(70)
    refused = {"opens": False, "wait": None}
    for typed in (code, f"{(int(code) + 1) % 1_000_000:06}", "", "9" * 65, 7, None, ["1"]):
        assert (await pad.types(typed))["result"] == refused, typed


async def test_wrong_codes_are_limited_as_at_any_keypad(pad: PagePad) -> None:
    code = await given(pad.day)
    wrong = f"{(int(code) + 1) % 1_000_000:06}"
    tries = [(await pad.types(wrong))["result"]["wait"] for _ in range(FREE_TRIES)]
    assert tries[:-1] == [None] * (FREE_TRIES - 1)
    assert tries[-1] > 0
    answer = (await pad.types(code))["result"]
    assert not answer["opens"]
    assert answer["wait"] > 0


@pytest.mark.parametrize("entity_id", ["sensor.nowhere", "sensor.salle_status", 7, None])
async def test_what_is_no_door_takes_no_code(pad: PagePad, entity_id: object) -> None:
    assert (await pad.types("1234", entity_id))["error"]["code"] == "not_found"


async def test_only_who_may_give_access_may_hang_it_up(
    hass: HomeAssistant, place: Day, hass_ws_client: WebSocketGenerator
) -> None:
    code = await given(place)
    user = await ordinary(hass)
    token = await hass.auth.async_create_refresh_token(user, "https://example.org/")
    pad = PagePad(place, await hass_ws_client(hass, hass.auth.async_create_access_token(token)))
    assert (await pad.types(code))["error"]["code"] == "unauthorized"
