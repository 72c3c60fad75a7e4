"""A TRMNL OG as its firmware 1.8.14 behaves: what it asks, what it keeps, what its glass shows.

After bl.cpp, device_setup.cpp, request_headers.cpp, filesystem.cpp, displayed_image.cpp,
refresh_interval.cpp and display.cpp of usetrmnl/trmnl-firmware. It has its mistakes too.
"""

from dataclasses import dataclass, field
from io import BytesIO
import json
from typing import Any, override

from PIL import Image

from tests.trmnl.wire import Answer, Headers, asked

DEFAULT_SECONDS = 900
MOST_BYTES = 90_000
"""MAX_IMAGE_SIZE of the boards without PSRAM."""
WIDTH, HEIGHT = 800, 480
TAKEN = (200, 301, 429)
"""Answers to /api/display of which the firmware reads the body."""


class CrashedError(AssertionError):
    """The firmware would have written beyond its memory."""


@dataclass
class Device:
    """One sign. What it keeps over sleep is what it would keep."""

    base: str
    mac: str = "F4:12:FA:01:02:03"
    battery: str = "3.94"
    signal: str = "-61"
    api_key: str = ""
    friendly_id: str = ""
    refresh: int = DEFAULT_SECONDS
    retries: int = 1
    files: dict[str, bytes] = field(default_factory=dict)
    displayed: str = ""
    """The file that is on the glass."""
    glass: bytes | str = ""
    """A picture, or the message of its own that it shows."""
    drawn: int = 0
    """How often the glass changed."""
    logs: list[str] = field(default_factory=list)
    resets: int = 0
    requests: list[str] = field(default_factory=list)

    async def wake(self) -> int:
        """Wake up, do what there is to do, and return the seconds it sleeps then."""
        if not (self.api_key and self.friendly_id) and not await self._set_up():
            return self.refresh
        await self._send_logs()
        if (error := await self._download_and_show()) is None:
            self.retries = 1
        else:
            self._failed(error)
        await self._send_logs()
        return self.refresh

    # What it sends

    async def ask(self, method: str, url: str, headers: Headers, body: str = "") -> Answer:
        """Send one request."""
        self.requests.append(f"{method} {url.removeprefix(self.base)}")
        return await asked(method, url, headers, body)

    def setup_request(self) -> tuple[str, Headers]:
        """Return the address and the headers by which it asks for a token."""
        return f"{self.base}/api/setup", [
            ("ID", self.mac),
            ("Content-Type", "application/json"),
            ("FW-Version", "1.8.14"),
            ("Model", "og"),
        ]

    def display_headers(self) -> Headers:
        """Return what it says when it asks what to show."""
        return [
            ("ID", self.mac),
            ("Content-Type", "application/json"),
            ("Update-Source", "timer"),
            ("Access-Token", self.api_key),
            ("Refresh-Rate", str(self.refresh)),
            ("Battery-Voltage", self.battery),
            ("FW-Version", "1.8.14"),
            ("FW-Commit", "74f7b18"),
            ("Model", "og"),
            ("Image-Cached", "false"),
            ("Wake-Time", "9120"),
            ("RSSI", self.signal),
            ("Temperature-Profile", "true"),
            ("Width", str(WIDTH)),
            ("Height", str(HEIGHT)),
        ]

    def picture_headers(self, url: str, /) -> Headers:
        """Return what it says when it fetches a picture; it knows its server by the address."""
        if url.startswith(self.base):
            return [("ID", self.mac), ("Access-Token", self.api_key)]
        return []

    def log_headers(self) -> Headers:
        """Return what it says when it sends its log."""
        return [
            ("ID", self.mac),
            ("Accept", "application/json, */*"),
            ("Access-Token", self.api_key),
            ("Content-Type", "application/json"),
        ]

    # What it does

    async def _set_up(self) -> bool:
        """Ask for a token; return whether it goes on to ask for a picture."""
        answer = await self.ask("GET", *self.setup_request())
        said: dict[str, Any] = json.loads(answer.body) if answer.status == 200 else {}
        status = said.get("status", answer.status)
        if status == 404:
            self._show("MAC_NOT_REGISTERED")
            self.refresh = DEFAULT_SECONDS
            return False
        if status == 200:
            self.api_key = said.get("api_key") or ""
            self.friendly_id = said.get("friendly_id") or ""
            await self._fetch_logo(said.get("image_url") or "")
        return True

    async def _fetch_logo(self, url: str) -> None:
        if not url.startswith("http"):
            self._show("API_IMAGE_DOWNLOAD_ERROR")
            return
        answer = await self.ask("GET", url, [])
        size = int(answer.headers.get("content-length", "0"))
        if answer.status not in (200, 301):
            self._show("API_IMAGE_DOWNLOAD_ERROR")
        elif size != len(answer.body) or not answer.body.startswith(b"\x89PNG"):
            self._show("API_SIZE_ERROR")
        else:
            self._show(f"FRIENDLY_ID {self.friendly_id}")

    async def _send_logs(self) -> None:
        if not self.logs:
            return
        body = '{"logs":[' + ",".join(self.logs) + "]}"
        answer = await self.ask("POST", f"{self.base}/api/log", self.log_headers(), body)
        if answer.status in (200, 204, 301):
            self.logs.clear()

    async def _download_and_show(self) -> str | None:
        """Return what went wrong, None: nothing."""
        for _ in range(5):
            answer = await self.ask("GET", f"{self.base}/api/display", self.display_headers())
            if answer.status in TAKEN:
                break
        else:
            return "WIFI_INTERNAL_ERROR"
        try:
            said: dict[str, Any] = json.loads(answer.body)
        except ValueError:
            return "JSON"
        return await self._obey(said)

    async def _obey(self, said: dict[str, Any]) -> str | None:
        status = int(said.get("status") or 0)
        url, is_new = "", False
        if status == 0:
            url, name = said.get("image_url") or "", said.get("filename") or ""
            if len(url) > 1023:
                raise CrashedError(url)
            self.refresh = int(said.get("refresh_rate") or 0)
            if said.get("reset_firmware"):
                self._forget_all()
                return None
            file = kept_as(name)
            is_new = file not in self.files
            if url and not is_new:
                if file != self.displayed:
                    self._draw(file, self.files[file])
                return None
        elif status == 202:
            self.refresh = 5
            return None
        elif status == 500:
            self._forget_all()
            return None
        if not url.startswith("http"):
            return "API_UNABLE_TO_CONNECT"
        return await self._fetch(url, kept_as(said["filename"]))

    async def _fetch(self, url: str, file: str) -> str | None:
        answer = await self.ask("GET", url, self.picture_headers(url))
        if answer.status not in (200, 301):
            return "API_REQUEST_FAILED"
        if len(answer.body) < int(answer.headers.get("content-length", "0")):
            return "WIFI_IMAGE_TIMEOUT"
        if len(answer.body) > MOST_BYTES:
            return "MSG_TOO_BIG"
        if answer.headers.get("content-type") != "image/png":
            return "NOT_PNG"
        # What has no time in its name is thrown away as soon as another picture comes.
        self.files = {file: answer.body}
        self._draw(file, answer.body)
        return None

    def _draw(self, file: str, png: bytes) -> None:
        width, height, depth, kind = header_of(png)
        # 1-bit grey is what every firmware takes; more bits make the glass flicker.
        assert (depth, kind) == (1, 0), (depth, kind)
        assert (width, height) == (WIDTH, HEIGHT)
        with Image.open(BytesIO(png)) as image:
            image.load()
        self.glass, self.displayed = png, file
        self.drawn += 1

    def _show(self, message: str) -> None:
        self.glass, self.displayed = message, ""
        self.drawn += 1

    def _failed(self, error: str) -> None:
        self.logs.append(json.dumps({"level": "error", "message": f"{error} key {self.api_key}"}))
        self.refresh = {1: 15, 2: 30, 3: 60}.get(self.retries, DEFAULT_SECONDS)
        self.retries += 1
        if self.retries > 4:
            self._show(error)

    def _forget_all(self) -> None:
        """Forget the Wi-Fi as well: somebody has to come and set it up by hand."""
        self.api_key = self.friendly_id = self.displayed = ""
        self.files.clear()
        self.resets += 1

    def reset_by_hand(self) -> None:
        """Hold its button, and enter the Wi-Fi and the server again."""
        self._forget_all()
        self.resets = 0
        self.refresh = DEFAULT_SECONDS


class OldDevice(Device):
    """The same with firmware 1.5.7 of June 2025: it says less."""

    @override
    def setup_request(self) -> tuple[str, Headers]:
        """Ask at an address that ends with a slash."""
        return f"{self.base}/api/setup/", [("ID", self.mac), ("FW-Version", "1.5.7")]

    @override
    def display_headers(self) -> Headers:
        """Leave out what it does not know."""
        return [
            ("ID", self.mac),
            ("Access-Token", self.api_key),
            ("Refresh-Rate", str(self.refresh)),
            ("Battery-Voltage", self.battery),
            ("FW-Version", "1.5.7"),
            ("RSSI", self.signal),
            ("Width", str(WIDTH)),
            ("Height", str(HEIGHT)),
        ]

    @override
    def picture_headers(self, _: str, /) -> Headers:
        """Fetch a picture without a word of who asks."""
        return []


def kept_as(name: str) -> str:
    """Return the file that the firmware keeps a picture in: names are cut to fit."""
    if len(name) == 31:
        raise CrashedError("its name has no end")
    return "/" + (name[:7] + name[-17:] if len(name) > 31 else name)


def header_of(png: bytes) -> tuple[int, int, int, int]:
    """Return width, height, bits and kind of colour, as the header of a PNG says."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert png[12:16] == b"IHDR"
    return (
        int.from_bytes(png[16:20]),
        int.from_bytes(png[20:24]),
        png[24],
        png[25],
    )
