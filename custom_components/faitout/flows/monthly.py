"""Where the report of each month goes: a form of the options of a place."""

from typing import Any

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant
from homeassistant.helpers.selector import (
    EntitySelector,
    EntitySelectorConfig,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
)
import probatio

from ..settings.monthly import CONF_REPORT_FOLDER, CONF_REPORT_TO, NO_FOLDER
from .form import Form


def monthly_form(hass: HomeAssistant, entry: ConfigEntry[Any]) -> Form:
    """Return the form that asks for a media folder, and who is told."""
    folders = [NO_FOLDER, *sorted(hass.config.media_dirs)]
    schema = probatio.Schema(
        {
            probatio.Optional(CONF_REPORT_FOLDER, default=NO_FOLDER): SelectSelector(
                SelectSelectorConfig(
                    options=folders,
                    mode=SelectSelectorMode.DROPDOWN,
                    translation_key=CONF_REPORT_FOLDER,
                )
            ),
            probatio.Optional(CONF_REPORT_TO, default=list): EntitySelector(
                EntitySelectorConfig(domain=Platform.NOTIFY, multiple=True)
            ),
        }
    )
    chosen = entry.options.get(CONF_REPORT_FOLDER, NO_FOLDER)
    known = {**entry.options, CONF_REPORT_FOLDER: chosen if chosen in folders else NO_FOLDER}
    return Form(schema, known)
