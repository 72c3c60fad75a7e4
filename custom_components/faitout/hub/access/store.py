"""What is remembered of access, and how it is written down."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
import logging

from ...engine.access.door_opening import DoorOpening
from ...engine.access.grant import Grant
from ...engine.access.keys import Key
from ...engine.access.register import Register, register_of
from ...engine.ids import GrantId
from ...journal import Journal
from ...journal.rows.access import (
    GRANT,
    GRANTS,
    KEY,
    KEYS,
    OPENED,
    OPENINGS,
    decoded,
    grant_name,
    key_name,
    opening_name,
)
from .keyring import Keyring, Purpose
from .sealing import SealBrokenError, seal, unseal

_LOGGER = logging.getLogger(__name__)

SEALED = "sealed/"
"""Codes that a lock must be told again, closed with a key that does not lie here."""


@dataclass(frozen=True, slots=True)
class AccessChange:
    """What is to be written together."""

    grants: tuple[Grant, ...] = ()
    keys: tuple[Key, ...] = ()
    forgotten_grants: tuple[GrantId, ...] = ()
    forgotten_keys: tuple[Key, ...] = ()
    sealed: Mapping[GrantId, str] | None = None
    """Plain codes that must be written again somewhere; an empty one is forgotten."""
    opened: tuple[DoorOpening, ...] = ()


class AccessStore:
    """Grants, keys and openings of a site in its journal. All methods may raise JournalError."""

    def __init__(self, journal: Journal, keyring: Keyring) -> None:
        """Take where they lie, and what closes codes."""
        self._journal = journal
        self._key = keyring.key(Purpose.SEALS)

    async def register(self) -> Register:
        """Return all that is remembered."""
        grants = decoded(GRANT, await self._journal.kept_below(GRANTS))
        keys = decoded(KEY, await self._journal.kept_below(KEYS))
        return register_of(grants.values(), keys.values())

    async def write(self, change: AccessChange) -> None:
        """Write a change; return once it is on the disk."""
        memos: dict[str, bytes] = {}
        for grant in change.grants:
            memos[grant_name(grant.id)] = GRANT.encode(grant)
        for key in change.keys:
            memos[key_name(key)] = KEY.encode(key)
        for grant_id in change.forgotten_grants:
            memos[grant_name(grant_id)] = b""
            memos[f"{SEALED}{grant_id}"] = b""
        for key in change.forgotten_keys:
            memos[key_name(key)] = b""
        for grant_id, code in (change.sealed or {}).items():
            name = f"{SEALED}{grant_id}"
            memos[name] = seal(self._key, code, name) if code else b""
        for opened in change.opened:
            memos[opening_name(opened.at)] = OPENED.encode(opened)
        if memos:
            await self._journal.keep_all(memos)

    async def code(self, grant_id: GrantId) -> str | None:
        """Return the code of a grant that a lock has to be told; None where none was kept."""
        name = f"{SEALED}{grant_id}"
        sealed = await self._journal.kept(name)
        if not sealed:
            return None
        try:
            return unseal(self._key, sealed, name)
        except SealBrokenError:
            _LOGGER.error("A sealed code does not open: its key is not the one it was closed with")  # noqa: TRY400 - what is in it is nobody's business
            return None

    async def openings(self) -> list[DoorOpening]:
        """Return the log of openings, oldest first."""
        return list(decoded(OPENED, await self._journal.kept_below(OPENINGS)).values())

    async def erase_openings(self, traces: Iterable[str]) -> int:
        """Take out of the log whose trace is one of these; return how many there were."""
        wanted = frozenset(traces)
        found = decoded(OPENED, await self._journal.kept_below(OPENINGS))
        erased = [name for name, opened in found.items() if opened.trace in wanted]
        await self._journal.keep_all(dict.fromkeys(erased, b""))
        return len(erased)
