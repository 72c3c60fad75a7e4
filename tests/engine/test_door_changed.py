"""A door that is changed quickly is what the standard library makes of it."""

from dataclasses import replace as careful_replace

from hypothesis import given, strategies as st
import pytest

from custom_components.faitout.engine.door import begin_door
from custom_components.faitout.engine.door.changed import replace
from custom_components.faitout.engine.door.door import DoorTrouble, Wish
from tests.engine.test_doors import ENTRANCE, at


@given(
    wish=st.none() | st.sampled_from(Wish),
    troubles=st.frozensets(st.sampled_from(DoorTrouble)),
)
def test_a_door_is_changed_as_by_the_standard_library(
    wish: Wish | None, troubles: frozenset[DoorTrouble]
) -> None:
    door = begin_door(ENTRANCE, at(9))
    changed = replace(door, wish=wish, troubles=troubles)
    assert changed == careful_replace(door, wish=wish, troubles=troubles)
    assert door == begin_door(ENTRANCE, at(9))


def test_what_is_no_door_is_left_to_the_standard_library() -> None:
    assert replace(ENTRANCE, has_contact=False) == careful_replace(ENTRANCE, has_contact=False)


def test_a_field_that_is_not_there_is_a_fault() -> None:
    unknown = {"colour": "red"}
    with pytest.raises(TypeError, match="no colour"):
        replace(begin_door(ENTRANCE, at(9)), **unknown)  # type: ignore[arg-type] # the fault
