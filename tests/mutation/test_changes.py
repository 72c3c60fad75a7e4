"""The changes that `scripts/mutate` makes are changes, and what is known of them is still true."""

import ast
from pathlib import Path

import pytest

from .changes import ROOT, changes
from .known import known, name_of

DECIDES = ROOT / "custom_components" / "faitout" / "engine" / "door" / "rules.py"


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("late = now > due", "now > due -> (now >= due)"),
        ("near = a is b and c", "a is b and c -> (a is b or c)"),
        ("late = not early", "not early -> (early)"),
        ("MOST = 5", "5 -> (6)"),
        ("last = max(a, b)", "max(a, b) -> (min(a, b))"),
        ("end = start + hold", "start + hold -> (start - hold)"),
        ("runner.stop()", "runner.stop() -> pass"),
        ("self.hand = hand", "self.hand = hand -> pass"),
        ("after = replace(b, at=at, by=by)", "replace(b, at=at, by=by) -> (replace(b, at=at))"),
        ("def f():\n    return found", "return found -> return None"),
        ("if late:\n    go", "late -> (not (late))"),
    ],
)
def test_a_slip_of_the_hand_is_among_the_changes(tmp_path: Path, line: str, text: str) -> None:
    path = tmp_path / "module.py"
    path.write_text(line)
    assert text in {change.text for change in changes(path)}


def test_texts_types_and_logs_are_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "module.py"
    path.write_text(
        '"""1 < 2."""\nfrom a import b\ntype T = int | None\n'
        '_LOGGER.info("%s", 1 < 2)\nx: int\ny = f"{1 + 1}"\nraise ValueError(1 < 2)\n'
    )
    assert changes(path) == ()


def test_each_change_is_another_program_that_can_be_read() -> None:
    before = ast.dump(ast.parse(DECIDES.read_bytes()))
    found = changes(DECIDES)
    assert found
    for change in found:
        assert ast.dump(ast.parse(change.applied())) != before, change.text


def test_every_survivor_that_is_known_can_still_survive() -> None:
    files = {ROOT / name.file for name in known()}
    possible = {name_of(change) for path in files for change in changes(path)}
    assert known().keys() - possible == set()


def test_every_survivor_that_is_known_says_why() -> None:
    assert all(len(reason.split()) > 3 for reason in known().values())
