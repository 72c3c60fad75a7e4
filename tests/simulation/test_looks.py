"""What a space looks like is worked out from what it looked like before: it must be the same."""

from custom_components.faitout.engine import Step
from custom_components.faitout.engine.looks import Looks, changed_looks, view_after
from custom_components.faitout.engine.state import SpaceState
from custom_components.faitout.engine.stimulus import Stimulus
from custom_components.faitout.engine.view import view

from .steps import WatchedTrial

STORIES = 40


def test_the_view_after_a_step_is_the_one_that_the_state_alone_gives() -> None:
    kept = 0

    def look(before: SpaceState, _: Stimulus, step: Step) -> None:
        nonlocal kept
        shown = view(before)
        after = view_after(before, shown, step.state)
        assert after == view(step.state)
        kept += after is shown

    for seed in range(STORIES):
        WatchedTrial(seed, look).run()
    assert kept


def test_whatever_somebody_may_show_is_named_when_it_changed() -> None:
    named = Looks(0)

    def look(before: SpaceState, _: Stimulus, step: Step) -> None:
        nonlocal named
        after = step.state
        changed = changed_looks(before, view(before), after, view(after))
        assert (Looks.VIEW in changed) is (view(before) != view(after))
        assert (Looks.REASON in changed) is (before.last is not after.last)
        assert (Looks.BOOKINGS in changed) is (before.ledger is not after.ledger)
        assert changed_looks(before, view(before), before, view(before)) == Looks(0)
        named |= changed

    for seed in range(STORIES):
        WatchedTrial(seed, look).run()
    assert named == ~Looks(0)
