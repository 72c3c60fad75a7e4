"""One commanded device in plain values, for diagnostics and for the attributes of entities."""

from datetime import datetime, timedelta
from typing import Any

from ..engine.device_condition import condition_of
from ..engine.device_view import DeviceView
from ..engine.profile import Profile


def device_facts(device: DeviceView) -> dict[str, Any]:
    """Return what is known of a device. Spans are in seconds, instants aware UTC in ISO 8601."""
    return {
        "entity_id": device.entity_id,
        "condition": condition_of(device).value,
        "said": device.said,
        "ordered": device.ordered,
        "confirmed": device.confirmed,
        "by": device.by.value,
        "since": _instant(device.since),
        "tries": device.tries,
        "failed": device.failed,
        "away_since": _instant(device.away_since),
        "usual_answer": _seconds(device.profile.usual_answer),
        "slowest_answer": _seconds(device.profile.slowest_answer),
    }


def profile_facts(profile: Profile) -> dict[str, Any]:
    """Return what is learned of a device."""
    return {
        "answers": list(profile.answers),
        "words": profile.words,
        "rounding": profile.rounding,
        "setpoints": dict(profile.setpoints),
        "modes": dict(profile.modes),
        "boosts": sorted(profile.boosts),
        "programs": sorted(profile.programs),
        "ignores_mode": profile.ignores_mode,
        "tried_at": _instant(profile.tried_at),
    }


def _instant(at: datetime | None) -> str | None:
    return at.isoformat(timespec="seconds") if at else None


def _seconds(span: timedelta | None) -> float | None:
    return None if span is None else round(span.total_seconds(), 1)
