"""A room whose record cannot be read: who is there is seen, and its bookings are not known."""

from datetime import timedelta

from custom_components.faitout.engine import advance, begin_without_record
from custom_components.faitout.engine.claims import refusal_of_claim
from custom_components.faitout.engine.effect import Refusal
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.sensor_kinds import TRAITS, SensorKind
from custom_components.faitout.engine.state import SpaceState
from custom_components.faitout.engine.stimulus import Reading, Tick
from custom_components.faitout.engine.view import Status, view
from custom_components.faitout.outputs.metrics.points import space_line
from custom_components.faitout.screen.snapshot import space_shown
from custom_components.faitout.screen.today import Today
from tests.engine.rooms import NINE, RADAR, Room


def a_room(value: float) -> SpaceState:
    """Return such a room some seconds after a word of its radar."""
    state = begin_without_record(Room(RADAR).space, NINE)
    state = advance(state, Reading(RADAR.id, value), NINE).state
    return advance(state, Tick(), NINE + TRAITS[SensorKind.RADAR].pulse).state


def test_an_empty_room_is_not_free() -> None:
    shown = view(a_room(0.0))
    assert shown.presence is Presence.NO
    assert shown.status is None
    assert shown.free_until is None


def test_people_are_seen_and_nobody_says_until_when_they_may_stay() -> None:
    shown = view(a_room(1.0))
    assert shown.presence is Presence.YES
    assert shown.status is Status.OCCUPIED
    assert shown.free_until is None


def test_out_of_hours_it_is_closed_as_ever() -> None:
    state = a_room(0.0)
    at_night = advance(state, Tick(), NINE + timedelta(hours=14)).state
    assert view(at_night).status is Status.CLOSED


def test_no_time_of_it_is_given_away() -> None:
    start = NINE + timedelta(hours=1)
    refused = refusal_of_claim(a_room(0.0), start, start + timedelta(hours=1), NINE)
    assert refused is not None
    assert refused.why is Refusal.JOURNAL


def test_nothing_is_decided() -> None:
    state = a_room(1.0)
    for minute in range(60):
        step = advance(state, Tick(), NINE + timedelta(minutes=minute))
        assert step.effects == ()
        state = step.state
    assert state.life.session is None


def test_screens_and_points_are_unsure() -> None:
    state = a_room(0.0)
    today = Today(NINE, NINE + timedelta(hours=12))
    assert space_shown("Salle", state, view(state), today)["state"] == "unsure"
    assert b'status="unsure"' in space_line(state.space.site, state, view(state), NINE)
