"""Bookings are found by their time, however long or short they are, and however many."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings, strategies as st
import pytest

from custom_components.faitout.engine.booking import Stage
from custom_components.faitout.engine.effect import Save
from custom_components.faitout.engine.ids import SpaceId
from custom_components.faitout.journal import Journal
from tests.engine.rooms import NINE, a_booking, minutes

from ..rooms import booked

DAY = 24 * 60
SPANS = st.tuples(
    st.integers(-5 * DAY, 5 * DAY),
    st.sampled_from([1, 60, DAY - 1, DAY, DAY + 1, 3 * DAY, 400 * DAY]),
)


@settings(max_examples=30, suppress_health_check=list(HealthCheck))
@given(spans=st.lists(SPANS, max_size=30), windows=st.lists(SPANS, min_size=1, max_size=5))
async def test_those_are_found_that_overlap(
    tmp_path_factory: pytest.TempPathFactory,
    spans: list[tuple[int, int]],
    windows: list[tuple[int, int]],
) -> None:
    bookings = [
        replace(
            a_booking(f"b{n}", start, start + length),
            space=SpaceId(f"room-{n % 2}"),
            stage=list(Stage)[n % len(Stage)],
        )
        for n, (start, length) in enumerate(spans)
    ]
    journal = await Journal.open(tmp_path_factory.mktemp("found") / "j.sqlite", NINE)
    await journal.commit(replace(booked(), effects=tuple(Save(b) for b in bookings)))
    for begin, length in windows:
        start, end = minutes(begin), minutes(begin + length)
        for space in (None, SpaceId("room-0"), SpaceId("room-1")):
            found = await journal.bookings(space, start, end)
            assert {b.id for b in found} == {
                b.id for b in bookings if b.overlaps(start, end) and space in (None, b.space)
            }
            assert [b.start for b in found] == sorted(b.start for b in found)
    await journal.close()
