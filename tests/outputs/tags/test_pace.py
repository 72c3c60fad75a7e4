"""How often a tag is sent a picture."""

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings, strategies as st

from custom_components.faitout.outputs.tags.pace import APART, MOST_DAILY, REFILL, STORE, Pace

NOW = datetime(2026, 10, 5, 7, tzinfo=UTC)


def test_a_busy_hour_is_shown_as_it_happens_and_then_one_each_hour() -> None:
    pace, now = Pace(), NOW
    for _ in range(STORE):
        assert pace.next_at(now) == now
        pace = pace.sent(now)
        assert pace.next_at(now) >= now + APART
        now = pace.last + APART if pace.last else now
    assert pace.next_at(now) > now + APART
    assert timedelta(hours=1) == REFILL


@settings(max_examples=40)
@given(st.lists(st.integers(0, 300), min_size=80, max_size=120))
def test_no_day_has_more_than_a_battery_bears(gaps: list[int]) -> None:
    """Whoever waits until they may never sends more than `MOST_DAILY` in 24 hours."""
    pace, now, sent = Pace(), NOW, list[datetime]()
    for gap in gaps:
        now = pace.next_at(now + timedelta(minutes=gap / 10))
        assert pace.left(now) > 0
        pace = pace.sent(now)
        sent.append(now)
    for first, one_too_many in zip(sent, sent[MOST_DAILY:], strict=False):
        assert one_too_many - first >= timedelta(days=1)
