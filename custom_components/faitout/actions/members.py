"""The actions on members. What is handed to an action is recorded by Home Assistant: no names here.

A name is given and read on the dashboard, by a connection that nothing records.
"""

from collections.abc import Mapping
from datetime import date
import re
from typing import Any, Final

from homeassistant.core import ServiceCall, ServiceResponse
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import config_validation as cv
import probatio

from ..const import DOMAIN
from ..engine.access.change import MemberChange, MemberFault, MemberProblem
from ..engine.access.member import Language, Member, Subscription, subscribed
from ..engine.access.quota import Month
from ..engine.booking import Actor
from ..engine.ids import MemberId
from ..engine.rights import Right
from ..hub.membership.erasing import erase
from ..hub.membership.importing import USUAL_COLUMNS, import_table, plan_named
from ..hub.membership.table import read_table
from ..hub.site import Site
from ..journal import JournalError
from ..words.members import MemberRefused
from ..words.refusals import journal_unreadable
from .fields import ID, Action, short, text_of
from .member_answers import Usages, import_answer, member_answer, plan_answer
from .sites import site_named

SITE: Final = {probatio.Optional("site"): probatio.All(str, short)}
DAY: Final = probatio.Any(date, probatio.All(str, short))
MONTH: Final = re.compile(r"(\d{4})-(\d{2})")
LONGEST_COLUMN: Final = 200
COLUMN: Final = probatio.All(str, probatio.Length(max=LONGEST_COLUMN))

SET_MEMBER_SCHEMA: Final = probatio.Schema(
    {
        **SITE,
        probatio.Optional("member_id"): ID,
        probatio.Optional("alias"): str,
        probatio.Optional("language"): probatio.In([each.value for each in Language]),
        probatio.Optional("notify"): str,
        probatio.Optional("reference"): str,
        probatio.Optional("plan"): probatio.All(str, short),
        probatio.Optional("starts"): DAY,
        probatio.Optional("ends"): DAY,
    }
)
REMOVE_MEMBER_SCHEMA: Final = probatio.Schema({**SITE, probatio.Required("member_id"): ID})
GET_MEMBERS_SCHEMA: Final = probatio.Schema(
    {
        **SITE,
        probatio.Optional("member_id"): ID,
        probatio.Optional("month"): probatio.All(str, short),
    }
)
IMPORT_MEMBERS_SCHEMA: Final = probatio.Schema(
    {
        **SITE,
        probatio.Required("csv"): str,
        probatio.Optional("columns", default=dict): {
            probatio.Optional(field): COLUMN for field in USUAL_COLUMNS
        },
        probatio.Optional("dry_run", default=True): cv.boolean,
    }
)


async def _set_member(call: ServiceCall) -> ServiceResponse:
    """Make a member, or change one; a plan is added to what they have."""
    site = await site_named(call, Right.ACCESS)
    member_id = call.data.get("member_id")
    change = MemberChange(
        alias=text_of(call.data, "alias") if "alias" in call.data else None,
        language=Language(call.data["language"]) if "language" in call.data else None,
        notify=text_of(call.data, "notify") if "notify" in call.data else None,
        reference=text_of(call.data, "reference") if "reference" in call.data else None,
        subscriptions=_subscriptions(site, call.data),
    )
    try:
        member = await site.membership.change(change, MemberId(member_id) if member_id else None)
    except JournalError as error:
        raise journal_unreadable(error) from error
    month = Month.of(site.membership.today)
    return member_answer(site, member, (await used_in(site, month)).get(member.id, {}), month)


async def _remove_member(call: ServiceCall) -> ServiceResponse:
    site = await site_named(call, Right.ACCESS)
    try:
        member, cancelled = await erase(site, MemberId(call.data["member_id"]), Actor.ACTION)
    except JournalError as error:
        raise journal_unreadable(error) from error
    return {"member_id": member.id, "cancelled": [str(each) for each in cancelled]}


async def _get_members(call: ServiceCall) -> ServiceResponse:
    """Return the members of a site, with what they used in a month, and the plans there are."""
    site = await site_named(call, Right.ACCESS)
    month = month_asked(site, call.data.get("month"))
    used = await used_in(site, month)
    wanted = call.data.get("member_id")
    members = [each for each in site.membership.members if wanted in (None, each.id)]
    if wanted and not members:
        raise MemberRefused(MemberProblem(MemberFault.UNKNOWN, "member_id"))
    return {
        "members": [member_answer(site, each, used.get(each.id, {}), month) for each in members],
        "plans": [plan_answer(plan) for plan in site.membership.house.plans.values()],
    }


async def _import_members(call: ServiceCall) -> ServiceResponse:
    site, is_dry_run = await site_named(call, Right.ACCESS), call.data["dry_run"]
    table = await call.hass.async_add_executor_job(read_table, call.data["csv"])
    try:
        read = await import_table(
            site.membership, table, call.data["columns"], is_dry_run=is_dry_run
        )
    except JournalError as error:
        raise journal_unreadable(error) from error
    return import_answer(call.hass, read, is_dry_run=is_dry_run)


async def used_in(site: Site, month: Month) -> Mapping[MemberId, Usages]:
    """Return what everybody used in a month; raise a translated error where nobody can tell."""
    try:
        return await site.membership.used(month)
    except JournalError as error:
        raise journal_unreadable(error) from error


def month_asked(site: Site, text: str | None) -> Month:
    """Return the month of a text such as 2026-10; the one that it is at the site without."""
    if text is None:
        return Month.of(site.membership.today)
    match = MONTH.fullmatch(text)
    try:
        return Month.of(
            date(int(match[1]), int(match[2]), 1) if match else date.fromisoformat(text)
        )
    except ValueError as error:
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key="invalid_time",
            translation_placeholders={"field": "month"},
        ) from error


def _subscriptions(site: Site, data: Mapping[str, Any]) -> tuple[Subscription, ...] | None:
    """Return what a member has with the plan of a call; None where it names none."""
    if "plan" not in data:
        return None
    membership = site.membership
    plan = plan_named(membership, data["plan"])
    if plan is None:
        raise MemberRefused(MemberProblem(MemberFault.UNKNOWN_PLAN, "plan", data["plan"]))
    before = _known(site, data)
    starts, ends = (day_of(data, field) for field in ("starts", "ends"))
    try:
        return subscribed(
            before.subscriptions if before else (), plan, starts, ends, membership.today
        )
    except ValueError as error:
        raise MemberRefused(MemberProblem(MemberFault.ENDS_BEFORE_START, "ends")) from error


def _known(site: Site, data: Mapping[str, Any]) -> Member | None:
    roll = site.membership.roll
    if member_id := data.get("member_id"):
        return roll.get(MemberId(member_id))
    return roll.by_reference(data["reference"].strip()) if data.get("reference") else None


def day_of(data: Mapping[str, Any], field: str) -> date | None:
    """Return a day of a call, or None; raise MemberRefused for what is none."""
    value: date | str | None = data.get(field)
    if value is None or isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise MemberRefused(MemberProblem(MemberFault.NO_DATE, field, value)) from error


MEMBER_ACTIONS: Final[Mapping[str, Action]] = {
    "set_member": (_set_member, SET_MEMBER_SCHEMA),
    "remove_member": (_remove_member, REMOVE_MEMBER_SCHEMA),
}
MEMBER_QUERIES: Final[Mapping[str, Action]] = {
    "get_members": (_get_members, GET_MEMBERS_SCHEMA),
    "import_members": (_import_members, IMPORT_MEMBERS_SCHEMA),
}
