"""A door behind which somebody sits, while the clock jumps: no lock is told to lock on them."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from hypothesis import example, given, settings, strategies as st

from custom_components.faitout.engine.door import advance, begin_door
from custom_components.faitout.engine.door.behind import behind
from custom_components.faitout.engine.door.door import DoorId, DoorSpec, LockState, Opens, Wish
from custom_components.faitout.engine.door.stimulus import (
    DoorStimulus,
    LockChanged,
    SpaceChanged,
    Turn,
)
from custom_components.faitout.engine.stimulus import (
    Leapt,
    Restarted,
    Tick,
)
from tests.engine.rooms import EIGHT_TO_TEN, NINE, RADAR, Room

MINUTE = timedelta(minutes=1)
NOTICED = timedelta(seconds=59)
"""Each machine looks at the clock at least once a minute."""


@dataclass
class House:
    """A room behind a door that nobody tried from inside; both follow a clock that jumps."""

    opens: Opens
    now: datetime = NINE
    room: Room = field(default_factory=lambda: Room(RADAR))
    is_there: bool = False
    locked_on_somebody: list[datetime] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Open the house at nine."""
        spec = DoorSpec(
            id=DoorId("door"), hours=EIGHT_TO_TEN, opens=self.opens, spaces=(self.room.space.id,)
        )
        self.door = begin_door(spec, NINE, lock=LockState.UNLOCKED)
        self.wake_at = NINE
        for day in range(3):
            self.room.books(str(day), day * 1440 + 60, day * 1440 + 240)
        self.tells()

    def at_door(self, stimulus: DoorStimulus) -> None:
        """Let something happen to the door; its lock obeys."""
        step = advance(self.door, stimulus, self.now)
        self.door, self.wake_at = step.state, step.wake_at
        for effect in step.effects:
            if isinstance(effect, Turn):
                if effect.wish is Wish.LOCKED and self.is_there:
                    self.locked_on_somebody.append(self.now)
                self.at_door(LockChanged(LockState(effect.wish.value)))
                return

    def tells(self) -> None:
        """Let the door know what the room looks like now."""
        news = behind(self.room.state)
        if self.door.behind.get(self.room.space.id) != news:
            self.at_door(SpaceChanged(self.room.space.id, news))

    def comes(self) -> None:
        """Let somebody come, and the radar say so."""
        self.is_there = True
        self.room.now = self.now
        self.room.sees(RADAR)
        self.tells()

    def goes(self) -> None:
        """Let everybody go."""
        self.is_there = False
        self.room.now = self.now
        self.room.clears(RADAR)
        self.tells()

    def runs(self, length: timedelta) -> None:
        """Let time go by."""
        end = self.now + length
        while (at := min(self.wake_at, self.room.state.wake_at)) <= end:
            self.now = max(at, self.now)
            self.room.now = self.now
            if self.room.state.wake_at <= self.now:
                self.room.take(Tick(), self.now)
                self.tells()
            else:
                self.at_door(Tick())
        self.now = end

    def leaps(self, by: timedelta, slept: timedelta, *, door_first: bool) -> None:
        """Let the clock jump; somebody who came meanwhile is reported a moment later."""
        self.now += by + slept
        if door_first:
            self.at_door(Leapt(by, slept))
            self.now += NOTICED / 2
        self.room.take(Leapt(by, slept), self.now)
        self.tells()
        if not door_first:
            self.now += NOTICED / 2
            self.at_door(Leapt(by, slept))

    def restarts(self, down: timedelta) -> None:
        """Let the hub be down; its radar says at once what it sees."""
        self.now += down
        self.room.take(Restarted(), self.now)
        self.tells()
        self.at_door(Leapt(timedelta(0), down))
        (self.comes if self.is_there else self.goes)()


HAPPENINGS = st.lists(
    st.one_of(
        st.just(("comes", 0.0, False)),
        st.just(("goes", 0.0, False)),
        st.tuples(st.sampled_from(["runs", "restarts"]), st.floats(0.2, 900), st.just(value=False)),
        st.tuples(
            st.sampled_from(["leaps", "sleeps", "sleeps and comes"]),
            st.floats(-2880, 2880),
            st.booleans(),
        ),
    ),
    max_size=14,
)


@settings(max_examples=200, deadline=None)
@given(HAPPENINGS, st.sampled_from(Opens))
@example([("runs", 1.0, False), ("sleeps and comes", 840.0, True)], Opens.OPENING_HOURS)
@example([("runs", 1.0, False), ("sleeps and comes", 840.0, False)], Opens.BOOKINGS)
def test_no_lock_is_told_to_lock_on_somebody_whatever_the_clock_does(
    happenings: list[tuple[str, float, bool]], opens: Opens
) -> None:
    house = House(opens)
    for what, size, door_first in happenings:
        span = abs(size) * MINUTE
        match what:
            case "comes":
                house.comes()
            case "goes":
                house.goes()
            case "runs":
                house.runs(span)
            case "restarts":
                house.restarts(span)
            case "leaps":
                house.leaps(size * MINUTE, timedelta(0), door_first=door_first)
            case "sleeps":
                house.leaps(timedelta(0), span + MINUTE, door_first=door_first)
            case _:
                house.is_there = True
                house.leaps(timedelta(0), span + MINUTE, door_first=door_first)
                house.comes()
        assert not house.locked_on_somebody


def test_the_house_is_locked_at_closing_time_when_everybody_left() -> None:
    house = House(Opens.OPENING_HOURS)
    house.comes()
    house.runs(600 * MINUTE)
    house.goes()
    house.runs(300 * MINUTE)
    assert house.door.lock is LockState.LOCKED
