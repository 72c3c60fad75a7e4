"""Bad phones: a bored child, wrong codes by the hundred, nonsense, other sites' pages."""

from http import HTTPStatus
import json

from custom_components.faitout.engine.ids import SpaceId
from custom_components.faitout.hub.limits import Limit
from custom_components.faitout.phone import phones as bounds
from custom_components.faitout.phone.headers import API, LONGEST_PASS
from custom_components.faitout.phone.near_view import LONGEST_BODY
from custom_components.faitout.screen.snapshot import LONGEST_NAME
from tests.phone.pocket import AFAR, NEAR, Pocket

EVERYTHING = {"site": "luzech", "space": "salle"}


def phone(number: int) -> dict[str, str]:
    """Return what names a phone on the network of the place."""
    return {"X-Forwarded-For": f"10.10.10.{number}"}


async def test_wrong_digits_by_the_hundred_open_nothing(pocket: Pocket) -> None:
    await pocket.choose(phones="act", proof="everywhere")
    glass = await pocket.glass()
    wrong = "000000" if glass.digits != "000000" else "000001"
    came = [await pocket.prove(wrong) for _ in range(bounds.MOST_WRONG + 2)]
    assert came == ["code_wrong"] * bounds.MOST_WRONG + ["code_wait"] * 2
    # Right ones are not taken then either, or nobody would be stopped; the QR still is.
    assert await pocket.prove(glass.digits) == "code_wait"
    assert await pocket.prove(glass.word) == "done"
    # The child changes its address: the space has a limit of its own.
    others = bounds.MOST_WRONG_OF_SPACE // bounds.MOST_WRONG
    for number in range(1, others):
        for _ in range(bounds.MOST_WRONG):
            assert await pocket.prove(wrong, headers=phone(number)) == "code_wrong"
    assert await pocket.prove(wrong, headers=phone(200)) == "code_wait"
    assert await pocket.prove(wrong, "poste", headers=phone(201)) == "code_wrong"
    assert await pocket.prove(glass.word, headers=phone(202)) == "done"
    for _ in range(bounds.MOST_READ):
        await pocket.prove("x" * 16, headers=phone(203))
    assert await pocket.prove(glass.word, headers=phone(203)) == "code_wait"


async def test_a_bored_child_books_six_times_in_an_hour(pocket: Pocket) -> None:
    pocket.phones.looks = Limit(1000, 60)

    async def books(number: int) -> str:
        return await pocket.book("10:00", headers=phone(number))

    assert await books(1) == "done"
    for _ in range(bounds.MOST_BOOKINGS - 1):
        assert await books(1) == "refused_overlap"
    assert await books(1) == "later"
    # One touch that is sent again is none more.
    pocket.touches -= 2
    assert await books(1) == "refused_overlap"
    pocket.touches += 2
    for _ in range(bounds.MOST_BOOKINGS_OF_SPACE - bounds.MOST_BOOKINGS):
        assert await books(2) == "refused_overlap"
    assert await books(3) == "later"
    assert len(pocket.day.site.spaces[SpaceId("salle")].state.ledger) == 1


async def test_so_many_touches_are_known_again_the_latest(pocket: Pocket) -> None:
    doorway = pocket.phones.find("luzech", "salle")
    assert doorway
    pocket.phones.bookings = pocket.phones.bookings_of_space = Limit(bounds.MOST_COUNTED, 60)
    for number in range(bounds.MOST_COUNTED):
        assert not pocket.phones.booking_wait(doorway, "a", f"{number}", 0)
    assert not pocket.phones.booking_wait(doorway, "a", "0", 0)
    assert pocket.phones.booking_wait(doorway, "a", "new", 0)
    pocket.phones.bookings = pocket.phones.bookings_of_space = Limit(1, 60)
    assert not pocket.phones.booking_wait(doorway, "a", "newer", 0)
    # The newer one has taken the place of the oldest.
    assert pocket.phones.booking_wait(doorway, "a", "0", 0)
    assert not pocket.phones.booking_wait(doorway, "a", "1", 0)


async def test_a_phone_looks_so_often_and_all_together(pocket: Pocket) -> None:
    for _ in range(bounds.MOST_LOOKS):
        assert (await pocket.look(headers=phone(1)))[0] == HTTPStatus.OK
    status, told = await pocket.look(headers=phone(1))
    assert (status, told["state"]) == (HTTPStatus.TOO_MANY_REQUESTS, "later")
    pocket.phones.looks_in_all = Limit(1, 60)
    for _ in range(10):
        # Whoever is elsewhere uses up nothing of what is for the people here.
        assert (await pocket.look(headers=AFAR))[0] == HTTPStatus.FORBIDDEN
    assert (await pocket.look(headers=phone(2)))[0] == HTTPStatus.OK
    assert (await pocket.look(headers=phone(3)))[0] == HTTPStatus.TOO_MANY_REQUESTS


NONSENSE = (
    b"",
    b"null",
    b"[]",
    b"\xff\xfe",
    b"[" * 500,
    b'{"act":"book"}',
    b'{"touch":"touch-0001","site":"luzech","space":"salle","act":"unlock_everything"}',
    b'{"touch":"touch-0001","site":"luzech","space":"salle","act":"book","end":1e400}',
    b'{"touch":"touch-0001","site":"luzech","space":"salle","act":"book","end":-1}',
    b'{"touch":"../etc/passwd","site":"luzech","space":"salle","act":"here"}',
    b'{"site":"luzech","space":"salle","code":7}',
)


async def test_nonsense_is_refused_and_does_nothing(pocket: Pocket) -> None:
    as_json = {**NEAR, "Content-Type": "application/json"}
    for path in ("act", "prove"):
        for body in NONSENSE:
            answer = await pocket.client.post(f"{API}/{path}", data=body, headers=as_json)
            assert answer.status in (HTTPStatus.BAD_REQUEST, HTTPStatus.NOT_FOUND), (path, body)
        long = await pocket.client.post(
            f"{API}/{path}", data=b" " * (LONGEST_BODY + 1), headers=as_json
        )
        assert long.status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    assert not pocket.day.site.spaces[SpaceId("salle")].state.ledger
    pocket.given = "x" * (LONGEST_PASS + 1)
    assert "proved" not in await pocket.shown()


async def test_pages_of_others_ask_in_vain(pocket: Pocket) -> None:
    for site in ("cross-site", "same-site", "none"):
        headers = {**NEAR, "Sec-Fetch-Site": site}
        answer = await pocket.send("act", EVERYTHING, headers)
        assert answer.status == HTTPStatus.FORBIDDEN
        assert "Access-Control-Allow-Origin" not in answer.headers
    # An old browser says nothing of where it comes from, and sends forms for anybody.
    touch = {"touch": "touch-0001", **EVERYTHING, "act": "book", "end": 1_791_187_200}
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data"):
        headers = {**NEAR, "Content-Type": kind}
        answer = await pocket.client.post(f"{API}/act", data=json.dumps(touch), headers=headers)
        assert answer.status == HTTPStatus.UNSUPPORTED_MEDIA_TYPE
    assert not pocket.day.site.spaces[SpaceId("salle")].state.ledger


async def test_the_page_is_the_same_for_every_space_and_none(pocket: Pocket) -> None:
    bodies = set()
    for path in ("luzech/salle", "luzech/nowhere", "x/%F0%9F%9A%AA"):
        answer = await pocket.client.get(f"/faitout/at/{path}", headers={"Accept-Language": "fr"})
        assert answer.status == HTTPStatus.OK
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        bodies.add(await answer.text())
    assert len(bodies) == 1


async def test_a_name_with_markup_is_a_name_on_the_sheet(pocket: Pocket) -> None:
    entry = pocket.day.site.entry
    subentry = next(each for each in entry.subentries.values() if each.unique_id == "salle")
    name = "<script>alert(1)</script>$name\u202e\"'" + "x" * LONGEST_NAME
    pocket.hass.config_entries.async_update_subentry(entry, subentry, title=name)
    await pocket.day.settle()
    answer = await pocket.client.get("/faitout/phone/api/sheets/luzech?space=salle", headers=NEAR)
    page = await answer.text()
    assert answer.status == HTTPStatus.OK
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;$name" in page
    assert page.count("<article") == 1


async def test_sheets_are_handed_out_at_the_place_and_where_phones_are_wanted(
    pocket: Pocket,
) -> None:
    address = "/faitout/phone/api/sheets/luzech"

    async def handed(path: str = address, **headers: str) -> tuple[int, str]:
        answer = await pocket.client.get(path, headers={**NEAR, **headers})
        return answer.status, await answer.text()

    status, page = await handed(**{"Sec-Fetch-Site": "none"})
    assert (status, page.count("<article")) == (HTTPStatus.OK, 2)
    assert (await handed(**{"X-Forwarded-For": "203.0.113.9"}))[0] == HTTPStatus.FORBIDDEN
    for path in (
        f"{address}?space=nowhere",
        f"{address}?space=",
        "/faitout/phone/api/sheets/nowhere",
    ):
        assert (await handed(path))[0] == HTTPStatus.NOT_FOUND
    await pocket.choose(phones="nothing")
    status, page = await handed()
    assert (status, page.count("<article")) == (HTTPStatus.NOT_FOUND, 0)
    await pocket.choose(phones="look")
    assert await pocket.hass.config_entries.async_unload(pocket.day.site.entry.entry_id)
    assert (await handed())[0] == HTTPStatus.SERVICE_UNAVAILABLE
    for _ in range(bounds.MOST_LOOKS):
        await handed()
    assert (await handed())[0] == HTTPStatus.TOO_MANY_REQUESTS
