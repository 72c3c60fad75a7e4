"""Codes: none that thieves try first, none that is no code."""

from collections.abc import Iterator

from hypothesis import given, strategies as st
import pytest

from custom_components.faitout.engine.access.asked import length_refused
from custom_components.faitout.engine.access.codes import (
    LONGEST,
    SHORTEST,
    code_from,
    duress_of,
    is_code,
    is_easy,
)

MOST_USED = (
    *("1234", "1111", "0000", "1212", "7777", "1004", "2000", "4444", "2222", "6969"),
    *("9999", "3333", "5555", "6666", "1122", "1313", "8888", "4321", "2001", "1010"),
)
"""The twenty four-digit codes that are used most (DataGenetics, 2012)."""


@pytest.mark.parametrize(
    "code",
    [
        *MOST_USED,
        *("1987", "1999", "2026", "0410", "3112", "1231"),
        *("2580", "1470", "1593", "7410"),
        *("123456", "654321", "111111", "121212", "123123", "112211", "135791", "890123"),
        *("010190", "311299", "901231", "123321"),
        *("12345678", "11111111", "12341234", "01011990", "19900101", "12344321", "98765432"),
        *("12345", "55555", "12121", "1234567", "7654321", "1212121"),
    ],
)
def test_what_thieves_try_first_is_easy(code: str) -> None:
    assert is_code(code)
    assert is_easy(code)


@pytest.mark.parametrize("code", ["4839", "58203", "739184", "9301748", "40283917", "8301"])
def test_most_codes_are_not(code: str) -> None:
    assert not is_easy(code)


@pytest.mark.parametrize(("length", "most"), [(4, 0.22), (5, 0.04), (6, 0.08)])
def test_so_few_are_easy_that_enough_are_left(length: int, most: float) -> None:
    easy = sum(is_easy(code_from(number, length)) for number in range(0, 10**length, 37))
    assert easy / (10**length / 37) < most


@pytest.mark.parametrize(
    "text", ["", "123", "123456789", "12a4", " 1234", "1234\n", "١٢٣٤", "12.4", "-123", "+1234"]
)
def test_what_is_no_code(text: str) -> None:
    assert not is_code(text)


@given(st.integers(0, 10**12), st.integers(SHORTEST, LONGEST))
def test_any_number_is_a_code_of_the_length_that_was_asked_for(number: int, length: int) -> None:
    code = code_from(number, length)
    assert is_code(code)
    assert len(code) == length


@given(st.integers(0, 10**8 - 1), st.integers(SHORTEST, LONGEST))
def test_what_is_typed_when_forced_differs_in_the_last_digit_only(number: int, length: int) -> None:
    code = code_from(number, length)
    forced = duress_of(code)
    assert is_code(forced)
    assert forced[:-1] == code[:-1]
    assert forced[-1] != code[-1]


def lengths() -> Iterator[int]:
    """Yield lengths at the edges."""
    yield from (SHORTEST - 1, SHORTEST, LONGEST, LONGEST + 1)


def test_codes_have_four_to_eight_digits() -> None:
    assert [length_refused(each) is None for each in lengths()] == [False, True, True, False]
