"""What stands inside the seal: numbers in network order behind one byte that says what it is.

The same in C++: firmware_configs/components/faitout_door/wire.h and faitout_door.cpp.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum
import hmac
from math import ceil
import struct
from typing import Final, override

from ...engine.access.keys import KeyKind
from ...engine.access.on_node import MOST_RIGHTS, MOST_TIMES, NodeRight
from ...engine.ids import GrantId
from .mark import KINDS, LONGEST_TYPED, MARK_BYTES
from .sealing import NotGenuineError

RIGHTS_A_PAGE: Final = 32
"""Rights in one message: some 1,900 bytes, where a node takes 3,000."""
MOST_TOLD: Final = 16
"""Openings in one report."""
MOST_SECONDS: Final = 2**16 - 1
"""That a node can be told to open or to wait for, by the width of the number."""
ANY_NUMBER: Final = 255
NEEDS_NO_CLOCK: Final = 1
DURESS: Final = 2
KIND_OF: Final = {number: kind for kind, number in KINDS.items()}


class Down(IntEnum):
    """What the hub says."""

    WELCOME = 1
    ANSWER = 2
    RIGHTS = 3
    ACKNOWLEDGED = 4


class Up(IntEnum):
    """What a node says."""

    TYPED = 0x11
    REPORT = 0x12
    HELD = 0x13


class NodeAnswer(IntEnum):
    """What a node is to do about what was typed."""

    OPEN = 1
    REFUSED = 2
    WAIT = 3
    LEARNED = 4
    """The badge was learned; nothing opens."""


@dataclass(frozen=True, slots=True)
class Typed:
    """Somebody typed a code, or held a badge to the reader."""

    attempt: int
    kind: KeyKind
    secret: str

    @override
    def __repr__(self) -> str:
        """Return it without the secret: it may come into a log."""
        return f"Typed(attempt={self.attempt}, kind={self.kind!r})"


@dataclass(frozen=True, slots=True)
class NodeOpening:
    """A door that a node opened by itself."""

    number: int
    """Counts up in the log of that node."""
    at: int
    """Seconds since 1970; 0: the node did not know the time."""
    ref: int
    """Which right it was, as `ref_of` names it."""
    attempt: int
    flags: int

    @property
    def is_duress(self) -> bool:
        """Whether who came was forced."""
        return bool(self.flags & DURESS)


@dataclass(frozen=True, slots=True)
class NodeReport:
    """What a node holds and what it did while the hub was away."""

    version: int
    held: int
    log_id: int
    """Which log: a node whose flash was erased begins another."""
    lost: int
    """Openings that it could not keep."""
    has_more: bool
    openings: tuple[NodeOpening, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """A node has taken a list of rights."""

    version: int
    held: int


type NodeMessage = Typed | NodeReport | Held

_REPORT: Final = struct.Struct(">IBIHBB")
_OPENING: Final = struct.Struct(">IIQIB")
_HELD: Final = struct.Struct(">IB")
_TYPED: Final = struct.Struct(">IB")


def ref_of(key: bytes, grant: GrantId) -> int:
    """Return what a grant is called on the node with this key: it says nothing to others."""
    return int.from_bytes(hmac.digest(key, f"faitout node ref 1{grant}".encode(), "sha256")[:8])


def decoded_message(plain: bytes) -> NodeMessage:
    """Return what a node said; raise NotGenuineError where it makes no sense."""
    try:
        match plain[0]:
            case Up.TYPED:
                return _typed(plain[1:])
            case Up.REPORT:
                return _report(plain[1:])
            case Up.HELD:
                return Held(*_HELD.unpack(plain[1:]))
    except (IndexError, KeyError, UnicodeDecodeError, struct.error) as error:
        raise NotGenuineError("a message that makes no sense") from error
    raise NotGenuineError("an unknown message")


def welcome(now: datetime) -> bytes:
    """Return the first word of a session: the time, which a node takes from nobody else."""
    return struct.pack(">BQ", Down.WELCOME, int(now.timestamp() * 1000))


def node_answer(attempt: int, answer: NodeAnswer, length: timedelta) -> bytes:
    """Return what is answered to what was typed; `length`: how long to open, or to wait."""
    seconds = min(ceil(length.total_seconds()), MOST_SECONDS)
    return struct.pack(">BIBH", Down.ANSWER, attempt, answer, seconds)


def acknowledged(log_id: int, number: int) -> bytes:
    """Return that all openings of a log up to a number are kept here."""
    return struct.pack(">BII", Down.ACKNOWLEDGED, log_id, number)


def rights_pages(
    key: bytes, version: int, made_at: datetime, rights: Sequence[NodeRight]
) -> Iterator[bytes]:
    """Yield the messages that make a node hold these rights, and no others."""
    rights = rights[:MOST_RIGHTS]
    pages = max(1, -(-len(rights) // RIGHTS_A_PAGE))
    for page in range(pages):
        part = rights[page * RIGHTS_A_PAGE : (page + 1) * RIGHTS_A_PAGE]
        head = (Down.RIGHTS, version, int(made_at.timestamp()), page, pages, len(part))
        yield struct.pack(">BIIBBB", *head) + b"".join(_right(key, each) for each in part)


def _right(key: bytes, right: NodeRight) -> bytes:
    mark = bytes.fromhex(right.mark)
    if len(mark) != MARK_BYTES:
        raise ValueError("not a mark of a node")
    flags = NEEDS_NO_CLOCK * right.needs_no_clock | DURESS * right.duress
    uses = ANY_NUMBER if right.uses is None else right.uses
    times = right.times[:MOST_TIMES]
    head = struct.pack(">QBBB", ref_of(key, right.grant), flags, uses, len(times))
    # Whole seconds inside the stretch: a node opens no moment earlier or later.
    windows = (
        struct.pack(">II", ceil(each.start.timestamp()), int(each.end.timestamp()))
        for each in times
    )
    return mark + head + b"".join(windows)


def _typed(body: bytes) -> Typed:
    attempt, kind = _TYPED.unpack(body[: _TYPED.size])
    secret = body[_TYPED.size :]
    if not 1 <= len(secret) <= LONGEST_TYPED:
        raise NotGenuineError("a secret of another length")
    return Typed(attempt, KIND_OF[kind], secret.decode())


def _report(body: bytes) -> NodeReport:
    version, held, log_id, lost, more, count = _REPORT.unpack(body[: _REPORT.size])
    rest = body[_REPORT.size :]
    if count > MOST_TOLD or len(rest) != count * _OPENING.size:
        raise NotGenuineError("a report of another length")
    openings = tuple(NodeOpening(*each) for each in _OPENING.iter_unpack(rest))
    return NodeReport(version, held, log_id, lost, bool(more), openings)
