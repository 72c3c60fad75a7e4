"""Programs that the demo starts end with it, in time, whatever they think of it."""

from pathlib import Path
import sys

import psutil
import pytest

from demo.child import Child
from demo.clock import until

STUBBORN = """
import signal, subprocess, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
print(child.pid, flush=True)
time.sleep(60)
"""


def program(text: str, folder: Path) -> Child:
    """Return a child that runs a Python program."""
    return Child("program", [sys.executable, "-c", text], folder / "program.log", folder)


async def said(child: Child) -> str:
    """Wait until a child has said something, and return it."""

    async def has_spoken() -> bool:
        return child.log.is_file() and child.log.read_text().endswith("\n")

    assert await until(has_spoken, 20)
    return child.last_lines()


async def test_a_program_that_listens_ends_by_itself(tmp_path: Path) -> None:
    """SIGTERM is enough."""
    child = program("import time; print('up', flush=True); time.sleep(60)", tmp_path)
    await child.start()
    assert await said(child) == "up"
    assert await child.stop(patience=20)
    assert not child.is_running
    assert not child.has_died


async def test_a_program_that_does_not_listen_is_killed_with_its_children(tmp_path: Path) -> None:
    """After its patience the demo does not ask any more, and leaves no orphan."""
    child = program(STUBBORN, tmp_path)
    await child.start()
    grandchild = psutil.Process(int(await said(child)))
    assert not await child.stop(patience=0.1)
    assert grandchild.wait(timeout=5) is None
    assert not child.is_running


async def test_a_program_that_dies_is_noticed(tmp_path: Path) -> None:
    """Its exit code and its last words are kept for the person at the terminal."""
    child = program("print('no more'); raise SystemExit(3)", tmp_path)
    await child.start()

    async def has_died() -> bool:
        return child.has_died

    assert await until(has_died, 20)
    assert child.exit_code == 3
    assert child.last_lines() == "no more"


async def test_ending_what_never_ran_is_harmless(tmp_path: Path) -> None:
    """A start-up that fails midway ends everything that it might have started."""
    child = Child("program", [sys.executable], tmp_path / "never.log", tmp_path)
    assert await child.stop(patience=1)
    await child.kill()
    assert not child.last_lines()


@pytest.mark.parametrize("again", [1, 2])
async def test_a_program_may_be_started_again(tmp_path: Path, again: int) -> None:
    """As after a power cut."""
    child = program("import time; print('up', flush=True); time.sleep(60)", tmp_path)
    for _ in range(again):
        await child.start()
        await said(child)
        await child.kill()
    assert child.exit_code == -9
