"""Why something was decided: the rule, the evidence, the time. Texts live in translations."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from .booking import Actor
from .certificate import Certificate
from .ids import BookingId, SensorId, SeriesId
from .made_often import made_often
from .sensor import Health
from .sensor_kinds import SensorKind


class Rule(StrEnum):
    """The rule behind a decision; each has a sentence in the translations."""

    BOOKED = "booked"
    CHANGED = "changed"
    MOVED_AWAY = "moved_away"
    """To another space."""
    MOVED_HERE = "moved_here"
    CANCELLED = "cancelled"
    CHECKED_IN_BY_HAND = "checked_in_by_hand"
    CHECKED_IN_SENSED = "checked_in_sensed"
    CHECKED_IN_EARLY = "checked_in_early"
    CHECKED_IN_STAYED = "checked_in_stayed"
    TAKEN = "taken"
    """A locker is taken from the start of its booking, whoever opens it when."""
    NO_SHOW_WARNING = "no_show_warning"
    NO_SHOW = "no_show"
    LEFT_EARLY_WARNING = "left_early_warning"
    LEFT_EARLY = "left_early"
    SOMEBODY_THERE = "somebody_there"
    SIGN_OF_SOMEBODY = "sign_of_somebody"
    KEPT_BLIND = "kept_blind"
    KEPT_HUB_DOWN = "kept_hub_down"
    KEPT_SET_UP = "kept_set_up"
    KEPT_NO_ANSWER = "kept_no_answer"
    LATE = "late"
    RESTORED = "restored"
    CLOCK_BACK = "clock_back"
    CLOCK_BACK_WAITS = "clock_back_waits"
    ENDED = "ended"
    ENDED_BY_HAND = "ended_by_hand"
    ENDED_UNUSED = "ended_unused"
    UNVERIFIED = "unverified"
    UNVERIFIED_HUB_DOWN = "unverified_hub_down"
    UNVERIFIED_SET_UP = "unverified_set_up"
    OVERSTAY = "overstay"
    WALK_IN = "walk_in"
    SERIES_MISSED = "series_missed"


class Sign(StrEnum):
    """What one piece of evidence says."""

    FOR = "for"
    AGAINST = "against"
    BLIND = "blind"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One sensor's part in a decision, or (sensor None) that of a human act or the closed door."""

    sign: Sign
    sensor: SensorId | None = None
    kind: SensorKind | None = None
    health: Health = Health.OK
    at: datetime | None = None
    """Since when it says so, aware UTC."""


@made_often
@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why one decision was taken."""

    rule: Rule
    at: datetime
    evidence: tuple[Evidence, ...] = ()
    booking: BookingId | None = None
    series: SeriesId | None = None
    actor: Actor = Actor.HUB
    after: timedelta | None = None
    """The patience that ran out, where the rule has one."""
    until: datetime | None = None
    """What the decision holds until, where it does: the release that a warning announces."""
    certificate: Certificate | None = None
    """What each sensor said over the whole wait, where the decision is a release."""
