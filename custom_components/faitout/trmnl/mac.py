"""The address by which a device is known before it has a token: printed on it, and no secret."""

import re
from typing import Final, NewType

Mac = NewType("Mac", str)
"""In the form AA:BB:CC:DD:EE:FF."""

LONGEST: Final = 40
"""Of what somebody types or sends as one."""
_DIGITS: Final = re.compile(r"[0-9A-F]{12}", re.ASCII)


def mac_of(text: str | None) -> Mac | None:
    """Return the address that somebody typed or a device sent, None where it cannot be one."""
    if not text or len(text) > LONGEST:
        return None
    digits = re.sub(r"[\s:.-]", "", text).upper()
    if not _DIGITS.fullmatch(digits) or digits == "0" * 12:
        return None
    return Mac(":".join(digits[at : at + 2] for at in range(0, 12, 2)))
