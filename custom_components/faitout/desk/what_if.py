"""What other graces would have freed in one space, and whom they would have hurt.

A card asks space by space, so that it can show how far it is and stop when nobody looks on. One
process replays the record of a space for all graces.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final

from homeassistant.auth.permissions.const import POLICY_READ
from homeassistant.exceptions import HomeAssistantError
from homeassistant.util import dt as dt_util
from homeassistant.util.json import JsonObjectType
import probatio

from ..actions.records import EVIDENCE_KEPT
from ..const import DOMAIN
from ..engine.rights import Right
from ..engine.what_if import BookingOutcome
from ..hindsight.hindsight import HindsightError, TooLongError
from ..hindsight.question import Question
from .acts import ID, place_named
from .asking import DeskAsk, DeskCommand

GRACES: Final = (3, 5, 10, 15, 20, 30, 45, 60)
"""Minutes that a booking would have waited for its people: the points of the curve."""
DEFAULT_DAYS: Final = 28


async def _what_if(ask: DeskAsk, message: Mapping[str, Any]) -> JsonObjectType:
    """Return the curve of one space, and its grace as it is set."""
    place = place_named(ask, message["space"], POLICY_READ)
    policy = place.runner.space.policy
    since = dt_util.utcnow() - timedelta(days=message["days"])
    graces = sorted({*GRACES, round(policy.grace / timedelta(minutes=1))})
    policies = tuple(replace(policy, grace=timedelta(minutes=each)) for each in graces)
    try:
        (found,) = await place.site.hindsight.outcomes(
            [Question(place.runner.space.id, since, policies)]
        )
    except HindsightError as error:
        key = "what_if_too_long" if isinstance(error, TooLongError) else "what_if_failed"
        raise HomeAssistantError(translation_domain=DOMAIN, translation_key=key) from error
    return {
        "space": place.runner.space.id,
        "as_set": round(policy.grace / timedelta(minutes=1)),
        "points": [_point(*each) for each in zip(graces, found, strict=bool(found))],
    }


def _point(minutes: int, outcome: BookingOutcome) -> JsonObjectType:
    return {
        "grace": minutes,
        "bookings": outcome.bookings,
        "freed_minutes": round(outcome.freed / timedelta(minutes=1)),
        "hurt": outcome.hurt,
    }


WHAT_IF_COMMANDS: Final[Mapping[str, DeskCommand]] = {
    "what_if": DeskCommand(
        handler=_what_if,
        right=Right.RECORDS,
        fields={
            probatio.Required("space"): ID,
            probatio.Optional("days", default=DEFAULT_DAYS): probatio.All(
                int, probatio.Range(min=1, max=EVIDENCE_KEPT.days)
            ),
        },
    ),
}
