"""Setting up the metrics of a site: a point is written before anything is kept."""

from typing import Any, Final, override

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

from ..const import SUBENTRY_METRICS
from ..engine.ids import SiteId
from ..outputs.metrics.points import trial_line
from ..outputs.metrics.server import (
    CONF_BUCKET,
    CONF_ORG,
    Server,
    ServerSettings,
    WriteResult,
)
from .server import ServerFlow

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
    WriteResult.TOKEN: CONF_TOKEN,
    WriteResult.BUCKET: CONF_BUCKET,
    WriteResult.UNREACHABLE: CONF_URL,
    WriteResult.STRANGE: CONF_URL,
}
LONGEST: Final = 500


class MetricsFlow(ServerFlow):
    """Sets the metrics server up, and changes it."""

    kind = SUBENTRY_METRICS
    only_one = "single_server"
    schema = METRICS_SCHEMA
    secret = CONF_TOKEN

    @override
    def _keeps_secret(self, typed: dict[str, Any], known: dict[str, Any]) -> bool:
        return bool(typed[CONF_URL] == known[CONF_URL])

    @override
    async def _errors(self, typed: dict[str, Any]) -> dict[str, str]:
        """Write one point, and return what is wrong, by field."""
        if errors := address_errors(typed):
            return errors
        entry = self._get_entry()
        site = SiteId(entry.unique_id or entry.entry_id)
        point = trial_line(site, dt_util.utcnow())

        def write() -> WriteResult:
            server = Server(ServerSettings.of(typed))
            try:
                return server.write([point])
            finally:
                server.close()

        answer = await self.hass.async_add_executor_job(write)
        if answer is WriteResult.TAKEN:
            return {}
        if answer is WriteResult.LATER:
            return {"base": "try_later"}
        if answer is WriteResult.SPLIT:
            # One point of its own is never too much: the path is wrong, as some servers say it.
            return {CONF_URL: "point_refused"}
        return {FIELDS[answer]: answer.value}

    @override
    def _title(self, data: dict[str, Any]) -> str:
        return URL(data[CONF_URL].strip()).host or str(data[CONF_URL])


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
    if url.scheme not in {"http", "https"} or not url.host or url.user or url.password or url.query:
        return {CONF_URL: "invalid_url"}
    if not data[CONF_BUCKET].strip():
        return {CONF_BUCKET: WriteResult.BUCKET.value}
    return {}
