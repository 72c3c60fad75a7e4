"""Sealing: what must be read again later (a code for a lock, a name), closed with a key.

AES-256-GCM of `cryptography`. Each seal has its own random nonce, and is bound to what it is for: a
seal that is moved to another name does not open.
"""

from secrets import token_bytes
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE: Final = 12
LONGEST: Final = 4096
"""Bytes that are sealed at once."""


class SealBrokenError(ValueError):
    """What was sealed was changed, moved, or sealed with another key."""


def seal(key: bytes, text: str, purpose: str) -> bytes:
    """Return a text that only who has the key can read; bound to a purpose."""
    data = text.encode()
    if len(data) > LONGEST:
        raise ValueError(f"longer than {LONGEST} bytes")
    nonce = token_bytes(NONCE)
    return nonce + AESGCM(key).encrypt(nonce, data, purpose.encode())


def unseal(key: bytes, sealed: bytes, purpose: str) -> str:
    """Return what was sealed for a purpose; raise SealBrokenError where that cannot be."""
    try:
        return AESGCM(key).decrypt(sealed[:NONCE], sealed[NONCE:], purpose.encode()).decode()
    except (InvalidTag, ValueError) as error:
        raise SealBrokenError("a seal does not open") from error
