"""A child process, started in a session of its own.

So Ctrl-C reaches only the demo, which then ends its children by process id and in order. Where the
system can, it ends them too when the demo itself is killed.
"""

import asyncio
from asyncio.subprocess import DEVNULL, STDOUT, Process
from collections.abc import Sequence
import contextlib
import os
from pathlib import Path
import shutil
import signal

LAST_LINES = 25


class Child:
    """One program at work, its output in a file. `start` may be called again after it ended."""

    def __init__(self, name: str, command: Sequence[str | Path], log: Path, folder: Path) -> None:
        """Take the name people know it by, and the folder it works in."""
        self.name = name
        self.log = log
        self._command = [str(part) for part in command]
        self._folder = folder
        self._process: Process | None = None
        self._is_wanted = False

    @property
    def is_running(self) -> bool:
        """Whether it runs."""
        return self._process is not None and self._process.returncode is None

    @property
    def has_died(self) -> bool:
        """Whether it ended without being asked to."""
        return self._is_wanted and not self.is_running

    @property
    def exit_code(self) -> int | None:
        """How it ended; negative: by that signal; None: it runs, or never did."""
        return self._process.returncode if self._process else None

    async def start(self) -> None:
        """Start it; its output is added to the log."""
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *ending_with_parent(),
                *self._command,
                stdin=DEVNULL,
                stdout=log,
                stderr=STDOUT,
                cwd=self._folder,
                start_new_session=True,
            )
        self._is_wanted = True

    async def stop(self, patience: float) -> bool:
        """End it: SIGTERM, after `patience` seconds SIGKILL. Return whether it ended by itself."""
        self._is_wanted = False
        if self._process is None or not self.is_running:
            return True
        ended = True
        self._process.terminate()
        try:
            await asyncio.wait_for(self._process.wait(), patience)
        except TimeoutError:
            ended = False
        await self._kill_group(self._process)
        return ended

    async def kill(self) -> None:
        """End it at once, as a power cut would."""
        self._is_wanted = False
        if self._process and self.is_running:
            await self._kill_group(self._process)

    async def _kill_group(self, process: Process) -> None:
        """Kill it with all that it started: its session's group has its process id."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        await process.wait()

    def last_lines(self, count: int = LAST_LINES) -> str:
        """Return the end of its log."""
        try:
            lines = self.log.read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            return ""
        return "\n".join(lines[-count:])


def ending_with_parent() -> list[str]:
    """Return what goes before a command so that it ends when this process dies, if there is one."""
    setpriv = shutil.which("setpriv")
    return [setpriv, "--pdeathsig", "TERM", "--"] if setpriv else []
