"""How well a space is seen, as a sentence: what would help, and why."""

from datetime import timedelta
from typing import Final

from homeassistant.core import HomeAssistant, callback

from ..engine.advice import Advice, Help
from ..engine.ghosts import Haunting
from .local_times import clock_text
from .reasons import length, phrase, sensor_name

SAT_STILL: Final = timedelta(minutes=25)
"""The longest that people sat still in a public record of a real room (UCI 357): 25.5 min. It is
told where a space has yet to show how long its own people do."""


@callback
def advice_sentence(hass: HomeAssistant, advice: Advice) -> str:
    """Return what would help a space to be seen better, in the language of the installation."""
    if advice.haunting is not None:
        return ghost_sentence(hass, advice.haunting)
    key = f"advice_{advice.help}"
    span = advice.span
    if advice.help in (Help.RADAR, Help.RADAR_OR_DOOR) and span is None:
        key, span = f"{key}_expected", SAT_STILL
    if advice.help is Help.HANG_ELSEWHERE and advice.count == advice.of:
        key = f"{key}_never"
    return phrase(
        hass,
        key,
        sensor=sensor_name(hass, advice.sensor) if advice.sensor else "",
        health=phrase(hass, f"health_{advice.health}"),
        span=length(hass, span) if span is not None else "",
        count=str(advice.count),
        of=str(advice.of),
    )


@callback
def ghost_sentence(hass: HomeAssistant, haunting: Haunting) -> str:
    """Return what would end ghosts whose cause is known."""
    return phrase(
        hass,
        f"advice_calm_{haunting.during or 'hour'}",
        sensor=sensor_name(hass, haunting.sensor),
        count=str(haunting.count),
        at=clock_text(hass, haunting.at) if haunting.at else "",
    )
