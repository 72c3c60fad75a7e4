"""Charts as SVG, that print in black and white: bars by month, and a map of hours by weekday.

Each has its text, and stands beside a table that says the same.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from html import escape
from typing import Final

from ..engine.usage import DAYS_A_WEEK, HOURS_A_DAY, UseSum
from .words import Tongue

WIDTH: Final = 680
BAR_AREA: Final = 150
TOP: Final = 18
CELL: Final = 25
LEFT: Final = 76
ROOMY: Final = 18
"""Up to so many months each has its number and its name; of more, one in a few."""
PEAKS: Final = 3
GROUND: Final = "#e8edf2"
INK: Final = "#1f4e79"


def bars(months: Mapping[date, UseSum], tongue: Tongue) -> str:
    """Return bars of the hours used, month by month."""
    tallest = max((usage.used for usage in months.values()), default=timedelta(0))
    step = WIDTH / max(len(months), 1)
    every = 1 + len(months) // ROOMY
    drawn: list[str] = []
    for place, (first, usage) in enumerate(months.items()):
        high = BAR_AREA * (usage.used / tallest) if tallest else 0.0
        x, y, wide = place * step + step * 0.15, TOP + BAR_AREA - high, step * 0.7
        middle = x + wide / 2
        drawn.append(_box(x, y, wide, high, colour=INK))
        if place % every == 0:
            name = tongue.month(first).split()[0][:4] if step < 70 else tongue.month(first)  # noqa: PLR2004
            drawn.append(_text(middle, TOP + BAR_AREA + 14, name))
            drawn.append(_text(middle, y - 4, tongue.hours(usage.used)))
    told = ", ".join(
        tongue.say("bar", month=tongue.month(first), hours=tongue.hours(usage.used))
        for first, usage in months.items()
    )
    line = f'<path d="M0 {TOP + BAR_AREA}H{WIDTH}" stroke="#444"/>'
    return _svg(TOP + BAR_AREA + 22, tongue.say("bars", months=told), [*drawn, line])


def heat_map(busy: Sequence[int], tongue: Tongue) -> str:
    """Return a map of the seconds used, by hour and weekday: the darker, the more."""
    most = max(busy, default=0)
    drawn = [
        _text(LEFT + hour * CELL + CELL / 2, 11, str(hour)) for hour in range(0, HOURS_A_DAY, 2)
    ]
    for day in range(DAYS_A_WEEK):
        y = TOP + day * CELL
        name = escape(tongue.weekday(day))
        drawn.append(f'<text x="0" y="{y + 16}" font-size="11">{name}</text>')
        for hour in range(HOURS_A_DAY):
            seconds = busy[day * HOURS_A_DAY + hour]
            x = LEFT + hour * CELL
            drawn.append(_box(x, y, CELL - 1, CELL - 1, colour=GROUND))
            if seconds:
                shade = 0.12 + 0.88 * seconds / most
                drawn.append(_box(x, y, CELL - 1, CELL - 1, colour=INK, shade=shade))
    said = peaks(busy, tongue)
    label = tongue.say("map", peaks=said) if said else tongue.say("map_none")
    return _svg(TOP + DAYS_A_WEEK * CELL, label, drawn)


def peaks(busy: Sequence[int], tongue: Tongue) -> str:
    """Return the hours of the week that were used most, in words; nothing where none was."""
    order = sorted(range(len(busy)), key=lambda place: -busy[place])[:PEAKS]
    return ", ".join(
        tongue.say(
            "peak",
            day=tongue.weekday(place // HOURS_A_DAY),
            hour=place % HOURS_A_DAY,
            hours=tongue.hours(timedelta(seconds=busy[place])),
        )
        for place in order
        if busy[place]
    )


def _svg(height: int, label: str, drawn: Sequence[str]) -> str:
    return (
        f'<svg viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{escape(label)}"'
        f' font-family="sans-serif" font-size="10">{"".join(drawn)}</svg>'
    )


def _box(x: float, y: float, wide: float, high: float, *, colour: str, shade: float = 1.0) -> str:
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{high:.1f}"'
        f' fill="{colour}" fill-opacity="{shade:.2f}"/>'
    )


def _text(x: float, y: float, text: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="middle">{escape(text)}</text>'
