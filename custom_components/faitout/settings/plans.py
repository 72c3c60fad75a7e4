"""The plans that a site sells, as values of the engine. The flow has checked them before."""

from collections.abc import Iterable, Mapping
from datetime import date, time
from types import MappingProxyType
from typing import Any, Final
from zoneinfo import ZoneInfo

from homeassistant.config_entries import ConfigEntry, ConfigSubentry

from ..const import (
    CONF_AT_END,
    CONF_CLOSES,
    CONF_DOORS,
    CONF_KINDS,
    CONF_MEMBER_MONTHS,
    CONF_MORE_CLOSES,
    CONF_MORE_DAYS,
    CONF_MORE_OPENS,
    CONF_OPEN_DAYS,
    CONF_OPENS,
    CONF_PRICE,
    CONF_QUOTA,
    CONF_QUOTA_UNIT,
    CONF_SLUG,
    CONF_VALID_FROM,
    CONF_VALID_TO,
    SUBENTRY_PLAN,
    WEEKDAYS,
)
from ..engine.access.plan import AtEnd, Plan, Quota, QuotaUnit
from ..engine.door.door import DoorId
from ..engine.hours import MINUTES_A_DAY, OpeningHours, Span
from ..engine.ids import PlanId
from ..engine.policy import SpaceKind

CENTS: Final = 100
MEMBER_MONTHS: Final = 12
"""How long a member is remembered after the last subscription, unless the site says otherwise."""


def plans_of(entry: ConfigEntry[Any], zone: ZoneInfo) -> Mapping[PlanId, Plan]:
    """Return the plans of a site, by their ids, in the order in which they were set up."""
    plans = (plan_of(each, zone) for each in entry.get_subentries_of_type(SUBENTRY_PLAN))
    return MappingProxyType({plan.id: plan for plan in plans})


def plan_of(subentry: ConfigSubentry, zone: ZoneInfo) -> Plan:
    """Return the plan of a subentry."""
    data = subentry.data
    price = data.get(CONF_PRICE)
    return Plan(
        id=PlanId(data[CONF_SLUG]),
        name=subentry.title,
        hours=OpeningHours(zone, _week(data)),
        doors=frozenset(DoorId(slug) for slug in data[CONF_DOORS]),
        kinds=frozenset(SpaceKind(kind) for kind in data[CONF_KINDS]),
        quota=_quota(data),
        price=None if price is None else round(price * CENTS),
        starts=_day(data.get(CONF_VALID_FROM)),
        ends=_day(data.get(CONF_VALID_TO)),
    )


def months_remembered(entry: ConfigEntry[Any]) -> int:
    """Return how many months a member is remembered after the last subscription."""
    return int(entry.data.get(CONF_MEMBER_MONTHS, MEMBER_MONTHS))


def _quota(data: Mapping[str, Any]) -> Quota | None:
    if not data.get(CONF_QUOTA):
        return None
    return Quota(int(data[CONF_QUOTA]), QuotaUnit(data[CONF_QUOTA_UNIT]), AtEnd(data[CONF_AT_END]))


def _week(data: Mapping[str, Any]) -> tuple[tuple[Span, ...], ...]:
    """Return the spans of each day: those of both lines, joined where they touch."""
    lines = (
        (data[CONF_OPEN_DAYS], data[CONF_OPENS], data[CONF_CLOSES]),
        (data.get(CONF_MORE_DAYS, ()), data.get(CONF_MORE_OPENS), data.get(CONF_MORE_CLOSES)),
    )
    return tuple(
        _joined(
            Span(minutes_of(opens), minutes_of(closes) or MINUTES_A_DAY)
            for days, opens, closes in lines
            if day in days and opens and closes
        )
        for day in WEEKDAYS
    )


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.opens <= joined[-1].closes:
            joined[-1] = Span(joined[-1].opens, max(joined[-1].closes, span.closes))
        else:
            joined.append(span)
    return tuple(joined)


def minutes_of(text: str) -> int:
    """Return the minutes since midnight of a time of day."""
    clock = time.fromisoformat(text)
    return clock.hour * 60 + clock.minute


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
