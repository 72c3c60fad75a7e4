"""Making and changing a member: what is asked for, and what may be wrong with it."""

from collections.abc import Container
from dataclasses import dataclass, replace
from enum import StrEnum

from ..ids import MemberId, PlanId
from .member import (
    LONGEST_ALIAS,
    LONGEST_REFERENCE,
    MOST_SUBSCRIPTIONS,
    Language,
    Member,
    Subscription,
    in_order,
)


class MemberFault(StrEnum):
    """Why a member cannot be made or changed so; each has a sentence in the translations."""

    UNKNOWN = "unknown"
    ALIAS_MISSING = "alias_missing"
    ALIAS_TOO_LONG = "alias_too_long"
    ALIAS_TAKEN = "alias_taken"
    REFERENCE_TOO_LONG = "reference_too_long"
    REFERENCE_TAKEN = "reference_taken"
    UNKNOWN_LANGUAGE = "unknown_language"
    UNKNOWN_NOTIFY = "unknown_notify"
    UNKNOWN_PLAN = "unknown_plan"
    NO_DATE = "no_date"
    ENDS_BEFORE_START = "ends_before_start"
    TOO_MANY_SUBSCRIPTIONS = "too_many_subscriptions"
    TOO_MANY = "too_many"
    NAME_TOO_LONG = "name_too_long"
    TWICE = "twice"
    """The same member stands in an earlier line."""
    FILE_TOO_LARGE = "file_too_large"
    TOO_MANY_LINES = "too_many_lines"
    NO_LINES = "no_lines"
    NO_COLUMN = "no_column"
    NOT_A_TABLE = "not_a_table"
    JOURNAL = "journal"
    """Nothing can be written down now, or what there is could not be read."""


@dataclass(frozen=True, slots=True)
class MemberProblem:
    """What is wrong, and where."""

    fault: MemberFault
    field: str
    limit: str = ""
    """What would have been allowed, or what was typed, as a plain text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberChange:
    """What is asked of a member. None leaves a field as it is, or as it usually is."""

    alias: str | None = None
    language: Language | None = None
    notify: str | None = None
    reference: str | None = None
    subscriptions: tuple[Subscription, ...] | None = None
    """All that the member has from now on."""

    def made(self, member: Member) -> Member:
        """Return a member as it is after the change."""
        return replace(
            member,
            alias=member.alias if self.alias is None else " ".join(self.alias.split()),
            language=self.language or member.language,
            notify=member.notify if self.notify is None else self.notify.strip(),
            reference=member.reference if self.reference is None else self.reference.strip(),
            subscriptions=(
                member.subscriptions if self.subscriptions is None else in_order(self.subscriptions)
            ),
        )


def problem_of(
    member: Member, plans: Container[PlanId], before: Member | None = None
) -> MemberProblem | None:
    """Return what is wrong with a member alone, or None.

    A subscription that was there `before` may be to a plan that is no more.
    """
    if not any(letter.isalnum() for letter in member.alias):
        return MemberProblem(MemberFault.ALIAS_MISSING, "alias")
    if len(member.alias) > LONGEST_ALIAS or not member.alias.isprintable():
        return MemberProblem(MemberFault.ALIAS_TOO_LONG, "alias", str(LONGEST_ALIAS))
    if len(member.reference) > LONGEST_REFERENCE or not member.reference.isprintable():
        return MemberProblem(MemberFault.REFERENCE_TOO_LONG, "reference", str(LONGEST_REFERENCE))
    if len(member.subscriptions) > MOST_SUBSCRIPTIONS:
        return MemberProblem(
            MemberFault.TOO_MANY_SUBSCRIPTIONS, "subscriptions", str(MOST_SUBSCRIPTIONS)
        )
    known = {each.plan for each in before.subscriptions} if before else set[PlanId]()
    for each in member.subscriptions:
        if each.plan not in plans and each.plan not in known:
            return MemberProblem(MemberFault.UNKNOWN_PLAN, "plan", each.plan)
    return None


class Roll:
    """All members of a site, found by id, alias or reference; each of them is there once."""

    def __init__(self, members: dict[MemberId, Member] | None = None) -> None:
        """Begin with these."""
        self._members = dict(members or {})
        self._aliases = {_key(each.alias): each.id for each in self._members.values()}
        self._references = {
            each.reference: each.id for each in self._members.values() if each.reference
        }

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._members)

    def get(self, member_id: MemberId) -> Member | None:
        """Return a member by id, or None."""
        return self._members.get(member_id)

    def by_alias(self, alias: str) -> Member | None:
        """Return the member of an alias, however it is written, or None."""
        return self._members.get(self._aliases.get(_key(alias), MemberId("")))

    def by_reference(self, reference: str) -> Member | None:
        """Return the member that a shop knows by a reference, or None."""
        return self._members.get(self._references.get(reference, MemberId("")))

    def all(self) -> tuple[Member, ...]:
        """Return them in order of their alias."""
        return tuple(sorted(self._members.values(), key=lambda each: _key(each.alias)))

    def copy(self) -> Roll:
        """Return one that can be tried things on."""
        return Roll(self._members)

    def problem(self, member: Member) -> MemberProblem | None:
        """Return what is wrong with a member beside the others, or None."""
        if self._aliases.get(_key(member.alias), member.id) != member.id:
            return MemberProblem(MemberFault.ALIAS_TAKEN, "alias")
        if self._references.get(member.reference, member.id) != member.id:
            return MemberProblem(MemberFault.REFERENCE_TAKEN, "reference", member.reference)
        return None

    def put(self, member: Member) -> None:
        """Take a member in, in the place of what was there under its id."""
        self.drop(member.id)
        self._members[member.id] = member
        self._aliases[_key(member.alias)] = member.id
        if member.reference:
            self._references[member.reference] = member.id

    def drop(self, member_id: MemberId) -> None:
        """Take a member out, if it is there."""
        member = self._members.pop(member_id, None)
        if member:
            self._aliases.pop(_key(member.alias), None)
            self._references.pop(member.reference, None)


def _key(alias: str) -> str:
    return alias.casefold()
