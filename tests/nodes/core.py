"""What a door's node decides and seals by itself, asked of its own C++, without a board."""

from hashlib import sha256
from pathlib import Path
import subprocess

import pytest

from simulator.nodes import firmware
from tests.nodes.firmware import BUILD, CONFIGS, ROOT, esphome

COMPONENTS = CONFIGS / "components"
SOURCES = ("rights.cpp", "openings.cpp", "sealing.cpp")
HASHES = ("sha256", "hmac_sha256")
COMPILE_SECONDS = 200.0


def compiled() -> Path:
    """Return the program, with ESPHome's own hashes in it; it is kept for the next time."""
    try:
        compiler = firmware.compiler()
    except firmware.NoCompilerError as error:
        pytest.skip(str(error))
    main = Path(__file__).with_name("node_core.cpp")
    ours = [COMPONENTS / "faitout_door" / name for name in SOURCES]
    headers = sorted((COMPONENTS / "faitout_door").glob("*.h"))
    state = sha256(b"".join(each.read_bytes() for each in (main, *ours, *headers))).hexdigest()
    program = BUILD / f"core-{state[:16]}"
    if not program.exists():
        assert esphome("version").returncode == 0
        (packages,) = (ROOT / ".faitout" / "esphome" / "lib").glob("python*/site-packages")
        theirs = [packages / "esphome" / "components" / each / f"{each}.cpp" for each in HASHES]
        BUILD.mkdir(parents=True, exist_ok=True)
        made = program.with_suffix(".part")
        arguments = ["-std=gnu++20", "-O1", "-DUSE_HOST", f"-I{packages}", f"-I{COMPONENTS}"]
        done = subprocess.run(
            [compiler, *arguments, main, *ours, *theirs, "-lcrypto", "-o", made],
            capture_output=True,
            text=True,
            timeout=COMPILE_SECONDS,
            check=False,
        )
        assert done.returncode == 0, done.stderr[-3000:]
        made.rename(program)
    return program


class NodeCore:
    """The program at work."""

    def __init__(self, program: Path) -> None:
        self._process = subprocess.Popen(
            [program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
        )

    def ask(self, *words: object) -> str:
        """Ask one thing, and return what it says."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(" ".join(str(word) for word in words) + "\n")
        self._process.stdin.flush()
        return self._process.stdout.readline().strip()

    def end(self) -> None:
        """End it."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                pipe.close()
