"""What is told of a member: alias, what they have, what they have used of it. Never a name."""

from collections.abc import Mapping
from datetime import date

from homeassistant.core import HomeAssistant
from homeassistant.util.json import JsonObjectType

from ..engine.access.member import Member, Subscription
from ..engine.access.plan import Plan
from ..engine.access.quota import NOTHING, Month, Usage
from ..engine.ids import PlanId
from ..hub.membership.importing import Import, ImportedLine
from ..hub.site import Site
from ..words.members import problem_in_words

type Usages = Mapping[PlanId, Usage]


def member_answer(site: Site, member: Member, used: Usages, month: Month) -> JsonObjectType:
    """Return a member with what was used of each plan in a month."""
    membership = site.membership
    plans, today = membership.house.plans, membership.today
    start, end = month.first, month.last
    shown = {
        each.plan
        for each in member.subscriptions
        if each.starts <= end and (each.ends is None or start <= each.ends)
    }
    return {
        "member_id": member.id,
        "site": site.slug,
        "alias": member.alias,
        "language": member.language.value,
        "notify": member.notify or None,
        "reference": member.reference or None,
        "has_name": bool(member.sealed_name),
        "subscriptions": [
            _subscription_answer(each, plans.get(each.plan), today) for each in member.subscriptions
        ],
        "month": f"{month.year}-{month.month:02}",
        "used": [
            used_answer(plan, used.get(plan.id, NOTHING))
            for plan in plans.values()
            if plan.id in shown
        ],
    }


def used_answer(plan: Plan, used: Usage) -> JsonObjectType:
    """Return what was used of a plan in a month, and what is left; None: no end."""
    quota = plan.quota
    unit = quota.unit if quota else None
    amount = round(used.amount(unit), 2) if unit else None
    return {
        "plan": plan.id,
        "name": plan.name,
        "unit": unit.value if unit else None,
        "quota": quota.amount if quota else None,
        "used": amount,
        "left": max(0, quota.amount - amount) if quota and amount is not None else None,
        "at_end": quota.at_end.value if quota else None,
        "half_days": len(used.half_days),
        "hours": round(used.time.total_seconds() / 3600, 2),
    }


def plan_answer(plan: Plan) -> JsonObjectType:
    """Return a plan as it can be chosen."""
    return {
        "plan": plan.id,
        "name": plan.name,
        "price": None if plan.price is None else plan.price / 100,
        "quota": plan.quota.amount if plan.quota else None,
        "unit": plan.quota.unit.value if plan.quota else None,
        "valid_from": plan.starts.isoformat() if plan.starts else None,
        "valid_to": plan.ends.isoformat() if plan.ends else None,
    }


def import_answer(hass: HomeAssistant, read: Import, *, is_dry_run: bool) -> JsonObjectType:
    """Return what every line of a table does, and how many of each there are."""
    counts: dict[str, int] = {}
    for line in read.lines:
        counts[line.outcome.value] = counts.get(line.outcome.value, 0) + 1
    return {
        "dry_run": is_dry_run,
        "columns": dict(read.columns),
        "counts": dict(counts),
        "lines": [_line_answer(hass, line) for line in read.lines],
    }


def _line_answer(hass: HomeAssistant, line: ImportedLine) -> JsonObjectType:
    return {
        "line": line.line,
        "outcome": line.outcome.value,
        "alias": line.alias,
        "errors": [problem_in_words(hass, problem) for problem in line.problems],
    }


def _subscription_answer(
    subscription: Subscription, plan: Plan | None, today: date
) -> JsonObjectType:
    is_valid = plan is not None and plan.is_valid(today, today)
    return {
        "plan": subscription.plan,
        "name": plan.name if plan else None,
        "starts": subscription.starts.isoformat(),
        "ends": subscription.ends.isoformat() if subscription.ends else None,
        "is_active": is_valid and subscription.holds(today, today),
    }
