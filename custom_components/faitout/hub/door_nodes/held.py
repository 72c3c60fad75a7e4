"""What a node still holds by all that is known, and what of it was taken away since."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
import json
from types import MappingProxyType

from ...engine.access.on_node import NodeRight
from ...engine.ids import GrantId

NOTHING: Mapping[GrantId, datetime] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class HeldRights:
    """Until when each grant opens by the list that the node last confirmed; aware UTC."""

    until: Mapping[GrantId, datetime] = field(default_factory=lambda: NOTHING)

    def taken_away(self, rights: Iterable[NodeRight], now: datetime) -> datetime | None:
        """Return until when the node lets in somebody who has no right to it any more, or None.

        `rights`: what it is to hold now.
        """
        still = held_rights(rights).until
        return max(
            (until for grant, until in self.until.items() if now < until > still.get(grant, now)),
            default=None,
        )

    def dump(self) -> bytes:
        """Return it as bytes to be remembered."""
        return json.dumps(
            {grant: until.timestamp() for grant, until in self.until.items()}
        ).encode()


def held_rights(rights: Iterable[NodeRight]) -> HeldRights:
    """Return what a node holds that confirmed these rights."""
    until: dict[GrantId, datetime] = {}
    for right in rights:
        end = right.times[-1].end
        until[right.grant] = max(until.get(right.grant, end), end)
    return HeldRights(MappingProxyType(until))


def load_held(data: bytes | None) -> HeldRights:
    """Return what was remembered; nothing where it cannot be read."""
    try:
        known = json.loads(data or b"{}")
        until = {GrantId(grant): datetime.fromtimestamp(end, UTC) for grant, end in known.items()}
    except AttributeError, OverflowError, OSError, TypeError, ValueError:
        return HeldRights()
    return HeldRights(MappingProxyType(until))
