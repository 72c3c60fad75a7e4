"""Every node's configuration is one that ESPHome takes."""

from pathlib import Path
import re

import pytest

from tests.nodes.firmware import CONFIGS, configs, esphome

NODES = (
    "meeting-room.yaml",
    "phone-box.yaml",
    "entrance-door.yaml",
    "room-door.yaml",
    "paper-sign.yaml",
    "host/meeting-room.yaml",
    "host/entrance-door.yaml",
    "host/paper-sign.yaml",
)


@pytest.mark.parametrize("node", NODES)
def test_esphome_takes_it_without_a_warning(node: str, tmp_path: Path) -> None:
    done = esphome("config", str(configs(tmp_path) / node))
    assert done.returncode == 0, done.stdout[-3000:]
    assert "WARNING" not in done.stdout + done.stderr
    assert "faitout." in done.stdout


def test_every_package_is_part_of_a_node() -> None:
    used = "".join((CONFIGS / node).read_text(encoding="utf-8") for node in NODES)
    assert [each.name for each in (CONFIGS / "packages").iterdir() if each.name not in used] == []


def test_no_secret_stands_in_a_configuration() -> None:
    board = (CONFIGS / "packages" / "board-esp32.yaml").read_text(encoding="utf-8")
    assert "key: !secret api_key" in board
    doors = "".join((CONFIGS / f"{door}-door.yaml").read_text() for door in ("entrance", "room"))
    assert "door_key: !secret entrance_door_key" in doors
    assert "door_key: !secret room_door_key" in doors
    assert not (CONFIGS / "secrets.yaml").exists() or "secrets.yaml" in (
        CONFIGS / ".gitignore"
    ).read_text(encoding="utf-8")


def test_a_key_of_another_length_is_refused_without_being_repeated(tmp_path: Path) -> None:
    node = configs(tmp_path) / "entrance-door.yaml"
    secrets = node.parent / "secrets.yaml"
    text = secrets.read_text(encoding="utf-8").replace("0" * 64, "abcdef0123")
    secrets.write_text(text, encoding="utf-8")
    done = esphome("config", str(node))
    assert done.returncode != 0
    assert "64 hexadecimal digits" in done.stdout


def test_a_sign_on_paper_always_lies_down_again_and_says_no_key(tmp_path: Path) -> None:
    done = esphome("config", str(configs(tmp_path) / "paper-sign.yaml"))
    assert "run_duration: 2min" in done.stdout
    assert "reboot_timeout: 0s" in done.stdout
    assert "level: INFO" in done.stdout
    sign = (CONFIGS / "paper-sign.yaml").read_text(encoding="utf-8")
    assert "sign_key: !secret paper_sign_key" in sign


@pytest.mark.parametrize("node", ["entrance-door.yaml", "room-door.yaml"])
def test_a_door_goes_on_alone_and_writes_no_key_into_its_log(node: str, tmp_path: Path) -> None:
    """Without hub or network it may not start anew: it would forget the time.

    At the level DEBUG, ESPHome logs each key of a keypad and each badge (2026.10.0).
    """
    done = esphome("config", str(configs(tmp_path) / node))
    assert done.stdout.count("reboot_timeout: 0s") == 2
    assert "reboot_timeout: 15min" not in done.stdout
    (level,) = re.findall(r"^logger:\n(?:  .*\n)*?  level: (\w+)", done.stdout, re.MULTILINE)
    assert level == "INFO"
