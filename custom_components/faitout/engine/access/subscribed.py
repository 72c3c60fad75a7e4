"""The grants of plans: what a subscription opens by itself, as long as it lasts."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from ..hours import OpeningHours
from ..ids import GrantId, PlanId
from .grant import Grant, GrantKind
from .member import Member, Subscription
from .plan import Plan

OPEN_END: Final = datetime(2200, 1, 1, tzinfo=UTC)
"""The end of a subscription that goes on until further notice."""


def plan_grants(
    member: Member, plans: Mapping[PlanId, Plan], site: OpeningHours, now: datetime
) -> Iterator[Grant]:
    """Yield the grants of a member's subscriptions; those that open no door have none."""
    for subscription in member.subscriptions:
        plan = plans.get(subscription.plan)
        if plan is None or not plan.doors:
            continue
        starts = max(filter(None, (subscription.starts, plan.starts)))
        ends = min(filter(None, (subscription.ends, plan.ends)), default=None)
        start = _midnight(starts, site)
        end = OPEN_END if ends is None else _midnight(ends + timedelta(days=1), site)
        if start < end:
            yield Grant(
                id=_grant_id(member, subscription),
                kind=GrantKind.PLAN,
                doors=plan.doors,
                start=start,
                end=end,
                created_at=now,
                hours=plan.hours,
                holder=member.id,
            )


def kept_in_step(wanted: Grant, before: Grant | None) -> Grant:
    """Return a plan's grant as it is to be; one that a person has taken back stays so."""
    if before is None:
        return wanted
    return replace(wanted, created_at=before.created_at, revoked_at=before.revoked_at)


def without_subscription(grant: Grant, now: datetime) -> Grant:
    """Return the grant of a subscription that is there no more."""
    return replace(grant, end=max(grant.start, min(grant.end, now)))


def _grant_id(member: Member, subscription: Subscription) -> GrantId:
    return GrantId(f"p-{member.id}-{subscription.plan}-{subscription.starts}")


def _midnight(day: date, site: OpeningHours) -> datetime:
    """Return when a day begins on the clock of the site, aware UTC."""
    return datetime.combine(day, time(), site.zone).astimezone(UTC)
