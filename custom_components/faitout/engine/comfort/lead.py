"""How long before a booking heating must begin."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from ..ids import SpaceId


class Lead(Protocol):
    """Knows how long a space takes to get warm."""

    def lead(self, space: SpaceId, outdoor: float | None, now: datetime) -> timedelta:
        """Return how long before a booking heating must begin.

        `outdoor` is the temperature outside in °C, None where it is not known; `now` is aware
        UTC.
        """


@dataclass(frozen=True, slots=True)
class FixedLead:
    """The same for every weather."""

    span: timedelta = timedelta(minutes=45)

    def lead(self, space: SpaceId, outdoor: float | None, now: datetime) -> timedelta:  # noqa: ARG002
        """Return the fixed lead."""
        return self.span
