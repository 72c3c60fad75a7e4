"""The desk: gives access, takes it back, and knows who keeps what.

Invariants
- What was given is on the disk before anybody is told of it.
- What was revoked opens nothing from that moment on, whether or not the disk takes it.
- Nothing that is secret leaves this room, except a code to whoever asked for it, once.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from homeassistant.core import CALLBACK_TYPE, callback
from homeassistant.helpers.event import async_track_time_interval
from homeassistant.util import dt as dt_util

from ...engine.access.answer import DoorAnswer
from ...engine.access.asked import AccessRefusal, AccessRefused, length_refused, why_refused
from ...engine.access.codes import CodeSettings
from ...engine.access.door_opening import DoorOpening
from ...engine.access.grant import Grant
from ...engine.access.keys import Key, KeyKind
from ...engine.access.node_key import NodeKey
from ...engine.access.recognised import Recognised
from ...engine.door.door import DoorId
from ...engine.ids import GrantId, MemberId
from ...journal import JournalError
from ...words.access import AccessNotGiven
from ..members import AtTheDoor, Issued
from ..site import Site
from .badges import BadgeLearner
from .book import AccessBook
from .doorkeeper import Doorkeeper
from .issuing import new_code
from .recogniser import Recogniser
from .store import AccessChange

TENDED_EVERY: Final = timedelta(minutes=1)

type NodeMarker = Callable[[frozenset[DoorId] | None, KeyKind, str], Sequence[tuple[str, str]]]
"""Gives the nodes at doors (None: at any), each with its own mark of a secret. Slow."""


class AccessDesk:
    """The right of way of one site. All methods belong to the event loop."""

    def __init__(self, site: Site, settings: CodeSettings) -> None:
        """Take the site; `start` reads what was given before."""
        self._hass = site.hass
        self._site = site
        self.settings = settings
        self._book = AccessBook(site)
        self._learner = BadgeLearner(site.hass)
        self._recogniser = Recogniser(site.hass, self._book)
        self._keeper = Doorkeeper(site, self._book, self._learner, self._recogniser)
        self._unsubscribe: list[CALLBACK_TYPE] = []
        self.node_marker: NodeMarker = lambda *_: ()
        """Set by `parts` where there are door nodes."""
        self.keeps_codes: Callable[[DoorId], bool] = lambda _: False
        """Whether the lock of a door keeps codes itself; set by `parts`."""

    async def start(self) -> None:
        """Read what was given before, and look after it from then on."""
        self._unsubscribe.append(
            async_track_time_interval(self._hass, self._tend, TENDED_EVERY, cancel_on_shutdown=True)
        )
        await self._book.begin()

    async def begin_anew(self) -> None:
        """Forget all codes and badges, since the key they were made with is lost, and begin.

        Raises JournalError or OSError.
        """
        await self._book.begin_anew()

    async def stop(self) -> None:
        """Answer nobody any more; what could not be written yet is tried once more."""
        while self._unsubscribe:
            self._unsubscribe.pop()()
        await self._book.end()

    @callback
    def _tend(self, _: datetime) -> None:
        self._site.entry.async_create_background_task(
            self._hass, self._book.tend(), "faitout access"
        )

    # What was given

    @property
    def is_ready(self) -> bool:
        """Whether it is known what was given."""
        return self._book.is_ready

    def live(self) -> Sequence[Grant]:
        """Return the grants that may still open something."""
        return self._book.live()

    def grant_of(self, grant_id: GrantId) -> Grant | None:
        """Return a grant, also one that is over, as long as it is remembered."""
        return self._book.register.grant(grant_id)

    def known(self) -> Iterable[Grant]:
        """Return all grants that are remembered, also those that are over."""
        return self._book.register.grants.values()

    def find(self, grant_id: GrantId) -> Grant | None:
        """Return a grant that may still open something, or None."""
        grant = self.grant_of(grant_id)
        return None if grant is None or grant.is_over(dt_util.utcnow()) else grant

    def held_by(self, member: MemberId) -> Sequence[Grant]:
        """Return the grants of a member."""
        return tuple(self._book.register.held_by(member))

    def has_code(self, grant_id: GrantId) -> bool:
        """Return whether a grant has a code."""
        return any(
            key.kind is KeyKind.CODE and key.ended_at is None
            for key in self._book.register.keys_of(grant_id)
        )

    def badges(self, member: MemberId) -> int:
        """Return how many badges a member has."""
        return len(self._book.register.badges_of(member))

    def node_keys(self, node: str) -> Sequence[NodeKey]:
        """Return what a node may know."""
        return self._book.node_keys(node)

    @callback
    def subscribe(self, listener: Callable[[], None]) -> CALLBACK_TYPE:
        """Call `listener` whenever a grant or a key came, went or changed."""
        return self._book.subscribe(listener)

    @callback
    def hours_changed(self) -> None:
        """Have all that keeps grants elsewhere, on nodes and in locks, look at them anew."""
        self._book.look_anew()

    @callback
    def subscribe_doors(self, listener: Callable[[AtTheDoor], None]) -> CALLBACK_TYPE:
        """Call `listener` with what happens at the doors."""
        return self._keeper.subscribe(listener)

    # Giving and taking back

    async def grant(
        self, wanted: Grant, *, with_code: bool, code_length: int | None = None
    ) -> Issued:
        """Give access; return once it is on the disk, with its code where one was wanted.

        Raises AccessNotGiven, translated, or HomeAssistantError where it cannot be written; then
        nothing has changed.
        """
        length = code_length or self.settings.code_length
        self._book.store()
        async with self._book.turn:
            now, live = dt_util.utcnow(), len(self.live())
            refusal = why_refused(wanted, now, self._site.hours, live) or length_refused(length)
            if refusal:
                raise AccessNotGiven(refusal)
            change, code = await self._with_code(wanted, length if with_code else None)
            # What it had before it was revoked opens nothing by its being given anew.
            await self._book.write(self._without_keys(change, wanted.id))
        return Issued(wanted, code)

    async def new_code(self, grant_id: GrantId, code_length: int | None = None) -> Issued:
        """Give a grant another code; the one it had opens nothing any more. Raises as `grant`."""
        length = code_length or self.settings.code_length
        self._book.store()
        async with self._book.turn:
            grant = self.grant_of(grant_id)
            if grant is None or grant.is_over(dt_util.utcnow()):
                raise AccessNotGiven(AccessRefused(AccessRefusal.UNKNOWN, "grant_id"))
            if refusal := length_refused(length):
                raise AccessNotGiven(refusal)
            change, code = await self._with_code(grant, length)
            grant = self.find(grant_id)
            if grant is None:
                # It was revoked while its code was made.
                raise AccessNotGiven(AccessRefused(AccessRefusal.UNKNOWN, "grant_id"))
            # The grant itself stays as it is: it may be moved or revoked meanwhile.
            await self._book.write(self._without_keys(replace(change, grants=()), grant_id))
        return Issued(grant, code)

    async def revoke(self, grant_id: GrantId) -> Grant:
        """Take access back; it opens nothing from the moment this is called.

        Raises AccessNotGiven where there is no such grant.
        """
        grant = self.grant_of(grant_id)
        if grant is None:
            raise AccessNotGiven(AccessRefused(AccessRefusal.UNKNOWN, "grant_id"))
        revoked = grant.revoked(dt_util.utcnow())
        self.put([revoked])
        await self._book.settle()
        return revoked

    @callback
    def put(self, grants: Iterable[Grant]) -> None:
        """Take over grants that follow something else (bookings, plans), and have them written."""
        self._book.put(grants)

    async def code_of(self, grant_id: GrantId) -> str | None:
        """Return the code of a grant whose lock has to be told it; None where none is kept.

        Raises JournalError.
        """
        return await self._book.store().code(grant_id) if self._book.is_ready else None

    # At a door

    async def present(self, door: DoorId, reader: str, kind: KeyKind, secret: str) -> DoorAnswer:
        """Answer a code or badge at a door, and open it where it has the right. Never raises."""
        return await self._keeper.present(door, reader, kind, secret)

    async def enter(self, grant_id: GrantId, door: DoorId, reader: str) -> DoorAnswer:
        """Answer somebody who shows a grant itself: a page, a link. Never raises."""
        return await self._keeper.enter(grant_id, door, reader)

    async def recognise(self, reader: str, kind: KeyKind, secret: str) -> Recognised:
        """Return whose a code or badge is that was shown at a screen. Never raises."""
        return await self._recogniser.recognise(reader, kind, secret)

    async def badge_at(self, doors: Collection[DoorId]) -> str | None:
        """Return what is read of the next badge at one of these doors; None: none came in time."""
        return await self._recogniser.next_badge(doors)

    async def told_later(
        self, unique: str, door: DoorId, grant_id: GrantId | None, at: datetime
    ) -> None:
        """Write down that a node opened a door by itself (aware UTC), once for each `unique`.

        Raises JournalError where that cannot be written now.
        """
        await self._keeper.told_later(unique, door, grant_id, at)

    # Badges

    async def learn_badge(self, member: MemberId, door: DoorId | None = None) -> bool:
        """Give a member the next badge that is held to a reader, of one door or any.

        Returns whether one came in time. Raises as `add_badge` does.
        """
        secret = await self._learner.next_badge(door)
        if secret is None:
            return False
        await self.add_badge(member, secret)
        return True

    async def add_badge(self, member: MemberId, secret: str) -> None:
        """Give a member a badge by what a reader reads of it.

        Raises AccessNotGiven where it is somebody's already, and as `grant` does.
        """
        self._book.store()
        async with self._book.turn:
            mark = await self._book.mark(KeyKind.BADGE, secret)
            if self._book.register.is_taken(mark):
                raise AccessNotGiven(AccessRefused(AccessRefusal.BADGE_TAKEN, "badge"))
            key = Key(mark=mark, kind=KeyKind.BADGE, made_at=dt_util.utcnow(), member=member)
            made = await self._nodes_make(None, KeyKind.BADGE, secret)
            at_nodes = tuple(
                NodeKey(node=node, mark=mark, kind=KeyKind.BADGE, member=member)
                for node, mark in made
            )
            await self._book.write(AccessChange(keys=(key,), node_keys=at_nodes))

    async def forget_badges(self, member: MemberId) -> int:
        """Take all badges of a member back; return how many. Raises as `grant` does."""
        async with self._book.turn:
            keys = self._book.register.badges_of(member)
            at_nodes = tuple(key for key in self._book.all_node_keys() if key.member == member)
            await self._book.write(AccessChange(forgotten_keys=keys, forgotten_node_keys=at_nodes))
        return len(keys)

    # A member's own

    async def openings(self, member: MemberId | None = None) -> list[DoorOpening]:
        """Return the log, or what of it is a member's own, oldest first. Raises JournalError."""
        if self._book.log is None:
            raise JournalError("what was given is not known yet")
        return await self._book.log.read(self._book.trace(member) if member else None)

    async def erase(self, member: MemberId) -> None:
        """Take a member out of all that is kept here: grants, badges, openings.

        Raises JournalError or HomeAssistantError.
        """
        held = self.held_by(member)
        for grant in held:
            await self.revoke(grant.id)
        await self.forget_badges(member)
        if self._book.log is not None:
            await self._book.log.erase(self._book.trace(member))
        await self._book.forget([grant.id for grant in held])

    # Within

    def _without_keys(self, change: AccessChange, grant_id: GrantId) -> AccessChange:
        """Return a change with which the keys that a grant has until then open nothing any more."""
        at_nodes = tuple(key for key in self._book.all_node_keys() if key.grant == grant_id)
        now = dt_util.utcnow()
        ended = (key.ended(now) for key in self._book.register.keys_of(grant_id))
        return replace(change, keys=(*ended, *change.keys), forgotten_node_keys=at_nodes)

    async def _nodes_make(
        self, doors: frozenset[DoorId] | None, kind: KeyKind, secret: str
    ) -> Sequence[tuple[str, str]]:
        return await self._hass.async_add_executor_job(self.node_marker, doors, kind, secret)

    async def _with_code(self, grant: Grant, length: int | None) -> tuple[AccessChange, str | None]:
        """Return what is to be written of a grant, with a new code of a length unless None."""
        if length is None:
            return AccessChange(grants=(grant,)), None
        made = await new_code(
            self._book.mark,
            self._book.register.is_taken,
            length,
            with_duress=self.settings.has_duress,
        )
        secrets = [(made.code, False), *([(made.duress, True)] if made.duress else ())]
        at_nodes: list[NodeKey] = []
        for secret, duress in secrets:
            at_nodes += (
                NodeKey(node=node, mark=mark, kind=KeyKind.CODE, grant=grant.id, duress=duress)
                for node, mark in await self._nodes_make(grant.doors, KeyKind.CODE, secret)
            )
        is_kept = any(self.keeps_codes(door) for door in grant.doors)
        change = AccessChange(
            grants=(grant,),
            keys=made.keys(grant.id, dt_util.utcnow()),
            node_keys=tuple(at_nodes),
            sealed={grant.id: made.code} if is_kept else None,
        )
        return change, made.code
