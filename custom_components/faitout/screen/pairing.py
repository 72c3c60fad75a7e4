"""Pairing: a screen shows six digits, the animator types them in, and the screen is let in.

    opened ──► taken (the right code was entered) ──► let in, as soon as its set-up is stored
       └─────► forgotten after ten minutes

Invariants
- The code proves which screen is meant; the secret in the screen's cookie proves that it is this
  screen. A code alone, read over a shoulder, lets nobody in.
- Wrong codes and open pairings are limited, so that guessing and flooding lead nowhere.

Pure: the time is handed in, aware UTC.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from secrets import randbelow
from typing import Final

from .credential import Digest, Secret, digest_of, new_secret

LIFETIME: Final = timedelta(minutes=10)
MOST_OPEN: Final = 20
"""Pairings that may be open at once. So a code guessed at random fits one with 1 : 50,000."""
MOST_FROM_ONE: Final = 4
"""The same, from one network address."""
MOST_WRONG: Final = 5
"""Wrong codes within a lifetime; then none is taken until the first is that old."""
DIGITS: Final = 6
LONGEST_TYPED: Final = 40


class PairingsFullError(Exception):
    """So many screens wait to be paired that there is no code for one more."""


class WrongCodeError(Exception):
    """No screen shows this code."""


class TooManyTriesError(Exception):
    """Wrong codes were entered too often."""

    def __init__(self, until: datetime) -> None:
        """Keep when the next code is taken, aware UTC."""
        super().__init__(f"no code is taken until {until}")
        self.until = until


def code_of(text: str) -> str | None:
    """Return the code that somebody typed, with or without spaces; None where it is none."""
    code = "".join(text[:LONGEST_TYPED].split())
    return code if len(code) == DIGITS and code.isascii() and code.isdigit() else None


@dataclass(frozen=True, slots=True)
class Pairing:
    """One screen that waits to be let in."""

    digest: Digest
    code: str
    until: datetime
    """When it is forgotten, aware UTC."""
    address: str
    """Where the screen is, as a network address."""
    is_taken: bool = False
    """Its code was entered."""


class Pairings:
    """The screens that wait to be let in."""

    def __init__(self, below: Callable[[int], int] = randbelow) -> None:
        """Take where codes come from: a random number from 0 to below the given one."""
        self._below = below
        self._open: dict[Digest, Pairing] = {}
        self._wrong: deque[datetime] = deque(maxlen=MOST_WRONG)

    def find(self, secret: Secret | None, now: datetime) -> Pairing | None:
        """Return the pairing of the screen with this secret, or None."""
        self._forget(now)
        return None if secret is None else self._open.get(digest_of(secret))

    def open(self, address: str, now: datetime) -> tuple[Secret, Pairing]:
        """Begin a pairing; return the secret for the screen's cookie, and the pairing.

        Raises PairingsFullError.
        """
        self._forget(now)
        from_there = sum(pairing.address == address for pairing in self._open.values())
        if len(self._open) >= MOST_OPEN or from_there >= MOST_FROM_ONE:
            raise PairingsFullError
        secret = new_secret()
        pairing = Pairing(digest_of(secret), self._new_code(), now + LIFETIME, address)
        self._open[pairing.digest] = pairing
        return secret, pairing

    def take(self, code: str, now: datetime) -> Digest:
        """Return the digest of the screen that shows a code; the code is used up by that.

        Raises WrongCodeError or TooManyTriesError.
        """
        self._forget(now)
        if len(self._wrong) == MOST_WRONG:
            raise TooManyTriesError(self._wrong[0] + LIFETIME)
        for pairing in self._open.values():
            if pairing.code == code and not pairing.is_taken:
                # It stays until it is forgotten: the screen must not ask for another code between
                # now and the moment in which its set-up is stored.
                self._open[pairing.digest] = replace(pairing, is_taken=True)
                return pairing.digest
        self._wrong.append(now)
        raise WrongCodeError

    def _forget(self, now: datetime) -> None:
        self._open = {key: each for key, each in self._open.items() if now < each.until}
        while self._wrong and self._wrong[0] + LIFETIME <= now:
            self._wrong.popleft()

    def _new_code(self) -> str:
        taken = {pairing.code for pairing in self._open.values()}
        while (code := f"{self._below(10**DIGITS):0{DIGITS}}") in taken:
            pass
        return code
