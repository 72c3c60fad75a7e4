"""A telephone is told once, together where much comes at once, and not at night but for safety."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings, strategies as st

from custom_components.faitout.engine.announcing import (
    FORGETS_AFTER,
    GONE_FOR_A_WHILE,
    LOST_AFTER,
    MOST_APART,
    RESULT_STAYS,
    STANDS_AGAIN,
    TRIES_AGAIN,
    Matter,
    PhoneMessage,
    PhoneRecord,
    after_failing,
    after_sending,
    messages_due,
    next_message_at,
    with_result,
    with_standing,
)
from custom_components.faitout.engine.concern import ConcernUrgency
from custom_components.faitout.engine.quiet_hours import QuietHours

PARIS = ZoneInfo("Europe/Paris")
NIGHT = QuietHours(PARIS, time(20), time(7, 30))
NINE = datetime(2026, 10, 5, 7, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def matter(
    key: str,
    urgency: ConcernUrgency = ConcernUrgency.TODAY,
    *,
    is_safety: bool = False,
    until: datetime | None = None,
    thread: str = "",
) -> Matter:
    """Return a matter that is known by its key."""
    return Matter(key=key, thread=thread or key, urgency=urgency, is_safety=is_safety, until=until)


@dataclass
class Told:
    """What came out of the telephone."""

    at: datetime
    message: PhoneMessage


@dataclass
class Phone:
    """A telephone, and a hub that tells it what stands."""

    now: datetime = NINE
    record: PhoneRecord = field(default_factory=PhoneRecord)
    standing: dict[str, Matter] = field(default_factory=dict)
    told: list[Told] = field(default_factory=list)
    shows: dict[str, tuple[str, ...]] = field(default_factory=dict)
    is_reached: bool = True
    is_settled: bool = True
    kept: PhoneRecord = field(default_factory=PhoneRecord)
    """What lies on the disk."""

    def look(self) -> None:
        """Let the hub look, and send what is due."""
        matters = tuple(self.standing.values())
        self.record = with_standing(self.record, matters, self.now, is_settled=self.is_settled)
        for message in messages_due(self.record, matters, self.now, NIGHT):
            if not self.is_reached:
                self.record = after_failing(self.record, self.now)
                return
            self.receive(message)
            self.record = after_sending(self.record, message, matters, self.now)
            self.kept = replace(self.record, waiting={})

    def receive(self, message: PhoneMessage) -> None:
        """Show a message, or take it away."""
        self.told.append(Told(self.now, message))
        self.shows.pop(message.tag, None)
        if message.keys:
            self.shows[message.tag] = message.keys

    def until(self, end: datetime) -> None:
        """Let time pass; the hub looks whenever it said that it would."""
        for _ in range(2000):
            self.look()
            at = next_message_at(self.record, self.standing.values(), self.now, NIGHT)
            if at is None or at > end:
                self.now = end
                self.look()
                return
            assert at > self.now
            self.now = at
        raise AssertionError("the hub never rests")

    def later(self, minutes: float) -> None:
        """Let some minutes pass."""
        self.until(self.now + minutes * MINUTE)

    def begin(self, *matters: Matter) -> None:
        """Let matters stand from now on."""
        self.standing |= {each.key: each for each in matters}
        self.look()

    def end(self, *keys: str) -> None:
        """Let matters be over."""
        for key in keys or tuple(self.standing):
            del self.standing[key]
        self.look()

    def killed(self) -> None:
        """Let the hub be killed and begin anew."""
        self.record = replace(self.kept, seen=frozenset())

    @property
    def sounds(self) -> list[tuple[str, ...]]:
        """What the telephone sounded for, in order."""
        return [each.message.keys for each in self.told if each.message.sounds]


def paris(text: str) -> datetime:
    """Return an instant by the clock in Paris."""
    return datetime.fromisoformat(text).replace(tzinfo=PARIS).astimezone(UTC)


def test_what_stands_is_told_once_and_taken_away_when_it_is_over() -> None:
    phone = Phone()
    phone.begin(matter("lamp"))
    assert phone.sounds == []
    phone.later(2)
    assert phone.sounds == [("lamp",)]
    phone.later(600)
    assert len(phone.told) == 1
    phone.end("lamp")
    assert phone.shows == {"lamp": ("lamp",)}
    phone.later(3)
    assert phone.shows == {}
    assert phone.told[-1].message == PhoneMessage("lamp")


def test_a_blink_is_not_told_and_does_not_take_away() -> None:
    phone = Phone()
    phone.begin(matter("lamp"))
    phone.later(1)
    phone.end("lamp")
    phone.later(10)
    assert phone.told == []
    phone.begin(matter("lamp"))
    phone.later(5)
    phone.end("lamp")
    phone.later(1)
    phone.begin(matter("lamp"))
    phone.later(60)
    assert len(phone.told) == 1
    assert phone.shows == {"lamp": ("lamp",)}


def test_what_comes_back_soon_is_shown_without_a_sound_once_it_stays() -> None:
    phone = Phone()
    phone.begin(matter("lamp"))
    phone.later(5)
    for _ in range(20):
        phone.end("lamp")
        phone.later(5)
        phone.begin(matter("lamp"))
        phone.later(5)
    assert len(phone.told) == 2
    assert phone.shows == {}
    phone.later(STANDS_AGAIN / MINUTE)
    assert phone.shows == {"lamp": ("lamp",)}
    assert phone.sounds == [("lamp",)]


def test_what_comes_back_after_a_while_is_told_anew() -> None:
    phone = Phone()
    phone.begin(matter("lamp"))
    phone.later(5)
    phone.end("lamp")
    phone.later(GONE_FOR_A_WHILE / MINUTE)
    phone.begin(matter("lamp"))
    phone.later(5)
    assert phone.sounds == [("lamp",), ("lamp",)]


def test_what_becomes_more_urgent_is_told_again_and_what_becomes_less_so_is_not() -> None:
    phone = Phone()
    phone.begin(matter("repair"))
    phone.later(5)
    phone.begin(matter("repair", ConcernUrgency.NOW))
    phone.later(5)
    assert phone.sounds == [("repair",)] * 2
    phone.begin(matter("repair", ConcernUrgency.NOW, is_safety=True))
    assert phone.sounds == [("repair",)] * 3
    phone.begin(matter("repair"))
    phone.later(60)
    assert phone.sounds == [("repair",)] * 3


def test_what_can_wait_for_weeks_is_never_told() -> None:
    phone = Phone()
    phone.begin(matter("watched", ConcernUrgency.LATER))
    phone.later(10_000)
    assert phone.told == []


def test_two_come_apart_and_more_together_and_the_list_gets_shorter_without_a_sound() -> None:
    phone = Phone()
    phone.begin(*(matter(f"lamp{n}") for n in range(MOST_APART)))
    phone.later(5)
    assert phone.sounds == [("lamp0",), ("lamp1",)]
    phone.begin(*(matter(f"door{n}") for n in range(MOST_APART + 1)))
    phone.later(5)
    assert phone.sounds[2:] == [("door0", "door1", "door2")]
    phone.end("door1")
    phone.later(5)
    assert phone.shows["group-0"] == ("door0", "door2")
    phone.end("door0", "door2")
    phone.later(5)
    assert "group-0" not in phone.shows
    assert len(phone.sounds) == 3


def test_one_of_a_list_that_becomes_graver_leaves_the_list() -> None:
    phone = Phone()
    phone.begin(*(matter(f"lamp{n}") for n in range(3)))
    phone.later(5)
    phone.begin(matter("lamp1", ConcernUrgency.NOW))
    phone.later(5)
    assert phone.shows == {"group-0": ("lamp0", "lamp2"), "lamp1": ("lamp1",)}
    phone.end("lamp1")
    phone.later(5)
    assert phone.shows == {"group-0": ("lamp0", "lamp2")}


def test_the_next_list_does_not_take_the_place_of_the_one_before() -> None:
    phone = Phone()
    phone.begin(*(matter(f"lamp{n}") for n in range(3)))
    phone.later(5)
    phone.begin(*(matter(f"door{n}") for n in range(3)))
    phone.later(5)
    assert set(phone.shows) == {"group-0", "group-1"}


def test_at_night_only_safety_sounds_and_the_rest_is_told_in_the_morning_in_one() -> None:
    phone = Phone(now=paris("2026-10-05 21:00"))
    phone.begin(matter("lamp"), matter("air", ConcernUrgency.NOW), matter("sensor"))
    phone.later(30)
    assert phone.told == []
    phone.begin(matter("door", ConcernUrgency.NOW, is_safety=True))
    assert phone.sounds == [("door",)]
    phone.end("sensor")
    phone.until(paris("2026-10-06 07:29"))
    assert phone.sounds == [("door",)]
    phone.until(paris("2026-10-06 07:30"))
    assert phone.sounds[1:] == [("air", "lamp")]


def test_one_that_waited_alone_is_told_with_its_buttons() -> None:
    phone = Phone(now=paris("2026-10-05 21:00"))
    phone.begin(matter("lamp"))
    phone.until(paris("2026-10-06 08:00"))
    assert [(each.message.tag, each.message.keys) for each in phone.told] == [("lamp", ("lamp",))]


def test_what_is_over_is_taken_away_at_night_too() -> None:
    phone = Phone(now=paris("2026-10-05 19:00"))
    phone.begin(matter("lamp"))
    phone.later(5)
    phone.until(paris("2026-10-05 23:00"))
    phone.end("lamp")
    phone.later(5)
    assert phone.shows == {}


def test_what_passes_is_told_at_once_and_never_too_late() -> None:
    phone = Phone()
    warned = matter("warned", ConcernUrgency.NOW, until=NINE + 3 * MINUTE, thread="booking")
    phone.begin(warned)
    assert phone.sounds == [("warned",)]
    phone.now = NINE + 3 * MINUTE
    phone.end("warned")
    released = matter("released", ConcernUrgency.NOW, until=NINE + 13 * MINUTE, thread="booking")
    phone.begin(released)
    assert phone.shows == {"booking": ("released",)}
    phone.later(11)
    assert phone.shows == {}
    night = Phone(now=paris("2026-10-05 21:50"))
    night.begin(matter("undo", ConcernUrgency.NOW, until=paris("2026-10-05 22:00")))
    night.until(paris("2026-10-06 09:00"))
    assert night.told == []


def test_what_did_not_get_through_is_tried_later_and_later_and_told_once() -> None:
    phone = Phone(is_reached=False)
    phone.begin(matter("lamp"))
    waits = []
    for _ in range(12):
        assert phone.told == []
        before = phone.record.out_of_reach
        phone.later(1 if before is None else (before.again_at - phone.now) / MINUTE)
        after = phone.record.out_of_reach
        if before and after:
            waits.append(after.again_at - before.again_at)
    assert waits == sorted(waits)
    assert waits[-1] == TRIES_AGAIN[-1]
    phone.is_reached = True
    phone.later(60)
    assert phone.sounds == [("lamp",)]
    assert phone.record.out_of_reach is None


def test_a_telephone_is_lost_after_some_minutes_and_not_after_one_failure() -> None:
    phone = Phone(is_reached=False)
    phone.begin(matter("lamp", is_safety=True))
    lost = phone.record.out_of_reach
    assert lost
    assert not lost.is_lost(phone.now)
    assert not lost.is_lost(phone.now + LOST_AFTER)
    phone.later(10)
    lost = phone.record.out_of_reach
    assert lost
    assert lost.is_lost(phone.now)


def test_a_server_that_counts_is_waited_for_but_no_longer_than_an_hour() -> None:
    record = after_failing(PhoneRecord(), NINE, NINE + 20 * MINUTE)
    assert record.out_of_reach
    assert record.out_of_reach.again_at == NINE + 20 * MINUTE
    record = after_failing(record, NINE, NINE + timedelta(days=3))
    assert record.out_of_reach
    assert record.out_of_reach.again_at == NINE + TRIES_AGAIN[-1]


def test_what_stands_on_a_telephone_that_is_away_for_good_is_given_up() -> None:
    phone = Phone()
    phone.begin(matter("lamp"))
    phone.later(5)
    phone.is_reached = False
    phone.end("lamp")
    phone.later(10)
    assert phone.record.out_of_reach
    phone.later(FORGETS_AFTER / MINUTE + 120)
    assert phone.record.is_empty
    assert next_message_at(phone.record, (), phone.now, NIGHT) is None


def test_the_answer_to_a_button_can_be_read_before_it_goes() -> None:
    phone = Phone()
    phone.begin(matter("door", ConcernUrgency.NOW, is_safety=True))
    phone.record = with_result(phone.record, "door", phone.now)
    phone.end("door")
    phone.later(RESULT_STAYS / MINUTE - 1)
    assert phone.shows == {"door": ("door",)}
    phone.later(2)
    assert phone.shows == {}


def test_after_a_start_nothing_is_over_because_it_is_not_there_yet() -> None:
    phone = Phone()
    phone.begin(matter("lamp"))
    phone.later(5)
    phone.killed()
    lamp = phone.standing.pop("lamp")
    phone.is_settled = False
    phone.later(10)
    phone.begin(lamp)
    phone.is_settled = True
    phone.later(60)
    assert len(phone.told) == 1
    assert phone.shows == {"lamp": ("lamp",)}


def test_what_stood_since_the_start_is_over_when_it_is_not_there() -> None:
    phone = Phone(is_settled=False)
    phone.begin(matter("lamp"))
    phone.later(5)
    phone.end("lamp")
    phone.later(5)
    assert phone.shows == {}


# What holds whatever happens

KEYS = st.sampled_from("abcdef")
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("begins"), KEYS),
        st.tuples(st.just("ends"), KEYS),
        st.tuples(st.just("is graver"), KEYS),
        st.tuples(st.just("passes"), st.sampled_from([0.1, 1, 5, 31, 400])),
        st.tuples(st.just("is out of reach"), st.booleans()),
        st.tuples(st.just("is killed"), st.none()),
    ),
    max_size=40,
)


def play(phone: Phone, steps: Sequence[tuple[str, object]]) -> dict[str, list[datetime]]:
    """Let all of this happen; return when each matter had been gone for a while, or got graver."""
    anew: dict[str, list[datetime]] = {}
    gone: dict[str, datetime] = {}
    for what, with_what in steps:
        key = str(with_what)
        if what == "begins" and key not in phone.standing:
            if key not in gone or phone.now - gone[key] >= GONE_FOR_A_WHILE:
                anew.setdefault(key, []).append(phone.now)
            is_safety = key in "ab"
            urgency = ConcernUrgency.NOW if is_safety else ConcernUrgency.TODAY
            phone.begin(matter(key, urgency, is_safety=is_safety))
        elif what == "ends" and key in phone.standing:
            gone[key] = phone.now
            phone.end(key)
        elif what == "is graver" and key in phone.standing and key in "cd":
            if phone.standing[key].urgency is not ConcernUrgency.NOW:
                anew.setdefault(key, []).append(phone.now)
            phone.begin(matter(key, ConcernUrgency.NOW))
        elif what == "passes":
            phone.later(float(key))
        elif what == "is out of reach":
            phone.is_reached = not with_what
        elif what == "is killed":
            phone.killed()
    return anew


@settings(max_examples=300, deadline=None)
@given(steps=STEPS)
def test_nothing_sounds_twice_that_did_not_come_anew(steps: list[tuple[str, object]]) -> None:
    phone = Phone()
    anew = play(phone, steps)
    for key in "abcdef":
        times = [t.at for t in phone.told if t.message.sounds and key in t.message.keys]
        assert len(times) <= len(anew.get(key, ()))


@settings(max_examples=300, deadline=None)
@given(steps=STEPS)
def test_at_night_nothing_sounds_but_safety(steps: list[tuple[str, object]]) -> None:
    phone = Phone()
    play(phone, steps)
    for each in phone.told:
        if each.message.sounds and NIGHT.is_quiet(each.at):
            assert set(each.message.keys) <= {"a", "b"}


@settings(max_examples=300, deadline=None)
@given(steps=STEPS)
def test_what_stands_is_on_the_telephone_in_the_end_and_nothing_else(
    steps: list[tuple[str, object]],
) -> None:
    phone = Phone()
    play(phone, steps)
    phone.is_reached = True
    phone.later(60 * 24)
    on_phone = [key for keys in phone.shows.values() for key in keys]
    assert sorted(on_phone) == sorted(phone.standing)
    assert phone.record.out_of_reach is None


@settings(max_examples=300, deadline=None)
@given(steps=STEPS)
def test_a_telephone_out_of_reach_is_not_held_for_told(steps: list[tuple[str, object]]) -> None:
    phone = Phone()
    play(phone, steps)
    for key in phone.record.said:
        assert any(key in each.message.keys for each in phone.told)


@settings(max_examples=200, deadline=None)
@given(steps=STEPS, at=st.integers(0, 10))
def test_a_kill_between_sending_and_writing_repeats_one_message_at_the_most(
    steps: list[tuple[str, object]], at: int
) -> None:
    phone = Phone()
    play(phone, steps)
    phone.is_reached = True
    phone.later(60 * 24)
    matters = [matter(f"new{n}", ConcernUrgency.NOW, is_safety=True) for n in range(at % 3 + 1)]
    before = len(phone.told)
    phone.begin(*matters)
    # The first of what was just sent is all that was not written.
    phone.killed()
    first = phone.told[before].message
    phone.record = replace(
        phone.record,
        said={key: each for key, each in phone.record.said.items() if key not in first.keys},
        shown=tuple(each for each in phone.record.shown if each.tag != first.tag),
        groups=phone.record.groups - first.is_new_group,
    )
    phone.later(60)
    repeated = [each.message for each in phone.told[before:] if each.message == first]
    assert len(repeated) == 2
    assert len(phone.told[before:]) == len({each.message for each in phone.told[before:]}) + 1
