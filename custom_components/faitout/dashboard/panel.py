"""The dashboard in Home Assistant's sidebar.

It is generated whenever a browser asks for it, so new sites and spaces are in it at once. Whoever
changes it in the browser makes it theirs: from then on what they saved is shown, until they
delete it (an empty page in the raw editor), and it is generated again.
"""

from collections.abc import Iterable
from typing import Any, Final, override

from homeassistant.auth.models import User
from homeassistant.components import frontend
from homeassistant.components.lovelace.const import (
    CONF_REQUIRE_ADMIN,
    CONF_SHOW_IN_SIDEBAR,
    CONF_TITLE,
    CONF_URL_PATH,
    DOMAIN as LOVELACE,
    LOVELACE_DATA,
    MODE_STORAGE,
    MODE_YAML,
    ConfigNotFound,
)
from homeassistant.components.lovelace.dashboard import LovelaceStorage
from homeassistant.const import CONF_ICON, CONF_ID, CONF_MODE
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.json import cached_json_fragment, json_fragment

from ..words.reasons import phrase
from .build import dashboard
from .survey import are_all_at_work, survey

URL: Final = "faitout-places"
ICON: Final = "mdi:home-account"


@callback
def generated(hass: HomeAssistant, users: Iterable[User]) -> dict[str, Any]:
    """Return the dashboard as it is now, with what each of these users may see and do."""

    def say(key: str, **placeholders: str) -> str:
        return phrase(hass, f"dashboard_{key}", **placeholders)

    return dashboard(survey(hass, users), say, are_all=are_all_at_work(hass))


class GeneratedDashboard(LovelaceStorage):
    """A dashboard that is generated until a person saves one of their own in its place."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Bear the title that the language of the installation gives it."""
        self._given: dict[str, Any] | None = None
        self._users: list[User] = []
        """Those that there were when it was last asked for."""
        super().__init__(
            hass,
            {
                CONF_ID: URL.replace("-", "_"),
                CONF_URL_PATH: URL,
                CONF_TITLE: phrase(hass, "dashboard_title"),
                CONF_ICON: ICON,
                CONF_REQUIRE_ADMIN: False,
                CONF_SHOW_IN_SIDEBAR: True,
                # For the list of dashboards: it is not one of those that are deleted there.
                CONF_MODE: MODE_YAML,
            },
        )

    @override
    async def async_load(self, force: bool) -> dict[str, Any]:
        """Return what a person saved, else what is generated."""
        try:
            return await super().async_load(force)
        except ConfigNotFound:
            self._users = await self.hass.auth.async_get_users()
            return self._generate()

    @override
    async def async_json(self, force: bool) -> json_fragment:
        """Return the same, written."""
        try:
            return await super().async_json(force)
        except ConfigNotFound:
            self._users = await self.hass.auth.async_get_users()
            return cached_json_fragment(self._generate())

    @callback
    def sites_changed(self) -> None:
        """Let browsers that show it ask again, if it has become different by that."""
        given = self._given
        if given is not None and given != self._generate():
            self._config_updated()

    def _generate(self) -> dict[str, Any]:
        if self.hass.config.recovery_mode:
            raise ConfigNotFound
        self._given = generated(self.hass, self._users)
        return self._given


@callback
def show_dashboard(hass: HomeAssistant) -> None:
    """Put the dashboard into the sidebar, or let it show that the sites have changed.

    Nothing happens where Lovelace is not there, or somebody else has the address.
    """
    if LOVELACE not in hass.config.components:
        return
    shown = hass.data[LOVELACE_DATA].dashboards
    if isinstance(mine := shown.get(URL), GeneratedDashboard):
        mine.sites_changed()
        return
    if mine or frontend.async_panel_exists(hass, URL):
        return
    mine = shown[URL] = GeneratedDashboard(hass)
    frontend.async_register_built_in_panel(
        hass,
        LOVELACE,
        sidebar_title=phrase(hass, "dashboard_title"),
        sidebar_icon=ICON,
        frontend_url_path=URL,
        config={CONF_MODE: MODE_STORAGE},
    )


@callback
def hide_dashboard(hass: HomeAssistant) -> None:
    """Take the dashboard away; what a person saved in its place stays."""
    if LOVELACE not in hass.config.components:
        return
    shown = hass.data[LOVELACE_DATA].dashboards
    if isinstance(shown.get(URL), GeneratedDashboard):
        del shown[URL]
        frontend.async_remove_panel(hass, URL)
