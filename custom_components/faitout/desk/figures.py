"""The figures of a period, and the way to them on paper and as a table."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

from homeassistant.auth.permissions.const import POLICY_READ
from homeassistant.components.http.auth import async_sign_path
from homeassistant.exceptions import ServiceValidationError
from homeassistant.util.json import JsonObjectType
import probatio

from ..actions.targets import Place, is_permitted
from ..const import DOMAIN
from ..engine.rights import Right
from ..hub.runner import SpaceRunner
from ..hub.site import Site
from ..usage.counting import LONGEST_FIGURES, count_use
from ..usage.plain import plain_period
from ..usage.views import page_path
from .asking import DeskAsk, DeskCommand
from .week import typed_day

SIGNED_FOR: Final = timedelta(minutes=10)
"""How long the way to a page can be followed: it opens at once, and may be loaded anew."""
LANGUAGE: Final = probatio.In(("fr", "en"))
PERIOD: Final = {probatio.Required("start"): typed_day, probatio.Required("end"): typed_day}


async def _figures(ask: DeskAsk, message: Mapping[str, Any]) -> JsonObjectType:
    """Return the figures of [start, end), and of a period to compare with where one is named.

    Who names a language is told the way to the page and the tables, too.
    """
    start, end = _period(message, "start", "end")
    answer = await _counted(ask, start, end)
    if "compare_start" in message or "compare_end" in message:
        start, end = _period(message, "compare_start", "compare_end")
        answer["compared"] = await _counted(ask, start, end)
    if "language" in message:
        answer["paper"] = await _paper(ask, message)
    return answer


async def _counted(ask: DeskAsk, start: date, end: date) -> JsonObjectType:
    def chosen(site: Site, runner: SpaceRunner) -> bool:
        return is_permitted(ask.user, Place(site, runner), POLICY_READ)

    return plain_period(await count_use(ask.hass, ask.sites, start, end, chosen))


async def _paper(ask: DeskAsk, message: Mapping[str, Any]) -> JsonObjectType:
    """Return where a browser finds the page and the table, for some minutes."""
    start, end = _period(message, "start", "end")
    sites = ",".join(site.slug for site in ask.sites)

    def signed(kind: str) -> str:
        path = page_path(start, end, kind, message["language"], sites)
        return async_sign_path(ask.hass, path, SIGNED_FOR)

    return {kind: signed(kind) for kind in ("page", "semicolon", "comma")}


def _period(message: Mapping[str, Any], first: str, last: str) -> tuple[date, date]:
    """Return the days from `first` to before `last`; raise ServiceValidationError for none."""
    start, end = message.get(first), message.get(last)
    if start is None or end is None or end <= start:
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key="period_ends_first",
            translation_placeholders={"field": last},
        )
    if end - start > LONGEST_FIGURES:
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key="period_too_long",
            translation_placeholders={"field": last, "days": str(LONGEST_FIGURES.days)},
        )
    return start, end


FIGURES_COMMANDS: Final[Mapping[str, DeskCommand]] = {
    "figures": DeskCommand(
        handler=_figures,
        right=Right.FIGURES,
        fields={
            **PERIOD,
            probatio.Optional("compare_start"): typed_day,
            probatio.Optional("compare_end"): typed_day,
            probatio.Optional("language"): LANGUAGE,
        },
        names_site=False,
    ),
    "paper": DeskCommand(
        handler=_paper,
        right=Right.FIGURES,
        fields={**PERIOD, probatio.Optional("language", default="fr"): LANGUAGE},
        names_site=False,
    ),
}
