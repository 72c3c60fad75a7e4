"""What is asked about members over MQTT, version 1. A shop knows each by a reference of its own.

No name is taken: what goes through a broker is read by whoever may read there. The schema for
others is docs/mqtt/member_request.schema.json.
"""

from datetime import date
from typing import Any, Final

import probatio

from ..engine.access.change import MemberChange
from ..engine.access.member import MOST_SUBSCRIPTIONS, Language, Subscription
from ..engine.ids import PlanId
from .request import BASE, LONGEST_ID, LONGEST_TEXT, checked_payload, text_field

LONGEST_DATE: Final = 10


def read_member_request(payload: bytes) -> tuple[str, dict[str, Any]]:
    """Return the command in a message about a member, and its fields; raise PayloadError."""
    return checked_payload(payload, MEMBER_SCHEMAS)


def member_change(checked: dict[str, Any]) -> MemberChange:
    """Return what a request asks of a member."""
    language = checked.get("language")
    return MemberChange(
        alias=checked.get("alias"),
        language=Language(language) if language else None,
        notify=checked.get("notify"),
        reference=checked["reference"],
        subscriptions=checked.get("subscriptions"),
    )


def _day(value: object) -> date:
    if not isinstance(value, str) or len(value) > LONGEST_DATE:
        raise probatio.Invalid("not a date")
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise probatio.Invalid("not a date") from error


def _subscription(value: dict[str, Any]) -> Subscription:
    try:
        return Subscription(value["starts"], PlanId(value["plan"]), value.get("ends"))
    except ValueError as error:
        raise probatio.Invalid("ends before it starts") from error


SUBSCRIPTION: Final = probatio.All(
    probatio.Schema(
        {
            probatio.Required("plan"): text_field(LONGEST_ID, 1),
            probatio.Required("starts"): _day,
            probatio.Optional("ends"): probatio.Any(None, _day),
        }
    ),
    _subscription,
)
REFERENCE: Final = {probatio.Required("reference"): text_field(LONGEST_ID, 1)}
MEMBER_SCHEMAS: Final = {
    "set_member": probatio.Schema(
        {
            **BASE,
            **REFERENCE,
            probatio.Required("command"): "set_member",
            probatio.Optional("alias"): text_field(LONGEST_TEXT),
            probatio.Optional("language"): probatio.In([each.value for each in Language]),
            probatio.Optional("notify"): text_field(LONGEST_TEXT),
            probatio.Optional("subscriptions"): probatio.All(
                [SUBSCRIPTION], probatio.Length(max=MOST_SUBSCRIPTIONS), probatio.Coerce(tuple)
            ),
        }
    ),
    "remove_member": probatio.Schema(
        {**BASE, **REFERENCE, probatio.Required("command"): "remove_member"}
    ),
    "get_member": probatio.Schema(
        {**BASE, **REFERENCE, probatio.Required("command"): "get_member"}
    ),
}
"""What each command takes, and nothing besides."""
