"""The texts of the page and the sheets: all there, none left over, and French set as French is."""

import json
from pathlib import Path
import re

import pytest

from custom_components.faitout.engine.view import Status
from custom_components.faitout.phone.setup import BORROWED, FOLDER
from custom_components.faitout.phone.sheet import WORDS
from custom_components.faitout.screen.pages import LANGUAGES, read_pages

SOURCES = "".join(
    path.read_text()
    for path in (*sorted(FOLDER.iterdir()), *BORROWED)
    if path.suffix not in {".json", ".svg"}
)
BUILT = re.compile(r"(at_)?(today|tomorrow|on_day)|(state|done|code)_\w+|silent")
"""Keys that the page puts together from parts."""
BY_HUB = {f"sheet_{word}" for word in WORDS} | {
    "sheet_qr", "sheet_far", "sheet_off", "line_away", "line_later"
}  # fmt: skip
GIVEN = {"language", "build", "body", "proof", "other", "name", "site", "size", "path", "label"}


def texts(language: str) -> dict[str, str]:
    """Return the texts of a language, with those of the screens below."""
    pages = read_pages(FOLDER, ("phone",), BORROWED)
    known: dict[str, str] = json.loads(pages.files[f"{language}.json"].body)
    return known


def own(language: str) -> dict[str, str]:
    """Return the texts of a language that are the page's own."""
    known: dict[str, str] = json.loads((FOLDER / f"{language}.json").read_text())
    return known


def test_both_languages_say_the_same() -> None:
    english, french = own("en"), own("fr")
    assert english.keys() == french.keys()
    for key, text in english.items():
        assert sorted(re.findall(r"{\w+}", text)) == sorted(re.findall(r"{\w+}", french[key])), key


def test_no_text_is_missing_and_none_is_left_over() -> None:
    asked = set(re.findall(r'say\("(\w+)"', SOURCES)) | set(re.findall(r"\$(\w+)", SOURCES))
    asked = {each for each in asked if not each.startswith(("first_", "second_"))}
    known = set(texts("en"))
    assert asked - known <= GIVEN | {"address"}
    assert {key for key in own("en").keys() - asked - BY_HUB if not BUILT.fullmatch(key)} == set()
    assert known >= BY_HUB
    assert {f"state_{each}" for each in (*Status, "unsure", "unknown")} <= known


def test_every_refusal_that_the_page_names_has_its_sentence() -> None:
    script = (FOLDER / "phone.js").read_text()
    named = re.search(r"REFUSALS = \[([^]]+)\]", script)
    assert named
    words = {f"refused_{each}" for each in re.findall(r'"(\w+)"', named.group(1))}
    assert words <= texts("en").keys()
    for act in ("book", "book_waits", "extend", "here"):
        assert f"done_{act}" in texts("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_are_set_as_their_language_is(language: str) -> None:
    for key, text in own(language).items():
        assert "'" not in text, key
        if language == "fr":
            assert not re.search(r"[^\u00a0\u202f][:;?!]", text), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_filled_and_has_nothing_inline(language: str) -> None:
    pages = read_pages(FOLDER, ("phone",), BORROWED)
    document = pages.documents["phone", language].body.decode()
    sheets = [(FOLDER / name).read_text() for name in ("sheet.html", "sheets.html")]
    assert "$" not in document
    for each in (document, *sheets):
        assert not re.search(r"<style|style=|<script(?![^>]*src=)| on\w+=", each)
        assert not re.search(r"https?:|//", each)
    assert {Path(name).suffix for name in pages.files} == {".css", ".js", ".json", ".svg"}
