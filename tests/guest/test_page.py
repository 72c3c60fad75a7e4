"""What somebody with a link sees and does, over HTTP; and what nobody without one learns."""

from pathlib import Path

from homeassistant.core import HomeAssistant
import pytest
from yarl import URL

from custom_components.faitout.const import DOMAIN
from custom_components.faitout.guest import links
from custom_components.faitout.guest.acts import READER
from custom_components.faitout.guest.guests import MOST_ACTS
from custom_components.faitout.guest.part import TIDY_EVERY
from custom_components.faitout.hub.members import Issued
from custom_components.faitout.journal import JournalError
from tests.guest.reception import AFAR, ENTRANCE, NEAR, Reception, token_of


async def test_the_link_leads_to_the_page_in_its_language(reception: Reception) -> None:
    link = await reception.send(await reception.give("09:00", "10:00"), language="fr-FR")
    assert URL(link).path == "/faitout/guest/fr"
    page = await reception.client.get(URL(link).path)
    assert page.status == 200
    assert "guest.js" in await page.text()
    assert (await reception.client.get("/faitout/guest/xx")).status == 200


async def test_the_guest_sees_the_place_the_time_and_the_code(reception: Reception) -> None:
    issued = await reception.give("09:00", "10:00")
    told = await reception.shown(await reception.send(issued))
    assert told["site"] == "Luzech"
    assert told["address"] == "203 avenue de l'Uxellodunum"
    assert told["space"] == "Salle"
    assert told["zone"] == "Europe/Paris"
    assert told["start"] == issued.grant.start.timestamp()
    assert told["end"] == issued.grant.end.timestamp()
    assert told["code"]["text"] == issued.code
    assert told["code"]["qr"]["path"].startswith("M")
    assert [(each["id"], each["outcome"]) for each in told["doors"]] == [(ENTRANCE, "opened")]
    assert told["opens"] == "near"
    assert "booking" not in told


async def test_the_code_is_not_told_before_its_time(reception: Reception) -> None:
    issued = await reception.give("09:30", "10:00")
    link = await reception.send(issued)
    told = await reception.shown(link)
    assert told["code"] == {"kept": True}
    assert told["doors"][0]["outcome"] == "too_early"
    assert await reception.slide(link) == "too_early"
    await reception.day.leap("09:30")
    assert (await reception.shown(link))["code"]["text"] == issued.code


async def test_a_slide_opens_the_door_once(reception: Reception) -> None:
    issued = await reception.give("09:00", "10:00")
    link = await reception.send(issued)
    for _ in range(3):
        # A browser on a bad line sends it again.
        assert await reception.slide(link) == "opened"
    assert reception.entered == [(issued.grant.id, ENTRANCE, READER)]
    assert await reception.slide(link, slide="slide-0002") == "opened"
    assert len(reception.entered) == 2


async def test_openings_by_link_are_logged_without_a_name(reception: Reception) -> None:
    booking = await reception.day.book("09:00", "10:00", holder="Ana", title="Atelier")
    assert await reception.slide(await reception.welcome_for(booking)) == "opened"
    await reception.day.later(1)
    (opening,) = (await reception.day.act("get_openings"))["openings"]
    assert (opening["reader"], opening["kind"]) == (READER, "booking")
    assert "Ana" not in str(opening)


async def test_a_copied_link_opens_no_more_often_than_its_grant(reception: Reception) -> None:
    link = await reception.welcome(uses=2)
    came = [await reception.slide(link, slide=f"slide-{each:04}") for each in range(4)]
    assert came == ["opened", "opened", "used_up", "used_up"]
    assert (await reception.shown(link))["doors"][0]["outcome"] == "used_up"


async def test_doors_open_only_from_the_network_of_the_place(reception: Reception) -> None:
    issued = await reception.give("09:00", "10:00")
    link = await reception.send(issued)
    assert await reception.slide(link, AFAR) == "far"
    assert await reception.slide(link, {}) == "far"
    assert reception.entered == []
    told = await reception.shown(link, AFAR)
    assert told["opens"] == "far"
    # The code is theirs wherever they are.
    assert told["code"]["text"] == issued.code


async def test_from_where_links_open_is_a_setting(
    hass: HomeAssistant, reception: Reception
) -> None:
    entry = reception.day.site.entry
    link = await reception.welcome()
    for setting, headers, came in (
        ("anywhere", AFAR, "opened"),
        ("never", NEAR, "far"),
        ("network", NEAR, "opened"),
    ):
        hass.config_entries.async_update_entry(entry, data={**entry.data, "link_opens": setting})
        await reception.day.settle()
        assert await reception.slide(link, headers, slide=f"slide-{setting}") == came


async def test_what_never_was_is_over_or_revoked_looks_the_same(reception: Reception) -> None:
    revoked, over, ended = [
        await reception.give("09:00", end) for end in ("10:00", "09:10", "10:00")
    ]
    links = [await reception.send(each) for each in (revoked, over, ended)]
    assert (await reception.look(links[0])).status == 200
    await reception.day.act("revoke_access", grant_id=revoked.grant.id)
    await reception.links.revoke(ended.grant.id)
    await reception.day.leap("09:20")
    answers = [await reception.look(each) for each in (*links, f"x#{'a' * 43}", "x#short", "x")]
    assert {each.status for each in answers} == {404}
    assert {await each.text() for each in answers} == {'{"state": "gone"}'}
    told = [{name: each.headers[name] for name in each.headers} for each in answers]
    assert [{**each, "Date": ""} for each in told] == [{**told[0], "Date": ""}] * len(told)
    assert (await reception.ask(links[0], act="open", door=ENTRANCE, slide="s" * 9)).status == 404


async def test_a_link_outlives_the_hub_and_a_new_one_ends_the_old(reception: Reception) -> None:
    issued = await reception.give("09:00", "10:00")
    old = await reception.send(issued)
    await reception.day.restart()
    assert (await reception.shown(old))["code"]["text"] == issued.code
    new = await reception.send(issued)
    assert (await reception.look(old)).status == 404
    await reception.day.kill()
    assert (await reception.look(old)).status == 404
    assert (await reception.shown(new))["code"]["text"] == issued.code


async def test_what_is_over_is_kept_no_longer(reception: Reception) -> None:
    await reception.welcome(end="09:10")
    late = await reception.give("09:00", "20:00")
    await reception.send(late)
    await reception.day.later(TIDY_EVERY.total_seconds() / 60)
    kept = await reception.day.site.journal.kept_below("guest_link/")
    assert list(kept) == [f"guest_link/{late.grant.id}"]
    await reception.day.act("revoke_access", grant_id=late.grant.id)
    assert await reception.day.site.journal.kept_below("guest_link/") == {}


async def test_while_the_place_comes_up_no_link_is_called_dead(
    hass: HomeAssistant, reception: Reception
) -> None:
    link = await reception.welcome()
    await hass.config_entries.async_unload(reception.day.site.entry.entry_id)
    assert (await reception.look(link)).status == 503
    await hass.config_entries.async_setup(reception.day.site.entry.entry_id)
    reception.day.site = reception.day.site.entry.runtime_data
    await reception.day.settle()
    assert (await reception.look(link)).status == 200


async def test_a_private_title_is_not_told(reception: Reception) -> None:
    private = await reception.day.book("09:00", "10:00", title="Divorce", private=True)
    answer = await reception.look(await reception.welcome_for(private), **NEAR)
    assert "Divorce" not in await answer.text()
    other = await reception.day.book("11:00", "12:00", title="Atelier")
    told = await reception.shown(await reception.welcome_for(other))
    assert told["booking"]["title"] == "Atelier"


async def test_who_is_late_has_it_held_once(reception: Reception) -> None:
    link = await reception.welcome_for(await reception.day.book("09:00", "10:00"))
    assert (await reception.shown(link))["booking"]["late"] == "can"
    assert await reception.do(link, AFAR, act="late") == "done"
    told = (await reception.shown(link))["booking"]
    assert told["late"] == "held"
    assert told["held"] == reception.day.at("09:15").timestamp()
    assert await reception.do(link, act="late") == "refused_held_already"
    await reception.day.until("09:14")
    assert reception.day.shows("sensor.status") == "awaiting"
    await reception.day.until("09:16")
    assert reception.day.shows("sensor.status") == "free"


async def test_the_holder_gives_it_back_and_the_link_with_it(reception: Reception) -> None:
    link = await reception.welcome_for(await reception.day.book("09:00", "10:00"))
    assert await reception.do(link, AFAR, act="release") == "done"
    assert reception.day.shows("sensor.status") == "free"
    assert (await reception.look(link)).status == 404


async def test_only_who_is_there_says_that_they_are(reception: Reception) -> None:
    link = await reception.welcome_for(await reception.day.book("09:00", "10:00"))
    assert await reception.do(link, AFAR, act="here") == "far"
    assert await reception.do(link, act="here") == "done"
    assert reception.day.shows("sensor.status") == "occupied"
    assert await reception.do(link, act="late") == "refused_already_started"
    assert await reception.do(link, act="release") == "done"


async def test_a_guest_without_a_booking_decides_about_none(reception: Reception) -> None:
    await reception.day.book("09:00", "10:00")
    link = await reception.welcome()
    for act in ("late", "here", "release"):
        assert await reception.do(link, act=act) == "gone"
    assert reception.day.shows("sensor.status") == "awaiting"


async def test_a_link_opens_only_so_often_in_a_minute(reception: Reception) -> None:
    link, other = await reception.welcome(), await reception.welcome()
    for each in range(MOST_ACTS):
        assert await reception.slide(link, slide=f"slide-{each:04}") == "opened"
    answer = await reception.ask(link, act="open", door=ENTRANCE, slide="slide-9999")
    assert answer.status == 429
    assert 0 < int(answer.headers["Retry-After"]) <= 60
    assert await reception.slide(other) == "opened"


async def test_the_token_and_the_code_are_nowhere(
    hass: HomeAssistant, reception: Reception, caplog: pytest.LogCaptureFixture
) -> None:
    issued: Issued = await reception.give("09:00", "10:00")
    link = await reception.send(issued)
    await reception.slide(link)
    await reception.day.restart()
    await reception.look(link)
    assert issued.code
    secrets = (token_of(link), issued.code)
    said = f"{hass.states.async_all()} {caplog.text}"
    assert not any(secret in said for secret in secrets)
    await reception.day.site.journal.flushed()
    files = await hass.async_add_executor_job(_contents, hass.config.path(DOMAIN))
    assert files
    assert not any(secret.encode() in each for each in files for secret in secrets)


def _contents(folder: str) -> list[bytes]:
    return [path.read_bytes() for path in Path(folder).rglob("*") if path.is_file()]


async def test_where_a_link_cannot_be_kept_there_is_a_code_and_no_link(
    reception: Reception, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: object) -> None:
        raise JournalError("no space left on the disk")

    booking = await reception.day.book("09:00", "10:00")
    monkeypatch.setattr(reception.day.site.journal, "keep", full)
    answer = await reception.day.act("grant_access", booking_id=booking, with_link=True)
    assert answer["code"]
    assert answer["link"] is None
    monkeypatch.undo()
    assert (await reception.look(await reception.welcome_for(booking))).status == 200


async def test_there_are_so_many_links_and_no_more(
    reception: Reception, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(links, "MOST_LINKS", 2)
    first, _ = await reception.welcome(end="09:10"), await reception.welcome()
    with pytest.raises(JournalError):
        await reception.welcome()
    assert (await reception.look(first)).status == 200
    await reception.day.later(15)
    # What is over makes room.
    assert (await reception.look(await reception.welcome())).status == 200
