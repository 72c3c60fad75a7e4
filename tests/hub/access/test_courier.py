"""Members who can be told get the code of what they booked: once, and past Home Assistant's bus."""

import re
from typing import Any, override

from homeassistant.components.notify import NotifyEntity
from homeassistant.components.notify.const import DOMAIN as NOTIFY
from homeassistant.const import EVENT_CALL_SERVICE
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import async_capture_events

from custom_components.faitout.engine.access.grant import Admission
from custom_components.faitout.engine.access.keys import KeyKind
from custom_components.faitout.engine.door.door import DoorId
from tests import locks
from tests.day import Day
from tests.fittings import Fitting, fit
from tests.places import LOCK, door, plan, space


class Phone(Fitting, NotifyEntity):
    """A phone that remembers what it was told."""

    domain = NOTIFY

    def __init__(self) -> None:
        super().__init__("camille")
        self.told: list[str] = []
        self.is_broken = False

    @override
    async def async_send_message(self, message: str, title: str | None = None) -> None:
        if self.is_broken:
            raise RuntimeError(message)
        self.told.append(message)


@pytest.fixture
async def phone(hass: HomeAssistant) -> Phone:
    """Let there be the phone of Camille."""
    phone = Phone()
    await fit(hass, phone)
    return phone


async def booked(day: Day, hass: HomeAssistant) -> tuple[str, str]:
    """Let Camille, a member who can be told, book the room from ten to eleven."""
    await locks.fit(hass, locks.Bolt(LOCK.partition(".")[2], locked=True))
    await day.begin(space(), door(opens="grants", exit_confirmed=True), plan())
    member = await day.act("set_member", alias="Camille", plan="dix", notify="notify.camille")
    booking = await day.book("10:00", "11:00", holder=member["member_id"])
    await day.settle()
    return member["member_id"], booking


async def typed(day: Day, code: str) -> Admission:
    """Return what comes of a code at the entrance."""
    assert day.site.access
    found = await day.site.access.present(DoorId("entrance"), "pad", KeyKind.CODE, code)
    return found.outcome


def code_in(text: str) -> str:
    """Return the code that a message tells."""
    found = re.search(r"\b\d{6}\b", text)
    assert found
    return found.group()


async def test_the_code_of_a_booking_comes_with_it(
    day: Day, hass: HomeAssistant, phone: Phone
) -> None:
    calls = async_capture_events(hass, EVENT_CALL_SERVICE)
    await booked(day, hass)
    (message,) = phone.told
    code = code_in(message)
    assert "/faitout/guest" in message
    assert await typed(day, code) is Admission.TOO_EARLY
    await day.leap("09:50")
    assert await typed(day, code) is Admission.OPENED
    assert all(code not in str(call.data) for call in calls)


async def test_it_is_brought_once(day: Day, hass: HomeAssistant, phone: Phone) -> None:
    _, booking = await booked(day, hass)
    await day.act("extend", booking_id=booking)
    await day.restart()
    await day.settle()
    assert len(phone.told) == 1


async def test_a_broken_phone_tells_nothing_to_the_log(
    day: Day, hass: HomeAssistant, phone: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    phone.is_broken = True
    await booked(day, hass)
    grants: list[dict[str, Any]] = (await day.act("get_access"))["grants"]
    assert [grant["has_code"] for grant in grants if grant["booking_id"]] == [True]
    assert "notify.camille" in caplog.text
    assert not re.search(r"code: \d", caplog.text)
