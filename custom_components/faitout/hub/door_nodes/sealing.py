"""What hub and node say to each other, sealed under the node's key.

    node                                      hub
     |  HAIL           (somebody there?)       |
     | --------------------------------------> |
     |  GREET          a number drawn by lot   |
     | <-------------------------------------- |
     |  HELLO          both numbers, a tag     |   the node has the key, and speaks now
     | --------------------------------------> |
     |  SEALED 1       welcome                 |   the hub has the key, and speaks now
     | <-------------------------------------- |
     |  SEALED n ...                           |   each side counts; nothing is heard twice

Every session has keys of its own, made of the node's key and both numbers: what was recorded in
one opens nothing in another, and neither side has to remember a counter over a power cut. One
primitive, HMAC-SHA256, because it is the one that ESPHome has for every board: it makes the keys,
the key stream and the tag over what was encrypted. The same in C++:
firmware_configs/components/faitout_door.
"""

from enum import IntEnum
import hmac
from secrets import token_bytes
import struct
from typing import Final

WIRE_VERSION: Final = 1
KEY_BYTES: Final = 32
NONCE_BYTES: Final = 16
TAG_BYTES: Final = 16
HEAD_BYTES: Final = 6
"""Version, frame, counter."""
LONGEST_FRAME: Final = 4096
"""Bytes of a frame that are looked at; a node's report has some 400."""
MOST_SEALED: Final = 2**32 - 1
"""Messages of one session and side, by the width of their counter: a thousand years of them."""


class NodeFrame(IntEnum):
    """What a message is, readable by anybody."""

    GREET = 1
    HELLO = 2
    SEALED = 3
    HAIL = 4


class NotGenuineError(ValueError):
    """A message is not from who has the key, was changed, or was heard before."""


def new_nonce() -> bytes:
    """Return a number drawn by lot."""
    return token_bytes(NONCE_BYTES)


def frame_of(data: bytes) -> NodeFrame:
    """Return what a message is; raise NotGenuineError where it is none."""
    if not len(WIRE_HEAD) + 1 <= len(data) <= LONGEST_FRAME or data[:1] != WIRE_HEAD:
        raise NotGenuineError("not a message of a door node")
    try:
        return NodeFrame(data[1])
    except ValueError:
        raise NotGenuineError("an unknown message") from None


def greet(nonce: bytes) -> bytes:
    """Return the hub's call to a node."""
    return WIRE_HEAD + bytes((NodeFrame.GREET,)) + nonce


def hello(key: bytes, hub: bytes, node: bytes) -> bytes:
    """Return a node's answer to a call."""
    return WIRE_HEAD + bytes((NodeFrame.HELLO,)) + hub + node + _hello_tag(key, hub, node)


def greeted(key: bytes, hub: bytes, data: bytes) -> bytes:
    """Return the node's number out of its answer to the hub's; raise NotGenuineError.

    WrongKeyError where it answers this very call and has another key.
    """
    body = data[2:]
    if len(body) != 2 * NONCE_BYTES + TAG_BYTES:
        raise NotGenuineError("an answer of another length")
    node, tag = body[NONCE_BYTES : 2 * NONCE_BYTES], body[2 * NONCE_BYTES :]
    if body[:NONCE_BYTES] != hub:
        raise NotGenuineError("an answer to another call")
    if not hmac.compare_digest(tag, _hello_tag(key, hub, node)):
        raise WrongKeyError("not the key of this node")
    return node


class WrongKeyError(NotGenuineError):
    """A node answers a call of now with another key than the one it was set up with."""


class NodeSession:
    """One side of a session: seals what it says, opens what the other side says."""

    def __init__(self, key: bytes, hub: bytes, node: bytes, *, is_node: bool = False) -> None:
        """Take the node's key and both numbers; a side never opens what it sealed itself."""
        root = hmac.digest(key, b"faitout node session 1" + hub + node, "sha256")
        own, other = ("up", "down") if is_node else ("down", "up")
        self._seal_encrypt, self._seal_tag = _pair(root, own)
        self._open_encrypt, self._open_tag = _pair(root, other)
        self._sent = 0
        self._received = 0

    def seal(self, plain: bytes) -> bytes:
        """Return a message that only the other side can read, once."""
        if self._sent >= MOST_SEALED:
            raise OverflowError("a session has no number left")
        self._sent += 1
        frame = struct.pack(">BBI", WIRE_VERSION, NodeFrame.SEALED, self._sent)
        frame += _crypted(self._seal_encrypt, self._sent, plain)
        return frame + hmac.digest(self._seal_tag, frame, "sha256")[:TAG_BYTES]

    def open(self, data: bytes) -> bytes:
        """Return what the other side said; raise NotGenuineError."""
        if not HEAD_BYTES + TAG_BYTES <= len(data) <= LONGEST_FRAME:
            raise NotGenuineError("a message of another length")
        frame, tag = data[:-TAG_BYTES], data[-TAG_BYTES:]
        if not hmac.compare_digest(tag, hmac.digest(self._open_tag, frame, "sha256")[:TAG_BYTES]):
            raise NotGenuineError("not sealed in this session")
        counter = int.from_bytes(frame[2:HEAD_BYTES])
        if counter <= self._received:
            raise NotGenuineError("heard before")
        self._received = counter
        return _crypted(self._open_encrypt, counter, frame[HEAD_BYTES:])


WIRE_HEAD: Final = bytes((WIRE_VERSION,))


def _hello_tag(key: bytes, hub: bytes, node: bytes) -> bytes:
    return hmac.digest(key, b"faitout node hello 1" + hub + node, "sha256")[:TAG_BYTES]


def _pair(root: bytes, side: str) -> tuple[bytes, bytes]:
    encrypt, tag = (
        hmac.digest(root, f"{side} {purpose}".encode(), "sha256") for purpose in ("encrypt", "tag")
    )
    return encrypt, tag


def _crypted(key: bytes, counter: int, data: bytes) -> bytes:
    blocks = range(-(-len(data) // KEY_BYTES))
    stream = b"".join(hmac.digest(key, struct.pack(">II", counter, n), "sha256") for n in blocks)
    return bytes(one ^ other for one, other in zip(data, stream, strict=False))
