"""The demo as a new user starts it: a real Home Assistant, a real broker, the real flows."""

from collections.abc import Mapping, Sequence
from pathlib import Path
import signal
import subprocess
import sys
import time

import pytest

from tests.machines import bare_machine

CHECKOUT = Path(__file__).parents[2]
DEMO = [sys.executable, "-m", "demo", "--language", "en"]

SCENES = (
    "no-show",
    "left early",
    "blind room",
    "dashboard",
    "hall board",
    "MQTT link",
    "from a calendar",
    "Home Assistant killed",
    "broker killed",
)


def demo(
    *arguments: str, program: Sequence[str | Path] = DEMO, env: Mapping[str, str] | None = None
) -> str:
    """Return what a demo said that ends by itself and in order."""
    done = subprocess.run(
        [*program, *arguments],
        cwd=CHECKOUT,
        env=env,
        capture_output=True,
        text=True,
        timeout=500,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.mark.timeout(520)
def test_the_check_sees_what_it_expects() -> None:
    said = demo("--check")
    for scene in SCENES:
        assert scene in said
    assert "WRONG" not in said
    assert "Everything has ended." in said


@pytest.mark.timeout(240)
def test_the_check_passes_on_a_machine_without_any_of_its_programs(tmp_path: Path) -> None:
    """No mosquitto, no metrics store, no compiler, and an apt that never answers."""
    # Set up with a compiler: otherwise what it compiled would be taken out of the environment.
    subprocess.run([CHECKOUT / "scripts" / "setup"], check=True, timeout=200)
    said = demo(
        *("--check", "--brief", "--language", "en"),
        program=[CHECKOUT / "scripts" / "demo"],
        env=bare_machine(tmp_path, apt="exec sleep 600"),
    )
    assert "mosquitto: apt gave no answer in time" in said
    assert "MQTT broker: amqtt" in said
    assert "no metrics store" in said
    for scene in ("checked in by presence", "MQTT link", "broker killed", "MQTT link, after that"):
        assert f"ok  {scene}" in said
    assert "WRONG" not in said


@pytest.mark.timeout(240)
def test_the_show_ends_on_ctrl_c_and_one_that_is_kept_goes_on_where_it_was() -> None:
    first = shown_until("Booked")
    assert "config flow" in first
    assert "Open http://127.0.0.1:" in first
    assert "Booked." in first
    assert "Everything has ended." in first
    second = demo("--keep", "--seconds", "8")
    # Nothing is set up a second time, and what was booked is still booked.
    assert "config flow" not in second
    assert "The space is already booked" in second


def shown_until(word: str) -> str:
    """Return what a demo said on which somebody presses Ctrl-C once it has said a word."""
    with subprocess.Popen(
        [*DEMO], cwd=CHECKOUT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as show:
        assert show.stdout is not None
        said: list[str] = []
        ends = time.monotonic() + 200
        for line in show.stdout:
            said.append(line)
            if word in line or time.monotonic() > ends:
                show.send_signal(signal.SIGINT)
                break
        said += show.stdout
        assert show.wait(timeout=60) == 0, "".join(said)
    return "".join(said)
