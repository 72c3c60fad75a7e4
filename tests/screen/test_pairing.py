"""A screen is let in by the six digits it shows, and by nothing else."""

from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from custom_components.faitout.screen.credential import digest_of, new_secret, secret_of
from custom_components.faitout.screen.pairing import (
    LIFETIME,
    MOST_FROM_ONE,
    MOST_OPEN,
    MOST_WRONG,
    Pairings,
    PairingsFullError,
    TooManyTriesError,
    WrongCodeError,
    code_of,
)

NOW = datetime(2026, 10, 5, 7, tzinfo=UTC)
A_WHILE = timedelta(minutes=1)


def counted() -> Pairings:
    """Return pairings whose codes are 000000, 000001 and so on."""
    numbers = count()
    return Pairings(lambda _: next(numbers))


def test_a_code_lets_in_the_screen_that_shows_it() -> None:
    pairings = Pairings()
    secret, pairing = pairings.open("10.0.0.5", NOW)
    pairings.open("10.0.0.6", NOW)
    assert pairings.take(pairing.code, NOW + A_WHILE) == digest_of(secret)


def test_a_code_works_once() -> None:
    pairings = counted()
    secret, pairing = pairings.open("10.0.0.5", NOW)
    pairings.take(pairing.code, NOW)
    with pytest.raises(WrongCodeError):
        pairings.take(pairing.code, NOW)
    # The screen is not sent for another code while its set-up is being stored.
    found = pairings.find(secret, NOW)
    assert found
    assert found.is_taken


def test_a_code_lives_ten_minutes() -> None:
    pairings = counted()
    secret, pairing = pairings.open("10.0.0.5", NOW)
    assert pairings.find(secret, NOW + LIFETIME - A_WHILE) == pairing
    with pytest.raises(WrongCodeError):
        pairings.take(pairing.code, NOW + LIFETIME)
    assert pairings.find(secret, NOW + LIFETIME) is None


def test_after_five_wrong_codes_even_the_right_one_has_to_wait() -> None:
    pairings = counted()
    _, pairing = pairings.open("10.0.0.5", NOW + A_WHILE)
    for _ in range(MOST_WRONG):
        with pytest.raises(WrongCodeError):
            pairings.take("999999", NOW)
    with pytest.raises(TooManyTriesError) as refused:
        pairings.take(pairing.code, NOW + A_WHILE)
    assert refused.value.until == NOW + LIFETIME
    assert pairings.take(pairing.code, NOW + LIFETIME) == pairing.digest


def test_one_address_cannot_take_all_codes_and_all_together_not_too_many() -> None:
    pairings = counted()
    for number in range(MOST_OPEN):
        pairings.open(f"10.0.0.{number // MOST_FROM_ONE}", NOW)
        if number % MOST_FROM_ONE == MOST_FROM_ONE - 1:
            with pytest.raises(PairingsFullError):
                pairings.open(f"10.0.0.{number // MOST_FROM_ONE}", NOW)
    with pytest.raises(PairingsFullError):
        pairings.open("10.0.1.1", NOW)
    assert pairings.open("10.0.1.1", NOW + LIFETIME)


def test_no_two_screens_show_the_same_code() -> None:
    numbers = iter([7, 7, 8])
    pairings = Pairings(lambda _: next(numbers))
    codes = [pairings.open("10.0.0.5", NOW)[1].code for _ in range(2)]
    assert codes == ["000007", "000008"]


@pytest.mark.parametrize("typed", ["123456", " 123 456 ", "123\u00a0456"])
def test_a_code_is_read_as_people_type_it(typed: str) -> None:
    assert code_of(typed) == "123456"


@pytest.mark.parametrize("typed", ["", "12345", "1234567", "12345a", "١٢٣٤٥٦", "1" * 10_000])
def test_what_is_no_code_is_none(typed: str) -> None:
    assert code_of(typed) is None


@pytest.mark.parametrize(
    "sent", [None, "", "short", "x" * 44, "é" * 43, "a" * 42 + "\n", "../" * 14 + "a"]
)
def test_what_cannot_be_a_secret_is_none(sent: str | None) -> None:
    assert secret_of(sent) is None


def test_a_secret_is_one() -> None:
    secret = new_secret()
    assert secret_of(secret) == secret
    assert secret not in digest_of(secret)
