"""The texts of the screens: all there, none left over, and French set as French is."""

import json
from pathlib import Path
import re

import pytest

from custom_components.faitout.engine.effect import Refusal
from custom_components.faitout.engine.offers import Act
from custom_components.faitout.engine.told import Told
from custom_components.faitout.engine.touch import TouchRefusal
from custom_components.faitout.hub.touch import TouchOutcome
from custom_components.faitout.screen.pages import FOLDER, LANGUAGES, PAGES, read_pages

SOURCES = "".join(
    path.read_text()
    for path in (*sorted(FOLDER.iterdir()), FOLDER.parent / "plain.py")
    if path.suffix in {".js", ".html", ".py"}
)
TEMPLATES = set(re.findall(r"`((?:\w|\$\{[^}]*\})*_(?:\w|\$\{[^}]*\})*)`", SOURCES))
PARTS = [re.sub(r"\$\{[^}]*\}", r"\\w*", each) for each in sorted(TEMPLATES)]
BUILT = re.compile("|".join([*PARTS, r"(at_)?(today|tomorrow|on_day)", r"refused_\w+"]))
"""Keys that the page puts together from parts."""


def texts(language: str) -> dict[str, str]:
    """Return the texts of a language."""
    known: dict[str, str] = json.loads((FOLDER / f"{language}.json").read_text())
    return known


def test_both_languages_say_the_same() -> None:
    english, french = texts("en"), texts("fr")
    assert english.keys() == french.keys()
    for key, text in english.items():
        assert sorted(re.findall(r"{\w+}", text)) == sorted(re.findall(r"{\w+}", french[key])), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_has_its_word(language: str) -> None:
    states = {*Told, "doubt"}
    assert {f"state_{state}" for state in states} <= texts(language).keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_can_come_of_a_touch_has_its_words(language: str) -> None:
    known = texts(language).keys()
    # What is done is said by what was done, and too many touches by the status of the answer.
    outcomes = {
        f"outcome_{outcome}" for outcome in TouchOutcome if outcome is not TouchOutcome.DONE
    }
    refusals = {f"refused_{why}" for why in (*Refusal, *TouchRefusal)}
    acts = {f"{word}_{act}" for act in Act for word in ("pending", "done")}
    assert (outcomes | refusals | acts | {"outcome_cut", "outcome_silent"}) - known == set()


def test_no_text_is_missing_and_none_is_left_over() -> None:
    asked = set(re.findall(r'say\(\s*"(\w+)"', SOURCES)) | set(re.findall(r"\$(\w+)", SOURCES))
    asked |= set(re.findall(r'"((?:release|site)_\w+)"', SOURCES))
    known = set(texts("en"))
    assert asked - known <= {"language", "build"}
    quoted = set(re.findall(r'"(\w+)"', SOURCES))
    assert {key for key in known - asked - quoted if not BUILT.fullmatch(key)} == set()


def test_french_is_set_as_french_is() -> None:
    for key, text in texts("fr").items():
        assert "'" not in text, key
        assert not re.search(r"[^\u00a0\u202f][:;?!]", text), key


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_filled_and_has_nothing_inline(page: str, language: str) -> None:
    document = read_pages().documents[page, language].body.decode()
    assert "$" not in document
    assert f'<html lang="{language}"' in document
    assert not re.search(r"<style|style=|<script(?![^>]*src=)| on\w+=", document)
    assert not re.search(r"https?:|//", document)


def test_the_files_are_named_by_their_build() -> None:
    pages = read_pages()
    assert f"/page/{pages.build}/board.js" in pages.documents["board", "fr"].body.decode()
    assert {Path(name).suffix for name in pages.files} == {".css", ".js", ".json", ".svg"}
