"""The demo speaks both languages, and says the same in each."""

import json
from pathlib import Path
import re
from string import Formatter

import pytest

import demo
from demo.words import FILES, LANGUAGES, language

SENTENCES = {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in FILES}
ENGLISH, FRENCH = SENTENCES["en"], SENTENCES["fr"]
SOURCES = "".join(file.read_text(encoding="utf-8") for file in Path(demo.__path__[0]).rglob("*.py"))


def test_both_languages_have_the_same_sentences() -> None:
    assert set(LANGUAGES) == {"en", "fr"}
    assert list(ENGLISH) == list(FRENCH)


@pytest.mark.parametrize("name", ENGLISH)
def test_every_sentence_has_the_same_gaps_in_french(name: str) -> None:
    """A gap that one language lacks would lose a fact, or break the demo."""
    assert gaps(FRENCH[name]) == gaps(ENGLISH[name])


def test_the_demo_says_all_of_its_sentences_and_no_other() -> None:
    named = set(re.findall(r"""["'](\w+)["']""", SOURCES))
    assert set(ENGLISH) <= named
    assert set(re.findall(r"""words\(\s*["'](\w+)""", SOURCES)) <= set(ENGLISH)


@pytest.mark.parametrize("name", FRENCH)
def test_french_signs_do_not_part_from_their_words(name: str) -> None:
    """A line may not begin with a colon; addresses have none of these before a space."""
    assert not re.search(r"[^\u00a0][:;?!](\s|$)", FRENCH[name])
    assert "'" not in FRENCH[name]


def test_a_sentence_that_is_not_there_is_no_empty_one() -> None:
    with pytest.raises(KeyError):
        LANGUAGES["fr"]("nonsense")
    with pytest.raises(KeyError):
        LANGUAGES["fr"]("ready")


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
