"""The hub's end of the line to a node: who has the key is heard, once, and nobody else."""

from datetime import UTC, datetime, timedelta

from hypothesis import given, strategies as st
import pytest

from custom_components.faitout.engine.access.grant import GrantTime
from custom_components.faitout.engine.access.keys import KeyKind
from custom_components.faitout.engine.access.on_node import NodeRight
from custom_components.faitout.engine.ids import GrantId
from custom_components.faitout.hub.door_nodes.line import NodeLine
from custom_components.faitout.hub.door_nodes.mark import LONGEST_TYPED, MARK_BYTES
from custom_components.faitout.hub.door_nodes.messages import (
    MOST_SECONDS,
    MOST_TOLD,
    RIGHTS_A_PAGE,
    Held,
    NodeAnswer,
    NodeReport,
    Typed,
    decoded_message,
    node_answer,
    rights_pages,
)
from custom_components.faitout.hub.door_nodes.sealing import (
    LONGEST_FRAME,
    MOST_SEALED,
    NodeSession,
    NotGenuineError,
    WrongKeyError,
    hello,
)

KEY = bytes(range(32))
NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
LATER = NOW + timedelta(seconds=2)
NUMBER = bytes(range(16))
HAIL, HELD = bytes((1, 4)), bytes((0x13, 0, 0, 0, 5, 2))


def agreed(line: NodeLine, now: datetime = NOW, number: bytes = NUMBER) -> NodeSession:
    """Let a node with the right key answer the hub's call; return its side of the session."""
    call = line.call(now)
    assert call is not None
    reply, message = line.hear(hello(KEY, call[2:], number), now)
    assert message is None
    assert reply is not None
    session = NodeSession(KEY, call[2:], number, is_node=True)
    assert session.open(reply)[0] == 1
    return session


def test_a_node_with_the_key_is_heard_from_its_first_sealed_word_on() -> None:
    line = NodeLine(KEY)
    assert line.seal(b"?") is None
    session = agreed(line)
    assert not line.is_open
    assert line.hear(session.seal(HELD), NOW) == (None, Held(version=5, held=2))
    assert line.is_open
    told = line.seal(b"open")
    assert told is not None
    assert session.open(told) == b"open"


def test_the_session_of_before_goes_on_until_the_node_speaks_in_the_new_one() -> None:
    line = NodeLine(KEY)
    first = agreed(line)
    line.hear(first.seal(HELD), NOW)
    second = agreed(line, LATER, bytes(16))
    assert line.hear(first.seal(HELD), LATER)[1] == Held(5, 2)
    assert line.hear(second.seal(HELD), LATER)[1] == Held(5, 2)
    with pytest.raises(NotGenuineError):
        line.hear(first.seal(HELD), LATER)


def test_nothing_is_heard_twice() -> None:
    line = NodeLine(KEY)
    call = line.call(NOW)
    assert call is not None
    answer = hello(KEY, call[2:], NUMBER)
    line.hear(answer, NOW)
    with pytest.raises(NotGenuineError, match="nobody called"):
        line.hear(answer, NOW)
    session = NodeSession(KEY, call[2:], NUMBER, is_node=True)
    word = session.seal(HELD)
    line.hear(word, NOW)
    with pytest.raises(NotGenuineError, match="heard before"):
        line.hear(word, NOW)
    line.cut()
    with pytest.raises(NotGenuineError, match="nothing is agreed"):
        line.hear(session.seal(HELD), NOW)


def test_a_node_that_claims_to_be_another_has_not_its_key() -> None:
    line = NodeLine(KEY)
    call = line.call(NOW)
    assert call is not None
    with pytest.raises(WrongKeyError):
        line.hear(hello(bytes(32), call[2:], NUMBER), NOW)
    with pytest.raises(NotGenuineError, match="another call"):
        line.hear(hello(KEY, bytes(16), NUMBER), NOW)
    with pytest.raises(NotGenuineError, match="another length"):
        line.hear(hello(KEY, call[2:], NUMBER) + b"x", NOW)
    # The right one is heard all the same.
    assert line.hear(hello(KEY, call[2:], NUMBER), NOW)[0] is not None


def test_who_floods_the_line_is_called_once_a_second() -> None:
    line = NodeLine(KEY)
    assert line.hear(HAIL, NOW)[0] is not None
    assert line.hear(HAIL, NOW + timedelta(milliseconds=999)) == (None, None)
    assert line.hear(HAIL, NOW + timedelta(seconds=1))[0] is not None
    # Also after the clock was set back.
    assert line.hear(HAIL, NOW - timedelta(hours=1))[0] is not None


@given(data=st.one_of(st.binary(max_size=300), st.binary(max_size=60).map(lambda d: b"\x01" + d)))
def test_rubbish_is_no_message(data: bytes) -> None:
    line = NodeLine(KEY)
    agreed(line)
    try:
        reply, message = line.hear(data, LATER)
    except NotGenuineError:
        return
    assert data[:2] == HAIL
    assert message is None
    assert reply is not None


@given(plain=st.binary(max_size=200))
def test_rubbish_under_the_right_key_is_no_message_either(plain: bytes) -> None:
    try:
        message = decoded_message(plain)
    except NotGenuineError:
        return
    assert isinstance(message, Typed | NodeReport | Held)


def test_a_message_longer_than_any_is_not_read() -> None:
    for data in (bytes(2) * LONGEST_FRAME, b"\x01\x03" + bytes(LONGEST_FRAME)):
        with pytest.raises(NotGenuineError):
            NodeLine(KEY).hear(data, NOW)


def test_what_is_typed_has_a_length() -> None:
    head = bytes((0x11, 0, 0, 0, 9, 1))
    code = "4" * LONGEST_TYPED
    assert decoded_message(head + code.encode()) == Typed(9, KeyKind.CODE, code)
    for text in (b"", b"4" * (LONGEST_TYPED + 1), b"\xff"):
        with pytest.raises(NotGenuineError):
            decoded_message(head + text)
    assert code not in repr(Typed(9, KeyKind.CODE, code))


def test_a_report_of_more_openings_than_there_is_room_for_is_refused() -> None:
    def report(count: int) -> bytes:
        return bytes(12) + bytes((0, count)) + bytes(21) * count

    message = decoded_message(b"\x12" + report(MOST_TOLD)[1:])
    assert isinstance(message, NodeReport)
    assert len(message.openings) == MOST_TOLD
    with pytest.raises(NotGenuineError):
        decoded_message(b"\x12" + report(MOST_TOLD + 1)[1:])


def test_rights_are_told_in_pages_that_a_node_can_take() -> None:
    times = tuple(
        GrantTime(NOW + timedelta(hours=n), NOW + timedelta(hours=n + 1)) for n in (0, 2, 4, 6)
    )
    right = NodeRight(mark="00" * MARK_BYTES, grant=GrantId("g"), times=times)
    pages = list(rights_pages(KEY, 7, NOW, [right] * (RIGHTS_A_PAGE * 2 + 1)))
    assert [page[9:12] for page in pages] == [bytes((n, 3, c)) for n, c in enumerate((32, 32, 1))]
    assert max(map(len, pages)) < LONGEST_FRAME * 3 // 4
    assert list(rights_pages(KEY, 7, NOW, [])) == [pages[0][:9] + bytes((0, 1, 0))]
    with pytest.raises(ValueError, match="mark"):
        list(rights_pages(KEY, 7, NOW, [NodeRight(mark="00", grant=GrantId("g"), times=times)]))


def test_a_door_opens_and_waits_no_longer_than_can_be_said() -> None:
    told = node_answer(3, NodeAnswer.WAIT, timedelta(days=9))
    assert int.from_bytes(told[6:]) == MOST_SECONDS
    assert int.from_bytes(node_answer(3, NodeAnswer.OPEN, timedelta(seconds=4.2))[6:]) == 5


def test_a_session_without_a_number_left_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    session = NodeSession(KEY, NUMBER, NUMBER)
    monkeypatch.setattr(session, "_sent", MOST_SEALED)
    with pytest.raises(OverflowError):
        session.seal(b"")
