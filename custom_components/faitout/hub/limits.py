"""How often something may be done: so many times within a span, by a key, in bounded memory.

Pure: the time is handed in, in seconds of any clock that only goes forward.
"""

from collections import OrderedDict
from ipaddress import IPv6Address, ip_address
from typing import Final

MOST_KEYS: Final = 2000
"""Keys that are counted at once; the oldest is forgotten for one more."""
HOME_BITS: Final = 64
"""One home or phone has that much of an IPv6 address for itself, and may change the rest."""


class Limit:
    """One limit."""

    def __init__(self, most: int, seconds: float) -> None:
        """Take how often within how long."""
        self._most = most
        self._seconds = seconds
        self._counts: OrderedDict[str, tuple[float, int]] = OrderedDict()

    def __len__(self) -> int:
        """Return how many keys are counted now."""
        return len(self._counts)

    def wait(self, key: str, now: float) -> float:
        """Count one more and return 0; or count nothing and return how many seconds to wait."""
        since, count = self._counts.get(key, (now, 0))
        if now - since >= self._seconds:
            since, count = now, 0
        if count >= self._most:
            return since + self._seconds - now
        self._counts[key] = (since, count + 1)
        self._counts.move_to_end(key)
        while len(self._counts) > MOST_KEYS:
            self._counts.popitem(last=False)
        return 0


def address_key(address: str | None) -> str:
    """Return what all addresses of one home have in common."""
    try:
        parsed = ip_address(address or "")
    except ValueError:
        return "?"
    if isinstance(parsed, IPv6Address) and parsed.ipv4_mapped is None:
        return str(int(parsed) >> HOME_BITS)
    return str(getattr(parsed, "ipv4_mapped", None) or parsed)
