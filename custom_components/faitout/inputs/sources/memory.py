"""The memory of a source: what it last said of each booking, as bytes for the journal."""

from collections.abc import Mapping
from datetime import datetime
import json
import logging
from typing import Final
import zlib

from ...engine.ids import BookingId
from ...engine.mirror.claim import Said
from ...hub.instants import instant

_LOGGER = logging.getLogger(__name__)

VERSION: Final = 1


def packed(memory: Mapping[BookingId, Said]) -> bytes:
    """Return a memory as bytes."""
    said = {
        name: [each.start.isoformat(), each.end.isoformat(), each.title, int(each.withdrawn)]
        for name, each in memory.items()
    }
    return zlib.compress(json.dumps({"version": VERSION, "said": said}).encode())


def unpacked(data: bytes | None) -> dict[BookingId, Said]:
    """Return the memory of some bytes; nothing where they make no sense.

    Without a memory nothing is removed from a source: see `difference`.
    """
    if not data:
        return {}
    try:
        kept = json.loads(zlib.decompress(data))
        return {
            BookingId(name): Said(instant(start), instant(end), title, bool(withdrawn))
            for name, (start, end, title, withdrawn) in kept["said"].items()
        }
    except (zlib.error, ValueError, TypeError, KeyError, AttributeError) as error:
        _LOGGER.error("What a calendar last said cannot be read: %r", error)  # noqa: TRY400
        return {}


def without_past(memory: Mapping[BookingId, Said], since: datetime) -> dict[BookingId, Said]:
    """Return a memory without what was over before a time."""
    return {name: said for name, said in memory.items() if said.end > since}
