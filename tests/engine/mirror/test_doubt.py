"""An answer that lacks something is not always believed at once."""

from datetime import timedelta

from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.engine.mirror.doubt import Doubt, believed, troubled
from tests.engine.mirror.desks import MORNING

ONE, OTHER = BookingId("one"), BookingId("other")


def after(**time: int) -> timedelta:
    return timedelta(**time)


def test_in_quiet_times_what_is_missing_is_gone() -> None:
    doubt, gone = believed(Doubt(), [ONE], is_empty=True, now=MORNING)
    assert gone == {ONE}
    assert doubt == Doubt()


def test_after_trouble_it_must_stay_missing() -> None:
    doubt = troubled(MORNING)
    doubt, gone = believed(doubt, [ONE], is_empty=False, now=MORNING)
    assert not gone
    doubt, gone = believed(doubt, [ONE], is_empty=False, now=MORNING + after(seconds=119))
    assert not gone
    doubt, gone = believed(doubt, [ONE], is_empty=False, now=MORNING + after(minutes=2))
    assert gone == {ONE}


def test_what_comes_back_was_never_gone() -> None:
    doubt, _ = believed(troubled(MORNING), [ONE], is_empty=False, now=MORNING)
    doubt, _ = believed(doubt, [], is_empty=False, now=MORNING + after(minutes=1))
    _, gone = believed(doubt, [ONE], is_empty=False, now=MORNING + after(minutes=2))
    assert not gone


def test_an_empty_answer_after_trouble_waits_longest() -> None:
    doubt, gone = believed(troubled(MORNING), [ONE, OTHER], is_empty=True, now=MORNING)
    doubt, gone = believed(doubt, [ONE, OTHER], is_empty=True, now=MORNING + after(minutes=9))
    assert not gone
    doubt, gone = believed(doubt, [ONE, OTHER], is_empty=True, now=MORNING + after(minutes=10))
    assert gone == {ONE, OTHER}
    assert doubt == Doubt()


def test_trouble_again_begins_the_wait_anew() -> None:
    doubt, _ = believed(troubled(MORNING), [ONE], is_empty=True, now=MORNING)
    doubt = troubled(MORNING + after(minutes=9))
    _, gone = believed(doubt, [ONE], is_empty=True, now=MORNING + after(minutes=11))
    assert not gone


def test_trouble_is_forgotten_after_a_while_of_good_answers() -> None:
    doubt, _ = believed(troubled(MORNING), [], is_empty=False, now=MORNING + after(minutes=1))
    assert doubt.trouble_at
    doubt, _ = believed(doubt, [], is_empty=False, now=MORNING + after(minutes=5))
    assert doubt == Doubt()


def test_good_answers_with_nothing_in_them_leave_the_doubt() -> None:
    doubt, _ = believed(troubled(MORNING), [], is_empty=True, now=MORNING + after(hours=1))
    assert doubt.trouble_at == MORNING
