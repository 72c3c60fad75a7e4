"""A member's claim: whether one of their plans lets them book a space for a time."""

from collections.abc import Mapping, Sequence

from ..booking import Booking
from ..effect import Refusal, Refused
from .house import PlanHouse
from .member import Member
from .plan import Plan, QuotaUnit, days_of
from .quota import NOTHING, Month, months_of, suffices, tally

type Months = Mapping[Month, Sequence[Booking]]
"""The bookings of a member that touch a month, those of any stage."""


def refusal_of_member(
    member: Member, house: PlanHouse, claim: Booking, known: Months
) -> Refused | None:
    """Return why a member cannot have a booking by their plans, or None.

    `known` holds the months that the claim touches; the claim itself may be in it, as it was.
    Whether the space is free, and the place open, is not asked here.
    """
    first, last = days_of(claim.start, claim.end, house.hours)
    plans: Sequence[Plan] = member.plans_on(first, last, house.plans)
    if not plans:
        return Refused(Refusal.NO_SUBSCRIPTION, "holder")
    plans = [plan for plan in plans if house.kinds.get(claim.space) in plan.kinds]
    if not plans:
        return Refused(Refusal.PLAN_NOT_FOR_KIND, "holder")
    plans = [plan for plan in plans if plan.covers(claim.start, claim.end, house.hours)]
    if not plans:
        return Refused(Refusal.PLAN_NOT_NOW, "start")
    if any(plan.goes_on for plan in plans):
        return None
    for month in months_of(claim.start, claim.end, house.hours):
        if refused := _refusal_of_quota(member, house, claim, month, known.get(month, ())):
            return refused
    return None


def _refusal_of_quota(
    member: Member, house: PlanHouse, claim: Booking, month: Month, known: Sequence[Booking]
) -> Refused | None:
    """Return that a claim goes beyond a quota in a month, or None.

    What was beyond it before, under other settings, is not the fault of the claim.
    """
    others = [each for each in known if each.id != claim.id]
    before = tally(member, house, others, month)
    for plan_id, used in tally(member, house, [*others, claim], month).items():
        quota = house.plans[plan_id].quota
        if quota is None or suffices(quota, used):
            continue
        if used.amount(quota.unit) > before.get(plan_id, NOTHING).amount(quota.unit):
            is_hours = quota.unit is QuotaUnit.HOURS
            why = Refusal.HOURS_USED_UP if is_hours else Refusal.QUOTA_USED_UP
            return Refused(why, "holder", limit=str(quota.amount))
    return None
