"""Setting a screen up in the browser: the code it shows lets it in."""

from typing import Any, override

from homeassistant.config_entries import SubentryFlowResult
from homeassistant.const import CONF_CODE, CONF_NAME
from homeassistant.core import callback
from homeassistant.helpers.config_entry_oauth2_flow import HEADER_FRONTEND_BASE
from homeassistant.helpers.http import current_request
from homeassistant.helpers.network import NoURLAvailableError, get_url
from homeassistant.util import dt as dt_util
from yarl import URL

from ..const import (
    CONF_BOUND,
    CONF_CREDENTIAL,
    CONF_LANGUAGE,
    CONF_SCOPE,
    SUBENTRY_FLOOR_PLAN,
    SUBENTRY_SPACE,
)
from ..screen import (
    PATH,
    SCREENS,
    Digest,
    Invitation,
    TooManyTriesError,
    WrongCodeError,
    code_of,
)
from ..settings.screens import Scope
from .screen_forms import screen_data, screen_error, screen_schema, screen_values
from .space_checks import name_error
from .subentry import SubentryFlow


class ScreenFlow(SubentryFlow):
    """Lets a screen in, and changes what it shows."""

    _invitation: Invitation | None = None

    async def async_step_user(self, user_input: dict[str, Any] | None = None) -> SubentryFlowResult:
        """Ask for the code on the screen, and what it is to show."""
        errors: dict[str, str] = {}
        if user_input is not None:
            credential, errors = self._checked(user_input)
            if credential and not errors:
                return self._keep(user_input[CONF_NAME], _data(user_input, credential))
        known: dict[str, Any] = {
            CONF_SCOPE: Scope.SITE.value,
            CONF_LANGUAGE: "fr" if self.hass.config.language.startswith("fr") else "en",
        }
        return self._form("user", user_input or known, errors, is_new=True)

    async def async_step_reconfigure(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Change what the screen shows; with a code, another screen takes its place."""
        subentry = self._get_reconfigure_subentry()
        errors: dict[str, str] = {}
        if user_input is not None:
            credential: Digest | None = subentry.data[CONF_CREDENTIAL]
            if user_input.get(CONF_CODE):
                credential, errors = self._checked(user_input)
            else:
                errors = _errors(user_input)
            if credential and not errors:
                data = _data(user_input, credential)
                if CONF_BOUND in subentry.data and credential == subentry.data[CONF_CREDENTIAL]:
                    # The same screen: where it belongs stays where it was.
                    data[CONF_BOUND] = subentry.data[CONF_BOUND]
                return self._keep(user_input[CONF_NAME], data)
        known = {CONF_NAME: subentry.title, **screen_values(subentry.data)}
        return self._form("reconfigure", user_input or known, errors, is_new=False)

    def _checked(self, user_input: dict[str, Any]) -> tuple[Digest | None, dict[str, str]]:
        """Return the digest of the screen that shows the code, and what is wrong, by field.

        A code is used up only where everything else is right.
        """
        if errors := _errors(user_input):
            return None, errors
        code = code_of(user_input[CONF_CODE])
        if code is None:
            return None, {CONF_CODE: "code_malformed"}
        try:
            return self.hass.data[SCREENS].pairings.take(code, dt_util.utcnow()), {}
        except WrongCodeError:
            return None, {CONF_CODE: "code_wrong"}
        except TooManyTriesError:
            return None, {CONF_CODE: "code_too_many_tries"}

    def _form(
        self, step: str, values: dict[str, Any], errors: dict[str, str], *, is_new: bool
    ) -> SubentryFlowResult:
        spaces = self._get_entry().get_subentries_of_type(SUBENTRY_SPACE)
        plans = self._get_entry().get_subentries_of_type(SUBENTRY_FLOOR_PLAN)
        schema = screen_schema(spaces, plans, is_new=is_new)
        return self.async_show_form(
            step_id=step,
            data_schema=self.add_suggested_values_to_schema(schema, values),
            errors=errors,
            description_placeholders={"address": self._address(), "word": self._word()},
        )

    def _word(self) -> str:
        """Return the word that keeps a place for the screen in one's hand, while this is open."""
        now = dt_util.utcnow()
        if self._invitation is None or now >= self._invitation.until:
            self._invitation = self.hass.data[SCREENS].pairings.invite(now)
        return self._invitation.shown

    @override
    @callback
    def async_remove(self) -> None:
        """Keep the place no longer than the form is open."""
        if self._invitation:
            self.hass.data[SCREENS].pairings.withdraw(self._invitation.word)

    def _address(self) -> str:
        """Return where the screen's page is: as this browser sees it, as far as it says so."""
        request = current_request.get()
        seen = request.headers.get(HEADER_FRONTEND_BASE) if request else None
        try:
            base = str(URL(seen).origin()) if seen else get_url(self.hass)
        except NoURLAvailableError, ValueError:
            return PATH
        return f"{base}{PATH}"


def _errors(user_input: dict[str, Any]) -> dict[str, str]:
    if error := name_error(user_input[CONF_NAME]):
        return {CONF_NAME: error}
    return screen_error(user_input)


def _data(user_input: dict[str, Any], credential: Digest) -> dict[str, Any]:
    return {**screen_data(user_input), CONF_CREDENTIAL: credential}
