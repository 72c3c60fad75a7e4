"""The build as it was before, measured by today's benchmark, beside the build of today.

    git archive REVISION ──► a folder of its own, with today's benchmarks/ in it ──► figures
    today's build ─────────────────────────────────────────────────────────────────► figures

By turns, subject by subject, each in fresh processes. Both use the same environment. What the old
build does not have at all is "not there". What it has under another name (MOVED) is found there.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from io import BytesIO
import json
import os
from pathlib import Path
import shutil
import subprocess
import sys
import tarfile
from types import MappingProxyType, ModuleType

from .apart import apart
from .home import scratch
from .progress import say
from .rows import NEVER, Better, Row, Rows, Size

ROOT = Path(__file__).parent.parent
TENTH = 1.1
"""What two runs of the same differ by on a machine that does other things too."""
LONGEST = 900.0
"""Seconds that one subject of the old build may take."""

MOVED: Mapping[str, str] = MappingProxyType(
    {
        "custom_components.faitout.engine.sensor_kinds": "custom_components.faitout.engine.sensor",
        "custom_components.faitout.hub.runner": "custom_components.faitout.runner",
        "custom_components.faitout.hub.site": "custom_components.faitout.site",
        "demo.broker": "simulator.demo.broker",
        "demo.clock": "simulator.demo.clock",
        "demo.ports": "simulator.demo.ports",
    }
)
"""The modules that benchmarks import, and what they were called in older builds."""
RENAMED: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "custom_components.faitout.engine.effect": {"LastCheck": "Look"},
        "custom_components.faitout.engine.stimulus": {
            "LastChecked": "Looked",
            "SignOfLife": "SensorHeard",
        },
    }
)
"""What benchmarks take from modules under a name that older builds did not know."""
ALIAS = """\
import sys

import {old}

sys.modules[__name__] = sys.modules["{old}"]
"""

type Figures = Mapping[str, float]
"""What a build reached, by the name of the row."""


class UnknownRevisionError(Exception):
    """There is no such revision in this checkout."""


@dataclass(frozen=True, slots=True)
class Before:
    """A build of an earlier revision in a folder of its own."""

    revision: str
    folder: Path

    def figures(self, name: str, size: Size) -> Figures:
        """Measure one subject; what cannot be measured there is left out."""
        report = self.folder / "report.json"
        report.unlink(missing_ok=True)
        command = [sys.executable, "-m", "benchmarks", "--only", name, "--json", str(report)]
        if size is Size.QUICK:
            command.append("--quick")
        tools = os.environ.get("FAITOUT_TOOLS", str(ROOT / ".faitout" / "tools"))
        try:
            subprocess.run(
                command,
                cwd=self.folder,
                env={**os.environ, "FAITOUT_TOOLS": tools},
                stdout=subprocess.DEVNULL,
                timeout=LONGEST,
                check=True,
            )
        except subprocess.SubprocessError as error:
            say(f"{self.revision} cannot be measured: {error}")
            return {}
        rows = json.loads(report.read_text(encoding="utf-8"))["rows"][name]
        return {row["what"]: NEVER if row["ours"] is None else row["ours"] for row in rows}


@contextmanager
def build_of(revision: str) -> Iterator[Before]:
    """Lay out the build of a revision; raise UnknownRevisionError where there is none."""
    command = ["git", "archive", revision]
    archive = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    if archive.returncode:
        raise UnknownRevisionError(archive.stderr.decode(errors="replace").strip())
    with scratch() as new:
        folder = Path(new)
        with tarfile.open(fileobj=BytesIO(archive.stdout)) as tar:
            tar.extractall(folder, filter="data")
        shutil.rmtree(folder / "benchmarks", ignore_errors=True)
        shutil.copytree(ROOT / "benchmarks", folder / "benchmarks")
        put_aliases(folder)
        yield Before(revision, folder)


def put_aliases(folder: Path) -> None:
    """Let the modules of an older build be found where today's build has them."""
    for new, old in MOVED.items():
        alias = folder.joinpath(*new.split(".")).with_suffix(".py")
        if not alias.exists() and folder.joinpath(*old.split(".")).with_suffix(".py").exists():
            alias.parent.mkdir(exist_ok=True)
            alias.write_text(ALIAS.format(old=old), encoding="utf-8")
    for module, names in RENAMED.items():
        file = folder.joinpath(*module.split(".")).with_suffix(".py")
        text = file.read_text(encoding="utf-8") if file.exists() else ""
        for new, old_name in names.items():
            if f"class {old_name}" in text:
                text += f"\n{new} = {old_name}\n"
                file.write_text(text, encoding="utf-8")


def beside(subject: ModuleType, name: str, size: Size, before: Before) -> tuple[Rows, Figures]:
    """Measure a subject in both builds; where today's seems worse, once more, the old one first."""
    say("now")
    now: Rows = apart(subject.run, size)
    say(f"at {before.revision}")
    then = before.figures(name, size)
    if not worse(now.rows, then):
        return now, then
    say(f"something seems worse: once more at {before.revision}, and now")
    then_again = before.figures(name, size)
    again: Rows = apart(subject.run, size)
    best = tuple(map(_better, now.rows, again.rows, strict=True))
    return replace(now, rows=best), {
        row.what: _better_of(row.better, then[row.what], then_again.get(row.what, then[row.what]))
        for row in best
        if row.what in then
    }


def worse(rows: Sequence[Row], then: Figures) -> list[Row]:
    """Return the rows that are worse than they were by more than a tenth."""
    return [row for row in rows if row.what in then and is_worse(row, then[row.what])]


def is_worse(row: Row, then: float) -> bool:
    """Return whether a row is worse than it was by more than a tenth."""
    if row.better is Better.LOWER:
        return row.ours > then * TENTH
    return row.ours * TENTH < then


def _better(one: Row, other: Row) -> Row:
    return one if _better_of(one.better, one.ours, other.ours) == one.ours else other


def _better_of(better: Better, one: float, other: float) -> float:
    return min(one, other) if better is Better.LOWER else max(one, other)
