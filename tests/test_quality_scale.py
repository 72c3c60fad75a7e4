"""The quality scale is answered line by line, and what is done has its proof."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.proofs import is_there

FILE = Path(__file__).parents[1] / "custom_components" / "faitout" / "quality_scale.yaml"
RULES = 54
"""As many as Home Assistant's own validator knew in autumn 2026."""


def answers() -> dict[str, Any]:
    """Return the answer to each rule."""
    rules: dict[str, Any] = yaml.safe_load(FILE.read_text())["rules"]
    return rules


def test_every_rule_has_its_answer() -> None:
    assert len(answers()) == RULES


def test_what_is_not_done_says_why() -> None:
    for rule, answer in answers().items():
        status = answer if isinstance(answer, str) else answer["status"]
        assert status in ("done", "exempt", "todo"), rule
        if status != "done":
            assert answer["comment"], rule


def done() -> set[str]:
    """Return the rules that are said to be done."""
    return {
        rule
        for rule, answer in answers().items()
        if (answer if isinstance(answer, str) else answer["status"]) == "done"
    }


PROOFS: dict[str, tuple[str, ...]] = {
    # Bronze
    "action-setup": ("tests/actions/test_targets.py::test_without_a_site_the_actions_say_so",),
    "appropriate-polling": (
        "tests/inputs/sources/test_caldav.py::test_a_calendar_without_news_is_not_read_again",
        "tests/inputs/sources/test_caldav.py::test_a_server_without_a_pulse_is_read_each_minute",
        "tests/entities/test_site.py::test_no_entity_is_asked_for_its_state",
    ),
    "brands": ("tests/entities/test_site.py::test_the_integration_brings_its_own_picture",),
    "common-modules": ("custom_components/faitout/entity.py: class ",),
    "config-flow": ("tests/test_config_flow.py::test_a_site_is_made_of_its_name_and_its_hours",),
    "config-flow-test-coverage": (
        "tests/test_config_flow.py::test_what_is_wrong_is_said_at_its_field_and_can_be_mended",
        "tests/flows/test_space.py::test_a_room_in_four_steps",
        "tests/flows/test_door.py::test_what_is_wrong_is_said_at_its_field",
        "tests/flows/test_source.py::test_a_calendar_that_cannot_be_read_is_refused",
        "tests/outputs/metrics/test_flow.py::test_what_is_wrong_is_said_at_its_field",
        "tests/mqtt_link/test_flow.py::test_a_wrong_password",
    ),
    "dependency-transparency": (
        "tests/test_core_pins.py::test_what_is_taken_from_home_assistant_is_pinned_there",
    ),
    "docs-actions": ("docs/reference.md#Actions",),
    "docs-conditions": ("docs/automations.md#Conditions",),
    "docs-high-level-description": ("README.md#Faitout",),
    "docs-installation-instructions": ("docs/install.md#With HACS", "docs/install.md#By hand"),
    "docs-removal-instructions": ("docs/install.md#Remove",),
    "docs-triggers": (
        "docs/automations.md#Triggers",
        "tests/test_trigger.py::test_the_examples_in_the_docs_are_automations",
    ),
    "entity-event-setup": (
        "tests/inputs/test_sensors.py::test_nothing_is_followed_after_the_site_is_unloaded",
    ),
    "entity-unique-id": ("tests/entities/test_site.py::test_every_entity_is_known_by_its_own_id",),
    "has-entity-name": ("tests/entities/test_site.py::test_every_entity_has_a_name_of_its_own",),
    "runtime-data": ("custom_components/faitout/__init__.py: entry.runtime_data = site",),
    "test-before-configure": (
        "tests/flows/test_door.py::test_a_lock_that_never_tells_what_it_is_is_refused",
        "tests/outputs/metrics/test_flow.py::test_a_server_that_takes_a_point_is_taken_once",
        "tests/mqtt_link/test_flow.py::test_nobody_at_home",
        "tests/flows/test_source.py::test_a_calendar_that_cannot_be_read_is_refused",
    ),
    "test-before-setup": (
        "tests/hub/test_without_journal.py::test_a_journal_of_a_newer_version_is_left_alone",
        "tests/flows/test_journal_repairs.py::test_a_damaged_journal_is_saved_and_told",
    ),
    "unique-config-entry": (
        "tests/test_config_flow.py::test_a_second_site_of_the_same_name_is_refused",
    ),
    # Silver
    "action-exceptions": (
        "tests/actions/test_fields.py::test_a_taken_time_is_refused",
        "tests/actions/test_queries.py::test_a_journal_that_cannot_be_read_is_told",
    ),
    "config-entry-unloading": (
        "tests/inputs/test_sensors.py::test_nothing_is_followed_after_the_site_is_unloaded",
        "tests/entities/test_site.py::test_a_site_that_is_taken_down_leaves_no_entity_available",
    ),
    "docs-configuration-parameters": ("docs/set-up.md#A space", "docs/set-up.md#The rest"),
    "docs-installation-parameters": ("docs/set-up.md#A place",),
    "entity-unavailable": (
        "tests/test_binary_sensor.py::test_a_blind_room_is_neither_empty_nor_occupied",
        "tests/entities/test_site.py::test_a_site_that_is_taken_down_leaves_no_entity_available",
    ),
    "log-when-unavailable": (
        "tests/hub/test_journal_watch.py::test_a_journal_that_fails_is_logged_once_and_once_more_when_it_is_back",
    ),
    "parallel-updates": ("tests/entities/test_site.py::test_every_platform_says_how_many_at_once",),
    "test-coverage": ("pyproject.toml: fail_under = 95",),
    # Gold
    "devices": (
        "tests/hub/test_site.py::test_the_site_is_a_device",
        "tests/test_sensor.py::test_a_space_is_a_device_behind_its_site",
    ),
    "diagnostics": (
        "tests/test_diagnostics.py::test_they_tell_of_sensors_and_bookings_but_name_nobody",
    ),
    "docs-data-update": ("docs/bookings-from-outside.md#How soon",),
    "docs-examples": (
        "docs/automations.md#Examples",
        "tests/test_trigger.py::test_the_examples_in_the_docs_are_automations",
    ),
    "docs-known-limitations": ("docs/troubleshooting.md#Known limits",),
    "docs-supported-devices": (
        "docs/nodes.md#What to buy",
        "docs/how-it-decides.md#Is somebody there?",
    ),
    "docs-supported-functions": ("docs/reference.md#Entities of a space",),
    "docs-troubleshooting": ("docs/troubleshooting.md#Troubleshooting",),
    "docs-use-cases": ("docs/first-room.md#The first room in ten minutes",),
    "dynamic-devices": (
        "tests/test_set_up_meanwhile.py::test_a_space_added_while_the_site_comes_up_is_there_in_the_end",
        "tests/test_dashboard.py::test_a_second_site_and_a_new_space_are_on_it_at_once",
    ),
    "entity-category": ("tests/test_sensor.py::test_the_reason_is_for_those_who_look_for_it",),
    "entity-device-class": (
        "tests/entities/test_site.py::test_what_has_a_class_of_its_own_says_so",
    ),
    "entity-translations": (
        "tests/test_sensor.py::test_entities_have_french_names",
        "tests/entities/test_site.py::test_every_entity_has_a_name_of_its_own",
    ),
    "exception-translations": (
        "tests/test_translations.py::test_every_refusal_rule_and_failure_has_its_sentence",
    ),
    "icon-translations": (
        "tests/test_translations.py::test_every_action_has_its_words_fields_and_icon",
        "tests/entities/test_site.py::test_every_entity_has_its_picture",
    ),
    "reconfiguration-flow": (
        "tests/test_config_flow.py::test_a_site_is_changed_and_keeps_its_names",
    ),
    "repair-issues": ("tests/test_repairs.py::test_a_sensor_that_is_gone_is_replaced_with_a_tap",),
    "stale-devices": (
        "tests/entities/test_site.py::test_a_space_that_is_removed_takes_its_device_along",
    ),
    # Platinum
    "strict-typing": ("pyproject.toml: strict = true", "scripts/test: mypy"),
}


def test_what_is_done_names_its_proof() -> None:
    assert PROOFS.keys() == done()


@pytest.mark.parametrize("rule", PROOFS)
def test_the_proof_of_what_is_done_is_there(rule: str) -> None:
    assert [proof for proof in PROOFS[rule] if not is_there(proof)] == []


@pytest.mark.parametrize(
    "proof",
    [
        "tests/hub/test_site.py::test_nobody_wrote_this",
        "tests/test_site_that_is_not_there.py::test_the_site_is_a_device",
        "docs/install.md#A chapter that is not there",
        "pyproject.toml: fail_under = 12",
        "pyproject.toml",
    ],
)
def test_a_proof_that_is_not_there_is_none(proof: str) -> None:
    assert not is_there(proof)
