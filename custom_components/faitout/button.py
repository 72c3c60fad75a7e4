"""Buttons of a space: what a person settles with one tap. Available only when they make sense."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import override

from homeassistant.components.button import ButtonEntity, ButtonEntityDescription
from homeassistant.const import EntityCategory
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .engine.booking import Actor
from .engine.stimulus import CheckIn, Command, End, Extend, ForgetLearned, UndoRelease
from .engine.view import View
from .entities.alarm import RESET, ResetAlarmButton
from .entities.faults import SEEN_TO, SeenToButton
from .entity import SpaceEntity, add_space_entities
from .hub.runner import SpaceRunner
from .hub.site import FaitoutConfigEntry, Site

PARALLEL_UPDATES = 0


@dataclass(frozen=True, kw_only=True)
class SpaceButtonDescription(ButtonEntityDescription):
    """A button of a space: what it asks for, and when that makes sense."""

    command: Command
    available_fn: Callable[[View], bool]
    for_common_spaces: bool = False
    """Whether spaces that can never be booked have it too."""


DESCRIPTIONS = (
    SpaceButtonDescription(
        key="check_in",
        translation_key="check_in",
        command=CheckIn(actor=Actor.BUTTON),
        available_fn=lambda view: view.can_check_in,
    ),
    SpaceButtonDescription(
        key="end",
        translation_key="end",
        command=End(actor=Actor.BUTTON),
        available_fn=lambda view: view.can_end,
    ),
    SpaceButtonDescription(
        key="extend",
        translation_key="extend",
        command=Extend(actor=Actor.BUTTON),
        available_fn=lambda view: view.can_extend,
    ),
    SpaceButtonDescription(
        key="undo_release",
        translation_key="undo_release",
        command=UndoRelease(actor=Actor.BUTTON),
        available_fn=lambda view: view.can_undo,
    ),
    SpaceButtonDescription(
        key="forget_learned",
        translation_key="forget_learned",
        entity_category=EntityCategory.CONFIG,
        command=ForgetLearned(),
        available_fn=lambda _: True,
        for_common_spaces=True,
    ),
)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: FaitoutConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the buttons of each space."""

    def build(site: Site, runner: SpaceRunner) -> Iterable[SpaceButton]:
        for description in DESCRIPTIONS:
            if runner.space.is_bookable or description.for_common_spaces:
                yield SpaceButton(site, runner, description)

    add_space_entities(entry, async_add_entities, build)
    add_space_entities(
        entry, async_add_entities, lambda site, runner: [SeenToButton(site, runner, SEEN_TO)]
    )
    if entry.runtime_data.alarm.detectors:
        async_add_entities([ResetAlarmButton(entry.runtime_data, RESET)])


class SpaceButton(SpaceEntity, ButtonEntity):
    """One button of a space."""

    entity_description: SpaceButtonDescription

    @property
    @override
    def available(self) -> bool:
        """Whether pressing it makes sense now."""
        return self.entity_description.available_fn(self._runner.view)

    @property
    @override
    def _shown(self) -> object:
        return self.available

    @override
    async def async_press(self) -> None:
        """Ask for it. Raises CommandRefused where the space has changed meanwhile."""
        await self._command(self.entity_description.command)
