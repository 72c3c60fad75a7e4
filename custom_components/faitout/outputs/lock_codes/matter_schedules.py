"""The schedules of a Matter lock: it refuses a PIN outside its window by itself.

Home Assistant has no action for them, so its Matter client is asked, as its own actions do. They
are in the lock's local time, which the lock has to know: one whose clock says nothing, or another
time than ours, would refuse people at the right time, and is taken to keep no schedules.
"""

from datetime import datetime, timedelta
from importlib import import_module
from typing import Any, Final, Protocol, override

from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.util import dt as dt_util

from .contract import CodeWindow, NoAnswerError

EPOCH: Final = datetime(2000, 1, 1)  # noqa: DTZ001 - Matter counts from midnight by the lock's clock
LOCAL_TIME: Final = "0/56/7"
"""Where a Matter device says its local time: microseconds since then (TimeSynchronization)."""
CLOCK: Final = timedelta(seconds=30)
"""How wrong the clock of a lock may be."""
INDEX: Final = 1
"""Which of a user's schedules is used; each lock that has any has this one."""
TIMED_MS: Final = 10_000
"""As long as Home Assistant's own actions allow for a command that changes a lock."""
SUCCESS: Final = 0


class Schedules(Protocol):
    """The schedules of one lock."""

    async def are_kept(self) -> bool:
        """Return whether the lock keeps them, and its clock is right."""

    async def give(self, user: int, window: CodeWindow) -> None:
        """Let a user in during a window only."""

    async def given(self, user: int) -> CodeWindow | None:
        """Return the window of a user, asked of the lock; None: it has none."""


class MatterSchedules(Schedules):
    """The schedules of a lock of Home Assistant's Matter integration."""

    def __init__(self, hass: HomeAssistant, entity_id: str) -> None:
        """Take the lock."""
        self._hass = hass
        self._entity_id = entity_id

    @override
    async def are_kept(self) -> bool:
        clusters, client, node, endpoint = self._lock()
        features = endpoint.get_attribute_value(None, clusters.DoorLock.Attributes.FeatureMap) or 0
        if not features & clusters.DoorLock.Bitmaps.Feature.kYearDayAccessSchedules:
            return False
        said = (await client.read_attribute(node.node_id, LOCAL_TIME)).get(LOCAL_TIME)
        if not isinstance(said, int):
            return False
        ours = dt_util.now().replace(tzinfo=None)
        return abs(EPOCH + timedelta(microseconds=said) - ours) <= CLOCK

    @override
    async def give(self, user: int, window: CodeWindow) -> None:
        start, end = (_seconds(at) for at in window)
        await self._told(
            "SetYearDaySchedule",
            timed_request_timeout_ms=TIMED_MS,
            yearDayIndex=INDEX,
            userIndex=user,
            localStartTime=start,
            localEndTime=end,
        )

    @override
    async def given(self, user: int) -> CodeWindow | None:
        answer = await self._told("GetYearDaySchedule", yearDayIndex=INDEX, userIndex=user)
        start, end = (_field(answer, name) for name in ("localStartTime", "localEndTime"))
        is_there = _field(answer, "status") == SUCCESS
        if not is_there or not isinstance(start, int) or not isinstance(end, int):
            return None
        return _instant(start), _instant(end)

    async def _told(
        self, command: str, timed_request_timeout_ms: int | None = None, **fields: int
    ) -> Any:  # noqa: ANN401 - as the client gives it
        clusters, client, node, endpoint = self._lock()
        return await client.send_device_command(
            node_id=node.node_id,
            endpoint_id=endpoint.endpoint_id,
            command=getattr(clusters.DoorLock.Commands, command)(**fields),
            timed_request_timeout_ms=timed_request_timeout_ms,
        )

    def _lock(self) -> tuple[Any, Any, Any, Any]:
        """Return Matter's clusters, the client, and the node and endpoint of the lock."""
        helpers = import_module("homeassistant.components.matter.helpers")
        clusters = import_module("chip.clusters.Objects")
        entry = er.async_get(self._hass).async_get(self._entity_id)
        if entry is None or entry.device_id is None:
            raise NoAnswerError(f"{self._entity_id} is not there")
        node = helpers.node_from_ha_device_id(self._hass, entry.device_id)
        for endpoint in node.endpoints.values() if node else ():
            if endpoint.has_cluster(clusters.DoorLock):
                return clusters, helpers.get_matter(self._hass).matter_client, node, endpoint
        raise NoAnswerError(f"{self._entity_id} has no cluster of a door lock")


def same_window(one: CodeWindow | None, other: CodeWindow) -> bool:
    """Return whether two windows are one to a lock, which counts whole seconds."""
    return one is not None and [_seconds(at) for at in one] == [_seconds(at) for at in other]


def _seconds(at: datetime) -> int:
    """Return an instant as a lock counts it: by the clock of the place."""
    return int((dt_util.as_local(at).replace(tzinfo=None) - EPOCH).total_seconds())


def _instant(seconds: int) -> datetime:
    local = (EPOCH + timedelta(seconds=seconds)).replace(tzinfo=dt_util.get_default_time_zone())
    return dt_util.as_utc(local)


def _field(answer: object, name: str) -> object:
    """Return a field of an answer, which is a value or a dictionary by the client's version."""
    return answer.get(name) if isinstance(answer, dict) else getattr(answer, name, None)
