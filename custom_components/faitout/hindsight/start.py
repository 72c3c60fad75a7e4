"""The program of the process. It is run by its path, with that of the journal.

The integration's own package imports Home Assistant, which takes seconds to load and is not wanted
here: an empty one stands in its place, in which the rooms are found that need nothing of it.
"""

from importlib import import_module
import os
from pathlib import Path
import sys
from types import ModuleType
from typing import Final

NICENESS: Final = 10
"""Gives way to the hub, and still gets a tenth of a core where others are busy."""
HOME: Final = Path(__file__).parents[1]


def main() -> None:
    """Lower the priority, and answer what comes in."""
    os.nice(NICENESS)
    package = f"{HOME.parent.name}.{HOME.name}"
    outer, inner = _stand_in(HOME.parent.name, HOME.parent), _stand_in(package, HOME)
    setattr(outer, HOME.name, inner)
    import_module(f"{package}.hindsight.replaying").serve(Path(sys.argv[1]))


def _stand_in(name: str, folder: Path) -> ModuleType:
    """Let the modules of a package be found without running what it runs."""
    package = ModuleType(name)
    package.__path__ = [str(folder)]
    sys.modules[name] = package
    return package


if __name__ == "__main__":
    main()
