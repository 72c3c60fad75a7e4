"""A link: what the hub keeps of it, and the code that only its token opens.

The token has 256 bits, so nobody finds it by trying and its plain digest is enough to know it by.
The code beside it is closed with a key that is made from the token: whoever has the journal, and
the keys of the installation too, has no code.
"""

from dataclasses import dataclass
import json
from typing import Final

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from ..engine.ids import GrantId
from ..hub.access.sealing import SealBrokenError, seal, unseal
from ..screen.credential import BYTES, Digest, Secret, digest_of

KEY_FOR: Final = b"faitout/guest/code"


@dataclass(frozen=True, slots=True)
class GuestLink:
    """What is kept of a link."""

    grant: GrantId
    digest: Digest
    language: str
    sealed: str = ""
    """The code of the grant, closed with the token, in hexadecimal; empty: it has none."""

    def code(self, token: Secret) -> str | None:
        """Return the code for whoever has the token; None where there is none."""
        if not self.sealed:
            return None
        try:
            return unseal(_key(token), bytes.fromhex(self.sealed), self.grant)
        except SealBrokenError:
            return None


def new_link(grant: GrantId, token: Secret, code: str | None, language: str) -> GuestLink:
    """Return the link of a grant with a token that nobody else has."""
    sealed = seal(_key(token), code, grant).hex() if code else ""
    return GuestLink(grant, digest_of(token), language, sealed)


def dump(link: GuestLink) -> bytes:
    """Return a link as it is kept."""
    kept = {"digest": link.digest, "language": link.language, "sealed": link.sealed}
    return json.dumps(kept).encode()


def load(grant: GrantId, data: bytes) -> GuestLink | None:
    """Return the link of a grant; None where what was kept makes no sense."""
    try:
        kept = json.loads(data)
        digest, language, sealed = kept["digest"], kept["language"], kept["sealed"]
        bytes.fromhex(sealed)
        return GuestLink(grant, Digest(str(digest)), str(language), sealed)
    except KeyError, TypeError, ValueError:
        return None


def _key(token: Secret) -> bytes:
    return HKDF(SHA256(), BYTES, salt=None, info=KEY_FOR).derive(token.encode())
