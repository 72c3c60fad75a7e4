"""The bad disk itself: what SQLite hears of it, below Python, in a process of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
import errno
import os
from pathlib import Path
import subprocess
import sys
import threading

import pytest

from .bad_disk import BadDisk, Kind, why_not

ROOT = Path(__file__).parents[2]


class Shop:
    """The shopkeeper, spoken to line by line."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        assert self.hear() == "open"

    def hear(self) -> str:
        """Return what is said next."""
        assert self._process.stdout
        return self._process.stdout.readline().strip()

    def ask(self, what: str) -> None:
        """Say what is to be done."""
        assert self._process.stdin
        self._process.stdin.write(f"{what}\n")
        self._process.stdin.flush()

    def says(self, what: str) -> str:
        """Return what is said when something is to be done."""
        self.ask(what)
        return self.hear()

    def dies(self) -> None:
        """Kill it."""
        self._process.kill()
        self._process.wait()


@contextmanager
def shopkeeper(disk: BadDisk) -> Iterator[Shop]:
    """Let somebody keep a list on the disk."""
    command = [sys.executable, "-m", "tests.disk.shopkeeper", str(disk.folder / "list")]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=disk.environment,
    ) as process:
        try:
            yield Shop(process)
        finally:
            disk.is_mended()
            process.kill()


def test_a_sound_disk_keeps_what_it_is_given(disk: BadDisk) -> None:
    with shopkeeper(disk) as shop:
        assert shop.says("add bread") == "added bread"
        assert shop.says("list") == "bread"
    assert disk.calls(Kind.SYNC) > 0, "SQLite reaches the disk through us"


def test_a_disk_hangs_and_goes_on(disk: BadDisk) -> None:
    with shopkeeper(disk) as shop:
        disk.hangs(Kind.SYNC)
        heard: list[str] = []
        listener = threading.Thread(target=lambda: heard.append(shop.says("add bread")))
        listener.start()
        disk.wait_until_it_hangs()
        assert not heard
        disk.is_mended()
        listener.join(timeout=20)
        assert heard == ["added bread"]


@pytest.mark.parametrize(
    ("error", "kind", "said"),
    [
        (errno.ENOSPC, Kind.WRITE, "database or disk is full"),
        (errno.EIO, Kind.WRITE, "disk I/O error"),
        (errno.EIO, Kind.SYNC, "disk I/O error"),
    ],
)
def test_a_disk_refuses_and_is_mended(disk: BadDisk, error: int, kind: Kind, said: str) -> None:
    with shopkeeper(disk) as shop:
        shop.says("add bread")
        disk.fails(error, kind)
        assert shop.says("add milk") == f"error: {said}"
        disk.is_mended()
        assert shop.says("add butter") == "added butter"
        assert "milk" not in shop.says("list").split()


def test_a_disk_fills_after_some_bytes(disk: BadDisk) -> None:
    with shopkeeper(disk) as shop:
        disk.is_full(room=3 * 4500)
        said = [shop.says(f"add loaf{number}") for number in range(6)]
        assert said[0] == "added loaf0"
        assert said[-1] == "error: database or disk is full"


def test_a_disk_that_only_reads_takes_no_new_file(disk: BadDisk) -> None:
    disk.fails(errno.EROFS, Kind.OPEN)
    command = [sys.executable, "-c", f"open({os.fspath(disk.folder / 'new')!r}, 'w')"]
    run = subprocess.run(command, env=disk.environment, capture_output=True, text=True, check=False)
    assert "Read-only file system" in run.stderr


def test_what_was_synced_survives_a_power_cut(disk: BadDisk) -> None:
    with shopkeeper(disk) as shop:
        shop.says("add bread")
        shop.dies()
    disk.loses_power()
    with shopkeeper(disk) as shop:
        assert shop.says("list") == "bread"


def test_a_disk_that_lies_loses_what_it_said_was_synced(disk: BadDisk) -> None:
    with shopkeeper(disk) as shop:
        shop.says("add bread")
        disk.lies()
        assert shop.says("add milk") == "added milk"
        shop.dies()
    disk.loses_power()
    with shopkeeper(disk) as shop:
        assert shop.says("list") == "bread"


def test_a_disk_reads_bits_wrong(disk: BadDisk) -> None:
    with shopkeeper(disk) as shop:
        shop.says("add bread")
        shop.says("checkpoint")
    disk.flips(every=1)
    path = disk.folder / "list"
    command = [sys.executable, "-c", f"print(open({os.fspath(path)!r}, 'rb').read() .hex())"]
    run = subprocess.run(command, env=disk.environment, capture_output=True, text=True, check=True)
    assert run.stdout.strip() != path.read_bytes().hex()


def test_a_late_disk_answers_in_the_end(disk: BadDisk) -> None:
    with shopkeeper(disk) as shop:
        disk.is_late(timedelta(milliseconds=100))
        began = datetime.now(UTC)
        assert shop.says("add bread") == "added bread"
        assert datetime.now(UTC) - began >= timedelta(milliseconds=100)


def test_the_clock_on_the_wall_is_wrong(disk: BadDisk) -> None:
    with shopkeeper(disk) as shop:
        disk.clock_is_ahead(timedelta(hours=9))
        ahead = datetime.fromisoformat(shop.says("clock")) - datetime.now(UTC)
        assert timedelta(hours=8, minutes=59) < ahead <= timedelta(hours=9)


def test_without_a_compiler_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    reason = why_not()
    assert reason is not None
    assert "compiler" in reason or "Linux" in reason
