"""What is made of others is only as alive as they are: groups, templates and other helpers."""

from typing import Any

from homeassistant.const import STATE_UNAVAILABLE, STATE_UNKNOWN
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.faitout.engine.ids import SensorId
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.sensor import Health
from custom_components.faitout.engine.stimulus import Reading, SensorLost, Stimulus
from custom_components.faitout.hub.runner import SpaceRunner
from custom_components.faitout.inputs.composed import (
    MOST_MEMBERS,
    MOST_NESTED,
    composed_of,
    hides_members,
)
from tests.inputs.test_sensors import a_room, known
from tests.inputs.things import Polled, Pushed, fit, made_anew, says_somebody, settle
from tests.places import sensor

A, B, BOTH = "binary_sensor.a", "binary_sensor.b", "binary_sensor.both"


async def group(
    hass: HomeAssistant, members: list[str], name: str = "both", *, every: bool = False
) -> None:
    """Let Home Assistant make a group."""
    options = {
        "group_type": "binary_sensor",
        "name": name,
        "entities": members,
        "hide_members": False,
        "all": every,
    }
    await helper(hass, "group", options)


async def helper(hass: HomeAssistant, domain: str, options: dict[str, Any]) -> None:
    """Let Home Assistant make a helper, as its form would."""
    entry = MockConfigEntry(domain=domain, title=options["name"], options=options)
    entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(entry.entry_id)
    await settle(hass)


async def says(hass: HomeAssistant, entity_id: str, word: str) -> None:
    """Let a member say something."""
    hass.states.async_set(entity_id, word)
    await settle(hass)


async def room_of(hass: HomeAssistant, entity_id: str = BOTH) -> SpaceRunner:
    """Return a room whose radar is made of others."""
    room = await a_room(hass, sensor(entity_id, "radar"))
    await settle(hass)
    return room


def health(room: SpaceRunner, entity_id: str = BOTH) -> Health:
    """Return what is known of the radar."""
    return known(room, entity_id).health


def seen_in(room: SpaceRunner) -> Presence:
    """Return what the radar of a room says."""
    if says_somebody(room):
        return Presence.YES
    return room.view.presence


# Groups


@pytest.mark.parametrize(
    ("a", "b", "presence"),
    [
        ("off", "off", Presence.NO),
        ("on", "off", Presence.YES),
        ("on", STATE_UNAVAILABLE, Presence.YES),
        ("on", STATE_UNKNOWN, Presence.YES),
        ("off", STATE_UNAVAILABLE, Presence.UNKNOWN),
        ("off", STATE_UNKNOWN, Presence.UNKNOWN),
        (STATE_UNAVAILABLE, STATE_UNAVAILABLE, Presence.UNKNOWN),
    ],
)
async def test_a_group_says_nobody_only_when_all_of_its_members_do(
    hass: HomeAssistant, a: str, b: str, presence: Presence
) -> None:
    await says(hass, A, a)
    await says(hass, B, b)
    await group(hass, [A, B])
    room = await room_of(hass)
    assert seen_in(room) is presence


@pytest.mark.parametrize(
    ("a", "b", "presence"),
    [
        ("off", "off", Presence.NO),
        ("on", "on", Presence.YES),
        ("off", STATE_UNAVAILABLE, Presence.NO),
        ("on", STATE_UNAVAILABLE, Presence.UNKNOWN),
        ("off", STATE_UNKNOWN, Presence.NO),
    ],
)
async def test_a_group_that_wants_all_says_somebody_only_when_all_do(
    hass: HomeAssistant, a: str, b: str, presence: Presence
) -> None:
    await says(hass, A, a)
    await says(hass, B, b)
    await group(hass, [A, B], every=True)
    room = await room_of(hass)
    if hass.states.is_state(BOTH, STATE_UNKNOWN):
        # Home Assistant itself does not know.
        presence = Presence.UNKNOWN
    assert seen_in(room) is presence


async def test_a_group_follows_its_members_through_the_day(hass: HomeAssistant) -> None:
    await says(hass, A, "off")
    await says(hass, B, "off")
    await group(hass, [A, B])
    room = await room_of(hass)
    assert room.view.presence is Presence.NO
    await says(hass, B, STATE_UNAVAILABLE)
    assert hass.states.is_state(BOTH, "off")
    assert health(room) is Health.UNAVAILABLE
    await says(hass, A, "on")
    assert says_somebody(room)
    await says(hass, B, "off")
    await says(hass, A, "off")
    assert health(room) is Health.OK


async def test_a_member_that_goes_over_from_yes_to_no_leaves_no_gap(
    hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    await says(hass, A, "on")
    await says(hass, B, "off")
    await group(hass, [A, B])
    room = await room_of(hass)
    said: list[Stimulus] = []
    monkeypatch.setattr(room, "feed", said.append)
    for word in ("off", "on", "off"):
        await says(hass, A, word)
    no, yes = (Reading(SensorId(BOTH), value) for value in (0.0, 1.0))
    assert said[-1] == no
    assert set(said) == {no, yes}, "it was never a memory in between"


async def test_a_group_of_yaml_is_looked_into_too(hass: HomeAssistant) -> None:
    await says(hass, A, "off")
    await says(hass, B, STATE_UNAVAILABLE)
    made = {"platform": "group", "name": "both", "entities": [A, B]}
    assert await async_setup_component(hass, "binary_sensor", {"binary_sensor": made})
    await settle(hass)
    room = await room_of(hass)
    assert hass.states.is_state(BOTH, "off")
    assert health(room) is Health.UNAVAILABLE


async def test_a_group_inside_a_group_is_looked_into(hass: HomeAssistant) -> None:
    for each, word in ((A, "off"), (B, "off"), ("binary_sensor.c", STATE_UNAVAILABLE)):
        await says(hass, each, word)
    await group(hass, [B, "binary_sensor.c"], "inner")
    await group(hass, [A, "binary_sensor.inner"])
    room = await room_of(hass)
    assert hass.states.is_state(BOTH, "off")
    assert health(room) is Health.UNAVAILABLE
    await says(hass, "binary_sensor.c", "off")
    assert health(room) is Health.OK


async def test_groups_that_are_nested_too_deep_are_not_believed(hass: HomeAssistant) -> None:
    await says(hass, A, "off")
    inner = A
    for depth in range(MOST_NESTED + 1):
        await group(hass, [inner], f"level_{depth}")
        inner = f"binary_sensor.level_{depth}"
    assert not hides_members(hass, f"binary_sensor.level_{MOST_NESTED - 1}")
    assert hides_members(hass, inner)
    room = await room_of(hass, inner)
    assert health(room, inner) is Health.UNKNOWN


async def test_a_group_of_itself_ends(hass: HomeAssistant) -> None:
    await says(hass, A, "off")
    await group(hass, [A, "binary_sensor.other"])
    await group(hass, [BOTH], "other")
    room = await room_of(hass)
    assert health(room) is not Health.OK


async def test_a_group_of_too_many_members_is_not_looked_into(hass: HomeAssistant) -> None:
    members = [f"binary_sensor.m{number}" for number in range(MOST_MEMBERS + 1)]
    for each in members:
        await says(hass, each, "off")
    await group(hass, members)
    assert hides_members(hass, BOTH)


async def test_a_group_of_members_that_only_remember_remembers(hass: HomeAssistant) -> None:
    a, b = Pushed("a"), Pushed("b")
    await fit(hass, a, b)
    await group(hass, [A, B])
    room = await room_of(hass)
    assert health(room) is Health.RESTORED
    a.says(on=False)
    await settle(hass)
    assert health(room) is Health.RESTORED
    b.says(on=False)
    await settle(hass)
    assert room.view.presence is Presence.NO


async def test_a_member_that_is_made_anew_has_not_spoken_yet(hass: HomeAssistant) -> None:
    a, b = Pushed("a"), Pushed("b")
    await fit(hass, a, b)
    await group(hass, [A, B])
    room = await room_of(hass)
    for each in (a, b):
        each.says(on=False)
        await settle(hass)
    assert health(room) is Health.OK
    await made_anew(hass, b, Pushed("b"))
    assert hass.states.is_state(BOTH, "off")
    assert health(room) is Health.RESTORED


async def test_a_group_is_asked_by_its_members_at_the_last_look(hass: HomeAssistant) -> None:
    a, b = Polled("a"), Polled("b")
    await fit(hass, a, b)
    await group(hass, [A, B])
    room = await room_of(hass)
    assert room.view.presence is Presence.NO
    (site,) = hass.config_entries.async_entries("faitout")
    (inputs,) = site.runtime_data.inputs.values()
    b.fails = True
    assert await inputs.look() == (SensorLost(SensorId(BOTH), Health.UNAVAILABLE),)


async def test_a_member_that_is_gone_makes_its_group_blind(hass: HomeAssistant) -> None:
    await says(hass, A, "off")
    await says(hass, B, "off")
    await group(hass, [A, B])
    room = await room_of(hass)
    hass.states.async_remove(B)
    await settle(hass)
    assert health(room) is Health.UNAVAILABLE


async def test_a_group_that_gets_another_member_is_looked_into_anew(hass: HomeAssistant) -> None:
    for each in (A, B):
        await says(hass, each, "off")
    await group(hass, [A])
    room = await room_of(hass)
    assert health(room) is Health.OK
    await says(hass, B, STATE_UNAVAILABLE)
    (entry,) = hass.config_entries.async_entries("group")
    hass.config_entries.async_update_entry(entry, options={**entry.options, "entities": [A, B]})
    await hass.config_entries.async_reload(entry.entry_id)
    await settle(hass)
    assert hass.states.is_state(BOTH, "off")
    assert health(room) is Health.UNAVAILABLE
    await says(hass, B, "off")
    assert health(room) is Health.OK


# Other helpers


CO2, OTHER = "sensor.co2", "sensor.other_co2"
UNIT = {"unit_of_measurement": "ppm"}
TWO = {"entity_ids": [CO2, OTHER], "type": "max", "round_digits": 0}
THRESHOLD = {"entity_id": CO2, "upper": 800.0, "lower": None, "hysteresis": 0.0}
STATISTICS = {
    "entity_id": CO2,
    "state_characteristic": "mean",
    "sampling_size": 20.0,
    "precision": 0,
    "percentile": 50,
    "keep_last_sample": False,
}
DERIVATIVE = {"source": CO2, "round": 1, "unit_time": "min", "time_window": {"seconds": 0}}
READS_TWO = "{{ is_state('binary_sensor.a', 'on') or is_state('binary_sensor.b', 'on') }}"
READS_ALL = "{{ states.binary_sensor | selectattr('state', 'eq', 'on') | list | count > 0 }}"


@pytest.mark.parametrize(
    ("domain", "options", "members"),
    [
        ("min_max", {**TWO, "name": "made"}, (CO2, OTHER)),
        ("threshold", {**THRESHOLD, "name": "made"}, (CO2,)),
        ("statistics", {**STATISTICS, "name": "made"}, (CO2,)),
        ("derivative", {**DERIVATIVE, "name": "made"}, (CO2,)),
        (
            "template",
            {"name": "made", "template_type": "binary_sensor", "state": READS_TWO},
            (A, B),
        ),
        ("template", {"name": "made", "template_type": "binary_sensor", "state": READS_ALL}, ()),
        ("random", {"name": "made", "entity_type": "binary_sensor"}, ()),
    ],
)
async def test_what_helpers_are_made_of_is_seen_or_they_are_not_believed(
    hass: HomeAssistant, domain: str, options: dict[str, Any], members: tuple[str, ...]
) -> None:
    for each in (CO2, OTHER):
        hass.states.async_set(each, "600", UNIT)
    for each in (A, B):
        hass.states.async_set(each, "off")
    await helper(hass, domain, options)
    (made,) = (s.entity_id for s in hass.states.async_all() if s.entity_id.endswith(".made"))
    composed = composed_of(hass, made)
    assert composed is not None
    assert composed.members == members
    assert hides_members(hass, made) is (not members)


async def test_a_bayesian_sensor_is_looked_into(hass: HomeAssistant) -> None:
    for each in (A, B):
        hass.states.async_set(each, "off")
    seen = {"platform": "state", "to_state": "on", "prob_given_true": 0.9, "prob_given_false": 0.1}
    made = {
        "platform": "bayesian",
        "name": "made",
        "prior": 0.3,
        "observations": [{**seen, "entity_id": A}, {**seen, "entity_id": B}],
    }
    assert await async_setup_component(hass, "binary_sensor", {"binary_sensor": made})
    await settle(hass)
    composed = composed_of(hass, "binary_sensor.made")
    assert composed is not None
    assert set(composed.members) == {A, B}


async def test_a_template_that_makes_a_no_of_a_dead_radar_is_not_believed(
    hass: HomeAssistant,
) -> None:
    for each in (A, B):
        hass.states.async_set(each, "off")
    made = {"name": "both", "template_type": "binary_sensor", "state": READS_TWO}
    await helper(hass, "template", made)
    room = await room_of(hass)
    assert room.view.presence is Presence.NO
    await says(hass, B, STATE_UNAVAILABLE)
    assert hass.states.is_state(BOTH, "off")
    assert health(room) is Health.UNAVAILABLE
    await says(hass, A, "on")
    assert says_somebody(room)


async def test_a_helper_that_was_chosen_before_and_hides_what_it_is_made_of_is_not_believed(
    hass: HomeAssistant,
) -> None:
    hass.states.async_set(A, "off")
    await helper(
        hass, "template", {"name": "both", "template_type": "binary_sensor", "state": READS_ALL}
    )
    room = await room_of(hass)
    assert health(room) is Health.UNKNOWN


async def test_a_switch_that_people_set_by_hand_may_be_in_a_group(hass: HomeAssistant) -> None:
    here = "input_boolean.here"
    hass.states.async_set(A, "off")
    assert await async_setup_component(hass, "input_boolean", {"input_boolean": {"here": {}}})
    await group(hass, [A, here])
    room = await room_of(hass)
    assert not hides_members(hass, BOTH)
    await hass.services.async_call("input_boolean", "turn_on", {"entity_id": here}, blocking=True)
    await settle(hass)
    assert says_somebody(room)
