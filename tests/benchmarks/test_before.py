"""The build before, beside that of today."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
import subprocess
import sys
from typing import ClassVar, override

import pytest

from benchmarks.before import (
    MOVED,
    RENAMED,
    Before,
    Figures,
    UnknownRevisionError,
    beside,
    build_of,
    put_aliases,
    worse,
)
from benchmarks.rows import Size

from . import walk


class Remembered(Before):
    """A build of which the figures are known, one measurement after the other."""

    reached: ClassVar[Iterator[float]]

    @override
    def figures(self, name: str, size: Size) -> Figures:
        return {"walk": next(self.reached)}


def before(*reached: float) -> Before:
    """Return a build that reaches these figures, one after the other."""

    class Known(Remembered):
        pass

    Known.reached = iter(reached)
    return Known("yesterday", Path())


def test_a_build_is_laid_out_with_the_benchmark_of_today() -> None:
    with build_of("HEAD") as build:
        assert (build.folder / "custom_components" / "faitout" / "manifest.json").exists()
        assert (build.folder / "benchmarks" / "before.py").exists()
        assert build.figures("lunch", Size.QUICK) == {}
    assert not build.folder.exists()


def test_a_module_is_found_where_an_older_build_has_it(tmp_path: Path) -> None:
    new, old = "demo.ports", MOVED["demo.ports"]
    there = tmp_path.joinpath(*old.split(".")).with_suffix(".py")
    there.parent.mkdir(parents=True)
    there.write_text("HOST = 'an older house'\n", encoding="utf-8")
    put_aliases(tmp_path)
    assert {each.name for each in tmp_path.iterdir()} == {"simulator", "demo"}
    program = f"from {new} import HOST; import {new}, {old}; print(HOST, {new} is {old})"
    command = [sys.executable, "-c", program]
    found = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert found.stdout == "an older house True\n"


def test_a_module_of_today_is_not_hidden_by_an_older_one(tmp_path: Path) -> None:
    for name in ("demo.ports", MOVED["demo.ports"]):
        there = tmp_path.joinpath(*name.split(".")).with_suffix(".py")
        there.parent.mkdir(parents=True)
        there.write_text(f"NAME = '{name}'\n", encoding="utf-8")
    put_aliases(tmp_path)
    assert "demo.ports" in (tmp_path / "demo" / "ports.py").read_text(encoding="utf-8")


def test_every_module_that_moved_is_one_of_today() -> None:
    for name in MOVED:
        assert import_module(name).__name__ == name


def test_a_revision_that_is_not_there_is_refused() -> None:
    with pytest.raises(UnknownRevisionError, match="yesterday"), build_of("yesterday"):
        pass


def test_what_is_as_good_is_measured_once() -> None:
    now, then = beside(walk, "walk", Size.QUICK, before(9.5))
    assert then == {"walk": 9.5}
    assert worse(now.rows, then) == []


def test_what_seems_worse_is_measured_again() -> None:
    now, then = beside(walk, "walk", Size.QUICK, before(5.0, 4.0))
    assert then == {"walk": 4.0}
    assert worse(now.rows, then) == list(now.rows)


def test_a_name_is_found_where_an_older_build_has_another(tmp_path: Path) -> None:
    module, names = next(iter(RENAMED.items()))
    new, old = next(iter(names.items()))
    there = tmp_path.joinpath(*module.split(".")).with_suffix(".py")
    there.parent.mkdir(parents=True)
    there.write_text(f"class {old}:\n    pass\n", encoding="utf-8")
    put_aliases(tmp_path)
    program = f"from {module} import {new}, {old}; print({new} is {old})"
    command = [sys.executable, "-c", program]
    found = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert found.stdout == "True\n"


def test_every_name_that_is_new_is_one_of_today() -> None:
    for module, names in RENAMED.items():
        assert all(hasattr(import_module(module), new) for new in names)
