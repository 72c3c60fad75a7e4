"""Whatever the engine can hold comes back from its JSON as it was."""

from datetime import UTC, datetime, timedelta
from typing import get_args
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, given, settings, strategies as st
import pytest

from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.effect import Decided
from custom_components.faitout.engine.hours import MINUTES_A_DAY, OpeningHours, Span
from custom_components.faitout.engine.ids import SensorId
from custom_components.faitout.engine.reason import Reason, Rule
from custom_components.faitout.engine.stimulus import (
    Command,
    JournalBack,
    JournalLost,
    LastChecked,
    Reading,
    Restarted,
    SignOfLife,
    Stimulus,
    Tick,
)
from custom_components.faitout.journal.rows.bookings import booking_of, row_of
from custom_components.faitout.journal.rows.codec import (
    CHECKPOINT,
    MEMORY,
    REASON,
    Checkpoint,
    Memory,
    decode_stimulus,
    encode_stimulus,
)
from custom_components.faitout.journal.rows.history import decision_of, decision_row

SPANS = (
    st.tuples(st.integers(0, MINUTES_A_DAY), st.integers(0, MINUTES_A_DAY))
    .filter(lambda pair: pair[0] != pair[1])
    .map(lambda pair: Span(min(pair), max(pair)))
)
DAYS = st.lists(SPANS, max_size=2).map(tuple)

st.register_type_strategy(str, st.text(st.characters(exclude_categories=())))
st.register_type_strategy(
    datetime,
    st.datetimes(datetime(1970, 1, 1), datetime(2900, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
)
st.register_type_strategy(timedelta, st.timedeltas(timedelta(-99999), timedelta(99999)))
st.register_type_strategy(int, st.integers(-(2**63), 2**63 - 1))
st.register_type_strategy(float, st.floats(allow_nan=False))
st.register_type_strategy(
    ZoneInfo, st.sampled_from(["Europe/Paris", "UTC", "Pacific/Auckland"]).map(ZoneInfo)
)
st.register_type_strategy(Span, SPANS)
st.register_type_strategy(
    OpeningHours,
    st.builds(
        OpeningHours,
        st.from_type(ZoneInfo),
        st.tuples(*[DAYS] * 7),
        st.dictionaries(st.dates(), DAYS, max_size=2).map(lambda days: tuple(sorted(days.items()))),
    ),
)

STIMULI = [
    kind
    for kind in (*get_args(Command.__value__), *get_args(Stimulus.__value__))
    if isinstance(kind, type)
]
few = settings(max_examples=25, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("kind", STIMULI, ids=lambda kind: kind.__name__)
@few
@given(data=st.data())
def test_every_stimulus_comes_back(kind: type[Stimulus], data: st.DataObject) -> None:
    stimulus = data.draw(st.from_type(kind))
    assert decode_stimulus(*encode_stimulus(stimulus)) == stimulus


@few
@given(st.from_type(Memory))
def test_the_memory_of_a_space_comes_back(memory: Memory) -> None:
    assert MEMORY.decode(MEMORY.encode(memory)) == memory


@few
@given(st.from_type(Checkpoint))
def test_a_checkpoint_comes_back(checkpoint: Checkpoint) -> None:
    assert CHECKPOINT.decode(CHECKPOINT.encode(checkpoint)) == checkpoint


@few
@given(st.from_type(Decided), st.from_type(Reason))
def test_a_decision_comes_back(decided: Decided, reason: Reason) -> None:
    assert decision_of(decision_row(decided)) == decided
    assert REASON.decode(REASON.encode(reason)) == reason


@given(st.from_type(Booking))
def test_a_booking_comes_back_from_its_row(booking: Booking) -> None:
    assert booking_of(row_of(booking)) == booking


def test_a_number_that_json_cannot_hold_comes_back() -> None:
    for value in (float("inf"), float("-inf")):
        reading = Reading(SensorId("radar"), value)
        assert decode_stimulus(*encode_stimulus(reading)) == reading
    not_a_number = decode_stimulus(*encode_stimulus(Reading(SensorId("radar"), float("nan"))))
    assert isinstance(not_a_number, Reading)
    assert not_a_number.value != not_a_number.value


def test_a_time_of_another_zone_is_the_same_instant() -> None:
    paris = datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Paris"), fold=1)
    reason = Reason(rule=Rule.BOOKED, at=paris)
    assert REASON.decode(REASON.encode(reason)).at == paris.astimezone(UTC)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("Telepathy", b"{}"),
        ("Reading", b"{}"),
        ("Reading", b"[]"),
        ("Reading", b"null"),
        ("Reading", b"{"),
        ("Reading", b"\xff\xfe"),
        ("Reading", b'{"sensor": "a", "value": "much"}'),
        ("SensorLost", b'{"sensor": "a", "why": "moths"}'),
        ("Extend", b'{"by": 1e400}'),
        ("Configure", b'{"space": 3}'),
    ],
)
def test_what_does_not_fit_is_a_value_error(name: str, data: bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        decode_stimulus(name, data)


def test_stimuli_are_called_in_the_journal_as_in_those_that_there_are() -> None:
    names = {encode_stimulus(kind())[0] for kind in (Tick, Restarted, JournalLost, JournalBack)}
    names |= {encode_stimulus(LastChecked(()))[0], encode_stimulus(SignOfLife(SensorId("s")))[0]}
    assert names == {"Tick", "Restarted", "JournalLost", "JournalBack", "Looked", "SensorHeard"}
    assert decode_stimulus("Looked", b'{"readings":[]}') == LastChecked(())
    assert decode_stimulus("SensorHeard", b'{"sensor":"s"}') == SignOfLife(SensorId("s"))
