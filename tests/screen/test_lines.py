"""One screen is one browser: a second that looks on as it is noticed, and a reload is no second."""

from datetime import UTC, datetime, timedelta

import pytest

from custom_components.faitout.screen.askers import ScreenAsker
from custom_components.faitout.screen.credential import digest_of, new_secret
from custom_components.faitout.screen.lines import (
    GONE_AFTER_SECONDS,
    MOST_KNOWN,
    MOST_LINES,
    ScreenLine,
    ScreenLines,
    TooManyLinesError,
)
from custom_components.faitout.screen.renewals import LIFETIME, Renewals

NOW = datetime(2026, 10, 5, 7, tzinfo=UTC)
A_SECOND = timedelta(seconds=1)
HALL = ScreenAsker("10.0.0.5", "Chrome, Linux")
ELSEWHERE = ScreenAsker("10.0.0.9", "Firefox, Windows")


def test_a_copy_is_noticed_as_soon_as_both_have_shown_what_they_have() -> None:
    lines, mine, copy = ScreenLines(), new_secret(), new_secret()
    assert not lines.enter("tv", mine, HALL, NOW)
    assert lines.enter("tv", copy, ELSEWHERE, NOW)
    assert not lines.is_copied("tv", NOW)
    assert not lines.enter("tv", mine, HALL, NOW + A_SECOND)
    assert lines.is_copied("tv", NOW + A_SECOND)
    assert [each.asker for each in lines.of("tv", NOW + A_SECOND)] == [HALL, ELSEWHERE]
    assert not lines.is_copied("other", NOW)


def test_a_page_that_is_loaded_anew_is_no_copy() -> None:
    lines = ScreenLines()
    for number in range(50):
        now = NOW + number * A_SECOND
        lines.enter("tv", new_secret(), HALL, now)
        assert not lines.is_copied("tv", now)


def test_a_second_window_shows_the_turn_that_the_browser_has_now() -> None:
    lines, first, second = ScreenLines(), new_secret(), new_secret()
    lines.enter("tv", first, HALL, NOW)
    assert lines.enter("tv", second, HALL, NOW)
    # The first window is asked again, and its browser now has the second one's.
    assert not lines.enter("tv", second, HALL, NOW + A_SECOND)
    lines.hear("tv", second, NOW + 30 * A_SECOND)
    assert not lines.is_copied("tv", NOW + 30 * A_SECOND)


def test_a_power_cut_that_loses_the_last_cookie_is_no_copy() -> None:
    lines, kept, lost = ScreenLines(), new_secret(), new_secret()
    lines.enter("tv", kept, HALL, NOW)
    lines.enter("tv", lost, HALL, NOW + A_SECOND)
    lines.enter("tv", kept, HALL, NOW + 3 * A_SECOND)
    for seconds in range(4, 60, 5):
        now = NOW + seconds * A_SECOND
        lines.hear("tv", kept, now)
    assert not lines.is_copied("tv", NOW + 60 * A_SECOND)


def test_one_browser_too_many_is_refused_and_no_other_is_thrown_out() -> None:
    lines = ScreenLines()
    turns = [new_secret() for _ in range(MOST_LINES)]
    for turn in turns * 2:
        lines.enter("tv", turn, HALL, NOW)
    with pytest.raises(TooManyLinesError):
        lines.enter("tv", new_secret(), ELSEWHERE, NOW)
    assert len(lines.of("tv", NOW)) == MOST_LINES
    later = NOW + timedelta(seconds=GONE_AFTER_SECONDS)
    assert not lines.enter("tv", new_secret(), ELSEWHERE, later)
    assert len(lines.of("tv", later)) == 1


def test_a_copy_that_has_gone_is_known_no_longer() -> None:
    lines, mine, copy = ScreenLines(), new_secret(), new_secret()
    lines.enter("tv", mine, HALL, NOW)
    lines.enter("tv", copy, ELSEWHERE, NOW)
    lines.enter("tv", mine, HALL, NOW)
    later = NOW + timedelta(seconds=GONE_AFTER_SECONDS - 5)
    lines.hear("tv", mine, later)
    assert lines.is_copied("tv", later)
    assert not lines.is_copied("tv", later + 10 * A_SECOND)
    lines.forget("tv")
    assert lines.of("tv", later) == ()


def test_however_often_a_copy_loads_only_so_many_are_known() -> None:
    lines = ScreenLines()
    for _ in range(10 * MOST_KNOWN):
        lines.enter("tv", new_secret(), ELSEWHERE, NOW)
    assert len(lines) == MOST_KNOWN


def test_a_browser_from_before_there_were_turns_is_one_line() -> None:
    lines = ScreenLines()
    assert not lines.enter("tv", None, HALL, NOW)
    assert not lines.enter("tv", None, HALL, NOW)
    assert len(lines.of("tv", NOW)) == 1


def test_a_new_secret_is_for_the_one_browser_where_it_was_and_for_minutes() -> None:
    renewals, old, mine, copy = Renewals(), new_secret(), new_secret(), new_secret()
    line = ScreenLine(digest_of(mine), HALL, NOW, NOW)
    digest = renewals.begin(line, "tv", digest_of(old), NOW)
    home = HALL.home
    assert renewals.for_browser(old, copy, home, NOW) is None
    assert renewals.for_browser(old, None, home, NOW) is None
    assert renewals.for_browser(None, mine, home, NOW) is None
    assert renewals.for_browser(new_secret(), mine, home, NOW) is None
    assert renewals.for_browser(old, mine, ELSEWHERE.home, NOW) is None
    assert renewals.for_browser(old, mine, home, NOW + LIFETIME) is None
    found = renewals.for_browser(old, mine, home, NOW)
    assert found
    assert digest_of(found.secret) == digest
    renewals.is_shown("tv")
    assert renewals.for_browser(old, mine, home, NOW) is None
