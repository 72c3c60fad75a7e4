"""The scenes of the check in which something big breaks.

They concern everybody, so they play one after the other, when the others are over.
"""

from datetime import timedelta
from time import monotonic

from simulator.moments import Address

from .scenes import Round, soon
from .stage import Stage

BACK_SECONDS = 60.0
"""Home Assistant tries a broker that went away every ten seconds."""


async def hub_killed(a_round: Round, room: Address, stage: Stage) -> None:
    """Home Assistant is killed while a booking waits: it is remembered, and the wait was blind."""
    name, grace = a_round.words("scene_killed"), a_round.patience.grace
    start = soon()
    booking = await a_round.reception.book(room, start, timedelta(minutes=1), name)
    await a_round.shows(name, room, "status", "awaiting", 2)
    began = monotonic()
    await stage.home_assistant.child.kill()
    await stage.home_assistant.start(stage.api)
    await stage.home_assistant.is_up(stage.api)
    await a_round.reception.line.connect()
    listed = [found["booking_id"] for found in await a_round.reception.bookings(room, start)]
    seen = "get_bookings: 1" if listed == [booking] else f"get_bookings: {listed}"
    a_round.enter(name, "get_bookings: 1", seen, monotonic() - began)
    # It may have been decided already, before anybody could listen.
    await a_round.explains(name, room, "kept_hub_down", grace)
    await a_round.shows(name, room, "occupancy", "off", 30)
    await a_round.decided(name, room, "unverified", 60, booking, "unverified_hub_down")


async def broker_killed(a_round: Round, room: Address, stage: Stage) -> None:
    """The broker is killed: spaces go blind, and see again once it is back."""
    name = a_round.words("scene_broker")
    await a_round.shows(name, room, "occupancy", "off", 5)
    await stage.broker.child.kill()
    await a_round.shows(name, room, "occupancy", "unknown", 5)
    await stage.broker.start()
    await a_round.shows(name, room, "occupancy", "off", BACK_SECONDS)
