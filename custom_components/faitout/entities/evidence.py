"""Evidence as an attribute: which sensor says what, since when. No names of people, no titles."""

from collections.abc import Iterable
from typing import Any

from ..engine.reason import Evidence


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
