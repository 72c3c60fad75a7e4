"""The terminal's line to Home Assistant, which is laid anew after each restart of it."""

from contextlib import AsyncExitStack
from types import TracebackType
from typing import Self

from .api import Api, Socket
from .observer import DOMAIN, Observer


class Line:
    """A websocket, with an observer on it. Use it with `async with`."""

    def __init__(self, api: Api, observer: Observer) -> None:
        """Take an API that is logged in."""
        self._api = api
        self._observer = observer
        self._stack = AsyncExitStack()
        self._socket: Socket | None = None

    @property
    def socket(self) -> Socket:
        """The websocket."""
        if self._socket is None:
            raise RuntimeError("not connected")
        return self._socket

    async def connect(self) -> None:
        """Connect, for the first time or again."""
        await self._stack.aclose()
        self._socket = await self._stack.enter_async_context(self._api.socket())
        language = (await self._api.get("/api/config"))["language"]
        await self._socket.speak(language, DOMAIN)
        await self._observer.follow(self._api, self._socket)

    async def __aenter__(self) -> Self:
        """Connect."""
        await self.connect()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Hang up."""
        await self._stack.aclose()
