"""The options of a site: who may do what, what phones may do, and what is told outside.

They are kept in the options of its entry, so a change counts at once and nothing begins anew.
"""

from collections.abc import Mapping
from typing import Any

from homeassistant.config_entries import ConfigFlowResult, OptionsFlow

from .feeds import ChosenFeeds, addresses_shown, chosen_feeds, feeds_errors, feeds_form
from .form import Form
from .monthly import monthly_form
from .phones import phones_form
from .quiet_hours import CONF_TRY, telling_form, tried_telephones
from .rights import chosen_rights, rights_form


class SiteOptionsFlow(OptionsFlow):
    """Asks for one of them at a time; what the others hold stays."""

    _chosen: ChosenFeeds | None = None

    async def async_step_init(self, _: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask what is to be changed."""
        return self.async_show_menu(
            step_id="init", menu_options=["rights", "telling", "phones", "feeds", "monthly"]
        )

    async def async_step_rights(self, typed: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask who may do what."""
        if typed is not None:
            return self._kept(chosen_rights(typed))
        return self._shown("rights", await rights_form(self.hass, self.config_entry.options))

    async def async_step_telling(self, typed: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask who is told on their telephone, and when it stays quiet."""
        if typed is None:
            return self._shown("telling", await telling_form(self.hass, self.config_entry))
        is_tried = typed.pop(CONF_TRY, False)
        if not is_tried:
            return self._kept(typed)
        # Kept before it is tried, so that it is tried as it will be.
        self.hass.config_entries.async_update_entry(
            self.config_entry, options={**self.config_entry.options, **typed}
        )
        return await self.async_step_tried()

    async def async_step_tried(self, typed: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Show whom a message reached."""
        if typed is not None:
            return self._kept({})
        tried = await tried_telephones(self.hass, self.config_entry)
        return self.async_show_form(step_id="tried", description_placeholders={"tried": tried})

    async def async_step_phones(self, typed: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask what phones may do."""
        if typed is not None:
            return self._kept(typed)
        return self._shown("phones", phones_form(self.config_entry))

    async def async_step_feeds(self, typed: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask what is told to calendars and to everybody."""
        form = feeds_form(self.config_entry)
        if typed is None:
            return self._shown("feeds", form)
        if errors := feeds_errors(typed):
            return self._shown("feeds", Form(form.schema, typed), errors)
        self._chosen = chosen_feeds(self.config_entry, typed)
        # Kept before its addresses are shown: whoever copies one and shuts the window has it.
        self.hass.config_entries.async_update_entry(
            self.config_entry, options={**self.config_entry.options, **self._chosen.options}
        )
        if addresses_shown(self.hass, self.config_entry, self._chosen):
            return await self.async_step_addresses()
        return self._kept({})

    async def async_step_monthly(self, typed: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask where the report of each month goes."""
        if typed is not None:
            return self._kept(typed)
        return self._shown("monthly", monthly_form(self.hass, self.config_entry))

    async def async_step_addresses(self, typed: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Show the addresses that were made, once."""
        if typed is not None or self._chosen is None:
            return self._kept({})
        shown = addresses_shown(self.hass, self.config_entry, self._chosen)
        return self.async_show_form(
            step_id="addresses", description_placeholders={"addresses": shown}
        )

    def _shown(
        self, step: str, form: Form, errors: Mapping[str, str] | None = None
    ) -> ConfigFlowResult:
        schema = self.add_suggested_values_to_schema(form.schema, form.known)
        return self.async_show_form(step_id=step, data_schema=schema, errors=dict(errors or {}))

    def _kept(self, typed: Mapping[str, Any]) -> ConfigFlowResult:
        return self.async_create_entry(data={**self.config_entry.options, **typed})
