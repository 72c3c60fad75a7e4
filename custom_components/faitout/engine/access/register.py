"""The register of a site: its grants, its keys, and the wrong tries at its doors."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType

from ..ids import GrantId, Mark, MemberId
from ..sorted_map import SortedMap
from .codes import REUSED_AFTER
from .grant import Grant
from .keys import Key
from .tries import Tries

type TryPlace = str
"""Where tries are counted: one keypad or reader, or one door, each by kind of key."""

MOST_PLACES = 256
"""Places with wrong tries that are remembered; whoever was wrong longest ago is forgotten first."""


@dataclass(frozen=True, slots=True)
class Register:
    """Who may open what, at one instant. Changing one grant costs O(log n)."""

    grants: SortedMap[str, Grant] = field(default_factory=SortedMap)
    keys: SortedMap[str, tuple[Key, ...]] = field(default_factory=SortedMap, repr=False)
    """By mark. A code belongs to one grant only; a badge may open for a grant and for a member."""
    of_member: SortedMap[str, frozenset[GrantId]] = field(default_factory=SortedMap)
    of_grant: SortedMap[str, frozenset[Mark]] = field(default_factory=SortedMap, repr=False)
    tries: Mapping[TryPlace, Tries] = MappingProxyType({})

    def grant(self, grant_id: GrantId) -> Grant | None:
        """Return a grant, or None."""
        return self.grants.get(grant_id)

    def live(self, now: datetime) -> Iterator[Grant]:
        """Yield the grants that may still open something, by their ids."""
        return (grant for grant in self.grants.values() if not grant.is_over(now))

    def held_by(self, member: MemberId) -> Iterator[Grant]:
        """Yield the grants of a member."""
        for grant_id in sorted(self.of_member.get(member) or ()):
            if grant := self.grants.get(grant_id):
                yield grant

    def keys_of(self, grant_id: GrantId) -> tuple[Key, ...]:
        """Return the keys that belong to a grant."""
        marks = self.of_grant.get(grant_id) or frozenset[Mark]()
        found = (key for mark in sorted(marks) for key in self.keys.get(mark) or ())
        return tuple(key for key in found if key.grant == grant_id)

    def badges_of(self, member: MemberId) -> tuple[Key, ...]:
        """Return the keys that belong to a member. Costs O(n): for people who look."""
        return tuple(key for keys in self.keys.values() for key in keys if key.member == member)

    def opened_by(self, mark: Mark) -> Iterator[tuple[Key, Grant]]:
        """Yield the grants that a key stands for."""
        for key in self.keys.get(mark) or ():
            if key.ended_at is not None:
                continue
            if key.grant is not None:
                if grant := self.grants.get(key.grant):
                    yield key, grant
            elif key.member is not None:
                for grant in self.held_by(key.member):
                    yield key, grant

    def is_taken(self, mark: Mark) -> bool:
        """Return whether a mark belongs to somebody, or did less than a month ago."""
        return self.keys.get(mark) is not None

    def with_grant(self, grant: Grant) -> Register:
        """Return it with a grant, in the place of the one with its id."""
        before = self.grants.get(grant.id)
        of_member = self.of_member
        if before and before.holder and before.holder != grant.holder:
            of_member = _less(of_member, before.holder, grant.id)
        if grant.holder:
            held = of_member.get(grant.holder) or frozenset()
            of_member = of_member.with_item(grant.holder, held | {grant.id})
        return replace(self, grants=self.grants.with_item(grant.id, grant), of_member=of_member)

    def with_key(self, key: Key) -> Register:
        """Return it with one more key."""
        others = tuple(each for each in self.keys.get(key.mark) or () if not _same(each, key))
        of_grant = self.of_grant
        if key.grant is not None:
            marks = of_grant.get(key.grant) or frozenset()
            of_grant = of_grant.with_item(key.grant, marks | {key.mark})
        keys = self.keys.with_item(key.mark, (*others, key))
        return replace(self, keys=keys, of_grant=of_grant)

    def without_key(self, key: Key) -> Register:
        """Return it without a key; as it is where it has none such."""
        known = self.keys.get(key.mark)
        if known is None:
            return self
        others = tuple(each for each in known if not _same(each, key))
        keys = self.keys.with_item(key.mark, others) if others else self.keys.without(key.mark)
        of_grant = self.of_grant if key.grant is None else _less(self.of_grant, key.grant, key.mark)
        return replace(self, keys=keys, of_grant=of_grant)

    def without_grant(self, grant_id: GrantId) -> Register:
        """Return it without a grant and its keys; as it is where it has none such."""
        grant = self.grants.get(grant_id)
        if grant is None:
            return self
        register = self
        for key in self.keys_of(grant_id):
            register = register.without_key(key)
        of_member = (
            _less(register.of_member, grant.holder, grant_id)
            if grant.holder
            else register.of_member
        )
        return replace(register, grants=register.grants.without(grant_id), of_member=of_member)

    def forgotten(self, now: datetime) -> Iterator[Grant]:
        """Yield the grants that ended so long ago that their codes may be given again."""
        for grant in self.grants.values():
            if now - min(grant.end, grant.revoked_at or grant.end) > REUSED_AFTER:
                yield grant

    def with_tries(self, changed: Mapping[TryPlace, Tries | None]) -> Register:
        """Return it with other tries at some places; None forgets them."""
        tries = {place: each for place, each in self.tries.items() if place not in changed}
        tries |= {place: each for place, each in changed.items() if each is not None}
        return replace(self, tries=MappingProxyType(dict(list(tries.items())[-MOST_PLACES:])))


def register_of(grants: Iterable[Grant], keys: Iterable[Key]) -> Register:
    """Return a register that is made of what is remembered."""
    register = Register()
    for grant in grants:
        register = register.with_grant(grant)
    for key in keys:
        register = register.with_key(key)
    return register


def _same(one: Key, other: Key) -> bool:
    return (one.mark, one.grant, one.member) == (other.mark, other.grant, other.member)


def _less[V: str](
    index: SortedMap[str, frozenset[V]], owner: str, value: V
) -> SortedMap[str, frozenset[V]]:
    """Return an index without one value of an owner; the last one takes the owner with it."""
    known = index.get(owner)
    if known is None:
        return index
    rest = known - {value}
    return index.with_item(owner, rest) if rest else index.without(owner)
