"""What is told over MQTT, version 1. The schemas for others are in docs/mqtt."""

from datetime import UTC, datetime
import json
from typing import Any

from ..engine.booking import Booking
from ..engine.ids import SiteId
from ..hub.runner import SpaceRunner
from .request import VERSION


def status_of(site: SiteId, runner: SpaceRunner) -> dict[str, Any]:
    """Return what is told of a space, without `at`: no title, no holder."""
    view = runner.view
    return {
        "version": VERSION,
        "site": site,
        "space": runner.space.id,
        "kind": runner.space.kind.value,
        "status": runner.told.value,
        "occupancy": view.presence.value,
        "seen": view.seen,
        "free_until": _utc(view.free_until),
        "busy_until": _utc(view.busy_until),
        "release_at": _utc(view.release_at),
        "opens_at": _utc(view.opens_at),
        "closed_reason": view.why_closed or None,
        "next_start": _utc(view.coming.start) if view.coming else None,
        "next_end": _utc(view.coming.end) if view.coming else None,
    }


def accepted(correlation: str, booking: Booking | None) -> dict[str, Any]:
    """Return the answer to a request that was carried out."""
    return {
        "version": VERSION,
        "id": correlation,
        "ok": True,
        "booking_id": booking.id if booking else None,
        "stage": booking.stage.value if booking else None,
        "start": _utc(booking.start) if booking else None,
        "end": _utc(booking.end) if booking else None,
    }


def refused(correlation: str | None, error: str, message: str) -> dict[str, Any]:
    """Return the answer to a request that changed nothing: a code, and a sentence."""
    return {
        "version": VERSION,
        "id": correlation,
        "ok": False,
        "error": error,
        "message": message,
    }


def encoded(payload: dict[str, Any]) -> bytes:
    """Return a payload as it goes over the wire; what no text can hold becomes a question mark."""
    return json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode(errors="replace")


def _utc(at: datetime | None) -> str | None:
    return at.astimezone(UTC).isoformat(timespec="seconds") if at else None
