"""What a level of heating means for thermostats that can do this and cannot do that."""

from types import MappingProxyType
from typing import Any

from hypothesis import given, strategies as st
import pytest

from custom_components.faitout.engine.comfort.ability import Ability, setting_for
from custom_components.faitout.engine.comfort.heat_policy import CEILING, HeatLevel
from custom_components.faitout.engine.comfort.setting import Setting
from custom_components.faitout.engine.profile import Profile

PLAIN: dict[str, Any] = {
    "mode": "heat",
    "modes": ("heat", "off"),
    "least": 5.0,
    "most": 30.0,
    "step": 0.5,
    "frost": 8.0,
    "ceiling": CEILING,
    "cooling": 26.0,
}


def can(**change: Any) -> Ability:
    return Ability(**PLAIN | change)


def test_it_is_set_to_what_is_asked_in_its_own_steps() -> None:
    assert setting_for(can(), HeatLevel.COMFORT, 19.0, Profile()) == Setting("heat", 19.0)
    whole = can(step=1.0)
    assert setting_for(whole, HeatLevel.ECO, 16.5, Profile()) == Setting("heat", 16.0)
    assert setting_for(whole, HeatLevel.FROST_GUARD, 7.2, Profile()) == Setting("heat", 8.0)


def test_one_that_cannot_get_so_cold_is_off_where_that_is_nearer() -> None:
    warm = can(least=16.0)
    assert setting_for(warm, HeatLevel.FROST_GUARD, 8.0, Profile()) == Setting("off")
    assert setting_for(warm, HeatLevel.REDUCED, 15.0, Profile()) == Setting("heat", 16.0)


def test_it_is_not_off_where_the_pipes_may_freeze_or_nobody_knows() -> None:
    cold = can(least=16.0, is_freezing=True)
    assert setting_for(cold, HeatLevel.FROST_GUARD, 8.0, Profile()) == Setting("heat", 16.0)


def test_one_that_begins_above_the_ceiling_is_not_asked_to_heat() -> None:
    hot = can(least=20.0)
    assert setting_for(hot, HeatLevel.COMFORT, 19.0, Profile()) == Setting("off")
    assert setting_for(can(least=20.0, modes=("heat",)), HeatLevel.ECO, 17.0, Profile()) is None


@pytest.mark.parametrize(
    ("mode", "modes", "profile", "asked"),
    [
        ("auto", ("auto", "heat", "off"), Profile(), "auto"),
        ("off", ("auto", "heat", "off"), Profile(), "heat"),
        ("off", ("auto", "heat", "off"), Profile(boosts=frozenset({"heat"})), "auto"),
        ("heat", ("auto", "heat", "off"), Profile(boosts=frozenset({"heat"})), "auto"),
        ("auto", ("auto", "heat", "off"), Profile(programs=frozenset({"auto"})), "heat"),
        ("auto", ("auto", "off"), Profile(programs=frozenset({"auto"})), "auto"),
        ("off", ("off", "dry"), Profile(), None),
    ],
)
def test_modes_mean_what_they_did(
    mode: str, modes: tuple[str, ...], profile: Profile, asked: str | None
) -> None:
    setting = setting_for(can(mode=mode, modes=modes), HeatLevel.ECO, 17.0, profile)
    assert setting == Setting(asked, 17.0)


def test_a_preset_stands_for_its_level_and_brings_its_temperature() -> None:
    chosen = MappingProxyType({HeatLevel.ECO: "éco", HeatLevel.FROST_GUARD: "hors gel"})
    pilot = can(presets=("éco", "hors gel"), chosen=chosen)
    known = Profile(setpoints=MappingProxyType({"éco": 15.5}))
    assert setting_for(pilot, HeatLevel.ECO, 17.0, known) == Setting(
        "heat", preset="éco", with_it=15.5
    )
    assert setting_for(pilot, HeatLevel.OFF, 8.0, Profile()) == Setting("heat", preset="hors gel")
    assert setting_for(pilot, HeatLevel.COMFORT, 19.0, Profile()) == Setting("heat", 19.0)
    gone = can(presets=(), chosen=chosen)
    assert setting_for(gone, HeatLevel.ECO, 17.0, Profile()) == Setting("heat", 17.0)


def test_only_one_that_can_cool_is_asked_to() -> None:
    assert setting_for(can(), HeatLevel.COOLING, 26.0, Profile()) is None
    cooler = can(modes=("heat", "cool", "off"))
    assert setting_for(cooler, HeatLevel.COOLING, 26.0, Profile()) == Setting("cool", 26.0)


@given(
    least=st.none() | st.floats(0, 30),
    step=st.sampled_from([0.0, 0.1, 0.5, 1.0, 2.0, 5.0]),
    asked=st.floats(8, CEILING),
    can_be_off=st.booleans(),
    is_freezing=st.booleans(),
)
def test_never_above_the_ceiling_whatever_it_can_do(
    *, least: float | None, step: float, asked: float, can_be_off: bool, is_freezing: bool
) -> None:
    modes = ("heat", "off") if can_be_off else ("heat",)
    able = can(least=least, step=step, modes=modes, is_freezing=is_freezing)
    setting = setting_for(able, HeatLevel.ECO, asked, Profile())
    if setting is not None and not setting.is_off:
        assert setting.temperature is not None
        assert setting.temperature <= CEILING + 1e-6
