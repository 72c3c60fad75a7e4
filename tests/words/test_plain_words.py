"""Sentences for people name no field of a program, and one thing has one name."""

import json
from pathlib import Path
import re
from typing import Any

HOME = Path(__file__).parents[2] / "custom_components" / "faitout"
FRONTEND = HOME.parents[1] / "frontend" / "src" / "words"
FRENCH = [HOME / "translations" / "fr.json", FRONTEND / "fr.json", *HOME.glob("*/page/fr.json")]
FIELD = re.compile(r"\((?:champ|field)[\s\u00a0]*:")
CODE = re.compile(r"`[^`]*`")
OTHER_NAMES = re.compile(r"\b[Hh]ub\b|\b[Bb]attement\b")
"""What is called « la centrale » and « signe de vie » everywhere else."""


def texts(tree: Any) -> list[str]:
    """Return every text in a file of translations."""
    if isinstance(tree, dict):
        return [text for value in tree.values() for text in texts(value)]
    return [tree] if isinstance(tree, str) else []


def test_no_sentence_names_a_field_of_a_program() -> None:
    files = [*FRENCH, HOME / "strings.json", FRONTEND / "en.json"]
    said = [text for path in files for text in texts(json.loads(path.read_text("utf-8")))]
    assert [text for text in said if FIELD.search(text)] == []


def test_one_thing_has_one_name_in_french() -> None:
    said = [text for path in FRENCH for text in texts(json.loads(path.read_text("utf-8")))]
    assert [text for text in said if OTHER_NAMES.search(CODE.sub("", text))] == []
