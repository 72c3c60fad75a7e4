"""Every text there is, in both languages, with the same placeholders."""

from collections.abc import Iterator
import json
from pathlib import Path
import re
from typing import Any

import pytest
import yaml

from custom_components.faitout.dashboard.members import TEXTS as MEMBER_TEXTS
from custom_components.faitout.engine.access.change import MemberFault
from custom_components.faitout.engine.advice import Help
from custom_components.faitout.engine.device_condition import Condition, DeviceHelp
from custom_components.faitout.engine.device_view import By
from custom_components.faitout.engine.door.door import DoorRule, DoorTrouble
from custom_components.faitout.engine.door.stimulus import DoorEventType
from custom_components.faitout.engine.effect import Refusal
from custom_components.faitout.engine.reason import Rule
from custom_components.faitout.engine.record import Appliance
from custom_components.faitout.engine.sensor import Health
from custom_components.faitout.engine.sensor_kinds import SensorKind
from custom_components.faitout.engine.sight import Level
from custom_components.faitout.engine.trial.findings import Kind
from custom_components.faitout.flows.repairs.things import ThingRepair
from custom_components.faitout.mqtt_link.faults import LinkFault
from custom_components.faitout.mqtt_link.request import RequestFault
from custom_components.faitout.words.things import AWAY, KEYS

HOME = Path(__file__).parents[1] / "custom_components" / "faitout"
LANGUAGES = ("en", "fr")


def texts(language: str) -> dict[str, Any]:
    """Return the texts of a language."""
    content: dict[str, Any] = json.loads((HOME / "translations" / f"{language}.json").read_text())
    return content


def flat(tree: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text with its path."""
    for key, value in tree.items():
        if isinstance(value, dict):
            yield from flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value


def placeholders(text: str) -> list[str]:
    """Return what is filled into a text."""
    return sorted(re.findall(r"{\w+}", text))


def test_strings_are_the_english_texts() -> None:
    assert json.loads((HOME / "strings.json").read_text()) == texts("en")


def test_both_languages_have_the_same_texts_and_placeholders() -> None:
    english, french = dict(flat(texts("en"))), dict(flat(texts("fr")))
    assert english.keys() == french.keys()
    for path, text in english.items():
        assert sorted(re.findall(r"{\w+}", text)) == sorted(re.findall(r"{\w+}", french[path])), (
            path
        )


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_empty(language: str) -> None:
    assert [path for path, text in flat(texts(language)) if not text.strip()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_rule_and_failure_has_its_sentence(language: str) -> None:
    known = texts(language)
    assert {f"refused_{refusal}" for refusal in Refusal} <= known["exceptions"].keys()
    assert {f"reason_{rule}" for rule in Rule} <= known["common"].keys()
    failures = set(Health) - {Health.OK}
    assert {f"health_{health}" for health in failures} <= known["common"].keys()
    assert {f"sensor_{health}" for health in failures} <= known["issues"].keys()
    step = known["config_subentries"]["space"]["step"]["sensors"]
    assert set(SensorKind) <= step["data"].keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_may_be_wrong_with_a_member_has_its_sentence(language: str) -> None:
    known = texts(language)
    assert {f"member_{fault}" for fault in MemberFault} <= known["exceptions"].keys()
    assert {f"dashboard_members_{key}" for key in MEMBER_TEXTS} <= known["common"].keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_is_told_of_a_door_has_its_words(language: str) -> None:
    known = texts(language)
    assert {f"door_{event}" for event in DoorEventType} <= known["common"].keys()
    assert {f"door_because_{rule}" for rule in DoorRule} <= known["common"].keys()
    assert {f"door_{trouble}" for trouble in DoorTrouble} <= known["issues"].keys()
    assert known["entity"]["sensor"]["door_reason"]["state"].keys() == set(DoorRule)
    event = known["entity"]["event"]["door"]["state_attributes"]["event_type"]
    assert event["state"].keys() == set(DoorEventType)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_level_and_help_of_the_sight_has_its_words(language: str) -> None:
    known = texts(language)
    sight = known["entity"]["sensor"]["sight"]
    assert set(Level) == sight["state"].keys()
    assert set(Help) == sight["state_attributes"]["help"]["state"].keys()
    assert {f"advice_{each}" for each in Help if each is not Help.CALM} <= known["common"].keys()
    causes = {f"calm_{cause}" for cause in ("hour", *Appliance)}
    assert {f"advice_{cause}" for cause in causes} <= known["common"].keys()
    assert {f"ghosts_{cause}" for cause in ("hour", *Appliance)} <= known["issues"].keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_thing_that_is_not_there_has_its_words_and_ways_out(language: str) -> None:
    known = texts(language)["issues"]
    keys = {*KEYS.values(), *AWAY.values(), "thing_away", "window_lost_open"}
    assert keys <= known.keys()
    for key in keys:
        ways = known[key]["fix_flow"]["step"]["init"]["menu_options"]
        assert {"take", "choose", "leave_out"} <= ways.keys()
        assert all(hasattr(ThingRepair, f"async_step_{way}") for way in ways)
    assert "often_off" in known["lamp_away"]["fix_flow"]["step"]["init"]["menu_options"]
    assert "enable" in known["thing_disabled"]["fix_flow"]["step"]["init"]["menu_options"]
    assert "shut" in known["window_lost_open"]["fix_flow"]["step"]["init"]["menu_options"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_a_device_may_be_has_its_words(language: str) -> None:
    known = texts(language)
    assert set(Condition) == known["entity"]["sensor"]["devices"]["state"].keys()
    assert {f"dashboard_devices_{each}" for each in Condition} <= known["common"].keys()
    assert {f"device_by_{each}" for each in By} <= known["common"].keys()
    of_kinds = (DeviceHelp.FAILED, DeviceHelp.HAND, DeviceHelp.ITSELF)
    helps = {str(each) for each in DeviceHelp if each is not DeviceHelp.NOTHING} - set(of_kinds)
    helps |= {f"{each}_{kind}" for each in of_kinds for kind in ("light", "climate", "lock")}
    assert {f"device_help_{each}" for each in helps} <= known["common"].keys()
    assert {f"trial_{each}" for each in Kind} <= known["common"].keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fault_of_the_mqtt_link_has_its_sentences(language: str) -> None:
    known = texts(language)
    assert set(LinkFault) <= known["config_subentries"]["mqtt"]["error"].keys()
    assert {f"mqtt_{fault}" for fault in LinkFault} <= known["issues"].keys()
    assert {f"mqtt_{fault}" for fault in RequestFault} <= known["exceptions"].keys()


def test_every_action_has_its_words_fields_and_icon() -> None:

    services = yaml.safe_load((HOME / "services.yaml").read_text())
    words, icons = texts("en")["services"], json.loads((HOME / "icons.json").read_text())
    assert services.keys() == words.keys() == icons["services"].keys()
    for name, service in services.items():
        assert service.get("fields", {}).keys() == words[name].get("fields", {}).keys(), name


@pytest.mark.parametrize("kind", ["triggers", "conditions"])
def test_every_trigger_and_condition_has_its_words_fields_and_icon(kind: str) -> None:
    offered = yaml.safe_load((HOME / f"{kind}.yaml").read_text())
    offered = {name: told for name, told in offered.items() if not name.startswith(".")}
    words, icons = texts("en")[kind], json.loads((HOME / "icons.json").read_text())
    assert offered.keys() == words.keys() == icons[kind].keys()
    for name, told in offered.items():
        assert told.get("fields", {}).keys() == words[name].get("fields", {}).keys(), name


def test_french_is_set_as_french_is() -> None:
    """Before ; : ! ? and inside « » a space that does not break, and apostrophes that are."""
    wrong = re.compile(r" [;:!?»]|« |\w'\w")
    assert [path for path, text in flat(texts("fr")) if wrong.search(text)] == []
