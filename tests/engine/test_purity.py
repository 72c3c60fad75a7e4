"""The engine is pure: what comes out follows from what goes in, wherever and whenever it runs."""

from importlib import import_module
from pathlib import Path
import subprocess
import sys

import pytest

import custom_components.faitout.engine as engine_package
from tests.engine.heated_rooms import HeatedRoom
from tests.engine.impurities import impurities, remembered
from tests.engine.lit_rooms import LitRoom
from tests.engine.rooms import CO2, DOOR, MOTION, RADAR, Room

FOLDER = Path(engine_package.__path__[0])
FILES = sorted(FOLDER.rglob("*.py"))
MODULES = [
    ".".join(path.relative_to(FOLDER.parent).with_suffix("").parts).removesuffix(".__init__")
    for path in FILES
]

PROGRAM = """
import importlib, sys
import zoneinfo  # looks for the data of the build, which is not ours to judge

before = set(sys.modules)

class Nothing:
    def find_spec(self, name, path=None, target=None):
        top = name.partition(".")[0]
        if top != "engine" and top not in sys.stdlib_module_names:
            raise ImportError(f"the engine wants {name}")

sys.meta_path.insert(0, Nothing())
sys.path.insert(0, sys.argv[1])
for module in sys.argv[2:]:
    importlib.import_module(module)
print("\\n".join(sorted({name.partition(".")[0] for name in set(sys.modules) - before})))
"""


def loaded_by_the_engine() -> set[str]:
    """Import the engine alone, as a package of its own, and return all that came with it."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", PROGRAM, str(FOLDER.parent), *MODULES],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_every_room_of_the_engine_is_looked_at() -> None:
    assert {"engine.advance", "engine.door.advance", "engine.comfort.heat"} <= set(MODULES)
    assert {"engine.mirror", "engine.mirror.difference"} <= set(MODULES)


def test_the_engine_loads_the_standard_library_and_itself() -> None:
    strangers = loaded_by_the_engine() - set(sys.stdlib_module_names) - {"engine"}
    assert strangers == set()


def test_the_engine_loads_nothing_that_waits_stores_or_speaks_to_the_world() -> None:
    impure = {"asyncio", "sqlite3", "socket", "threading", "subprocess", "random", "logging"}
    assert loaded_by_the_engine() & impure == set()


@pytest.mark.parametrize("path", FILES, ids=MODULES)
def test_a_module_of_the_engine_needs_nothing_but_what_it_is_handed(path: Path) -> None:
    assert impurities(path.read_text()) == []


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("import time", "imports time"),
        ("def f():\n    from random import random", "imports random"),
        ("import asyncio", "imports asyncio"),
        ("from threading import Lock", "imports threading"),
        ("from pathlib import Path", "imports pathlib"),
        ("import logging", "imports logging"),
        ("from ...runner import SpaceRunner\nfrom os import environ", "imports os"),
        ("async def f(): ...", "waits"),
        ("datetime.now(UTC)", "looks at the clock with now"),
        ("clock = datetime.utcnow", "looks at the clock with utcnow"),
        ("date.today()", "looks at the clock with today"),
        ("at.astimezone()", "looks at the zone of the machine with astimezone"),
        ("datetime.fromtimestamp(0)", "looks at the zone of the machine with fromtimestamp"),
        ("ZoneInfo('Europe/Paris')", "reads a zone from the disk"),
        ("open('journal')", "looks at the world with open"),
        ("print('released')", "looks at the world with print"),
        ("sorted(rooms, key=id)", "looks at the world with id"),
        ("N = 0\ndef f():\n    global N", "changes the global N"),
        ("SEEN = []\ndef f(x):\n    SEEN.append(x)", "changes the global SEEN with append"),
        ("SEEN: dict = {}\ndef f(x):\n    SEEN[x] = 1", "changes the global SEEN"),
        ("class Room: ...\ndef f():\n    Room.seen = 1", "changes the global Room"),
        ("@lru_cache\ndef f(): ...", "remembers with lru_cache"),
        ("def f(state):\n    state.at = 1", "writes to at"),
        ("@dataclass\nclass A:\n    def f(self):\n        self.at = 1", "writes to at"),
    ],
)
def test_a_module_that_looks_or_remembers_is_found_out(line: str, why: str) -> None:
    assert why in " ".join(impurities(line))


@pytest.mark.parametrize(
    "line",
    [
        "at.astimezone(zone)",
        "datetime.fromtimestamp(0, UTC)",
        "def f():\n    found = []\n    found.append(1)\n    return found",
        "from datetime import UTC, datetime",
    ],
)
def test_what_is_made_and_changed_inside_a_function_is_pure(line: str) -> None:
    assert impurities(line) == []


def test_a_day_at_work_leaves_nothing_behind_in_the_modules_of_the_engine() -> None:
    modules = [import_module(f"{engine_package.__package__}{m[len('engine') :]}") for m in MODULES]
    before = [remembered(module) for module in modules]
    room, lit, heated = Room(RADAR, MOTION, DOOR, CO2), LitRoom(), HeatedRoom()
    room.books("ana", 10, 70)
    room.until(20)
    room.sees(RADAR)
    room.until(90)
    room.clears(RADAR)
    room.until(24 * 60)
    lit.is_used()
    lit.is_empty()
    lit.until(120)
    heated.is_used()
    heated.until(24 * 60)
    assert room.events
    assert lit.done
    assert heated.done
    assert [remembered(module) for module in modules] == before
