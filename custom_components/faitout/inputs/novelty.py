"""Novelty: is a packet news, a copy of the last one, or old.

The same packet is sent several times and heard by several scanners; it counts once. One that was
recorded and is sent again later counts for nothing.
"""

from enum import Enum, auto
from typing import Final

from .bthome import Packet

COPIES_SECONDS: Final = 60.0
"""For so long the copies of an encrypted packet may arrive: a proxy may hold one back."""
MIXED_UP_SECONDS: Final = 4.0
"""For so long packets may overtake each other on their way through proxies."""
NUMBERS: Final = 256
BEHIND: Final = 64
"""A packet so many numbers before the last is an older one; more, and it is a newer round."""


class Novelty(Enum):
    """What a packet is against those before it."""

    NEWS = auto()
    COPY = auto()
    OLD = auto()


class Sequence:
    """The packets of one device, in their order."""

    def __init__(self, counter: int | None = None) -> None:
        """Begin, for a device that encrypts with the last counter that is remembered of it."""
        self.counter = counter
        self._last: Packet | None = None

    def judge(self, packet: Packet) -> Novelty:
        """Return what a packet is, and remember it where it is news."""
        judged = self._sealed(packet) if packet.counter is not None else self._clear(packet)
        if judged is Novelty.NEWS:
            self._last, self.counter = packet, packet.counter
        return judged

    def _sealed(self, packet: Packet) -> Novelty:
        """A counter only ever rises: one that does not was recorded, or its device began anew."""
        counter = packet.counter or 0
        if self.counter is None or counter > self.counter:
            return Novelty.NEWS
        is_copy = counter == self.counter and self._last is not None
        if is_copy and self._last and packet.at - self._last.at <= COPIES_SECONDS:
            return Novelty.COPY
        return Novelty.OLD

    def _clear(self, packet: Packet) -> Novelty:
        last = self._last
        if last is None:
            return Novelty.NEWS
        is_soon = packet.at - last.at <= MIXED_UP_SECONDS
        if packet.number is None or last.number is None:
            return Novelty.COPY if is_soon and packet.data == last.data else Novelty.NEWS
        if packet.number == last.number:
            return Novelty.COPY if is_soon or packet.data == last.data else Novelty.NEWS
        is_behind = (last.number - packet.number) % NUMBERS < BEHIND
        return Novelty.OLD if is_soon and is_behind else Novelty.NEWS
