#!/usr/bin/env python3
"""Keep pyproject.toml in step with the Home Assistant it pins.

Home Assistant installs what its components need while it starts, under its own constraints. Here
everything is installed beforehand from uv.lock, so two lists in pyproject.toml follow from the
pinned release and are generated, never edited: what the components of the demo require (the group
`demo`, from their manifests) and the constraints the whole environment is resolved under.

    .venv/bin/python scripts/pins.py            say whether both are in step; exits 1 when not
    .venv/bin/python scripts/pins.py --write    bring them in step; then run `uv lock`
"""

import argparse
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
import json
from pathlib import Path
import re
import sys
import tomllib

ROOT = Path(__file__).parent.parent
PYPROJECT = ROOT / "pyproject.toml"
OWN_COMPONENTS = ROOT / "custom_components"


def home_assistant() -> Path:
    """Return the folder of the installed Home Assistant, without importing it."""
    spec = find_spec("homeassistant")
    if spec is None or spec.origin is None:
        sys.exit("Home Assistant is not installed here: run this with .venv/bin/python.")
    return Path(spec.origin).parent


def constraints(core: Path) -> list[str]:
    """Return the constraints Home Assistant installs everything under."""
    lines = (core / "package_constraints.txt").read_text(encoding="utf-8").splitlines()
    return sorted({line for line in lines if line and not line.startswith("#")}, key=str.lower)


def requirements(core: Path, components: Iterable[str]) -> list[str]:
    """Return what these components and all they depend on require.

    Home Assistant also asks for what those require that a component is only set up after, and some
    components do import them.
    """
    found: set[str] = set()
    seen: set[str] = set()
    waiting = list(components)
    while waiting:
        domain = waiting.pop()
        if domain in seen:
            continue
        seen.add(domain)
        for manifest in _manifests(core, domain):
            found.update(manifest.get("requirements", []))
            waiting.extend(manifest.get("dependencies", []))
            waiting.extend(manifest.get("after_dependencies", []))
    pinned = {line.partition("==")[0] for line in found if "==" in line}
    # Where one says which version and another only from which on, both have it.
    open_ended = {line for line in found if line.partition(">=")[0] in pinned}
    return sorted(found - open_ended, key=str.lower)


def _manifests(core: Path, domain: str) -> Iterator[dict[str, list[str]]]:
    """Yield the manifest of a component; some of Home Assistant's own folders have none."""
    for folder in (OWN_COMPONENTS, core / "components"):
        path = folder / domain / "manifest.json"
        if path.is_file():
            yield json.loads(path.read_text(encoding="utf-8"))
            return


def in_step(text: str, core: Path) -> str:
    """Return pyproject's text with both generated lists as they have to be."""
    components = tomllib.loads(text)["tool"]["faitout"]["components"]
    text = _with_list(text, "demo", requirements(core, components))
    return _with_list(text, "constraint-dependencies", constraints(core))


def _with_list(text: str, name: str, values: list[str]) -> str:
    body = "".join(f'  "{value}",\n' for value in values)
    pattern = re.compile(rf"^{name} = \[\n.*?^\]$", re.MULTILINE | re.DOTALL)
    changed, count = pattern.subn(f"{name} = [\n{body}]", text)
    if count != 1:
        sys.exit(f"pyproject.toml should hold one list named {name}, not {count}.")
    return changed


def main() -> int:
    """Check or write, as asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--write", action="store_true", help="bring pyproject.toml in step")
    arguments = parser.parse_args()

    before = PYPROJECT.read_text(encoding="utf-8")
    after = in_step(before, home_assistant())
    if after == before:
        print("pyproject.toml is in step with Home Assistant.")
        return 0
    if not arguments.write:
        print("pyproject.toml is not in step: run scripts/pins.py --write, then `uv lock`.")
        return 1
    PYPROJECT.write_text(after, encoding="utf-8")
    print("pyproject.toml was brought in step; now run `uv lock`.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
