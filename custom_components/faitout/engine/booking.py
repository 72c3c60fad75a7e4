"""A booking: a claim on one space for [start, end), half-open, from one source.

    scheduled ──► awaiting ──► checked_in ──► completed
        │            │             │
        │            │             ├──► released    left early
        ├────────────┼─────────────┼──► cancelled   by a person or the source
        │            ├──► released                  no-show
        └────────────┴──► unverified                ended, and the sensors could not tell

Invariants
- The stages left of an arrow are *live*: they hold their claim in the ledger. The others are
  over and hold nothing.
- `ended_at` is set exactly when the booking is over; `checked_in_at` once it is known to be used.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from .ids import BUILT_IN, BookingId, SeriesId, SourceId, SpaceId
from .made_often import made_often


class Stage(StrEnum):
    """Where a booking is in its life."""

    SCHEDULED = "scheduled"
    AWAITING = "awaiting"
    CHECKED_IN = "checked_in"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    RELEASED = "released"
    UNVERIFIED = "unverified"


LIVE = frozenset({Stage.SCHEDULED, Stage.AWAITING, Stage.CHECKED_IN})


class Actor(StrEnum):
    """Who or what acted; an act of any of them is a person's hand, except HUB and SOURCE."""

    HUB = "hub"
    SOURCE = "source"
    ACTION = "action"
    """An action called in Home Assistant: a script, an automation, the developer tools."""
    BUTTON = "button"
    """A button entity, on the animator's dashboard."""
    CALENDAR = "calendar"
    MQTT = "mqtt"
    """A program of somebody else, over the MQTT link."""
    SCREEN = "screen"
    """The screen of the space itself, or a phone that proved to be held before it."""
    BOARD = "board"
    """A board that shows many spaces: who touches it stands in the place, not in the space."""
    CODE = "code"
    """A door code or badge of that booking."""
    LINK = "link"
    """The page behind the link of a guest or a holder."""
    TAG = "tag"
    """A phone that has read the QR code beside the door, or an NFC tag."""


@made_often
@dataclass(frozen=True, slots=True, kw_only=True)
class Booking:
    """One booking. All times are aware UTC."""

    id: BookingId
    space: SpaceId
    start: datetime
    end: datetime
    created_at: datetime
    title: str = ""
    holder: str = ""
    """Who is to be told, as a plain text (a name or an address); never leaves the hub."""
    source: SourceId = BUILT_IN
    series: SeriesId | None = None
    made_by: Actor = Actor.ACTION
    protected: bool = False
    """Never released by the hub."""
    private: bool = False
    """The title is hidden from screens and calendars."""
    stage: Stage = Stage.SCHEDULED
    moved_at: datetime | None = None
    """When its times were last changed; grace runs from here if that is later."""
    kept_by_hand: bool = False
    """Brought back by a person after a release: the hub does not release it again."""
    checked_in_at: datetime | None = None
    checked_in_by: Actor | None = None
    """HUB when sensed."""
    ended_at: datetime | None = None

    def checked_in(self, at: datetime, by: Actor) -> Booking:
        """Return it once its people are known to have come."""
        return self._at(Stage.CHECKED_IN, at, by, self.ended_at)

    def over(self, stage: Stage, at: datetime) -> Booking:
        """Return it once it is over, in one of the stages that are."""
        return self._at(stage, self.checked_in_at, self.checked_in_by, at)

    def _at(
        self,
        stage: Stage,
        checked_in_at: datetime | None,
        checked_in_by: Actor | None,
        ended_at: datetime | None,
    ) -> Booking:
        """Return it in another stage; every booking goes through several (see sensor.py)."""
        return Booking(
            id=self.id,
            space=self.space,
            start=self.start,
            end=self.end,
            created_at=self.created_at,
            title=self.title,
            holder=self.holder,
            source=self.source,
            series=self.series,
            made_by=self.made_by,
            protected=self.protected,
            private=self.private,
            stage=stage,
            moved_at=self.moved_at,
            kept_by_hand=self.kept_by_hand,
            checked_in_at=checked_in_at,
            checked_in_by=checked_in_by,
            ended_at=ended_at,
        )

    def awaiting(self) -> Booking:
        """Return it once its time has come."""
        return self._at(Stage.AWAITING, self.checked_in_at, self.checked_in_by, self.ended_at)

    @property
    def is_live(self) -> bool:
        """Whether it still holds its claim."""
        return self.stage in LIVE

    @property
    def length(self) -> timedelta:
        """From start to end as booked."""
        return self.end - self.start

    @property
    def waits_from(self) -> datetime:
        """When its grace begins: its start, or when it was made or moved if that is later."""
        known_at = self.moved_at or self.created_at
        return max(self.start, known_at)

    def includes(self, at: datetime) -> bool:
        """Return whether an instant lies in [start, end)."""
        return self.start <= at < self.end

    def overlaps(self, start: datetime, end: datetime) -> bool:
        """Return whether it shares an instant with [start, end)."""
        return self.start < end and start < self.end
