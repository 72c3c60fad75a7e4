"""The demo as a new user starts it: a real Home Assistant, a real broker, the real flows."""

from pathlib import Path
import signal
import subprocess
import sys
import time

import pytest

CHECKOUT = Path(__file__).parents[2]
DEMO = [sys.executable, "-m", "simulator.demo", "--language", "en"]


@pytest.mark.timeout(420)
def test_the_check_sees_what_it_expects() -> None:
    done = subprocess.run(
        [*DEMO, "--check"], cwd=CHECKOUT, capture_output=True, text=True, timeout=400, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    for scene in ("no-show", "left early", "blind room", "Home Assistant killed", "broker killed"):
        assert scene in done.stdout
    assert "WRONG" not in done.stdout
    assert "Everything has ended." in done.stdout


@pytest.mark.timeout(240)
def test_the_show_tells_where_to_look_and_ends_on_ctrl_c() -> None:
    with subprocess.Popen(
        [*DEMO], cwd=CHECKOUT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as show:
        assert show.stdout is not None
        said: list[str] = []
        ends = time.monotonic() + 200
        for line in show.stdout:
            said.append(line)
            if "Booked" in line or time.monotonic() > ends:
                show.send_signal(signal.SIGINT)
                break
        said += show.stdout
        assert show.wait(timeout=60) == 0, "".join(said)
    text = "".join(said)
    assert "Open http://127.0.0.1:" in text
    assert "Booked." in text
    assert "Everything has ended." in text
