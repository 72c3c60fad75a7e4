"""What a phone sees and does: on the network of the place, before the door, or elsewhere."""

from http import HTTPStatus
from unittest.mock import patch

from custom_components.faitout.engine.booking import Actor, Stage
from custom_components.faitout.engine.ids import SpaceId
from custom_components.faitout.phone.passes import HOLDS
from tests.day import MOTION, RADAR
from tests.phone.pocket import AFAR, Pocket

TITLE = "Entretien Quetzalcoatl"


async def test_a_phone_sees_what_the_screens_show_and_nothing_of_anybody(pocket: Pocket) -> None:
    await pocket.day.book("10:00", "11:00", title=TITLE, holder="Camille Dupont")
    told = await pocket.shown()
    assert told["site"]["name"] == "Luzech"
    assert "spaces" not in told["site"]
    assert (told["space"]["name"], told["space"]["state"]) == ("Salle", "free")
    assert told["space"]["acts"] == ["book"]
    assert [told["acts"], told["proof"]] == [True, False]
    for secret in (TITLE, "Quetzalcoatl", "Camille", "Dupont"):
        assert secret not in str(told)


async def test_doubt_reaches_the_phone(pocket: Pocket) -> None:
    assert (await pocket.shown("poste"))["space"]["state"] == "unsure"
    for sensor in (RADAR, MOTION):
        await pocket.day.says(sensor, "unavailable")
    assert (await pocket.shown())["space"]["state"] in ("unsure", "unknown")


async def test_from_elsewhere_nothing_is_shown_and_nothing_done(pocket: Pocket) -> None:
    for space in ("salle", "nowhere"):
        assert await pocket.look(space, AFAR) == (HTTPStatus.FORBIDDEN, {"state": "far"})
    answer = await pocket.send("act", {"act": "book"}, AFAR)
    assert (answer.status, await answer.json()) == (HTTPStatus.FORBIDDEN, {"state": "far"})
    answer = await pocket.send("prove", {"code": (await pocket.glass()).word}, AFAR)
    assert answer.status == HTTPStatus.FORBIDDEN
    assert not pocket.day.site.spaces[SpaceId("salle")].state.ledger


async def test_phones_are_let_in_only_where_that_is_chosen(pocket: Pocket) -> None:
    await pocket.choose(phones="nothing")
    assert await pocket.look() == (HTTPStatus.NOT_FOUND, {"state": "gone"})
    assert (await pocket.send("act", {})).status == HTTPStatus.BAD_REQUEST
    await pocket.choose(phones="look")
    told = await pocket.shown()
    assert (told["acts"], told["space"]["acts"]) == (False, [])
    assert await pocket.book("10:00") == "refused_not_allowed"
    assert not pocket.day.site.spaces[SpaceId("salle")].state.ledger
    # A hall is nobody's to book; a space that never was is the same.
    for space in ("hall", "nowhere", "Salle "):
        assert (await pocket.look(space))[0] == HTTPStatus.NOT_FOUND


async def test_a_booking_without_proof_waits_for_its_people(pocket: Pocket) -> None:
    assert await pocket.book("10:00") == "done"
    booking = pocket.booking()
    assert (booking.made_by, booking.stage) == (Actor.TAG, Stage.AWAITING)
    told = (await pocket.shown())["space"]
    assert told["acts"] == ["here", "book", "extend"]
    assert await pocket.touch("here", ref=told["ref"]) == "done"
    assert (pocket.booking().stage, pocket.booking().checked_in_by) == (
        Stage.CHECKED_IN,
        Actor.TAG,
    )
    until = int(pocket.day.at("10:30").timestamp())
    assert await pocket.touch("extend", ref=told["ref"], end=until) == "done"
    assert pocket.booking().end == pocket.day.at("10:30")
    # What is for who is known, or who touches the glass, is not for phones.
    for act in ("end", "undo", "late", "fault"):
        assert await pocket.touch(act, ref=told["ref"]) == "refused_nonsense"


async def test_who_reads_the_glass_books_as_at_the_screen(pocket: Pocket) -> None:
    await pocket.choose(phones="act", proof="everywhere")
    assert await pocket.book("10:00") == "code_wanted"
    assert await pocket.prove((await pocket.glass()).word) == "done"
    told = await pocket.shown()
    assert told["proved"] == int((pocket.day.at("09:00") + HOLDS).timestamp())
    assert await pocket.book("10:00") == "done"
    booking = pocket.booking()
    assert (booking.made_by, booking.stage) == (Actor.SCREEN, Stage.CHECKED_IN)
    # Ten minutes later they may be anywhere.
    await pocket.day.later(10)
    assert "proved" not in await pocket.shown()
    assert await pocket.touch("here", ref=(await pocket.shown())["space"]["ref"]) == "code_wanted"


async def test_a_pass_of_one_door_is_none_at_another(pocket: Pocket) -> None:
    await pocket.choose(phones="act", proof="everywhere")
    assert await pocket.prove((await pocket.glass("poste")).digits) == "code_wrong"
    assert await pocket.prove((await pocket.glass("poste")).digits, "poste") == "done"
    assert "proved" not in await pocket.shown()
    assert await pocket.book("10:00") == "code_wanted"
    assert await pocket.book("10:00", "poste") == "done"


async def test_proof_may_be_wanted_at_some_doors_alone(pocket: Pocket) -> None:
    await pocket.choose(phones="act", proof="some", proof_spaces=["salle"])
    assert [(await pocket.shown(each))["proof"] for each in ("salle", "poste")] == [True, False]
    assert await pocket.book("10:00", "poste") == "done"
    assert await pocket.book("10:00") == "code_wanted"
    # Where none is wanted it counts all the same.
    await pocket.day.later(1)
    assert await pocket.prove((await pocket.glass()).digits) == "done"


async def test_yesterdays_code_is_told_to_scan_again(pocket: Pocket) -> None:
    await pocket.choose(phones="act", proof="everywhere")
    old = await pocket.glass()
    await pocket.day.leap("09:00", 1)
    assert await pocket.prove(old.word) == "code_old"
    assert await pocket.prove(old.digits) == "code_wrong"
    assert pocket.given == ""
    assert await pocket.prove((await pocket.glass()).word) == "done"


async def test_two_phones_at_once_never_book_twice(pocket: Pocket) -> None:
    other = Pocket(pocket.hass, pocket.day, pocket.client)
    other.touches = 100
    at = {"X-Forwarded-For": "10.10.10.78"}
    assert await pocket.book("10:00") == "done"
    assert await other.book("10:00", headers=at) == "refused_overlap"
    # The same touch that is sent again is done once.
    pocket.touches -= 1
    assert await pocket.book("10:00") == "done"
    assert len(pocket.day.site.spaces[SpaceId("salle")].state.ledger) == 1


async def test_a_site_that_does_not_run_says_so(pocket: Pocket) -> None:
    assert await pocket.hass.config_entries.async_unload(pocket.day.site.entry.entry_id)
    assert await pocket.look() == (HTTPStatus.SERVICE_UNAVAILABLE, {"state": "away"})


async def test_without_the_key_nobody_proves_anything(pocket: Pocket) -> None:
    await pocket.choose(phones="act", proof="everywhere")
    word = (await pocket.glass()).word
    with patch(
        "custom_components.faitout.phone.phones.keyring_of", side_effect=OSError("bad disk")
    ):
        assert await pocket.prove(word) == "not_ready"
        pocket.given = "x" * 44
        assert "proved" not in await pocket.shown()
