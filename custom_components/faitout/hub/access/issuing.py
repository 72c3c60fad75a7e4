"""Making codes: random, not easy, nobody's else, and not one of the last month."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from secrets import randbelow
from typing import Final

from ...engine.access.asked import AccessRefusal, AccessRefused
from ...engine.access.codes import code_from, duress_of, is_easy
from ...engine.access.keys import Key, KeyKind
from ...engine.ids import GrantId, Mark
from ...words.access import AccessNotGiven

type Marker = Callable[[KeyKind, str], Awaitable[Mark]]

MOST_DRAWS: Final = 20
"""So many codes are tried that somebody has already; then they are too short for so many people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCode:
    """A code that was made, and what is kept of it."""

    code: str = field(repr=False)
    mark: Mark = field(repr=False)
    duress: str | None = field(default=None, repr=False)
    """What its holder types when forced; None where the site has no such codes."""
    duress_mark: Mark | None = field(default=None, repr=False)

    def keys(self, grant: GrantId, now: datetime) -> tuple[Key, ...]:
        """Return the keys of a grant to which it belongs from an instant on, aware UTC."""
        key = Key(mark=self.mark, kind=KeyKind.CODE, made_at=now, grant=grant)
        if self.duress_mark is None:
            return (key,)
        return key, replace(key, mark=self.duress_mark, duress=True)


async def new_code(
    mark: Marker, is_taken: Callable[[Mark], bool], length: int, *, with_duress: bool
) -> NewCode:
    """Return a code that nobody has; `with_duress`: and one to type when forced.

    Raises AccessNotGiven where so many are taken that none is found.
    """
    for _ in range(MOST_DRAWS):
        code = code_from(randbelow(10**length), length)
        if is_easy(code):
            continue
        made = await mark(KeyKind.CODE, code)
        if is_taken(made):
            continue
        if not with_duress:
            return NewCode(code=code, mark=made)
        forced = duress_of(code)
        forced_mark = await mark(KeyKind.CODE, forced)
        if not is_taken(forced_mark):
            return NewCode(code=code, mark=made, duress=forced, duress_mark=forced_mark)
    raise AccessNotGiven(AccessRefused(AccessRefusal.NO_CODE_LEFT, "code_length"))
