"""Proving: what was read from the glass, or typed, becomes a pass."""

from dataclasses import dataclass
from enum import StrEnum

from homeassistant.util import dt as dt_util

from ..hub.access.keyring import Purpose
from .code import is_read, is_typed, proves
from .passes import HOLDS, new_pass
from .phones import Doorway, Phones


class Proved(StrEnum):
    """What came of a code."""

    DONE = "done"
    OLD = "code_old"
    """It was read from a QR, and is not what is on the glass now: one reads it again."""
    WRONG = "code_wrong"
    """It was typed, and is not what is on the glass now."""
    WAIT = "code_wait"
    """Too many wrong ones. What is read from the QR is taken all the same."""
    NOT_READY = "not_ready"
    """The key that codes are made with cannot be read."""


@dataclass(frozen=True, slots=True)
class Proving:
    """What came of a code, and the pass that it gave."""

    outcome: Proved
    given: str = ""
    until: int = 0
    """Seconds since 1970."""
    wait: float | None = None


async def prove(phones: Phones, doorway: Doorway, phone: str, shown: str, clock: float) -> Proving:
    """Return what comes of a code that a phone shows; `clock`: seconds that only go forward."""
    where = f"{doorway.site.slug}/{doorway.space}"
    typed = is_typed(shown)
    if not typed and not is_read(shown):
        return Proving(Proved.WRONG)
    wait = _wait(phones, where, phone, clock, typed=typed)
    if wait:
        return Proving(Proved.WAIT, wait=wait)
    now = dt_util.utcnow()
    try:
        right = proves(await doorway.key(Purpose.GLASS), shown, now)
        key = await doorway.key(Purpose.PHONES)
    except OSError:
        return Proving(Proved.NOT_READY)
    if not right:
        return Proving(Proved.WRONG if typed else Proved.OLD)
    until = int((now + HOLDS).timestamp())
    return Proving(Proved.DONE, new_pass(key, doorway.space, now), until)


def _wait(phones: Phones, where: str, phone: str, clock: float, *, typed: bool) -> float:
    """Return how long no code is taken. Each try counts, before it is known to be right."""
    if not typed:
        return phones.read.wait(phone, clock)
    return phones.wrong.wait(phone, clock) or phones.wrong_of_space.wait(where, clock)
