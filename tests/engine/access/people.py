"""Small factories: a place with two rooms, its plans, and somebody who has one."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from custom_components.faitout.engine.access.house import PlanHouse
from custom_components.faitout.engine.access.member import Member, Subscription
from custom_components.faitout.engine.access.plan import Plan, Quota
from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.hours import OpeningHours, Span
from custom_components.faitout.engine.ids import BookingId, MemberId, PlanId, SpaceId
from custom_components.faitout.engine.policy import SpaceKind

PARIS = ZoneInfo("Europe/Paris")
OPEN = OpeningHours(PARIS, ((Span(480, 1320),),) * 7)
ALWAYS = OpeningHours(PARIS)
DESK, OTHER_DESK, ROOM = SpaceId("poste_1"), SpaceId("poste_2"), SpaceId("salle")
KINDS = {DESK: SpaceKind.DESK, OTHER_DESK: SpaceKind.DESK, ROOM: SpaceKind.MEETING_ROOM}
CAMILLE = MemberId("m_camille")
TEN = PlanId("ten")


def at(clock: str) -> datetime:
    """Return an instant by the clock of the place, as in `2026-10-05 09:00`."""
    return datetime.fromisoformat(clock).replace(tzinfo=PARIS).astimezone(UTC)


def plan(name: str = "ten", **more: object) -> Plan:
    """Return a plan that may be used at any time, for anything."""
    return Plan(**{"id": PlanId(name), "name": name, "hours": ALWAYS, **more})  # type: ignore[arg-type] # any field


def house(*plans: Plan, hours: OpeningHours = OPEN) -> PlanHouse:
    """Return the place with these plans."""
    return PlanHouse(hours, {each.id: each for each in plans}, KINDS)


def camille(*plans: str, starts: str = "2026-01-01", ends: str | None = None) -> Member:
    """Return a member with these plans."""
    last = date.fromisoformat(ends) if ends else None
    first = date.fromisoformat(starts)
    return Member(
        id=CAMILLE,
        alias="Camille",
        created_at=at("2026-01-01 09:00"),
        subscriptions=tuple(Subscription(first, PlanId(each), last) for each in plans),
    )


def booking(start: str, end: str, space: SpaceId = DESK, **more: object) -> Booking:
    """Return a booking of hers by the clock of the place."""
    fields = {
        "id": BookingId(f"{space} {start}"),
        "space": space,
        "start": at(start),
        "end": at(end),
        "created_at": at("2026-01-01 09:00"),
        "holder": CAMILLE,
        **more,
    }
    return Booking(**fields)  # type: ignore[arg-type] # any field


def half_days(amount: int) -> Quota:
    """Return so many half-days a month."""
    return Quota(amount)
