"""What a screen shows to be let in: a random secret, of which the hub keeps only a digest.

The secret has 256 bits, so nobody finds it by trying and a plain SHA-256 of it needs no salt.
"""

from hashlib import sha256
from hmac import compare_digest
import re
from secrets import token_urlsafe
from typing import Final, NewType

Secret = NewType("Secret", str)
"""Lives in the cookie of one browser and nowhere else."""
Digest = NewType("Digest", str)
"""SHA-256 of a secret, in hexadecimal; what the hub keeps."""

BYTES: Final = 32
_FORM: Final = re.compile(r"[A-Za-z0-9_-]{43}", re.ASCII)


def new_secret() -> Secret:
    """Return a secret that nobody has."""
    return Secret(token_urlsafe(BYTES))


def secret_of(text: str | None) -> Secret | None:
    """Return what a browser sent as a secret, None where it cannot be one of ours."""
    return Secret(text) if text and _FORM.fullmatch(text) else None


def digest_of(secret: Secret) -> Digest:
    """Return what is kept of a secret."""
    return Digest(sha256(secret.encode()).hexdigest())


def is_same(one: str, other: str) -> bool:
    """Return whether two digests are the same, in a time that does not tell where they differ."""
    return compare_digest(one.encode(), other.encode())
