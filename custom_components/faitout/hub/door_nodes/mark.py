"""The mark of a code or badge at one node: what that node can compare by itself.

A node's processor is slow, so this hash is faster than the hub's own: whoever has a node's flash,
which holds its key too, tries a million codes of six digits in minutes on a computer. So a node's
marks are keyed with a key that no other node has, and it holds those of one day only.
"""

import hashlib
import hmac
from typing import Final

from ...engine.access.keys import KeyKind

ROUNDS: Final = 1000
"""Of PBKDF2-HMAC-SHA256: some 0.2 s of an ESP32 at 240 MHz (estimated: 4,000 blocks of SHA-256 at
50 microseconds; a node writes into its log what it takes). As in the node's sealing.h."""
MARK_BYTES: Final = 16
SALT_BYTES: Final = 16
LONGEST_TYPED: Final = 32
"""Bytes of what a node takes: codes have 8 digits, badges ten bytes in hexadecimal with dashes."""
KINDS: Final = {KeyKind.CODE: 1, KeyKind.BADGE: 2}
"""How a kind is written, in marks and in messages."""


def node_mark(key: bytes, secret: str, kind: KeyKind = KeyKind.CODE) -> str:
    """Return the mark of a secret at the node with this key, in hexadecimal.

    Takes about a millisecond: a few may be made in the event loop, many belong in an executor.
    """
    text = bytes((KINDS[kind],)) + secret.encode()
    password = hmac.digest(_derived(key, "faitout node mark 1"), text, "sha256")
    salt = _derived(key, "faitout node salt 1")[:SALT_BYTES]
    return hashlib.pbkdf2_hmac("sha256", password, salt, ROUNDS, MARK_BYTES).hex()


def _derived(key: bytes, purpose: str) -> bytes:
    return hmac.digest(key, purpose.encode(), "sha256")
