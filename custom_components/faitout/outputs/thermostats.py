"""Thermostats: those that take a temperature, and those that take a preset by its name."""

from collections import deque
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final, override

from homeassistant.components.climate.const import (
    ATTR_CURRENT_TEMPERATURE,
    ATTR_HVAC_MODE,
    ATTR_HVAC_MODES,
    ATTR_MAX_TEMP,
    ATTR_MIN_TEMP,
    ATTR_PRESET_MODE,
    ATTR_PRESET_MODES,
    ATTR_TARGET_TEMP_HIGH,
    ATTR_TARGET_TEMP_LOW,
    ATTR_TARGET_TEMP_STEP,
    DOMAIN as CLIMATE_DOMAIN,
    SERVICE_SET_HVAC_MODE,
    SERVICE_SET_PRESET_MODE,
    SERVICE_SET_TEMPERATURE,
    HVACMode,
)
from homeassistant.const import (
    ATTR_ENTITY_ID,
    ATTR_TEMPERATURE,
    STATE_UNAVAILABLE,
    STATE_UNKNOWN,
)
from homeassistant.core import Context, HomeAssistant, State, callback
from homeassistant.util import dt as dt_util

from ..engine.comfort.ability import Ability, setting_for
from ..engine.comfort.heat_policy import CEILING, COOLING, FROST, HeatLevel
from ..engine.comfort.own_words import FALLS_WITHIN, SHUT_LATELY, Around, Own, its_own
from ..engine.comfort.reached import Reached
from ..engine.comfort.setting import HEATING, Setting
from ..engine.manner import THERMOSTATS
from ..engine.order import Done, Order
from ..engine.orders import dropped, told_again
from ..engine.profile import Profile
from ..hub.measures import house_celsius, in_house_unit, number, room_celsius
from ..journal import Journal
from .thing import Thing, ThingListener

NOTHING_TO_DO: Final = Setting()
"""What one is told that can do nothing which is right for a level."""
PLAUSIBLE: Final = (4.0, 40.0)
"""°C that somebody or something may set a thermostat to: 0 and 85 are what is sent by mistake."""
MOST_AIR: Final = 64
"""Temperatures of the air that are remembered."""
THAWED: Final = FROST + 2.0
"""°C at which one that kept the pipes from freezing may be off again."""


class Thermostat(Thing[Setting]):
    """One thermostat. What it is told depends on what it can do, seen when it is there."""

    MANNERS = THERMOSTATS

    def __init__(
        self,
        hass: HomeAssistant,
        journal: Journal,
        entity_id: str,
        listener: ThingListener,
        presets: Mapping[HeatLevel, str],
    ) -> None:
        """Take the entity, and which of its presets stands for which level."""
        super().__init__(hass, journal, entity_id, listener)
        self._presets = presets
        self._wish: tuple[HeatLevel, float] | None = None
        """What it is to be brought to as soon as it is there."""
        self._level: tuple[HeatLevel, float] | None = None
        """What it was last brought to; None since somebody else set it."""
        self._air: deque[tuple[datetime, float]] = deque(maxlen=MOST_AIR)
        self._is_freezing = False
        self._window_open = False
        self._shut_at: datetime | None = None
        self._before_window: Setting | None = None
        self._is_clear = True

    @property
    def is_pending(self) -> bool:
        """Whether it has not done yet what it was told."""
        return self._wish is not None or self.wanted is not None

    @property
    def can_cool(self) -> bool:
        """Whether it can cool at all."""
        state = self._hass.states.get(self.entity_id)
        return state is not None and HVACMode.COOL in (state.attributes.get(ATTR_HVAC_MODES) or ())

    @property
    def degrees(self) -> float | None:
        """What it is set to, in °C; None where it shows none."""
        said = self.said
        if said is None or said.temperature is None:
            return None
        return house_celsius(self._hass, said.temperature)

    @property
    def reached(self) -> Reached | None:
        """What it did of what it was told; None while it has not."""
        said, done = self.said, self._orders.done
        if said is None or done is None or self.is_pending:
            return None
        degrees = None if done.word.preset else self.degrees
        return Reached(is_off=done.word.is_off and said.is_off, degrees=degrees)

    @callback
    def bring(self, level: HeatLevel, temperature: float) -> None:
        """Bring it to a level (temperature in °C), now or as soon as it is there again."""
        state = self._hass.states.get(self.entity_id)
        self._level = (level, temperature)
        done, said = self._orders.done, self.said
        self._is_clear = True
        if done and done.word.preset and done.word.with_it is None and not self.wanted:
            self._is_clear = dt_util.utcnow() - done.at > self._manner.settles
            if self._is_clear and said and said.temperature is not None:
                self._know_setpoint(done, said.temperature)
        if self.said is None or state is None:
            super().release()
            self._wish = (level, temperature)
            return
        self._wish = None
        self.order(self._setting(state, level, temperature))

    @callback
    def limit(self, temperature: float) -> None:
        """Cut what it is set to by hand down to a temperature in °C."""
        if self.said is not None and (self.degrees or 0) > temperature:
            self.order(Setting(temperature=in_house_unit(self._hass, temperature)))

    @callback
    def window(self, *, is_open: bool) -> None:
        """Hear whether a window is open: it may notice that by itself."""
        if self._window_open and not is_open:
            self._shut_at = dt_util.utcnow()
        self._window_open = is_open

    def is_at(self, level: HeatLevel, temperature: float) -> bool:
        """Return whether it is set to a level by now; yes while it is not there."""
        state = self._hass.states.get(self.entity_id)
        if self.said is None or state is None:
            return True
        if level is HeatLevel.OFF and (self.said.is_off or (self.degrees or 0) <= temperature):
            # It may have noticed the window by itself.
            return True
        return self._setting(state, level, temperature).fits(self.said)

    @override
    @callback
    def release(self) -> None:
        """Forget what it was told."""
        self._wish = self._level = None
        super().release()

    @override
    @callback
    def _take(self, state: State | None) -> None:
        if state is not None:
            self._feel(state)
            self._learn_mode(state)
        if self._wish and state and self._read(state) is not None and self.said is None:
            wish, self._wish = self._wish, None
            self.order(self._setting(state, *wish))
        before = self.said
        super()._take(state)
        self._learn_setpoint(before)
        self._learn_boost(before)

    @callback
    def _learn_boost(self, before: Setting | None) -> None:
        """Learn that a mode is a boost: it made it hotter than it was told; leave it."""
        said, wanted = self.said, self.wanted
        if said is None or before is None or wanted is None or wanted.temperature is None:
            return
        is_new_mode = said.hvac is not None and said.hvac == wanted.hvac != before.hvac
        if is_new_mode and (said.temperature or 0) > in_house_unit(self._hass, CEILING):
            self._profile = self._profile.boosts_in(said.hvac or "")
            self._learn_patience()
            if self._level is not None:
                self.bring(*self._level)

    @callback
    def _learn_setpoint(self, before: Setting | None) -> None:
        """Learn the temperature that came after the preset with which it goes."""
        done, said = self._orders.done, self.said
        if done is None or said is None or before is None or self.wanted is not None:
            return
        word = done.word
        if word.preset is None or word.with_it is not None or said.preset != word.preset:
            return
        # In one word with its preset it may come from what was told just before.
        is_its = before.preset == word.preset or (self._is_clear and not self._orders.echoes)
        if is_its and said.temperature is not None and said.temperature != before.temperature:
            self._know_setpoint(done, said.temperature)

    @callback
    def _know_setpoint(self, done: Done[Setting], temperature: float) -> None:
        self._profile = self._profile.with_setpoint(done.word.preset or "", temperature)
        known = replace(done, word=replace(done.word, with_it=temperature))
        self._orders = replace(self._orders, done=known)
        self._learn_patience()

    @callback
    def _feel(self, state: State) -> None:
        """Remember the air; one that is off must not let the pipes freeze."""
        air = room_celsius(self._hass, state.attributes.get(ATTR_CURRENT_TEMPERATURE))
        if air is None:
            return
        if not self._air or self._air[-1][1] != air:
            self._air.append((dt_util.utcnow(), air))
        was_freezing = self._is_freezing
        self._is_freezing = air < (THAWED if was_freezing else FROST)
        if was_freezing != self._is_freezing and self._level and self.said is not None:
            self.order(self._setting(state, *self._level))

    @override
    def _is_its_own(self, said: Setting, now: datetime) -> bool:
        before = self.said
        if before is None:
            return False
        own = its_own(before, said, self._around(now))
        if own is Own.WINDOW:
            is_back = self._before_window is not None and self._before_window.fits(said)
            self._before_window = None if is_back else self._before_window or before
        elif own is Own.PROGRAMME and said.hvac:
            self._profile = replace(self._profile, programs=self._profile.programs | {said.hvac})
            self._learn_patience()
        return own is not None

    def _around(self, now: datetime) -> Around:
        state = self._hass.states.get(self.entity_id)
        lately = [air for at, air in self._air if timedelta() <= now - at <= FALLS_WITHIN]
        return Around(
            at=now,
            window_open=self._window_open,
            shut_at=self._shut_at,
            fell=max(lately) - lately[-1] if lately else 0.0,
            least=number(state.attributes.get(ATTR_MIN_TEMP)) if state else None,
            frost=in_house_unit(self._hass, FROST),
            opened_by_itself=self._before_window,
        )

    @override
    @callback
    def _changed_itself(self, now: datetime) -> None:
        """While a window is open it is left so; else it is told again once it had its time."""
        if self._window_open:
            self._orders = dropped(self._orders)
            self._timer.set(None)
            return
        if self._before_window is not None:
            self._orders = told_again(self._orders, now + SHUT_LATELY)
            self._timer.set(self._orders.look_at)
            return
        super()._changed_itself(now)

    @override
    def _learned(self, order: Order[Setting], before: Setting | None) -> Profile:
        """Learn how it rounds."""
        told, said = order.word.temperature, self.said
        if told is None or said is None or said.temperature is None:
            return self._profile
        return self._profile.rounded(told, said.temperature)

    @override
    def _read(self, state: State) -> Setting | None:
        if state.state in (STATE_UNAVAILABLE, STATE_UNKNOWN):
            return None
        temperature = number(state.attributes.get(ATTR_TEMPERATURE))
        if temperature is None:
            temperature = number(state.attributes.get(ATTR_TARGET_TEMP_LOW))
        preset = state.attributes.get(ATTR_PRESET_MODE)
        mode = self._meant(state)
        said = Setting(mode, temperature, preset if isinstance(preset, str) else None)
        return self.said if self._is_nonsense(said) and self.said is not None else said

    def _meant(self, state: State) -> str:
        """Return the mode that it is in: of one that heats, and shows another name, the name told.

        Some answer `off` to `auto`, with the temperature that they were told, and heat.
        """
        heats = [told for told, said in self._profile.modes.items() if said == state.state]
        return next((told for told in heats if told in HEATING), state.state)

    @callback
    def _learn_mode(self, state: State) -> None:
        """Learn that it calls a mode off in which it does what it is told."""
        word, said = self.wanted, self.said
        if word is None or said is None or word.hvac not in HEATING or word.temperature is None:
            return
        shown = number(state.attributes.get(ATTR_TEMPERATURE))
        did = shown is not None and abs(shown - word.temperature) <= word.close
        was_heating = said.hvac in HEATING and said.temperature != shown
        if state.state == HVACMode.OFF and self._is_ours(state) and did and was_heating:
            self._profile = self._profile.shows_as(word.hvac, state.state)
            self._learn_patience()

    def _is_nonsense(self, said: Setting) -> bool:
        """Return whether nobody can have set it to this."""
        if said.is_off or said.temperature is None:
            return False
        degrees = house_celsius(self._hass, said.temperature)
        return degrees is None or not PLAUSIBLE[0] <= degrees <= PLAUSIBLE[1]

    @override
    async def _send(self, word: Setting, context: Context) -> None:
        """Tell it in one call where that can be, and never a step that is wrong alone.

        A temperature goes before a mode, so that it never heats to one of its own in between. Some
        take the temperature of a call and pass over the mode: they are told the mode then.
        """
        said = self.said
        has_mode = word.hvac is None or (
            said is not None and (said.hvac == word.hvac or {said.hvac, word.hvac} <= HEATING)
        )
        mode = {} if has_mode else {ATTR_HVAC_MODE: word.hvac}
        if word.preset:
            if mode and self._orders.tries > 1:
                # Some take no preset while they are off.
                await self._call(SERVICE_SET_HVAC_MODE, mode, context)
            await self._call(SERVICE_SET_PRESET_MODE, {ATTR_PRESET_MODE: word.preset}, context)
            if mode and self.said is not None and self.said.is_off:
                await self._call(SERVICE_SET_HVAC_MODE, mode, context)
            return
        if word.temperature is None:
            if mode:
                await self._call(SERVICE_SET_HVAC_MODE, mode, context)
            return
        if mode and self._is_deaf_while_off(word):
            await self._call(SERVICE_SET_HVAC_MODE, mode, context)
            await self._call(SERVICE_SET_TEMPERATURE, _degrees_of(word), context)
            return
        if not (mode and self._has_temperature(word)):
            both = {} if self._profile.ignores_mode else mode
            await self._call(SERVICE_SET_TEMPERATURE, _degrees_of(word) | both, context)
            if both or not mode:
                return
        await self._call(SERVICE_SET_HVAC_MODE, mode, context)
        self._profile = replace(self._profile, ignores_mode=True)

    def _is_deaf_while_off(self, word: Setting) -> bool:
        """Return whether it took nothing so far, and may be switched on before it is told.

        It comes up with what it shows: that must not be too warm.
        """
        said = self.said
        if self._orders.tries <= 1 or said is None or said.temperature is None:
            return False
        ceiling = in_house_unit(self._hass, CEILING)
        return said.temperature <= ceiling and not replace(word, hvac=None).fits(said)

    def _has_temperature(self, word: Setting) -> bool:
        """Return whether it was told this already, and took all but the mode."""
        is_again = self._orders.tries > 1
        return is_again and self.said is not None and replace(word, hvac=None).fits(self.said)

    async def _call(self, action: str, data: Mapping[str, object], context: Context) -> None:
        await self._hass.services.async_call(
            CLIMATE_DOMAIN,
            action,
            {ATTR_ENTITY_ID: self.entity_id, **data},
            blocking=True,
            context=context,
        )

    def _setting(self, state: State, level: HeatLevel, temperature: float) -> Setting:
        """Return what a level means for this thermostat, by what it can do."""
        asked = in_house_unit(self._hass, temperature)
        setting = setting_for(self._ability(state), level, asked, self._profile)
        return NOTHING_TO_DO if setting is None else setting

    def _ability(self, state: State) -> Ability:
        said = state.attributes
        return Ability(
            mode=state.state,
            modes=tuple(str(mode) for mode in said.get(ATTR_HVAC_MODES) or ()),
            presets=tuple(str(each) for each in said.get(ATTR_PRESET_MODES) or ()),
            least=number(said.get(ATTR_MIN_TEMP)),
            most=number(said.get(ATTR_MAX_TEMP)),
            step=number(said.get(ATTR_TARGET_TEMP_STEP)) or 0.0,
            keeps_between=ATTR_TARGET_TEMP_HIGH in said,
            frost=in_house_unit(self._hass, FROST),
            ceiling=in_house_unit(self._hass, CEILING),
            cooling=in_house_unit(self._hass, COOLING),
            is_freezing=self._is_freezing or not self._air,
            chosen=self._presets,
        )


def _degrees_of(word: Setting) -> dict[str, object]:
    """Return the temperatures of an order as Home Assistant's action takes them."""
    if word.high is None:
        return {ATTR_TEMPERATURE: word.temperature}
    return {ATTR_TARGET_TEMP_LOW: word.temperature, ATTR_TARGET_TEMP_HIGH: word.high}
