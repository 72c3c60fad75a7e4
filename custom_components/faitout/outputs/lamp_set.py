"""The lamps of one space together: switched one by one or with a scene, and flashed."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
import logging
from typing import Any, Final

from homeassistant.components.scene.const import DOMAIN as SCENE_DOMAIN
from homeassistant.const import ATTR_ENTITY_ID, SERVICE_TURN_ON
from homeassistant.core import CALLBACK_TYPE, Context, HomeAssistant, callback
from homeassistant.helpers.event import async_call_later
from homeassistant.util import dt as dt_util

from ..hub.standing import can_be_reached
from ..journal import Journal
from .lamp_group import GroupLamp
from .lamps import Lamp, Lamplight
from .scenes import OtherScenes
from .thing import SEND_SECONDS, ThingListener

_LOGGER = logging.getLogger(__name__)

FLASH: Final = timedelta(seconds=1)
SCENE_PATIENCE: Final = timedelta(seconds=10)
"""How long a scene may take until a lamp is on; without that the lamps are switched one by one."""


class LampSet:
    """The lamps of a space. All methods must be called in the event loop."""

    def __init__(
        self,
        hass: HomeAssistant,
        journal: Journal,
        lamps: Iterable[str],
        listener: ThingListener,
        *,
        scene: str | None,
        settled: Callable[[], None],
    ) -> None:
        """Take the lamps, and whom to tell of them; `settled`: a scene or flash is over."""
        self._hass = hass
        self._scene = scene
        self._settled = settled
        self._lamps = [GroupLamp(hass, journal, entity_id, listener) for entity_id in lamps]
        self._by_hand = listener.by_hand
        self._scenes = OtherScenes(hass, self._entities, self._scene_called)
        self._scene_context = Context()
        self._cancel_scene_check: CALLBACK_TYPE | None = None
        self._cancel_flash: CALLBACK_TYPE | None = None

    @property
    def entities(self) -> list[str]:
        """The lamps by their entity ids."""
        return [lamp.entity_id for lamp in self._lamps]

    @property
    def is_lit(self) -> bool:
        """Whether any lamp is on."""
        return any(lamp.said == Lamplight(on=True) for lamp in self._lamps)

    @property
    def is_known(self) -> bool:
        """Whether any lamp says what it is."""
        return any(lamp.said for lamp in self._lamps)

    @property
    def is_all_known(self) -> bool:
        """Whether every lamp says what it is."""
        return all(lamp.said for lamp in self._lamps)

    @property
    def is_pending(self) -> bool:
        """Whether the lamps have not done yet what they were told."""
        is_busy = self._cancel_scene_check is not None or self._cancel_flash is not None
        return is_busy or any(lamp.wanted for lamp in self._lamps)

    @property
    def lamps(self) -> Sequence[Lamp]:
        """The lamps one by one."""
        return self._lamps

    async def start(self) -> None:
        """Follow the lamps."""
        for lamp in self._lamps:
            await lamp.recall()
            lamp.start()
        self._scenes.start()

    async def stop(self) -> None:
        """Stop following; what is not done stays pending."""
        self._scenes.stop()
        for cancel in (self._cancel_scene_check, self._cancel_flash):
            if cancel:
                cancel()
        for lamp in self._lamps:
            await lamp.stop()

    @callback
    def switch(self, *, on: bool) -> None:
        """Switch them, on with the scene where there is one.

        One by one where a hand may have just changed one: it is left so, if it was.
        """
        self._forget_scene()
        is_free = not any(lamp.may_be_by_hand for lamp in self._lamps)
        if on and self._scene and is_free and can_be_reached(self._hass.states.get(self._scene)):
            self._set_scene(self._scene)
        else:
            self.resume(lit=on)

    @callback
    def resume(self, *, lit: bool, all_of_them: bool = True) -> None:
        """Have them be so from here on; those that are so already are told nothing.

        Not `all_of_them`: only those that are so, since a scene leaves some of them out.
        """
        for lamp in self._lamps:
            if all_of_them or lamp.said == Lamplight(on=lit):
                lamp.order(Lamplight(on=lit))

    @callback
    def release(self) -> None:
        """Forget what they were told: they are somebody else's now."""
        self._forget_scene()
        for lamp in self._lamps:
            lamp.release()

    @callback
    def flash(self, is_still: Callable[[bool], bool]) -> None:
        """Change for a moment and back, where it `is_still` to be as it was then."""
        was_lit = self.is_lit
        flashed = [lamp for lamp in self._lamps if lamp.said == Lamplight(on=was_lit)]
        for lamp in flashed:
            lamp.excuse(2 * FLASH)
            lamp.order(Lamplight(on=not was_lit))
        if self._cancel_flash:
            self._cancel_flash()

        @callback
        def back(_: datetime) -> None:
            self._cancel_flash = None
            if is_still(was_lit):
                for lamp in flashed:
                    lamp.order(Lamplight(on=was_lit))
            self._settled()

        self._cancel_flash = async_call_later(self._hass, FLASH, back)

    def diagnostics(self) -> dict[str, Any]:
        """Return what each lamp says and was told."""
        return {lamp.entity_id: lamp.diagnostics() for lamp in self._lamps}

    @callback
    def _set_scene(self, scene: str) -> None:
        """Call the scene; where no lamp so much as moves, switch them one by one."""
        self._scene_context = context = Context()
        called = dt_util.utcnow()
        for lamp in self._lamps:
            lamp.release()
            lamp.adopt(context)
            lamp.excuse(SCENE_PATIENCE)
            lamp.expect(Lamplight(on=True))

        @callback
        def check(_: datetime) -> None:
            self._cancel_scene_check = None
            if not self.is_lit and not any(lamp.has_changed_since(called) for lamp in self._lamps):
                self.resume(lit=True)
            self._settled()

        self._cancel_scene_check = async_call_later(self._hass, SCENE_PATIENCE, check)
        self._hass.async_create_background_task(
            self._call_scene(scene, context), f"faitout scene {scene}"
        )

    async def _call_scene(self, scene: str, context: Context) -> None:
        try:
            async with asyncio.timeout(SEND_SECONDS):
                await self._hass.services.async_call(
                    SCENE_DOMAIN,
                    SERVICE_TURN_ON,
                    {ATTR_ENTITY_ID: scene},
                    blocking=True,
                    context=context,
                )
        except Exception as error:  # noqa: BLE001 - whatever the integration of that scene raises
            _LOGGER.debug("%s could not be called: %r", scene, error)

    def _entities(self) -> set[str]:
        return {entity_id for lamp in self._lamps for entity_id in (lamp.entity_id, *lamp.members)}

    @callback
    def _scene_called(self, scene: str, context: Context) -> None:
        """Leave the lamps to whoever called a scene for them; where they are out, nobody lit one.

        A scene for the whole house puts out also what is out, and that is no wish for the dark.
        """
        is_ours = scene == self._scene and context.id == self._scene_context.id
        if is_ours or not (self.is_lit or self._cancel_scene_check):
            return
        for lamp in self._lamps:
            lamp.accuse()
        self._by_hand(self._lamps[0].entity_id)

    @callback
    def _forget_scene(self) -> None:
        if self._cancel_scene_check:
            self._cancel_scene_check()
        self._cancel_scene_check = None
