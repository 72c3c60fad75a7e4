"""Write the dashboards that are handed out: python -m demo.dashboards [--check]."""

from pathlib import Path
import sys
from typing import Final

from .grafana import grafana_files
from .lovelace import lovelace_files

FOLDER: Final = Path(__file__).parents[2] / "dashboards"


def files() -> dict[Path, str]:
    """Return the text of each file, by its path."""
    made = {**lovelace_files(), **grafana_files()}
    return {FOLDER / name: text for name, text in made.items()}


def stale() -> list[Path]:
    """Return the files that are not what is made now, also those that nobody makes any more."""
    made = files()
    kept = {path for suffix in ("yaml", "json") for path in FOLDER.rglob(f"*.{suffix}")}
    differ = [
        path
        for path, text in made.items()
        if path not in kept or path.read_text(encoding="utf-8") != text
    ]
    return sorted({*differ, *(kept - made.keys())})


def main(arguments: list[str]) -> int:
    """Write them all; with --check only say which differ. Return the exit code."""
    if arguments == ["--check"]:
        found = stale()
        for path in found:
            sys.stderr.write(f"{path} is not what python -m demo.dashboards makes.\n")
        return 1 if found else 0
    for path, text in files().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
