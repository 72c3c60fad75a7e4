"""Which tests run over a line, and how long each takes."""

from collections.abc import Iterable, Mapping
from hashlib import sha256
import json
from pathlib import Path
import re
from typing import Any, Self

from coverage import CoverageData
import pytest

from .changes import ROOT, Change

FOLDER = ROOT / ".faitout" / "mutation"
PRODUCT = ROOT / "custom_components" / "faitout"
TESTS = (
    "tests/engine",
    "tests/hub",
    "tests/inputs/test_sensors.py",
    "tests/outputs/test_climate.py",
    "tests/outputs/test_doors.py",
    "tests/outputs/test_lights.py",
    "tests/test_binary_sensor.py",
    "tests/actions/test_bookings.py",
    "tests/test_button.py",
    "tests/hub/test_clock.py",
    "tests/hub/test_full_disk.py",
    "tests/hub/test_hanging_disk.py",
    "tests/flows/test_journal_repairs.py",
    "tests/hub/test_leaps.py",
    "tests/actions/test_records.py",
    "tests/test_repairs.py",
    "tests/test_sensor.py",
    "tests/test_set_up_meanwhile.py",
    "tests/hub/test_site.py",
    "tests/hub/test_timer.py",
    "tests/hub/test_without_journal.py",
)
"""All that look at the engine or at what runs it, and take a few minutes in all."""
MOST_SECONDS = 60.0
"""How long the tests of one mutant may take together; those left out are the slowest."""


class Durations:
    """A plugin of pytest that notes how long each test takes, in seconds."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Add one phase of one test."""
        self.seconds[report.nodeid] = self.seconds.get(report.nodeid, 0.0) + report.duration


class Covering:
    """What was measured of one state of the tree."""

    def __init__(self, data: CoverageData, seconds: Mapping[str, float]) -> None:
        self._data = data
        self._seconds = seconds
        self._by_line: dict[Path, dict[int, set[str]]] = {}

    @classmethod
    def read(cls, *, whatever: bool = False) -> Self | None:
        """Return what was measured of the tree as it is now, or of whatever it was."""
        about = FOLDER / "about.json"
        said: dict[str, Any] = json.loads(about.read_text()) if about.exists() else {}
        if not said or (said["tree"] != _tree() and not whatever):
            return None
        data = CoverageData(str(FOLDER / "coverage"))
        data.read()
        return cls(data, said["seconds"])

    def tests(self, change: Change) -> list[str]:
        """Return the tests to run, fastest first; none where no test comes by."""
        tests = self._at(change.path, change.lines) or self._by_name(change)
        tests = tests or self._at(change.path, None)
        fastest = sorted(tests, key=lambda test: (self._seconds[test], test))
        chosen, total = [], 0.0
        for test in fastest:
            total += self._seconds[test]
            if total > MOST_SECONDS:
                break
            chosen.append(test)
        return chosen

    def seconds(self, tests: Iterable[str]) -> float:
        """Return how long these take."""
        return sum(self._seconds[test] for test in tests)

    def _by_name(self, change: Change) -> set[str]:
        """Return the tests that run where a constant, or a field of a class, is used."""
        line = change.path.read_text().splitlines()[change.lines.start - 1]
        named = re.match(r"\s*(\w+)\s*[:=]", line)
        if named is None:
            return set()
        word = re.compile(rf"\b{named[1]}\b")
        found: set[str] = set()
        for path in PRODUCT.rglob("*.py"):
            used = (
                n for n, text in enumerate(path.read_text().splitlines(), 1) if word.search(text)
            )
            found |= self._at(path, used)
        # A test may look at it by itself, which no line of the product shows.
        files = (
            path for path in (ROOT / "tests").rglob("test_*.py") if word.search(path.read_text())
        )
        naming = {str(path.relative_to(ROOT)) for path in files}
        return found | {test for test in self._seconds if test.partition("::")[0] in naming}

    def _at(self, path: Path, lines: Iterable[int] | None) -> set[str]:
        by_line = self._by_line.get(path)
        if by_line is None:
            contexts = self._data.contexts_by_lineno(str(path))
            by_line = self._by_line[path] = {
                line: {name for each in tests if (name := each.rpartition("|")[0]) in self._seconds}
                for line, tests in contexts.items()
                if not _is_loading(tests)
            }
        return set().union(*(by_line.get(line, set()) for line in (lines or by_line)))


def measure() -> int:
    """Run the tests once, slowly, and write down which lines each runs over."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    durations, tree = Durations(), _tree()
    covered = (f"--cov={PRODUCT}", "--cov-context=test", "--cov-report=", "--cov-fail-under=0")
    done = pytest.main([*TESTS, "-q", "-p", "no:cacheprovider", *covered], plugins=[durations])
    if done == pytest.ExitCode.OK:
        said = {"tree": tree, "seconds": durations.seconds}
        (FOLDER / "about.json").write_text(json.dumps(said))
    return int(done)


def _is_loading(tests: Iterable[str]) -> bool:
    """Return whether a line runs when its module is loaded, by whichever test comes first."""
    return "" in tests


def _tree() -> str:
    """Return what names the state of the product and of its tests."""
    digest = sha256()
    for folder in (PRODUCT, ROOT / "tests"):
        for path in sorted(folder.rglob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()
