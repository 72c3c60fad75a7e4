"""Grants, keys and doors of a small place, as the tests of the right of way need them."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from custom_components.faitout.engine.access.answer import DoorAnswer, Presented, presented
from custom_components.faitout.engine.access.grant import Grant, GrantKind
from custom_components.faitout.engine.access.keys import Key, KeyKind
from custom_components.faitout.engine.access.register import Register
from custom_components.faitout.engine.door.door import DoorId
from custom_components.faitout.engine.hours import OpeningHours, Span
from custom_components.faitout.engine.ids import GrantId, Mark, MemberId

PARIS = ZoneInfo("Europe/Paris")
ENTRANCE, ROOM, OFFICE = DoorId("entrance"), DoorId("room"), DoorId("office")
EIGHT_TO_TEN = OpeningHours(PARIS, ((Span(480, 1320),),) * 7)
ALWAYS = OpeningHours(PARIS)
ANNA, BRUNO = MemberId("m_anna"), MemberId("m_bruno")
KEYPAD = "keypad"
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def at(hour: float, day: int = 0) -> datetime:
    """Return a time of a November day in Luzech, or of so many days later."""
    wall = datetime(2026, 11, 23, tzinfo=PARIS) + timedelta(days=day, hours=hour)
    return wall.astimezone(UTC)


def a_grant(**fields: Any) -> Grant:
    """Return a guest's grant to the entrance and the room, from nine to noon."""
    given: dict[str, Any] = {
        "id": GrantId("g-1"),
        "kind": GrantKind.GUEST,
        "doors": frozenset({ENTRANCE, ROOM}),
        "start": at(9),
        "end": at(12),
        "created_at": at(8),
    }
    return Grant(**{**given, **fields})


def a_code(mark: str = "c1", grant: str = "g-1", *, duress: bool = False) -> Key:
    """Return the code of a grant."""
    return Key(
        mark=Mark(mark), kind=KeyKind.CODE, made_at=at(8), grant=GrantId(grant), duress=duress
    )


def a_badge(mark: str = "b1", member: MemberId = ANNA) -> Key:
    """Return the badge of a member."""
    return Key(mark=Mark(mark), kind=KeyKind.BADGE, made_at=at(8), member=member)


class Doors:
    """The doors of a place at which keys are shown."""

    def __init__(self, *given: Grant | Key, site: OpeningHours = ALWAYS) -> None:
        """Let these have been given."""
        self.register = Register()
        self.site = site
        for each in given:
            if isinstance(each, Grant):
                self.register = self.register.with_grant(each)
            else:
                self.register = self.register.with_key(each)

    def show(
        self,
        mark: str,
        now: datetime,
        door: DoorId = ENTRANCE,
        *,
        kind: KeyKind = KeyKind.CODE,
        reader: str = KEYPAD,
    ) -> DoorAnswer:
        """Show a key and return the answer."""
        shown = Presented(door, reader, kind, Mark(mark))
        self.register, answer = presented(self.register, shown, now, self.site)
        return answer


# Arbitrary hours, times and grants, over both changes of the clock of 2026

YEAR = datetime(2026, 1, 1, tzinfo=UTC)
CHANGES = (datetime(2026, 3, 29, 1, tzinfo=UTC), datetime(2026, 10, 25, 1, tzinfo=UTC))
"""The instants at which the clocks of France go forward and back."""


@st.composite
def weeks(draw: st.DrawFn) -> OpeningHours:
    """Return opening hours with closed days, pauses at noon, and dates that differ."""

    def day() -> tuple[Span, ...]:
        edges = sorted(draw(st.sets(st.integers(0, 96), min_size=0, max_size=4)))
        pairs = zip(edges[::2], edges[1::2], strict=False)
        return tuple(Span(opens * 15, closes * 15) for opens, closes in pairs)

    zone = ZoneInfo(draw(st.sampled_from(["Europe/Paris", "UTC", "America/St_Johns"])))
    week = tuple(day() for _ in range(7))
    dates = draw(st.lists(st.sampled_from([*_days()]), max_size=3, unique=True))
    return OpeningHours(zone, week, tuple((each, day()) for each in sorted(dates)))


def _days() -> list[date]:
    around = [(each + timedelta(days=n)).date() for each in CHANGES for n in (-1, 0, 1)]
    return [*around, date(2026, 12, 25)]


instants = st.one_of(
    st.builds(
        lambda change, minutes: change + timedelta(minutes=minutes),
        st.sampled_from(CHANGES),
        st.integers(-3000, 3000),
    ),
    st.builds(lambda minutes: YEAR + timedelta(minutes=minutes), st.integers(0, 365 * 1440)),
)


@st.composite
def grants(draw: st.DrawFn, grant_id: str = "g-1") -> Grant:
    """Return any grant."""
    start = draw(instants)
    end = start + timedelta(minutes=draw(st.integers(1, 10 * 1440)))
    uses = draw(st.none() | st.integers(1, 3))
    return a_grant(
        id=GrantId(grant_id),
        kind=draw(st.sampled_from(GrantKind)),
        doors=draw(st.frozensets(st.sampled_from([ENTRANCE, ROOM, OFFICE]), min_size=1)),
        start=start,
        end=end,
        created_at=start,
        hours=draw(st.none() | weeks()),
        after_hours=draw(st.booleans()),
        holder=draw(st.sampled_from([None, ANNA, BRUNO])),
        uses=uses,
        used=draw(st.integers(0, uses or 3)),
        revoked_at=draw(st.none() | instants),
    )
