"""What a door node knows of a key: a mark of its own, worth nothing at any other node."""

from dataclasses import dataclass, field

from ..ids import GrantId, MemberId
from .keys import KeyKind


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeKey:
    """One key as one node knows it. It belongs to a grant or to a member, never to both."""

    node: str
    """The id of the node's device."""
    mark: str = field(repr=False)
    kind: KeyKind
    grant: GrantId | None = None
    member: MemberId | None = None
    duress: bool = False

    def __post_init__(self) -> None:
        """Raise ValueError unless it has exactly one owner."""
        if (self.grant is None) == (self.member is None):
            raise ValueError("a key belongs to a grant or to a member")
