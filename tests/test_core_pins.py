"""What a part of Home Assistant pins is taken from it: of one package there is one version.

The oldest supported Home Assistant is the one in .venv; what the newest wants stands in
core_pins.json, which scripts/newest keeps true.
"""

import json
from pathlib import Path
import re
import sys
from unittest.mock import patch

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version
import pytest

from custom_components.faitout.inputs.core_packages import BTHOME
from scripts import core_pins, pins
from scripts.core_pins import Wants

NEWEST = json.loads(core_pins.TABLE.read_text(encoding="utf-8"))["newest"]
RELEASES = {
    core_pins.version(pins.home_assistant()): core_pins.wants(pins.home_assistant()),
    NEWEST["version"]: NEWEST["wants"],
}
HACS = json.loads((pins.ROOT / "hacs.json").read_text(encoding="utf-8"))
"""HACS and the Marketplace read there which Home Assistant we need: it is said there, and only
repeated elsewhere."""


def conflicts(ours: list[Requirement], wants: Wants) -> list[str]:
    """Return which of our requirements a Home Assistant would fight about."""
    return [
        f"{mine} against {who}: {name}{theirs}"
        for mine in ours
        if (name := canonicalize_name(mine.name)) in wants
        for who, theirs in wants[name].items()
        if is_conflict(mine.specifier, SpecifierSet(theirs))
    ]


def is_conflict(mine: SpecifierSet, theirs: SpecifierSet) -> bool:
    """Return whether two wishes for one package cannot both be had, today and tomorrow.

    Where Home Assistant pins it a pin of ours is wrong, even the same one: the next release moves.
    """
    pinned = [each.version for each in theirs if each.operator == "=="]
    if pinned:
        return any(each.operator == "==" for each in mine) or pinned[0] not in mine
    return any(each.version not in theirs for each in mine if each.operator == "==")


@pytest.mark.parametrize("release", RELEASES)
def test_no_supported_release_fights_over_a_package(release: str) -> None:
    assert conflicts(core_pins.ours(), RELEASES[release]) == []


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        ("bthome-ble==3.23.4", {"bthome": "==3.25.0"}, 1),
        ("bthome-ble==3.25.0", {"bthome": "==3.25.0"}, 1),
        ("influxdb-client>=1.50.0", {"influxdb": "==1.50.0"}, 0),
        ("influxdb-client>=1.51.0", {"influxdb": "==1.50.0"}, 1),
        ("aiomqtt==2.5.1", {"constraints": ">=2.5.0"}, 0),
        ("aiomqtt==2.4.0", {"constraints": ">=2.5.0"}, 1),
    ],
)
def test_a_fight_is_seen(mine: str, theirs: dict[str, str], expected: int) -> None:
    requirement = Requirement(mine)
    assert len(conflicts([requirement], {requirement.name: theirs})) == expected


@pytest.mark.parametrize("release", RELEASES)
def test_what_is_taken_from_home_assistant_is_pinned_there(release: str) -> None:
    assert BTHOME.domain in RELEASES[release][BTHOME.name]


@pytest.mark.parametrize("key", core_pins.FIXED_WORDS)
def test_the_manifest_says_where_it_belongs_in_words_that_are_known(key: str) -> None:
    manifest = json.loads(core_pins.MANIFEST.read_text(encoding="utf-8"))
    assert manifest[key]
    assert set(manifest[key]) <= set(NEWEST["words"][key])


def test_the_oldest_release_is_the_one_that_everything_is_tested_on() -> None:
    oldest = Version(HACS["homeassistant"])
    tested = Version(core_pins.version(pins.home_assistant()))
    assert tested.release[:2] == oldest.release[:2]
    assert Version(NEWEST["version"]) >= tested


def test_supported_versions_are_said_the_same_everywhere() -> None:
    oldest = ".".join(HACS["homeassistant"].split(".")[:2])
    documents = [pins.ROOT / "README.md", *(pins.ROOT / "docs").glob("*.md")]
    said = {
        (path.name, found)
        for path in documents
        for found in re.findall(r"(\d{4}\.\d+)\s+or\s+later", path.read_text(encoding="utf-8"))
    }
    assert {path for path, _ in said} >= {"README.md", "install.md", "developing.md"}
    assert {found for _, found in said} == {oldest}


def test_a_table_that_is_out_of_date_is_told_and_made_anew(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "core_pins.json"
    table.write_text(json.dumps({"newest": NEWEST}), encoding="utf-8")
    line = ["core_pins", "--newest", str(pins.home_assistant())]
    with patch.object(core_pins, "TABLE", table):
        with patch.object(sys, "argv", line):
            assert core_pins.main() == 1
        assert "out of date" in capsys.readouterr().out
        with patch.object(sys, "argv", [*line, "--write"]):
            assert core_pins.main() == 0
        with patch.object(sys, "argv", line):
            assert core_pins.main() == 0
    made = json.loads(table.read_text(encoding="utf-8"))["newest"]
    assert made == core_pins.release(pins.home_assistant())


def test_the_demo_is_told_what_it_needs() -> None:
    needed = core_pins.for_the_demo(pins.home_assistant())
    names = [Requirement(line).name for line in needed]
    assert {"amqtt", "home-assistant-frontend", "influxdb-client", "paho-mqtt"} <= set(names)
    assert len(names) == len(set(names))
