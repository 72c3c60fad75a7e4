"""The environment is the one that pyproject.toml and uv.lock describe."""

from importlib.metadata import version
from pathlib import Path
import re
import tomllib
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.loader import async_get_custom_components
from packaging.requirements import Requirement
import pytest

from scripts import pins
from tests.conftest import LONGEST_FIRST

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def pyproject() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_every_pinned_package_is_installed_at_its_pin(pyproject: dict[str, Any]) -> None:
    groups = pyproject["dependency-groups"]
    pinned = [Requirement(line) for line in groups["dev"] + groups["demo"]]

    assert [str(r) for r in pinned if version(r.name) not in r.specifier] == []


def test_components_can_start_without_installing_anything(pyproject: dict[str, Any]) -> None:
    assert pyproject["dependency-groups"]["demo"] == pins.requirements(
        pins.home_assistant(), pyproject["tool"]["faitout"]["components"]
    )


def test_packages_resolve_under_home_assistants_constraints(pyproject: dict[str, Any]) -> None:
    constraints = pins.constraints(pins.home_assistant())

    assert pyproject["tool"]["uv"]["constraint-dependencies"] == constraints
    assert len(constraints) > 100


def test_the_lock_names_only_the_public_registry() -> None:
    lock = (ROOT / "uv.lock").read_text(encoding="utf-8")

    assert set(re.findall(r"\w+://[^/\"]+", lock)) == {
        "https://pypi.org",
        "https://files.pythonhosted.org",
    }


async def test_home_assistant_finds_no_other_custom_integration(hass: HomeAssistant) -> None:
    found = await async_get_custom_components(hass)

    assert set(found) <= {"faitout"}


@pytest.mark.parametrize("file", LONGEST_FIRST)
def test_a_file_that_is_to_begin_first_is_there(file: str) -> None:
    assert (ROOT / file).is_file()
