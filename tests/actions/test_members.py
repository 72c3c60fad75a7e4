"""Members are made, changed, counted and removed; a booking of theirs asks their plan."""

import asyncio
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
import pytest
from pytest_homeassistant_custom_component.common import async_mock_service

from custom_components.faitout.engine.ids import BookingId, MemberId, SpaceId
from tests.day import Day
from tests.places import plan, second_site, space

TWO_ROOMS = space(), space("cabine", "phone_box", [])
TWICE = plan(quota=2)


@pytest.fixture
async def there(day: Day) -> Day:
    """Let the place have a plan of two half-days a month."""
    await day.begin(*TWO_ROOMS, TWICE)
    return day


async def made(day: Day, alias: str = "Camille", **data: Any) -> str:
    """Make a member with the plan, from today, and return the id."""
    answer = await day.act("set_member", alias=alias, **{"plan": "dix", **data})
    member_id: str = answer["member_id"]
    return member_id


async def used(day: Day, member: str) -> tuple[float, float]:
    """Return what is used and left of the one plan of a member."""
    (shown,) = (await day.act("get_members", member_id=member))["members"]
    (only,) = shown["used"]
    return only["used"], only["left"]


async def test_an_alias_and_a_plan_are_enough(there: Day) -> None:
    answer = await there.act("set_member", alias="  Camille  du lundi ", plan="Dix demi-journées")
    member_id = answer.pop("member_id")
    assert member_id.startswith("m_")
    assert len(member_id) == 28
    assert answer == {
        "site": "luzech",
        "alias": "Camille du lundi",
        "language": "fr",
        "notify": None,
        "reference": None,
        "has_name": False,
        "subscriptions": [
            {
                "plan": "dix",
                "name": "Dix demi-journées",
                "starts": "2026-10-05",
                "ends": None,
                "is_active": True,
            }
        ],
        "month": "2026-10",
        "used": [
            {
                "plan": "dix",
                "name": "Dix demi-journées",
                "unit": "half_days",
                "quota": 2,
                "used": 0,
                "left": 2,
                "at_end": "refuse",
                "half_days": 0,
                "hours": 0.0,
            }
        ],
    }
    assert there.site.membership.get(member_id)


async def test_a_member_is_changed_by_id_or_by_the_reference_of_a_shop(there: Day) -> None:
    there.hass.states.async_set("notify.camille", "unknown")
    first = await made(there, reference="shop-1")
    by_reference = await there.act(
        "set_member", reference="shop-1", language="en", notify="notify.camille"
    )
    by_id = await there.act("set_member", member_id=first, alias="Camille B.", ends="2026-12-31")
    assert by_reference["member_id"] == by_id["member_id"] == first
    assert (by_id["alias"], by_id["language"]) == ("Camille B.", "en")
    assert by_id["notify"] == "notify.camille"
    again = await there.act("set_member", member_id=first, plan="dix", ends="2026-12-31")
    assert [each["ends"] for each in again["subscriptions"]] == ["2026-12-31"]


async def test_members_survive_a_power_cut(there: Day) -> None:
    member = await made(there, reference="shop-1")
    await there.kill()
    (shown,) = (await there.act("get_members"))["members"]
    assert (shown["member_id"], shown["alias"], shown["reference"]) == (
        member,
        "Camille",
        "shop-1",
    )


@pytest.mark.parametrize(
    ("data", "key", "field"),
    [
        ({}, "alias_missing", "alias"),
        ({"alias": "!!"}, "alias_missing", "alias"),
        ({"alias": "x" * 61}, "alias_too_long", "alias"),
        ({"alias": "CAMILLE"}, "alias_taken", "alias"),
        ({"alias": "Jo", "plan": "or"}, "unknown_plan", "plan"),
        ({"alias": "Jo", "notify": "notify.nobody"}, "unknown_notify", "notify"),
        ({"alias": "Jo", "notify": "light.lamp"}, "unknown_notify", "notify"),
        ({"alias": "Jo", "reference": "x" * 65}, "reference_too_long", "reference"),
        ({"alias": "Jo", "plan": "dix", "starts": "soon"}, "no_date", "starts"),
        (
            {"alias": "Jo", "plan": "dix", "starts": "2026-12-02", "ends": "2026-12-01"},
            "ends_before_start",
            "ends",
        ),
        ({"member_id": "m_nobody", "alias": "Jo"}, "unknown", "member_id"),
    ],
)
async def test_what_is_wrong_is_said_in_words_and_nobody_is_made(
    there: Day, data: dict[str, str], key: str, field: str
) -> None:
    await made(there)
    assert await there.refused("set_member", **data) == (f"member_{key}", field)
    assert [each.alias for each in there.site.membership.members] == ["Camille"]


async def test_what_a_member_has_booked_is_counted_and_shown(there: Day) -> None:
    member = await made(there)
    await there.book("10:00", "11:00", holder=member)
    await there.book("14:00", "15:00", holder="somebody@example.org")
    assert await used(there, member) == (1, 1)


async def test_the_last_half_day_is_refused_in_words(there: Day) -> None:
    member = await made(there)
    await there.book("10:00", "14:00", holder=member)
    assert await used(there, member) == (2, 0)
    refused = await there.refused(
        "book",
        entity_id=there.entity("calendar.bookings", "cabine"),
        start=there.at("10:00").isoformat(),
        end=there.at("11:00").isoformat(),
        holder=member,
    )
    assert refused == ("refused_quota_used_up", "holder")
    # The same morning in the same room is not a half-day more.
    await there.book("09:00", "10:00", holder=member)
    await there.book("10:00", "11:00", "cabine", holder="guest@example.org")


async def test_by_setting_it_is_booked_beyond_the_end(day: Day) -> None:
    await day.begin(*TWO_ROOMS, plan(quota=1, at_end="allow"))
    member = await made(day)
    await day.book("10:00", "14:00", holder=member)
    assert await used(day, member) == (2, 0)


async def test_what_is_cancelled_in_time_comes_back(there: Day) -> None:
    member = await made(there)
    booking = await there.book("10:00", "14:00", holder=member)
    await there.act("cancel", booking_id=booking)
    assert await used(there, member) == (0, 2)


async def test_of_two_at_once_only_one_gets_the_last_half_day(day: Day) -> None:
    await day.begin(*TWO_ROOMS, plan(quota=1))
    member = await made(day)
    answers = await asyncio.gather(
        day.book("10:00", "11:00", holder=member),
        day.book("10:00", "11:00", "cabine", holder=member),
        return_exceptions=True,
    )
    (refused,) = [each for each in answers if isinstance(each, ServiceValidationError)]
    assert refused.translation_key == "refused_quota_used_up"


@pytest.mark.parametrize(
    ("changes", "key", "field"),
    [
        ({"kinds": ["desk"]}, "plan_not_for_kind", "holder"),
        ({"closes": "09:30:00"}, "plan_not_now", "start"),
        ({"open_days": ["tue"]}, "plan_not_now", "start"),
        ({"valid_to": "2026-10-04"}, "no_subscription", "holder"),
    ],
)
async def test_a_plan_says_which_kinds_and_which_hours(
    day: Day, changes: dict[str, Any], key: str, field: str
) -> None:
    await day.begin(space(), plan(**changes))
    member = await made(day)
    refused = await day.refused_booking(
        start=day.at("10:00").isoformat(), end=day.at("11:00").isoformat(), holder=member
    )
    assert refused == (f"refused_{key}", field)


async def test_nobody_books_for_a_member_who_is_not_there(there: Day) -> None:
    refused = await there.refused_booking(duration="01:00:00", holder="m_nobody")
    assert refused == ("refused_unknown_member", "holder")


async def test_a_changed_plan_counts_at_once_and_nothing_begins_anew(there: Day) -> None:
    member = await made(there)
    site = there.site
    (subentry,) = site.entry.get_subentries_of_type("plan")
    there.hass.config_entries.async_update_subentry(
        site.entry, subentry, data={**subentry.data, "quota": 5}
    )
    await there.settle()
    assert there.site.entry.runtime_data is site
    assert await used(there, member) == (0, 5)


async def test_removing_a_member_cancels_what_is_to_come_and_leaves_nobody(there: Day) -> None:
    member = await made(there)
    running = await there.book("09:00", "10:00", holder=member)
    coming = await there.book("11:00", "12:00", holder=member)
    told: list[object] = []
    there.site.membership.subscribe(
        lambda member_id: told.append((member_id, there.site.membership.get(member_id)))
    )
    answer = await there.act("remove_member", member_id=member)
    assert answer == {"member_id": member, "cancelled": [coming]}
    assert told == [(member, None)]
    salle = there.site.spaces[SpaceId("salle")]
    assert [each.id for each in salle.state.ledger] == [running]
    kept = await there.site.journal.booking(BookingId(coming))
    assert kept is not None
    assert kept.stage == "cancelled"
    await there.kill()
    assert (await there.act("get_members"))["members"] == []
    assert await there.refused("remove_member", member_id=member) == (
        "member_unknown",
        "member_id",
    )


async def test_a_member_is_warned_by_their_own_way(there: Day) -> None:
    there.hass.states.async_set("notify.camille", "unknown")
    sent = async_mock_service(there.hass, "notify", "send_message")
    told = await made(there, notify="notify.camille")
    on_paper = await made(there, "Jo")
    await there.book("09:00", "10:00", holder=told)
    await there.book("09:00", "10:00", "cabine", holder=on_paper)
    await there.until("09:08")
    assert [call.data["entity_id"] for call in sent] == [["notify.camille"]]


async def test_members_are_forgotten_a_year_after_the_last_subscription(there: Day) -> None:
    gone = await made(there, ends="2026-10-31")
    stays = await made(there, "Jo")
    await there.leap("09:00", day=390)
    await there.leap("09:00", day=2)
    assert there.site.membership.get(MemberId(stays))
    assert there.site.membership.get(MemberId(gone)) is None


async def test_a_month_is_asked_for_by_its_number(there: Day) -> None:
    member = await made(there)
    await there.book("10:00", "11:00", holder=member)
    (shown,) = (await there.act("get_members", month="2026-11"))["members"]
    assert (shown["month"], shown["used"][0]["used"]) == ("2026-11", 0)
    (before,) = (await there.act("get_members", month="2026-09"))["members"]
    assert before["used"] == []
    assert await there.refused("get_members", month="2026-13") == ("invalid_time", "month")


async def test_where_there_are_two_places_one_has_to_be_named(
    hass: HomeAssistant, there: Day
) -> None:
    await second_site(hass)
    assert await there.refused("get_members") == ("which_site", "site")
    assert await there.refused("get_members", site="cahors") == ("no_such_site", "site")
    assert (await there.act("get_members", site="luzech"))["members"] == []


# A table


def lines(answer: dict[str, Any]) -> list[tuple[int, str, str]]:
    return [(each["line"], each["outcome"], each["alias"]) for each in answer["lines"]]


HALF_WRONG = """\
Pseudo;Langue;Formule;Début;Fin;Courriel
Camille;fr;Dix demi-journées;01/10/2026;31/12/2026;c@example.org
;fr;Dix demi-journées;;;
Jo;de;Dix demi-journées;;;

Zoé;;dix;2026-11-01;;
Alix;fr;Or;;;
CAMILLE;fr;dix;;;
Noé;en;dix;soon;2026-12-31;
"Léa; la grande";FR;;;;
"""


async def test_a_dry_run_shows_every_line_and_changes_nothing(there: Day) -> None:
    answer = await there.act("import_members", csv=HALF_WRONG)
    assert answer["dry_run"] is True
    assert answer["columns"] == {
        "alias": "Pseudo",
        "language": "Langue",
        "plan": "Formule",
        "starts": "Début",
        "ends": "Fin",
    }
    assert answer["counts"] == {"added": 3, "wrong": 5}
    assert lines(answer) == [
        (2, "added", "Camille"),
        (3, "wrong", ""),
        (4, "wrong", "Jo"),
        (6, "added", "Zoé"),
        (7, "wrong", "Alix"),
        (8, "wrong", "CAMILLE"),
        (9, "wrong", "Noé"),
        (10, "added", "Léa; la grande"),
    ]
    errors = {each["line"]: each["errors"] for each in answer["lines"] if each["errors"]}
    assert errors == {
        3: ["An alias needs at least one letter or digit."],
        4: ["“de” is no language of Faitout: fr or en."],
        7: ["There is no plan “Or”."],
        8: ["This member stands in line 2 already."],
        9: ["“soon” is no date such as 2026-12-31 or 31/12/2026."],
    }
    assert not there.site.membership.members


async def test_the_good_lines_are_taken_in_and_the_bad_ones_listed(there: Day) -> None:
    answer = await there.act("import_members", csv=HALF_WRONG, dry_run=False)
    assert answer["counts"] == {"added": 3, "wrong": 5}
    shown = (await there.act("get_members"))["members"]
    assert [each["alias"] for each in shown] == ["Camille", "Léa; la grande", "Zoé"]
    assert shown[0]["subscriptions"][0] == {
        "plan": "dix",
        "name": "Dix demi-journées",
        "starts": "2026-10-01",
        "ends": "2026-12-31",
        "is_active": True,
    }
    again = await there.act("import_members", csv=HALF_WRONG, dry_run=False)
    assert again["counts"] == {"same": 3, "wrong": 5}


@pytest.mark.parametrize(
    "text",
    [
        "alias,plan\r\nCamille,dix\r\nJo,dix\r\n",
        "\ufeffalias\tplan\nCamille\tdix\nJo\tdix\n",
        "alias;plan\rCamille;dix\rJo;dix\r",
        '"alias"|"plan"\n"Camille"|"dix"\n"Jo"|"dix"',
    ],
)
async def test_whatever_a_spreadsheet_writes_is_read(there: Day, text: str) -> None:
    answer = await there.act("import_members", csv=text)
    assert answer["counts"] == {"added": 2}


async def test_one_column_alone_is_a_table(there: Day) -> None:
    assert (await there.act("import_members", csv="alias\nCamille\nJo\n"))["counts"] == {"added": 2}


async def test_columns_are_named_where_they_have_names_of_their_own(there: Day) -> None:
    text = "Kunde,Wer,Was\n17,Camille,dix\n"
    named = {"alias": "Wer", "reference": "Kunde", "plan": "Was"}
    answer = await there.act("import_members", csv=text, columns=named, dry_run=False)
    assert answer["counts"] == {"added": 1}
    (member,) = there.site.membership.members
    assert (member.reference, member.subscriptions[0].plan) == ("17", "dix")
    renamed = text.replace("Camille", "Camille B.")
    answer = await there.act("import_members", csv=renamed, columns=named, dry_run=False)
    assert answer["counts"] == {"changed": 1}
    stolen = text.replace("17", "18").replace("Camille", "Camille B.")
    answer = await there.act("import_members", csv=stolen, columns=named)
    assert answer["lines"][0]["errors"] == ["Another member has this alias."]


@pytest.mark.parametrize(
    ("data", "key"),
    [
        ({"csv": "x" * 512_001}, "file_too_large"),
        ({"csv": "alias\n" + "a\n" * 2001}, "too_many_lines"),
        ({"csv": ""}, "no_lines"),
        ({"csv": "alias;plan\n"}, "no_lines"),
        ({"csv": "name;plan\nCamille;dix"}, "no_column"),
        ({"csv": "alias\nCamille", "columns": {"plan": "Formule"}}, "no_column"),
        ({"csv": 'alias;plan\n"Camille;dix\n'}, "not_a_table"),
    ],
)
async def test_a_table_that_is_none_is_refused_whole(
    there: Day, data: dict[str, Any], key: str
) -> None:
    with pytest.raises(ServiceValidationError) as error:
        await there.act("import_members", dry_run=False, **data)
    assert error.value.translation_key == f"member_{key}"
    assert not there.site.membership.members


async def test_two_thousand_lines_are_read_within_a_second_or_so(there: Day) -> None:
    text = "alias;plan\n" + "".join(f"Camille {number};dix\n" for number in range(2000))
    answer = await there.act("import_members", csv=text, dry_run=False)
    assert answer["counts"] == {"added": 2000}
    assert len(there.site.membership.members) == 2000
