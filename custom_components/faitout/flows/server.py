"""Setting up a server that a site speaks to: it is tried out before anything is kept."""

from abc import abstractmethod
from typing import Any, ClassVar

from homeassistant.config_entries import SubentryFlowResult
import probatio

from .subentry import SubentryFlow


class ServerFlow(SubentryFlow):
    """Sets one server up, and changes it. A site has one of a kind."""

    kind: ClassVar[str]
    """The type of the subentry, and its unique id."""
    only_one: ClassVar[str]
    """The reason to refuse another one."""
    schema: ClassVar[probatio.Schema]
    secret: ClassVar[str]
    """The field that is never shown again."""

    @abstractmethod
    def _keeps_secret(self, typed: dict[str, Any], known: dict[str, Any]) -> bool:
        """Return whether the secret that is known goes to whom it went before."""

    @abstractmethod
    async def _errors(self, typed: dict[str, Any]) -> dict[str, str]:
        """Try it out, and return what is wrong, by field."""

    @abstractmethod
    def _title(self, data: dict[str, Any]) -> str:
        """Return what it is called."""

    async def async_step_user(self, user_input: dict[str, Any] | None = None) -> SubentryFlowResult:
        """Ask for the server."""
        if self._others(self.kind):
            return self.async_abort(reason=self.only_one)
        return await self._step("user", user_input, {})

    async def async_step_reconfigure(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask again, with what is known; an empty secret leaves the one there is."""
        known = dict(self._get_reconfigure_subentry().data)
        if user_input is not None and not user_input.get(self.secret):
            kept = known.get(self.secret) if self._keeps_secret(user_input, known) else None
            user_input = user_input | ({self.secret: kept} if kept else {})
        return await self._step("reconfigure", user_input, known)

    async def _step(
        self, step: str, typed: dict[str, Any] | None, known: dict[str, Any]
    ) -> SubentryFlowResult:
        errors: dict[str, str] = {}
        if typed is not None:
            errors = await self._errors(typed)
            if not errors:
                return self._keep(self._title(typed), typed, self.kind)
        shown = {key: value for key, value in (typed or known).items() if key != self.secret}
        return self.async_show_form(
            step_id=step,
            data_schema=self.add_suggested_values_to_schema(self.schema, shown),
            errors=errors,
        )
