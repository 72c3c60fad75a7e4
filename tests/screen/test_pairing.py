"""A screen is let in by the six digits it shows, and by nothing else."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from custom_components.faitout.screen.askers import (
    MOST_SENT_AWAY,
    MOST_TURNED_BACK,
    SENT_AWAY_FOR,
    TURNED_BACK_FOR,
    Askers,
    ScreenAsker,
)
from custom_components.faitout.screen.credential import digest_of, new_secret, secret_of
from custom_components.faitout.screen.pairing import (
    GONE_AFTER,
    LIFETIME,
    MOST_FROM_ONE,
    MOST_INVITED,
    MOST_MARKS,
    MOST_OPEN,
    MOST_WRONG,
    Pairings,
    PairingsFullError,
    SentAwayError,
    TooManyTriesError,
    UnknownWordError,
    WordUsedError,
    WrongCodeError,
    code_of,
)

NOW = datetime(2026, 10, 5, 7, tzinfo=UTC)
A_WHILE = timedelta(minutes=1)
TABLET = ScreenAsker("10.0.0.5", "Chrome, Android")
OTHER = ScreenAsker("10.0.0.6")


def at(number: int) -> ScreenAsker:
    """Return one of many who ask."""
    return ScreenAsker(f"10.1.{number // 256}.{number % 256}")


def flooded(addresses: int) -> Pairings:
    """Return pairings whose open places are taken by so many addresses."""
    pairings = counted()
    flood(pairings, addresses, NOW)
    assert len(pairings.waiting(NOW)) == MOST_OPEN
    return pairings


def flood(pairings: Pairings, addresses: int, now: datetime) -> None:
    """Ask for codes from so many addresses until none gets another."""
    for number in range(MOST_OPEN):
        with suppress(PairingsFullError):
            pairings.open(at(number % addresses), now)


def counted() -> Pairings:
    """Return pairings whose codes are 000000, 000001 and so on."""
    numbers = count()
    return Pairings(lambda below: next(numbers) % below)


def test_a_code_lets_in_the_screen_that_shows_it() -> None:
    pairings = Pairings()
    secret, pairing = pairings.open(TABLET, NOW)
    pairings.open(OTHER, NOW)
    assert pairings.take(pairing.code, NOW + A_WHILE) == digest_of(secret)


def test_a_code_works_once() -> None:
    pairings = counted()
    secret, pairing = pairings.open(TABLET, NOW)
    pairings.take(pairing.code, NOW)
    with pytest.raises(WrongCodeError):
        pairings.take(pairing.code, NOW)
    # The screen is not sent for another code while its set-up is being stored.
    found = pairings.find(secret, NOW)
    assert found
    assert found.is_taken


def test_a_code_lives_ten_minutes() -> None:
    pairings = counted()
    secret, pairing = pairings.open(TABLET, NOW)
    found = pairings.find(secret, NOW + LIFETIME - A_WHILE)
    assert found
    assert found.code == pairing.code
    with pytest.raises(WrongCodeError):
        pairings.take(pairing.code, NOW + LIFETIME)
    assert pairings.find(secret, NOW + LIFETIME) is None


def test_after_five_wrong_codes_even_the_right_one_has_to_wait() -> None:
    pairings = counted()
    _, pairing = pairings.open(TABLET, NOW + A_WHILE)
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
        asker = at(number // MOST_FROM_ONE)
        pairings.open(asker, NOW)
        if number % MOST_FROM_ONE == MOST_FROM_ONE - 1:
            with pytest.raises(PairingsFullError):
                pairings.open(asker, NOW)
    assert len(pairings.waiting(NOW)) == MOST_OPEN


def test_a_device_that_asks_a_thousand_times_holds_four_codes_and_no_more() -> None:
    pairings = Pairings()
    for second in range(1000):
        with suppress(PairingsFullError):
            pairings.open(OTHER, NOW + timedelta(seconds=second))
        assert len(pairings.waiting(NOW + timedelta(seconds=second))) <= MOST_FROM_ONE
    assert pairings.turned_back(NOW + timedelta(seconds=1000))[0].times > 700


def test_who_has_many_places_makes_way_for_who_has_none() -> None:
    pairings = flooded(MOST_OPEN // MOST_FROM_ONE)
    _, pairing = pairings.open(TABLET, NOW)
    assert pairing in pairings.waiting(NOW)
    assert len(pairings.waiting(NOW)) == MOST_OPEN


def test_a_place_for_each_is_not_taken_away_for_one_more() -> None:
    pairings = flooded(MOST_OPEN)
    before = pairings.waiting(NOW)
    with pytest.raises(PairingsFullError):
        pairings.open(TABLET, NOW)
    assert pairings.waiting(NOW) == before


def test_who_does_not_look_any_more_makes_way() -> None:
    pairings = flooded(MOST_OPEN)
    assert pairings.open(TABLET, NOW + GONE_AFTER)
    own = counted()
    for _ in range(MOST_FROM_ONE):
        own.open(TABLET, NOW)
    assert own.open(TABLET, NOW + GONE_AFTER)
    assert len(own.waiting(NOW + GONE_AFTER)) == MOST_FROM_ONE


def test_a_screen_that_looks_keeps_its_code_while_others_only_ask() -> None:
    pairings = Pairings()
    secret, pairing = pairings.open(TABLET, NOW)
    for second in range(0, int(LIFETIME.total_seconds()), 10):
        now = NOW + timedelta(seconds=second)
        found = pairings.find(secret, now)
        assert found
        assert found.code == pairing.code
        for number in range(MOST_OPEN + 1):
            with suppress(PairingsFullError):
                pairings.open(at(number), now)


def test_an_address_of_a_home_is_one_whatever_it_changes_of_it() -> None:
    pairings = counted()
    for number in range(MOST_FROM_ONE):
        pairings.open(ScreenAsker(f"2a01:e0a:1:2::{number}"), NOW)
    with pytest.raises(PairingsFullError):
        pairings.open(ScreenAsker("2a01:e0a:1:2::ffff"), NOW)


def test_an_invited_screen_has_a_place_whatever_the_flood_does() -> None:
    pairings = flooded(MOST_OPEN)
    word = pairings.invite(NOW).word
    secret, pairing = pairings.open(at(0), NOW, word)
    assert pairings.take(pairing.code, NOW) == digest_of(secret)
    with pytest.raises(UnknownWordError):
        pairings.open(TABLET, NOW, word)


def test_a_screen_that_has_a_code_keeps_it_when_it_is_told_a_word() -> None:
    pairings = counted()
    secret, pairing = pairings.open(TABLET, NOW)
    word = pairings.invite(NOW).word
    joined = pairings.join(secret, word, NOW + A_WHILE)
    assert joined
    assert (joined.code, joined.word) == (pairing.code, word)
    assert pairings.join(secret, word, NOW + A_WHILE) == joined
    assert pairings.join(None, word, NOW) is None
    flood(pairings, MOST_OPEN, NOW + A_WHILE)
    assert pairings.find(secret, NOW + A_WHILE)


def test_a_word_brings_one_screen_at_a_time() -> None:
    pairings = counted()
    word = pairings.invite(NOW).word
    pairings.open(OTHER, NOW, word)
    with pytest.raises(WordUsedError):
        pairings.open(TABLET, NOW, word)
    # A browser that forgot its cookie, or was closed, comes again as another one.
    _, pairing = pairings.open(TABLET, NOW + GONE_AFTER, word)
    assert pairings.waiting(NOW + GONE_AFTER) == (pairing,)


def test_a_word_lives_ten_minutes_and_then_as_long_as_who_came_by_it() -> None:
    pairings = counted()
    word = pairings.invite(NOW).word
    with pytest.raises(UnknownWordError):
        pairings.open(TABLET, NOW + LIFETIME, word)
    word = pairings.invite(NOW).word
    secret, _ = pairings.open(TABLET, NOW + LIFETIME - A_WHILE, word)
    assert pairings.find(secret, NOW + LIFETIME)
    pairings.withdraw(word)
    pairings.withdraw(word)
    assert pairings.find(secret, NOW + LIFETIME) is None


def test_for_one_invitation_too_many_one_by_which_nobody_came_ends() -> None:
    pairings = counted()
    words = [pairings.invite(NOW).word for _ in range(MOST_INVITED)]
    pairings.open(TABLET, NOW, words[0])
    pairings.invite(NOW)
    with pytest.raises(UnknownWordError):
        pairings.open(OTHER, NOW, words[1])
    assert pairings.waiting(NOW)[0].word == words[0]


def test_who_is_sent_away_gets_no_code_for_ten_minutes_and_others_do() -> None:
    pairings = flooded(MOST_OPEN)
    with pytest.raises(PairingsFullError):
        pairings.open(OTHER, NOW)
    assert [each.asker for each in pairings.turned_back(NOW)] == [OTHER]
    pairings.send_all_away(NOW)
    assert pairings.waiting(NOW) == ()
    assert pairings.turned_back(NOW) == ()
    for asker in (at(0), OTHER):
        with pytest.raises(SentAwayError):
            pairings.open(asker, NOW)
    assert pairings.open(TABLET, NOW)
    assert pairings.open(at(0), NOW + SENT_AWAY_FOR)


def test_one_screen_is_sent_away_by_its_mark_and_an_invited_one_may_come_again() -> None:
    pairings = counted()
    _, first = pairings.open(OTHER, NOW)
    _, second = pairings.open(TABLET, NOW)
    word = pairings.invite(NOW).word
    _, invited = pairings.open(TABLET, NOW, word)
    pairings.send_away([first.mark, invited.mark], NOW)
    assert pairings.waiting(NOW) == (second,)
    assert pairings.open(TABLET, NOW, word)
    pairings.let_all_ask()
    assert pairings.open(OTHER, NOW)


def test_of_many_who_were_sent_away_or_turned_back_the_latest_are_known() -> None:
    askers = Askers()
    for number in range(MOST_SENT_AWAY + 1):
        askers.send_away(at(number), NOW)
    assert askers.away_until(at(0), NOW) is None
    assert askers.away_until(at(MOST_SENT_AWAY), NOW) == NOW + SENT_AWAY_FOR
    for number in range(MOST_TURNED_BACK + 1):
        askers.turn_back(at(1000 + number), NOW)
        askers.turn_back(at(1000 + number), NOW)
    known = askers.turned_back(NOW)
    assert [each.asker for each in known][:1] == [at(1000 + MOST_TURNED_BACK)]
    assert len(known) == MOST_TURNED_BACK
    assert {each.times for each in known} == {2}
    assert askers.turned_back(NOW + TURNED_BACK_FOR) == ()


def test_marks_tell_screens_apart_and_are_not_soon_another_ones() -> None:
    pairings = Pairings()
    marks: list[int] = []
    for number in range(MOST_MARKS + 5):
        _, pairing = pairings.open(TABLET, NOW + number * LIFETIME)
        marks.append(pairing.mark)
    assert len(set(marks[:MOST_MARKS])) == MOST_MARKS
    assert set(marks) == set(range(1, MOST_MARKS + 1))


def test_no_two_screens_show_the_same_code() -> None:
    numbers = iter([7, 7, 8])
    pairings = Pairings(lambda _: next(numbers))
    codes = [pairings.open(TABLET, NOW)[1].code for _ in range(2)]
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
