"""The action that exports the record of what was decided, with reasons and certificates.

It names nobody: a booking is told by its id alone.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from homeassistant.auth.permissions.const import POLICY_READ
from homeassistant.core import HomeAssistant, ServiceCall, ServiceResponse
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util
from homeassistant.util.json import JsonObjectType
import probatio

from ..const import DOMAIN
from ..engine.effect import Decided, Refusal, Refused
from ..entities.evidence import certificate_attribute, evidence_attribute
from ..journal import JournalError
from ..words.reasons import sentence
from ..words.refusals import CommandRefused, journal_unreadable
from .answers import place_answer
from .fields import DURATION, TIME, Action, span_of
from .targets import readable_places

LONGEST_RECORD: Final = timedelta(days=366)
MOST_DECISIONS: Final = 5000
"""Of one space in one answer, some 5 MB: as many as a busy room has in a year."""

GET_DECISIONS_SCHEMA: Final = probatio.Schema(
    {
        **cv.TARGET_SERVICE_FIELDS,
        probatio.Required("start"): TIME,
        probatio.Optional("end"): TIME,
        probatio.Optional("duration"): DURATION,
    }
)


async def _get_decisions(call: ServiceCall) -> ServiceResponse:
    """Return what was decided on each space in [start, end), in order."""
    start, end = span_of(call.data)
    if end <= start:
        raise CommandRefused(Refused(Refusal.END_BEFORE_START, "end"))
    if end - start > LONGEST_RECORD:
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key="period_too_long",
            translation_placeholders={"field": "end", "days": str(LONGEST_RECORD.days)},
        )
    spaces: list[JsonObjectType] = []
    for place in await readable_places(call, POLICY_READ):
        journal, space = place.site.journal, place.runner.space.id
        try:
            found = await journal.decisions_between(space, start, end, MOST_DECISIONS + 1)
        except JournalError as error:
            raise journal_unreadable(error) from error
        decisions = [_decision(call.hass, decided) for decided in found[:MOST_DECISIONS]]
        is_cut = len(found) > MOST_DECISIONS
        spaces.append({**place_answer(place), "decisions": list(decisions), "is_cut": is_cut})
    return {"spaces": list(spaces)}


def _decision(hass: HomeAssistant, decided: Decided) -> JsonObjectType:
    reason = decided.reason
    certificate = reason.certificate
    return {
        "at": dt_util.as_local(reason.at).isoformat(),
        "event": decided.event.value,
        "rule": reason.rule.value,
        "booking_id": reason.booking,
        "by": reason.actor.value,
        "reason": sentence(hass, reason),
        "evidence": list(evidence_attribute(reason.evidence)),
        "certificate": certificate_attribute(hass, certificate) if certificate else None,
    }


DECISION_ACTIONS: Final[Mapping[str, Action]] = {
    "get_decisions": (_get_decisions, GET_DECISIONS_SCHEMA),
}
