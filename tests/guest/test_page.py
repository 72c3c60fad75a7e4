"""What somebody with a link sees and does, over HTTP; and what nobody without one learns."""

from pathlib import Path

from homeassistant.core import HomeAssistant
import pytest
from yarl import URL

from custom_components.faitout.guest.acts import READER
from custom_components.faitout.guest.guests import MOST_ACTS
from tests.guest.reception import AFAR, CODE, ENTRANCE, NEAR, Reception, token_of


async def test_the_link_leads_to_the_page_in_its_language(reception: Reception) -> None:
    grant = reception.give(reception.day.at("09:00"), reception.day.at("10:00"))
    link = await reception.send(grant, language="fr-FR")
    assert "/faitout/guest/fr#" in link
    page = await reception.client.get(URL(link).path)
    assert page.status == 200
    assert "guest.js" in await page.text()
    assert (await reception.client.get("/faitout/guest/xx")).status == 200


async def test_the_guest_sees_the_place_the_time_and_the_code(reception: Reception) -> None:
    grant = reception.give(reception.day.at("09:00"), reception.day.at("10:00"))
    told = await reception.shown(await reception.send(grant))
    assert told["site"] == "Luzech"
    assert told["address"] == "203 avenue de l'Uxellodunum"
    assert told["space"] == "Salle"
    assert told["zone"] == "Europe/Paris"
    assert told["start"] == grant.start.timestamp()
    assert told["end"] == grant.end.timestamp()
    assert told["code"]["text"] == CODE
    assert told["code"]["qr"]["path"].startswith("M")
    assert [(each["id"], each["outcome"]) for each in told["doors"]] == [(ENTRANCE, "opened")]
    assert told["opens"] == "near"
    assert "booking" not in told


async def test_the_code_is_not_told_before_its_time(reception: Reception) -> None:
    grant = reception.give(reception.day.at("09:30"), reception.day.at("10:00"))
    link = await reception.send(grant)
    told = await reception.shown(link)
    assert told["code"] == {"kept": True}
    assert told["doors"][0]["outcome"] == "too_early"
    assert await reception.slide(link) == "too_early"
    await reception.day.leap("09:30")
    assert (await reception.shown(link))["code"]["text"] == CODE


async def test_a_slide_opens_the_door_once(reception: Reception) -> None:
    grant = reception.give(reception.day.at("09:00"), reception.day.at("10:00"))
    link = await reception.send(grant)
    for _ in range(3):
        # A browser on a bad line sends it again.
        assert await reception.slide(link) == "opened"
    assert reception.desk.entered == [(grant.id, ENTRANCE, READER)]
    assert await reception.slide(link, slide="slide-0002") == "opened"
    assert len(reception.desk.entered) == 2


async def test_a_copied_link_opens_no_more_often_than_its_grant(reception: Reception) -> None:
    grant = reception.give(reception.day.at("09:00"), reception.day.at("10:00"), uses=2)
    link = await reception.send(grant)
    came = [await reception.slide(link, slide=f"slide-{each:04}") for each in range(4)]
    assert came == ["opened", "opened", "used_up", "used_up"]
    assert (await reception.shown(link))["doors"][0]["outcome"] == "used_up"


async def test_doors_open_only_from_the_network_of_the_place(reception: Reception) -> None:
    grant = reception.give(reception.day.at("09:00"), reception.day.at("10:00"))
    link = await reception.send(grant)
    assert await reception.slide(link, AFAR) == "far"
    assert await reception.slide(link, {}) == "far"
    assert reception.desk.entered == []
    told = await reception.shown(link, AFAR)
    assert told["opens"] == "far"
    # The code is theirs wherever they are.
    assert told["code"]["text"] == CODE


@pytest.mark.parametrize(
    ("setting", "headers", "came"),
    [("anywhere", AFAR, "opened"), ("never", NEAR, "far"), ("network", NEAR, "opened")],
)
async def test_from_where_links_open_is_a_setting(
    hass: HomeAssistant, reception: Reception, setting: str, headers: dict[str, str], came: str
) -> None:
    entry = reception.day.site.entry
    grant = reception.give(reception.day.at("09:00"), reception.day.at("10:00"))
    link = await reception.send(grant)
    hass.config_entries.async_update_entry(entry, data={**entry.data, "link_opens": setting})
    assert await reception.slide(link, headers) == came


async def test_what_never_was_is_over_or_revoked_looks_the_same(reception: Reception) -> None:
    revoked = reception.give(reception.day.at("09:00"), reception.day.at("10:00"))
    over = reception.give(reception.day.at("09:00"), reception.day.at("09:10"))
    ended = reception.give(reception.day.at("09:00"), reception.day.at("10:00"))
    links = [await reception.send(each) for each in (revoked, over, ended)]
    assert (await reception.look(links[0])).status == 200
    reception.revoke(revoked)
    await reception.links.revoke(ended.id)
    await reception.day.leap("09:20")
    answers = [await reception.look(each) for each in (*links, f"x#{'a' * 43}", "x#short", "x")]
    assert {each.status for each in answers} == {404}
    assert {await each.text() for each in answers} == {'{"state": "gone"}'}
    variable = {"Date", "Content-Length"}
    first = {name: each for name, each in answers[0].headers.items() if name not in variable}
    for answer in answers:
        told = {name: each for name, each in answer.headers.items() if name not in variable}
        assert told == first
    assert (await reception.ask(links[0], act="open", door=ENTRANCE, slide="s" * 9)).status == 404


async def test_a_link_outlives_the_hub_and_a_new_one_ends_the_old(reception: Reception) -> None:
    grant = reception.give(reception.day.at("09:00"), reception.day.at("10:00"))
    old = await reception.send(grant)
    await reception.reopen()
    assert (await reception.shown(old))["code"]["text"] == CODE
    new = await reception.send(grant)
    assert (await reception.look(old)).status == 404
    await reception.reopen()
    assert (await reception.look(old)).status == 404
    assert (await reception.shown(new))["code"]["text"] == CODE


async def test_what_is_over_is_kept_no_longer(reception: Reception) -> None:
    early = reception.give(reception.day.at("09:00"), reception.day.at("09:10"))
    await reception.send(early)
    await reception.day.leap("09:20")
    await reception.send(reception.give(reception.day.at("09:00"), reception.day.at("10:00")))
    kept = await reception.day.site.journal.kept_below("guest_link/")
    assert list(kept) == ["guest_link/g_1"]


async def test_while_the_place_comes_up_no_link_is_called_dead(reception: Reception) -> None:
    grant = reception.give(reception.day.at("09:00"), reception.day.at("10:00"))
    link = await reception.send(grant)
    await reception.links.stop()
    assert (await reception.look(link)).status == 503
    reception.desk.is_ready = False
    await reception.begin()
    del reception.desk.grants[grant.id]
    assert (await reception.look(link)).status == 503


async def test_a_private_title_is_not_told(reception: Reception) -> None:
    booking = await reception.day.book("09:00", "10:00", title="Divorce", private=True)
    grant = await reception.give_for(booking, "08:50", "10:00")
    answer = await reception.look(await reception.send(grant), **NEAR)
    assert "Divorce" not in await answer.text()
    other = await reception.day.book("11:00", "12:00", title="Atelier")
    grant = await reception.give_for(other, "08:50", "12:00")
    assert (await reception.shown(await reception.send(grant)))["booking"]["title"] == "Atelier"


async def test_who_is_late_has_it_held_once(reception: Reception) -> None:
    booking = await reception.day.book("09:00", "10:00")
    link = await reception.send(await reception.give_for(booking, "08:50", "10:00"))
    assert (await reception.shown(link))["booking"]["late"] == "can"
    assert await reception.do(link, AFAR, act="late") == "done"
    told = (await reception.shown(link))["booking"]
    assert told["late"] == "held"
    assert told["held"] == reception.day.at("09:15").timestamp()
    assert await reception.do(link, act="late") == "refused_held_already"
    await reception.day.until("09:14")
    assert reception.day.shows("sensor.status") == "awaiting"


async def test_the_holder_gives_it_back(reception: Reception) -> None:
    booking = await reception.day.book("09:00", "10:00")
    link = await reception.send(await reception.give_for(booking, "08:50", "10:00"))
    assert await reception.do(link, AFAR, act="release") == "done"
    assert reception.day.shows("sensor.status") == "free"
    assert "booking" not in await reception.shown(link)
    assert await reception.do(link, act="release") == "gone"


async def test_only_who_is_there_says_that_they_are(reception: Reception) -> None:
    booking = await reception.day.book("09:00", "10:00")
    link = await reception.send(await reception.give_for(booking, "08:50", "10:00"))
    assert await reception.do(link, AFAR, act="here") == "far"
    assert await reception.do(link, act="here") == "done"
    assert reception.day.shows("sensor.status") == "occupied"
    assert await reception.do(link, act="late") == "refused_already_started"
    assert await reception.do(link, act="release") == "done"
    assert "booking" not in await reception.shown(link)


async def test_a_guest_without_a_booking_decides_about_none(reception: Reception) -> None:
    await reception.day.book("09:00", "10:00")
    grant = reception.give(reception.day.at("09:00"), reception.day.at("10:00"))
    link = await reception.send(grant)
    for act in ("late", "here", "release"):
        assert await reception.do(link, act=act) == "gone"
    assert reception.day.shows("sensor.status") == "awaiting"


async def test_a_link_opens_only_so_often_in_a_minute(reception: Reception) -> None:
    grant = reception.give(reception.day.at("09:00"), reception.day.at("10:00"))
    link = await reception.send(grant)
    for each in range(MOST_ACTS):
        assert await reception.slide(link, slide=f"slide-{each:04}") == "opened"
    answer = await reception.ask(link, act="open", door=ENTRANCE, slide="slide-9999")
    assert answer.status == 429
    assert 0 < int(answer.headers["Retry-After"]) <= 60
    other = await reception.send(
        reception.give(reception.day.at("09:00"), reception.day.at("10:00"))
    )
    assert await reception.slide(other) == "opened"


async def test_the_token_and_the_code_are_nowhere(
    hass: HomeAssistant, reception: Reception, caplog: pytest.LogCaptureFixture
) -> None:
    grant = reception.give(reception.day.at("09:00"), reception.day.at("10:00"))
    link = await reception.send(grant)
    await reception.slide(link)
    await reception.reopen()
    secrets = (token_of(link), CODE)
    said = f"{hass.states.async_all()} {caplog.text}"
    assert not any(secret in said for secret in secrets)
    await reception.day.site.journal.flushed()
    folder = hass.config.path("faitout")
    files = await hass.async_add_executor_job(_contents, folder)
    assert files
    assert not any(secret.encode() in each for each in files for secret in secrets)


def _contents(folder: str) -> list[bytes]:
    return [path.read_bytes() for path in Path(folder).rglob("*") if path.is_file()]
