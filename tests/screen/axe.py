"""axe-core, which finds what keeps people from using a page. It comes from the npm registry."""

from pathlib import Path
import shutil
import subprocess
import tarfile
from typing import Any

from playwright.async_api import Page
import pytest

VERSION = "4.14.1"
PATIENCE = 60
INSIDE = "package/axe.min.js"


def axe_core(tools: Path) -> str:
    """Return axe-core's script; skips the test where it cannot be had."""
    kept = tools / f"axe-core-{VERSION}.tgz"
    if not kept.exists():
        _fetch(tools)
    if not kept.exists():
        pytest.skip("no axe-core here; npm gets it, where there is npm and a registry")
    with tarfile.open(kept) as archive:
        script = archive.extractfile(INSIDE)
        assert script is not None
        return script.read().decode()


async def violations(page: Page, script: str) -> list[str]:
    """Return what is wrong with a page, each as the rule and where."""
    # Run by the browser itself: the page's own policy lets no foreign script in.
    await page.evaluate(f"() => {{ {script} }}")
    found: dict[str, Any] = await page.evaluate("() => axe.run()")
    return [
        f"{each['id']}: {', '.join(str(node['target']) for node in each['nodes'])}"
        for each in found["violations"]
    ]


def _fetch(tools: Path) -> None:
    npm = shutil.which("npm")
    if npm is None or not tools.is_dir():
        return
    try:
        subprocess.run(
            [npm, "pack", f"axe-core@{VERSION}", "--silent"],
            cwd=tools,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return
