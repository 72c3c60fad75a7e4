"""Marks: what is kept of a code or badge, a slow hash that is keyed and salted for the site.

scrypt with N = 2**14, r = 8, p = 1 takes 16 MB and about 30 to 50 ms of one core of a small
computer. Six digits are a million: whoever has the journal *and* the key finds a code in half a day
on one core, and in minutes on a graphics card, whatever the hash. So the key lies elsewhere, and
codes live no longer than their grants.
"""

import asyncio
from collections.abc import Callable
import hashlib
import hmac
from typing import Final

from ...engine.access.keys import KeyKind
from ...engine.ids import Mark
from .keyring import Keyring, Purpose

COST: Final = 2**14
BLOCK: Final = 8
MEMORY: Final = 64 * 2**20
"""Bytes that one hash may take."""
BYTES: Final = 32
MOST_AT_ONCE: Final = 2
"""Hashes that are made side by side; the others wait, so that tries do not take all cores."""
LONGEST_SECRET: Final = 64
"""Characters of what is shown at a door: codes have 8, ids of badges 20. More is cut off."""


class Marks:
    """Makes the marks of a site."""

    def __init__(self, keyring: Keyring) -> None:
        """Take the keys of the site."""
        self._key = keyring.key(Purpose.MARKS)
        self._salt = keyring.key(Purpose.SALT)
        self._turn = asyncio.Semaphore(MOST_AT_ONCE)

    async def mark(
        self, run: Callable[[Callable[[], Mark]], asyncio.Future[Mark]], kind: KeyKind, secret: str
    ) -> Mark:
        """Return the mark of a secret; `run` runs slow work in a thread."""
        async with self._turn:
            return await run(lambda: self.made(kind, secret))

    def made(self, kind: KeyKind, secret: str) -> Mark:
        """Return the mark of a secret. Slow: not for the event loop."""
        text = f"{kind}/{secret[:LONGEST_SECRET]}".encode(errors="replace")
        keyed = hmac.digest(self._key, text, "sha256")
        return Mark(
            hashlib.scrypt(
                keyed, salt=self._salt, n=COST, r=BLOCK, p=1, maxmem=MEMORY, dklen=BYTES
            ).hex()
        )
