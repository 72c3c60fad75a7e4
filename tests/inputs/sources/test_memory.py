"""What a calendar last said survives in the journal."""

from datetime import UTC, datetime, timedelta

from hypothesis import given, strategies as st

from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.engine.mirror.claim import Said
from custom_components.faitout.inputs.sources.memory import packed, unpacked, without_past

NOON = datetime(2026, 10, 5, 12, tzinfo=UTC)
TIMES = st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis adds the zone
MEMORIES = st.dictionaries(
    st.text("abcdef0123456789", min_size=1).map(BookingId),
    st.builds(Said, TIMES, TIMES, st.text(), st.booleans()),
)


@given(MEMORIES)
def test_what_was_packed_is_unpacked(memory: dict[BookingId, Said]) -> None:
    assert unpacked(packed(memory)) == memory


@given(st.binary())
def test_nonsense_is_no_memory(data: bytes) -> None:
    assert unpacked(data) == {}


def test_nothing_is_no_memory() -> None:
    assert unpacked(None) == {}


def test_a_time_without_a_zone_is_no_memory() -> None:
    said = {BookingId("a"): Said(NOON.replace(tzinfo=None), NOON)}
    assert unpacked(packed(said)) == {}


def test_what_is_long_over_is_forgotten() -> None:
    old, new = BookingId("old"), BookingId("new")
    memory = {
        old: Said(NOON - timedelta(hours=2), NOON - timedelta(hours=1)),
        new: Said(NOON - timedelta(hours=1), NOON + timedelta(hours=1)),
    }
    assert list(without_past(memory, NOON)) == [new]


def test_five_weeks_of_a_busy_place_are_small() -> None:
    memory = {
        BookingId(f"{number:030x}"): Said(
            NOON + timedelta(hours=number), NOON + timedelta(hours=number + 1), "Réunion d'équipe"
        )
        for number in range(3000)
    }
    assert len(packed(memory)) < 100_000
