"""The state of one space: all that the engine remembers, as one frozen value."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from .booking import Booking
from .certificate import Tally
from .closed_door import NO_LATCH, Latch
from .hours import Opening
from .ids import BookingId, SeriesId
from .learned import NOTHING_LEARNED, Learned
from .ledger import Ledger
from .made_often import made_often
from .occupancy import Glimpse, Occupancy, Presence
from .reason import Evidence, Reason
from .sensor import SensorState
from .sensor_kinds import SensorKind
from .space import Space

NO_MISSES: Mapping[SeriesId, int] = MappingProxyType({})


@made_often
@dataclass(frozen=True, slots=True)
class Senses:
    """What the sensors say, and what follows from it."""

    sensors: tuple[SensorState, ...]
    occupancy: Occupancy
    latch: Latch = NO_LATCH
    act_at: datetime | None = None
    """The last human act in the space."""
    seen: bool = False
    empty_since: datetime | None = None
    """Since when it is seen that nobody is there. Kept for a gap so short that it may go on."""
    last_sign_at: datetime | None = None
    """When somebody was last held to be there, or glimpsed."""
    glimpse: Glimpse | None = None
    """A sign of somebody that nothing has confirmed yet; None while presence is `yes`."""
    unseen_since: datetime | None = None
    """Since when nobody can tell whether somebody is there; None while that is known."""
    learned: Learned = NOTHING_LEARNED
    vouched_at: datetime | None = None
    """The beginning of the last use in which it was judged which sensors missed people."""

    @property
    def presence(self) -> Presence:
        """Whether somebody is there."""
        return self.occupancy.presence

    @property
    def may_be_there(self) -> bool:
        """Whether somebody is there, or was glimpsed by a sensor that sees people, or at a door."""
        glimpse = self.glimpse
        if glimpse is not None:
            return glimpse.sees or glimpse.kind is SensorKind.DOOR
        return self.occupancy.presence is Presence.YES

    def with_sensors(self, sensors: tuple[SensorState, ...]) -> Senses:
        """Return the senses with sensors from which nothing else follows."""
        return Senses(
            sensors,
            self.occupancy,
            self.latch,
            self.act_at,
            self.seen,
            self.empty_since,
            self.last_sign_at,
            self.glimpse,
            self.unseen_since,
            self.learned,
            self.vouched_at,
        )


class Cause(StrEnum):
    """Why a release is coming."""

    NO_SHOW = "no_show"
    LEFT_EARLY = "left_early"


@dataclass(frozen=True, slots=True)
class Countdown:
    """A release that has been announced and not yet carried out."""

    booking: BookingId
    cause: Cause
    release_at: datetime
    looking_since: datetime | None = None
    """When the last look was asked for; the release waits for its answer."""


@dataclass(frozen=True, slots=True)
class Session:
    """One real use of a space, from the first person in to the last out."""

    start: datetime
    booking: BookingId | None = None
    """The booking it belongs to; None for a walk-in."""
    overstayed: BookingId | None = None
    """The later booking that it has been reported to stay into."""
    came_at: datetime | None = None
    """When its people came back; None: they were there since its start."""

    @property
    def here_since(self) -> datetime:
        """Since when those who are there have been there."""
        return self.came_at or self.start


@dataclass(frozen=True, slots=True)
class Stay:
    """A session that is over, unless its people come back soon. Aware UTC."""

    start: datetime
    end: datetime
    booking: BookingId | None = None


class Unwatched(StrEnum):
    """Why nobody can say of a time what happened in it."""

    SENSORS = "sensors"
    """Not all of those that see people worked."""
    HUB = "hub"
    """It was down, or its machine slept, or its clock was moved, or its journal took no writes."""
    SET_UP = "set_up"
    """Somebody changed how the site is set up."""


@dataclass(frozen=True, slots=True)
class Wait:
    """What is remembered of the current booking while it waits or runs."""

    booking: BookingId
    blind: bool = False
    """The space was not seen for the whole of the wait; never release it as a no-show."""
    blind_by: tuple[Evidence, ...] = ()
    """What was blind when the space was last not seen; empty where that was no sensor's fault."""
    blind_for: Unwatched = Unwatched.SENSORS
    """Whose fault the last time was that nobody watched."""
    told: bool = False
    """It has been said that the booking is kept because of that."""
    not_before: datetime | None = None
    """No release before this: somebody came by, or the automation was off."""
    gaps: int = 0
    """Short times in it that nobody watched, or in which the space was not seen."""
    unseen_since: datetime | None = None
    """Since when the space is not seen, in a wait that it may yet go on with."""
    tally: Tally | None = None
    """What had been counted of the sensors when it began, or when its people left."""
    glimpse_at: datetime | None = None
    """When the last of them was over: somebody may have come in meanwhile."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A time that the hub did not watch, or did not act on what it saw. Aware UTC."""

    since: datetime
    until: datetime
    why: Unwatched = Unwatched.HUB


@dataclass(frozen=True, slots=True)
class Leap:
    """A long jump of the clock, which may yet be taken back. Times are aware UTC."""

    from_at: datetime
    """What the clock showed before."""
    to_at: datetime
    """What it showed then."""
    doubted_until: datetime
    """Nothing final is decided before this."""
    by: timedelta
    """How far the clock was moved, as far as that is known; zero where the machine slept."""
    is_back: bool = False
    """It has been taken back."""
    is_told: bool = False
    is_settled: bool = False
    """What a clock that went backwards had ended too early lives again."""

    def is_doubted(self, now: datetime) -> bool:
        """Return whether nothing final is to be decided yet."""
        return now < self.doubted_until


@dataclass(frozen=True, slots=True)
class Over:
    """A booking that the hub itself ended: it may turn out that its time had not come."""

    booking: Booking
    """As it was before."""
    at: datetime


@dataclass(frozen=True, slots=True)
class Undo:
    """A release that can be taken back."""

    booking: Booking
    """As it was before the release."""
    until: datetime


@dataclass(frozen=True, slots=True)
class Hold:
    """A booking whose people said that they are late; it is released no sooner. Aware UTC."""

    booking: BookingId
    until: datetime


@made_often
@dataclass(frozen=True, slots=True)
class Life:
    """Where the bookings and the people of a space are."""

    wait: Wait | None = None
    countdown: Countdown | None = None
    session: Session | None = None
    undos: tuple[Undo, ...] = ()
    misses: Mapping[SeriesId, int] = field(default_factory=lambda: NO_MISSES)
    """No-shows in a row, by series."""
    gap: Gap | None = None
    """The last one."""
    leap: Leap | None = None
    over: tuple[Over, ...] = ()
    """What the hub ended lately, in the order in which it did."""
    stayed: Stay | None = None
    """The last session, as long as it may go on."""
    holds: tuple[Hold, ...] = ()
    """Live bookings that were held for people who are late; each once."""

    def with_session(self, session: Session | None) -> Life:
        """Return it with another session, or none."""
        return Life(
            self.wait,
            self.countdown,
            session,
            self.undos,
            self.misses,
            self.gap,
            self.leap,
            self.over,
            self.stayed,
            self.holds,
        )

    def with_stay(self, session: Session | None, stayed: Stay | None) -> Life:
        """Return it with another session, and another that is over."""
        return replace(self, session=session, stayed=stayed)

    def with_wait(self, wait: Wait | None, countdown: Countdown | None) -> Life:
        """Return it with another wait and countdown, or none."""
        return Life(
            wait,
            countdown,
            self.session,
            self.undos,
            self.misses,
            self.gap,
            self.leap,
            self.over,
            self.stayed,
            self.holds,
        )

    def is_doubted(self, now: datetime) -> bool:
        """Return whether the clock jumped just now, so that nothing final is to be decided."""
        return self.leap is not None and now < self.leap.doubted_until


@dataclass(frozen=True, slots=True)
class Switches:
    """What people and the surroundings have switched on or off."""

    automation: bool = True
    in_service: bool = True
    writable: bool = True
    """The journal takes writes. While it does not, nothing is decided."""
    not_before: datetime | None = None
    """No release before this: the automation came back on just now."""
    recorded: bool = True
    """What was booked is known. While it is not, the space is never shown as free."""
    lost_at: datetime | None = None
    """Since when the journal takes no writes."""

    @property
    def decides(self) -> bool:
        """Whether the hub may act by itself."""
        return self.automation and self.in_service and self.writable


@made_often
@dataclass(frozen=True, slots=True)
class SpaceState:
    """One space, at one instant."""

    space: Space
    at: datetime
    """When the last stimulus came, aware UTC."""
    senses: Senses
    opening: Opening
    wake_at: datetime
    """When the engine wants to be asked again."""
    rules_at: datetime
    """The same, for the rules alone: before this none of them fires unless the senses change."""
    ledger: Ledger = field(default_factory=Ledger)
    life: Life = field(default_factory=Life)
    switches: Switches = field(default_factory=Switches)
    last: Reason | None = None
    """The last decision's reason."""

    def sensed(
        self,
        senses: Senses,
        at: datetime,
        opening: Opening,
        wake_at: datetime,
        rules_at: datetime,
    ) -> SpaceState:
        """Return the state at an instant, with what changes with every word and wake-up."""
        return SpaceState(
            self.space,
            at,
            senses,
            opening,
            wake_at,
            rules_at,
            self.ledger,
            self.life,
            self.switches,
            self.last,
        )

    def decided(self, life: Life, ledger: Ledger, last: Reason | None) -> SpaceState:
        """Return the state at the same instant, with what changes with decisions."""
        return SpaceState(
            self.space,
            self.at,
            self.senses,
            self.opening,
            self.wake_at,
            self.rules_at,
            ledger,
            life,
            self.switches,
            last,
        )

    def with_life(self, life: Life) -> SpaceState:
        """Return the state where the bookings and the people are elsewhere."""
        return self.decided(life, self.ledger, self.last)

    @property
    def current(self) -> Booking | None:
        """The booking whose time it is, or that was checked in early."""
        booking = self.ledger.at(self.at)
        if booking is None and self.life.session and self.life.session.booking:
            early = self.ledger.get(self.life.session.booking)
            return early if early and early.checked_in_at else None
        return booking
