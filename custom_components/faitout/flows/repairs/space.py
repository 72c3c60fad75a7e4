"""Repairs of a space: a sensor, a series that nobody attends, a beacon."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Any, override

from homeassistant.components.repairs import RepairsFlow, RepairsFlowResult
from homeassistant.config_entries import ConfigSubentry
from homeassistant.const import CONF_ENTITY_ID
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er, issue_registry as ir
from homeassistant.helpers.selector import EntitySelector, EntitySelectorConfig
import probatio

from ...const import CONF_KIND, CONF_SENSORS, DOMAIN
from ...engine.ids import SeriesId
from ...engine.sensor_kinds import SensorKind
from ...engine.stimulus import CancelSeries
from ...hub.site import FaitoutConfigEntry
from ...inputs.composed import hides_members
from ...settings.remembered import known_entities
from ...words.issues import IssueData
from ...words.refusals import CommandRefused, message
from ..space_checks import measures, state_error


class SpaceRepair(RepairsFlow, ABC):
    """A repair of one space."""

    def __init__(self, data: IssueData) -> None:
        """Take what the issue is about."""
        self._about = data

    async def async_step_init(self, _: dict[str, Any] | None = None) -> RepairsFlowResult:
        """Begin."""
        return await self.async_step_confirm()

    @abstractmethod
    async def async_step_confirm(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask, and settle it."""

    def _space(self) -> tuple[FaitoutConfigEntry, ConfigSubentry] | None:
        """Return the entry and the subentry of the space, None where one is gone."""
        entry: FaitoutConfigEntry | None = self.hass.config_entries.async_get_entry(
            str(self._about["entry_id"])
        )
        subentry = entry and entry.subentries.get(str(self._about["subentry_id"]))
        return (entry, subentry) if entry and subentry else None

    def _keep(self, change: Mapping[str, Any]) -> RepairsFlowResult:
        """Change the sensor of the space and end; the site is reloaded by that."""
        found = self._space()
        if found is None:
            return self.async_abort(reason="space_gone")
        entry, subentry = found
        sensors = [
            {**sensor, **change} if sensor[CONF_ENTITY_ID] == self._about["sensor"] else sensor
            for sensor in subentry.data[CONF_SENSORS]
        ]
        self.hass.config_entries.async_update_subentry(
            entry, subentry, data={**subentry.data, CONF_SENSORS: sensors}
        )
        return self.async_create_entry(data={})


class SensorReplaced(SpaceRepair):
    """Another entity takes the place of a sensor that is gone."""

    @override
    async def async_step_confirm(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask which entity it is now."""
        found = self._space()
        if found is None:
            return self.async_abort(reason="space_gone")
        errors = {}
        if user_input is not None:
            chosen = user_input[CONF_ENTITY_ID]
            kind = next(
                sensor[CONF_KIND]
                for sensor in found[1].data[CONF_SENSORS]
                if sensor[CONF_ENTITY_ID] == self._about["sensor"]
            )
            if hides_members(self.hass, chosen):
                errors[CONF_ENTITY_ID] = "sensor_made_of_unknown"
            elif state_error(self.hass, SensorKind(kind), chosen) is None:
                return self._keep({CONF_ENTITY_ID: chosen, **measures(self.hass, chosen)})
            else:
                errors[CONF_ENTITY_ID] = "not_suitable"
        domain = str(self._about["sensor"]).partition(".")[0]
        schema = probatio.Schema(
            {probatio.Required(CONF_ENTITY_ID): EntitySelector(EntitySelectorConfig(domain=domain))}
        )
        likely = {CONF_ENTITY_ID: self._new_name(found[0])}
        return self.async_show_form(
            step_id="confirm",
            data_schema=self.add_suggested_values_to_schema(schema, user_input or likely),
            errors=errors,
            description_placeholders=words_of(self.hass, self.issue_id),
        )

    def _new_name(self, entry: FaitoutConfigEntry) -> str | None:
        """Return the name that the sensor has now, where it was only renamed."""
        known = known_entities(entry).get(str(self._about["sensor"]))
        now = er.async_get(self.hass).entities.get_entry(known.id) if known else None
        return now.entity_id if now else None


class UnitAccepted(SpaceRepair):
    """What a sensor measures now is right: another unit, or another kind of thing."""

    @override
    async def async_step_confirm(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask whether it is right."""
        if user_input is not None:
            return self._keep(measures(self.hass, str(self._about["sensor"])))
        return self.async_show_form(
            step_id="confirm", description_placeholders=words_of(self.hass, self.issue_id)
        )


class SeriesCancelled(SpaceRepair):
    """The rest of a series that nobody attends is cancelled."""

    @override
    async def async_step_confirm(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask whether to cancel, and cancel."""
        if user_input is None:
            return self.async_show_form(
                step_id="confirm", description_placeholders=words_of(self.hass, self.issue_id)
            )
        found = self._space()
        runner = found and found[0].runtime_data.runner(found[1].subentry_id)
        if not runner:
            return self.async_abort(reason="space_gone")
        try:
            await runner.command(CancelSeries(SeriesId(str(self._about["series"]))))
        except CommandRefused as error:
            return self.async_abort(
                reason="refused",
                description_placeholders={
                    "error": message(
                        self.hass, error.translation_key or "", error.translation_placeholders
                    )
                },
            )
        return self.async_create_entry(data={})


class BeaconRestarted(SpaceRepair):
    """A beacon counts anew, because its battery was changed."""

    @override
    async def async_step_confirm(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask whether that is so."""
        if user_input is None:
            return self.async_show_form(
                step_id="confirm", description_placeholders=words_of(self.hass, self.issue_id)
            )
        found = self._space()
        runner = found and found[0].runtime_data.runner(found[1].subentry_id)
        if not found or not runner:
            return self.async_abort(reason="space_gone")
        found[0].runtime_data.inputs[runner.space.id].forget_beacon(str(self._about["beacon"]))
        return self.async_create_entry(data={})


def words_of(hass: HomeAssistant, issue_id: str) -> Mapping[str, str] | None:
    """Return what is filled into the words of an issue."""
    issue = ir.async_get(hass).async_get_issue(DOMAIN, issue_id)
    return issue.translation_placeholders if issue else None
