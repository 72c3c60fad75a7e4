"""Whoever asks however often: a screen in somebody's hand gets its code, and no guess gets in."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from random import Random
from secrets import randbelow

from hypothesis import settings, strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
import pytest

from custom_components.faitout.screen.askers import ScreenAsker
from custom_components.faitout.screen.credential import Secret, digest_of
from custom_components.faitout.screen.invitations import LENGTH, LETTERS, new_word, word_of
from custom_components.faitout.screen.pairing import (
    DIGITS,
    GONE_AFTER,
    MOST_INVITED,
    MOST_OPEN,
    MOST_WRONG,
    Pairings,
    PairingsFullError,
    SentAwayError,
    TooManyTriesError,
    UnknownWordError,
    WrongCodeError,
)

ADDRESSES = st.integers(0, 40)


class Flood(RuleBasedStateMachine):
    """A place with many who ask for codes, and one screen that somebody holds in her hand."""

    @initialize(seed=st.integers(0, 2**32))
    def begins(self, seed: int) -> None:
        """Let nobody wait."""
        self.random = Random(seed)  # noqa: S311 - to be repeated
        self.pairings = Pairings(self.random.randrange)
        self.now = datetime(2026, 10, 5, 7, tzinfo=UTC)
        self.asking: list[Secret] = []

    @rule(address=ADDRESSES, times=st.integers(1, 60))
    def somebody_asks(self, address: int, times: int) -> None:
        """Ask without keeping any cookie, again and again."""
        for _ in range(times):
            with suppress(PairingsFullError, SentAwayError):
                self.asking.append(self.pairings.open(asker(address), self.now)[0])

    @rule(addresses=st.sets(ADDRESSES, min_size=1))
    def many_ask(self, addresses: set[int]) -> None:
        """Ask from many addresses at once."""
        for address in addresses:
            self.somebody_asks(address, 4)

    @rule()
    def they_look_on(self) -> None:
        """Let all pages that were told a code ask how it stands."""
        self.asking = [each for each in self.asking if self.pairings.find(each, self.now)]

    @rule(seconds=st.integers(1, 700))
    def time_passes(self, seconds: int) -> None:
        """Wait."""
        self.now += timedelta(seconds=seconds)

    @rule()
    def all_are_sent_away(self) -> None:
        """Have the animator tap once."""
        self.pairings.send_all_away(self.now)
        assert all(each.word for each in self.pairings.waiting(self.now))

    @rule()
    def somebody_guesses_a_word(self) -> None:
        """Guess at words, which brings nobody anywhere."""
        for _ in range(50):
            with pytest.raises(UnknownWordError):
                self.pairings.open(asker(0), self.now, new_word(self.random.randrange))

    @rule(address=ADDRESSES)
    def the_screen_in_her_hand_gets_its_code(self, address: int) -> None:
        """Wherever it is, and whoever was sent away before: with a word it always does."""
        word = self.pairings.invite(self.now).word
        secret, pairing = self.pairings.open(asker(address), self.now, word)
        self.many_ask({*range(41)})
        self.now += timedelta(seconds=90)
        self.many_ask({*range(41)})
        found = self.pairings.find(secret, self.now)
        assert found
        assert found.code == pairing.code
        with suppress(TooManyTriesError):
            assert self.pairings.take(found.code, self.now) == digest_of(secret)

    @rule()
    @precondition(lambda self: self.pairings.waiting(self.now))
    def who_asks_from_nowhere_else_gets_in_once_others_are_gone(self) -> None:
        """Twenty seconds without a page that looks on, and there is room for who does."""
        self.now += GONE_AFTER
        with suppress(SentAwayError):
            assert self.pairings.open(ScreenAsker("10.9.9.9"), self.now)

    @rule()
    def a_code_is_guessed(self) -> None:
        """Guess as often as is allowed."""
        for _ in range(MOST_WRONG + 1):
            with suppress(WrongCodeError, TooManyTriesError):
                self.pairings.take(f"{self.random.randrange(10**DIGITS):0{DIGITS}}", self.now)
        with pytest.raises(TooManyTriesError):
            self.pairings.take("000000", self.now)

    @invariant()
    def no_more_codes_than_the_bound_can_be_entered(self) -> None:
        """So one that is guessed at random fits with 1 : 50,000 at most."""
        waiting = self.pairings.waiting(self.now)
        assert len(waiting) <= MOST_OPEN + MOST_INVITED
        assert len([each for each in waiting if each.word is None]) <= MOST_OPEN
        assert len({each.code for each in waiting}) == len(waiting)
        assert len({each.mark for each in waiting}) == len(waiting)
        assert len(waiting) / 10**DIGITS <= 1 / 50_000


def asker(address: int) -> ScreenAsker:
    """Return who asks from one of these addresses."""
    return ScreenAsker(f"10.0.0.{address}")


def test_a_flood_neither_blocks_nor_makes_guessing_easier() -> None:
    run_state_machine_as_test(
        Flood, settings=settings(max_examples=15, stateful_step_count=20, deadline=None)
    )


@pytest.mark.parametrize("typed", ["abcd 2345", "ABCD-2345", " abcd2345\n", "abcd\u00a02345"])
def test_a_word_is_read_as_people_type_it(typed: str) -> None:
    assert word_of(typed) == "abcd2345"


@pytest.mark.parametrize(
    "typed", [None, 7, "", "abcd", "abcd23456", "abcd234l", "é" * 8, "a" * 10_000, "<b>abcde"]
)
def test_what_cannot_be_a_word_is_none(typed: object) -> None:
    assert word_of(typed) is None


def test_a_word_has_no_letters_that_look_alike_and_is_one() -> None:
    word = new_word(randbelow)
    assert word_of(word) == word
    assert not set("il1o0") & set(LETTERS)
    # A million guesses while it lives, from wherever: less than once in 200,000 times one is right.
    assert 1_000_000 * MOST_INVITED / len(LETTERS) ** LENGTH < 1 / 200_000
