"""Home Assistant's own API, as a browser uses it: REST, and one websocket for commands and news."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from http import HTTPStatus
from itertools import count
from typing import Any, Self

import aiohttp

TIMEOUT = aiohttp.ClientTimeout(total=60)
ANSWER_SECONDS = 30.0

type JsonObject = dict[str, Any]
"""An answer of Home Assistant, as it came; those who read it say what they expect."""


@dataclass(frozen=True, slots=True)
class State:
    """What an entity says."""

    entity_id: str
    state: str
    attributes: Mapping[str, Any]

    @classmethod
    def of(cls, data: JsonObject) -> Self:
        """Return the state in an answer."""
        return cls(data["entity_id"], data["state"], data["attributes"])


class ApiError(Exception):
    """Home Assistant refused something. `text` is its own sentence, for people."""

    def __init__(self, text: str, code: str = "", key: str = "") -> None:
        """Take the sentence, the code that came with it, and the key of its translation."""
        super().__init__(f"{code}: {text}" if code else text)
        self.text = text
        self.code = code
        self.key = key


class Api:
    """Home Assistant over its API. Make it with `Api.session`."""

    def __init__(self, http: aiohttp.ClientSession, url: str) -> None:
        """Take a session and the address, without a slash at its end."""
        self._http = http
        self.url = url
        self.token = ""

    @classmethod
    @asynccontextmanager
    async def session(cls, url: str) -> AsyncIterator[Self]:
        """Open the session; `token` is set by whoever logs in."""
        async with aiohttp.ClientSession(timeout=TIMEOUT) as http:
            yield cls(http, url)

    async def get(self, path: str) -> Any:
        """Return what is at a path. Raises ApiError; aiohttp.ClientError where nobody answers."""
        return await self._ask("GET", path)

    async def post(self, path: str, data: Mapping[str, Any] | None = None) -> Any:
        """Send JSON to a path and return the answer. Raises as `get`."""
        return await self._ask("POST", path, json=dict(data or {}))

    async def post_form(self, path: str, data: Mapping[str, str]) -> Any:
        """Send a form to a path and return the answer. Raises as `get`."""
        return await self._ask("POST", path, data=dict(data))

    async def delete(self, path: str) -> Any:
        """Delete what is at a path. Raises as `get`."""
        return await self._ask("DELETE", path)

    async def _ask(self, method: str, path: str, **body: Any) -> Any:
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        async with self._http.request(method, self.url + path, headers=headers, **body) as answer:
            if answer.status >= HTTPStatus.BAD_REQUEST:
                raise ApiError(await answer.text(), str(answer.status))
            return await answer.json(content_type=None)

    @asynccontextmanager
    async def socket(self) -> AsyncIterator[Socket]:
        """Open a websocket and log in."""
        async with self._http.ws_connect(
            self.url + "/api/websocket", max_msg_size=64 * 1024 * 1024, heartbeat=20
        ) as socket:
            await socket.receive_json(timeout=ANSWER_SECONDS)
            await socket.send_json({"type": "auth", "access_token": self.token})
            answer = await socket.receive_json(timeout=ANSWER_SECONDS)
            if answer["type"] != "auth_ok":
                raise ApiError(answer.get("message", ""), answer["type"])
            conversation = Socket(socket)
            reader = asyncio.create_task(conversation.read())
            try:
                yield conversation
            finally:
                reader.cancel()
                await asyncio.gather(reader, return_exceptions=True)


type Listener = Callable[[JsonObject], None]


class Socket:
    """One websocket, logged in."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        """Take a socket that has passed the login."""
        self._socket = socket
        self._ids = count(1)
        self._answers: dict[int, asyncio.Future[Any]] = {}
        self._listeners: dict[int, Listener] = {}
        self._sentences: Mapping[str, str] = {}
        self.closed = asyncio.Event()

    async def read(self) -> None:
        """Hand out what comes in until the other side hangs up."""
        try:
            async for message in self._socket:
                if message.type is aiohttp.WSMsgType.TEXT:
                    self._take(message.json())
        finally:
            self.closed.set()
            for answer in self._answers.values():
                if not answer.done():
                    answer.set_exception(ApiError("the connection was closed", "closed"))

    async def command(self, kind: str, **fields: Any) -> Any:
        """Send a command and return its result. Raises ApiError when it is refused."""
        return await self._send(next(self._ids), kind, fields)

    async def speak(self, language: str, integration: str) -> None:
        """Put what an integration refuses into a language; by itself the socket speaks English."""
        answer = await self.command(
            "frontend/get_translations",
            language=language,
            category="exceptions",
            integration=integration,
        )
        self._sentences = answer["resources"]

    async def subscribe(self, listener: Listener, kind: str, **fields: Any) -> None:
        """Send a command whose events go to a listener."""
        number = next(self._ids)
        self._listeners[number] = listener
        await self._send(number, kind, fields)

    async def action(self, domain: str, name: str, **data: Any) -> JsonObject:
        """Carry out an action that answers, and return its answer. Raises ApiError."""
        result = await self.command(
            "call_service", domain=domain, service=name, service_data=data, return_response=True
        )
        response: JsonObject = result["response"]
        return response

    async def call(self, domain: str, name: str, **data: Any) -> None:
        """Carry out an action that answers nothing. Raises ApiError when it is refused."""
        await self.command("call_service", domain=domain, service=name, service_data=data)

    async def _send(self, number: int, kind: str, fields: Mapping[str, Any]) -> Any:
        if self.closed.is_set():
            raise ApiError("the connection was closed", "closed")
        answer = self._answers[number] = asyncio.get_running_loop().create_future()
        try:
            await self._socket.send_json({"id": number, "type": kind, **fields})
            return await asyncio.wait_for(answer, ANSWER_SECONDS)
        finally:
            del self._answers[number]

    def _take(self, message: JsonObject) -> None:
        number = message["id"]
        if message["type"] == "event":
            self._listeners[number](message["event"])
            return
        answer = self._answers.get(number)
        if answer is None or answer.done():
            return
        if message.get("success", True):
            answer.set_result(message.get("result"))
        else:
            answer.set_exception(self._error(message["error"]))

    def _error(self, error: JsonObject) -> ApiError:
        """Return a refusal in the language that was asked for, as a browser shows it."""
        key = error.get("translation_key", "")
        name = f"component.{error.get('translation_domain')}.exceptions.{key}.message"
        text = self._sentences.get(name)
        gaps = error.get("translation_placeholders") or {}
        return ApiError(text.format(**gaps) if text else error["message"], error["code"], key)
