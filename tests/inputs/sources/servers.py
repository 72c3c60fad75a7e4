"""A real CalDAV server on the loopback interface, which can be killed, and its people."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path
import shutil
import socket
import subprocess
import time
from typing import Any

from caldav.davclient import DAVClient
from homeassistant.core import HomeAssistant
import pytest

from demo.ports import HOST, free_port

SCRIPT = Path(__file__).parents[3] / "scripts" / "radicale"
TRIES = 600


class Radicale:
    """Radicale with one user and one calendar."""

    def __init__(self, hass: HomeAssistant, folder: Path) -> None:
        """Take a folder for its events."""
        self._hass = hass
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self.port = free_port()
        self.url = f"http://{HOST}:{self.port}/"

    async def start(self) -> None:
        """Let it run; skip the test where it cannot be had."""
        if error := await self._hass.async_add_executor_job(self._start):
            pytest.skip(f"Radicale cannot be had here: {error}")

    async def kill(self) -> None:
        """Kill it in the middle of whatever it does; its files stay."""
        if self._process:
            self._process.kill()
            await self._hass.async_add_executor_job(self._process.wait)

    async def forget(self) -> None:
        """Lose all the events, as a server does that came up without its disk."""
        await self._hass.async_add_executor_job(self._forget)

    async def make_calendar(self) -> None:
        """Make the one calendar."""
        await self._do(lambda client: client.principal().make_calendar(name="Reunions"))

    async def put(self, *lines: str, uid: str = "conseil") -> None:
        """Let somebody write an event, with these lines of it."""
        body = "\r\n".join((f"UID:{uid}", "DTSTAMP:20261001T080000Z", *lines))
        text = (
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Luzech//EN\r\n"
            f"BEGIN:VEVENT\r\n{body}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        )
        await self.put_text(text, uid)

    async def put_text(self, text: str, uid: str) -> None:
        """Let somebody write a whole file."""
        await self._do(lambda client: _put(client, _calendar(client).url, uid, text))

    async def delete(self, uid: str = "conseil") -> None:
        """Let somebody delete an event."""
        await self._do(lambda client: _calendar(client).event_by_uid(uid).delete())

    def _start(self) -> str:
        """Start it and wait until it answers; return why it cannot be had, if so."""
        made = subprocess.run([SCRIPT, "--version"], capture_output=True, text=True, check=False)
        if made.returncode:
            return made.stderr.strip()[-200:]
        where = ["--server-hosts", f"{HOST}:{self.port}", "--auth-type", "none"]
        self._process = subprocess.Popen(
            [SCRIPT, *where, "--storage-filesystem-folder", str(self._folder)],
            stderr=subprocess.DEVNULL,
        )
        # The clock of the test stands still; this one does not.
        for _ in range(TRIES):
            with suppress(OSError), socket.create_connection((HOST, self.port), timeout=1):
                return ""
            time.sleep(0.05)
        return "it does not answer"

    async def _do(self, work: Any) -> None:
        await self._hass.async_add_executor_job(self._done, work)

    def _done(self, work: Any) -> None:
        client: Any
        with DAVClient(url=self.url, username="luzech", password="x") as client:
            work(client)

    def _forget(self) -> None:
        for file in self._folder.rglob("*.ics"):
            file.unlink()
        for cache in self._folder.rglob(".Radicale.cache"):
            shutil.rmtree(cache)


def stamp(at: datetime) -> str:
    """Return an instant as iCalendar writes it, in the zone of Luzech."""
    return f"TZID=Europe/Paris:{at:%Y%m%dT%H%M%S}"


def _calendar(client: Any) -> Any:
    (calendar,) = client.principal().calendars()
    return calendar


def _put(client: Any, url: Any, uid: str, text: str) -> None:
    answer = client.put(
        str(url.join(f"{uid}.ics")), text, {"Content-Type": "text/calendar; charset=utf-8"}
    )
    assert answer.status in {200, 201, 204}, answer.status
