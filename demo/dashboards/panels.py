"""What the dashboards of Grafana show: each panel with its question in InfluxQL."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

SITE: Final = '$timeFilter AND "site" =~ /^$site$/'
EACH: Final = "GROUP BY time($__interval)"
DAILY: Final = "GROUP BY time(1d)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One panel."""

    title: str
    query: str
    kind: str = "timeseries"
    unit: str = "short"
    """As Grafana names units."""
    is_table: bool = False
    """The answer is told as rows, not as a line over time."""


def _asked(measurement: str, select: str, *rest: str) -> str:
    """Return a question for the time and the places that are chosen."""
    return " ".join(["SELECT", select, "FROM", f'"{measurement}"', "WHERE", SITE, *rest])


def _space(select: str, group: str) -> str:
    return _asked("faitout_space", select, group)


def _booking(select: str, event: str, group: str) -> str:
    return _asked("faitout_booking", select, f"AND \"event\" = '{event}'", group)


def _climate(select: str, group: str) -> str:
    return _asked("faitout_climate", select, group)


def _door(select: str, group: str) -> str:
    return _asked("faitout_door", select, group)


def _hub(select: str, group: str) -> str:
    return _asked("faitout_hub", select, group)


USE: Final = (
    Panel(
        title="Share of the time that somebody is there",
        query=_space('mean("occupied")', f'{EACH}, "site", "space" fill(none)'),
        unit="percentunit",
    ),
    Panel(
        title="Hours used, by day",
        query=_booking('sum("minutes") / 60', "used", f'{DAILY}, "site", "space" fill(0)'),
        unit="h",
        kind="barchart",
    ),
    Panel(
        title="Bookings made, by day",
        query=_booking('sum("count")', "booked", f'{DAILY}, "site" fill(0)'),
        kind="barchart",
    ),
    Panel(
        title="Hours given back, by day",
        query=_booking('sum("freed_minutes") / 60', "released", f'{DAILY}, "site" fill(0)'),
        unit="h",
        kind="barchart",
    ),
    Panel(
        title="How long before its start one books (median)",
        query=_booking('median("ahead_minutes")', "booked", f'{DAILY}, "kind" fill(none)'),
        unit="m",
    ),
    Panel(
        title="What was decided",
        query=_asked("faitout_booking", 'sum("count")', 'GROUP BY "event"'),
        kind="table",
        is_table=True,
    ),
    Panel(
        title="The last releases, by their rules",
        query=_booking('"rule", "freed_minutes"', "released", 'GROUP BY "space" LIMIT 50'),
        kind="table",
        is_table=True,
    ),
    Panel(
        title="How sure the hub is",
        query=_space('mean("confidence")', f'{EACH}, "site", "space" fill(none)'),
        unit="percentunit",
    ),
)
COMFORT: Final = (
    Panel(
        title="Temperature",
        query=_climate('mean("temperature")', f'{EACH}, "site", "space" fill(none)'),
        unit="celsius",
    ),
    Panel(
        title="Temperature that is wanted",
        query=_climate('last("setpoint")', f'{EACH}, "site", "space" fill(previous)'),
        unit="celsius",
    ),
    Panel(
        title="How far from what is wanted",
        query=_climate(
            'mean("temperature") - mean("setpoint")', f'{EACH}, "site", "space" fill(none)'
        ),
        unit="celsius",
    ),
    Panel(
        title="Humidity of the air",
        query=_climate('mean("humidity")', f'{EACH}, "site", "space" fill(none)'),
        unit="humidity",
    ),
    Panel(
        title="What the thermostats do",
        query=_climate(
            'last("mode") AS "mode", last("action") AS "action"',
            'GROUP BY "site", "space", "thermostat"',
        ),
        kind="table",
        is_table=True,
    ),
)
DOORS_AND_HUB: Final = (
    Panel(
        title="Doors now",
        query=_door(
            'last("status") AS "status", last("rule") AS "rule"', 'GROUP BY "site", "door"'
        ),
        kind="table",
        is_table=True,
    ),
    Panel(
        title="Share of the time a door is locked",
        query=_door('mean("locked")', f'{EACH}, "site", "door" fill(none)'),
        unit="percentunit",
    ),
    Panel(
        title="Share of the time a door stands open",
        query=_door('mean("open")', f'{EACH}, "site", "door" fill(none)'),
        unit="percentunit",
    ),
    Panel(
        title="Doors in trouble",
        query=_door('max("trouble")', f'{EACH}, "site", "door" fill(none)'),
        unit="bool_yes_no",
    ),
    Panel(
        title="Since when the hub is at work",
        query=_hub('last("uptime_seconds")', 'GROUP BY "site"'),
        kind="stat",
        unit="s",
    ),
    Panel(
        title="How late the hub is",
        query=_hub('max("loop_lag_ms")', f'{EACH}, "site" fill(none)'),
        unit="ms",
    ),
    Panel(
        title="Size of the journal",
        query=_hub('last("journal_bytes")', f'{EACH}, "site" fill(previous)'),
        unit="bytes",
    ),
    Panel(
        title="Points that wait, were given up, were not taken",
        query=_hub(
            'last("outbox") AS "wait", last("dropped") AS "given up", '
            'last("rejected") AS "not taken"',
            f'{EACH}, "site" fill(previous)',
        ),
    ),
    Panel(
        title="Spaces that are not seen",
        query=_hub('max("blind")', f'{EACH}, "site" fill(none)'),
    ),
    Panel(
        title="Alarm",
        query=_hub('max("alarm")', f'{EACH}, "site" fill(none)'),
        unit="bool_yes_no",
    ),
)
DASHBOARDS: Final[Mapping[str, tuple[str, tuple[Panel, ...]]]] = {
    "use": ("Faitout: use", USE),
    "comfort": ("Faitout: comfort and air", COMFORT),
    "doors-and-hub": ("Faitout: doors and hub", DOORS_AND_HUB),
}
"""Title and panels of each dashboard, by the name of its file."""
