"""The whole run, as quick as it gets, of the subjects that are measured soonest."""

import json
import os
from pathlib import Path
import subprocess
import sys

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.timeout(180)
def test_a_quick_run_prints_tables_and_writes_figures(tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    command = [sys.executable, "-m", "benchmarks", "--quick", "--json", str(report)]
    for name in ("journal", "set-up"):
        command += ["--only", name]
    # With coverage it would measure coverage.
    bare = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    run = subprocess.run(command, cwd=ROOT, env=bare, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "The journal" in run.stdout
    figures = json.loads(report.read_text(encoding="utf-8"))
    assert set(figures["rows"]) == {"journal", "set-up"}
    assert all(row["ours"] > 0 for rows in figures["rows"].values() for row in rows)
    assert figures["about"]["Home Assistant"]


def test_a_subject_that_is_not_there_is_refused() -> None:
    command = [sys.executable, "-m", "benchmarks", "--only", "lunch"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 2
    assert "invalid choice: 'lunch'" in run.stderr
