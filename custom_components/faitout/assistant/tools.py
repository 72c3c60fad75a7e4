"""The tools for language models: what each takes, asks and answers.

An answer is bounded, its times carry their zone, and an error is a sentence.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final, override

from homeassistant.core import HomeAssistant
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.llm import LLMContext, Tool, ToolAnnotations, ToolInput, ToolResult
from homeassistant.util import dt as dt_util
from homeassistant.util.json import JsonObjectType
import probatio

from ..actions.fields import span_of
from ..actions.queries import BOOKABLE
from ..actions.vacancies import Vacancy
from ..const import DOMAIN
from ..engine.policy import SpaceKind
from ..hub.figures import month_of
from ..words.reasons import phrase, sentence
from .inquirer import Inquirer, NotAnsweredError, asking
from .knowing import SiteNeeds, book_said, closed_now, figures_of, free_for, last_release, needs_of
from .spaces_meant import one_named, plain_name, seen_places

MOST_FREE: Final = 20
"""Spaces in one answer: who wants more names a kind or a place."""
MOST_NEEDS: Final = 20
"""Things in one answer, the most urgent."""
LONGEST_SENTENCE: Final = 400
"""Characters of a sentence in an answer: a reason names all sensors of a space."""
LONGEST_ASKED: Final = 7 * 24 * 60
"""Minutes, a week: no space is booked for longer at once."""
LARGEST_PARTY: Final = 1000
LONGEST_SAID: Final = 200
"""Characters of a name that is asked for."""

SAID: Final = probatio.All(str, probatio.Length(min=1, max=LONGEST_SAID))
SITE: Final = probatio.Optional("site", description="Name of the place, if there are several")
SPACE: Final = probatio.Required("space", description="Name of the space")
START: Final = probatio.Optional("start", description="ISO 8601 with its offset; now, if left out")
MINUTES: Final = probatio.Required("minutes", description="Length in minutes")
A_LENGTH: Final = probatio.All(int, probatio.Range(min=1, max=LONGEST_ASKED))


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedTool:
    """One thing that a model can ask."""

    title: str
    description: str
    fields: Mapping[Any, Any]
    answer: Callable[[Inquirer, Mapping[str, Any]], Awaitable[JsonObjectType]]
    changes: bool = False


class FaitoutTool(Tool):
    """A tool of the place, with the rights of who asks."""

    integration = DOMAIN

    def __init__(self, name: str, asked: AskedTool) -> None:
        """Take the form of what is asked."""
        self.name = f"{DOMAIN}__{name}"
        self.title = asked.title
        self.description = asked.description
        self.parameters = probatio.Schema(dict(asked.fields))
        self.annotations = ToolAnnotations(
            read_only=not asked.changes,
            destructive=False,
            idempotent=not asked.changes,
            open_world=False,
        )
        self._answer = asked.answer

    @override
    async def async_call(
        self, hass: HomeAssistant, tool_input: ToolInput, llm_context: LLMContext
    ) -> ToolResult:
        """Answer; what is refused is said in words."""
        try:
            async with asking(hass, llm_context.context, llm_context.language) as asker:
                try:
                    data = self.parameters(tool_input.tool_args)
                except probatio.Invalid as error:
                    return _refused(phrase(hass, "ask_not_understood"), field=_field(error))
                return ToolResult(data=await self._answer(asker, data))
        except NotAnsweredError as error:
            return _refused(str(error))


def _refused(why: str, **more: str) -> ToolResult:
    """Return why nothing was done; what a model needs to ask better stands beside the sentence."""
    return ToolResult(data={"error": why[:LONGEST_SENTENCE], **more}, error=True)


def _field(error: probatio.Invalid) -> str:
    """Return which field is at fault, by a name that we gave it or that was typed."""
    path = error.errors[0].path if isinstance(error, probatio.MultipleInvalid) else error.path
    return plain_name(str(path[0])) if path else ""


def _span(data: Mapping[str, Any]) -> tuple[datetime, datetime]:
    length = timedelta(minutes=data["minutes"])
    given = {"start": data["start"]} if "start" in data else {}
    return span_of({**given, "duration": length})


async def _find_free(asker: Inquirer, data: Mapping[str, Any]) -> JsonObjectType:
    start, end = _span(data)
    kind = SpaceKind(data["kind"]) if "kind" in data else None
    places = seen_places(asker, data.get("site"))
    found = free_for(places, start, end, kind, data["capacity"])
    is_now = start <= dt_util.utcnow()
    closed = closed_now(asker.hass, places, kind) if is_now and not found else None
    return {
        **({"closed": closed} if closed else {}),
        "start": _local(start),
        "end": _local(end),
        "spaces": [_vacancy(each) for each in found[:MOST_FREE]],
        "left_out": max(0, len(found) - MOST_FREE),
    }


def _vacancy(vacancy: Vacancy) -> JsonObjectType:
    runner = vacancy.place.runner
    return {
        "site": plain_name(vacancy.place.site.name),
        "space": plain_name(runner.name),
        "kind": runner.space.kind.value,
        "capacity": runner.space.capacity,
        "people": runner.view.presence.value,
        "free_until": _local(vacancy.free_until),
    }


async def _book(asker: Inquirer, data: Mapping[str, Any]) -> JsonObjectType:
    place = one_named(data["space"], seen_places(asker, data.get("site")))
    start, end = _span(data)
    await book_said(asker, place, start, end)
    return {
        "booked": True,
        "site": plain_name(place.site.name),
        "space": plain_name(place.runner.name),
        "start": _local(start),
        "end": _local(end),
    }


async def _why_released(asker: Inquirer, data: Mapping[str, Any]) -> JsonObjectType:
    place = one_named(data["space"], seen_places(asker, data.get("site")))
    known: JsonObjectType = {
        "site": plain_name(place.site.name),
        "space": plain_name(place.runner.name),
    }
    decided = await last_release(asker, place)
    if decided is None:
        return {**known, "released": False}
    return {
        **known,
        "released": True,
        "at": _local(decided.reason.at),
        "reason": sentence(asker.hass, decided.reason)[:LONGEST_SENTENCE],
    }


async def _what_needs_me(asker: Inquirer, _: Mapping[str, Any]) -> JsonObjectType:
    found = needs_of(asker)
    things = [_need(needs, at) for needs in found for at in range(len(needs.told))]
    return {
        "is_all_known": all(each.is_known for each in found),
        "things": list(things[:MOST_NEEDS]),
        "left_out": max(0, len(things) - MOST_NEEDS),
    }


def _need(needs: SiteNeeds, at: int) -> JsonObjectType:
    """Return one in words. What a repair says beyond its title may name what was booked."""
    told = needs.told[at]
    return {
        "site": plain_name(needs.site.name),
        "where": plain_name(told.where),
        "urgency": str(told.concern.urgency),
        "what": told.what[:LONGEST_SENTENCE],
        "since": _local(told.concern.since),
        "due": _local(told.concern.due),
    }


async def _figures(asker: Inquirer, data: Mapping[str, Any]) -> JsonObjectType:
    """Answer for this month where no days are named."""
    today = dt_util.now().date()
    start: date = data.get("start") or month_of(dt_util.utcnow()).date()
    end: date = data.get("end") or today + timedelta(days=1)
    places = seen_places(asker, data.get("site"))
    return {
        "start": start.isoformat(),
        "end": end.isoformat(),
        "sites": list(await figures_of(asker, start, end, places)),
    }


def _local(at: datetime | None) -> str | None:
    """Return an instant on the clock of the place, with its offset."""
    return dt_util.as_local(at).isoformat(timespec="minutes") if at else None


TOOLS: Final[Mapping[str, AskedTool]] = {
    "find_free": AskedTool(
        title="Find a free space",
        description=(
            "Which rooms, phone boxes, offices and desks can be booked for a time. Those known to "
            "be empty come first, the smallest first."
        ),
        fields={
            START: SAID,
            probatio.Optional("minutes", default=30, description="Length in minutes"): A_LENGTH,
            probatio.Optional("kind"): probatio.In(BOOKABLE),
            probatio.Optional("capacity", default=1): probatio.All(
                int, probatio.Range(min=1, max=LARGEST_PARTY)
            ),
            SITE: SAID,
        },
        answer=_find_free,
    ),
    "book": AskedTool(
        title="Book a space",
        description="Book one room, phone box, office or desk, from now or from a time on.",
        fields={SPACE: SAID, MINUTES: A_LENGTH, START: SAID, SITE: SAID},
        answer=_book,
        changes=True,
    ),
    "why_released": AskedTool(
        title="Why a booking was released",
        description="Why the last booking of a space was given back, and when.",
        fields={SPACE: SAID, SITE: SAID},
        answer=_why_released,
    ),
    "what_needs_me": AskedTool(
        title="What needs a person",
        description=(
            "What somebody should see to at the places, the most urgent first. Only where "
            "is_all_known is true, an empty list means that all is in order."
        ),
        fields={},
        answer=_what_needs_me,
    ),
    "figures": AskedTool(
        title="Figures of use",
        description=(
            "How much the places were booked and used between two days; this month, if none are "
            "named. Nobody is named or counted by name."
        ),
        fields={
            probatio.Optional("start", description="First day, ISO 8601"): cv.date,
            probatio.Optional("end", description="Day after the last, ISO 8601"): cv.date,
            SITE: SAID,
        },
        answer=_figures,
    ),
}
