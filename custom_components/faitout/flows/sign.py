"""Setting a sign on paper up in the browser: what it stands for, and what kind of thing it is."""

from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from homeassistant.config_entries import SubentryFlowResult
from homeassistant.const import CONF_NAME
from homeassistant.util import slugify

from ..const import (
    CONF_CREDENTIAL,
    CONF_KIND,
    CONF_NEW_ADDRESS,
    CONF_SIZE,
    CONF_SLUG,
    SUBENTRY_SIGN,
)
from ..guest.part import url_of_hub
from ..paper.views import PATH
from ..screen.credential import Secret, digest_of, new_secret
from ..settings.signs import SignKind, pixels_of, spaces_of
from ..trmnl import PATH as DEVICES_PATH
from .sign_devices import OF_A_KIND, asking_data, asking_schema, tag_data, tag_schema
from .sign_forms import sign_data, sign_schema, sign_values
from .space_checks import name_error
from .subentry import SubentryFlow

type KindStep = Callable[[SignFlow, dict[str, Any] | None], Awaitable[SubentryFlowResult]]


class SignFlow(SubentryFlow):
    """Sets a sign up, and changes it."""

    _title: str
    _data: dict[str, Any]
    _secret: Secret | None = None

    async def async_step_user(self, user_input: dict[str, Any] | None = None) -> SubentryFlowResult:
        """Ask for the space, and for the paper."""
        if not spaces_of(self._get_entry()):
            return self.async_abort(reason="no_spaces")
        return await self._about("user", user_input)

    async def async_step_reconfigure(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask again, with what is known."""
        return await self._about("reconfigure", user_input)

    async def async_step_png(self, user_input: dict[str, Any] | None = None) -> SubentryFlowResult:
        """Show the address, once: the hub keeps only its digest."""
        if user_input is not None:
            return self._keep(self._title, self._data)
        if not self._data.get(CONF_CREDENTIAL) or self._data.pop(CONF_NEW_ADDRESS, False):
            self._secret = new_secret()
            self._data[CONF_CREDENTIAL] = digest_of(self._secret)
        if self._secret is None:
            return self._keep(self._title, self._data)
        address = f"{url_of_hub(self.hass, outside=False)}{PATH}/{self._secret}.png"
        return self.async_show_form(step_id="png", description_placeholders={"address": address})

    async def async_step_trmnl(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask which device it is that asks."""
        return await self._asking("trmnl", user_input)

    async def async_step_esphome(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask the same of a node of ours."""
        return await self._asking("esphome", user_input)

    async def async_step_openepaperlink(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask which tag it is."""
        errors: dict[str, str] = {}
        if user_input is not None:
            others = self._others(SUBENTRY_SIGN, anywhere=True)
            kept, errors = tag_data(self.hass, user_input, self._data[CONF_SIZE], others)
            if not errors:
                return self._keep(self._title, {**self._data, **kept})
        return self.async_show_form(
            step_id="openepaperlink",
            data_schema=self.add_suggested_values_to_schema(
                tag_schema(), user_input or self._of_before()
            ),
            errors=errors,
        )

    async def _asking(self, step: str, user_input: dict[str, Any] | None) -> SubentryFlowResult:
        errors: dict[str, str] = {}
        known = self._of_before()
        if user_input is not None:
            others = self._others(SUBENTRY_SIGN, anywhere=True)
            kept, errors = asking_data(user_input, known, others)
            if not errors:
                return self._keep(self._title, {**self._data, **kept})
        address = f"{url_of_hub(self.hass, outside=False)}{DEVICES_PATH}"
        return self.async_show_form(
            step_id=step,
            data_schema=self.add_suggested_values_to_schema(
                asking_schema(self.hass, known), user_input or known
            ),
            errors=errors,
            description_placeholders={"address": address},
        )

    def _of_before(self) -> Mapping[str, Any]:
        """Return how the device of this sign was set up, if it was of the same kind."""
        before = self._before.data if self._before else {}
        return before if before.get(CONF_KIND) == self._data[CONF_KIND] else {}

    async def _about(self, step: str, user_input: dict[str, Any] | None) -> SubentryFlowResult:
        errors: dict[str, str] = {}
        known: Mapping[str, Any] = self._before.data if self._before else {}
        if user_input is not None:
            errors = self._errors(user_input)
            if not errors:
                self._title = user_input[CONF_NAME]
                slug = known.get(CONF_SLUG) or slugify(self._title)
                self._data = {**known, **sign_data(user_input), CONF_SLUG: slug}
                return await self._of_kind(SignKind(self._data[CONF_KIND]))
        values = user_input or sign_values(
            self.hass.config.language, self._before.title if self._before else "", known
        )
        schema = sign_schema(spaces_of(self._get_entry()), known)
        return self.async_show_form(
            step_id=step,
            data_schema=self.add_suggested_values_to_schema(schema, values),
            errors=errors,
        )

    async def _of_kind(self, kind: SignKind) -> SubentryFlowResult:
        """Ask what a kind wants to know of its own."""
        if kind is not SignKind.PNG:
            # The address of a picture is of no use to the others, and a secret that nobody needs.
            self._data.pop(CONF_CREDENTIAL, None)
        for key in OF_A_KIND:
            self._data.pop(key, None)
        if step := STEPS.get(kind):
            return await step(self, None)
        return self._keep(self._title, self._data)

    def _errors(self, user_input: Mapping[str, Any]) -> dict[str, str]:
        """Return what is wrong with what was typed, by field."""
        name = user_input[CONF_NAME]
        if error := name_error(name):
            return {CONF_NAME: error}
        others = [each.data[CONF_SLUG] for each in self._others(SUBENTRY_SIGN)]
        if not self._before and slugify(name) in others:
            return {CONF_NAME: "name_taken"}
        return {} if pixels_of(user_input[CONF_SIZE]) else {CONF_SIZE: "size_unknown"}


STEPS: Final[Mapping[SignKind, KindStep]] = MappingProxyType(
    {
        SignKind.PNG: SignFlow.async_step_png,
        SignKind.TRMNL: SignFlow.async_step_trmnl,
        SignKind.ESPHOME: SignFlow.async_step_esphome,
        SignKind.OPEN_EPAPER_LINK: SignFlow.async_step_openepaperlink,
    }
)
"""What each kind asks for beyond what all signs need."""
