"""Setting up the metrics of a site: a point is written before anything is kept."""

from typing import Any, Final

from homeassistant.config_entries import SOURCE_RECONFIGURE, ConfigSubentryFlow, SubentryFlowResult
from homeassistant.const import CONF_TOKEN, CONF_URL, CONF_VERIFY_SSL
from homeassistant.helpers.selector import (
    BooleanSelector,
    TextSelector,
    TextSelectorConfig,
    TextSelectorType,
)
from homeassistant.util import dt as dt_util
import probatio
from yarl import URL

from .const import SUBENTRY_METRICS
from .engine.ids import SiteId
from .outputs.metrics.points import trial_line
from .outputs.metrics.server import (
    CONF_BUCKET,
    CONF_ORG,
    Answer,
    Server,
    ServerSettings,
)

METRICS_SCHEMA: Final = probatio.Schema(
    {
        probatio.Required(CONF_URL): TextSelector(TextSelectorConfig(type=TextSelectorType.URL)),
        probatio.Required(CONF_ORG, default="faitout"): TextSelector(),
        probatio.Required(CONF_BUCKET, default="faitout"): TextSelector(),
        probatio.Optional(CONF_TOKEN, default=""): TextSelector(
            TextSelectorConfig(type=TextSelectorType.PASSWORD)
        ),
        probatio.Required(CONF_VERIFY_SSL, default=True): BooleanSelector(),
    }
)
FIELDS: Final = {
    Answer.TOKEN: CONF_TOKEN,
    Answer.BUCKET: CONF_BUCKET,
    Answer.UNREACHABLE: CONF_URL,
    Answer.STRANGE: CONF_URL,
}
LONGEST: Final = 500


class MetricsFlow(ConfigSubentryFlow):
    """Sets the metrics up, and changes them. A site has one server."""

    async def async_step_user(self, user_input: dict[str, Any] | None = None) -> SubentryFlowResult:
        """Ask for the server."""
        if self._get_entry().get_subentries_of_type(SUBENTRY_METRICS):
            return self.async_abort(reason="single_server")
        return await self._step("user", user_input, {})

    async def async_step_reconfigure(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask again, with what is known; an empty token leaves the one there is."""
        known = dict(self._get_reconfigure_subentry().data)
        if user_input is not None and not user_input.get(CONF_TOKEN):
            same = user_input[CONF_URL] == known[CONF_URL]
            user_input = user_input | {CONF_TOKEN: known[CONF_TOKEN] if same else ""}
        return await self._step("reconfigure", user_input, known)

    async def _step(
        self, step: str, user_input: dict[str, Any] | None, known: dict[str, Any]
    ) -> SubentryFlowResult:
        errors: dict[str, str] = {}
        if user_input is not None:
            errors = address_errors(user_input) or await self._tried(user_input)
            if not errors:
                return self._done(user_input)
        shown = {k: v for k, v in (user_input or known).items() if k != CONF_TOKEN}
        return self.async_show_form(
            step_id=step,
            data_schema=self.add_suggested_values_to_schema(METRICS_SCHEMA, shown),
            errors=errors,
        )

    async def _tried(self, data: dict[str, Any]) -> dict[str, str]:
        """Write one point, and return what is wrong, by field."""
        entry = self._get_entry()
        site = SiteId(entry.unique_id or entry.entry_id)
        point = trial_line(site, dt_util.utcnow())

        def write() -> Answer:
            server = Server(ServerSettings.of(data))
            try:
                return server.write([point])
            finally:
                server.close()

        answer = await self.hass.async_add_executor_job(write)
        if answer is Answer.TAKEN:
            return {}
        if answer in (Answer.LATER, Answer.SPLIT):
            return {"base": "try_later"}
        return {FIELDS[answer]: answer.value}

    def _done(self, data: dict[str, Any]) -> SubentryFlowResult:
        title = URL(data[CONF_URL].strip()).host or data[CONF_URL]
        if self.source == SOURCE_RECONFIGURE:
            return self.async_update_and_abort(
                self._get_entry(), self._get_reconfigure_subentry(), title=title, data=data
            )
        return self.async_create_entry(title=title, data=data, unique_id=SUBENTRY_METRICS)


def address_errors(data: dict[str, Any]) -> dict[str, str]:
    """Return what is wrong with what was typed, by field, before anything is tried."""
    for field in (CONF_URL, CONF_ORG, CONF_BUCKET, CONF_TOKEN):
        if len(data[field]) > LONGEST or not data[field].isprintable():
            return {field: "invalid_text"}
    if not data[CONF_TOKEN].isascii():
        # It goes into a header, where nothing else can be.
        return {CONF_TOKEN: "invalid_text"}
    try:
        url = URL(data[CONF_URL].strip())
    except ValueError:
        return {CONF_URL: "invalid_url"}
    if url.scheme not in {"http", "https"} or not url.host or url.user or url.query:
        return {CONF_URL: "invalid_url"}
    if not data[CONF_BUCKET].strip():
        return {CONF_BUCKET: Answer.BUCKET.value}
    return {}
