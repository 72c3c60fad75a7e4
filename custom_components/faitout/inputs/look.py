"""The last look: asking those that really look when they are asked.

Most entities that are asked only write their old state once more. Home Assistant's own action to
update an entity fails in silence, too, and while a poll hangs it answers with the old state. So
only those are asked that can look, in a way that tells whether they did.
"""

import asyncio
from collections.abc import Iterable

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.event import (
    async_track_state_change_event,
    async_track_state_report_event,
)
from homeassistant.helpers.update_coordinator import DataUpdateCoordinator

from .origins import can_be_asked, coordinator_of, entity_of, is_being_polled

LOOK_SECONDS = 10.0
"""The longest that the last look waits for sensors that have to be asked."""


async def asked(hass: HomeAssistant, entity_ids: Iterable[str]) -> dict[str, bool]:
    """Ask those that can look, and return for each whether it did.

    What they see is written to Home Assistant, unless it is as before and its integration does
    not write that.
    """
    fetches: dict[int, asyncio.Task[bool]] = {}
    several = [each for each in dict.fromkeys(entity_ids) if _can_look(hass, each)]
    answers = await asyncio.gather(*(_ask(hass, each, fetches) for each in several))
    return dict(zip(several, answers, strict=True))


def _can_look(hass: HomeAssistant, entity_id: str) -> bool:
    entity = entity_of(hass, entity_id)
    return entity is not None and can_be_asked(entity)


async def _ask(hass: HomeAssistant, entity_id: str, fetches: dict[int, asyncio.Task[bool]]) -> bool:
    entity = entity_of(hass, entity_id)
    if entity is None:
        return False
    try:
        async with asyncio.timeout(LOOK_SECONDS):
            if coordinator := coordinator_of(entity):
                # One question for all that it fetches.
                fetch = fetches.get(id(coordinator)) or hass.async_create_task(
                    _fetch(coordinator), "faitout asks a coordinator"
                )
                fetches[id(coordinator)] = fetch
                return await asyncio.shield(fetch)
            if is_being_polled(entity):
                # A question now would be answered with what was seen before.
                await _next_word(hass, entity_id)
                return True
            await entity.async_device_update()
            entity.async_write_ha_state()
    except Exception:  # noqa: BLE001 - whatever the integration of that sensor raises
        return False
    return True


async def _next_word(hass: HomeAssistant, entity_id: str) -> None:
    """Wait until an entity writes its state, as it does when its poll is over and was good."""
    has_spoken = asyncio.Event()

    @callback
    def heard(_: object) -> None:
        has_spoken.set()

    followed = (
        async_track_state_change_event(hass, entity_id, heard),
        async_track_state_report_event(hass, entity_id, heard),
    )
    try:
        await has_spoken.wait()
    finally:
        for unsubscribe in followed:
            unsubscribe()


async def _fetch(coordinator: DataUpdateCoordinator[object]) -> bool:
    await coordinator.async_refresh()
    return coordinator.last_update_success
