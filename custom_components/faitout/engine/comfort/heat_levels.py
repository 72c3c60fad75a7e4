"""How warm a space is to be, and why: what bookings, people, hours and windows say together.

    a window is open ──► off
    a booking runs, or somebody uses the space ──► comfort
    a booking begins within the lead ──► comfort
    unused, but a booking is ahead, or it was used within a day ──► eco
    unused for a day, none ahead ──► reduced          for two days ──► frost guard

Closed hours count as unused. What nobody can see counts as used as far as it was used last, until
the place closes; and as not empty while the place is open, so that it never gets colder than eco.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from ..booking import Booking
from ..occupancy import Presence
from ..outlook import Outlook
from .heat_policy import COOLED, COOLING, HeatLevel, HeatPolicy


class HeatReason(StrEnum):
    """Why a space is as warm as it is; each has a sentence in the translations."""

    USED = "used"
    BOOKED = "booked"
    AHEAD = "ahead"
    UNUSED = "unused"
    GIVEN_BACK = "given_back"
    UNUSED_DAY = "unused_day"
    UNUSED_LONG = "unused_long"
    NOBODY_SEES = "nobody_sees"
    WINDOW_OPEN = "window_open"
    TOO_WARM = "too_warm"
    BY_HAND = "by_hand"
    AUTOMATION_OFF = "automation_off"
    OUT_OF_REACH = "out_of_reach"


@dataclass(frozen=True, slots=True)
class Climate:
    """What is known of a space's use and its air. Times are aware UTC, temperatures °C."""

    outlook: Outlook
    is_open: bool = False
    used_at: datetime | None = None
    """When it was last used or booked; None before anything is known."""
    session_at: datetime | None = None
    """When somebody was last there for more than a moment."""
    unseen_since: datetime | None = None
    """Since when nobody can see whether somebody is there."""
    warmed_until: datetime | None = None
    """The end of the booking that it was last heated for."""
    window_open: bool = False
    """A window has been open for long enough to count."""
    indoor: float | None = None
    can_cool: bool = False
    is_cooled: bool = False
    """It was too warm, and is cooled until it is clearly less."""
    outdoor: float | None = None


def lived(known: Climate, policy: HeatPolicy, now: datetime) -> Climate:
    """Return what is known, with the use up to this instant remembered."""
    unseen = known.outlook.presence is Presence.UNKNOWN
    known = replace(
        known,
        unseen_since=(known.unseen_since or now) if unseen else None,
        is_cooled=_is_too_warm(known),
    )
    claim, in_session = booked(known, now), _in_session(known, policy, now)
    if in_session:
        known = replace(known, session_at=now)
    if claim:
        known = replace(known, warmed_until=claim.end)
    if in_session or claim or known.used_at is None:
        return replace(known, used_at=now)
    coming, begins = _coming(known), lead_begins(known, policy, now)
    if coming and begins and begins <= now:
        return replace(known, warmed_until=coming.end)
    return known


def wanted(known: Climate, policy: HeatPolicy, now: datetime) -> tuple[HeatLevel, HeatReason]:
    """Return how warm the space is to be now, and why."""
    if known.window_open:
        return HeatLevel.OFF, HeatReason.WINDOW_OPEN
    if warm := _warm(known, policy, now):
        if known.is_cooled and warm is not HeatReason.AHEAD:
            return HeatLevel.COOLING, HeatReason.TOO_WARM
        return HeatLevel.COMFORT, warm
    return _cool(known, policy, now)


def lead_begins(known: Climate, policy: HeatPolicy, now: datetime) -> datetime | None:
    """Return when heating for the next booking begins, or None where none is known."""
    coming = _coming(known)
    if coming is None:
        return None
    return coming.start - policy.lead.lead(policy.space, known.outdoor, now)


def booked(known: Climate, now: datetime) -> Booking | None:
    """Return the booking whose time it is. The clock may know before the space that it is over."""
    current = known.outlook.current if known.outlook.in_service else None
    return current if current and now < current.end else None


def in_use(known: Climate, policy: HeatPolicy, now: datetime) -> bool:
    """Return whether the space is booked now, or used as far as it can be seen."""
    return _warm(known, policy, now) not in (None, HeatReason.AHEAD)


def level_changes(known: Climate, policy: HeatPolicy, now: datetime) -> Iterator[datetime]:
    """Yield every instant at which time alone may change how warm the space is to be."""
    if begins := lead_begins(known, policy, now):
        yield begins
    if coming := _coming(known):
        yield coming.start - policy.ahead
    if current := booked(known, now):
        yield current.end
    if known.session_at:
        yield known.session_at + policy.hold
    if known.used_at:
        yield known.used_at + policy.reduced_after
        yield known.used_at + policy.frost_after
    if known.unseen_since:
        yield known.unseen_since + policy.doubt
        yield policy.hours.opening(now).until
    if known.warmed_until:
        yield known.warmed_until


def _warm(known: Climate, policy: HeatPolicy, now: datetime) -> HeatReason | None:
    """Return why the space is to be comfortable, or None."""
    if booked(known, now):
        return HeatReason.BOOKED
    if _in_session(known, policy, now):
        unsure = known.outlook.presence is Presence.UNKNOWN
        return HeatReason.NOBODY_SEES if unsure else HeatReason.USED
    if known.session_at and now < known.session_at + policy.hold:
        # Who stepped out is not gone yet.
        return HeatReason.USED
    begins = lead_begins(known, policy, now)
    return HeatReason.AHEAD if begins and begins <= now else None


def _cool(known: Climate, policy: HeatPolicy, now: datetime) -> tuple[HeatLevel, HeatReason]:
    """Return how far a space may cool down that nobody uses, and why."""
    idle = now - (known.used_at or now)
    coming = _coming(known)
    is_ahead = coming is not None and coming.start - policy.ahead <= now
    if idle >= policy.reduced_after and not is_ahead:
        if known.is_open and known.outlook.presence is Presence.UNKNOWN:
            return HeatLevel.ECO, HeatReason.NOBODY_SEES
        if idle >= policy.frost_after:
            return HeatLevel.FROST_GUARD, HeatReason.UNUSED_LONG
        return HeatLevel.REDUCED, HeatReason.UNUSED_DAY
    given_back = known.warmed_until is not None and now < known.warmed_until
    return HeatLevel.ECO, HeatReason.GIVEN_BACK if given_back else HeatReason.UNUSED


def _in_session(known: Climate, policy: HeatPolicy, now: datetime) -> bool:
    """Return whether somebody uses the space, as far as it can be seen.

    A session that nobody can see the end of counts until the place closes, and not for ever.
    """
    if not known.outlook.in_session or known.unseen_since is None:
        return known.outlook.in_session
    return known.is_open and now < known.unseen_since + policy.doubt


def _is_too_warm(known: Climate) -> bool:
    if not known.can_cool or known.indoor is None:
        return False
    return known.indoor > (COOLED if known.is_cooled else COOLING)


def _coming(known: Climate) -> Booking | None:
    return known.outlook.coming if known.outlook.in_service else None
