"""The certificate of a release in words: what each sensor said over the whole wait."""

from datetime import timedelta

from homeassistant.core import HomeAssistant, callback

from ..engine.certificate import Certificate, SensorTestimony
from ..engine.sensor import Health
from ..engine.sensor_kinds import TRAITS
from .local_times import local_text
from .reasons import length, phrase, sensor_name


@callback
def certificate_text(hass: HomeAssistant, certificate: Certificate) -> str:
    """Return what all sensors said, one line for each, in the language of the installation."""
    head = phrase(
        hass,
        "certificate",
        since=local_text(hass, certificate.since),
        until=local_text(hass, certificate.until),
    )
    lines = [
        phrase(
            hass,
            "certificate_line",
            sensor=sensor_name(hass, each.sensor),
            said=sensor_said(hass, each),
        )
        for each in certificate.testimonies
    ]
    return "\n".join([head, *lines])


@callback
def sensor_said(hass: HomeAssistant, told: SensorTestimony) -> str:
    """Return what one sensor said: whom it saw, when it last spoke, and how far it worked."""
    parts = [_seen(hass, told)]
    if told.last_sign_at is not None:
        parts.append(phrase(hass, "certificate_last_sign", at=local_text(hass, told.last_sign_at)))
    if told.heard_at is not None:
        parts.append(phrase(hass, "certificate_heard", at=local_text(hass, told.heard_at)))
    if told.lost_for > timedelta(0):
        parts.append(phrase(hass, "certificate_lost", span=length(hass, told.lost_for)))
    if told.health is not Health.OK:
        parts.append(phrase(hass, f"health_{told.health}"))
    return ", ".join(parts)


def _seen(hass: HomeAssistant, told: SensorTestimony) -> str:
    if told.signs:
        return phrase(hass, "certificate_signs", count=str(told.signs))
    if not TRAITS[told.kind].sees:
        return phrase(hass, "certificate_no_sign")
    is_whole = told.health is Health.OK and not told.lost_for
    return phrase(hass, "certificate_nobody" if is_whole else "certificate_nobody_partly")
