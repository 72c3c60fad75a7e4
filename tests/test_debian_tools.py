"""Programs that the tests and the demo would like to have, on machines that do not give them."""

from collections.abc import Callable
import os
from pathlib import Path
import signal
import subprocess
import time

import psutil
import pytest

from tests.machines import bare_machine

TOOLS = Path(__file__).parents[1] / "scripts" / "debian-tools"
SOON = 20.0
"""Seconds: far more than an apt that is given one second takes, on a slow machine."""


def ask(folder: Path, *tools: str, apt: str | None = None) -> subprocess.CompletedProcess[str]:
    """Ask for programs on a bare machine."""
    return subprocess.run(
        [TOOLS, *tools],
        env=bare_machine(folder, apt),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def has_ended(process: int) -> bool:
    """Return whether a process has ended, also one that nobody has asked how."""
    try:
        return psutil.Process(process).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def wait_for(condition: Callable[[], bool]) -> None:
    """Wait until something is so; fail when it does not become so soon."""
    deadline = time.monotonic() + SOON
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.05)


@pytest.mark.parametrize("apt", ["sleep 600", "trap '' TERM; sleep 600"])
def test_an_apt_that_never_ends_is_ended_and_told(tmp_path: Path, apt: str) -> None:
    began = time.monotonic()
    asked = ask(tmp_path, "mosquitto", "influxdb", apt=f"echo $$ > {tmp_path}/pid\n{apt}")
    assert time.monotonic() - began < SOON
    assert asked.returncode == 1
    assert "mosquitto: apt gave no answer in time" in asked.stderr
    # Each one more would hold the person up for as long again.
    assert "influxdb: not tried" in asked.stderr
    assert has_ended(int((tmp_path / "pid").read_text(encoding="ascii")))


def test_ctrl_c_ends_it_and_apt_with_it(tmp_path: Path) -> None:
    file = tmp_path / "pid"
    machine = bare_machine(tmp_path, apt=f"echo $$ > {file}.part; mv {file}.part {file}; sleep 600")
    with subprocess.Popen(
        [TOOLS, "mosquitto"],
        env={**machine, "FAITOUT_APT_SECONDS": "600"},
        start_new_session=True,
    ) as asking:
        try:
            wait_for(file.exists)
            os.killpg(asking.pid, signal.SIGINT)
            assert asking.wait(SOON) == -signal.SIGINT
        finally:
            asking.kill()
    wait_for(lambda: has_ended(int(file.read_text(encoding="ascii"))))


def test_an_apt_that_fails_is_told_with_where_it_says_why(tmp_path: Path) -> None:
    asked = ask(tmp_path, "mosquitto", apt="echo 'Could not get lock' >&2; exit 100")
    assert asked.returncode == 1
    assert "could not be unpacked" in asked.stderr
    log = tmp_path / "debian" / "mosquitto.log"
    assert str(log) in asked.stderr
    assert "Could not get lock" in log.read_text(encoding="utf-8")


def test_without_apt_it_says_what_to_install(tmp_path: Path) -> None:
    asked = ask(tmp_path, "mosquitto", "victoria-metrics")
    assert asked.returncode == 1
    assert "mosquitto: not on this machine" in asked.stderr
    assert "victoria-metrics: not on this machine" in asked.stderr


def test_a_server_that_lies_beside_path_is_found(tmp_path: Path) -> None:
    """An ordinary user's PATH leaves sbin out."""
    server = tmp_path / "sbin" / "mosquitto"
    server.parent.mkdir()
    server.touch(mode=0o755)
    asked = ask(tmp_path, "mosquitto")
    assert asked.returncode == 0, asked.stderr
    assert f"mosquitto: installed, {server}" in asked.stdout
