"""What the journal keeps of a device that was let in: digests and instants, no token."""

from datetime import datetime
from typing import Final

from homeassistant.helpers.json import json_bytes
from homeassistant.util.json import json_loads_object

from ..hub.instants import written_instant
from ..screen.credential import Digest
from .enrolment import Enrolment
from .mac import Mac

PREFIX: Final = "trmnl/"


def dump(mac: Mac, enrolment: Enrolment) -> bytes:
    """Return what is kept; it holds for this device only."""
    given = enrolment.given_in
    return json_bytes(
        {
            "mac": mac,
            "digest": enrolment.digest,
            "given_in": given.isoformat() if given else None,
            "is_sure": enrolment.is_sure,
        }
    )


def load(mac: Mac, opened: datetime, data: bytes | None) -> Enrolment:
    """Return how far a sign is that was opened then; another device begins anew."""
    fresh = Enrolment(opened)
    if not data:
        return fresh
    try:
        kept = json_loads_object(data)
    except ValueError:
        return fresh
    digest, given = kept.get("digest"), kept.get("given_in")
    given_in = written_instant(given)
    if kept.get("mac") != mac or not isinstance(digest, str) or given_in is None:
        return fresh
    return Enrolment(opened, Digest(digest), given_in, kept.get("is_sure") is True)
