"""What a screen beside a door shows for phones, and that each reads its own."""

from types import MappingProxyType
from typing import Any

from aiohttp import ClientResponse
from homeassistant.config_entries import ConfigSubentry
import pytest

from custom_components.faitout.const import SUBENTRY_SCREEN
from custom_components.faitout.engine.ids import SiteId, SpaceId
from custom_components.faitout.guest.qr import matrix_of
from custom_components.faitout.phone.address import space_url
from custom_components.faitout.phone.glass import MOST_ASKED
from custom_components.faitout.screen.credential import Secret, digest_of, new_secret
from custom_components.faitout.screen.headers import API, COOKIE
from tests.phone.pocket import Pocket, read

HOME = "http://192.168.1.20:8123/faitout/at/luzech/salle"


async def hung(pocket: Pocket, scope: str = "space", space: str = "salle") -> Secret:
    """Hang a screen and return what its browser keeps."""
    secret = new_secret()
    data = {"scope": scope, "space": space, "language": "fr", "credential": digest_of(secret)}
    subentry = ConfigSubentry(
        data=MappingProxyType(data), subentry_type=SUBENTRY_SCREEN, title="Porte", unique_id=None
    )
    pocket.hass.config_entries.async_add_subentry(pocket.day.site.entry, subentry)
    await pocket.day.settle()
    return secret


async def ask(pocket: Pocket, secret: str) -> ClientResponse:
    """Ask what is to be shown, as a screen does."""
    return await pocket.client.get(f"{API}/glass", headers={"Cookie": f"{COOKIE}={secret}"})


async def shown(pocket: Pocket, secret: str) -> dict[str, Any]:
    """Return what a screen shows for phones."""
    answer = await ask(pocket, secret)
    assert answer.status == 200
    told: dict[str, Any] = await answer.json()
    return told


async def test_a_phone_reads_the_page_of_the_space(pocket: Pocket) -> None:
    told = await shown(pocket, await hung(pocket))
    assert read(**told["qr"]) == [HOME]
    assert told["code"] is None
    # What is on paper is the same, for ever.
    assert space_url(pocket.hass, SiteId("luzech"), SpaceId("salle")) == HOME
    assert told["until"] - told["now"] == 60_000


async def test_where_proof_is_wanted_each_minute_has_its_code(pocket: Pocket) -> None:
    await pocket.choose(phones="act", proof="some", proof_spaces=["salle"])
    screen = await hung(pocket)
    told = await shown(pocket, screen)
    (address,) = read(**told["qr"])
    page, _, word = address.partition("#")
    assert page == HOME
    assert told["code"] == (await pocket.glass()).digits
    assert await pocket.prove(word) == "done"
    await pocket.day.later(1)
    again = await shown(pocket, screen)
    assert again["code"] != told["code"]
    assert again["qr"] != told["qr"]
    # A phone that may only look has nothing to prove.
    await pocket.choose(phones="look", proof="everywhere")
    assert (await shown(pocket, screen))["code"] is None


async def test_where_phones_are_not_wanted_there_is_no_qr(pocket: Pocket) -> None:
    screen = await hung(pocket)
    await pocket.choose(phones="nothing")
    assert (await shown(pocket, screen))["qr"] is None
    elsewhere = await hung(pocket, space="gone")
    await pocket.choose(phones="act")
    assert (await shown(pocket, elsewhere))["qr"] is None
    assert await pocket.hass.config_entries.async_unload(pocket.day.site.entry.entry_id)
    assert (await shown(pocket, screen))["qr"] is None


async def test_only_the_screen_of_a_space_is_told_its_code_and_so_often(pocket: Pocket) -> None:
    await pocket.choose(phones="act", proof="everywhere")
    assert (await ask(pocket, new_secret())).status == 401
    assert (await ask(pocket, "")).status == 401
    assert (await ask(pocket, await hung(pocket, scope="site"))).status == 403
    screen = await hung(pocket)
    statuses = [(await ask(pocket, screen)).status for _ in range(MOST_ASKED + 1)]
    assert statuses == [200] * MOST_ASKED + [429]


@pytest.mark.parametrize("space", ["salle", "a" * 60])
def test_paper_draws_the_same_modules(space: str) -> None:
    rows = matrix_of(f"http://192.168.1.20:8123/faitout/at/luzech/{space}")
    assert {len(row) for row in rows} == {len(rows)}
    assert {each for row in rows for each in row} == {0, 1}
    path = "".join(
        f"M{x + 4} {y + 4}h1v1h-1z"
        for y, row in enumerate(rows)
        for x, dark in enumerate(row)
        if dark
    )
    assert read(len(rows) + 8, path) == [f"http://192.168.1.20:8123/faitout/at/luzech/{space}"]
