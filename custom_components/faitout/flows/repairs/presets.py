"""A repair of presets: a thermostat has no longer the one that was chosen for a level."""

from typing import Any, override

from homeassistant.components.repairs import RepairsFlowResult

from ...const import CONF_CLIMATE, CONF_PRESETS
from ..comfort_checks import preset_errors
from ..comfort_forms import likely_presets, presets_of, presets_schema
from .space import SpaceRepair, words_of


class PresetsChosen(SpaceRepair):
    """The presets of a space's thermostats are chosen again."""

    @override
    async def async_step_confirm(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask which preset stands for which level, with what is still there filled in."""
        found = self._space()
        if found is None:
            return self.async_abort(reason="space_gone")
        entry, subentry = found
        errors: dict[str, str] = {}
        if user_input is not None:
            errors = preset_errors(user_input)
            if not errors:
                self.hass.config_entries.async_update_subentry(
                    entry, subentry, data={**subentry.data, CONF_PRESETS: user_input}
                )
                return self.async_create_entry(data={})
        names = presets_of(self.hass, subentry.data.get(CONF_CLIMATE, ()))
        chosen = subentry.data.get(CONF_PRESETS, {})
        kept = {level: name for level, name in chosen.items() if name in names}
        return self.async_show_form(
            step_id="confirm",
            data_schema=self.add_suggested_values_to_schema(
                presets_schema(names), user_input or {**likely_presets(names), **kept}
            ),
            errors=errors,
            description_placeholders=words_of(self.hass, self.issue_id),
        )
