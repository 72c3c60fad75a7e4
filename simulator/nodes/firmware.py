"""ESPHome as a tool: checks the files, and builds a node as a program of this computer."""

import asyncio
import os
from pathlib import Path
import shutil
import subprocess

ROOT = Path(__file__).parents[2]
CONFIGS = ROOT / "firmware_configs"
BUILD = ROOT / ".faitout" / "nodes"
PATIENCE = 300.0


class NoCompilerError(Exception):
    """Nodes cannot be built on this computer."""


def esphome(*arguments: str, timeout: float = PATIENCE) -> subprocess.CompletedProcess[str]:
    """Run ESPHome and return what it said."""
    return subprocess.run(
        [ROOT / "scripts" / "esphome", *arguments],
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )


def configs(folder: Path) -> Path:
    """Copy the configurations to a folder, with the secrets of the example."""
    copied = folder / "firmware_configs"
    shutil.copytree(
        CONFIGS,
        copied,
        dirs_exist_ok=True,
        ignore=shutil.ignore_patterns(".esphome", "secrets.yaml"),
    )
    shutil.copy(copied / "secrets.example.yaml", copied / "secrets.yaml")
    return copied


def compiler() -> str:
    """Return what builds nodes; raise NoCompilerError without it, or without OpenSSL's headers."""
    found = shutil.which("g++") or shutil.which("c++")
    if not found:
        raise NoCompilerError("no C++ compiler here")
    # ESPHome's hashes are OpenSSL's on a computer.
    command = [found, "-E", "-x", "c++", "-include", "openssl/evp.h", os.devnull]
    if subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False).returncode:
        raise NoCompilerError("no headers of OpenSSL here")
    return found


def built(name: str, **substitutions: str) -> Path:
    """Return the program of a node built for this computer; the build is kept for the next time."""
    compiler()
    file = configs(BUILD) / "host" / f"{name}.yaml"
    values = [each for pair in substitutions.items() for each in ("-s", *pair)]
    done = esphome(*values, "compile", str(file))
    if done.returncode != 0:
        raise RuntimeError(done.stdout[-3000:] + done.stderr[-3000:])
    (program,) = file.parent.glob(f".esphome/build/{name}*/.pioenvs/*/program")
    return program


class Node:
    """A node that runs as a program."""

    def __init__(self, program: Path, flash: Path | None = None) -> None:
        """Take the program, and the folder that stands for its flash; None: the user's own."""
        self._program = program
        self._flash = flash
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """Give it power."""
        self._process = await asyncio.create_subprocess_exec(
            self._program,
            cwd=self._program.parent,
            env=os.environ | ({"ESPHOME_PREFDIR": str(self._flash)} if self._flash else {}),
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )

    async def kill(self) -> None:
        """Pull its plug."""
        if self._process and self._process.returncode is None:
            self._process.kill()
            await self._process.wait()
