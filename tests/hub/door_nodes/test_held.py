"""What a node still holds, when it could not be told."""

from datetime import UTC, datetime, timedelta

import pytest

from custom_components.faitout.engine.access.grant import GrantTime
from custom_components.faitout.engine.access.on_node import NodeRight
from custom_components.faitout.engine.ids import GrantId
from custom_components.faitout.hub.door_nodes.held import HeldRights, held_rights, load_held

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)


def right(grant: str, hours: float) -> NodeRight:
    return NodeRight(
        mark="00", grant=GrantId(grant), times=(GrantTime(NOW, NOW + timedelta(hours=hours)),)
    )


def test_what_was_taken_away_or_shortened_still_opens_there() -> None:
    held = held_rights([right("a", 2), right("a", 3), right("b", 5)])
    everything = [right("a", 3), right("b", 5)]
    assert held.taken_away(everything, NOW) is None
    assert held.taken_away([right("a", 3), right("b", 9)], NOW) is None
    assert held.taken_away([right("b", 5)], NOW) == NOW + timedelta(hours=3)
    assert held.taken_away([right("a", 3), right("b", 4)], NOW) == NOW + timedelta(hours=5)
    assert held.taken_away([], NOW) == NOW + timedelta(hours=5)
    # What is over by itself opens nothing there either.
    assert held.taken_away([], NOW + timedelta(hours=5)) is None


def test_it_is_remembered() -> None:
    held = held_rights([right("a", 2)])
    assert load_held(held.dump()) == held


@pytest.mark.parametrize("data", [None, b"", b"[]", b'{"a": "x"}', b"\xff", b'{"a": 1e99}'])
def test_what_cannot_be_read_is_nothing(data: bytes | None) -> None:
    assert load_held(data) == HeldRights()
