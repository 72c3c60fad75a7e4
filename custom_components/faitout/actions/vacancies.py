"""Vacancies: which spaces could be booked for a time, the best fitting first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from ..engine.claims import refusal_of_claim
from ..engine.occupancy import Presence
from ..engine.view import Status
from .targets import Place


@dataclass(frozen=True, slots=True)
class Vacancy:
    """A space that is free in the whole of a time."""

    place: Place
    free_until: datetime | None
    """The next booking or the closing time, aware UTC; None where neither is in sight."""


def vacancies(
    places: Iterable[Place], start: datetime, end: datetime, now: datetime
) -> list[Vacancy]:
    """Return the spaces that can be booked for [start, end): those known to be empty first.

    Among equals the smallest comes first, so that large ones stay free for those who need them.
    """
    free = [
        Vacancy(place, _free_until(place, start))
        for place in places
        if _is_free(place, start, end, now)
    ]
    return sorted(free, key=_rank)


def _is_free(place: Place, start: datetime, end: datetime, now: datetime) -> bool:
    runner = place.runner
    is_used = start <= now and runner.view.status is Status.OCCUPIED
    return not is_used and refusal_of_claim(runner.state, start, end, now) is None


def _free_until(place: Place, start: datetime) -> datetime | None:
    state = place.runner.state
    coming = state.ledger.next_after(start)
    opening = state.space.hours.opening(start)
    closes = state.space.hours.closing_after(opening) if opening.is_open else None
    return min([each for each in (coming and coming.start, closes) if each], default=None)


def _rank(vacancy: Vacancy) -> tuple[bool, int, str]:
    runner = vacancy.place.runner
    is_doubtful = runner.view.presence is not Presence.NO
    return is_doubtful, runner.space.capacity, runner.name
