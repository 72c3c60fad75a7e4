"""It takes no order without a code."""

from typing import ClassVar

from simulator.bench.lock import Lock


class WantsACode(Lock):
    """Home Assistant itself refuses the order where no code is given.

    Seen: home-assistant/core issue 87474 (Yale).
    """

    CODE: ClassVar[str | None] = r"^\d{4}$"
    OBEYS: ClassVar[bool] = False
