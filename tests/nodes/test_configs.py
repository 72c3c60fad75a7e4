"""Every node's configuration is one that ESPHome takes."""

from pathlib import Path

import pytest

from tests.nodes.firmware import CONFIGS, configs, esphome

NODES = ("meeting-room.yaml", "phone-box.yaml", "host/meeting-room.yaml")


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
    assert not (CONFIGS / "secrets.yaml").exists() or "secrets.yaml" in (
        CONFIGS / ".gitignore"
    ).read_text(encoding="utf-8")
