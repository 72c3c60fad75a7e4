"""What a device is told in a trial, what is learned of its answers, and what people read."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given, strategies as st
import pytest

from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.profile import Profile
from custom_components.faitout.engine.trial.attempt import Attempt, Heard, Shown
from custom_components.faitout.engine.trial.findings import Finding, Kind, Tried, findings
from custom_components.faitout.engine.trial.learning import learned
from custom_components.faitout.engine.trial.plan import (
    Limits,
    as_if,
    may_lock,
    words_back,
    words_for_lamp,
    words_for_lock,
    words_for_thermostat,
)

NOW = datetime(2026, 11, 30, 9, 15, tzinfo=UTC)
LIMITS = Limits(ceiling=19, less=1.5, modes=("heat", "off"), least=5, most=30, step=0.5)
AT_19 = Shown("heat", 19)
LOWER = Shown(temperature=17.5)


def heard(told: Shown, *shown: Shown | None, before: Shown = AT_19) -> Attempt:
    """Return a word and what was shown after it, a second apart."""
    reports = (Heard(timedelta(seconds=at), each) for at, each in enumerate(shown, 1))
    return Attempt(told, before, tuple(reports))


def kinds(tried: Tried) -> list[Kind]:
    """Return what was found."""
    return [finding.kind for finding in findings(tried)]


def trial(*attempts: Attempt, before: Shown = AT_19, after: Shown | None = None) -> Tried:
    """Return a trial of a device that is as it was before, unless said otherwise."""
    return Tried(
        before=before, after=after or before, attempts=attempts, patience=timedelta(minutes=1)
    )


# What it is told


def test_a_lamp_is_told_the_opposite_once() -> None:
    assert words_for_lamp(Shown("on")) == (Shown("off"),)
    assert words_for_lamp(Shown("off")) == (Shown("on"),)
    assert words_for_lamp(Shown("standby")) == ()


@pytest.mark.parametrize(
    ("now", "allowed", "told"),
    [
        ("locked", True, (Shown("unlocked"),)),
        ("locked", False, ()),
        ("unlocked", True, (Shown("locked"),)),
        ("unlocked", False, (Shown("unlocked"),)),
        ("jammed", True, ()),
    ],
)
def test_a_lock_is_locked_only_where_it_may_be(
    *, now: str, allowed: bool, told: tuple[Shown, ...]
) -> None:
    assert words_for_lock(Shown(now), may_lock=allowed) == told


@pytest.mark.parametrize(
    ("behind", "shut", "confirmed", "alarm", "allowed"),
    [
        ([Presence.NO], True, False, False, True),
        ([Presence.NO], None, False, False, True),
        ([Presence.NO], False, False, False, False),
        ([Presence.UNKNOWN], True, False, False, False),
        ([Presence.NO, Presence.YES], True, False, False, False),
        ([], True, False, False, False),
        ([Presence.YES], True, True, False, True),
        ([Presence.YES], False, True, False, False),
        ([Presence.NO], True, True, True, False),
    ],
)
def test_nobody_is_locked_in_by_a_trial(
    *, behind: list[Presence], shut: bool | None, confirmed: bool, alarm: bool, allowed: bool
) -> None:
    assert may_lock(behind, is_shut=shut, exit_confirmed=confirmed, is_alarm=alarm) is allowed


@pytest.mark.parametrize(
    ("now", "limits", "told"),
    [
        (AT_19, LIMITS, [LOWER]),
        # A hand's 22 °C is no reason to try 20.5.
        (Shown("heat", 22), LIMITS, [LOWER]),
        (Shown("heat", 18.7), LIMITS, [Shown(temperature=17.0)]),
        (Shown("heat", 6), LIMITS, [Shown(temperature=7.5)]),
        (Shown("heat", 18), replace(LIMITS, least=18), []),
        (Shown("heat", 5), replace(LIMITS, most=6), []),
        (Shown("off", 30), LIMITS, [Shown("heat", 17.5)]),
        (Shown("off"), replace(LIMITS, modes=("auto", "off")), [Shown("auto", 17.5)]),
        (Shown("off", 19), replace(LIMITS, modes=("cool", "off")), []),
        (
            Shown("auto", 18),
            replace(LIMITS, modes=("auto", "heat")),
            [Shown(temperature=16.5), Shown("heat", 16.5)],
        ),
        (
            Shown("heat", None, "eco"),
            replace(LIMITS, takes_degrees=False, presets=("eco", "frost")),
            [Shown(preset="frost")],
        ),
    ],
)
def test_a_thermostat_is_told_less_its_plain_mode_and_its_presets(
    now: Shown, limits: Limits, told: list[Shown]
) -> None:
    assert list(words_for_thermostat(now, limits)) == told


@given(
    now=st.floats(min_value=-20, max_value=90) | st.none(),
    least=st.floats(min_value=0, max_value=35) | st.none(),
    most=st.floats(min_value=0, max_value=35) | st.none(),
    step=st.sampled_from([0.0, 0.1, 0.5, 1.0, 2.0]),
    mode=st.sampled_from(["heat", "auto", "off", "cool"]),
)
def test_never_above_the_ceiling_whatever_it_says(
    now: float | None, least: float | None, most: float | None, step: float, mode: str
) -> None:
    limits = replace(LIMITS, least=least, most=most, step=step, modes=("auto", "heat", "off"))
    for word in words_for_thermostat(Shown(mode, now), limits):
        assert word.temperature is None or word.temperature <= LIMITS.ceiling


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        (AT_19, AT_19, []),
        (AT_19, Shown("heat", 17.5), [Shown(temperature=19)]),
        (Shown("auto", 18), Shown("heat", 30), [Shown("auto", 18)]),
        # One that was off is not heated to be put back.
        (Shown("off", 30), Shown("heat", 17.5), [Shown("off")]),
        (Shown("heat", 17, "eco"), Shown("heat", 8, "frost"), [Shown(preset="eco")]),
        (
            Shown("heat", 19, "none"),
            Shown("heat", 8, "frost"),
            [Shown(preset="none"), Shown(temperature=19)],
        ),
        (Shown("auto"), Shown("heat"), [Shown("auto")]),
    ],
)
def test_it_is_put_back_as_it_was(before: Shown, now: Shown, told: list[Shown]) -> None:
    limits = replace(LIMITS, can_be_without=True)
    assert list(words_back(before, now, limits)) == told


def test_a_lamp_is_put_back_and_left_alone_where_it_is_so() -> None:
    assert words_back(Shown("on"), Shown("off")) == (Shown("on"),)
    assert words_back(Shown("on"), Shown("on")) == ()


def test_what_was_not_answered_may_still_be_done() -> None:
    assert as_if(AT_19, [LOWER, Shown(preset="eco")]) == Shown("heat", 17.5, "eco")
    assert as_if(Shown("off"), [Shown("on")]) == Shown("on")


# What is learned


def test_an_answer_in_two_reports_that_rounds_and_shows_another_mode() -> None:
    attempt = heard(Shown("heat", 17.5), Shown("auto", 19), Shown("auto", 17))
    known = learned(Profile(answers=(9.0,)), [attempt], NOW)
    assert known == Profile(
        answers=(9.0, 2.0), words=2, rounding=0.5, modes={"heat": "auto"}, tried_at=NOW
    )


def test_a_preset_teaches_its_temperature() -> None:
    known = learned(
        Profile(),
        [heard(Shown(preset="eco"), Shown("heat", 19, "eco"), Shown("heat", 17, "eco"))],
        NOW,
    )
    assert known.setpoints == {"eco": 17}
    assert (known.answers, known.words) == ((1.0,), 2)


def test_a_boost_teaches_nothing_but_that() -> None:
    attempt = heard(Shown("heat", 16.5), Shown("heat", 30))
    assert learned(Profile(), [attempt], NOW) == Profile(boosts=frozenset({"heat"}), tried_at=NOW)


def test_silence_teaches_nothing() -> None:
    assert learned(Profile(), [heard(LOWER), heard(LOWER, None)], NOW) == Profile(tried_at=NOW)


def test_what_is_taken_back_teaches_no_rounding() -> None:
    attempt = heard(Shown("on"), Shown("on"), Shown("off"), before=Shown("off"))
    assert learned(Profile(), [attempt], NOW) == Profile(answers=(1.0,), words=2, tried_at=NOW)


# What people read


def test_one_that_does_what_it_is_told_has_little_to_say() -> None:
    tried = trial(heard(LOWER, Shown("heat", 17.5)))
    assert findings(tried) == (Finding(kind=Kind.ANSWERED, span=timedelta(seconds=1)),)


@pytest.mark.parametrize(
    ("tried", "found"),
    [
        (trial(heard(LOWER, Shown("heat", 17))), [Kind.ANSWERED, Kind.ROUNDS]),
        (trial(heard(LOWER)), [Kind.NO_ANSWER]),
        (trial(replace(heard(LOWER), refusal="no")), [Kind.REFUSED]),
        (trial(replace(heard(Shown("locked")), refusal="")), []),
        (
            trial(heard(Shown("heat", 16.5), Shown("heat", 30), before=Shown("auto", 18))),
            [Kind.BOOST],
        ),
        (
            trial(heard(Shown("heat", 16.5), Shown("auto", 16.5), before=Shown("auto", 18))),
            [Kind.ANSWERED, Kind.SHOWS_AS],
        ),
        (
            trial(heard(Shown("on"), Shown("on"), Shown("off"), before=Shown("off"))),
            [Kind.ANSWERED, Kind.IN_WORDS, Kind.TAKES_BACK],
        ),
        (
            replace(trial(heard(Shown(preset="eco"), Shown("heat", 21, "eco"))), ceiling=19),
            [Kind.ANSWERED, Kind.PRESET_TOO_WARM],
        ),
        (trial(heard(LOWER, None)), [Kind.NO_ANSWER]),
        (
            trial(heard(LOWER, Shown("heat", 17.5)), after=Shown("heat", 17.5)),
            [Kind.ANSWERED, Kind.NOT_PUT_BACK],
        ),
        (Tried(before=None), [Kind.AWAY]),
        (trial(), [Kind.NOT_MOVED]),
        (replace(trial(), wants_code=True), [Kind.WANTS_CODE]),
        (replace(trial(), was_not_locked=True), [Kind.NOT_LOCKED]),
        (replace(trial(), never_tells=True), [Kind.NEVER_TELLS, Kind.NOT_MOVED]),
    ],
)
def test_what_was_found(tried: Tried, found: list[Kind]) -> None:
    assert kinds(tried) == found


def test_what_it_cannot_reach_of_what_it_is_to_be_set_to() -> None:
    levels = {"comfort": 19.0, "frost_guard": 8.0}
    tried = replace(trial(heard(LOWER, Shown("heat", 17.5))), levels=levels)
    assert kinds(replace(tried, least=16, most=30))[1:] == [Kind.NOT_BELOW]
    assert kinds(replace(tried, least=5, most=18))[1:] == [Kind.NOT_ABOVE]
    assert kinds(replace(tried, least=5, most=30))[1:] == []


def test_one_that_was_off_keeps_the_lower_temperature_without_a_word() -> None:
    off = Shown("off", 30)
    tried = trial(heard(Shown("heat", 17.5), Shown("heat", 17.5), before=off), before=off)
    assert kinds(replace(tried, after=Shown("off", 17.5))) == [Kind.ANSWERED]
