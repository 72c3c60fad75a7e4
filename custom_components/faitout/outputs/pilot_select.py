"""A pilot wire that is a select: one name for each order.

    readable: order ──► its own word ──► done, told again, or a hand         (as every Thing)
    silent:   order ──► told once for each change, and once after a start    (never confirmed)

Silent is one that says nothing (`unknown`) or only repeats what Home Assistant told it (an assumed
state): the radio module takes orders and reports none. No silence of it is a fault, and no hand on
the radiator can be seen; one in Home Assistant can. As soon as it says something, it is readable.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final, Self, override

from homeassistant.components.select.const import ATTR_OPTIONS, DOMAIN as SELECT_DOMAIN
from homeassistant.const import (
    ATTR_ASSUMED_STATE,
    ATTR_ENTITY_ID,
    ATTR_OPTION,
    SERVICE_SELECT_OPTION,
    STATE_UNAVAILABLE,
    STATE_UNKNOWN,
)
from homeassistant.core import (
    CALLBACK_TYPE,
    Context,
    Event,
    EventStateChangedData,
    HomeAssistant,
    State,
    callback,
)
from homeassistant.helpers.event import async_track_state_change_event
from homeassistant.util import dt as dt_util

from ..engine.comfort.heat_policy import HeatLevel
from ..engine.comfort.preset_names import FOR_LEVEL, order_of
from ..engine.device_view import By, DeviceView
from ..hub.timer import Timer
from ..journal import Journal
from .pilot_wire import PilotWire
from .thing import ThingListener
from .told_once import ToldOnce

SPEAKS_WITHIN: Final = timedelta(minutes=1)
"""After a start one that can be read has said by then what it is set to: MQTT keeps it."""


@dataclass(frozen=True, slots=True)
class PilotName:
    """An order of the pilot wire by the name that the select has for it."""

    name: str

    @override
    def __str__(self) -> str:
        """Return it in the words of Home Assistant."""
        return self.name

    @property
    def grows_old(self) -> bool:
        """A level is right until another one is wanted."""
        return False

    def fits(self, said: Self) -> bool:
        """Return whether a wire that says this has done what it was told."""
        return self == said

    def answered(self, said: Self) -> bool:
        """Return whether it says with this that it did it: there is nothing to round."""
        return self == said

    def partly(self, before: Self | None, said: Self) -> bool:
        """Return whether it may say this on the way: there is nothing between two orders."""
        return said == before

    def oddly(self, before: Self | None, said: Self) -> bool:  # noqa: ARG002 - as others
        """Return whether it may make this of what it was told, where it names us as the cause."""
        return True

    def goes_with(self, before: Self, said: Self, *, soon: bool) -> bool:  # noqa: ARG002 - as others
        """Return whether it may say this next by itself: nothing goes with an order."""
        return self == said


class PilotSelect(PilotWire[PilotName]):
    """The select of one pilot wire."""

    def __init__(
        self,
        hass: HomeAssistant,
        journal: Journal,
        entity_id: str,
        listener: ThingListener,
        names: Mapping[HeatLevel, str],
    ) -> None:
        """Take the entity, and which of its names stands for which level."""
        super().__init__(hass, journal, entity_id, listener)
        self._names = names
        self._wish: HeatLevel | None = None
        self._resumed: HeatLevel | None = None
        self._resumes = Timer(hass, f"pilot wire {entity_id}", self._resume_now)
        self._told = ToldOnce(hass, entity_id, self._call, listener)
        self._unfollow: CALLBACK_TYPE | None = None

    @property
    @override
    def is_pending(self) -> bool:
        """Whether it has not done yet what it was told; of a silent one that is not known."""
        is_read_now = self._told.name is not None and self.said is not None
        return self._wish is not None or self.wanted is not None or is_read_now

    @property
    @override
    def away_since(self) -> datetime | None:
        """Since when it is away; one that says nothing is not."""
        return None if self._is_silent_now else super().away_since

    @property
    def _is_silent_now(self) -> bool:
        state = self._hass.states.get(self.entity_id)
        return state is not None and not _is_away(state) and _is_silent(state)

    @override
    @callback
    def start(self) -> None:
        """Say what it is now, and follow it from here on."""
        super().start()
        self._unfollow = async_track_state_change_event(self._hass, [self.entity_id], self._spoke)

    @override
    async def stop(self) -> None:
        """Stop following, and keep what was learned."""
        self._resumes.set(None)
        self._told.forget()
        if self._unfollow:
            self._unfollow()
        self._unfollow = None
        await super().stop()

    @callback
    def bring(self, level: HeatLevel, temperature: float) -> None:  # noqa: ARG002 - the wire has none
        """Bring the radiator to a level, now or as soon as the select is there again."""
        if level is not HeatLevel.COOLING:
            self._wish, self._resumed = level, None
            self._carry_out()

    @callback
    def resume(self, level: HeatLevel) -> None:
        """Tell a silent one once more what it was brought to before a restart."""
        self._resumed = level
        self._resumes.set(dt_util.utcnow() + SPEAKS_WITHIN)

    def is_at(self, level: HeatLevel, temperature: float) -> bool:  # noqa: ARG002 - the wire has none
        """Return whether it is set to a level by now; yes while that cannot be read."""
        state = self._hass.states.get(self.entity_id)
        if self.said is None or state is None or level is HeatLevel.COOLING:
            return True
        return self.said.name == self._name(state, level)

    @override
    @callback
    def release(self) -> None:
        """Forget what it was told."""
        self._wish = self._resumed = None
        self._told.forget()
        super().release()

    @override
    def view(self) -> DeviceView:
        """Return it as a person looks at it: a silent one was told, and never confirms."""
        view, told = super().view(), self._told
        state = self._hass.states.get(self.entity_id)
        if state is None or not self._is_silent_now:
            return view
        return replace(
            view,
            said=state.state,
            ordered=told.name,
            by=view.by if told.name is None else By.HUB,
            since=view.since if told.name is None else told.at,
            tries=told.tries,
            away_since=None,
            failed=told.failed,
            is_silent=True,
        )

    @override
    def diagnostics(self) -> dict[str, Any]:
        """Return what it says and was told; `told` was never confirmed."""
        told = {"told": self._told.name, "told_at": self._told.name and self._told.at}
        return {**super().diagnostics(), **told}

    @callback
    def _spoke(self, event: Event[EventStateChangedData]) -> None:
        """Go on with what waited for it, and look whether somebody used it in Home Assistant."""
        old, state = event.data["old_state"], event.data["new_state"]
        if state is None or _is_away(state):
            return
        if not _is_silent(state):
            self._resumed = None
        if self._wish is not None:
            self._carry_out()
        elif (told := self._told.name) is not None:
            if not _is_silent(state):
                self._told.forget()
                self.order(PilotName(told))
            elif old and not _is_away(old) and self._is_by_hand(state, told):
                self._listener.by_hand(self.entity_id)
        elif self._resumed is not None:
            self.resume(self._resumed)

    def _is_by_hand(self, state: State, told: str) -> bool:
        """Return whether a silent one was told something else, and not by the hub."""
        is_ours = {state.context.id, state.context.parent_id}.intersection(self._contexts)
        return state.state not in (STATE_UNKNOWN, told) and not is_ours

    @callback
    def _resume_now(self) -> None:
        state, level = self._hass.states.get(self.entity_id), self._resumed
        if level is not None and state and not _is_away(state):
            self._resumed = None
            if _is_silent(state):
                self._wish = level
                self._carry_out()

    @callback
    def _carry_out(self) -> None:
        state = self._hass.states.get(self.entity_id)
        if self._wish is None or state is None or _is_away(state):
            # What it was told before is not told again when it is back.
            super().release()
            return
        name = self._name(state, self._wish)
        if name is None:
            # It lost that order since it was set up.
            self._listener.failed(self.entity_id)
            return
        self._wish = None
        if _is_silent(state):
            self._told.tell(name)
        else:
            self._told.forget()
            self.order(PilotName(name))

    def _name(self, state: State, level: HeatLevel) -> str | None:
        """Return its name for a level: as set up, or its own word for the same order."""
        level = HeatLevel.FROST_GUARD if level is HeatLevel.OFF else level
        options: list[str] = state.attributes.get(ATTR_OPTIONS) or []
        name = self._names.get(level)
        if name in options:
            return name
        order = order_of(name) if name else FOR_LEVEL[level]
        return next((each for each in options if order and order_of(each) is order), None)

    @override
    def _read(self, state: State) -> PilotName | None:
        return None if _is_away(state) or _is_silent(state) else PilotName(state.state)

    async def _call(self, name: str) -> None:
        context = Context()
        self.adopt(context)
        await self._send(PilotName(name), context)

    @override
    async def _send(self, word: PilotName, context: Context) -> None:
        await self._hass.services.async_call(
            SELECT_DOMAIN,
            SERVICE_SELECT_OPTION,
            {ATTR_ENTITY_ID: self.entity_id, ATTR_OPTION: word.name},
            blocking=True,
            context=context,
        )


def _is_away(state: State) -> bool:
    return state.state == STATE_UNAVAILABLE


def _is_silent(state: State) -> bool:
    """Return whether it takes orders and reports none, as far as can be seen now."""
    return state.state == STATE_UNKNOWN or bool(state.attributes.get(ATTR_ASSUMED_STATE))
