"""What is kept and awaited of telephones is bounded."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.mobile_app import const
import pytest

from custom_components.faitout.concerns.mending import Mending, MendingWay
from custom_components.faitout.engine.faults import Fault
from custom_components.faitout.outputs.animators import presses, push as pushing, telephones, topics
from custom_components.faitout.outputs.animators.line_memory import read_line, written_line
from custom_components.faitout.outputs.animators.offers import (
    MOST_OFFERS,
    PhoneOffer,
    new_offer_id,
    with_offers,
)
from custom_components.faitout.outputs.animators.payload import MOST_LINES, several
from custom_components.faitout.outputs.animators.push import (
    CONFIRM_SECONDS,
    LARGEST_ANSWER,
    NotReached,
    send_to_telephone,
)
from custom_components.faitout.outputs.animators.telephones import Telephone as KnownTelephone
from custom_components.faitout.outputs.animators.topics import (
    MOST_BUTTONS,
    MOST_NEWS,
    WAYS,
    PhoneWords,
)
from tests.day import Day
from tests.outputs.animators.conftest import report
from tests.telephones import PushServer, Telephone

NINE = datetime(2026, 10, 5, 7, tzinfo=UTC)


def offer(number: int) -> PhoneOffer:
    """Return a button."""
    return PhoneOffer(
        id=new_offer_id(),
        key=str(number),
        deed="mend:yes",
        user="u",
        tag="t",
        until=NINE,
        title="Luzech",
        text="x",
    )


def test_of_the_buttons_of_a_telephone_the_oldest_are_forgotten() -> None:
    known: dict[str, PhoneOffer] = {}
    for number in range(MOST_OFFERS + 10):
        known = with_offers(known, [offer(number)])
    assert [int(each.key) for each in known.values()] == list(range(10, MOST_OFFERS + 10))


async def test_so_much_news_is_kept_and_no_more(house: Day, phone: Telephone) -> None:
    await house.leap("23:00")
    for number in range(MOST_NEWS + 5):
        house.site.notifier.tell_animators(f"Box {number}", "It was not emptied")
    await house.leap("07:31", day=1)
    assert phone.notification["title"] == f"Luzech: {MOST_NEWS} things need you"
    assert "Box 4\n" not in phone.notification["message"]


async def test_of_many_matters_so_many_are_named_and_the_rest_is_counted(house: Day) -> None:
    words = [PhoneWords(f"Place {n}", "It is cold. Look.") for n in range(MOST_LINES + 3)]
    told = several(house.hass, "Luzech", words)
    lines = told.text.splitlines()
    assert lines[0] == "• Place 0: It is cold"
    assert (len(lines), lines[-1]) == (MOST_LINES + 1, "and 3 more")


async def test_a_repair_with_many_ways_has_so_many_buttons_and_no_more(
    house: Day, phone: Telephone, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def many(*_: object) -> Mending:
        return Mending(None, "", tuple(MendingWay(way, way) for way in sorted(WAYS)))

    monkeypatch.setattr(topics, "begin_mending", many)
    await report(house)
    await house.later(3)
    assert len(phone.buttons()) == MOST_BUTTONS


async def test_of_who_did_what_only_the_last_is_remembered(
    house: Day, phone: Telephone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(presses, "MOST_DONE", 1)
    for fault in (Fault.HEATING, Fault.NETWORK):
        await report(house, fault)
        await house.later(3)
        await phone.presses(phone.buttons()["It is fixed"])
        await house.settle()
        await house.later(30)
        assert phone.shows == {}
    assert house.site.faults.reported(next(iter(house.site.spaces))) == ()


async def test_an_entity_that_never_answers_is_not_waited_for(
    house: Day, freezer: FrozenDateTimeFactory
) -> None:
    async def hangs(_: Any) -> None:
        freezer.tick(timedelta(seconds=CONFIRM_SECONDS + 1))
        await asyncio.Event().wait()

    house.hass.states.async_set("notify.mail", "unknown")
    house.hass.services.async_register("notify", "send_message", hangs)
    mail = KnownTelephone(id="notify.mail", name="Mail", person="")
    with pytest.raises(NotReached):
        await send_to_telephone(house.hass, mail, {"message": "x"})


async def test_a_push_server_that_talks_on_and_on_is_read_no_further(
    house: Day, phone: Telephone, push: PushServer
) -> None:
    push.status = 429
    push.answer = {"message": "x" * LARGEST_ANSWER, "rateLimits": {"resetsAt": "2027-01-01"}}
    await report(house)
    for _ in range(4):
        await house.later(1)
    # Its word that it counts until the new year was never read.
    assert push.asked > 1
    assert phone.received == []


@pytest.mark.parametrize(
    "memory",
    [b"", b"[", b"[]", b"{}", b'{"said": 3}', b'{"said": {"a": []}, "shown": [], "groups": 0}'],
)
def test_a_memory_that_makes_no_sense_is_none(memory: bytes) -> None:
    record, offers = read_line(memory)
    assert record.is_empty
    assert offers == {}
    assert written_line(record, offers) == b""


def test_the_words_of_the_app_are_those_of_home_assistant() -> None:
    assert telephones.MOBILE_APP == const.DOMAIN
    assert pushing.RECORDED == const.SIGNAL_RECORD_NOTIFICATION
    assert const.DATA_PUSH_CHANNEL == "push_channel"
    assert (const.ATTR_PUSH_URL, const.ATTR_PUSH_TOKEN) == ("push_url", "push_token")
    assert const.ATTR_PUSH_WEBSOCKET_CHANNEL == "push_websocket_channel"
    assert const.CLEAR_NOTIFICATION == "clear_notification"
