"""Sending to a telephone, and knowing whether it got there.

    open channel of the app ──► it confirms ──► reached
              └ no word for ten seconds, or it is gone ──► push server
    push server ──► "created" ──► reached
              └ away, slow, refuses, has counted enough ──► NotReached

Home Assistant's action for messages with buttons ends well in all of these cases; so we speak to
the push server ourselves, in the words that are documented for apps. Its way over an open channel
is an inner one: where it looks otherwise than we know it, the push server is asked.
"""

import asyncio
from collections.abc import Mapping
from datetime import datetime
import logging
from typing import Any, Final

from aiohttp import ClientError
from homeassistant.components.notify.const import (
    ATTR_MESSAGE,
    ATTR_TITLE,
    DOMAIN as NOTIFY_DOMAIN,
    SERVICE_SEND_MESSAGE,
)
from homeassistant.config_entries import ConfigEntry
from homeassistant.const import ATTR_ENTITY_ID
from homeassistant.core import HomeAssistant
from homeassistant.helpers.aiohttp_client import async_get_clientsession
from homeassistant.helpers.dispatcher import async_dispatcher_send
from homeassistant.util.json import json_loads_object

from ...hub.instants import instant
from .telephones import MOBILE_APP, Telephone

_LOGGER = logging.getLogger(__name__)

TAKEN: Final = frozenset({200, 201, 202})
TOO_MANY: Final = 429
PUSH_SECONDS: Final = 10.0
"""How long a push server may take."""
CONFIRM_SECONDS: Final = 15.0
"""How long the app may take to confirm: Home Assistant itself gives up after ten."""
LARGEST_ANSWER: Final = 64 * 1024
ABOUT_APP: Final = ("app_id", "app_version", "webhook_id", "os_version")
RECORDED: Final = "mobile_app_record_notification"
"""By this the telephone's entity learns that it was told something."""


class NotReached(Exception):  # noqa: N818 - that a telephone is off is no error of ours
    """A telephone did not get a message. Its text says why, for the log: no token, no address."""

    def __init__(self, why: str, not_before: datetime | None = None) -> None:
        """Take why, and until when it is of no use to try again where that is known."""
        super().__init__(why)
        self.not_before = not_before


async def send_to_telephone(
    hass: HomeAssistant, telephone: Telephone, payload: Mapping[str, Any]
) -> None:
    """Send a message; return once it is known to be on its way. Raises NotReached."""
    entry = telephone.entry
    if entry is None:
        await _send_to_entity(hass, telephone.id, payload)
        return
    if not await _sent_over_channel(hass, entry, payload):
        await _send_to_server(hass, entry, payload)
    async_dispatcher_send(hass, RECORDED, entry.data.get("webhook_id", ""))


async def _send_to_entity(hass: HomeAssistant, entity_id: str, payload: Mapping[str, Any]) -> None:
    data = {ATTR_ENTITY_ID: entity_id, ATTR_MESSAGE: payload[ATTR_MESSAGE]}
    if ATTR_TITLE in payload:
        data[ATTR_TITLE] = payload[ATTR_TITLE]
    if hass.states.get(entity_id) is None:
        raise NotReached("its notify entity is not there")
    try:
        async with asyncio.timeout(CONFIRM_SECONDS):
            await hass.services.async_call(NOTIFY_DOMAIN, SERVICE_SEND_MESSAGE, data, blocking=True)
    except Exception as error:
        raise NotReached(repr(error)) from error


async def _sent_over_channel(
    hass: HomeAssistant, entry: ConfigEntry[Any], payload: Mapping[str, Any]
) -> bool:
    """Send over the channel that the app holds open; return whether it got there.

    False too where there is no such channel. Where the app cannot confirm, having sent is all that
    can be known.
    """
    channels = hass.data.get(MOBILE_APP, {}).get("push_channel", {})
    channel = channels.get(entry.data.get("webhook_id"))
    if channel is None:
        return False
    outcome: asyncio.Future[bool] = hass.loop.create_future()

    def settle(*, is_reached: bool) -> None:
        if not outcome.done():
            outcome.set_result(is_reached)

    async def failed(_: object) -> None:
        settle(is_reached=False)

    sent = dict(payload)
    try:
        channel.async_send_notification(sent, failed)
        waits = channel.pending_confirms.get(sent.get("hass_confirm_id"))
        if waits is None:
            return not outcome.done() or outcome.result()
        unsubscribe = waits["unsub_scheduled_push_failed"]

        def confirmed() -> None:
            unsubscribe()
            settle(is_reached=True)

        waits["unsub_scheduled_push_failed"] = confirmed
        async with asyncio.timeout(CONFIRM_SECONDS):
            return await outcome
    except Exception as error:  # noqa: BLE001 - the inside of another integration
        _LOGGER.debug("The channel of %s did not take a message: %r", entry.title, error)
        return False


async def _send_to_server(
    hass: HomeAssistant, entry: ConfigEntry[Any], payload: Mapping[str, Any]
) -> None:
    app = entry.data.get("app_data", {})
    if "push_url" not in app or "push_token" not in app:
        raise NotReached("the app is not open, and has no push server")
    about = {name: entry.data[name] for name in ABOUT_APP if name in entry.data}
    sent = {**payload, "push_token": app["push_token"], "registration_info": about}
    try:
        async with (
            asyncio.timeout(PUSH_SECONDS),
            async_get_clientsession(hass).post(app["push_url"], json=sent) as response,
        ):
            status = response.status
            answer = await response.content.read(LARGEST_ANSWER)
    except TimeoutError as error:
        raise NotReached("the push server is too slow") from error
    except (ClientError, OSError, ValueError) as error:
        raise NotReached(f"the push server: {type(error).__name__}") from error
    if status in TAKEN:
        return
    raise NotReached(f"the push server answers {status}", _counts_until(status, answer))


def _counts_until(status: int, answer: bytes) -> datetime | None:
    """Return when a server that has counted enough begins to count anew."""
    if status != TOO_MANY:
        return None
    try:
        limits = json_loads_object(answer).get("rateLimits")
        until = limits.get("resetsAt") if isinstance(limits, dict) else None
        return instant(until)
    except ValueError:
        return None
