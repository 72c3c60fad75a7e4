"""The live feed: the latest frame of each site, and the streams of the screens that look on.

    site changed ──► its frame, made once ──► marked in each stream ──► written by each stream

A frame holds all that is shown of one site, so the latest is all that anybody can have missed.
That bounds everything: a screen that comes back gets at most one frame for each site, and a screen
that is slow skips what it was too slow for, while nothing piles up for it.
"""

import asyncio
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from secrets import token_hex
from typing import Final

from ..engine.ids import SiteId

MOST_OF_ONE: Final = 4
"""Streams of one browser of a screen; one more ends the oldest. Lines that are cut leave some."""
MOST_STREAMS: Final = 200


@dataclass(frozen=True, slots=True)
class Frame:
    """All that is shown of a site, as it goes over the line."""

    number: int
    payload: bytes
    """JSON."""
    data: bytes
    """The whole event."""


@dataclass(eq=False, slots=True)
class Stream:
    """One open page. It holds what is still to be written: names of sites, never their frames."""

    screen: str
    """The subentry of the screen."""
    site: SiteId | None
    """The only site it shows, None for all."""
    line: str = ""
    """Which browser of the screen it is."""
    is_copied: bool = False
    """It was told that another browser looks on as the same screen."""
    is_closed: bool = False
    wants_hello: bool = True
    """It is to be told anew which sites there are."""
    _wanted: dict[SiteId, None] = field(default_factory=dict)
    _woken: asyncio.Event = field(default_factory=asyncio.Event)

    def shows(self, site: SiteId) -> bool:
        """Return whether it shows a site."""
        return self.site is None or self.site == site

    def want(self, site: SiteId) -> None:
        """Have a site written soon."""
        self._wanted[site] = None
        self._woken.set()

    def greet(self) -> None:
        """Have it told anew which sites there are."""
        self.wants_hello = True
        self._woken.set()

    def close(self) -> None:
        """End it, whatever it is doing."""
        self.is_closed = True
        self._woken.set()

    def take(self) -> list[SiteId]:
        """Return the sites to be written now; they are wanted no longer."""
        wanted, self._wanted = list(self._wanted), {}
        return wanted

    async def wait(self, seconds: float) -> bool:
        """Wait until there is something to do; return False where nothing was for so long."""
        try:
            async with asyncio.timeout(seconds):
                await self._woken.wait()
        except TimeoutError:
            return False
        self._woken.clear()
        return True


class Feed:
    """The frames and the streams. Belongs to the event loop."""

    def __init__(self) -> None:
        """Begin with nothing; numbers of a run before this one mean nothing here."""
        self._run = token_hex(4)
        self._last = 0
        self._frames: dict[SiteId, Frame] = {}
        self._streams: list[Stream] = []

    @property
    def streams(self) -> Iterable[Stream]:
        """The open streams, the oldest first."""
        return tuple(self._streams)

    def publish(self, site: SiteId, payload: bytes) -> None:
        """Show a site as this JSON says; the same as before is told to nobody."""
        before = self._frames.get(site)
        if before and before.payload == payload:
            return
        self._last += 1
        self._frames[site] = Frame(
            self._last,
            payload,
            b"id: %s-%d\nevent: site\ndata: %s\n\n" % (self._run.encode(), self._last, payload),
        )
        for stream in self._streams:
            if stream.shows(site):
                stream.want(site)

    def withdraw(self, site: SiteId) -> None:
        """Show a site no more."""
        if self._frames.pop(site, None):
            for stream in self._streams:
                stream.greet()

    def data(self, site: SiteId) -> bytes:
        """Return the event of a site's latest frame, nothing where there is none."""
        frame = self._frames.get(site)
        return frame.data if frame else b""

    def payloads(self, site: SiteId | None) -> list[bytes]:
        """Return what is shown of a site, None for all, as JSON."""
        return [each.payload for name, each in self._frames.items() if site in (None, name)]

    def sites(self, stream: Stream) -> list[SiteId]:
        """Return the sites that a stream shows."""
        return [site for site in self._frames if stream.shows(site)]

    def open(self, screen: str, site: SiteId | None, last_seen: str, line: str = "") -> Stream:
        """Open a stream that begins with what changed since the event id `last_seen`.

        Anything that is no id of this run counts as having seen nothing.
        """
        stream = Stream(screen, site, line)
        since = self._number(last_seen)
        for name, frame in self._frames.items():
            if stream.shows(name) and frame.number > since:
                stream.want(name)
        mine = (each for each in self._streams if (each.screen, each.line) == (screen, line))
        for old in list(_all_but_last(mine, MOST_OF_ONE - 1)):
            self.end(old)
        for old in list(_all_but_last(iter(self._streams), MOST_STREAMS - 1)):
            self.end(old)
        self._streams.append(stream)
        return stream

    def end(self, stream: Stream) -> None:
        """Close a stream and forget it; doing so twice does no harm."""
        stream.close()
        if stream in self._streams:
            self._streams.remove(stream)

    def end_of(self, screen: str | None = None) -> None:
        """End the streams of a screen, or all."""
        for stream in self.streams:
            if screen is None or stream.screen == screen:
                self.end(stream)

    def end_other_lines(self, stream: Stream) -> None:
        """End what other browsers have open as the same screen: they come back to show theirs."""
        for each in self.streams:
            if each.screen == stream.screen and each.line != stream.line:
                self.end(each)

    def greet_all_of(self, screen: str) -> None:
        """Have a screen told anew how it stands, in all its windows."""
        for stream in self._streams:
            if stream.screen == screen:
                stream.greet()

    def _number(self, event_id: str) -> int:
        run, _, number = event_id.partition("-")
        is_ours = run == self._run and number.isascii() and number.isdigit() and len(number) < 16  # noqa: PLR2004
        return int(number) if is_ours else 0


def _all_but_last(streams: Iterator[Stream], keep: int) -> Iterator[Stream]:
    found = list(streams)
    return islice(found, max(0, len(found) - keep))
