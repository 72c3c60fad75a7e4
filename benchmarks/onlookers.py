"""Who looks on while one of them touches: so many screens, or pages of Home Assistant's own.

They live in a process of their own, as they do in life: what they take must not weigh on the hub.
The finger is one of them, so that all instants are read on one clock.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
import json
from multiprocessing import get_context
from multiprocessing.connection import Connection
from time import monotonic
from typing import Any, Protocol

import aiohttp
from homeassistant.const import EVENT_HOMEASSISTANT_CLOSE
from homeassistant.core import Event, HomeAssistant

from custom_components.faitout.screen.headers import API, COOKIE

from .samples import MILLISECONDS

PATIENCE = 20.0
"""Seconds that something may take to be seen before the benchmark gives up."""
BOOKED, UNBOOKED = "booked", "unbooked"
"""What a screen shows of a space: there is a booking to act on, or none."""


@dataclass(frozen=True, slots=True)
class Press:
    """One touch, and what is to be seen of it."""

    by: str
    """Who touches: what lets them in."""
    message: dict[str, Any]
    thing: str
    """What it is about, as those who look on call it."""
    shows: str
    """The state that it shows then."""


@dataclass(frozen=True, slots=True)
class Seen:
    """How soon a touch was answered, and seen by the last; in milliseconds."""

    answered: float
    by_all: float


@dataclass(slots=True)
class Watch:
    """What all who look on wait for."""

    thing: str = ""
    shows: str = ""
    left: set[int] = field(default_factory=set)
    last: float = 0.0
    done: asyncio.Event = field(default_factory=asyncio.Event)

    def begin(self, press: Press, onlookers: int) -> None:
        """Begin to wait for what a touch shows."""
        self.thing, self.shows = press.thing, press.shows
        self.left = set(range(onlookers))
        self.done.clear()

    def saw(self, onlooker: int, states: dict[str, str]) -> None:
        """Take in what one of them sees now."""
        if onlooker in self.left and states.get(self.thing) == self.shows:
            self.left.discard(onlooker)
            self.last = monotonic()
            if not self.left:
                self.done.set()


class Audience(Protocol):
    """What looks on, and touches."""

    async def seat(self, stack: AsyncExitStack, watch: Watch) -> int:
        """Have all sit down; return how many they are."""

    async def press(self, press: Press) -> None:
        """Touch; return once that is answered, raise RuntimeError where it is not done."""


type Company = Callable[[int, Sequence[str]], Audience]


@asynccontextmanager
async def company(
    hass: HomeAssistant, kind: Company, secrets: Sequence[str]
) -> AsyncIterator[Connection]:
    """Seat an audience at the web of a home; yield the line to it, that takes each `Press`."""
    runner = hass.http.runner
    if runner is None or runner.server is None:
        raise RuntimeError("the web is not served")
    server = await hass.loop.create_server(runner.server, "127.0.0.1", 0)
    port: int = server.sockets[0].getsockname()[1]
    context = get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_look_on, args=(there, kind, port, secrets))
    process.start()
    there.close()
    try:
        with here:
            # Nothing comes to be read before all have sat down.
            await asyncio.to_thread(here.recv)
            yield here
    finally:
        process.join(PATIENCE)
        process.kill()
        server.close()


async def seated(hass: HomeAssistant, kind: Company, secrets: Sequence[str]) -> Connection:
    """Return the line to an audience that stays until the home closes."""
    stack = AsyncExitStack()
    line = await stack.enter_async_context(company(hass, kind, secrets))

    async def leave(_: Event) -> None:
        await stack.aclose()

    hass.bus.async_listen_once(EVENT_HOMEASSISTANT_CLOSE, leave)
    return line


async def pressed(line: Connection, press: Press) -> Seen:
    """Have somebody touch; return how soon that was answered and seen."""
    line.send(press)
    seen: Seen = await asyncio.to_thread(line.recv)
    return seen


def _look_on(line: Connection, kind: Company, port: int, secrets: Sequence[str]) -> None:
    asyncio.run(_looks_on(line, kind(port, secrets)))


async def _looks_on(line: Connection, audience: Audience) -> None:
    watch = Watch()
    async with AsyncExitStack() as stack:
        count = await audience.seat(stack, watch)
        line.send(None)
        while True:
            try:
                press: Press = await asyncio.to_thread(line.recv)
            except EOFError:
                return
            watch.begin(press, count)
            began = monotonic()
            await audience.press(press)
            answered = monotonic()
            async with asyncio.timeout(PATIENCE):
                await watch.done.wait()
            line.send(Seen((answered - began) * MILLISECONDS, (watch.last - began) * MILLISECONDS))


class Screens:
    """Screens of ours, each with its own live feed."""

    def __init__(self, port: int, secrets: Sequence[str]) -> None:
        """Take where the hub is, and what lets each in."""
        self._url = f"http://127.0.0.1:{port}"
        self._secrets = secrets
        self._read: dict[bytes, dict[str, str]] = {}
        self._refs: dict[str, str] = {}

    async def seat(self, stack: AsyncExitStack, watch: Watch) -> int:
        """Have all sit down before their feeds."""
        connector = aiohttp.TCPConnector(limit=0)
        timeout = aiohttp.ClientTimeout(total=None)
        self._http = await stack.enter_async_context(
            aiohttp.ClientSession(connector=connector, timeout=timeout)
        )
        for number, secret in enumerate(self._secrets):
            answer = await stack.enter_async_context(
                self._http.get(f"{self._url}{API}/events", headers=_cookie(secret))
            )
            answer.raise_for_status()
            # Its first words: how things are before anything changes.
            while b"event: site" not in await answer.content.readuntil(b"\n\n"):
                pass
            task = asyncio.create_task(self._look(answer.content, number, watch))
            stack.callback(task.cancel)
        return len(self._secrets)

    async def press(self, press: Press) -> None:
        """Touch the glass of a screen, which knows what it calls the booking that it shows."""
        message = dict(press.message)
        if "ref" in message:
            message["ref"] = self._refs[press.thing]
        async with self._http.post(
            f"{self._url}{API}/act", json=message, headers=_cookie(press.by)
        ) as answer:
            told = await answer.json()
            if told.get("outcome") != "done":
                raise RuntimeError(f"a touch was answered {told}")

    async def _look(self, content: aiohttp.StreamReader, number: int, watch: Watch) -> None:
        while True:
            frame = await content.readuntil(b"\n\n")
            if b"event: site" in frame:
                watch.saw(number, self._states(frame))

    def _states(self, frame: bytes) -> dict[str, str]:
        """Return what a frame shows of each space; all have the same one, so it is read once."""
        known = self._read.get(frame)
        if known is None:
            data = frame.partition(b"data: ")[2]
            spaces = json.loads(data)["spaces"]
            self._refs = {each["id"]: each.get("ref", "") for each in spaces}
            known = {space: BOOKED if ref else UNBOOKED for space, ref in self._refs.items()}
            self._read = {frame: known}
        return known


class Dashboards:
    """Pages of Home Assistant's own, each with its connection, subscribed as its frontend does."""

    def __init__(self, port: int, secrets: Sequence[str]) -> None:
        """Take where the hub is, and the token of each."""
        self._url = f"http://127.0.0.1:{port}/api/websocket"
        self._tokens = secrets
        self._numbers = 1

    async def seat(self, stack: AsyncExitStack, watch: Watch) -> int:
        """Have all subscribe to every entity."""
        http = await stack.enter_async_context(aiohttp.ClientSession())
        lines = [await stack.enter_async_context(http.ws_connect(self._url)) for _ in self._tokens]
        for number, (line, token) in enumerate(zip(lines, self._tokens, strict=True)):
            await line.receive()
            await line.send_json({"type": "auth", "access_token": token})
            if (await line.receive_json())["type"] != "auth_ok":
                raise RuntimeError("Home Assistant does not take the token")
            await line.send_json({"id": 1, "type": "subscribe_entities"})
            await line.receive()
            await line.receive()
            # The first is the one that touches, as well.
            task = asyncio.create_task(self._look(line, number, watch))
            stack.callback(task.cancel)
        self._finger, self._results = lines[0], asyncio.Queue[bool]()
        return len(lines)

    async def press(self, press: Press) -> None:
        """Press the button of a card."""
        self._numbers += 1
        await self._finger.send_json({"id": self._numbers, **press.message})
        if not await self._results.get():
            raise RuntimeError("the action failed")

    async def _look(self, line: aiohttp.ClientWebSocketResponse, number: int, watch: Watch) -> None:
        async for message in line:
            read = json.loads(message.data)
            for told in read if isinstance(read, list) else [read]:
                if told["type"] == "result":
                    self._results.put_nowait(told["success"])
                else:
                    changes = told["event"].get("c", {})
                    watch.saw(
                        number,
                        {name: change["+"].get("s", "") for name, change in changes.items()},
                    )


def _cookie(secret: str) -> dict[str, str]:
    return {"Cookie": f"{COOKIE}={secret}"}
