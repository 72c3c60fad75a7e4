"""Every kind of sensor can be set up: what may be one is known, and it has its words."""

from collections.abc import Mapping
import json
from pathlib import Path
from typing import Any

import pytest

from custom_components.faitout.engine.sensor_kinds import TRAITS, SensorKind
from custom_components.faitout.flows.space_forms import sensors_schema

HOME = Path(__file__).parents[2] / "custom_components" / "faitout"


def test_every_kind_says_how_its_word_is_taken_and_is_asked_for() -> None:
    assert set(TRAITS) == set(SensorKind)
    assert {str(kind) for kind in SensorKind} <= {str(key) for key in sensors_schema().schema}


@pytest.mark.parametrize("kind", SensorKind)
def test_something_in_home_assistant_may_be_of_the_kind(kind: SensorKind) -> None:
    traits = TRAITS[kind]
    assert traits.yes_or_no is not None or traits.numbers is not None


@pytest.mark.parametrize("file", ["strings.json", "translations/en.json", "translations/fr.json"])
def test_every_kind_has_its_words(file: str) -> None:
    texts: Mapping[str, Any] = json.loads((HOME / file).read_text(encoding="utf-8"))
    form = texts["config_subentries"]["space"]["step"]["sensors"]
    for kind in SensorKind:
        assert form["data"][kind], kind
        assert form["data_description"][kind], kind
