"""The engine is pure: it loads nothing but the standard library, and needs no Home Assistant."""

from pathlib import Path
import re
import subprocess
import sys

import custom_components.faitout.engine as engine_package

FOLDER = Path(engine_package.__path__[0])
MODULES = sorted(path.stem for path in FOLDER.glob("*.py") if path.stem != "__init__")

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
    importlib.import_module(f"engine.{module}")
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


def test_the_engine_loads_the_standard_library_and_itself() -> None:
    assert MODULES
    strangers = loaded_by_the_engine() - set(sys.stdlib_module_names) - {"engine"}
    assert strangers == set()


def test_the_engine_loads_nothing_that_waits_stores_or_speaks_to_the_world() -> None:
    impure = {"asyncio", "sqlite3", "socket", "threading", "subprocess", "random", "logging"}
    assert loaded_by_the_engine() & impure == set()


def test_no_module_of_the_engine_looks_at_the_clock() -> None:
    for module in MODULES:
        text = (FOLDER / f"{module}.py").read_text()
        assert "datetime.now(" not in text, module
        assert not re.search(r"^(import|from) time\b", text, re.MULTILINE), module
