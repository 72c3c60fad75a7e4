"""All spaces of all sites as they are set up: what one has, another cannot have."""

from collections.abc import Iterator
from typing import Any

from homeassistant.config_entries import ConfigEntry, ConfigSubentry
from homeassistant.core import HomeAssistant

from ..const import CONF_SLUG, DOMAIN, SUBENTRY_SPACE


def all_spaces(hass: HomeAssistant) -> Iterator[tuple[ConfigEntry[Any], ConfigSubentry]]:
    """Yield every space with its site, also of sites that are not up."""
    for site in hass.config_entries.async_entries(DOMAIN):
        for space in site.get_subentries_of_type(SUBENTRY_SPACE):
            yield site, space


def other_spaces(
    hass: HomeAssistant, entry: ConfigEntry[Any], slug: str | None
) -> Iterator[ConfigSubentry]:
    """Yield every space of every site but the one of `entry` with this slug."""
    for site, space in all_spaces(hass):
        if site.entry_id != entry.entry_id or space.data[CONF_SLUG] != slug:
            yield space
