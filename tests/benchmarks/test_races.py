"""Races for one space: a small sample of them, and that one gone wrong would be seen."""

from homeassistant.core import HomeAssistant
import pytest

from benchmarks.racers import DONE, Way, Wish
from benchmarks.races import Outcome, Ran, race

SENTENCES = {"refused_overlap"}


async def nothing(_: Wish) -> str:
    """Ask nobody."""
    return DONE


TWO = (Way("action", nothing), Way("calendar", nothing))


@pytest.mark.usefixtures("socket_enabled")
async def test_of_people_who_want_one_space_at_once_one_has_it_and_the_others_are_told(
    hass: HomeAssistant,
) -> None:
    outcome = await race(hass, 48, 4)
    assert outcome.wrong == []
    assert outcome.races == outcome.single == 48
    assert outcome.losers == outcome.in_words > 0
    assert {"screen", "board", "phone", "action", "calendar"} <= set(outcome.tried)


@pytest.mark.parametrize(
    ("answers", "booked"),
    [
        ((DONE, DONE), 2),
        ((DONE, DONE), 1),
        ((DONE, "refused_overlap"), 2),
        ((DONE, "refused_overlap"), 0),
        (("refused_overlap", "refused_overlap"), 1),
    ],
)
def test_a_race_without_one_winner_is_seen(answers: tuple[str, ...], booked: int) -> None:
    outcome = Outcome()
    outcome.take(Ran("Salle", TWO, answers, booked), SENTENCES)
    assert (outcome.races, outcome.single) == (1, 0)
    assert len(outcome.wrong) == 1


def test_a_loser_who_is_told_nothing_is_seen() -> None:
    outcome = Outcome()
    outcome.take(Ran("Salle", TWO, (DONE, "refused_because"), 1), SENTENCES)
    assert (outcome.single, outcome.losers, outcome.in_words) == (1, 1, 0)
    assert outcome.wrong == ["no sentence for refused_because"]
