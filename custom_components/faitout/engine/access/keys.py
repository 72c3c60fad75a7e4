"""Keys: what a person types or holds to a reader, of which only the mark is known."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from ..ids import GrantId, Mark, MemberId


class KeyKind(StrEnum):
    """What a key is."""

    CODE = "code"
    BADGE = "badge"


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One code or badge. It belongs to a grant or to a member, never to both."""

    mark: Mark = field(repr=False)
    kind: KeyKind
    made_at: datetime
    """Aware UTC."""
    grant: GrantId | None = None
    member: MemberId | None = None
    duress: bool = False
    """Who types it is forced to: the door opens, and the alarm is silent."""
    ended_at: datetime | None = None
    """Since when it opens nothing, since its grant has another; it is nobody else's yet."""

    def ended(self, now: datetime) -> Key:
        """Return it once its grant has another."""
        return self if self.ended_at else replace(self, ended_at=now)

    def __post_init__(self) -> None:
        """Raise ValueError unless it has exactly one owner."""
        if (self.grant is None) == (self.member is None):
            raise ValueError("a key belongs to a grant or to a member")
