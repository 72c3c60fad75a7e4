"""The book of a site's grants and keys: in memory to be looked up, in the journal to last.

Invariants
- What is written is on the disk when `write` returns; only then is it adopted.
- What is put (revoked, moved with its booking) counts at once, and is written until it is through.
"""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta
import logging
from typing import Final

from homeassistant.core import CALLBACK_TYPE, callback
from homeassistant.util import dt as dt_util

from ...engine.access.grant import Grant
from ...engine.access.keys import KeyKind
from ...engine.access.node_key import NodeKey
from ...engine.access.register import Register
from ...engine.ids import GrantId, Mark, MemberId
from ...journal import JournalError
from ...words.access_issues import key_found, key_lost, key_unreadable
from ...words.refusals import journal_unreadable
from ..listeners import Listeners
from ..site import Site
from .keyring import Keyring, Purpose, keyring_of
from .marks import Marks
from .opening_log import OpeningLog
from .store import AccessChange, AccessStore

_LOGGER = logging.getLogger(__name__)

RECALL_SECONDS: Final = 4.0
"""How long the start waits for what was given: doors, light and heat need none of it."""
SEALED_KEPT: Final = timedelta(hours=1)
"""So long a sealed code outlives its grant: a release may be undone within ten minutes."""
MOST_FORGOTTEN: Final = 500
"""Grants that are forgotten at a time, once a minute."""


class AccessBook:
    """What was given at one site. All methods belong to the event loop."""

    def __init__(self, site: Site) -> None:
        """Take the site; `begin` reads what was given before."""
        self._hass = site.hass
        self._site = site
        self.register = Register()
        """What was given, as the engine knows it; changed by whoever asks the engine."""
        self.turn = asyncio.Lock()
        """Held by whoever looks, writes and adopts."""
        self.log: OpeningLog | None = None
        self._node_keys: dict[str, list[NodeKey]] = {}
        self._keyring: Keyring | None = None
        self._marks: Marks | None = None
        self._store: AccessStore | None = None
        self._owed: dict[GrantId, Grant] = {}
        """What could not be written yet, and must be."""
        self._changed = Listeners[[]](f"the grants of {site.name}")

    async def begin(self) -> None:
        """Read what was given before; nobody is let in by a key where that cannot be.

        Never raises.
        """
        try:
            keyring = await keyring_of(self._hass, self._site.slug)
            store = AccessStore(self._site.journal, keyring)
            async with asyncio.timeout(RECALL_SECONDS):
                if not await store.knows(keyring):
                    key_lost(self._hass, self._site.label)
                    return
                register, node_keys = await store.register()
        except (OSError, TimeoutError, JournalError) as error:
            # Tried again each minute.
            _LOGGER.error("What access was given at %s cannot be read: %s", self._site.name, error)  # noqa: TRY400 - the sentence says it
            if isinstance(error, OSError) and not isinstance(error, TimeoutError):
                key_unreadable(self._hass, self._site.label, error)
            return
        key_found(self._hass, self._site.label)
        self._keyring, self._store = keyring, store
        self._marks = Marks(keyring)
        self.log = OpeningLog(store)
        self.register = register
        for key in node_keys:
            self._node_keys.setdefault(key.node, []).append(key)
        self._changed.publish()

    async def begin_anew(self) -> None:
        """Forget every code and badge, since the key they were made with is lost, and begin.

        Rights stay; who has one is given another code. Raises JournalError or OSError.
        """
        keyring = await keyring_of(self._hass, self._site.slug)
        await AccessStore(self._site.journal, keyring).forget_keys()
        await self.begin()

    async def end(self) -> None:
        """Try once more to write what could not be written yet, and take nothing in any more."""
        await self.settle()
        if self.log is not None:
            await self.log.flush()
        self._store = None

    @property
    def is_ready(self) -> bool:
        """Whether it is known what was given."""
        return self._store is not None

    def store(self) -> AccessStore:
        """Return where it is kept; raise HomeAssistantError where nothing can be read yet."""
        if self._store is None:
            raise journal_unreadable(JournalError("what was given is not known yet"))
        return self._store

    def live(self) -> Sequence[Grant]:
        """Return the grants that may still open something."""
        return tuple(self.register.live(dt_util.utcnow()))

    @callback
    def subscribe(self, listener: Callable[[], None]) -> CALLBACK_TYPE:
        """Call `listener` whenever a grant or a key came, went or changed."""
        return self._changed.subscribe(listener)

    @callback
    def look_anew(self) -> None:
        """Have who listens look at all grants anew: when they open changed, not what they are."""
        self._changed.publish()

    @callback
    def put(self, grants: Iterable[Grant]) -> None:
        """Take over grants that follow something else (bookings, plans), and have them written.

        Does nothing while it is not known what was given: what a person revoked would be given
        anew. Who follows something compares all of it once that is known.
        """
        if self._store is None:
            return
        is_new = False
        for grant in grants:
            if self.register.grant(grant.id) != grant:
                self.register = self.register.with_grant(grant)
                self._owed[grant.id] = grant
                is_new = True
        if is_new:
            self._changed.publish()
            self._hass.async_create_background_task(self.settle(), "faitout grants")

    def node_keys(self, node: str) -> Sequence[NodeKey]:
        """Return what a node may know."""
        return tuple(self._node_keys.get(node, ()))

    def all_node_keys(self) -> list[NodeKey]:
        """Return what all nodes may know."""
        return [key for keys in self._node_keys.values() for key in keys]

    async def mark(self, kind: KeyKind, secret: str) -> Mark:
        """Return the mark of a secret; raise JournalError where there is no key yet."""
        if self._marks is None:
            raise JournalError("there is no key")
        return await self._marks.mark(self._hass.async_add_executor_job, kind, secret)

    def trace(self, member: MemberId) -> str:
        """Return what ties openings to a member for whoever has the key of the installation."""
        return self._keyring.sign(Purpose.LOG, member) if self._keyring else ""

    async def write(self, change: AccessChange) -> None:
        """Write a change and adopt it; raise HomeAssistantError, and then nothing has changed."""
        store = self.store()
        try:
            await store.write(change)
        except JournalError as error:
            raise journal_unreadable(error) from error
        self.adopt(change)

    @callback
    def adopt(self, change: AccessChange) -> None:
        """Have a change count from now on."""
        register = self.register
        for key in change.forgotten_keys:
            register = register.without_key(key)
        for grant in change.grants:
            register = register.with_grant(grant)
        for key in change.keys:
            register = register.with_key(key)
        self.register = register
        for node_key in change.forgotten_node_keys:
            self._node_keys[node_key.node].remove(node_key)
        for node_key in change.node_keys:
            self._node_keys.setdefault(node_key.node, []).append(node_key)
        self._changed.publish()

    async def settle(self) -> None:
        """Write what is owed; what cannot be written now is tried again within a minute."""
        if self._store is None or not self._owed:
            return
        owed = dict(self._owed)
        sealed = {each.id: "" for each in owed.values() if each.revoked_at}
        try:
            await self._store.write(AccessChange(grants=tuple(owed.values()), sealed=sealed))
        except JournalError as error:
            _LOGGER.warning("Grants of %s could not be written: %s", self._site.name, error)
            return
        for grant_id, grant in owed.items():
            if self._owed.get(grant_id) == grant:
                del self._owed[grant_id]

    async def tend(self) -> None:
        """Write what is owed; forget what ended so long ago that its codes may be given again."""
        if self._store is None:
            await self.begin()
            return
        await self.settle()
        if self.log is not None:
            await self.log.flush()
        old = [grant.id for grant in self.register.forgotten(dt_util.utcnow())]
        if old:
            await self.forget(old[:MOST_FORGOTTEN])
        await self._forget_sealed()

    async def _forget_sealed(self) -> None:
        """Forget the codes that no lock has to be told any more. Raises JournalError."""
        store, since = self.store(), dt_util.utcnow() - SEALED_KEPT
        grants = ((each, self.register.grant(each)) for each in await store.sealed())
        over = [each for each, grant in grants if grant is None or grant.is_over(since)]
        if over:
            await store.write(AccessChange(sealed=dict.fromkeys(over, "")))

    async def forget(self, gone: Sequence[GrantId]) -> None:
        """Forget grants with all that hangs on them. Raises JournalError or HomeAssistantError."""
        store = self.store()
        keys = tuple(key for each in gone for key in self.register.keys_of(each))
        wanted = frozenset(gone)
        node_keys = tuple(key for key in self.all_node_keys() if key.grant in wanted)
        await store.write(
            AccessChange(
                forgotten_grants=tuple(gone), forgotten_keys=keys, forgotten_node_keys=node_keys
            )
        )
        for grant_id in gone:
            self.register = self.register.without_grant(grant_id)
            self._owed.pop(grant_id, None)
        self.adopt(AccessChange(forgotten_node_keys=node_keys))
