"""Machines that lack things: a PATH with little on it, and an apt of one's own."""

from collections.abc import Mapping
import os
from pathlib import Path
import shutil

PLAIN = (
    *("basename", "bash", "cat", "chmod", "dirname", "dpkg-deb", "env", "find", "flock", "git"),
    *(
        "grep",
        "head",
        "id",
        "ln",
        "mkdir",
        "mktemp",
        "mv",
        "paste",
        "python3",
        "readlink",
        "rm",
        "sed",
    ),
    *("sh", "sleep", "sort", "tail", "tee", "timeout", "uname", "wc"),
)
"""What every machine has on which a clone can be made at all."""
APT_SECONDS = "1"


def bare_machine(folder: Path, apt: str | None = None) -> Mapping[str, str]:
    """Return the environment of a machine with nothing but the plainest programs.

    `apt` is what its apt-get does, in the language of the shell; without, it has none.
    """
    programs = folder / "bin"
    programs.mkdir()
    for name in PLAIN:
        if (found := shutil.which(name)) and (apt or name != "dpkg-deb"):
            (programs / name).symlink_to(found)
    if apt:
        (programs / "apt-get").write_text(f"#!/bin/sh\n{apt}\n", encoding="utf-8")
        (programs / "apt-get").chmod(0o755)
    return {
        **os.environ,
        "PATH": str(programs),
        "FAITOUT_TOOLS": str(folder / "tools"),
        "FAITOUT_APT_SECONDS": APT_SECONDS,
    }
