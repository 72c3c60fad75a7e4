"""What became of a series: the dates that could not be booked, told in a notification.

A calendar has no answer but yes or no, and most of a series is better than nothing of it.
"""

from dataclasses import dataclass
from typing import Final

from homeassistant.components import persistent_notification
from homeassistant.core import HomeAssistant, callback

from ..words.local_times import dated_text
from ..words.refusals import CommandRefused, message
from .series import Series, SeriesSpan

MOST_LINES: Final = 20
"""Refused dates that are named one by one."""


@dataclass(frozen=True, slots=True)
class SeriesResult:
    """A series that was booked, and the dates of it that were not."""

    series: Series
    refused: tuple[tuple[SeriesSpan, CommandRefused], ...]


@callback
def tell_of_series(hass: HomeAssistant, space: str, outcome: SeriesResult) -> None:
    """Tell which dates were refused and why, and where a series was cut. Else say nothing."""
    lines = []
    count = len(outcome.series.spans)
    if outcome.refused:
        numbers = {"booked": str(count - len(outcome.refused)), "count": str(count)}
        lines.append(message(hass, "series_partly_booked", {"space": space, **numbers}))
        lines += [
            f"- {dated_text(hass, span.start)}: "
            f"{message(hass, error.translation_key or '', error.translation_placeholders)}"
            for span, error in outcome.refused[:MOST_LINES]
        ]
        if len(outcome.refused) > MOST_LINES:
            lines.append("- …")
    if outcome.series.cut_at:
        until = {"space": space, "at": dated_text(hass, outcome.series.cut_at)}
        lines.append(message(hass, "series_cut", until))
    if lines:
        persistent_notification.async_create(hass, "\n".join(lines), title=space)
