"""One mutant, in a process of its own that is thrown away."""

from enum import Enum
from importlib.machinery import SourceFileLoader
import os
from pathlib import Path
import signal
import sys
import tempfile
import time
from types import CodeType
from typing import override

from hypothesis import Phase, settings
import pytest

from .changes import Change

STARTING = 20.0
"""Seconds a mutant gets besides what its tests need: collecting them, a machine that is busy."""
SLOWER = 4.0
"""How many times slower than measured its tests may be before it counts as hanging."""
LOOK = 0.02
"""Seconds between two looks at whether it is done."""


class Outcome(Enum):
    """What became of a mutant."""

    KILLED = "killed"
    SURVIVED = "survived"
    HUNG = "hung"
    """Killed too: a test does not come to its end."""
    NOT_COVERED = "no test runs over it"


class Repeated:
    """A plugin of pytest: the same examples for each mutant, and no search for a smaller one."""

    def pytest_configure(self) -> None:
        """Change what conftest.py has set, before any test is loaded."""
        found = settings.get_profile("faitout")
        phases = (Phase.explicit, Phase.generate)
        settings.register_profile("mutants", found, phases=phases, derandomize=True, database=None)
        settings.load_profile("mutants")


def trial(change: Change, tests: list[str], seconds: float) -> Outcome:
    """Return what becomes of a mutant whose tests take so many seconds without it."""
    if not tests:
        return Outcome.NOT_COVERED
    child = os.fork()
    if child == 0:
        os._exit(_judge(change, tests))
    deadline = time.monotonic() + STARTING + SLOWER * seconds
    while time.monotonic() < deadline:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            code = os.waitstatus_to_exitcode(status)
            if code in (pytest.ExitCode.USAGE_ERROR, pytest.ExitCode.NO_TESTS_COLLECTED):
                raise RuntimeError(f"{change.place}: the tests could not be run")
            return Outcome.SURVIVED if code == pytest.ExitCode.OK else Outcome.KILLED
        time.sleep(LOOK)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return Outcome.HUNG


def _judge(change: Change, tests: list[str]) -> int:
    """Return what pytest says of a mutant."""
    os.setsid()
    with tempfile.TemporaryFile() as nowhere:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        os.dup2(nowhere.fileno(), 1)
        os.dup2(nowhere.fileno(), 2)
        _load_instead(change)
        options = ["-x", "-q", "--no-header", "--no-summary", "-p", "no:cacheprovider"]
        return int(pytest.main([*options, *tests], plugins=[Repeated()]))


def _load_instead(change: Change) -> None:
    """Let this process find the mutant where it looks for the module."""
    mutant = compile(change.applied(), str(change.path), "exec")
    found = SourceFileLoader.get_code

    def get_code(loader: SourceFileLoader, name: str) -> CodeType | None:
        return mutant if Path(loader.path) == change.path else found(loader, name)

    SourceFileLoader.get_code = override(get_code)  # type: ignore[method-assign,assignment]
