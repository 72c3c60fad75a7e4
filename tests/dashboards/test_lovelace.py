"""The dashboards to import are what is made now, and Home Assistant takes them as they are."""

from collections.abc import Iterator, Mapping
from pathlib import Path
import re
import shutil
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.typing import WebSocketGenerator
import yaml

from demo.dashboards import __main__ as dashboards
from simulator.places import PLACES

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "dashboards").rglob("*.yaml"))
DEFINED = set(
    re.findall(r'"(faitout-[a-z-]+)":', (ROOT / "frontend/src/index.ts").read_text("utf-8"))
)


def cards(tree: Any) -> Iterator[Mapping[str, Any]]:
    """Yield each card of ours."""
    if isinstance(tree, dict):
        if str(tree.get("type", "")).startswith("custom:"):
            yield tree
        for value in tree.values():
            yield from cards(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from cards(value)


def test_the_files_are_what_is_made_now() -> None:
    assert dashboards.stale() == []
    assert dashboards.main(["--check"]) == 0
    assert len(FILES) == 6


def test_a_file_that_was_changed_or_forgotten_is_told_and_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "dashboards", tmp_path, dirs_exist_ok=True)
    monkeypatch.setattr(dashboards, "FOLDER", tmp_path)
    changed, forgotten = tmp_path / "fr" / "wall.yaml", tmp_path / "fr" / "watch.yaml"
    changed.write_text("title: Mur\n", encoding="utf-8")
    forgotten.write_text("title: Montre\n", encoding="utf-8")
    assert dashboards.main(["--check"]) == 1
    told = capsys.readouterr().err
    assert str(changed) in told
    assert str(forgotten) in told
    assert dashboards.main([]) == 0
    assert dashboards.stale() == [forgotten]


async def test_home_assistant_keeps_each_and_gives_it_back(
    hass: HomeAssistant, hass_ws_client: WebSocketGenerator
) -> None:
    assert await async_setup_component(hass, "lovelace", {})
    client = await hass_ws_client()

    async def ask(command: str, **fields: Any) -> Any:
        await client.send_json_auto_id({"type": f"lovelace/{command}", **fields})
        answer = await client.receive_json()
        assert answer["success"], answer
        return answer["result"]

    for file in FILES:
        config = yaml.safe_load(file.read_text(encoding="utf-8"))
        path = f"{file.parent.name}-{file.stem}"
        await ask("dashboards/create", url_path=path, title=config["title"], mode="storage")
        await ask("config/save", url_path=path, config=config)
        assert await ask("config", url_path=path) == config


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_each_card_is_defined_and_names_a_place_of_the_demo(file: Path) -> None:
    found = list(cards(yaml.safe_load(file.read_text(encoding="utf-8"))))
    assert found
    assert {card["type"].removeprefix("custom:") for card in found} <= DEFINED
    assert {card["site"] for card in found if "site" in card} <= {place.id for place in PLACES}
