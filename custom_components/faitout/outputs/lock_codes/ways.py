"""The ways to a lock that Home Assistant's own integrations have, for the drivers.

A code must not be in the data of an action: each call of one is an event, which everybody with
access to the bus sees and the recorder keeps in its database. So what stands behind an action is
called, a method of the lock's entity, and nothing is on the bus. The libraries of the
integrations are there only where the integration is, so they are looked up when they are needed.
"""

from collections.abc import Mapping
from importlib import import_module
from typing import Any, Final, override

from homeassistant.components.lock.const import DATA_COMPONENT
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er

from .contract import LockActions, NoAnswerError
from .zha import CodeCluster
from .zwave_js import CodeNode

DOOR_LOCK: Final = 0x0101
"""The Zigbee cluster of door locks."""
SERVER: Final = "in"
"""How ZHA names the side of a cluster that the device serves."""


class EntityActions(LockActions):
    """The methods of a lock's entity that its integration's actions call."""

    def __init__(self, hass: HomeAssistant, entity_id: str) -> None:
        """Take the lock."""
        self._hass = hass
        self._entity_id = entity_id

    @override
    async def call(self, action: str, data: Mapping[str, Any]) -> None:
        await self._done(action, data)

    @override
    async def ask(self, action: str, data: Mapping[str, Any]) -> Mapping[str, Any]:
        answer = await self._done(action, data)
        if not isinstance(answer, Mapping):
            raise NoAnswerError(f"{action} answered nothing")
        return answer

    async def _done(self, action: str, data: Mapping[str, Any]) -> Any:  # noqa: ANN401 - as it is
        component = self._hass.data.get(DATA_COMPONENT)
        entity = component.get_entity(self._entity_id) if component else None
        method = getattr(entity, f"async_{action}", None)
        if entity is None or not entity.available or method is None:
            raise NoAnswerError(f"{self._entity_id} is not there, or has no {action}")
        return await method(**data)


class ZwaveNode(CodeNode):
    """The Z-Wave node of a lock."""

    def __init__(self, hass: HomeAssistant, entity_id: str) -> None:
        """Take the lock."""
        self._hass = hass
        self._entity_id = entity_id

    @override
    async def code_in(self, slot: int) -> tuple[int | None, str | None]:
        helpers = import_module("homeassistant.components.zwave_js.helpers")
        codes = import_module("zwave_js_server.util.lock")
        node = helpers.async_get_node_from_entity_id(self._hass, self._entity_id)
        found = await codes.get_usercode_from_node(node, slot)
        status = codes.get_code_slot_value(node, slot, "userIdStatus").value
        text = found["usercode"]
        return status, None if text is None else str(text)


class ZhaCluster(CodeCluster):
    """The cluster of a lock of ZHA."""

    def __init__(self, hass: HomeAssistant, entity_id: str) -> None:
        """Take the lock."""
        self._hass = hass
        self._entity_id = entity_id

    @override
    async def attributes(self, names: tuple[str, ...]) -> Mapping[str, int]:
        found, _ = await self._cluster().read_attributes(list(names))
        return {name: int(value) for name, value in found.items() if value is not None}

    @override
    async def code_in(self, user: int) -> tuple[int, str | None]:
        answer = await self._cluster().get_pin_code(user)
        if (status := getattr(answer, "user_status", None)) is None or answer.user_id != user:
            # A lock that does not know the command answers with an error of another form.
            raise NoAnswerError("The lock does not say what is in the slot")
        return int(status), str(answer.code)

    def _cluster(self) -> Any:  # noqa: ANN401 - of a library that need not be there
        helpers = import_module("homeassistant.components.zha.helpers")
        entry = er.async_get(self._hass).async_get(self._entity_id)
        if entry is None or entry.device_id is None:
            raise NoAnswerError(f"{self._entity_id} is not there")
        device = helpers.async_get_zha_device_proxy(self._hass, entry.device_id).device
        for clusters in device.async_get_clusters().values():
            if DOOR_LOCK in clusters[SERVER]:
                return clusters[SERVER][DOOR_LOCK]
        raise NoAnswerError(f"{self._entity_id} has no cluster of a door lock")
