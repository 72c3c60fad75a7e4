"""The code on the glass of a space: another one each minute, and nobody can tell the next. Pure.

    key of the space, minute ──► HMAC-SHA-256 ──► a word for the QR, and digits to type

As RFC 6238 has it, with a step of a minute. The minute before is taken too: people take a while.
The word has 96 bits and cannot be found by trying. The digits can, so tries are counted.
"""

from base64 import urlsafe_b64encode
from dataclasses import dataclass
from datetime import UTC, datetime
import hmac
import re
from typing import Final

STEP: Final = 60
"""Seconds that one code is shown."""
DIGITS: Final = 6
WORD_BYTES: Final = 12
_TYPED: Final = re.compile(r"[0-9]{6}", re.ASCII)
_WORD: Final = re.compile(r"[A-Za-z0-9_-]{16}", re.ASCII)


@dataclass(frozen=True, slots=True)
class GlassCode:
    """The code of one space in one minute."""

    digits: str
    """What people type who cannot read the QR."""
    word: str
    """What is in the QR."""
    until: datetime
    """When another one is shown, aware UTC."""


def code_at(key: bytes, now: datetime) -> GlassCode:
    """Return the code that is shown at an instant, aware UTC."""
    return _code_of(key, int(now.timestamp()) // STEP)


def proves(key: bytes, shown: str, now: datetime) -> bool:
    """Return whether somebody has read this from the glass in this minute or the one before.

    It takes as long for a wrong one as for a right one.
    """
    minute = int(now.timestamp()) // STEP
    codes = [_code_of(key, each) for each in (minute, minute - 1)]
    same = [
        hmac.compare_digest(each.encode(), shown.encode())
        for code in codes
        for each in (code.digits, code.word)
    ]
    return any(same)


def is_typed(shown: str) -> bool:
    """Return whether this may be digits that were typed."""
    return _TYPED.fullmatch(shown) is not None


def is_read(shown: str) -> bool:
    """Return whether this may be the word of a QR."""
    return _WORD.fullmatch(shown) is not None


def _code_of(key: bytes, minute: int) -> GlassCode:
    made = hmac.digest(key, minute.to_bytes(8), "sha256")
    # All of 64 bits, so that no digits come more often than others by more than a trillionth.
    digits = int.from_bytes(made[-8:]) % 10**DIGITS
    word = urlsafe_b64encode(made[:WORD_BYTES]).decode()
    return GlassCode(f"{digits:0{DIGITS}}", word, datetime.fromtimestamp((minute + 1) * STEP, UTC))
