"""Whatever happens in whatever order: the invariants of light and heat, by their names."""

from collections.abc import Callable
from datetime import timedelta
from typing import override

from hypothesis import given, strategies as st

from custom_components.faitout.engine.comfort.darkness import Darkness
from custom_components.faitout.engine.comfort.heat import HeatMode, LimitHeat, SetHeat
from custom_components.faitout.engine.comfort.heat_policy import (
    CEILING,
    COOLING,
    FROST,
    HeatLevel,
    HeatPolicy,
)
from custom_components.faitout.engine.comfort.light import LightEffect, LightMode, SetLights
from custom_components.faitout.engine.ids import SpaceId
from custom_components.faitout.engine.occupancy import Presence
from tests.engine.heated_rooms import HeatedRoom
from tests.engine.lit_rooms import LitRoom
from tests.engine.rooms import EIGHT_TO_TEN, NINE

DAY = 24 * 60


def light_acts() -> st.SearchStrategy[Callable[[LitRoom], object]]:
    """Return all that can happen to a light."""
    return st.one_of(
        st.just(LitRoom.is_used),
        st.just(LitRoom.is_empty),
        st.just(LitRoom.is_blind),
        st.just(LitRoom.comes_near),
        st.sampled_from(Darkness).map(lambda d: lambda room: room.is_(d)),
        st.booleans().map(lambda on: lambda room: room.hand(on=on)),
        st.booleans().map(lambda on: lambda room: room.automation(on=on)),
        st.integers(0, 120).map(lambda m: lambda room: room.is_booked(_minute(room) + m, 99999)),
        st.integers(1, 600).map(lambda m: lambda room: room.until(_minute(room) + m)),
    )


class WatchedLight(LitRoom):
    """A lit room in which every step is held against the invariants."""

    last: bool | None = None

    @override
    def take(self, stimulus: object) -> list[LightEffect]:
        hand = self.state.hand
        effects = super().take(stimulus)  # type: ignore[arg-type]  # whatever LitRoom hands in
        presence = self.state.outlook.presence
        if hand and self.state.hand is None:
            assert presence is Presence.NO, "never_against_a_hand"
        if self.state.hand and self.state.hand != hand and not (hand and hand.at == self.now):
            self.last = None
        for effect in effects:
            assert self.state.outlook.automation, "nothing_while_watching"
            if isinstance(effect, SetLights):
                assert effect.on or presence is Presence.NO, "never_out_unless_empty"
                assert hand is None or presence is Presence.NO, "never_against_a_hand"
                assert effect.on is not self.last, "never_twice"
                self.last = effect.on
        return effects


@given(st.lists(light_acts(), max_size=30))
def test_the_light_keeps_its_invariants(acts: list[Callable[[LitRoom], object]]) -> None:
    room = WatchedLight()
    for act in acts:
        act(room)
    room.automation(on=True)
    room.is_empty()
    room.until(_minute(room) + 61)
    assert room.state.mode is LightMode.OUT, "nothing shines an hour after the last one left"
    assert not room.state.lit


def heat_acts() -> st.SearchStrategy[Callable[[HeatedRoom], object]]:
    """Return all that can happen to a heating."""
    return st.one_of(
        st.just(HeatedRoom.is_used),
        st.just(HeatedRoom.is_empty),
        st.just(HeatedRoom.is_blind),
        st.just(HeatedRoom.booking_is_over),
        st.just(lambda room: room.booking_begins() if room.outlook.coming else None),
        st.booleans().map(lambda is_open: lambda room: room.window(is_open=is_open)),
        st.floats(-20, 60).map(lambda t: lambda room: room.hand(t)),
        st.floats(-20, 60).map(lambda t: lambda room: room.air(t, can_cool=True)),
        st.booleans().map(lambda on: lambda room: room.automation(on=on)),
        st.tuples(st.integers(0, 3 * DAY), st.integers(15, DAY)).map(
            lambda when: (
                lambda room: room.is_booked(_minute(room) + when[0], _minute(room) + sum(when))
            )
        ),
        st.integers(1, 3 * DAY).map(lambda m: lambda room: room.until(_minute(room) + m)),
    )


temperatures = st.dictionaries(st.sampled_from(HeatLevel), st.floats(-50, 100))


@given(temperatures, st.lists(heat_acts(), max_size=30))
def test_the_heating_keeps_its_invariants(
    warmth: dict[HeatLevel, float], acts: list[Callable[[HeatedRoom], object]]
) -> None:
    policy = HeatPolicy(space=SpaceId("salle"), hours=EIGHT_TO_TEN, temperatures=warmth)
    room, level = HeatedRoom(policy), None
    seen = 0
    for act in (lambda _: None, *acts):
        hand = room.state.hand_at
        act(room)
        for _, effect in room.done[seen:]:
            if isinstance(effect, LimitHeat):
                continue
            assert isinstance(effect, SetHeat)
            most = COOLING if effect.level is HeatLevel.COOLING else CEILING
            assert effect.temperature <= most, "never_above_the_ceiling"
            assert effect.temperature >= FROST, "never_below_frost"
            assert effect.level is not level, "only_transitions"
            level = effect.level
        if room.state.hand_at:
            level = None
        if hand and room.state.hand_at is None:
            assert room.state.known.outlook.automation, "never_against_a_hand"
        if not room.outlook.automation:
            assert room.state.mode is HeatMode.WATCHING
        elif room.state.hand_at is None and room.state.known.window_open:
            assert room.state.mode is HeatMode.OFF
        elif room.state.hand_at is None and room.outlook.in_session:
            is_seen = room.outlook.presence is Presence.YES
            assert not is_seen or room.state.mode in (HeatMode.COMFORT, HeatMode.COOLING)
        seen = len(room.done)


def _minute(room: LitRoom | HeatedRoom) -> float:
    return (room.now - NINE) / timedelta(minutes=1)
