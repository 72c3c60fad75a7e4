"""A calendar is told as much as it can take."""

from dataclasses import replace
from datetime import timedelta

import pytest

from custom_components.faitout.engine.booking import Booking, Stage
from custom_components.faitout.engine.mirror.difference import Correction
from custom_components.faitout.engine.mirror.ways import Powers, Way, way_of
from tests.engine.mirror.desks import Hub, at, claim

ALL = Powers(change=True, remove=True)
REMOVING = Powers(change=False, remove=True)
READING = Powers(change=False, remove=False)


@pytest.fixture
def released() -> Booking:
    """A booking that nobody came to."""
    hub = Hub()
    hub.follow(claim())
    return replace(hub.only, stage=Stage.RELEASED, ended_at=at(10.25))


def way(booking: Booking, powers: Powers, minutes: int = 0, *, cancelled: bool = False) -> Way:
    wanted = None if cancelled else claim(end=10.25).said
    correction = Correction(booking.id, claim(), wanted)
    return way_of(correction, booking, powers, at(10.25) + timedelta(minutes=minutes), at(10.5))


def test_an_event_is_cut_short_where_it_can_be(released: Booking) -> None:
    assert way(released, ALL) is Way.CHANGE
    assert way(released, READING) is Way.OVERLAY


def test_an_event_is_removed_only_once_nobody_can_take_that_back(released: Booking) -> None:
    assert way(released, REMOVING) is Way.WAIT
    assert way(released, REMOVING, minutes=15) is Way.REMOVE


def test_an_event_that_was_used_is_not_removed(released: Booking) -> None:
    used = replace(released, checked_in_at=at(10))
    assert way(used, REMOVING, minutes=15) is Way.OVERLAY


def test_a_cancelled_booking_is_removed(released: Booking) -> None:
    cancelled = replace(released, stage=Stage.CANCELLED)
    assert way(cancelled, ALL, cancelled=True) is Way.REMOVE
    assert way(cancelled, READING, cancelled=True) is Way.OVERLAY


def test_a_day_of_several_is_not_removed_with_the_others(released: Booking) -> None:
    part = replace(claim(), can_shrink=False, can_vanish=False)
    assert way_of(Correction(released.id, part, None), released, ALL, at(10), at(10)) is Way.OVERLAY
    cut = Correction(released.id, part, part.said)
    assert way_of(cut, released, ALL, at(12), at(10)) is Way.OVERLAY
