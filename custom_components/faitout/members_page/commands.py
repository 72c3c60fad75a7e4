"""What the page of members asks for. Each command wants the right of access at its site."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.util.json import JsonObjectType
import probatio

from ..actions.member_answers import import_answer, member_answer, plan_answer
from ..desk.asking import DeskAsk, DeskCommand, DeskHandler, register_desk_commands
from ..engine.access.change import MemberChange, MemberFault, MemberProblem
from ..engine.access.member import Language, Member, Subscription
from ..engine.access.quota import Month
from ..engine.booking import Actor
from ..engine.ids import MemberId, PlanId
from ..engine.rights import Right
from ..hub.membership.erasing import erase
from ..hub.membership.importing import USUAL_COLUMNS, import_table
from ..hub.membership.names import name_of_member, sealed_name
from ..hub.membership.table import chosen_columns, read_table
from ..hub.site import Site
from ..words.members import MemberRefused
from .days import day_typed

PREFIX: Final = "faitout/members"
TEXT: Final = probatio.All(str, probatio.Length(max=1000))
SUBSCRIPTION: Final = {
    probatio.Required("plan"): TEXT,
    probatio.Required("starts"): TEXT,
    probatio.Optional("ends"): probatio.Any(None, TEXT),
}

type PageMessage = Mapping[str, Any]
type PageHandler = Callable[[Site, PageMessage], Awaitable[JsonObjectType]]


async def _list(site: Site, _: PageMessage) -> JsonObjectType:
    """Return everybody, what they have and have used this month, and the plans there are."""
    membership = site.membership
    month = Month.of(membership.today)
    used = await membership.used(month)
    return {
        "members": [
            member_answer(site, each, used.get(each.id, {}), month) for each in membership.members
        ],
        "plans": [plan_answer(plan) for plan in membership.house.plans.values()],
        "today": membership.today.isoformat(),
        "is_known": membership.is_known,
    }


async def _set(site: Site, message: PageMessage) -> JsonObjectType:
    """Make a member, or change one; a name is sealed before it is kept."""
    change = MemberChange(
        alias=message["alias"],
        language=Language(message["language"]),
        notify=message["notify"],
        reference=message["reference"],
        subscriptions=tuple(_subscription(each) for each in message["subscriptions"]),
    )
    name = await sealed_name(site, message["name"]) if "name" in message else None
    member_id = message.get("member_id")
    if member_id is None and site.membership.roll.by_reference(message["reference"].strip()):
        # A form for somebody new changes nobody who is there.
        raise MemberRefused(
            MemberProblem(MemberFault.REFERENCE_TAKEN, "reference", message["reference"].strip())
        )
    member = await site.membership.change(change, MemberId(member_id) if member_id else None, name)
    return {"member_id": member.id}


async def _remove(site: Site, message: PageMessage) -> JsonObjectType:
    member, cancelled = await erase(site, MemberId(message["member_id"]), Actor.ACTION)
    return {"member_id": member.id, "cancelled": len(cancelled)}


async def _name(site: Site, message: PageMessage) -> JsonObjectType:
    """Return the name of one member, which is shown to who asks for it and nobody else."""
    return {"name": await name_of_member(site, _known(site, message["member_id"]))}


async def _read(site: Site, message: PageMessage) -> JsonObjectType:
    """Return the columns of a table, and which of them seems to be what."""
    table = await site.hass.async_add_executor_job(read_table, message["csv"])
    return {
        "table_columns": list(table.columns),
        "columns": dict(chosen_columns(table, {}, USUAL_COLUMNS)),
        "fields": list(USUAL_COLUMNS),
    }


async def _import(site: Site, message: PageMessage) -> JsonObjectType:
    """Return what every line of a table does; unless it is a dry run, it is done."""
    table = await site.hass.async_add_executor_job(read_table, message["csv"])
    is_dry_run = message["dry_run"]
    read = await import_table(site.membership, table, message["columns"], is_dry_run=is_dry_run)
    return import_answer(site.hass, read, is_dry_run=is_dry_run)


def _known(site: Site, member_id: str) -> Member:
    member = site.membership.get(MemberId(member_id))
    if member is None:
        raise MemberRefused(MemberProblem(MemberFault.UNKNOWN, "member_id"))
    return member


def _subscription(data: PageMessage) -> Subscription:
    starts = day_typed(data["starts"], "starts")
    ends = day_typed(data["ends"], "ends") if data.get("ends") else None
    try:
        return Subscription(starts, PlanId(data["plan"]), ends)
    except ValueError as error:
        raise MemberRefused(MemberProblem(MemberFault.ENDS_BEFORE_START, "ends")) from error


COMMANDS: Final[Mapping[str, tuple[PageHandler, Mapping[Any, Any]]]] = {
    "list": (_list, {}),
    "set": (
        _set,
        {
            probatio.Optional("member_id"): TEXT,
            probatio.Required("alias"): str,
            probatio.Required("language"): probatio.In([each.value for each in Language]),
            probatio.Required("notify"): str,
            probatio.Required("reference"): str,
            probatio.Required("subscriptions"): [SUBSCRIPTION],
            # How long it may be is for the handler to say: what is wrong here is logged as it is.
            probatio.Optional("name"): str,
        },
    ),
    "remove": (_remove, {probatio.Required("member_id"): TEXT}),
    "name": (_name, {probatio.Required("member_id"): TEXT}),
    "read": (_read, {probatio.Required("csv"): str}),
    "import": (
        _import,
        {
            probatio.Required("csv"): str,
            probatio.Required("columns"): {str: str},
            probatio.Required("dry_run"): bool,
        },
    ),
}


@callback
def register_commands(hass: HomeAssistant) -> None:
    """Let browsers that are logged in ask for these."""
    commands = {
        name: DeskCommand(handler=_of_site(handler), right=Right.ACCESS, fields=fields)
        for name, (handler, fields) in COMMANDS.items()
    }
    register_desk_commands(hass, commands, PREFIX)


def _of_site(handler: PageHandler) -> DeskHandler:
    async def handle(ask: DeskAsk, message: PageMessage) -> JsonObjectType:
        return await handler(ask.site, message)

    return handle
