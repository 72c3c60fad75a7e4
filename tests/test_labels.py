"""What a document calls a label stands on a page, word for word.

In the documents *this* is a label, of ours or of Home Assistant: a button, a field, a state, a
message. Everything else that is set apart stands in quotation marks.
"""

from collections.abc import Iterator
import json
from pathlib import Path
import re
from typing import Any

import hass_frontend
from homeassistant import components
import pytest

ROOT = Path(__file__).parents[1]
HOME = ROOT / "custom_components" / "faitout"
FENCED = re.compile(r"```.*?```", re.DOTALL)
CODE = re.compile(r"`[^`\n]*`")
LABEL = re.compile(r"(?<![*\w])\*([^*\s][^*]*?)\*(?![*\w])")
FRENCH = sorted((ROOT / "docs" / "fr").glob("*.md"))
ENGLISH = [ROOT / "docs" / name for name in ("first-room.md", "dashboard.md")]
"""Those for everybody; what is for engineers sets other words apart, too."""
NAMES = {"Faitout", "HACS"}
"""Programs, by their names."""


def values(tree: Any) -> Iterator[str]:
    """Yield every text of a file of translations."""
    if isinstance(tree, dict):
        for value in tree.values():
            yield from values(value)
    elif isinstance(tree, str):
        yield tree


def plain(text: str) -> str:
    """Return a text by which labels are compared: whatever its spaces and its dots at the end."""
    return re.sub(r"\s+", " ", text).strip().rstrip("….:")


def labels_known(language: str) -> set[str]:
    """Return everything that stands on a page, ours or Home Assistant's."""
    ours = [HOME / "translations" / f"{language}.json", *HOME.glob(f"*/page/{language}.json")]
    ours.append(ROOT / "frontend" / "src" / "words" / f"{language}.json")
    frontend = (Path(hass_frontend.where()) / "static" / "translations").rglob(f"{language}-*.json")
    core = Path(components.__path__[0]).glob(f"*/translations/{language}.json")
    found: set[str] = set()
    for path in (*ours, *frontend, *core):
        found |= {plain(text) for text in values(json.loads(path.read_text("utf-8")))}
    return found


def labels_of(document: Path) -> list[str]:
    """Return what a document calls labels, each step of a way apart."""
    text = CODE.sub("", FENCED.sub("", document.read_text("utf-8")))
    return [plain(step) for label in LABEL.findall(text) for step in label.split("→")]


@pytest.mark.parametrize(
    ("language", "documents"), [("fr", FRENCH), ("en", ENGLISH)], ids=["fr", "en"]
)
def test_every_label_stands_on_a_page(language: str, documents: list[Path]) -> None:
    known = labels_known(language) | NAMES
    unknown = {
        (document.name, label)
        for document in documents
        for label in labels_of(document)
        if label not in known
    }
    assert unknown == set()
    assert sum(len(labels_of(document)) for document in documents) > len(documents)
