"""What is remembered of access, and how it is written down."""

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
import logging
from types import MappingProxyType

from ...engine.access.door_opening import DoorOpening
from ...engine.access.grant import Grant
from ...engine.access.keys import Key
from ...engine.access.node_key import NodeKey
from ...engine.access.register import Register, register_of
from ...engine.ids import GrantId
from ...journal import Journal
from ...journal.rows.access import (
    GRANT,
    GRANTS,
    KEY,
    KEYS,
    NODE_KEY,
    NODE_KEYS,
    OPENED,
    OPENINGS,
    decoded,
    grant_name,
    key_name,
    node_key_name,
    opening_name,
)
from .keyring import Keyring, Purpose
from .sealing import SealBrokenError, seal, unseal

_LOGGER = logging.getLogger(__name__)

CHECK = "access_key"
"""What only the key that everything was given with can make: so another one is noticed."""
SEALED = "sealed/"
"""Codes that a lock must be told again, closed with a key that does not lie here."""


@dataclass(frozen=True, slots=True)
class AccessChange:
    """What is to be written together."""

    grants: tuple[Grant, ...] = ()
    keys: tuple[Key, ...] = ()
    forgotten_grants: tuple[GrantId, ...] = ()
    forgotten_keys: tuple[Key, ...] = ()
    sealed: Mapping[GrantId, str] | None = field(default=None, repr=False)
    """Plain codes that must be written again somewhere; an empty one is forgotten."""
    node_keys: tuple[NodeKey, ...] = ()
    forgotten_node_keys: tuple[NodeKey, ...] = ()
    openings: Mapping[str, DoorOpening] = MappingProxyType({})
    """By what makes each unique for ever."""


class AccessStore:
    """Grants, keys and openings of a site in its journal. All methods may raise JournalError."""

    def __init__(self, journal: Journal, keyring: Keyring) -> None:
        """Take where they lie, and what closes codes."""
        self._journal = journal
        self._key = keyring.key(Purpose.SEALS)

    async def register(self) -> tuple[Register, list[NodeKey]]:
        """Return all that is remembered, and what the nodes know of it."""
        memos = [await self._journal.kept_below(prefix) for prefix in (GRANTS, KEYS, NODE_KEYS)]

        def read() -> tuple[Register, list[NodeKey]]:
            grants, keys = decoded(GRANT, memos[0]), decoded(KEY, memos[1])
            node_keys = decoded(NODE_KEY, memos[2])
            return register_of(grants.values(), keys.values()), list(node_keys.values())

        return await asyncio.get_running_loop().run_in_executor(None, read)

    async def knows(self, keyring: Keyring) -> bool:
        """Return whether what was given was given with this key; the first key is taken note of."""
        check = keyring.sign(Purpose.CHECK, "").encode()
        known = await self._journal.kept(CHECK)
        if known is None:
            await self._journal.keep(CHECK, check)
        return known in (None, check)

    async def forget_keys(self) -> None:
        """Forget all codes and badges, sealed ones too, and take note of another key next."""
        names = [CHECK]
        for prefix in (KEYS, NODE_KEYS, SEALED):
            names += await self._journal.kept_below(prefix)
        await self._journal.keep_all(dict.fromkeys(names, b""))

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
        for node_key in change.node_keys:
            memos[node_key_name(node_key)] = NODE_KEY.encode(node_key)
        for node_key in change.forgotten_node_keys:
            memos[node_key_name(node_key)] = b""
        for unique, opening in change.openings.items():
            memos[opening_name(opening.at, unique)] = OPENED.encode(opening)
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

    async def told(self) -> set[str]:
        """Return what makes each opening unique that is written down."""
        names = await self._journal.kept_below(OPENINGS)
        return {name.partition("-")[2] for name in names}

    async def sealed(self) -> list[GrantId]:
        """Return the grants of which a code is kept for a lock."""
        names = await self._journal.kept_below(SEALED)
        return [GrantId(name.removeprefix(SEALED)) for name in names]

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
