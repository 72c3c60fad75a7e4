"""Repairs of things that are not there: another takes the place, or it is left out, or it is known.

One menu, whose first choice is the likeliest; each choice is one tap, save that of another entity.
"""

from typing import Any, Final

from homeassistant.components.repairs import RepairsFlow, RepairsFlowResult
from homeassistant.const import CONF_ENTITY_ID
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.helpers.selector import EntitySelector, EntitySelectorConfig
import probatio

from ...const import CONF_SLUG
from ...engine.absence import Role, Standing
from ...hub.site import FaitoutConfigEntry, Site
from ...settings.named import named_in, rename_all, without
from ...settings.remembered import quiet_entities, remember
from ...words.issues import IssueData
from ...words.things import thing_name
from ..commanded import commanded_elsewhere
from .likely import domains_for, likely_successor
from .space import words_of

NEEDED: Final = frozenset({Role.GUARD})
"""What cannot be left out with a tap: a door without its lock, an alarm without its detector."""


class ThingRepair(RepairsFlow):
    """A thing that a site names is gone, disabled, out of reach, or can no longer do its work."""

    def __init__(self, data: IssueData) -> None:
        """Take what the issue is about."""
        self._about = data
        self._gone = str(data["thing"])
        self._role = Role(str(data["role"]))
        self._standing = Standing(str(data["standing"]))

    @property
    def _entry(self) -> FaitoutConfigEntry | None:
        """The site; None where it, or the space or door that named the thing, is no more."""
        entry: FaitoutConfigEntry | None = self.hass.config_entries.async_get_entry(
            str(self._about["entry_id"])
        )
        subentry_id = self._about["subentry_id"]
        is_there = entry and (not subentry_id or str(subentry_id) in entry.subentries)
        return entry if is_there else None

    async def async_step_init(self, _: dict[str, Any] | None = None) -> RepairsFlowResult:
        """Offer the ways out."""
        entry = self._entry
        if entry is None:
            return self.async_abort(reason="place_gone")
        likely = likely_successor(self.hass, entry, self._role, self._gone)
        words = dict(words_of(self.hass, self.issue_id) or {})
        if likely:
            words["likely"] = thing_name(self.hass, entry, likely)
        return self.async_show_menu(
            step_id="init", menu_options=self._ways(likely), description_placeholders=words
        )

    def _ways(self, likely: str | None) -> list[str]:
        is_away = self._standing is Standing.AWAY
        ways = {
            "enable": self._standing is Standing.DISABLED,
            "shut": bool(self._about["is_open"]),
            "often_off": is_away and self._role is Role.LAMP,
            "take": likely is not None,
            "choose": True,
            "leave_out": self._role not in NEEDED,
        }
        return [way for way, is_open in ways.items() if is_open]

    async def async_step_take(self, _: dict[str, Any] | None = None) -> RepairsFlowResult:
        """Let the likeliest take its place."""
        entry = self._entry
        if entry is None:
            return self.async_abort(reason="place_gone")
        likely = likely_successor(self.hass, entry, self._role, self._gone)
        if likely is None or self._error(entry, likely):
            return await self.async_step_choose()
        return self._replaced(entry, likely)

    async def async_step_choose(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask what takes its place."""
        entry = self._entry
        if entry is None:
            return self.async_abort(reason="place_gone")
        errors: dict[str, str] = {}
        if user_input is not None:
            chosen = user_input[CONF_ENTITY_ID]
            if error := self._error(entry, chosen):
                errors[CONF_ENTITY_ID] = error
            else:
                return self._replaced(entry, chosen)
        config = EntitySelectorConfig(domain=domains_for(self._role, self._gone))
        schema = probatio.Schema({probatio.Required(CONF_ENTITY_ID): EntitySelector(config)})
        return self.async_show_form(
            step_id="choose",
            data_schema=self.add_suggested_values_to_schema(schema, user_input),
            errors=errors,
            description_placeholders=words_of(self.hass, self.issue_id),
        )

    def _error(self, entry: FaitoutConfigEntry, chosen: str) -> str | None:
        """Return why an entity cannot take the place, or None."""
        if self.hass.states.get(chosen) is None:
            return "not_there"
        if self._role not in (Role.LAMP, Role.THERMOSTAT):
            return None
        data = entry.subentries[str(self._about["subentry_id"])].data
        other_fields = [each for field, each in named_in(data) if field != self._about["field"]]
        elsewhere = commanded_elsewhere(self.hass, entry, data[CONF_SLUG], other_fields)
        return "used_elsewhere" if elsewhere([chosen]) else None

    def _replaced(self, entry: FaitoutConfigEntry, chosen: str) -> RepairsFlowResult:
        rename_all(self.hass, entry, {self._gone: chosen})
        return self.async_create_entry(data={})

    async def async_step_leave_out(self, _: dict[str, Any] | None = None) -> RepairsFlowResult:
        """Leave it out of the set-up of the place that is told of."""
        entry = self._entry
        if entry is None:
            return self.async_abort(reason="place_gone")
        config_entries = self.hass.config_entries
        if subentry_id := self._about["subentry_id"]:
            subentry = entry.subentries[str(subentry_id)]
            data = without(subentry.data, self._gone)
            config_entries.async_update_subentry(entry, subentry, data=data)
        else:
            config_entries.async_update_entry(entry, data=without(entry.data, self._gone))
        return self.async_create_entry(data={})

    async def async_step_often_off(self, _: dict[str, Any] | None = None) -> RepairsFlowResult:
        """Know that it is often without power, and tell it no more."""
        entry = self._entry
        if entry is None:
            return self.async_abort(reason="place_gone")
        remember(self.hass, entry, quiet_entities(entry) | {self._gone})
        return self.async_create_entry(data={})

    async def async_step_shut(self, _: dict[str, Any] | None = None) -> RepairsFlowResult:
        """Take a person's word that the window is shut."""
        entry = self._entry
        site: Site | None = getattr(entry, "runtime_data", None)
        runner = site and site.runner(str(self._about["subentry_id"]))
        heating = site and runner and site.heatings.get(runner.space.id)
        if not site or not heating:
            return self.async_abort(reason="place_gone")
        heating.shut(self._gone)
        if site.absences:
            site.absences.look()
        return self.async_create_entry(data={})

    async def async_step_enable(self, _: dict[str, Any] | None = None) -> RepairsFlowResult:
        """Enable it again, whichever way it was disabled."""
        registry = er.async_get(self.hass)
        entity = registry.async_get(self._gone)
        if entity is None:
            return self.async_abort(reason="place_gone")
        match entity.disabled_by:
            case er.RegistryEntryDisabler.DEVICE if entity.device_id:
                dr.async_get(self.hass).async_update_device(entity.device_id, disabled_by=None)
            case er.RegistryEntryDisabler.CONFIG_ENTRY if entity.config_entry_id:
                await self.hass.config_entries.async_set_disabled_by(entity.config_entry_id, None)
            case _:
                registry.async_update_entity(self._gone, disabled_by=None)
        return self.async_create_entry(data={})
