"""What hangs on a door's node, in the place of which there is only a pseudo terminal."""

import asyncio
import os
from pathlib import Path
import pty
from time import monotonic
import tty

RELAY_ON, RELAY_OFF = "r1", "r0"
WELCOME, REFUSED, WAIT, CLOCK_UNKNOWN = "welcome", "refused", "wait", "clock"


class DoorPanel:
    """Keypad, reader, exit button, relay and light at the other end of a serial line."""

    def __init__(self, line: Path) -> None:
        """Take the path at which the node finds its serial line."""
        self.line = line
        self._master, self._slave = pty.openpty()
        tty.setraw(self._slave)
        os.set_blocking(self._master, False)
        self._received = b""
        self._heard = asyncio.Event()
        self.said: list[tuple[float, str]] = []
        """When the node said what, by the monotonic clock."""

    def start(self) -> None:
        """Connect the line."""
        self.line.unlink(missing_ok=True)
        self.line.symlink_to(os.ttyname(self._slave))
        asyncio.get_running_loop().add_reader(self._master, self._read)

    def stop(self) -> None:
        """Cut the line."""
        asyncio.get_running_loop().remove_reader(self._master)
        os.close(self._master)
        os.close(self._slave)
        self.line.unlink(missing_ok=True)

    def type(self, code: str) -> None:
        """Type a code, and the key that ends it."""
        self._write(f"k{code}#\n")

    def hold(self, badge: str) -> None:
        """Hold a badge to the reader."""
        self._write(f"t{badge}\n")

    def press_exit(self, *, pressed: bool) -> None:
        """Press the button inside, or let it go."""
        self._write(f"x{int(pressed)}\n")

    @property
    def is_open(self) -> bool:
        """Whether the relay is on."""
        words = [word for _, word in self.said if word in {RELAY_ON, RELAY_OFF}]
        return bool(words) and words[-1] == RELAY_ON

    async def next(self, *words: str, within: float) -> tuple[float, str] | None:
        """Return the next of some words from now on, and when it came; None: not in time."""
        known = len(self.said)
        try:
            async with asyncio.timeout(within):
                while True:
                    for at, word in self.said[known:]:
                        if word in words:
                            return at, word
                    self._heard.clear()
                    await self._heard.wait()
        except TimeoutError:
            return None

    def _read(self) -> None:
        self._received += os.read(self._master, 4096)
        *lines, self._received = self._received.split(b"\n")
        self.said += [(monotonic(), line.decode()) for line in lines]
        self._heard.set()

    def _write(self, text: str) -> None:
        os.write(self._master, text.encode())
