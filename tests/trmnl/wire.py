"""HTTP as the devices speak it: byte by byte as HTTPClient of Arduino does, over a real socket."""

import asyncio
from dataclasses import dataclass

from yarl import URL

type Headers = list[tuple[str, str]]
PATIENCE = 15.0
"""Seconds; the firmware's own."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    """By their names in small letters."""
    body: bytes


def request_bytes(method: str, url: URL, headers: Headers, body: str = "") -> bytes:
    """Return what HTTPClient writes for a request, its own headers first."""
    port = "" if url.port in (80, 443) else f":{url.port}"
    lines = [
        f"{method} {url.raw_path_qs} HTTP/1.1",
        f"Host: {url.host}{port}",
        "User-Agent: ESP32HTTPClient",
        "Connection: close",
        "Accept-Encoding: identity;q=1,chunked;q=0.1,*;q=0",
        *(f"{name}: {value}" for name, value in headers),
    ]
    if body:
        lines.append(f"Content-Length: {len(body.encode())}")
    return ("\r\n".join(lines) + "\r\n\r\n" + body).encode()


async def asked(method: str, url: str, headers: Headers, body: str = "") -> Answer:
    """Send a request and read until the server has no more to say."""
    parsed = URL(url)
    async with asyncio.timeout(PATIENCE):
        reader, writer = await asyncio.open_connection(parsed.host, parsed.port)
        try:
            writer.write(request_bytes(method, parsed, headers, body))
            await writer.drain()
            return _answer(await reader.read())
        finally:
            writer.close()


def _answer(data: bytes) -> Answer:
    head, _, body = data.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    headers = {}
    for line in lines:
        name, _, value = line.partition(":")
        headers[name.lower()] = value.strip()
    # A body in pieces it can read too, but a picture only of a length that was said before.
    assert headers.get("transfer-encoding") is None
    return Answer(int(first.split()[1]), headers, body)
