"""Every sentence for people: none is filled with a program's words or counts in a wrong plural."""

import json
from pathlib import Path
import re

import pytest

from tests.test_translations import HOME, flat, texts

ROOT = HOME.parents[1]
CARDS = ROOT / "frontend" / "src" / "words"
FOR_PROGRAMS = ("exceptions.mqtt_",)
"""Answers that a program reads, of what it wrote itself."""
CLOCK = re.compile(r"\b\d{1,2}:\d\d\b|\b\d{1,2}h(?:\d\d)?\b")
COUNTED = re.compile(r"\b0 [a-zà-ÿ]+s\b")


def files(language: str) -> list[Path]:
    """Return every file of sentences in a language: Home Assistant's, the pages', the cards'."""
    return [*HOME.rglob(f"{language}.json"), CARDS / f"{language}.json"]


def sentences(language: str) -> list[tuple[str, str]]:
    """Return every sentence with where it stands."""
    return [
        (f"{file.relative_to(ROOT)}: {path}", str(text))
        for file in files(language)
        for path, text in flat(json.loads(file.read_text()))
        if not path.startswith(FOR_PROGRAMS)
    ]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_sentence_is_filled_with_a_field_as_a_program_calls_it(language: str) -> None:
    assert len(sentences(language)) > 1000
    assert [path for path, text in sentences(language) if "{field}" in text] == []


def test_french_writes_times_in_one_way_but_for_those_to_be_typed() -> None:
    typed = ("config.", "config_subentries.", "services.")
    assert [
        path
        for path, text in sentences("fr")
        if CLOCK.search(text) and not path.partition(": ")[2].startswith(typed)
    ] == []


def test_no_page_writes_times_as_the_browser_likes() -> None:
    """French browsers write 14:30, and everything else of ours 14 h 30."""
    pages = [*HOME.rglob("page/*.js"), *(ROOT / "frontend" / "src").rglob("*.ts")]
    assert pages
    assert [str(page) for page in pages if "toLocaleTimeString" in page.read_text()] == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_nothing_is_counted_in_a_plural_that_also_stands_after_nought_and_one(
    language: str,
) -> None:
    """A unit is the same after each number, so no noun can be one."""
    units = [path for path, _ in flat(texts(language)) if path.endswith("unit_of_measurement")]
    assert units == []
    assert [path for path, text in sentences(language) if COUNTED.search(text)] == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_who_made_a_place_is_told_that_a_space_comes_next(language: str) -> None:
    known = texts(language)
    button = known["config_subentries"]["space"]["initiate_flow"]["user"]
    assert button in known["config"]["create_entry"]["default"]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("field", ["start", "end", "duration", "title", "holder"])
def test_a_field_has_one_label_in_all_actions(language: str, field: str) -> None:
    actions = texts(language)["services"].values()
    labels = {each["fields"][field]["name"] for each in actions if field in each.get("fields", {})}
    assert len(labels) == 1
