"""The texts of the page: all there, none left over, and French set as French is."""

import json
from pathlib import Path
import re

import pytest

from custom_components.faitout.engine.access.grant import Admission
from custom_components.faitout.engine.booking import LIVE
from custom_components.faitout.guest.setup import BORROWED, FOLDER
from custom_components.faitout.screen.pages import LANGUAGES, read_pages

SOURCES = "".join(
    path.read_text() for path in (*sorted(FOLDER.iterdir()), BORROWED[0]) if path.suffix != ".json"
)
BUILT = re.compile(r"(at_)?(today|tomorrow|on_day)|(outcome|stage|doors|done|refused)_\w+|refused")
"""Keys that the page puts together from parts."""
ANSWERS = set(Admission) - {Admission.LEARNED}
"""What may be answered to a link: no badge is learned by one."""


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
def test_whatever_comes_of_it_has_its_sentence(language: str) -> None:
    words = {f"outcome_{each}" for each in (*ANSWERS, "far", "gone", "fault")}
    words |= {f"stage_{each}" for each in LIVE} | {f"done_{each}" for each in ("late", "here")}
    assert words <= texts(language).keys()


def test_no_text_is_missing_and_none_is_left_over() -> None:
    asked = set(re.findall(r'say\("(\w+)"', SOURCES)) | set(re.findall(r"\$(\w+)", SOURCES))
    known = set(texts("en"))
    assert asked - known <= {"language", "build"}
    assert {key for key in known - asked if not BUILT.fullmatch(key)} == set()


def test_french_is_set_as_french_is() -> None:
    for key, text in texts("fr").items():
        assert "'" not in text, key
        assert not re.search(r"[^\u00a0\u202f][:;?!]", text), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_filled_and_has_nothing_inline(language: str) -> None:
    pages = read_pages(FOLDER, ("guest",), BORROWED)
    document = pages.documents["guest", language].body.decode()
    assert "$" not in document
    assert f'<html lang="{language}"' in document
    assert not re.search(r"<style|style=|<script(?![^>]*src=)| on\w+=", document)
    assert not re.search(r"https?:|//", document)
    assert {Path(name).suffix for name in pages.files} == {".css", ".js", ".json", ".svg"}
