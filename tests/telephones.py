"""Telephones with the companion app, and the push server that reaches them, all on this computer.

The app's integration is Home Assistant's own: a telephone logs in, registers over its API, is sent
what goes to the address that it gave, and tells of its buttons over its webhook.
"""

import asyncio
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from homeassistant.auth.models import User
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.setup import async_setup_component

TAKES_AWAY = "clear_notification"


class PushServer:
    """A push server; it can refuse, count, answer slowly, or be down."""

    def __init__(self) -> None:
        """Take everything, until told otherwise."""
        self.status = 201
        self.answer: dict[str, Any] = {}
        self.holds = asyncio.Event()
        self.holds.set()
        self.came = asyncio.Event()
        """Set once the first message is there, whatever becomes of it."""
        self.asked = 0
        self.got: list[dict[str, Any]] = []
        self._server: TestServer | None = None
        self._port = 0

    async def start(self) -> None:
        """Begin to listen, each time at the same port."""
        app = web.Application()
        app.router.add_post("/push", self._push)
        self._server = TestServer(app, host="127.0.0.1", port=self._port or None)
        await self._server.start_server(access_log=None)
        self._port = self._server.port or 0

    async def stop(self) -> None:
        """Be down."""
        self.holds.set()
        if self._server:
            await self._server.close()
        self._server = None

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self._port}/push"

    async def _push(self, request: web.Request) -> web.Response:
        self.asked += 1
        message = await request.json()
        self.came.set()
        await self.holds.wait()
        if self.status < 300:
            self.got.append(message)
        return web.json_response(self.answer, status=self.status)


@dataclass
class Telephone:
    """One telephone, as its owner looks at it."""

    hass: HomeAssistant
    client: TestClient[Any, Any]
    push: PushServer
    name: str
    token: str
    webhook: str = ""
    over_channel: list[dict[str, Any]] = field(default_factory=list)

    @property
    def received(self) -> list[dict[str, Any]]:
        """All that came, the newest last."""
        return [each for each in self.push.got if each["push_token"] == self.token]

    @property
    def shows(self) -> dict[str, dict[str, Any]]:
        """The notifications that stand there, by their tag."""
        standing: dict[str, dict[str, Any]] = {}
        for each in [*self.received, *self.over_channel]:
            tag = each["data"]["tag"]
            standing.pop(tag, None)
            if each["message"] != TAKES_AWAY:
                standing[tag] = each
        return standing

    @property
    def texts(self) -> list[tuple[str, str]]:
        """Title and text of what stands there."""
        return [(each["title"], each["message"]) for each in self.shows.values()]

    @property
    def sounds(self) -> list[str]:
        """The titles of all that it sounded for."""
        loud = [e for e in [*self.received, *self.over_channel] if e["message"] != TAKES_AWAY]
        return [each["title"] for each in loud if each["data"]["channel"] == "Faitout"]

    @property
    def notification(self) -> dict[str, Any]:
        """The only notification that stands there."""
        (only,) = self.shows.values()
        return only

    def buttons(self) -> dict[str, str]:
        """The buttons of the only notification, by what stands on them, but for the link."""
        actions = self.notification["data"]["actions"]
        return {each["title"]: each["action"] for each in actions if each["action"] != "URI"}

    async def presses(self, action: str) -> None:
        """Press a button, as the app tells of it."""
        await self.tells({"action": action, "tag": "whatever"})

    async def tells(self, data: dict[str, Any]) -> None:
        """Fire the event of a button over the webhook of this telephone."""
        fired = {"event_type": "mobile_app_notification_action", "event_data": data}
        answer = await self.client.post(
            f"/api/webhook/{self.webhook}", json={"type": "fire_event", "data": fired}
        )
        assert answer.status == 200

    @property
    def entity_id(self) -> str:
        """Its notify entity."""
        registry = er.async_get(self.hass)
        found = registry.async_get_entity_id("notify", "mobile_app", f"device-{self.token}")
        assert found
        return found

    @property
    def entry_id(self) -> str:
        """The entry of its app."""
        entries = self.hass.config_entries.async_entries("mobile_app")
        return next(e.entry_id for e in entries if e.data["webhook_id"] == self.webhook)


async def register(
    hass: HomeAssistant,
    client: TestClient[Any, Any],
    push: PushServer,
    user: User,
    name: str,
    **app_data: Any,
) -> Telephone:
    """Let a user log in to the app of a telephone and register it."""
    assert await async_setup_component(hass, "mobile_app", {})
    refresh = await hass.auth.async_create_refresh_token(user, "https://faitout.test/app")
    access = hass.auth.async_create_access_token(refresh)
    token = f"token of {name}"
    pushed = app_data or {"push_url": push.url, "push_token": token}
    answer = await client.post(
        "/api/mobile_app/registrations",
        headers={"Authorization": f"Bearer {access}"},
        json={
            "app_data": pushed,
            "app_id": "io.homeassistant.test",
            "app_name": "Companion",
            "app_version": "2026.11",
            "device_id": f"device-{token}",
            "device_name": name,
            "manufacturer": "Maker",
            "model": "Model",
            "os_name": "OS",
            "os_version": "15",
            "supports_encryption": False,
        },
    )
    assert answer.status == 201, await answer.text()
    webhook = (await answer.json())["webhook_id"]
    await hass.async_block_till_done()
    return Telephone(hass, client, push, name, token, webhook)
