"""The actions on access: give it, take it back, look it up. A code is in one answer, once.

What an action is called with stands in Home Assistant's database; what it answers does not.
"""

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any, Final

from homeassistant.core import ServiceCall, ServiceResponse, SupportsResponse
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util
from homeassistant.util.json import JsonObjectType
from homeassistant.util.ulid import ulid_at_time
import probatio

from ..const import DOMAIN
from ..engine.access.asked import AccessRefusal, AccessRefused
from ..engine.access.booked import MEMBER
from ..engine.access.grant import Grant, GrantKind
from ..engine.ids import BookingId, GrantId, MemberId
from ..engine.rights import Right
from ..hub.access.booked_rights import grant_for
from ..hub.members import Access, Issued
from ..hub.rights import require
from ..hub.site import Site
from ..journal import JournalError
from ..words.access import AccessNotGiven
from ..words.refusals import journal_unreadable
from .doors import meant_doors, sites_asked, targeted_doors
from .fields import ID, SPAN_FIELDS, Action, span_of

LANGUAGE: Final = probatio.All(str, probatio.Length(min=2, max=20))
LOOKS_BACK: Final = timedelta(days=1)
USES: Final = probatio.All(int, probatio.Range(min=1))
GRANT_SCHEMA: Final = probatio.Schema(
    {
        **cv.TARGET_SERVICE_FIELDS,
        **SPAN_FIELDS,
        probatio.Optional("booking_id"): ID,
        probatio.Optional("member"): ID,
        probatio.Optional("uses"): USES,
        probatio.Optional("after_hours", default=False): cv.boolean,
        probatio.Optional("with_code", default=True): cv.boolean,
        probatio.Optional("with_link", default=False): cv.boolean,
        probatio.Optional("language"): LANGUAGE,
    }
)
REVOKE_SCHEMA: Final = probatio.Schema(
    {
        probatio.Exclusive("grant_id", "what"): ID,
        probatio.Exclusive("booking_id", "what"): ID,
        probatio.Exclusive("member", "what"): ID,
    }
)
GET_SCHEMA: Final = probatio.Schema({**cv.TARGET_SERVICE_FIELDS, probatio.Optional("member"): ID})
OPENINGS_SCHEMA: Final = probatio.Schema({**SPAN_FIELDS, probatio.Optional("member"): ID})
BADGE_SCHEMA: Final = probatio.Schema({probatio.Required("member"): ID})


async def _grant_access(call: ServiceCall) -> ServiceResponse:
    if "booking_id" in call.data:
        return await _for_booking(call, call.data["booking_id"])
    if "member" in call.data and not call.data.keys() & {"end", "duration"}:
        return await _for_plan(call)
    meant, holder = await meant_doors(call), _member(call)
    if holder and meant.site.membership.get(holder) is None:
        raise AccessNotGiven(AccessRefused(AccessRefusal.NO_MEMBER, "member"))
    start, end = span_of(call.data)
    wanted = Grant(
        id=GrantId(f"g-{ulid_at_time(dt_util.utcnow().timestamp()).lower()}"),
        kind=GrantKind.GUEST,
        doors=meant.doors,
        start=start,
        end=end,
        created_at=dt_util.utcnow(),
        after_hours=call.data["after_hours"],
        holder=holder,
        uses=call.data.get("uses"),
    )
    issued = await meant.access.grant(wanted, with_code=call.data["with_code"])
    return await _issued(call, meant.site, meant.access, issued)


async def _for_booking(call: ServiceCall, booking_id: str) -> ServiceResponse:
    """Give the holder of a booking a code; the one they had opens nothing any more."""
    for site in await sites_asked(call):
        for runner in site.spaces.values():
            booking = runner.state.ledger.get(BookingId(booking_id))
            if booking is None or site.access is None:
                continue
            await require(call, Right.ACCESS, site)
            wanted = grant_for(site, runner, booking)
            if site.access.find(wanted.id) is None:
                issued = await site.access.grant(wanted, with_code=call.data["with_code"])
            elif call.data["with_code"]:
                issued = await site.access.new_code(wanted.id)
            else:
                issued = Issued(wanted)
            return await _issued(call, site, site.access, issued)
    raise AccessNotGiven(AccessRefused(AccessRefusal.UNKNOWN, "booking_id"))


async def _for_plan(call: ServiceCall) -> ServiceResponse:
    """Give a member a code for their plan; the one they had opens nothing any more."""
    member = _member(call)
    for site in await sites_asked(call):
        held = site.access.held_by(member) if site.access and member else ()
        plans = [each for each in held if each.kind is GrantKind.PLAN]
        for grant in sorted(plans, key=lambda grant: grant.end, reverse=True):
            if site.access and not grant.is_over(dt_util.utcnow()):
                issued = await site.access.new_code(grant.id)
                return await _issued(call, site, site.access, issued)
    raise AccessNotGiven(AccessRefused(AccessRefusal.NO_PLAN, "member"))


async def _revoke_access(call: ServiceCall) -> ServiceResponse:
    revoked: list[str] = []
    if not call.data:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="which_access")
    for site in await sites_asked(call):
        if site.access is None:
            continue
        for grant in _named(site.access, call.data):
            await site.access.revoke(grant.id)
            await _without_link(site, grant.id)
            revoked.append(grant.id)
    if not revoked:
        raise AccessNotGiven(AccessRefused(AccessRefusal.UNKNOWN, next(iter(call.data))))
    return {"revoked": list(revoked)}


async def _without_link(site: Site, grant: GrantId) -> None:
    """Forget the link of a grant that was revoked, and the code that lies with it."""
    if site.guests:
        # It leads nowhere any more, whether or not that can be written down now.
        with suppress(JournalError):
            await site.guests.revoke(grant)


def _named(access: Access, data: Mapping[str, str]) -> list[Grant]:
    """Return the grants that are meant, of those that may still open something."""
    if member := data.get("member"):
        now = dt_util.utcnow()
        return [each for each in access.held_by(MemberId(member)) if not each.is_over(now)]
    name = data.get("grant_id") or f"b-{data['booking_id']}"
    grant = access.find(GrantId(name))
    return [grant] if grant else []


async def _get_access(call: ServiceCall) -> ServiceResponse:
    """Return who may open what: by grants, never by names or codes."""
    targets = {each.site.slug: each.doors for each in targeted_doors(call)}
    member = call.data.get("member")
    found: list[JsonObjectType] = []
    for site in await sites_asked(call):
        if site.access is None:
            continue
        doors = targets.get(site.slug)
        found += (
            _grant_answer(site, site.access, grant)
            for grant in site.access.live()
            if (doors is None or grant.doors & doors) and member in (None, grant.holder)
        )
    return {"grants": list(found)}


async def _get_openings(call: ServiceCall) -> ServiceResponse:
    """Return the log of openings, or what of it is a member's own."""
    member = _member(call)
    start, end = _days_back(call.data)
    found: list[JsonObjectType] = []
    for site in await sites_asked(call):
        if site.access is None:
            continue
        try:
            openings = await site.access.openings(member)
        except JournalError as error:
            raise journal_unreadable(error) from error
        names = {door.spec.id: door.name for door in site.doors.values()}
        found += (
            {
                "at": _local(each.at),
                "site": site.slug,
                "door": each.door,
                "name": names.get(each.door, each.door),
                "kind": each.kind.value,
                "reader": each.reader,
            }
            for each in openings
            if start <= each.at < end
        )
    return {"openings": list(found)}


async def _learn_badge(call: ServiceCall) -> ServiceResponse:
    """Give a member the badge that is held to a reader within a minute."""
    access = await _access_of_member(call)
    return {"learned": await access.learn_badge(MemberId(call.data["member"]))}


async def _forget_badges(call: ServiceCall) -> ServiceResponse:
    forgotten = 0
    for site in await sites_asked(call):
        if site.access is not None:
            forgotten += await site.access.forget_badges(MemberId(call.data["member"]))
    return {"forgotten": forgotten}


async def _access_of_member(call: ServiceCall) -> Access:
    """Return who keeps the access of the site that a member belongs to."""
    member = _member(call)
    for site in await sites_asked(call):
        if site.access and member and site.membership.get(member):
            return site.access
    raise AccessNotGiven(AccessRefused(AccessRefusal.NO_MEMBER, "member"))


def _days_back(data: Mapping[str, Any]) -> tuple[datetime, datetime]:
    """Return the span of a look back: up to now, and of one day, where nothing else is said."""
    now = dt_util.utcnow()
    if "start" not in data:
        data = {**data, "start": now - LOOKS_BACK}
    if not data.keys() & {"end", "duration"}:
        data = {**data, "end": now}
    return span_of(data)


def _member(call: ServiceCall) -> MemberId | None:
    member: str | None = call.data.get("member")
    if member is None:
        return None
    if not member.startswith(MEMBER):
        raise AccessNotGiven(AccessRefused(AccessRefusal.NO_MEMBER, "member"))
    return MemberId(member)


async def _issued(call: ServiceCall, site: Site, access: Access, issued: Issued) -> JsonObjectType:
    """Return what was given, with its code and its link: whoever gets this answer has both."""
    link: str | None = None
    if call.data["with_link"] and site.guests:
        holder = issued.grant.holder
        member = site.membership.get(holder) if holder else None
        theirs = str(member.language) if member else call.hass.config.language
        language = call.data.get("language", theirs)
        # What was given is given: without its link it still has its code.
        with suppress(JournalError):
            link = await site.guests.make(issued.grant, issued.code, language)
    return {**_grant_answer(site, access, issued.grant), "code": issued.code, "link": link}


def _grant_answer(site: Site, access: Access, grant: Grant) -> JsonObjectType:
    names = {door.spec.id: door.name for door in site.doors.values()}
    return {
        "grant_id": grant.id,
        "site": site.slug,
        "kind": grant.kind.value,
        "doors": [names.get(door, door) for door in sorted(grant.doors)],
        "start": _local(grant.start),
        "end": _local(grant.end),
        "member": grant.holder,
        "booking_id": grant.booking,
        "uses": grant.uses,
        "used": grant.used,
        "has_code": access.has_code(grant.id),
    }


def _local(at: datetime) -> str:
    return dt_util.as_local(at).isoformat()


ACCESS_ACTIONS: Final[Mapping[str, tuple[Action, SupportsResponse]]] = {
    "grant_access": ((_grant_access, GRANT_SCHEMA), SupportsResponse.ONLY),
    "revoke_access": ((_revoke_access, REVOKE_SCHEMA), SupportsResponse.OPTIONAL),
    "get_access": ((_get_access, GET_SCHEMA), SupportsResponse.ONLY),
    "get_openings": ((_get_openings, OPENINGS_SCHEMA), SupportsResponse.ONLY),
    "learn_badge": ((_learn_badge, BADGE_SCHEMA), SupportsResponse.ONLY),
    "forget_badges": ((_forget_badges, BADGE_SCHEMA), SupportsResponse.OPTIONAL),
}
