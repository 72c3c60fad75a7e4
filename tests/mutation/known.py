"""The survivors that make no difference, each with its reason."""

from pathlib import Path
from typing import NamedTuple

import yaml

from .changes import ROOT, Change

FILE = Path(__file__).with_name("known.yaml")


class Name(NamedTuple):
    """How a change is named: without the number of its line, which moves."""

    file: str
    line: str
    change: str


def name_of(change: Change) -> Name:
    """Return the name of a change."""
    line = change.path.read_text().splitlines()[change.line - 1].strip()
    return Name(str(change.path.relative_to(ROOT)), line, change.text)


def known() -> dict[Name, str]:
    """Return the reason of each survivor that is known."""
    return {
        Name(file, each["line"], each["change"]): each["reason"]
        for file, survivors in (yaml.safe_load(FILE.read_text()) or {}).items()
        for each in survivors
    }
