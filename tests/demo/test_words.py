"""The demo speaks both languages, and says the same in each."""

from dataclasses import fields
from string import Formatter

import pytest

from demo.around import words as around
from demo.words import ENGLISH, FRENCH, Words, language


@pytest.mark.parametrize("name", [field.name for field in fields(Words)])
def test_every_sentence_has_the_same_gaps_in_french(name: str) -> None:
    """A gap that one language lacks would lose a fact, or break the demo."""
    assert gaps(getattr(FRENCH, name)) == gaps(getattr(ENGLISH, name))


@pytest.mark.parametrize("name", [field.name for field in fields(around.AroundWords)])
def test_so_does_what_stands_around_the_hub(name: str) -> None:
    assert gaps(getattr(around.FRENCH, name)) == gaps(getattr(around.ENGLISH, name))


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8"}, "fr"),
        ({}, "fr"),
        ({"LANG": "fr_FR.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
    ],
)
def test_the_terminal_chooses_the_language(environment: dict[str, str], expected: str) -> None:
    """Where it asks for none, the demo speaks the language of its places."""
    assert language(environment) == expected


def gaps(sentence: str) -> set[str]:
    """Return the names of the gaps of a sentence."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}
