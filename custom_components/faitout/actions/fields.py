"""The fields of actions: times and texts out of people's hands. Each error names its field."""

from collections.abc import Callable, Coroutine, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from homeassistant.core import ServiceCall, ServiceResponse, async_get_hass
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.typing import VolDictType
from homeassistant.util import dt as dt_util
import probatio

from ..const import DOMAIN
from ..engine.effect import Refusal, Refused
from ..hub.instants import NaiveInstantError, NoInstantError, instant
from ..words.field_labels import field_label
from ..words.refusals import CommandRefused

type Action = tuple[Callable[[ServiceCall], Coroutine[Any, Any, ServiceResponse]], probatio.Schema]
"""A handler and what it takes."""

LONGEST_SCALAR: Final = 100
"""Characters of a time, a length of time or an id, before anything tries to understand it."""


def short(value: object) -> object:
    """Return a value that is not an overlong text; raise Invalid for one that is."""
    if isinstance(value, str) and len(value) > LONGEST_SCALAR:
        raise probatio.Invalid(f"longer than {LONGEST_SCALAR} characters")
    return value


TIME: Final = probatio.All(short, probatio.Any(datetime, str))
DURATION: Final = probatio.All(short, cv.positive_time_period)
ID: Final = probatio.All(str, short)
SPAN_FIELDS: Final[VolDictType] = {
    probatio.Optional("start"): TIME,
    probatio.Optional("end"): TIME,
    probatio.Optional("duration"): DURATION,
}


def span_of(
    data: Mapping[str, Any], default_length: timedelta | None = None
) -> tuple[datetime, datetime]:
    """Return `start` (now, if it is left out) and `end` of a call, aware UTC.

    The end is given as such or as a `duration`. Raises ServiceValidationError, translated, for
    a time that cannot be read or carries no zone, and where not exactly one of the two is there.
    """
    start = _given(data, "start") or dt_util.utcnow().replace(second=0, microsecond=0)
    end: datetime | None = _given(data, "end")
    length: timedelta | None = data.get("duration")
    if end and length is not None:
        raise _refused("end_or_duration", "end")
    if end:
        return start, end
    length = default_length if length is None else length
    if length is None:
        raise _refused("end_or_duration", "end")
    try:
        return start, start + length
    except OverflowError as error:
        raise _refused("invalid_time", "duration") from error


def text_of(data: Mapping[str, Any], field: str) -> str:
    """Return a text of a call, "" if it is left out; how long it may be is the engine's word.

    Raises ServiceValidationError for one that is no text a file can hold.
    """
    text = data.get(field, "")
    if not isinstance(text, str):
        raise _refused("invalid_text", field)
    try:
        text.encode()
    except UnicodeEncodeError:
        # The error itself would show the text to whoever reads the log.
        raise _refused("invalid_text", field) from None
    return text.strip()


def _given(data: Mapping[str, Any], field: str) -> datetime | None:
    value: datetime | str | None = data.get(field)
    if value is None:
        return None
    try:
        return instant(value)
    except NaiveInstantError as error:
        raise CommandRefused(Refused(Refusal.NAIVE_TIME, field)) from error
    except NoInstantError as error:
        raise _refused("invalid_time", field) from error


def _refused(key: str, field: str) -> ServiceValidationError:
    return ServiceValidationError(
        translation_domain=DOMAIN,
        translation_key=key,
        translation_placeholders={"field": field, "label": field_label(async_get_hass(), field)},
    )
