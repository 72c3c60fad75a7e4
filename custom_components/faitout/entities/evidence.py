"""Evidence as an attribute: which sensor says what, since when. No names of people, no titles."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from homeassistant.core import HomeAssistant, callback
from homeassistant.util import dt as dt_util

from ..engine.certificate import Certificate
from ..engine.reason import Evidence
from ..words.certificates import sensor_said
from ..words.reasons import sensor_name


def evidence_attribute(signs: Iterable[Evidence]) -> list[dict[str, Any]]:
    """Return evidence as plain values; a human act or the closed door has no sensor."""
    return [
        {
            "sensor": sign.sensor,
            "kind": sign.kind.value if sign.kind else None,
            "says": sign.sign.value,
            "health": sign.health.value,
            "since": sign.at.isoformat(timespec="seconds") if sign.at else None,
        }
        for sign in signs
    ]


@callback
def certificate_attribute(hass: HomeAssistant, certificate: Certificate) -> dict[str, Any]:
    """Return a certificate as plain values, each sensor with its words beside its figures."""
    return {
        "since": _local(certificate.since),
        "until": _local(certificate.until),
        "sensors": [
            {
                "sensor": told.sensor,
                "name": sensor_name(hass, told.sensor),
                "said": sensor_said(hass, told),
                "kind": told.kind.value,
                "area": told.area,
                "health": told.health.value,
                "signs": told.signs,
                "last_sign_at": _local(told.last_sign_at),
                "heard_at": _local(told.heard_at),
                "failures": told.losses,
                "failed_seconds": round(told.lost_for.total_seconds()),
            }
            for told in certificate.testimonies
        ],
    }


def _local(at: datetime | None) -> str | None:
    return dt_util.as_local(at).isoformat(timespec="seconds") if at else None
