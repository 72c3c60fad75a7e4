"""A hub and a source beside each other, as the comparison sees them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from custom_components.faitout.engine.booking import Booking, Stage
from custom_components.faitout.engine.ids import BookingId, SourceId, SpaceId
from custom_components.faitout.engine.mirror.claim import Claim, EventKey, Said
from custom_components.faitout.engine.mirror.difference import Difference, HubSide, difference

SOURCE = SourceId("calendar:one")
ROOM = SpaceId("salle")
MORNING = datetime(2026, 10, 5, 7, tzinfo=UTC)
READ = (MORNING - timedelta(days=1), MORNING + timedelta(days=35))


def at(hour: float) -> datetime:
    """Return an instant of the day, in hours on the clock of Greenwich."""
    return MORNING.replace(hour=0) + timedelta(hours=hour)


def claim(
    uid: str = "a",
    start: float = 10,
    end: float = 11,
    title: str = "Conseil",
    *,
    instance: str = "",
    space: SpaceId = ROOM,
) -> Claim:
    """Return what a source says of one event."""
    return Claim(
        key=EventKey(uid, instance), space=space, start=at(start), end=at(end), title=title
    )


class Hub:
    """Bookings and memory, changed as the hub would change them. It refuses nothing."""

    def __init__(self) -> None:
        """Have nothing yet, at seven in the morning."""
        self.now = MORNING
        self.bookings: dict[BookingId, Booking] = {}
        self.memory: dict[BookingId, Said] = {}

    def compare(self, claims: Iterable[Claim]) -> Difference:
        """Return what has to be done."""
        return difference(HubSide(SOURCE, self.bookings, self.memory), claims, READ, self.now)

    def follow(self, *claims: Claim) -> Difference:
        """Do what has to be done, and return it."""
        found = self.compare(claims)
        self.memory |= found.settled or {}
        for booking in (*found.gone, *found.moved_away):
            said = self.memory.get(booking.id) or Said(booking.start, booking.end)
            self.memory[booking.id] = replace(said, withdrawn=True)
            is_used = booking.stage is Stage.CHECKED_IN
            self.end(booking, Stage.COMPLETED if is_used else Stage.CANCELLED)
        for booking, wanted in found.changed:
            self.bookings[booking.id] = replace(
                booking,
                start=booking.start if booking.checked_in_at else wanted.start,
                end=wanted.end,
                title=wanted.title,
            )
            self.memory[booking.id] = wanted.said
        for name, wanted in found.new:
            self.bookings[name] = Booking(
                id=name,
                space=wanted.space,
                start=wanted.start,
                end=wanted.end,
                created_at=self.now,
                title=wanted.title,
                source=SOURCE,
            )
            self.memory[name] = wanted.said
        return found

    def end(self, booking: Booking, stage: Stage) -> None:
        """Let a booking be over now."""
        self.bookings[booking.id] = replace(booking, stage=stage, ended_at=self.now)

    def check_in(self, booking: Booking) -> Booking:
        """Let its people be in."""
        used = replace(booking, stage=Stage.CHECKED_IN, checked_in_at=self.now)
        self.bookings[booking.id] = used
        return used

    @property
    def live(self) -> list[Booking]:
        """The bookings that hold their claim, in order of time."""
        return sorted(
            (booking for booking in self.bookings.values() if booking.is_live),
            key=lambda booking: (booking.start, booking.id),
        )

    @property
    def only(self) -> Booking:
        """The only live booking."""
        (booking,) = self.live
        return booking
