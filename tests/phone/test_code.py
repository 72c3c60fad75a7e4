"""The code on the glass and the pass that it gives, as pure values."""

from base64 import urlsafe_b64encode
from datetime import UTC, datetime, timedelta

import pytest

from custom_components.faitout.engine.ids import SpaceId
from custom_components.faitout.phone.code import code_at, is_read, is_typed, proves
from custom_components.faitout.phone.languages import LONGEST, phone_language
from custom_components.faitout.phone.passes import HOLDS, new_pass, pass_until

KEY = bytes(range(32))
NOW = datetime(2026, 10, 5, 7, 0, 30, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
SALLE = SpaceId("salle")


def test_another_code_is_shown_each_minute_and_the_same_within_one() -> None:
    codes = [code_at(KEY, NOW + each * MINUTE) for each in range(60)]
    assert len({each.digits for each in codes}) == len({each.word for each in codes}) == 60
    assert code_at(KEY, NOW + timedelta(seconds=29)) == codes[0]
    assert codes[0].until == NOW + timedelta(seconds=30)
    assert all(is_typed(each.digits) and is_read(each.word) for each in codes)
    assert code_at(KEY[::-1], NOW) != codes[0]


def test_a_code_holds_in_its_minute_and_the_next_and_no_longer() -> None:
    code = code_at(KEY, NOW)
    for shown in (code.digits, code.word):
        assert proves(KEY, shown, NOW)
        assert proves(KEY, shown, code.until + timedelta(seconds=59))
        assert not proves(KEY, shown, code.until + MINUTE)
        # Nor a minute too early: a clock that goes ahead shows nothing that holds longer.
        assert not proves(KEY, shown, NOW - MINUTE)
        assert not proves(KEY, shown, NOW + timedelta(days=1))
        assert not proves(KEY[::-1], shown, NOW)


@pytest.mark.parametrize(
    "shown", ["", "12345", "1234567", "١٢٣٤٥٦", "x" * 16 + "y", "é" * 16, "a b"]
)
def test_what_is_no_code_proves_nothing(shown: str) -> None:
    assert not is_typed(shown)
    assert not is_read(shown)
    assert not proves(KEY, shown, NOW)


def test_a_pass_holds_for_ten_minutes_at_one_space() -> None:
    given = new_pass(KEY, SALLE, NOW)
    until = NOW + HOLDS
    assert pass_until(KEY, SALLE, given, NOW) == until
    assert pass_until(KEY, SALLE, given, until - timedelta(seconds=1)) == until
    assert pass_until(KEY, SALLE, given, until) is None
    assert pass_until(KEY, SpaceId("poste"), given, NOW) is None
    assert pass_until(KEY[::-1], SALLE, given, NOW) is None
    # The clock was set back by an hour: it does not hold for an hour more.
    assert pass_until(KEY, SALLE, given, NOW - timedelta(hours=1)) is None
    assert new_pass(KEY, SALLE, NOW) != given


def test_a_pass_that_was_touched_is_none() -> None:
    given = new_pass(KEY, SALLE, NOW)
    for place in range(len(given)):
        letter = "A" if given[place] != "A" else "B"
        assert pass_until(KEY, SALLE, given[:place] + letter + given[place + 1 :], NOW) is None
    long = urlsafe_b64encode((2**63).to_bytes(8) + bytes(24)).decode()
    for odd in ("", "é", "====", given[:-4], given + "AAAA", long):
        assert pass_until(KEY, SALLE, odd, NOW) is None


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        (None, "fr"),
        ("", "fr"),
        ("fr-FR,fr;q=0.9,en-US;q=0.8,en;q=0.7", "fr"),
        ("en-GB,en;q=0.9,fr;q=0.8", "en"),
        ("de-DE,de;q=0.9,en;q=0.5,fr;q=0.6", "fr"),
        ("de", "fr"),
        ("EN", "en"),
        ("fr;q=x,en;q=0.1", "en"),
        (",;=,;q=,", "fr"),
        ("x" * LONGEST + ",en", "fr"),
    ],
)
def test_the_page_speaks_as_the_phone_does(accepted: str | None, language: str) -> None:
    assert phone_language(accepted, "fr") == language


def test_a_house_that_speaks_neither_speaks_english() -> None:
    assert phone_language(None, "de") == "en"
    assert phone_language(None, "fr-CA") == "fr"
