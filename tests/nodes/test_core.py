"""The node's C++ beside the hub's Python: the same seals, the same marks, the same answers."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
import re
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, given, settings, strategies as st
import pytest

from custom_components.faitout.engine.access.grant import Admission, Grant, GrantKind
from custom_components.faitout.engine.access.keys import KeyKind
from custom_components.faitout.engine.access.node_key import NodeKey
from custom_components.faitout.engine.access.on_node import (
    HORIZON,
    MOST_COUNTED,
    MOST_RIGHTS,
    MOST_TIMES,
    SLACK,
    NodeRight,
    node_rights,
)
from custom_components.faitout.engine.access.tries import Tries
from custom_components.faitout.engine.door.door import DoorId
from custom_components.faitout.engine.hours import ALL_DAY, OpeningHours, Span
from custom_components.faitout.engine.ids import GrantId
from custom_components.faitout.hub.door_nodes.mark import node_mark
from custom_components.faitout.hub.door_nodes.messages import ANY_NUMBER, DURESS, NEEDS_NO_CLOCK
from custom_components.faitout.hub.door_nodes.sealing import (
    NodeSession,
    NotGenuineError,
    greeted,
    hello,
)
from simulator.nodes.firmware import CONFIGS
from tests.nodes.core import NodeCore, compiled

KEY = bytes(range(32))
HUB, NODE = bytes(range(16)), bytes(range(100, 116))
DOOR = DoorId("entrance")
PARIS = ZoneInfo("Europe/Paris")
MARK = node_mark(KEY, "4711")
OTHER = node_mark(KEY, "4712")
VECTORS = {
    "mark of a code": MARK,
    "mark of a badge": node_mark(KEY, "04-A1-B2", KeyKind.BADGE),
    "hello": hello(KEY, HUB, NODE)[34:].hex(),
    "up": NodeSession(KEY, HUB, NODE, is_node=True).seal(b"somebody typed something").hex(),
    "down": NodeSession(KEY, HUB, NODE).seal(b"the door may open for a while").hex(),
}
"""What Python makes of fixed keys and numbers."""
KNOWN = {
    "mark of a code": "8469bf00ff30d795f5f6280d4a830024",
    "mark of a badge": "0365c25a552740255ec98038f5dd2488",
    "hello": "b53f20d11b2cff3c08932701bb61b5f4",
    "up": (
        "01030000000163568cdf8f9a8944056a5465274719c1fa692d85c717becabe13b032ed3053de681e"
        "4b516aa898be"
    ),
    "down": (
        "010300000001e0800459684ba0e19bf9f2486839628f244963009783c5c0742611bef32c1eb7b662"
        "e34d676ea28a6aeff0c447"
    ),
}
"""The same, written down: neither side may change alone, nor both without a new version."""


@pytest.fixture(scope="module")
def core() -> Iterator[NodeCore]:
    core = NodeCore(compiled())
    assert core.ask("key", KEY.hex()) == "done"
    yield core
    core.end()


# Seals and marks


def test_the_seals_and_marks_are_what_they_always_were() -> None:
    assert VECTORS == KNOWN


def test_both_sides_make_the_same_of_the_same(core: NodeCore) -> None:
    assert core.ask("mark", 1, "4711") == KNOWN["mark of a code"]
    assert core.ask("mark", 2, "04-A1-B2") == KNOWN["mark of a badge"]
    assert core.ask("session", HUB.hex(), NODE.hex()) == KNOWN["hello"]
    assert core.ask("seal", b"somebody typed something".hex()) == KNOWN["up"]
    opened = f"opened {b'the door may open for a while'.hex()}"
    assert core.ask("open", KNOWN["down"]) == opened


def test_a_node_hears_nothing_twice_nothing_changed_and_not_itself(core: NodeCore) -> None:
    core.ask("session", HUB.hex(), NODE.hex())
    hub = NodeSession(KEY, HUB, NODE)
    first, second = hub.seal(b"one"), hub.seal(b"two")
    assert core.ask("open", second.hex()) == f"opened {b'two'.hex()}"
    assert core.ask("open", second.hex()) == "refused"
    assert core.ask("open", first.hex()) == "refused"
    third = hub.seal(b"three")
    for place in range(len(third)):
        changed = bytearray(third)
        changed[place] ^= 1
        assert core.ask("open", changed.hex()) == "refused"
    assert core.ask("open", core.ask("seal", b"me".hex())) == "refused"
    assert core.ask("open", third.hex()) == f"opened {b'three'.hex()}"
    core.ask("session", HUB.hex(), bytes(16).hex())
    assert core.ask("open", hub.seal(b"four").hex()) == "refused"


@given(plains=st.lists(st.binary(max_size=200), max_size=5))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_said_is_heard(core: NodeCore, plains: list[bytes]) -> None:
    core.ask("session", HUB.hex(), NODE.hex())
    hub = NodeSession(KEY, HUB, NODE)
    for plain in plains:
        assert (
            core.ask("open", hub.seal(plain).hex()).split()
            == ["opened", plain.hex()][: 1 + bool(plain)]
        )
        assert hub.open(bytes.fromhex(core.ask("seal", plain.hex()))) == plain


def test_a_key_that_everybody_knows_is_none(core: NodeCore) -> None:
    example = (CONFIGS / "secrets.example.yaml").read_text(encoding="utf-8")
    keys = re.findall(r'_door_key: "([0-9a-f]{64})"', example)
    assert len(keys) == 2
    assert [core.ask("example", key) for key in keys] == ["yes", "yes"]
    assert core.ask("example", KEY.hex()) == "no"


def test_the_answer_to_another_call_is_none() -> None:
    assert greeted(KEY, HUB, hello(KEY, HUB, NODE)) == NODE
    with pytest.raises(NotGenuineError):
        greeted(KEY, NODE, hello(KEY, HUB, NODE))


# Answers


def hold(core: NodeCore, rights: Sequence[NodeRight], made_at: datetime) -> None:
    """Let the node hold rights, as the hub's messages say them."""
    for number, right in enumerate(rights):
        windows = [
            edge
            for each in right.times
            for edge in (-int(-each.start.timestamp() // 1), int(each.end.timestamp()))
        ]
        flags = NEEDS_NO_CLOCK * right.needs_no_clock | DURESS * right.duress
        uses = ANY_NUMBER if right.uses is None else right.uses
        core.ask("right", right.mark, number + 1, flags, uses, *windows)
    core.ask("hold", int(made_at.timestamp()))


def a_grant(start: datetime, end: datetime, **values: Any) -> Grant:
    return Grant(
        id=GrantId("g"),
        kind=GrantKind.PLAN,
        doors=frozenset({DOOR}),
        created_at=start,
        start=start,
        end=end,
        **values,
    )


def keyed(grant: Grant, mark: str = MARK) -> tuple[NodeKey, Grant]:
    return NodeKey(node="n", mark=mark, kind=KeyKind.CODE, grant=grant.id), grant


CLOCK_CHANGES = (date(2026, 3, 29), date(2026, 10, 25), date(2027, 3, 28), date(2027, 10, 31))
spans = st.lists(
    st.tuples(st.integers(0, 95), st.integers(1, 40)).map(
        lambda pair: Span(15 * pair[0], min(1440, 15 * (pair[0] + pair[1])))
    ),
    max_size=1,
).map(tuple)
weeks = st.one_of(st.just(((ALL_DAY,),) * 7), st.tuples(*[spans] * 7))
moments = st.tuples(
    st.sampled_from(CLOCK_CHANGES), st.integers(-36 * 3600, 36 * 3600), st.integers(0, 999_999)
).map(
    lambda parts: (
        datetime.combine(parts[0], time(), PARIS).astimezone(UTC)
        + timedelta(seconds=parts[1], microseconds=parts[2])
    )
)


class Day(NamedTuple):
    """A node's day without the hub."""

    made_at: datetime
    site: OpeningHours
    plan: OpeningHours
    after_hours: bool
    begins: int
    lasts: int
    """Hours from the making of the list, and how many."""
    offsets: list[int]
    """Seconds of that day at which somebody types."""


hours_of_weeks = weeks.map(lambda week: OpeningHours(PARIS, week))
days = st.builds(
    Day,
    moments,
    hours_of_weeks,
    hours_of_weeks,
    st.booleans(),
    st.integers(-30, 30),
    st.integers(1, 60),
    st.lists(st.integers(0, 24 * 3600 - 1), min_size=1, max_size=12),
)


@given(day=days)
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_alone_for_a_day_it_lets_in_whom_the_hub_would_over_both_changes_of_the_clock(
    core: NodeCore, day: Day
) -> None:
    # A node knows whole seconds; the list is of this second or an earlier one.
    second = day.made_at.replace(microsecond=0)
    start = second + timedelta(hours=day.begins)
    end = start + timedelta(hours=day.lasts)
    grant = a_grant(start, end, hours=day.plan, after_hours=day.after_hours)
    rights = node_rights([keyed(grant)], DOOR, day.site, day.made_at)
    for offset in day.offsets:
        hold(core, rights, day.made_at)
        at = second + timedelta(seconds=offset)
        opens = grant.outcome(DOOR, at, day.site) is Admission.OPENED
        answer = core.ask("ask", MARK, 1, int(at.timestamp()), 0)
        assert (answer == "open") is opens, (at, answer)
        assert core.ask("ask", OTHER, 1, int(at.timestamp()), 0) == "unknown"


@given(made_at=moments, days=st.sampled_from([-2, -1, 1, 2]), offset=st.integers(0, 86_339))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_clock_that_is_wrong_by_a_day_opens_nothing(
    core: NodeCore, made_at: datetime, days: int, offset: int
) -> None:
    """But for the last minute of a list: that long before its making it says how it was."""
    assert timedelta(seconds=86_400 - 86_340) == SLACK
    grant = a_grant(made_at - timedelta(days=9), made_at + timedelta(days=90))
    hold(core, node_rights([keyed(grant)], DOOR, OpeningHours(PARIS), made_at), made_at)
    wrong = int((made_at + timedelta(seconds=offset)).timestamp()) + days * 86_400
    core.ask("forget", 1, wrong, 0)
    assert core.ask("ask", MARK, 1, wrong, 0) in {"unknown", "not_now"}


def test_a_list_of_yesterday_is_dropped(core: NodeCore) -> None:
    now = datetime(2026, 11, 30, 12, tzinfo=UTC)
    grant = a_grant(now, now + timedelta(days=90))
    rights = node_rights([keyed(grant)], DOOR, OpeningHours(PARIS), now)
    seconds = int(now.timestamp())
    hold(core, rights, now)
    assert core.ask("forget", 1, seconds + 86_399, 0) == "1"
    assert core.ask("forget", 1, seconds + 86_400, 0) == "0"
    # Without a clock it goes by how long it has been running.
    hold(core, rights, now)
    assert core.ask("forget", 0, 0, 86_399) == "1"
    assert core.ask("forget", 0, 0, 86_400) == "0"


def test_without_a_clock_only_who_may_come_day_and_night_is_let_in(core: NodeCore) -> None:
    now = datetime(2026, 11, 30, 12, tzinfo=UTC)
    always = a_grant(now - timedelta(days=1), now + timedelta(days=90))
    hold(core, node_rights([keyed(always)], DOOR, OpeningHours(PARIS), now), now)
    assert core.ask("ask", MARK, 0, 0, 0) == "open"
    for other in (
        a_grant(now - timedelta(days=1), now + timedelta(days=6)),
        a_grant(now + timedelta(minutes=1), now + timedelta(days=90)),
        a_grant(now, now + timedelta(days=90), hours=OpeningHours(PARIS, ((Span(0, 600),),) * 7)),
    ):
        hold(core, node_rights([keyed(other)], DOOR, OpeningHours(PARIS), now), now)
        assert core.ask("ask", MARK, 0, 0, 0) == "clock_unknown"


def test_uses_are_counted_over_both_marks_of_a_right(core: NodeCore) -> None:
    now = datetime(2026, 11, 30, 12, tzinfo=UTC)
    grant = a_grant(now - timedelta(hours=1), now + timedelta(hours=5), uses=3, used=1)
    (right,) = node_rights([keyed(grant)], DOOR, OpeningHours(PARIS), now)
    seconds = int(now.timestamp())
    window = (seconds, seconds + 3600)
    core.ask("right", MARK, 7, 0, right.uses, *window)
    core.ask("right", OTHER, 7, DURESS, right.uses, *window)
    core.ask("hold", seconds)
    assert core.ask("ask", MARK, 1, seconds, 0) == "open"
    assert core.ask("ask", OTHER, 1, seconds, 0) == "open"
    assert core.ask("ask", MARK, 1, seconds, 0) == "used_up"
    assert core.ask("ask", OTHER, 1, seconds, 0) == "used_up"


@given(
    pauses=st.lists(
        st.tuples(st.integers(1, 4000), st.sampled_from([MARK, MARK, OTHER])), max_size=30
    )
    | st.lists(st.tuples(st.integers(1, 40), st.sampled_from([MARK, OTHER])), max_size=99)
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_wrong_tries_cost_what_they_cost_at_the_hub(
    core: NodeCore, pauses: list[tuple[int, str]]
) -> None:
    core.ask("right", OTHER, 1, 0, ANY_NUMBER, 0, 2_000_000_000)
    core.ask("hold", 0)
    tries, uptime, start = Tries(), 10_000, datetime(2026, 11, 30, tzinfo=UTC)
    for pause, mark in pauses:
        uptime += pause
        now = start + timedelta(seconds=uptime)
        answer = core.ask("ask", mark, 1, 0, uptime)
        if wait := tries.wait(now):
            assert answer == f"wait {int(wait.total_seconds())}"
        elif mark == OTHER:
            assert answer == "open"
            tries = tries.right(now) or Tries()
        else:
            assert answer == "unknown"
            tries = tries.mistaken(now)


def test_a_code_of_ones_own_in_between_does_not_make_up_for_wrong_ones_all_day(
    core: NodeCore,
) -> None:
    core.ask("right", OTHER, 1, 0, ANY_NUMBER, 0, 2_000_000_000)
    core.ask("hold", 0)
    for number in range(30):
        assert core.ask("ask", MARK, 1, 0, 10_000 + number) == "unknown"
        assert core.ask("ask", OTHER, 1, 0, 10_000 + number) == "open"
    answers = [core.ask("ask", MARK, 1, 0, 10_100 + number) for number in range(5)]
    assert answers == ["unknown"] * 4 + ["wait 29"]


def test_pulling_the_plug_does_not_end_a_wait(core: NodeCore) -> None:
    core.ask("hold", 0)
    for uptime in range(5):
        assert core.ask("ask", MARK, 1, 0, 10_000 + uptime) == "unknown"
    assert core.ask("ask", MARK, 1, 0, 10_010) == "wait 24"
    core.ask("restart", 3)
    assert core.ask("ask", MARK, 1, 0, 4) == "wait 29"


def test_a_node_takes_no_more_rights_than_it_has_room_for() -> None:
    now = datetime(2026, 11, 30, 12, tzinfo=UTC)
    many = [
        keyed(a_grant(now + timedelta(minutes=n), now + timedelta(hours=9)), f"{n:032x}")
        for n in reversed(range(MOST_RIGHTS + 9))
    ]
    rights = node_rights(many, DOOR, OpeningHours(PARIS), now)
    assert len(rights) == MOST_RIGHTS
    assert rights[0].times[0].start == now
    assert all(right.times[0].end <= now + HORIZON for right in rights)
    assert node_rights(many, DoorId("other"), OpeningHours(PARIS), now) == ()


def test_of_a_right_with_many_stretches_or_uses_the_node_takes_the_first() -> None:
    now = datetime(2026, 11, 30, 0, tzinfo=UTC)
    pieces = tuple(Span(n * 120, n * 120 + 60) for n in range(12))
    hours = OpeningHours(PARIS, (pieces,) * 7)
    grant = a_grant(now, now + timedelta(days=9), uses=1000)
    (right,) = node_rights([keyed(grant)], DOOR, hours, now)
    assert len(right.times) == MOST_TIMES
    assert right.uses == MOST_COUNTED


# What it did alone


def test_openings_wait_in_their_order_and_the_oldest_are_pushed_out(core: NodeCore) -> None:
    assert [core.ask("opened", 1000 + n, 0, 1, 5) for n in range(66)][-1] == "2"
    assert core.ask("oldest", 3) == "3@1002 4@1003 5@1004"
    assert core.ask("acknowledge", 64) == "2"
    assert core.ask("oldest", 16) == "65@1064 66@1065"
    # Noted without a clock in this run, dated when the time is known; another run's is not.
    core.ask("opened", 0, 50, 7, 5)
    core.ask("opened", 0, 50, 8, 5)
    core.ask("date", 7, 2000, 90)
    assert core.ask("oldest", 16) == "65@1064 66@1065 67@1960 68@0"
    assert core.ask("acknowledge", 68) == "0"
