"""One commanded device in sentences: what it says, what it was told, how it answers, what helps."""

from datetime import timedelta
from typing import Final

from homeassistant.components.climate.const import ATTR_PRESET_MODE
from homeassistant.core import HomeAssistant, callback, split_entity_id
from homeassistant.helpers.translation import async_translate_state, async_translate_state_attr

from ..engine.device_condition import Condition, DeviceHelp, condition_of, help_for
from ..engine.device_view import DeviceView
from .local_times import dated_text
from .reasons import length, phrase

BETWEEN: Final = ", "
"""What stands between the parts of a word: mode, temperature, preset."""
SHOWN_BETWEEN: Final = " · "
SOON: Final = timedelta(seconds=1)
"""Whoever answers within this is quick; nobody wants to know more."""


@callback
def device_sentences(hass: HomeAssistant, device: DeviceView) -> list[str]:
    """Return what there is to say of a device, the most important first."""
    if device.is_silent:
        return [phrase(hass, "device_silent"), *_told(hass, device)]
    return [_now(hass, device), *_told(hass, device), _answers(hass, device)]


@callback
def device_advice(hass: HomeAssistant, device: DeviceView) -> str | None:
    """Return what a person can do about a device; None where nothing is to be done."""
    help_ = help_for(device)
    if help_ is DeviceHelp.NOTHING:
        return None
    domain = split_entity_id(device.entity_id)[0]
    if help_ in (DeviceHelp.FAILED, DeviceHelp.HAND, DeviceHelp.ITSELF):
        kind = {"climate": "climate", "select": "climate", "lock": "lock"}.get(domain, "light")
        return phrase(hass, f"device_help_{help_}_{kind}")
    return phrase(hass, f"device_help_{help_}")


@callback
def device_word(hass: HomeAssistant, entity_id: str, word: str) -> str:
    """Return what a device says or is told as people read it: modes by name, degrees as such."""
    parts = (_part(hass, entity_id, part) for part in word.split(BETWEEN))
    return SHOWN_BETWEEN.join(parts)


def _part(hass: HomeAssistant, entity_id: str, part: str) -> str:
    if _is_number(part):
        point = phrase(hass, "dashboard_decimal_point")
        return f"{part.replace('.', point)}\u00a0{hass.config.units.temperature_unit}"
    domain = split_entity_id(entity_id)[0]
    known = async_translate_state(hass, part, domain, None, None, None)
    if known != part or domain != "climate":
        return known
    return async_translate_state_attr(hass, part, domain, None, None, None, ATTR_PRESET_MODE)


def _now(hass: HomeAssistant, device: DeviceView) -> str:
    if device.said is None:
        since = device.away_since
        if since is None:
            return phrase(hass, "device_away")
        return phrase(hass, "device_away_since", at=dated_text(hass, since))
    said = device_word(hass, device.entity_id, device.said)
    by = phrase(hass, f"device_by_{device.by}")
    if device.since is None:
        return phrase(hass, "device_says", said=said, by=by)
    return phrase(hass, "device_says_since", said=said, by=by, at=dated_text(hass, device.since))


def _told(hass: HomeAssistant, device: DeviceView) -> list[str]:
    told: list[str] = []
    if device.ordered is not None:
        ordered = device_word(hass, device.entity_id, device.ordered)
        told.append(phrase(hass, _telling(device), ordered=ordered, count=str(device.tries)))
    if device.confirmed is not None and (told or device.confirmed != device.said):
        # That it is as it confirmed goes without saying.
        confirmed = device_word(hass, device.entity_id, device.confirmed)
        told.append(phrase(hass, "device_confirmed", confirmed=confirmed))
    return told


def _telling(device: DeviceView) -> str:
    """Return the key of the sentence about what it was told."""
    if condition_of(device) is Condition.FAILED:
        return "device_failed"
    if not device.tries:
        return "device_waits"
    if device.is_silent:
        return "device_told_silent"
    return "device_told" if device.tries == 1 else "device_told_often"


def _answers(hass: HomeAssistant, device: DeviceView) -> str:
    usual, slowest = device.profile.usual_answer, device.profile.slowest_answer
    if usual is None or slowest is None:
        return phrase(hass, "device_answer_unknown")
    if slowest <= SOON:
        return phrase(hass, "device_answers_at_once")
    return phrase(
        hass,
        "device_answers",
        usual=rounded_length(hass, usual),
        slowest=rounded_length(hass, slowest),
    )


@callback
def rounded_length(hass: HomeAssistant, span: timedelta) -> str:
    """Return a span in whole seconds, none of them nothing."""
    return length(hass, max(SOON, timedelta(seconds=round(span.total_seconds()))))


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
