"""Figures as plain data, for cards and programs: minutes, counts, and a rate from 0 to 1."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Final

from homeassistant.util.json import JsonObjectType

from ..engine.usage import DAYS_A_WEEK, FEW, HOURS_A_DAY, ONE_HOUR, UseSum, heads_told
from .counting import PeriodUsage, SpaceUsage

MINUTE: Final = timedelta(minutes=1)


def plain_period(period: PeriodUsage) -> JsonObjectType:
    """Return a period: in all, by site, kind, space and month, and by hour of the week."""
    sites = {space.site: space.site_name for space in period.spaces}
    kinds = sorted({space.kind for space in period.spaces})
    return {
        "start": period.start.isoformat(),
        "end": period.end.isoformat(),
        "since": period.since.isoformat() if period.since else None,
        "is_recorded": period.is_recorded,
        "total": {
            **plain_usage(period.total),
            "members": members_told(period),
            "energy_spaces": period.metered,
        },
        "sites": [
            {
                "site": slug,
                "name": name,
                **_sum([s for s in period.spaces if s.site == slug]),
                "members": _heads(period, {slug: period.holders[slug]}),
            }
            for slug, name in sites.items()
        ],
        "kinds": [
            {"kind": str(kind), **_sum([s for s in period.spaces if s.kind is kind])}
            for kind in kinds
        ],
        "spaces": [_space(space) for space in period.spaces],
        "heat": [
            [round(seconds / 60) for seconds in period.busy[day : day + HOURS_A_DAY]]
            for day in range(0, DAYS_A_WEEK * HOURS_A_DAY, HOURS_A_DAY)
        ],
        "months": [
            {"month": f"{first:%Y-%m}", **plain_usage(usage)}
            for first, usage in period.months.items()
        ],
    }


def plain_usage(usage: UseSum) -> JsonObjectType:
    """Return figures as numbers."""
    rate = usage.rate
    return {
        "open_minutes": minutes(usage.open),
        "booked_minutes": minutes(usage.booked),
        "used_minutes": minutes(usage.used),
        "used_open_minutes": minutes(usage.used_open),
        "rate": None if rate is None else round(rate, 4),
        "sessions": usage.sessions,
        "walk_ins": usage.walk_ins,
        "bookings": usage.bookings,
        "checked_in": usage.checked_in,
        "no_shows": usage.no_shows,
        "left_early": usage.left_early,
        "released_minutes": minutes(usage.freed),
        "reused_minutes": minutes(usage.reused),
        "unverified": usage.unverified,
        "cancelled": usage.cancelled,
        "energy_kwh": None if usage.energy.known is None else round(usage.energy.kwh, 1),
        "energy_missing_hours": usage.energy.missing // ONE_HOUR,
    }


def members_told(period: PeriodUsage) -> int | str | None:
    """Return how many people held bookings, by steps of five; "<5"; None where it is not told.

    It is told for whole months only: of two periods that differ by a day, one person could be
    told. Who books at two sites is counted at each.
    """
    return _heads(period, period.holders)


def _heads(period: PeriodUsage, holders: Mapping[str, int]) -> int | str | None:
    if not period.is_whole_months:
        return None
    return heads_told(sum(holders.values())) or f"<{FEW}"


def minutes(span: timedelta) -> int:
    """Return a length of time in whole minutes."""
    return round(span / MINUTE)


def _sum(spaces: Sequence[SpaceUsage]) -> JsonObjectType:
    total = sum((space.total for space in spaces), UseSum())
    return {"is_recorded": any(each.is_recorded for each in spaces), **plain_usage(total)}


def _space(space: SpaceUsage) -> JsonObjectType:
    return {
        "site": space.site,
        "site_name": space.site_name,
        "space": space.space,
        "name": space.name,
        "kind": str(space.kind),
        "since": space.since.isoformat() if space.since else None,
        "is_recorded": space.is_recorded,
        **plain_usage(space.total),
    }
