"""What a thermostat says on the way to what it was told, and after it did it."""

import pytest

from custom_components.faitout.engine.comfort.setting import Setting

ECO = Setting("heat", 17.0)


@pytest.mark.parametrize("mode", ["heat", "auto", "heat_cool"])
def test_which_mode_it_heats_in_is_its_own_affair(mode: str) -> None:
    assert ECO.fits(Setting(mode, 17.0))
    assert not ECO.fits(Setting("off", 17.0))
    assert not ECO.fits(Setting("cool", 17.0))


@pytest.mark.parametrize(
    ("told", "said"), [(19.25, 19.0), (18.75, 19.0), (18.5, 18.0), (18.5, 19.0), (18.9, 18.89)]
)
def test_it_may_round_in_its_answer(told: float, said: float) -> None:
    assert Setting("heat", told).answered(Setting("heat", said))
    assert not Setting("heat", told).answered(Setting("heat", told + 1))


def test_on_the_way_each_part_is_as_before_or_as_told_or_in_between() -> None:
    before, told = Setting("heat", 19.0, "comfort"), Setting("heat", 8.0)
    assert told.partly(before, Setting("heat", 16.0, "none"))
    assert not told.partly(before, Setting("heat", 21.0, "none"))
    assert not told.partly(before, Setting("cool", 19.0, "comfort"))
    assert not told.partly(None, before)


def test_one_that_is_switched_on_may_come_up_with_a_temperature_of_its_own() -> None:
    assert ECO.partly(Setting("off", 12.0), Setting("heat", 21.0))
    assert Setting("off").partly(ECO, Setting("off", 5.0))


def test_a_preset_brings_a_temperature_and_once_that_is_known_no_other() -> None:
    before = Setting("heat", 19.0, "comfort")
    unknown, known = Setting("heat", preset="eco"), Setting("heat", preset="eco", with_it=17.0)
    assert unknown.goes_with(before, Setting("heat", 17.0, "eco"), soon=True)
    assert not unknown.goes_with(before, Setting("heat", 17.0, "eco"), soon=False)
    assert known.goes_with(before, Setting("heat", 17.0, "eco"), soon=False)
    assert not known.goes_with(before, Setting("heat", 21.0, "eco"), soon=True)
    assert known.partly(before, Setting("heat", 17.0, "comfort"))
    assert not known.partly(before, Setting("heat", 22.0, "comfort"))


def test_it_may_show_first_what_it_was_told_and_then_what_it_made_of_that() -> None:
    told = Setting("heat", 18.4)
    assert told.goes_with(Setting("heat", 18.4), Setting("heat", 18.0), soon=True)
    assert not told.goes_with(Setting("heat", 18.4), Setting("heat", 18.0), soon=False)
    assert not told.goes_with(Setting("heat", 18.0), Setting("heat", 19.0), soon=True)
    whole = Setting("heat", 19.0)
    assert not whole.goes_with(Setting("heat", 19.0), Setting("heat", 19.5), soon=True)


def test_it_may_show_another_mode_with_what_it_was_told_but_leads_nowhere_else() -> None:
    before = Setting("heat", 17.0, "eco")
    warm = Setting("heat", 19.0)
    assert warm.oddly(before, Setting("fan_only", 18.0, "manual"))
    assert not warm.oddly(before, Setting("heat", 23.0, "manual"))
    assert not Setting("heat", preset="comfort").oddly(before, Setting("heat", 22.5))


def test_it_is_told_in_the_words_of_home_assistant() -> None:
    assert str(Setting("heat", 19.0, "comfort")) == "heat, 19, comfort"
    assert str(Setting("off")) == "off"
