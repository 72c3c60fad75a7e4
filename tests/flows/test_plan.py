"""A plan is set up in the browser, and changed there."""

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from homeassistant.config_entries import SOURCE_RECONFIGURE, SOURCE_USER, SubentryFlowResult
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
import pytest

from custom_components.faitout.const import SUBENTRY_PLAN
from custom_components.faitout.engine.access.plan import AtEnd, Plan, Quota, QuotaUnit
from custom_components.faitout.engine.hours import Span
from custom_components.faitout.engine.ids import PlanId
from custom_components.faitout.engine.policy import SpaceKind
from custom_components.faitout.hub.site import Site
from tests.places import door, set_up, space

TEN = {
    "name": "Dix demi-journées",
    "doors": ["entrance"],
    "kinds": ["desk", "meeting_room"],
    "open_days": ["mon", "tue", "wed", "thu", "fri"],
    "opens": "08:00:00",
    "closes": "18:00:00",
    "more_days": ["fri", "sat"],
    "more_opens": "17:00:00",
    "more_closes": "00:00:00",
    "quota": 10,
    "quota_unit": "half_days",
    "at_end": "allow",
    "price": 4.5,
    "valid_from": "2026-01-01",
    "valid_to": "2026-12-31",
}
ANY_TIME = {
    "name": "Libre",
    "open_days": ["mon"],
    "opens": "00:00:00",
    "closes": "00:00:00",
    "quota_unit": "hours",
    "at_end": "refuse",
}


@pytest.fixture
async def site(hass: HomeAssistant) -> Site:
    """Return a site with an entrance."""
    hass.states.async_set("lock.entrance", "locked")
    return await set_up(hass, space(), door())


async def begin(hass: HomeAssistant, site: Site) -> SubentryFlowResult:
    return await hass.config_entries.subentries.async_init(
        (site.entry.entry_id, SUBENTRY_PLAN), context={"source": SOURCE_USER}
    )


async def answer(
    hass: HomeAssistant, site: Site, data: dict[str, Any], **changes: Any
) -> SubentryFlowResult:
    """Fill the form of a new plan in."""
    form = await begin(hass, site)
    result = await hass.config_entries.subentries.async_configure(
        form["flow_id"], {**data, **changes}
    )
    await hass.async_block_till_done()
    return result


async def test_a_plan_in_one_step(hass: HomeAssistant, site: Site) -> None:
    done = await answer(hass, site, TEN)
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert done["title"] == "Dix demi-journées"
    plans = site.membership.house.plans
    weekday, friday, saturday = Span(480, 1080), Span(480, 1440), Span(1020, 1440)
    hours = plans[PlanId("dix_demi_journees")].hours
    assert hours.zone == ZoneInfo("Europe/Paris")
    assert hours.week == (*((weekday,),) * 4, (friday,), (saturday,), ())
    assert plans[PlanId("dix_demi_journees")] == Plan(
        id=PlanId("dix_demi_journees"),
        name="Dix demi-journées",
        hours=hours,
        doors=plans[PlanId("dix_demi_journees")].doors,
        kinds=frozenset({SpaceKind.DESK, SpaceKind.MEETING_ROOM}),
        quota=Quota(10, QuotaUnit.HALF_DAYS, AtEnd.ALLOW),
        price=450,
        starts=date(2026, 1, 1),
        ends=date(2026, 12, 31),
    )
    assert set(plans[PlanId("dix_demi_journees")].doors) == {"entrance"}


async def test_a_plan_without_an_end_in_anything(hass: HomeAssistant, site: Site) -> None:
    await answer(hass, site, ANY_TIME)
    plan = site.membership.house.plans[PlanId("libre")]
    assert (plan.quota, plan.price, plan.starts, plan.ends) == (None, None, None, None)
    assert plan.hours.week[0] == (Span(0, 1440),)
    assert (plan.doors, plan.kinds) == (frozenset(), frozenset())


async def test_the_entrance_and_every_kind_are_chosen_to_begin_with(
    hass: HomeAssistant, site: Site
) -> None:
    form = await begin(hass, site)
    assert form["data_schema"] is not None
    suggested = {
        str(key): (key.description or {}).get("suggested_value")
        for key in form["data_schema"].schema
    }
    assert suggested["doors"] == ["entrance"]
    assert suggested["kinds"] == [
        "meeting_room",
        "phone_box",
        "office",
        "desk",
        "locker",
    ]


@pytest.mark.parametrize(
    ("changes", "errors"),
    [
        ({"name": "x" * 61}, {"name": "name_too_long"}),
        ({"name": "!!"}, {"name": "no_letters"}),
        ({"open_days": []}, {"open_days": "never_open"}),
        ({"closes": "07:00:00"}, {"closes": "closes_before_opening"}),
        ({"more_closes": "17:00:00"}, {"more_closes": "closes_before_opening"}),
        ({"more_days": []}, {"more_days": "days_missing"}),
        ({"valid_to": "2025-12-31"}, {"valid_to": "ends_before_start"}),
    ],
)
async def test_what_is_wrong_is_said_at_its_field(
    hass: HomeAssistant, site: Site, changes: dict[str, Any], errors: dict[str, str]
) -> None:
    form = await answer(hass, site, TEN, **changes)
    assert form["errors"] == errors
    done = await hass.config_entries.subentries.async_configure(form["flow_id"], TEN)
    assert done["type"] is FlowResultType.CREATE_ENTRY
    await hass.async_block_till_done()


async def test_days_of_the_second_line_want_their_hours(hass: HomeAssistant, site: Site) -> None:
    form = await answer(hass, site, ANY_TIME, more_days=["sat"])
    assert form["errors"] == {"more_closes": "hours_missing"}


async def test_two_plans_do_not_have_one_name(hass: HomeAssistant, site: Site) -> None:
    await answer(hass, site, TEN)
    form = await answer(hass, site, ANY_TIME, name="Dix demi-journees")
    assert form["errors"] == {"name": "name_taken"}


async def test_a_plan_is_changed_and_keeps_who_has_it(hass: HomeAssistant, site: Site) -> None:
    await answer(hass, site, TEN)
    (subentry,) = site.entry.get_subentries_of_type(SUBENTRY_PLAN)
    form = await hass.config_entries.subentries.async_init(
        (site.entry.entry_id, SUBENTRY_PLAN),
        context={"source": SOURCE_RECONFIGURE, "subentry_id": subentry.subentry_id},
    )
    done = await hass.config_entries.subentries.async_configure(
        form["flow_id"], {**ANY_TIME, "name": "Douze demi-journées"}
    )
    await hass.async_block_till_done()
    assert (done["type"], done["reason"]) == (FlowResultType.ABORT, "reconfigure_successful")
    plan = site.membership.house.plans[PlanId("dix_demi_journees")]
    assert (plan.name, plan.quota) == ("Douze demi-journées", None)
    assert site.entry.runtime_data is site
