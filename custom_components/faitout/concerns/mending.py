"""Repairs for who is no administrator: the same flows, walked by choices alone.

    begin ──► ways to choose from ──► choose ──► done, or the next ways

Home Assistant lets only administrators walk the flow of a repair. Whoever has the right to take
things out of service walks those steps that ask for a choice or a yes; where a form wants more than
that, it is for an administrator.
"""

from contextlib import suppress
from dataclasses import dataclass
from typing import Final, cast

from homeassistant.components.repairs import DOMAIN as REPAIRS, RepairsFlowManager
from homeassistant.components.repairs.models import RepairsFlowResult
from homeassistant.core import HomeAssistant, callback
from homeassistant.data_entry_flow import FlowResultType, UnknownFlow, UnknownStep
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import issue_registry as ir
from homeassistant.helpers.translation import async_get_cached_translations

from ..const import DOMAIN
from ..hub.site import Site
from ..words.reader import language_read
from .repair_concerns import open_repairs

YES: Final = "yes"
"""The choice of a form that asks for nothing."""


@dataclass(frozen=True, slots=True)
class MendingWay:
    """One choice, with its words."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Mending:
    """Where the flow of a repair stands: it asks, or it is done."""

    flow_id: str | None
    """None: it is done."""
    text: str
    ways: tuple[MendingWay, ...] = ()


async def begin_mending(site: Site, issue_id: str) -> Mending:
    """Begin the flow of a repair of a site. Raises ServiceValidationError, translated."""
    issue = next((i for i in open_repairs(site.hass, site) if i.issue_id == issue_id), None)
    if issue is None:
        raise _refusal("concern_over")
    if not issue.is_fixable:
        raise _refusal("concern_no_tap")
    try:
        result = await _manager(site.hass).async_init(DOMAIN, context={"issue_id": issue_id})
    except (UnknownStep, KeyError) as error:
        raise _refusal("concern_over") from error
    return _standing(site, issue, result)


async def go_on_mending(site: Site, issue_id: str, flow_id: str, way: str) -> Mending:
    """Choose a way. Raises ServiceValidationError, translated, where it cannot be gone."""
    hass = site.hass
    issue = ir.async_get(hass).async_get_issue(DOMAIN, issue_id)
    try:
        known = _manager(hass).async_get(flow_id)
        if issue is None or known["context"].get("issue_id") != issue_id:
            raise _refusal("concern_over")
        answer = {} if way == YES else {"next_step_id": way}
        result = await _manager(hass).async_configure(flow_id, answer)
    except UnknownFlow as error:
        raise _refusal("concern_over") from error
    return _standing(site, issue, result)


@callback
def end_mending(hass: HomeAssistant, mending: Mending) -> None:
    """End a flow of which no more than its choices was wanted."""
    if mending.flow_id is not None:
        with suppress(UnknownFlow):
            _manager(hass).async_abort(mending.flow_id)


async def mend_at_once(site: Site, issue_id: str, way: str) -> None:
    """Settle a repair in one of its ways, where nothing more than a yes is asked for after it.

    Raises ServiceValidationError, translated, where that is not so.
    """
    mending = await begin_mending(site, issue_id)
    for choice in (way, YES):
        if mending.flow_id is None:
            return
        if choice not in {each.id for each in mending.ways}:
            break
        mending = await go_on_mending(site, issue_id, mending.flow_id, choice)
    if mending.flow_id is not None:
        end_mending(site.hass, mending)
        raise _refusal("mending_refused", why=mending.text)


def _manager(hass: HomeAssistant) -> RepairsFlowManager:
    if REPAIRS not in hass.data:
        raise _refusal("mending_for_administrators")
    return cast("RepairsFlowManager", hass.data[REPAIRS]["flow_manager"])


def _standing(site: Site, issue: ir.IssueEntry, result: RepairsFlowResult) -> Mending:
    texts = _Texts(site.hass, issue, result)
    match result["type"]:
        case FlowResultType.CREATE_ENTRY:
            return Mending(None, "")
        case FlowResultType.ABORT:
            raise _refusal("mending_refused", why=texts.of(f"abort.{result['reason']}"))
        case FlowResultType.MENU:
            options = cast("list[str]", result["menu_options"])
            step = result["step_id"]
            ways = tuple(
                MendingWay(each, texts.of(f"step.{step}.menu_options.{each}")) for each in options
            )
            return Mending(result["flow_id"], texts.of(f"step.{step}.description"), ways)
        case FlowResultType.FORM if not _fields(result):
            text = texts.of(f"step.{result['step_id']}.description")
            return Mending(result["flow_id"], text, (MendingWay(YES, ""),))
        case _:
            _manager(site.hass).async_abort(result["flow_id"])
            raise _refusal("mending_for_administrators")


def _fields(result: RepairsFlowResult) -> bool:
    schema = result.get("data_schema")
    return schema is not None and bool(schema.schema)


class _Texts:
    """The words of one flow in the language of the installation."""

    def __init__(
        self, hass: HomeAssistant, issue: ir.IssueEntry, result: RepairsFlowResult
    ) -> None:
        self._texts = async_get_cached_translations(hass, language_read(hass), "issues", DOMAIN)
        self._start = f"component.{DOMAIN}.issues.{issue.translation_key}.fix_flow"
        self._filled = {
            **(issue.translation_placeholders or {}),
            **(result.get("description_placeholders") or {}),
        }

    def of(self, key: str) -> str:
        """Return a text, filled in; nothing where there is none."""
        text = self._texts.get(f"{self._start}.{key}", "")
        try:
            return text.format(**self._filled)
        except KeyError, IndexError, ValueError:
            return text


def _refusal(key: str, **words: str) -> ServiceValidationError:
    return ServiceValidationError(
        translation_domain=DOMAIN, translation_key=key, translation_placeholders=words or None
    )
