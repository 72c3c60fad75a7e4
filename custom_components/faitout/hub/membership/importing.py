"""Members out of a table: what each line would do, and the lines that can be taken in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from homeassistant.util import dt as dt_util, slugify

from ...engine.access.change import MemberChange, MemberFault, MemberProblem, Roll
from ...engine.access.member import Language, Member, Subscription, subscribed
from ...engine.ids import PlanId
from ...words.members import MemberRefused
from .membership import Membership
from .table import Table, chosen_columns

USUAL_COLUMNS: Final[Mapping[str, Sequence[str]]] = {
    "alias": ("alias", "pseudo", "pseudonyme", "surnom"),
    "language": ("language", "langue", "lang"),
    "reference": ("reference", "référence", "réf", "ref", "client", "customer"),
    "notify": ("notify", "notification"),
    "plan": ("plan", "formule", "abonnement", "subscription"),
    "starts": ("starts", "start", "from", "début", "debut", "du"),
    "ends": ("ends", "end", "to", "fin", "au", "jusqu'au", "jusqu’au"),
}
"""By these names columns are found without being told."""
DATE_FORMATS: Final = ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y")
LONGEST_SHOWN: Final = 60
"""Characters of a wrong value that are shown again."""


class LineOutcome(StrEnum):
    """What becomes of a line."""

    ADDED = "added"
    CHANGED = "changed"
    SAME = "same"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class ImportedLine:
    """A line of the table, and what it does."""

    line: int
    """Its number in the file."""
    outcome: LineOutcome
    alias: str
    problems: tuple[MemberProblem, ...] = ()
    member: Member | None = None
    """As it is afterwards."""


@dataclass(frozen=True, slots=True)
class Import:
    """A table read against the members that there are."""

    columns: Mapping[str, str]
    lines: tuple[ImportedLine, ...]

    def members(self) -> list[Member]:
        """Return whom it makes or changes."""
        return [
            line.member
            for line in self.lines
            if line.member and line.outcome in (LineOutcome.ADDED, LineOutcome.CHANGED)
        ]


async def import_table(
    membership: Membership, table: Table, chosen: Mapping[str, str], *, is_dry_run: bool
) -> Import:
    """Return what a table does to the members of a site; unless it is a dry run, it is done.

    Lines that are wrong change nothing, the others are written all or none. Raises MemberRefused or
    JournalError.
    """
    columns = chosen_columns(table, chosen, USUAL_COLUMNS)
    if "alias" not in columns:
        raise MemberRefused(MemberProblem(MemberFault.NO_COLUMN, "alias", "alias"))
    if is_dry_run:
        return _read(membership, membership.roll, table, columns)
    done: list[Import] = []

    def found(roll: Roll) -> Sequence[Member]:
        done.append(_read(membership, roll, table, columns))
        return done[0].members()

    await membership.take_in(found)
    return done[0]


def _read(membership: Membership, roll: Roll, table: Table, columns: Mapping[str, str]) -> Import:
    """Read a table line by line; each sees what those before it have done."""
    after, now = roll.copy(), dt_util.utcnow()
    seen: dict[str, int] = {}
    lines = []
    for number, cells in table.lines:
        values = {field: cells.get(column, "") for field, column in columns.items()}
        line = _line(membership, after, number, values, now)
        if member := line.member:
            if earlier := seen.get(member.id):
                problem = MemberProblem(MemberFault.TWICE, "alias", str(earlier))
                line = ImportedLine(number, LineOutcome.WRONG, line.alias, (problem,))
            else:
                seen[member.id] = number
                after.put(member)
        lines.append(line)
    return Import(columns, tuple(lines))


def _line(
    membership: Membership, roll: Roll, number: int, values: Mapping[str, str], now: datetime
) -> ImportedLine:
    alias, reference = values["alias"], values.get("reference", "")
    before = _meant(roll, alias, reference)
    problems: list[MemberProblem] = []
    change = MemberChange(
        alias=alias,
        language=_language(values.get("language", ""), problems),
        notify=values.get("notify") or None,
        reference=reference or None,
        subscriptions=_subscriptions(membership, before, values, problems),
    )
    found = membership.after(change, roll, before, now)
    if isinstance(found, MemberProblem):
        problems.insert(0, found)
    shown = alias[:LONGEST_SHOWN]
    if problems or isinstance(found, MemberProblem):
        return ImportedLine(number, LineOutcome.WRONG, shown, tuple(problems))
    outcome = LineOutcome.ADDED if before is None else LineOutcome.CHANGED
    if found == before:
        outcome = LineOutcome.SAME
    return ImportedLine(number, outcome, found.alias, member=found)


def _meant(roll: Roll, alias: str, reference: str) -> Member | None:
    """Return the member of a line: by reference, else by alias.

    Whom a shop knows by another reference is somebody else.
    """
    if reference and (known := roll.by_reference(reference)):
        return known
    known = roll.by_alias(alias)
    return None if known and reference and known.reference else known


def _language(text: str, problems: list[MemberProblem]) -> Language | None:
    if not text:
        return None
    try:
        return Language(text.casefold()[:2])
    except ValueError:
        problems.append(
            MemberProblem(MemberFault.UNKNOWN_LANGUAGE, "language", text[:LONGEST_SHOWN])
        )
        return None


def _subscriptions(
    membership: Membership,
    before: Member | None,
    values: Mapping[str, str],
    problems: list[MemberProblem],
) -> tuple[Subscription, ...] | None:
    """Return what the member has with the plan of a line; None where it names none."""
    text = values.get("plan", "")
    if not text:
        return None
    plan = plan_named(membership, text)
    if plan is None:
        problems.append(MemberProblem(MemberFault.UNKNOWN_PLAN, "plan", text[:LONGEST_SHOWN]))
    starts, ends = (_day(values, field, problems) for field in ("starts", "ends"))
    if plan is None or problems:
        return None
    known = before.subscriptions if before else ()
    try:
        return subscribed(known, plan, starts, ends, membership.today)
    except ValueError:
        problems.append(MemberProblem(MemberFault.ENDS_BEFORE_START, "ends"))
        return None


def plan_named(membership: Membership, text: str) -> PlanId | None:
    """Return the plan of an id or a name, however it is written, or None."""
    plans = membership.house.plans
    wanted = text.casefold()
    for plan in plans.values():
        if wanted in (plan.id, plan.name.casefold()) or slugify(text) == plan.id:
            return plan.id
    return None


def _day(values: Mapping[str, str], field: str, problems: list[MemberProblem]) -> date | None:
    text = values.get(field, "")
    if not text:
        return None
    for form in DATE_FORMATS:
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    problems.append(MemberProblem(MemberFault.NO_DATE, field, text[:LONGEST_SHOWN]))
    return None
