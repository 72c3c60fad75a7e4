"""The steps that give a space its beacons: "press its button now".

beacons ──► listen ──► heard ──► beacons            press, hear, name, keep
│          └──────► unheard ──► listen, beacons
├─────► forget ──► beacons
└─────► beacons_done
"""

from abc import abstractmethod
import asyncio
from typing import TYPE_CHECKING, Any, Final, override

from homeassistant.config_entries import SubentryFlowResult
from homeassistant.core import callback

from ..const import CONF_ADDRESS, CONF_BEACONS, CONF_KEY
from ..inputs.core_packages import BTHOME, PackageMissingError, module_with
from ..settings.beacons import addresses_elsewhere, beacons_of
from .beacon_forms import found_errors, found_schema, key_of, known_schema, with_beacon
from .subentry import SubentryFlow

if TYPE_CHECKING:
    from .beacon_search import Search

BLUETOOTH: Final = "bluetooth"


class BeaconSteps(SubentryFlow):
    """The steps of a space's flow that are about its beacons."""

    def __init__(self) -> None:
        """Begin with nothing known."""
        self._data: dict[str, Any] = {}
        self._search: Search | None = None
        self._missing = ""
        self._searching: asyncio.Task[None] | None = None

    @property
    @abstractmethod
    def _slug(self) -> str | None:
        """The slug of the space that is changed, None for a new one."""

    @abstractmethod
    async def _beacons_chosen(self) -> SubentryFlowResult:
        """Go on with the step after the beacons."""

    @override
    @callback
    def async_remove(self) -> None:
        """Stop searching when the person goes away."""
        if self._searching:
            self._searching.cancel()

    async def async_step_beacons(self, _: dict[str, Any] | None = None) -> SubentryFlowResult:
        """Show which beacons the space has, and ask what to do."""
        names = {beacon.address: beacon.name for beacon in beacons_of(self._data)}
        options = ["listen", *(["forget"] if names else []), "beacons_done"]
        return self.async_show_menu(
            step_id="beacons",
            menu_options=options,
            description_placeholders={"beacons": ", ".join(names.values()) or "-"},
        )

    async def async_step_beacons_done(self, _: dict[str, Any] | None = None) -> SubentryFlowResult:
        """Go on."""
        return await self._beacons_chosen()

    async def async_step_listen(self, _: dict[str, Any] | None = None) -> SubentryFlowResult:
        """Listen, while the person presses the button of the beacon."""
        if self._searching is None:
            if BLUETOOTH not in self.hass.config.components:
                return await self.async_step_no_bluetooth()
            try:
                module = await module_with(self.hass, BTHOME, "flows.beacon_search")
            except PackageMissingError as error:
                self._missing = error.package.name
                return await self.async_step_no_package()
            self._search = search = module.Search(self.hass)
            if not search.has_scanner:
                return await self.async_step_no_bluetooth()
            self._searching = self.hass.async_create_task(search.run(), "faitout beacon search")
        if not self._searching.done():
            return self.async_show_progress(
                step_id="listen", progress_action="listen", progress_task=self._searching
            )
        self._searching = None
        found = self._search and self._search.found
        return self.async_show_progress_done(next_step_id="heard" if found else "unheard")

    async def async_step_no_bluetooth(self, _: dict[str, Any] | None = None) -> SubentryFlowResult:
        """Say that nothing listens."""
        return self.async_show_menu(step_id="no_bluetooth", menu_options=["beacons"])

    async def async_step_no_package(self, _: dict[str, Any] | None = None) -> SubentryFlowResult:
        """Say that what reads beacons cannot be had."""
        return self.async_show_menu(
            step_id="no_package",
            menu_options=["beacons"],
            description_placeholders={"package": self._missing},
        )

    async def async_step_unheard(self, _: dict[str, Any] | None = None) -> SubentryFlowResult:
        """Say that nothing was heard."""
        return self.async_show_menu(step_id="unheard", menu_options=["listen", "beacons"])

    async def async_step_heard(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Offer what was heard, and ask for its name."""
        found = self._search.found if self._search else []
        if not found:
            return await self.async_step_unheard()
        elsewhere = addresses_elsewhere(self.hass, self._get_entry(), self._slug)
        errors: dict[str, str] = {}
        if user_input is not None:
            errors = found_errors(user_input, elsewhere)
            if not errors and (error := await self._key_error(user_input)):
                errors[CONF_KEY] = error
            if not errors:
                self._data[CONF_BEACONS] = with_beacon(self._data, user_input)
                return await self.async_step_beacons()
        chosen = user_input[CONF_ADDRESS] if user_input else found[0].address
        return self.async_show_form(
            step_id="heard",
            data_schema=self.add_suggested_values_to_schema(found_schema(found), user_input or {}),
            errors=errors,
            description_placeholders={"space": elsewhere.get(chosen, "")},
            last_step=False,
        )

    async def async_step_forget(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask which of the beacons the space keeps."""
        if user_input is not None:
            kept = user_input[CONF_BEACONS]
            self._data[CONF_BEACONS] = [
                each for each in self._data[CONF_BEACONS] if each[CONF_ADDRESS] in kept
            ]
            return await self.async_step_beacons()
        return self.async_show_form(
            step_id="forget", data_schema=known_schema(beacons_of(self._data)), last_step=False
        )

    async def _key_error(self, user_input: dict[str, Any]) -> str | None:
        """Return what is wrong with a key by trying it on what was heard last, or None."""
        # It was there when the search began.
        bthome = await module_with(self.hass, BTHOME, "inputs.bthome")
        found = self._search.found if self._search else []
        last = next(one.last for one in found if one.address == user_input[CONF_ADDRESS])
        match bthome.unpack(last, key_of(user_input)):
            case bthome.Unread.LOCKED:
                return "key_missing"
            case bthome.Unread.WRONG_KEY:
                return "key_wrong"
            case bthome.Unread.PLAIN:
                return "key_not_needed"
        return None
