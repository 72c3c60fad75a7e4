"""The page and the table over HTTP.

A page that is opened in a tab of its own cannot say who opens it. So a card asks for a signed way
to it over its connection, which says who follows it, and holds for some minutes.
"""

from datetime import date, timedelta
from http import HTTPStatus
from typing import Final

from aiohttp import hdrs, web
from homeassistant.auth.models import User
from homeassistant.auth.permissions.const import POLICY_READ
from homeassistant.components.http.const import KEY_HASS_USER
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers.http import HomeAssistantView
from homeassistant.util import dt as dt_util
from yarl import URL

from ..actions.sites import site_of_slug
from ..actions.targets import Place, is_permitted
from ..engine.rights import Right
from ..hub.rights import require_of
from ..hub.runner import SpaceRunner
from ..hub.site import Site
from ..journal import JournalError
from .counting import LONGEST_FIGURES, PeriodUsage, count_use
from .page import PAGE_POLICY, page_of
from .sheet import TableKind, sheet_of
from .words import Tongue

PATH: Final = "/faitout/report"
HEADERS: Final = {
    "Content-Security-Policy": PAGE_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
    hdrs.CACHE_CONTROL: "no-store",
}


def page_path(start: date, end: date, kind: str, language: str, sites: str) -> str:
    """Return the path of the page, or of a table, before it is signed."""
    path = URL(f"{PATH}/{start}/{end}/{kind}")
    return str(path.with_query(language=language, sites=sites))


class ReportView(HomeAssistantView):
    """The report of some sites for the days from `start` to before `end`."""

    url = f"{PATH}/{{start}}/{{end}}/{{kind}}"
    name = "faitout:report"

    def __init__(self, hass: HomeAssistant, tongues: dict[str, Tongue]) -> None:
        """Take the languages."""
        self._hass = hass
        self._tongues = tongues

    async def get(self, request: web.Request, start: str, end: str, kind: str) -> web.Response:
        """Return the page, or a table; Unauthorized is answered by Home Assistant."""
        user: User = request[KEY_HASS_USER]
        first, last = dt_util.parse_date(start), dt_util.parse_date(end)
        tongue = self._tongues.get(request.query.get("language", ""), self._tongues["en"])
        if first is None or last is None or kind not in ("page", *TableKind):
            return web.Response(status=HTTPStatus.NOT_FOUND)
        if not timedelta(0) < last - first <= LONGEST_FIGURES:
            return web.Response(status=HTTPStatus.NOT_FOUND)
        slugs = request.query.get("sites", "").split(",")
        try:
            sites = [site_of_slug(self._hass, slug) for slug in slugs]
        except ServiceValidationError:
            return web.Response(status=HTTPStatus.NOT_FOUND)
        require_of(user, Right.FIGURES, *sites)

        def chosen(site: Site, runner: SpaceRunner) -> bool:
            return is_permitted(user, Place(site, runner), POLICY_READ)

        try:
            period = await count_use(self._hass, sites, first, last, chosen)
        except JournalError:
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
        if kind in set(TableKind):
            return _table(period, TableKind(kind), tongue)
        names = [site.name for site in sites]
        today = dt_util.utcnow().astimezone(sites[0].hours.zone).date()
        body = await self._hass.async_add_executor_job(page_of, period, names, today, tongue)
        return web.Response(text=body, content_type="text/html", headers=HEADERS)


def _table(period: PeriodUsage, kind: TableKind, tongue: Tongue) -> web.Response:
    name = f"faitout-{period.start}-{period.end}.csv"
    return web.Response(
        text=sheet_of(period, kind, tongue),
        content_type="text/csv",
        charset="utf-8",
        headers={**HEADERS, hdrs.CONTENT_DISPOSITION: f'attachment; filename="{name}"'},
    )
