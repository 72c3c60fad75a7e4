"""An LD2410 radar that is only a pseudo terminal: it obeys commands and reports targets.

The frames are those of the maker's serial protocol, version 1.04.
"""

import asyncio
import os
from pathlib import Path
import pty
import struct
import tty

REPORT_EVERY = 0.1
COMMAND, COMMAND_END = b"\xfd\xfc\xfb\xfa", b"\x04\x03\x02\x01"
REPORT, REPORT_END = b"\xf4\xf3\xf2\xf1", b"\xf8\xf7\xf6\xf5"
HEAD = 6
"""Bytes of a frame before its content: the mark and the length."""
ANSWERS = {
    # Enable configuration: protocol version 1, buffer 64.
    0xFF: b"\x01\x00\x40\x00",
    # Firmware: type 1.7, version.
    0xA0: b"\x00\x01\x07\x01\x16\x15\x09\x22",
    # Bluetooth address.
    0xA5: b"\x02\x00\x00\x00\x00\x03",
    # Parameters: eight gates, their sensitivities, five seconds.
    0x61: b"\xaa\x08\x08\x08" + bytes([50] * 9) + bytes([40] * 9) + b"\x05\x00",
}


class Radar:
    """A radar at the other end of a serial line."""

    def __init__(self, line: Path) -> None:
        """Take the path at which the node finds its serial line."""
        self._line = line
        self._master, self._slave = pty.openpty()
        tty.setraw(self._slave)
        os.set_blocking(self._master, False)
        self._received = b""
        self._task: asyncio.Task[None] | None = None
        self.sees_somebody = False
        self.is_connected = True

    def start(self) -> None:
        """Connect the line and begin to report."""
        self._line.unlink(missing_ok=True)
        self._line.symlink_to(os.ttyname(self._slave))
        asyncio.get_running_loop().add_reader(self._master, self._read)
        self._task = asyncio.create_task(self._report())

    def stop(self) -> None:
        """Cut the line."""
        asyncio.get_running_loop().remove_reader(self._master)
        if self._task:
            self._task.cancel()
        os.close(self._master)
        os.close(self._slave)
        self._line.unlink(missing_ok=True)

    async def _report(self) -> None:
        while True:
            distance, energy = (150, 80) if self.sees_somebody else (0, 0)
            target = struct.pack(
                "<BBBHBHBH", 2, 0xAA, self.sees_somebody, distance, energy, 0, 0, distance
            )
            if self.is_connected:
                self._write(_frame(REPORT, target + b"\x55\x00", REPORT_END))
            await asyncio.sleep(REPORT_EVERY)

    def _read(self) -> None:
        self._received += os.read(self._master, 4096)
        while (start := self._received.find(COMMAND)) >= 0:
            frame = self._received[start:]
            if len(frame) < HEAD:
                return
            (length,) = struct.unpack_from("<H", frame, len(COMMAND))
            end = HEAD + length + len(COMMAND_END)
            if len(frame) < end:
                return
            command = frame[HEAD]
            self._received = frame[end:]
            done = bytes([command, 1, 0, 0]) + ANSWERS.get(command, b"")
            self._write(_frame(COMMAND, done, COMMAND_END))

    def _write(self, data: bytes) -> None:
        try:
            os.write(self._master, data)
        except BlockingIOError:
            # Nobody reads it now; a radar does not wait either.
            return


def _frame(mark: bytes, content: bytes, end: bytes) -> bytes:
    return mark + struct.pack("<H", len(content)) + content + end
