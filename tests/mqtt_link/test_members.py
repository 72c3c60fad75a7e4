"""A shop makes, changes and removes members over MQTT, each request once, and no name goes out."""

from collections.abc import AsyncIterator
import json
from typing import Any
from unittest.mock import patch

from homeassistant.core import HomeAssistant
import pytest

from custom_components.faitout.hub.site import Site
from custom_components.faitout.mqtt_link.answers import Answers
from tests.mqtt_link.asking import STATUS, a_booking, follows
from tests.mqtt_link.brokers import Mosquitto, member
from tests.mqtt_link.conftest import link
from tests.mqtt_link.test_requests import killed
from tests.places import SITE_DATA, plan, set_up, space

MEMBERS = "faitout/luzech/members"
TEN = [{"plan": "dix", "starts": "2026-01-01", "ends": "2036-12-31"}]


@pytest.fixture
async def site(hass: HomeAssistant, broker: Mosquitto) -> AsyncIterator[Site]:
    """A site with one room and a plan of two half-days, linked to the broker."""
    with patch.dict(SITE_DATA, opens="00:00:00", closes="00:00:00"):
        site = await set_up(hass, space(sensors=()), plan(quota=2), link(broker))
        yield site
        await hass.config_entries.async_unload(site.entry.entry_id)


async def asks(asker: Any, correlation: str, command: str, **fields: Any) -> dict[str, Any]:
    """Ask something about the member shop-1, and return the answer."""
    request = {
        "version": 1, "id": correlation, "command": command, "reference": "shop-1", **fields
    }  # fmt: skip
    await asker.says(MEMBERS, json.dumps(request).encode())
    answer: dict[str, Any] = await asker.hears(f"{MEMBERS}/result", id=correlation)
    follows("member_answer", answer)
    return answer


async def test_a_shop_makes_a_member_who_books_and_sees_what_is_left(
    site: Site, broker: Mosquitto
) -> None:
    async with member(broker) as asker:
        await asker.hears(STATUS)
        request = {"alias": "Camille", "language": "en", "subscriptions": TEN}
        follows(
            "member_request",
            {"version": 1, "id": "a", "command": "set_member", "reference": "shop-1", **request},
        )
        made = await asks(asker, "a", "set_member", **request)
        assert made["ok"]
        (known,) = site.membership.members
        assert (known.alias, known.language, known.reference) == ("Camille", "en", "shop-1")
        assert made["member_id"] == known.id
        assert made["subscriptions"] == TEN
        booked = await asker.asks("salle", **a_booking("b", holder=known.id))
        assert booked["ok"]
        follows("member_request", {**base("d"), "command": "get_member"})
        left = await asks(asker, "d", "get_member")
        assert "Camille" not in json.dumps([made, left])
        assert [(each["plan"], each["quota"]) for each in left["used"]] == [("dix", 2)]


def base(correlation: str) -> dict[str, Any]:
    return {"version": 1, "id": correlation, "reference": "shop-1"}


@pytest.mark.usefixtures("site")
async def test_a_booking_beyond_the_plan_is_refused_as_everywhere(broker: Mosquitto) -> None:
    async with member(broker) as asker:
        await asker.hears(STATUS)
        made = await asks(asker, "a", "set_member", alias="Camille", subscriptions=[])
        refused = await asker.asks("salle", **a_booking("b", holder=made["member_id"]))
        assert (refused["ok"], refused["error"]) == (False, "no_subscription")
        nobody = await asker.asks("salle", **a_booking("c", holder="m_nobody"))
        assert nobody["error"] == "unknown_member"


async def test_asked_again_the_same_is_answered_and_nothing_done(
    site: Site, broker: Mosquitto
) -> None:
    async with member(broker) as asker:
        await asker.hears(STATUS)
        first = await asks(asker, "a", "set_member", alias="Camille", subscriptions=TEN)
        asker.heard.clear()
        assert await asks(asker, "a", "set_member", alias="Other") == first
        again = await asks(asker, "b", "set_member", alias="Camille", subscriptions=TEN)
        assert again["member_id"] == first["member_id"]
    assert [each.alias for each in site.membership.members] == ["Camille"]


async def test_a_removal_asked_again_after_a_power_cut_is_done_not_refused(
    hass: HomeAssistant, site: Site, broker: Mosquitto
) -> None:
    async with member(broker) as asker:
        await asker.hears(STATUS)
        await asks(asker, "a", "set_member", alias="Camille")
        kept = Answers.remember

        async def first_only(self: Answers, space: Any, correlation: str, known: Any) -> None:
            """Die before the answer is written down."""
            if known.answer is None:
                await kept(self, space, correlation, known)

        with patch.object(Answers, "remember", first_only):
            assert (await asks(asker, "b", "remove_member"))["ok"]
        await killed(hass, site)
        asker.heard.clear()
        await asker.hears_plain("faitout/luzech/availability", b"online")
        again = await asks(asker, "b", "remove_member")
        assert (again["ok"], again["member_id"]) == (True, None)
        other = await asks(asker, "c", "remove_member")
        assert (other["ok"], other["error"]) == (False, "unknown")


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"alias": "!"}, "alias_missing"),
        ({}, "alias_missing"),
        ({"alias": "x" * 61}, "alias_too_long"),
        ({"alias": "Zoé"}, "alias_taken"),
        ({"alias": "Jo", "name": "Joëlle Martin"}, "invalid"),
        ({"alias": "Jo", "language": "de"}, "invalid"),
        ({"alias": "Jo", "notify": "notify.nobody"}, "unknown_notify"),
        (
            {"alias": "Jo", "subscriptions": [{"plan": "or", "starts": "2026-01-01"}]},
            "unknown_plan",
        ),
        ({"alias": "Jo", "subscriptions": [{"plan": "dix", "starts": "20260101x"}]}, "invalid"),
        ({"alias": "Jo", "subscriptions": [{"plan": "dix"}]}, "invalid"),
        ({"alias": "Jo", "subscriptions": TEN * 51}, "invalid"),
        (
            {
                "alias": "Jo",
                "subscriptions": [{"plan": "dix", "starts": "2026-02-01", "ends": "2026-01-01"}],
            },
            "invalid",
        ),
    ],
)
async def test_what_is_wrong_is_answered_and_nobody_is_made(
    site: Site, broker: Mosquitto, fields: dict[str, Any], error: str
) -> None:
    async with member(broker) as asker:
        await asker.hears(STATUS)
        await asks(asker, "zoe", "set_member", alias="Zoé", reference="shop-0")
        answer = await asks(asker, "a", "set_member", **fields)
        assert (answer["ok"], answer["error"]) == (False, error)
    assert [each.alias for each in site.membership.members] == ["Zoé"]


@pytest.mark.usefixtures("site")
async def test_a_flood_is_answered_with_busy(broker: Mosquitto) -> None:
    async with member(broker) as asker:
        await asker.hears(STATUS)
        for number in range(40):
            request = {**base(f"n{number}"), "command": "get_member"}
            await asker.says(MEMBERS, json.dumps(request).encode())
        answer = await asker.hears(f"{MEMBERS}/result", error="busy")
        assert not answer["ok"]
