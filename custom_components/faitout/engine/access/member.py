"""A member: an alias, a language, and a way to be told. Nothing else need be known of anybody."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from ..hours import OpeningHours
from ..ids import MemberId, PlanId
from .plan import Plan

LONGEST_ALIAS = 60
LONGEST_REFERENCE = 64
MOST_SUBSCRIPTIONS = 50
"""Of one member: four years of monthly ones."""


class Language(StrEnum):
    """The languages in which people are told."""

    FRENCH = "fr"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True, order=True)
class Subscription:
    """A plan that a member has, from one day to another on the calendar of the site."""

    starts: date
    plan: PlanId
    ends: date | None = None
    """The last day, included; None: until further notice."""

    def __post_init__(self) -> None:
        """Raise ValueError where it ends before it starts."""
        if self.ends is not None and self.ends < self.starts:
            raise ValueError(f"ends {self.ends}, before it starts {self.starts}")

    def holds(self, first: date, last: date) -> bool:
        """Return whether it is there on all days from the first to the last, both included."""
        return self.starts <= first and (self.ends is None or last <= self.ends)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One member of a site."""

    id: MemberId
    alias: str
    """What is shown: anything that the animator and the member know each other by."""
    created_at: datetime
    """Aware UTC."""
    language: Language = Language.FRENCH
    notify: str = ""
    """The notify entity that reaches the member; "": told on paper or on a screen."""
    reference: str = ""
    """By what a shop knows the member; "" where no shop does."""
    subscriptions: tuple[Subscription, ...] = ()
    """In order of their first day."""
    sealed_name: bytes = field(default=b"", repr=False)
    """The name, encrypted; b"" where none was given."""

    def plans_on(self, first: date, last: date, plans: Mapping[PlanId, Plan]) -> tuple[Plan, ...]:
        """Return the plans that the member has on all of these days, in order of the first day."""
        found: dict[PlanId, Plan] = {}
        for each in self.subscriptions:
            plan = plans.get(each.plan)
            if plan and each.holds(first, last) and plan.is_valid(first, last):
                found.setdefault(plan.id, plan)
        return tuple(found.values())

    def named(self, sealed_name: bytes) -> Member:
        """Return the member with a name, sealed; with b"" without one."""
        return replace(self, sealed_name=sealed_name)

    def is_forgotten(self, today: date, months: int, hours: OpeningHours) -> bool:
        """Return whether the last subscription ended so many months ago, or there never was one."""
        if any(each.ends is None for each in self.subscriptions):
            return False
        ends = [each.ends for each in self.subscriptions if each.ends]
        made = self.created_at.astimezone(hours.zone).date()
        return after_months(max([made, *ends]), months) < today


def in_order(subscriptions: Iterable[Subscription]) -> tuple[Subscription, ...]:
    """Return subscriptions in order of their first day; of the same plan and day, the last said."""
    known = {(each.starts, each.plan): each for each in subscriptions}
    return tuple(known[key] for key in sorted(known))


def subscribed(
    before: tuple[Subscription, ...],
    plan: PlanId,
    starts: date | None,
    ends: date | None,
    today: date,
) -> tuple[Subscription, ...]:
    """Return subscriptions with one more; said again with another last day, it ends then.

    Without a first day, the one to this plan that is not over yet is meant, or else a new one from
    today. Raises ValueError where it ends before it starts.
    """
    if starts is None:
        known = [
            each
            for each in before
            if each.plan == plan and (each.ends is None or today <= each.ends)
        ]
        if known and ends is None:
            return before
        starts = known[0].starts if known else today
    return in_order((*before, Subscription(starts, plan, ends)))


def after_months(day: date, months: int) -> date:
    """Return the same day so many months on, or the last of that month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(last, day.day))
        except ValueError:
            continue
    raise ValueError(f"no date: {months} months after {day}")
