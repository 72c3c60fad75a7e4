"""Whether what is named as a proof is there: a test, a chapter of the docs, a line of a file.

tests/hub/test_site.py::test_the_site_is_a_device    a test
docs/install.md#Remove                           a chapter
pyproject.toml: fail_under = 95                  a line
"""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[1]


def is_there(proof: str) -> bool:
    """Return whether a proof exists, by the name it is told by."""
    if "::" in proof:
        file, _, name = proof.partition("::")
        return _read(file) is not None and name in _tests(file)
    if "#" in proof:
        file, _, chapter = proof.partition("#")
        lines = (_read(file) or "").splitlines()
        return any(line.startswith("#") and line.lstrip("# ") == chapter for line in lines)
    file, _, text = proof.partition(": ")
    return bool(text) and text in (_read(file) or "")


def _tests(file: str) -> set[str]:
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    found = {node.name for node in tree.body if isinstance(node, functions)}
    return {name for name in found if name.startswith("test_")}


def _read(file: str) -> str | None:
    path = ROOT / file
    return path.read_text(encoding="utf-8") if path.is_file() else None
