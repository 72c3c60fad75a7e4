"""One word, one meaning: a name of the product has one owner, and what documents name is there."""

import ast
from collections import defaultdict
from pathlib import Path
import re

ROOT = Path(__file__).parents[1]
HOME = ROOT / "custom_components" / "faitout"
SHARED = {
    "Notifier": "what a site wants of it (hub/members), and who does it",
    "advance": "the one way into each machine of the engine",
    "dump": "what a machine remembers, as bytes",
    "hand_ends": "when a machine takes over again from a hand",
    "load": "what a machine remembers, from bytes",
    "next_change": "when time alone may change something",
}
"""Names that mean the same wherever they stand, with what they mean."""
PATH = re.compile(r"`([a-z_]+(?:/[a-z_.]*)*)`")


def owners() -> dict[str, list[str]]:
    """Return where each public name is defined, but for what Home Assistant calls by its name."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted(HOME.rglob("*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            match node:
                case ast.ClassDef(name=name) | ast.FunctionDef(name=name):
                    found[name].append(str(path.relative_to(HOME)))
                case ast.AsyncFunctionDef(name=name) | ast.TypeAlias(name=ast.Name(id=name)):
                    found[name].append(str(path.relative_to(HOME)))
                case _:
                    continue
    return {name: files for name, files in found.items() if not name.startswith(("_", "async_"))}


def test_no_name_has_two_owners() -> None:
    twice = {name: files for name, files in owners().items() if len(files) > 1}
    assert {name: files for name, files in twice.items() if name not in SHARED} == {}
    assert twice.keys() == SHARED.keys()


def test_what_the_developers_are_shown_is_there() -> None:
    text = (ROOT / "docs" / "developing.md").read_text(encoding="utf-8")
    named = {name for name in PATH.findall(text) if "/" in name or name.endswith(".py")}
    rooms = (ROOT, HOME, HOME / "engine", HOME / "inputs", HOME / "journal")
    assert len(named) > 30
    assert {
        name
        for name in named
        if "xx" not in name and not any((room / name).exists() for room in rooms)
    } == set()
