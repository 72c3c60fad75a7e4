"""Passes: what a phone holds, for a while, once it has proved that it is before a space. Pure.

The hub keeps none of them: a pass says itself until when and where it holds, and is signed. It
lives in one tab of one browser, and ends with it.
"""

from base64 import b64decode, urlsafe_b64encode
import binascii
from datetime import UTC, datetime, timedelta
import hmac
from secrets import token_bytes
from typing import Final

from ..engine.ids import SpaceId

HOLDS: Final = timedelta(minutes=10)
"""Long enough to choose and to change one's mind; who has gone away meanwhile has not gone far."""
NONCE: Final = 9
"""With the rest a multiple of three bytes: so each pass is written in one way only."""
_TIME: Final = 8
_MAC: Final = 16
_LENGTH: Final = _TIME + NONCE + _MAC


def new_pass(key: bytes, space: SpaceId, now: datetime) -> str:
    """Return a pass for a space from an instant on, aware UTC."""
    until = int((now + HOLDS).timestamp())
    said = until.to_bytes(_TIME) + token_bytes(NONCE)
    return urlsafe_b64encode(said + _sealed(key, space, said)).decode()


def pass_until(key: bytes, space: SpaceId, shown: str, now: datetime) -> datetime | None:
    """Return until when a pass holds at a space; None where it does not, or is none."""
    try:
        raw = b64decode(shown, altchars=b"-_", validate=True)
    except binascii.Error, ValueError:
        return None
    if len(raw) != _LENGTH:
        return None
    said, sealed = raw[:-_MAC], raw[-_MAC:]
    if not hmac.compare_digest(sealed, _sealed(key, space, said)):
        return None
    until = datetime.fromtimestamp(int.from_bytes(said[:_TIME]), UTC)
    # A clock that was set back makes no pass hold for longer than it was to.
    return until if now < until <= now + HOLDS else None


def _sealed(key: bytes, space: SpaceId, said: bytes) -> bytes:
    return hmac.digest(key, said + space.encode(), "sha256")[:_MAC]
