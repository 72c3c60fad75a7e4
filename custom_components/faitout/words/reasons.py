"""Reasons as sentences, in the language of the installation and on the clock of the site."""

from datetime import timedelta
from functools import reduce

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.translation import async_get_cached_translations

from ..const import DOMAIN
from ..engine.ids import SensorId
from ..engine.reason import Evidence, Reason, Sign
from ..engine.sensor_kinds import SensorKind
from ..settings.beacons import beacon_name
from .local_times import local_text
from .reader import language_read

CATEGORY = "common"


@callback
def sentence(hass: HomeAssistant, reason: Reason) -> str:
    """Return why something was decided, in a sentence: the rule, the sensors, the time.

    It holds names of sensors, but of no person and no booking.
    """
    return phrase(
        hass,
        f"reason_{reason.rule}",
        after=length(hass, reason.after) if reason.after is not None else "",
        until=local_text(hass, reason.until) if reason.until else "",
        evidence=_evidence(hass, reason),
    )


@callback
def phrase(hass: HomeAssistant, key: str, **placeholders: str) -> str:
    """Return a text of the translations, filled in; the key itself where there is none."""
    texts = async_get_cached_translations(hass, language_read(hass), CATEGORY, DOMAIN)
    text = texts.get(f"component.{DOMAIN}.{CATEGORY}.{key}", key)
    return text.format(**placeholders)


def length(hass: HomeAssistant, span: timedelta) -> str:
    """Return a length of time in its largest fitting units."""
    total = int(span.total_seconds())
    hours, minutes, seconds = total // 3600, total % 3600 // 60, total % 60
    parts = [
        phrase(hass, unit, count=str(count))
        for unit, count in (("hours", hours), ("minutes", minutes), ("seconds", seconds))
        if count
    ]
    return " ".join(parts[:2]) or phrase(hass, "seconds", count="0")


def _evidence(hass: HomeAssistant, reason: Reason) -> str:
    said = [_sign(hass, sign) for sign in reason.evidence]
    if not said:
        return phrase(hass, "no_evidence")
    return reduce(lambda known, one: phrase(hass, "more_evidence", evidence=known, more=one), said)


def _sign(hass: HomeAssistant, evidence: Evidence) -> str:
    at = local_text(hass, evidence.at) if evidence.at else ""
    if evidence.sensor is None:
        return phrase(hass, "sign_door" if evidence.kind is SensorKind.DOOR else "sign_act", at=at)
    name = sensor_name(hass, evidence.sensor)
    if evidence.sign is Sign.BLIND:
        health = phrase(hass, f"health_{evidence.health}")
        return phrase(hass, "sign_blind", sensor=name, health=health)
    if evidence.sign is Sign.FOR:
        return phrase(hass, "sign_for", sensor=name, at=at)
    key = "sign_against" if evidence.at else "sign_against_ever"
    return phrase(hass, key, sensor=name, at=at)


def sensor_name(hass: HomeAssistant, sensor: SensorId) -> str:
    """Return a sensor as people call it; its id where it is gone."""
    if state := hass.states.get(sensor):
        return state.name
    return beacon_name(hass, sensor) or sensor
