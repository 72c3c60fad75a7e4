"""Sends a report to one person, and knows whether it was taken.

A notify entity takes words alone, whatever it belongs to. Those of Home Assistant's SMTP
integration have an action of their own that takes files of a media folder as well.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from homeassistant.components.notify.const import (
    ATTR_MESSAGE,
    ATTR_TITLE,
    DOMAIN as NOTIFY_DOMAIN,
    SERVICE_SEND_MESSAGE,
)
from homeassistant.const import ATTR_ENTITY_ID, STATE_UNAVAILABLE
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import entity_registry as er
import probatio

SMTP: Final = "smtp"
POST_SECONDS: Final = 120.0
"""For a mail with its files over a slow line; the SMTP integration waits 60 s for each answer."""


class NotPostedError(Exception):
    """A message was not taken, and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaFile:
    """A file in a media folder of Home Assistant."""

    source: str
    content_type: str
    name: str
    """What it is called in a mail."""


def takes_files(hass: HomeAssistant, recipient: str) -> bool:
    """Return whether files can be sent to a notify entity."""
    entity = er.async_get(hass).async_get(recipient)
    is_mail = entity is not None and entity.platform == SMTP
    return is_mail and hass.services.has_service(SMTP, SERVICE_SEND_MESSAGE)


async def post(
    hass: HomeAssistant, recipient: str, title: str, message: str, files: Sequence[MediaFile]
) -> None:
    """Send a message to a notify entity, with files where it takes them.

    Returns once its integration has taken it; raises NotPostedError where it has not.
    """
    state = hass.states.get(recipient)
    if state is None or state.state == STATE_UNAVAILABLE:
        # Home Assistant passes over such an entity without a word.
        raise NotPostedError(f"{recipient}: {STATE_UNAVAILABLE}")
    domain = SMTP if files and takes_files(hass, recipient) else NOTIFY_DOMAIN
    data: dict[str, Any] = {ATTR_ENTITY_ID: recipient, ATTR_TITLE: title, ATTR_MESSAGE: message}
    if domain == SMTP:
        data["attachments"] = [_attachment(each) for each in files]
    try:
        async with asyncio.timeout(POST_SECONDS):
            await hass.services.async_call(domain, SERVICE_SEND_MESSAGE, data, blocking=True)
    except (HomeAssistantError, probatio.Invalid, OSError) as error:
        raise NotPostedError(f"{recipient}: {str(error) or type(error).__name__}") from error


def _attachment(file: MediaFile) -> dict[str, Any]:
    source = {"media_content_id": file.source, "media_content_type": file.content_type}
    return {"media_source": source, "filename": file.name}
