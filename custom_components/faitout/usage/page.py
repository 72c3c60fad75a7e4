"""The report as a page made for paper: A4 upright, one file, its charts in it.

It loads nothing. Its only script is the print button; the policy names the digest of that script
and of the style, so that no other runs, whatever a space is called.
"""

from base64 import b64encode
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from hashlib import sha256
from html import escape
from typing import Final

from ..engine.usage import DAYS_A_WEEK, FEW, HOURS_A_DAY, ONE_HOUR, UseSum
from .charts import bars, heat_map, peaks
from .counting import PeriodUsage, SpaceUsage
from .plain import members_told
from .words import Tongue

STYLE: Final = """
@page { size: A4 portrait; margin: 15mm; }
body { font: 10.5pt/1.4 sans-serif; color: #111; background: #fff; max-width: 180mm; margin: 0 auto;
  padding: 4mm; overflow-wrap: anywhere; }
h1 { font-size: 18pt; margin: 0; } h2 { font-size: 12.5pt; margin: 6mm 0 2mm; }
h2, caption { break-after: avoid; } header p { margin: 1mm 0; }
section, svg { break-inside: avoid; } section.long { break-inside: auto; }
table { border-collapse: collapse; width: 100%; font-size: 9pt; }
thead { display: table-header-group; } tr { break-inside: avoid; }
th, td { border-bottom: 0.3mm solid #bbb; padding: 1mm 1.5mm; text-align: right; }
th:first-child, td:first-child { text-align: left; }
thead th { font-size: 7pt; font-weight: normal; vertical-align: bottom; }
.wide table { table-layout: fixed; } .wide th:first-child { width: 20%; }
.wide th, .wide td { padding: 1mm 0.4mm; }
svg { width: 100%; height: auto; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
button { font: inherit; min-height: 44px; padding: 0 6mm; }
.wide { overflow-x: auto; }
@media print { button { display: none; } body { padding: 0; max-width: none; }
  .wide { overflow: visible; } }
"""
SCRIPT: Final = 'document.querySelector("button").addEventListener("click", () => window.print());'
COLUMNS: Final = ("open", "booked", "used", "rate", "sessions", "bookings", "no_shows", "reused")

FIGURE_NAMES: Final = (
    "open",
    "booked",
    "used",
    "rate",
    "sessions",
    "walk_ins",
    "bookings",
    "no_shows",
    "left_early",
    "freed",
    "reused",
)


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


PAGE_POLICY: Final = (
    f"default-src 'none'; script-src {_digest(SCRIPT)}; style-src {_digest(STYLE)};"
    " base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def page_of(period: PeriodUsage, places: Sequence[str], made: date, tongue: Tongue) -> str:
    """Return the page of a period as HTML. `places` are the names of the sites it is about."""
    title = f"{tongue.say('title')}: {', '.join(places)}"
    last = period.end - timedelta(days=1)
    dates = tongue.say("period", start=tongue.day(period.start), end=tongue.day(last))
    head = (
        f"<header><h1>{escape(tongue.say('title'))}</h1>"
        f"<p><strong>{escape(', '.join(places))}</strong></p><p>{escape(dates)}</p>"
        f"<p>{escape(tongue.say('made', day=tongue.day(made)))}</p>"
        f'<button type="button">{escape(tongue.say("print"))}</button></header>'
    )
    parts = [head, *_parts(period, tongue), _how(tongue)]
    return (
        f'<!doctype html><html lang="{tongue.code}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{STYLE}</style></head><body>"
        f"{''.join(parts)}<script>{SCRIPT}</script></body></html>"
    )


def _parts(period: PeriodUsage, tongue: Tongue) -> list[str]:
    if not period.spaces:
        return [f"<p>{escape(tongue.say('no_spaces'))}</p>"]
    if not period.is_recorded:
        return [f"<p>{escape(recorded_told(period, tongue))}</p>"]
    kinds = {space.kind for space in period.spaces}
    sites = {space.site: space.site_name for space in period.spaces}
    by_kind = [(tongue.kind(k), _sum([s for s in period.spaces if s.kind is k])) for k in kinds]
    by_site = [(name, _sum([s for s in period.spaces if s.site == x])) for x, name in sites.items()]
    spaces = [
        (s.name if len(sites) == 1 else f"{s.name} ({s.site_name})", _sum([s]))
        for s in period.spaces
    ]
    months = [(tongue.month(first), usage) for first, usage in period.months.items()]
    told = recorded_told(period, tongue)
    return [
        *([f"<p>{escape(told)}</p>"] if told else []),
        _section(tongue.say("in_all"), _all(period, tongue)),
        _section(
            tongue.say("by_month"),
            bars(period.months, tongue),
            _table("month", months, tongue),
            is_long=True,
        ),
        _section(tongue.say("when"), *_when(period, tongue)),
        *(
            [_section(tongue.say("by_site"), _table("site", by_site, tongue))]
            if len(sites) > 1
            else []
        ),
        _section(tongue.say("by_kind"), _table("kind", sorted(by_kind, key=_name), tongue)),
        _section(tongue.say("by_space"), _table("space", spaces, tongue), is_long=True),
    ]


type FigureRow = tuple[str, UseSum | None]
"""A name, and what is counted of it; None: nothing was recorded of it."""


def _name(row: FigureRow) -> str:
    return row[0]


def recorded_told(period: PeriodUsage, tongue: Tongue) -> str:
    """Return since when there is a record, where that is not the whole period; else nothing."""
    if period.since is None:
        return tongue.say("never_recorded")
    if period.since <= period.start:
        return ""
    return tongue.say("recorded_since", day=tongue.day(period.since))


def _all(period: PeriodUsage, tongue: Tongue) -> str:
    """Return the figures of everything, one below the other."""
    total = period.total
    rows = [
        (tongue.say(name), value_told(total, name, tongue))
        for name in (*FIGURE_NAMES, "cancelled", "unverified")
    ]
    rows += [
        (tongue.say("members"), _members(period, tongue)),
        (tongue.say("energy"), energy_told(period, tongue)),
    ]
    body = "".join(
        f'<tr><th scope="row">{escape(name)}</th><td>{escape(value)}</td></tr>'
        for name, value in rows
    )
    return f"<table><tbody>{body}</tbody></table>"


def energy_told(period: PeriodUsage, tongue: Tongue) -> str:
    """Return the energy that was measured, in how many spaces, and of how long it is not known."""
    energy = period.total.energy
    if energy.known is None:
        return tongue.say("not_measured")
    doubts: list[str] = []
    if period.metered < len(period.spaces):
        doubts.append(tongue.say("energy_spaces", count=period.metered, all=len(period.spaces)))
    if energy.missing:
        doubts.append(tongue.say("energy_gaps", hours=tongue.number(energy.missing // ONE_HOUR)))
    told = f"{tongue.number(energy.kwh, 1)}\u00a0kWh"
    return f"{told} ({', '.join(doubts)})" if doubts else told


def value_told(usage: UseSum | None, name: str, tongue: Tongue) -> str:
    """Return one figure as its language writes it; a dash where nothing was recorded."""
    if usage is None:
        return tongue.say("nothing")
    if name == "energy_kwh":
        known = usage.energy.known
        return tongue.say("nothing") if known is None else tongue.number(known, 1)
    value = getattr(usage, name)
    if name == "rate":
        return tongue.share(value)
    return tongue.hours(value) if isinstance(value, timedelta) else tongue.number(value)


def _members(period: PeriodUsage, tongue: Tongue) -> str:
    told = members_told(period)
    if told is None:
        return tongue.say("not_told")
    return tongue.say("fewer", count=FEW) if isinstance(told, str) else tongue.number(told)


def _when(period: PeriodUsage, tongue: Tongue) -> list[str]:
    """Return the map of hours, its peaks in words, and a table of the hours that were used."""
    busy, said = period.busy, peaks(period.busy, tongue)
    if not said:
        return [f"<p>{escape(tongue.say('map_none'))}</p>"]
    head = "".join(f'<th scope="col">{tongue.weekday(day)}</th>' for day in range(DAYS_A_WEEK))
    rows = [
        f'<tr><th scope="row">{escape(tongue.say("hour_at", hour=hour))}</th>{cells}</tr>'
        for hour in range(HOURS_A_DAY)
        if any(busy[day * HOURS_A_DAY + hour] for day in range(DAYS_A_WEEK))
        for cells in [
            "".join(
                f"<td>{tongue.hours(timedelta(seconds=busy[day * HOURS_A_DAY + hour]))}</td>"
                for day in range(DAYS_A_WEEK)
            )
        ]
    ]
    table = (
        f'<table><thead><tr><th scope="col">{tongue.say("hour")}</th>{head}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table>"
    )
    return [heat_map(busy, tongue), f"<p>{escape(tongue.say('peaks', peaks=said))}</p>", table]


def _table(first: str, rows: Iterable[FigureRow], tongue: Tongue) -> str:
    rows = list(rows)
    is_metered = any(usage and usage.energy.known is not None for _, usage in rows)
    columns = (*COLUMNS, "energy_kwh") if is_metered else COLUMNS
    head = "".join(f'<th scope="col">{escape(tongue.say(n))}</th>' for n in (first, *columns))
    body = "".join(
        f'<tr><th scope="row">{escape(name)}</th>'
        + "".join(f"<td>{escape(value_told(usage, n, tongue))}</td>" for n in columns)
        + "</tr>"
        for name, usage in rows
    )
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    return f'<div class="wide">{table}</div>'


def _section(heading: str, *parts: str, is_long: bool = False) -> str:
    kind = ' class="long"' if is_long else ""
    return f"<section{kind}><h2>{escape(heading)}</h2>{''.join(parts)}</section>"


def _how(tongue: Tongue) -> str:
    keys = ("open", "used", "counted", "freed", "energy", "members", "clock")
    said = "".join(f"<li>{escape(tongue.say(f'how_{key}'))}</li>" for key in keys)
    return _section(tongue.say("how"), f"<ul>{said}</ul>")


def _sum(spaces: Sequence[SpaceUsage]) -> UseSum | None:
    known = [space.total for space in spaces if space.is_recorded]
    return sum(known, UseSum()) if known else None
