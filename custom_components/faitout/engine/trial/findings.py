"""What a person is told of a trial: how the device answers, and what it cannot do."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum

from .attempt import Attempt, Shown
from .learning import is_boosted
from .plan import OFF


class Kind(StrEnum):
    """What was found; each has a sentence in the translations."""

    ANSWERED = "answered"
    """It did what it was told, within `span`."""
    IN_WORDS = "in_words"
    """It answers in `count` reports."""
    ROUNDS = "rounds"
    """It rounds by `degrees`."""
    SHOWS_AS = "shows_as"
    """Told the mode `name` it shows `other`."""
    SETPOINT = "setpoint"
    """With the preset `name` it is set to `degrees`."""
    PRESET_TOO_WARM = "preset_too_warm"
    """The preset `name` is set to `degrees`, above what the law allows."""
    BOOST = "boost"
    """Its mode `name` is a boost to `degrees`."""
    NOT_BELOW = "not_below"
    """It cannot go below `degrees`."""
    NOT_ABOVE = "not_above"
    """It cannot go above `degrees`."""
    TAKES_BACK = "takes_back"
    """It said that it did it, and soon the opposite."""
    NO_ANSWER = "no_answer"
    """It answered nothing within `span`."""
    REFUSED = "refused"
    """Its integration refused the order: `name` says why."""
    WANTS_CODE = "wants_code"
    """A lock that wants a code."""
    AWAY = "away"
    """It cannot be reached, so it was not tried."""
    NEVER_TELLS = "never_tells"
    """It only supposes what it is."""
    NOT_LOCKED = "not_locked"
    """A lock that was not locked, since somebody may be behind it or the door may be open."""
    NOT_PUT_BACK = "not_put_back"
    """It is not as it was before."""
    NOT_MOVED = "not_moved"
    """Nothing could be tried that is allowed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that was found."""

    kind: Kind
    span: timedelta | None = None
    count: int = 0
    degrees: float | None = None
    name: str = ""
    other: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """A whole trial of one device. Temperatures are in the unit of the installation."""

    before: Shown | None
    """What it showed before; None: it could not be reached."""
    after: Shown | None = None
    attempts: tuple[Attempt, ...] = ()
    back: tuple[Attempt, ...] = ()
    """How it was put back."""
    patience: timedelta = timedelta()
    """How long it was waited for an answer."""
    wants_code: bool = False
    never_tells: bool = False
    was_not_locked: bool = False
    ceiling: float | None = None
    least: float | None = None
    most: float | None = None
    levels: Mapping[str, float] = field(default_factory=dict)
    """The temperatures that it is to be set to, by level."""


def findings(tried: Tried) -> tuple[Finding, ...]:
    """Return what was found, what it does first and what it cannot do last."""
    return (*_able(tried), *_unable(tried))


def _able(tried: Tried) -> Iterator[Finding]:
    answers = [each.answer for each in (*tried.attempts, *tried.back) if each.answer]
    if answers:
        yield Finding(kind=Kind.ANSWERED, span=max(answer.after for answer in answers))
    words = max((len(each.reports) for each in tried.attempts if each.answer), default=0)
    if words > 1:
        yield Finding(kind=Kind.IN_WORDS, count=words)
    for attempt in tried.attempts:
        yield from _manners(attempt, tried.ceiling)


def _manners(attempt: Attempt, ceiling: float | None) -> Iterator[Finding]:
    told, last = attempt.told, attempt.last
    if told.state is not None and is_boosted(attempt):
        yield Finding(kind=Kind.BOOST, name=told.state, degrees=attempt.hottest())
        return
    if attempt.answer and not attempt.is_kept:
        yield Finding(kind=Kind.TAKES_BACK)
        return
    if not attempt.is_kept or last is None:
        return
    if told.preset is not None and last.temperature is not None:
        is_too_warm = ceiling is not None and last.temperature > ceiling
        kind = Kind.PRESET_TOO_WARM if is_too_warm else Kind.SETPOINT
        yield Finding(kind=kind, name=told.preset, degrees=last.temperature)
    if told.temperature is not None and last.temperature not in (None, told.temperature):
        by = round(abs(told.temperature - last.temperature), 2)
        yield Finding(kind=Kind.ROUNDS, degrees=by)
    if told.state is not None and last.state is not None and told.state != last.state:
        yield Finding(kind=Kind.SHOWS_AS, name=told.state, other=last.state)


def _unable(tried: Tried) -> Iterator[Finding]:
    yield from _limits(tried)
    if tried.before is None:
        yield Finding(kind=Kind.AWAY)
        return
    if tried.never_tells:
        yield Finding(kind=Kind.NEVER_TELLS)
    if tried.wants_code:
        yield Finding(kind=Kind.WANTS_CODE)
    else:
        yield from _failures(tried)
    if tried.was_not_locked:
        yield Finding(kind=Kind.NOT_LOCKED)
    elif not tried.attempts and not tried.wants_code:
        yield Finding(kind=Kind.NOT_MOVED)
    if tried.attempts and _is_elsewhere(tried.before, tried.after):
        yield Finding(kind=Kind.NOT_PUT_BACK)


def _failures(tried: Tried) -> Iterator[Finding]:
    refusals = dict.fromkeys(each.refusal for each in tried.attempts if each.refusal)
    yield from (Finding(kind=Kind.REFUSED, name=refusal) for refusal in refusals)
    if any(_is_silent(attempt) for attempt in tried.attempts):
        yield Finding(kind=Kind.NO_ANSWER, span=tried.patience)


def _is_silent(attempt: Attempt) -> bool:
    if attempt.answer or attempt.refusal is not None or is_boosted(attempt):
        return False
    # What it was told to be already says nothing.
    return not attempt.told.is_answered_by(attempt.before)


def _limits(tried: Tried) -> Iterator[Finding]:
    """Yield what it cannot be set to of what it is to be set to."""
    asked: Iterable[float] = tried.levels.values()
    if tried.least is not None and min(asked, default=tried.least) < tried.least:
        yield Finding(kind=Kind.NOT_BELOW, degrees=tried.least)
    if tried.most is not None and max(asked, default=tried.most) > tried.most:
        yield Finding(kind=Kind.NOT_ABOVE, degrees=tried.most)


def _is_elsewhere(before: Shown, after: Shown | None) -> bool:
    if after is None or after.state != before.state:
        return True
    # One that is off is not set to a temperature again: that would switch some of them on.
    return before.state != OFF and not before.is_answered_by(after)
