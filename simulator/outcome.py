"""What the engine made of a real record, and the report of it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.certificate import SensorTestimony
from custom_components.faitout.engine.effect import Decided, Event
from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.engine.reason import Evidence

from .cutting import Cut, Kind, Span
from .lives import Life, Truth
from .observer import stays
from .score import Figures, Score
from .table import clock, figures_table, table
from .tally import counted, long_empties

OUTCOMES = (Event.CHECKED_IN, Event.RELEASED, Event.UNVERIFIED, Event.ENDED)
STAMP = "%Y-%m-%d %H:%M"


@dataclass(frozen=True, slots=True)
class Release:
    """A booking that was given back, and what spoke for that."""

    booking: Booking
    decided: Decided
    at: datetime
    is_hurt: bool
    """Somebody was there."""


@dataclass(slots=True)
class Outcome:
    """What became of the time and of the bookings that were cut out of a record."""

    score: Score
    cuts: Sequence[Cut]
    truth: Truth
    life: Life
    end: datetime
    oddities: Sequence[str] = ()
    """What was odd about the record, a sentence each."""
    events: dict[BookingId, set[Event]] = field(default_factory=dict)
    releases: list[Release] = field(default_factory=list)
    people_there: set[BookingId] = field(default_factory=set)
    """Released while somebody was there."""
    people_came: set[BookingId] = field(default_factory=set)
    """Released before somebody came in the rest of its time."""

    @property
    def figures(self) -> Figures:
        """How right the engine was, up to the last line of the record."""
        return self.score.figures(self.score.at)

    @property
    def empties(self) -> list[Span]:
        """From when to when people were there and the room was held to be empty, if for long."""
        return list(long_empties(self.truth, self.life, self.end))

    @property
    def stays(self) -> tuple[list[Span], list[Span]]:
        """The true stays, counted as few and as many as is right."""
        return stays(self.truth, self.end)

    def count(self, kind: Kind, event: Event) -> int:
        """Return to how many bookings of a kind something happened."""
        return sum(
            event in self.events.get(each.booking.id, ()) for each in self.cuts if each.kind is kind
        )


def report(name: str, outcome: Outcome) -> str:
    """Return all that there is to tell, table after table."""
    return "\n\n".join(
        (
            "\n".join(_of_record(outcome)),
            figures_table({name: outcome.figures}),
            "\n".join(_of_people(outcome)),
            _of_bookings(outcome),
            "\n".join(_of_releases(outcome)),
        )
    )


def _of_record(outcome: Outcome) -> Iterator[str]:
    yield f"The record goes from {_day(outcome.truth.start)} to {_day(outcome.end)} UTC."
    yield from outcome.oddities
    if not outcome.oddities:
        yield "Nothing about it is odd."


def _of_people(outcome: Outcome) -> Iterator[str]:
    few, many = outcome.stays
    sessions = outcome.life.sessions
    _, miscounted = counted(sessions, few, many)
    right = str(len(few)) if len(few) == len(many) else f"{len(few)} to {len(many)}"
    yield f"{len(sessions)} sessions for {right} true stays; {miscounted} miscounted, day by day."
    empties = outcome.empties
    yield f"{len(empties)} times held to be empty for over 10 minutes with somebody there."
    for since, until in empties:
        yield f"  from {_day(since)} for {clock(until - since)}"


def _of_bookings(outcome: Outcome) -> str:
    kinds = Counter(each.kind for each in outcome.cuts)
    rows = [
        (
            kind.value,
            str(kinds[kind]),
            *(str(outcome.count(kind, event)) for event in OUTCOMES),
            *(
                str(sum(each.booking.id in some for each in outcome.cuts if each.kind is kind))
                for some in (outcome.people_there, outcome.people_came)
            ),
        )
        for kind in Kind
    ]
    head = (
        "bookings",
        "number",
        *(event.value for event in OUTCOMES),
        "people there",
        "came later",
    )
    return table(head, rows)


def _of_releases(outcome: Outcome) -> Iterator[str]:
    """Yield each release: the wrong ones first, each with what spoke for it."""
    yield f"{len(outcome.releases)} releases, {len(outcome.people_there)} with people inside."
    for release in sorted(outcome.releases, key=lambda each: (not each.is_hurt, each.at)):
        inside = "  WITH PEOPLE INSIDE" if release.is_hurt else ""
        yield f"{_day(release.at)} {release.booking.id}{inside}"
        yield from (f"    {line}" for line in certificate(release))


def certificate(release: Release) -> Iterator[str]:
    """Yield what spoke for a release: the rule, and what each sensor said over the whole wait."""
    reason = release.decided.reason
    patience = f", patience {clock(reason.after)}" if reason.after else ""
    yield f"{reason.rule.value}{patience}"
    if reason.certificate is None:
        yield from (_of_evidence(evidence) for evidence in reason.evidence)
        return
    for said in reason.certificate.testimonies:
        yield " ".join(_of_testimony(said))


def _of_testimony(said: SensorTestimony) -> Iterator[str]:
    yield f"{said.sensor}: {said.health.value},"
    yield f"{said.signs} signs,"
    yield f"the last {_day(said.last_sign_at)}," if said.last_sign_at else "never any,"
    yield f"heard {_day(said.heard_at)}" if said.heard_at else "never heard"
    if said.losses:
        yield f"(lost {said.losses} times, {clock(said.lost_for)} in all)"


def _of_evidence(evidence: Evidence) -> str:
    who = evidence.sensor or "somebody's act"
    since = f" since {_day(evidence.at)}" if evidence.at else ""
    return f"{who}: {evidence.sign.value}{since}"


def _day(at: datetime) -> str:
    return at.strftime(STAMP)
