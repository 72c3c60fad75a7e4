"""What supported releases of Home Assistant want of the packages that we use too.

The oldest is the one in .venv; the newest cannot be installed beside it, so what it wants stands in
a table, tests/core_pins.json, that the tests compare our manifest with. scripts/newest says when
the table is out of date.

    python -m scripts.core_pins --newest FOLDER          compare with that one; 1: differs
    python -m scripts.core_pins --newest FOLDER --write  bring the table up to date
    python -m scripts.core_pins --requirements FOLDER    what the demo needs to play on it
"""

import argparse
from collections import defaultdict
from collections.abc import Iterator, Mapping
import json
from pathlib import Path
import re
import sys
import tomllib

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name

from demo.folder import COMPONENTS
from scripts import pins

TABLE = pins.ROOT / "tests" / "core_pins.json"
MANIFEST = pins.OWN_COMPONENTS / "faitout" / "manifest.json"
SET_UP_BY_HAND = ("faitout", "generic_thermostat", "influxdb", "local_calendar", "mqtt")
"""What the demo sets up through flows; with the components of its configuration that is all."""
BESIDE = ("bthome-ble", "paho-mqtt")
"""Packages that our manifest does not name, and that we use as Home Assistant has them."""
FIXED_WORDS = ("categories", "connectivity")

type Wants = Mapping[str, Mapping[str, str]]
"""For each package who in Home Assistant wants it, and which version."""


def ours() -> list[Requirement]:
    """Return what our manifest requires."""
    manifest = json.loads(MANIFEST.read_text(encoding="utf-8"))
    return [Requirement(line) for line in manifest["requirements"]]


def version(core: Path) -> str:
    """Return the version of a Home Assistant that is installed in a folder."""
    text = (core / "const.py").read_text(encoding="utf-8")
    found = re.findall(r"^(?:MAJOR|MINOR|PATCH)_VERSION[^=]*= \"?([^\"\n]+)", text, re.MULTILINE)
    return ".".join(found)


def wants(core: Path) -> Wants:
    """Return what a Home Assistant wants of the packages that we use."""
    names = {canonicalize_name(each.name) for each in ours()} | set(BESIDE)
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for who, line in _lines(core):
        try:
            wanted = Requirement(line)
        except InvalidRequirement:
            continue
        name = canonicalize_name(wanted.name)
        if name in names:
            found[name][who] = str(wanted.specifier)
    return {name: dict(sorted(found[name].items())) for name in sorted(found)}


def _lines(core: Path) -> Iterator[tuple[str, str]]:
    for line in pins.constraints(core):
        yield "constraints", line
    for path in sorted((core / "components").glob("*/manifest.json")):
        manifest = json.loads(path.read_text(encoding="utf-8"))
        for line in manifest.get("requirements", ()):
            yield path.parent.name, line


def words(core: Path) -> Mapping[str, list[str]]:
    """Return the words that a Home Assistant knows for the manifest keys that have fixed ones.

    Those before 2026.11 know neither key, and pass over both.
    """
    generated = core / "generated"
    categories, connectivity = (
        json.loads(path.read_text(encoding="utf-8")) if path.is_file() else []
        for path in (generated / f"integration_{key}.json" for key in FIXED_WORDS)
    )
    parts = [
        f"{each['slug']}.{part['slug']}" for each in categories for part in each["subcategories"]
    ]
    return {
        "categories": sorted([*(each["slug"] for each in categories), *parts]),
        "connectivity": sorted(each["slug"] for each in connectivity),
    }


def release(core: Path) -> Mapping[str, object]:
    """Return what the table holds of a Home Assistant."""
    return {"version": version(core), "wants": wants(core), "words": words(core)}


def for_the_demo(core: Path) -> list[str]:
    """Return what has to be installed for the demo to play on a Home Assistant."""
    groups = tomllib.loads(pins.PYPROJECT.read_text(encoding="utf-8"))["dependency-groups"]
    broker = [line for line in groups["dev"] if line.startswith("amqtt")]
    return [*pins.requirements(core, (*COMPONENTS, *SET_UP_BY_HAND)), *broker]


def main() -> int:
    """Do what is asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    asked = parser.add_mutually_exclusive_group(required=True)
    asked.add_argument("--newest", type=Path, metavar="FOLDER")
    asked.add_argument("--requirements", type=Path, metavar="FOLDER")
    parser.add_argument("--write", action="store_true", help="bring the table up to date")
    given = parser.parse_args()

    if given.requirements:
        print("\n".join(for_the_demo(given.requirements)))
        return 0
    table = {"newest": release(given.newest)}
    if given.write:
        TABLE.write_text(json.dumps(table, indent=2) + "\n", encoding="utf-8")
    elif table != json.loads(TABLE.read_text(encoding="utf-8")):
        print(f"tests/core_pins.json is out of date: run it with --newest {given.newest} --write.")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
