"""Only one demo of a checkout runs at a time."""

from collections.abc import Iterator
import os
from pathlib import Path
import signal
import subprocess
import sys

import pytest

from demo.one_at_a_time import only_demo
from demo.trouble import DemoError
from demo.words import LANGUAGES

HOLD = """
import sys
from pathlib import Path
from demo.one_at_a_time import only_demo
from demo.words import LANGUAGES
with only_demo(Path(sys.argv[1]), LANGUAGES["en"]):
    print("holds", flush=True)
    sys.stdin.read()
"""


@pytest.fixture(name="other")
def other_demo(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Return another process that holds the lock."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path / "demo.lock")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout
        assert other.stdout.readline() == "holds\n"
        yield other
        other.kill()


def test_a_second_demo_names_the_first(tmp_path: Path, other: subprocess.Popen[str]) -> None:
    """It says which process runs, and how to end it."""
    with pytest.raises(DemoError) as trouble, only_demo(tmp_path / "demo.lock", LANGUAGES["en"]):
        pass
    assert str(other.pid) in trouble.value.what
    assert f"kill {other.pid}" in trouble.value.way_out


def test_a_killed_demo_locks_nobody_out(tmp_path: Path, other: subprocess.Popen[str]) -> None:
    """The file is left over, the lock is not."""
    other.send_signal(signal.SIGKILL)
    other.wait()
    with only_demo(tmp_path / "demo.lock", LANGUAGES["en"]):
        assert (tmp_path / "demo.lock").read_text() == str(os.getpid())
    assert not (tmp_path / "demo.lock").read_text()
