"""What was given lasts over restarts and kills, and what was taken back never comes again."""

import asyncio
from typing import Any

from homeassistant.core import HomeAssistant
import pytest

from custom_components.faitout.engine.access.codes import is_easy
from custom_components.faitout.engine.access.grant import Admission, GrantKind
from custom_components.faitout.engine.access.keys import KeyKind
from custom_components.faitout.engine.access.node_key import NodeKey
from custom_components.faitout.engine.ids import GrantId, Mark, MemberId
from custom_components.faitout.hub.access import issuing
from custom_components.faitout.hub.access.badges import LEARN_SECONDS, BadgeLearner
from custom_components.faitout.hub.access.book import AccessBook
from custom_components.faitout.hub.access.issuing import MOST_DRAWS, new_code
from custom_components.faitout.hub.access.sealing import LONGEST, SealBrokenError, seal, unseal
from custom_components.faitout.words.access import AccessNotGiven
from tests.hub.access.house import ENTRANCE, House

ANNA = MemberId("m_anna")


# Killed


async def test_what_was_given_is_there_after_a_kill(house: House) -> None:
    await house.begin()
    given = await house.gives(uses=3)
    await house.day.kill()
    assert house.grant(given["grant_id"]).uses == 3
    assert await house.types(given["code"]) is Admission.OPENED


async def test_a_use_is_counted_once_whenever_the_hub_is_killed(house: House) -> None:
    await house.begin()
    given = await house.gives(uses=3)
    for used in (1, 2, 3):
        assert await house.types(given["code"]) is Admission.OPENED
        await house.day.kill()
        assert house.grant(given["grant_id"]).used == used
    assert await house.types(given["code"]) is Admission.USED_UP


async def test_what_was_revoked_stays_so_after_a_kill(house: House) -> None:
    await house.begin()
    given = await house.gives()
    await house.day.act("revoke_access", grant_id=given["grant_id"])
    assert await house.types(given["code"]) is Admission.REVOKED
    await house.day.kill()
    assert await house.types(given["code"]) is Admission.REVOKED


async def test_a_badge_opens_after_a_kill_and_not_once_it_was_taken_back(house: House) -> None:
    await house.begin()
    member = await house.joins()
    await house.gives(member=member, with_code=False)
    await house.desk.add_badge(member, "04:a1:b2")
    await house.day.kill()
    assert await house.types("04:a1:b2", kind=KeyKind.BADGE) is Admission.OPENED
    assert house.desk.badges(member) == 1
    assert await house.desk.forget_badges(member) == 1
    await house.day.kill()
    assert await house.types("04:a1:b2", kind=KeyKind.BADGE) is Admission.UNKNOWN


async def test_an_opening_just_before_the_end_is_in_the_log(house: House) -> None:
    await house.begin()
    given = await house.gives()
    await house.desk.present(ENTRANCE, "keypad", KeyKind.CODE, given["code"])
    await house.day.restart()
    assert len(await house.desk.openings()) == 1


# Taken back while something else goes on


async def test_a_code_that_is_made_anew_does_not_give_back_what_is_revoked_meanwhile(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.begin()
    given = await house.gives()
    grant_id = GrantId(given["grant_id"])
    really = AccessBook.mark

    async def revoked_first(book: AccessBook, kind: KeyKind, secret: str) -> Mark:
        await house.desk.revoke(grant_id)
        return await really(book, kind, secret)

    with monkeypatch.context() as patched:
        patched.setattr(AccessBook, "mark", revoked_first)
        with pytest.raises(AccessNotGiven):
            await house.desk.new_code(grant_id)
    assert house.grant(grant_id).revoked_at is not None
    assert await house.types(given["code"]) is Admission.REVOKED
    await house.day.kill()
    assert house.grant(grant_id).revoked_at is not None


async def test_a_new_code_ends_the_old_one(house: House) -> None:
    await house.begin()
    given = await house.gives()
    issued = await house.desk.new_code(GrantId(given["grant_id"]))
    assert issued.code
    assert await house.types(given["code"]) is Admission.UNKNOWN
    assert await house.types(issued.code) is Admission.OPENED
    await house.day.kill()
    assert await house.types(given["code"]) is Admission.UNKNOWN
    assert await house.types(issued.code) is Admission.OPENED


async def test_a_booking_that_is_given_access_again_does_not_revive_its_stolen_code(
    house: House,
) -> None:
    await house.begin()
    booking, stolen = await house.books("09:05", "11:00")
    await house.day.act("revoke_access", booking_id=booking)
    assert await house.types(stolen) is Admission.REVOKED
    again = await house.gives(booking_id=booking)
    assert await house.types(again["code"]) is Admission.OPENED
    assert await house.types(stolen) is Admission.UNKNOWN
    await house.day.kill()
    assert await house.types(stolen) is Admission.UNKNOWN
    assert await house.types(again["code"]) is Admission.OPENED


async def test_what_is_revoked_while_a_use_is_written_stays_revoked_where_that_fails(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.begin()
    given = await house.gives(uses=2)
    grant_id = GrantId(given["grant_id"])

    async def fails(*_: Any) -> bool:
        await house.desk.revoke(grant_id)
        return False

    monkeypatch.setattr(
        "custom_components.faitout.hub.access.doorkeeper.Doorkeeper._use_is_written", fails
    )
    assert await house.types(given["code"]) is Admission.NOT_RECORDED
    assert house.grant(grant_id).revoked_at is not None
    assert house.grant(grant_id).used == 0
    await house.day.kill()
    assert house.grant(grant_id).revoked_at is not None


# Codes


async def test_codes_are_as_long_as_the_site_says_and_none_is_easy(house: House) -> None:
    await house.begin(code_length=4)
    codes = [(await house.gives())["code"] for _ in range(8)]
    assert len(set(codes)) == 8
    assert {len(code) for code in codes} == {4}
    assert not any(map(is_easy, codes))


async def test_where_all_codes_are_taken_none_is_given_and_nothing_changes(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.begin()
    monkeypatch.setattr(issuing, "randbelow", lambda _: 739184)
    monkeypatch.setattr(issuing, "MOST_DRAWS", 2)
    first = await house.gives()
    assert first["code"] == "739184"
    assert await house.day.refused(
        "grant_access", entity_id=house.entity_of(), duration={"hours": 1}
    ) == ("access_refused_no_code_left", "code_length")
    assert len(house.desk.live()) == 1
    # The same for two people at one door cannot be, nor within a month after it ended.
    await house.day.act("revoke_access", grant_id=first["grant_id"])
    assert (
        await house.day.refused("grant_access", entity_id=house.entity_of(), duration={"hours": 1})
    )[0] == "access_refused_no_code_left"
    await house.day.leap("09:00", day=30)
    await house.day.settle()
    with pytest.raises(AccessNotGiven):
        await house.gives()
    await house.day.leap("09:00", day=2)
    await house.day.settle()
    assert (await house.gives())["code"] == "739184"


async def test_it_is_drawn_so_often_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []

    async def mark(_: KeyKind, code: str) -> Mark:
        await asyncio.sleep(0)
        drawn.append(code)
        return Mark(code)

    numbers = iter(range(10**6))
    monkeypatch.setattr(issuing, "randbelow", lambda _: 739184 + next(numbers))
    with pytest.raises(AccessNotGiven):
        await new_code(mark, lambda _: True, 6, with_duress=False)
    assert len(drawn) <= MOST_DRAWS


async def test_what_is_typed_when_forced_is_nobody_elses_code(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.begin(duress=True)
    numbers = iter([739184, 739185, 739183, 580293])
    monkeypatch.setattr(issuing, "randbelow", lambda _: next(numbers))
    first, second = await house.gives(), await house.gives()
    # 739185 is what the first types when forced, and 739184 what 739183 would type.
    assert (first["code"], second["code"]) == ("739184", "580293")


# Locks that keep codes


async def test_a_code_is_sealed_only_for_a_lock_that_keeps_it_and_as_long_as_its_grant(
    house: House,
) -> None:
    await house.begin()
    plain = await house.gives()
    house.desk.keeps_codes = lambda door: door == ENTRANCE
    kept = await house.gives()
    assert await house.desk.code_of(GrantId(plain["grant_id"])) is None
    assert await house.desk.code_of(GrantId(kept["grant_id"])) == kept["code"]
    await house.day.kill()
    assert await house.desk.code_of(GrantId(kept["grant_id"])) == kept["code"]
    await house.day.leap("11:30")
    assert await house.desk.code_of(GrantId(kept["grant_id"])) == kept["code"]
    await house.day.leap("12:01")
    assert await house.desk.code_of(GrantId(kept["grant_id"])) is None


async def test_a_sealed_code_goes_when_its_grant_is_revoked(house: House) -> None:
    await house.begin()
    house.desk.keeps_codes = lambda _: True
    kept = await house.gives()
    await house.day.act("revoke_access", grant_id=kept["grant_id"])
    assert await house.desk.code_of(GrantId(kept["grant_id"])) is None


def test_a_seal_opens_only_with_its_key_for_its_purpose_and_whole() -> None:
    key, other = bytes(32), bytes(31) + b"x"
    sealed = seal(key, "739184", "sealed/g-1")
    assert b"739184" not in sealed
    assert unseal(key, sealed, "sealed/g-1") == "739184"
    assert seal(key, "739184", "sealed/g-1") != sealed
    broken = bytes([*sealed[:-1], sealed[-1] ^ 1])
    for wrong in (
        (other, sealed, "sealed/g-1"),
        (key, sealed, "sealed/g-2"),
        (key, broken, "sealed/g-1"),
        (key, b"", "sealed/g-1"),
        (key, b"short", "sealed/g-1"),
    ):
        with pytest.raises(SealBrokenError):
            unseal(*wrong)
    assert unseal(key, seal(key, "x" * LONGEST, "p"), "p") == "x" * LONGEST
    with pytest.raises(ValueError, match="longer"):
        seal(key, "x" * (LONGEST + 1), "p")


# Nodes


async def test_each_node_at_a_door_gets_a_mark_of_its_own_and_loses_it(house: House) -> None:
    await house.begin(duress=True)
    house.desk.node_marker = lambda _, kind, secret: [
        ("node 1", f"1/{kind}/{secret}"),
        ("node 2", f"2/{kind}/{secret}"),
    ]
    given = await house.gives()
    code, grant_id = given["code"], GrantId(given["grant_id"])
    await house.desk.add_badge(ANNA, "04:a1")
    assert [key.mark for key in house.desk.node_keys("node 1") if key.grant and not key.duress] == [
        f"1/code/{code}"
    ]
    await house.day.kill()
    assert len(house.desk.node_keys("node 2")) == 3
    house.desk.node_marker = lambda *_: [("node 1", "new")]
    await house.desk.new_code(grant_id)
    known = house.desk.node_keys("node 1")
    assert NodeKey(node="node 1", mark="new", kind=KeyKind.CODE, grant=grant_id) in known
    assert f"1/code/{code}" not in [key.mark for key in known]
    await house.desk.forget_badges(ANNA)
    assert [key for key in house.desk.node_keys("node 1") if key.member] == []
    assert [key for key in house.desk.node_keys("node 2") if key.grant] == []


async def test_what_a_node_opened_by_itself_is_written_down_once_and_counted_once(
    house: House,
) -> None:
    await house.begin()
    given = await house.gives(uses=3)
    grant_id, at = GrantId(given["grant_id"]), house.day.at("08:59")
    # Told twice at once, again by another clock, and again after a kill.
    await asyncio.gather(
        *(house.desk.told_later("node/1", ENTRANCE, grant_id, at) for _ in range(2))
    )
    await house.desk.told_later("node/1", ENTRANCE, grant_id, house.day.at("09:00"))
    await house.day.kill()
    await house.desk.told_later("node/1", ENTRANCE, grant_id, at)
    assert house.grant(grant_id).used == 1
    assert len(await house.desk.openings()) == 1
    await house.desk.told_later("node/2", ENTRANCE, grant_id, at)
    assert house.grant(grant_id).used == 2
    await house.desk.told_later("node/3", ENTRANCE, GrantId("g-unknown"), at)
    await house.desk.told_later("node/4", ENTRANCE, None, at)
    assert [each.kind for each in await house.desk.openings()] == [GrantKind.GUEST] * 4


async def test_what_a_node_tells_of_a_revoked_grant_does_not_give_it_back(house: House) -> None:
    await house.begin()
    given = await house.gives(uses=3)
    grant_id = GrantId(given["grant_id"])
    telling = asyncio.create_task(
        house.desk.told_later("node/1", ENTRANCE, grant_id, house.day.at("08:59"))
    )
    await asyncio.sleep(0)
    await house.desk.revoke(grant_id)
    await telling
    await house.day.settle()
    assert house.grant(grant_id).revoked_at is not None
    await house.day.kill()
    assert house.grant(grant_id).revoked_at is not None


# Learning a badge


async def test_the_next_badge_is_learned_and_opens_nothing_while_it_is(house: House) -> None:
    await house.begin()
    member = await house.joins()
    await house.gives(member=member, with_code=False)
    learning = asyncio.create_task(house.desk.learn_badge(member))
    await asyncio.sleep(0)
    assert await house.types("123456") is Admission.UNKNOWN, "a code is no badge"
    assert await house.types("04:a1", kind=KeyKind.BADGE) is Admission.LEARNED
    assert await learning
    assert house.entrance.told == []
    assert await house.types("04:a1", kind=KeyKind.BADGE) is Admission.OPENED


async def test_a_badge_that_is_somebodys_is_not_given_to_another(house: House) -> None:
    await house.begin()
    await house.desk.add_badge(ANNA, "04:a1")
    with pytest.raises(AccessNotGiven) as refused:
        await house.desk.add_badge(MemberId("m_bruno"), "04:a1")
    assert refused.value.translation_key == "access_refused_badge_taken"


async def test_nobody_waits_for_a_badge_for_ever(hass: HomeAssistant) -> None:
    learner = BadgeLearner(hass)
    assert await learner.next_badge(None, 0.05) is None
    assert not learner.takes(ENTRANCE, "04:a1")
    assert LEARN_SECONDS == 60


async def test_who_waits_for_a_badge_after_another_takes_the_place(house: House) -> None:
    await house.begin()
    first = asyncio.create_task(house.desk.learn_badge(ANNA))
    await asyncio.sleep(0)
    second = asyncio.create_task(house.desk.learn_badge(MemberId("m_bruno")))
    await asyncio.sleep(0)
    assert not await first
    await house.types("04:a1", kind=KeyKind.BADGE)
    assert await second
    assert house.desk.badges(ANNA) == 0


async def test_a_wait_for_a_badge_that_is_called_off_ends_as_such(house: House) -> None:
    await house.begin()
    learning = asyncio.create_task(house.desk.learn_badge(ANNA))
    await asyncio.sleep(0)
    learning.cancel()
    with pytest.raises(asyncio.CancelledError):
        await learning
