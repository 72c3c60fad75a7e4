"""What people say is wrong with a space: a word of a list, once open, and counted."""

from datetime import UTC, datetime, timedelta
import json
import re

import pytest

from custom_components.faitout.engine.faults import (
    MOST_COUNTED,
    ONCE_IN,
    Fault,
    Reports,
    may_take_out,
    reports_in_order,
    usual_faults,
    with_report,
    without_report,
)
from custom_components.faitout.engine.policy import SpaceKind
from custom_components.faitout.screen.pages import FOLDER

NOW = datetime(2026, 10, 5, 7, tzinfo=UTC)


@pytest.mark.parametrize("kind", SpaceKind)
def test_every_kind_of_space_has_its_usual_faults_and_another(kind: SpaceKind) -> None:
    offered = usual_faults(kind)
    assert Fault.OTHER in offered
    assert list(offered) == [fault for fault in Fault if fault in offered]


def test_screens_offer_what_the_hub_takes() -> None:
    program = (FOLDER / "panel.js").read_text()
    listed = re.search(r"const FAULTS = (\[.*?\]);", program)
    unusual = re.search(r"const NOT_IN = (\{.*?\});", program, re.DOTALL)
    assert listed
    assert unusual
    offered = json.loads(listed[1])
    keys = re.sub(r",(\s*\})", r"\1", re.sub(r"(\w+):", r'"\1":', unusual[1]))
    not_in = json.loads(keys)
    for kind in SpaceKind:
        assert [each for each in offered if each not in not_in.get(kind, ())] == usual_words(kind)


def usual_words(kind: SpaceKind) -> list[str]:
    """Return the usual faults of a kind, as pages call them."""
    return [fault.value for fault in usual_faults(kind)]


def test_a_desk_has_no_door() -> None:
    assert Fault.DOOR not in usual_faults(SpaceKind.DESK)
    assert Fault.DOOR in usual_faults(SpaceKind.LOCKER)
    assert set(Fault) - set(usual_faults(SpaceKind.MEETING_ROOM)) == {Fault.AIR}


@pytest.mark.parametrize("kind", SpaceKind)
def test_a_small_glass_holds_all_that_is_offered(kind: SpaceKind) -> None:
    assert len(usual_faults(kind)) <= 9


def test_people_in_a_room_take_it_out_of_use_for_nobody() -> None:
    assert not may_take_out(Fault.SOMEBODY, SpaceKind.MEETING_ROOM)
    assert not may_take_out(Fault.LIGHT, SpaceKind.COMMON)
    assert may_take_out(Fault.LIGHT, SpaceKind.MEETING_ROOM)


def test_a_report_is_open_once_and_counted_once_a_minute() -> None:
    known = with_report({}, Fault.LIGHT, NOW, takes_out=False)
    soon = NOW + ONCE_IN - timedelta(seconds=1)
    assert with_report(known, Fault.LIGHT, soon, takes_out=False) is known
    later = with_report(known, Fault.LIGHT, NOW + ONCE_IN, takes_out=False)
    (report,) = reports_in_order(later)
    assert (report.since, report.last, report.count) == (NOW, NOW + ONCE_IN, 2)


def test_a_report_that_takes_the_space_out_counts_at_once() -> None:
    known = with_report({}, Fault.DOOR, NOW, takes_out=False)
    (report,) = reports_in_order(with_report(known, Fault.DOOR, NOW, takes_out=True))
    assert report.took_out
    again = with_report({Fault.DOOR: report}, Fault.DOOR, NOW + ONCE_IN, takes_out=False)
    assert again[Fault.DOOR].took_out


def test_however_often_it_is_told_what_is_kept_does_not_grow() -> None:
    known: Reports = {}
    for minute in range(2 * MOST_COUNTED):
        for fault in (Fault.DIRTY, Fault.LIGHT):
            known = with_report(known, fault, NOW + minute * ONCE_IN, takes_out=False)
    assert {each.count for each in reports_in_order(known)} == {MOST_COUNTED}
    assert [each.fault for each in reports_in_order(known)] == [Fault.LIGHT, Fault.DIRTY]
    assert reports_in_order(without_report(known, Fault.LIGHT)) == (known[Fault.DIRTY],)
