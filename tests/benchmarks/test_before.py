"""The build before, beside that of today."""

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar, override

import pytest

from benchmarks.before import Before, Figures, UnknownRevisionError, beside, build_of, worse
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
