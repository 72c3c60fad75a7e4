"""A booking that was asked for over MQTT and moved since: asked for again, it is not made again."""

import json
from unittest.mock import patch

from custom_components.faitout.engine.ids import BookingId, SpaceId
from custom_components.faitout.engine.stimulus import HandOver
from custom_components.faitout.hub.moving import move_to_space
from custom_components.faitout.mqtt_link.answers import Answers
from custom_components.faitout.mqtt_link.desk import Desk
from tests.day import Day
from tests.mqtt_link.asking import a_booking
from tests.places import space

SALLE, ATELIER = SpaceId("salle"), SpaceId("atelier")


async def test_asked_again_after_it_went_to_another_space_it_is_that_one(day: Day) -> None:
    await day.begin(space(), space("atelier", sensors=()))
    desk = Desk(day.site)
    payload = json.dumps(
        a_booking("kept", start=day.at("14:00").isoformat(), end=day.at("15:00").isoformat())
    ).encode()

    async def forget(*_: object) -> None:
        """Die before the answer is written down."""

    with patch.object(Answers, "remember", forget):
        first = await desk.answer(SALLE, payload)
    wanted = HandOver(booking=BookingId(first["booking_id"]), to=ATELIER)
    await move_to_space(day.site, day.site.spaces[SALLE], wanted)
    again = await Desk(day.site).answer(SALLE, payload)
    assert (again["ok"], again["booking_id"]) == (True, first["booking_id"])
    homes = [n for n, r in day.site.spaces.items() if r.state.ledger.get(wanted.booking)]
    assert homes == [ATELIER]
