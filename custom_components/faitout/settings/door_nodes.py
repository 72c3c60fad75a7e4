"""The nodes at the doors of a site, as they were set up."""

from collections.abc import Sequence
from typing import Any

from homeassistant.config_entries import ConfigEntry

from ..const import CONF_NODE, CONF_NODE_KEY, CONF_SLUG, SUBENTRY_DOOR
from ..engine.access.keys import KeyKind
from ..engine.door.door import DoorId
from ..hub.access.desk import NodeMarker
from ..hub.door_nodes.mark import node_mark
from ..hub.door_nodes.node import DoorNode


def door_nodes(entry: ConfigEntry[Any]) -> tuple[DoorNode, ...]:
    """Return the nodes of a site's doors."""
    return tuple(
        DoorNode(
            DoorId(door.data[CONF_SLUG]),
            door.title,
            door.subentry_id,
            door.data[CONF_NODE],
            bytes.fromhex(door.data[CONF_NODE_KEY]),
        )
        for door in entry.get_subentries_of_type(SUBENTRY_DOOR)
        if door.data.get(CONF_NODE) and door.data.get(CONF_NODE_KEY)
    )


def node_marker(nodes: Sequence[DoorNode]) -> NodeMarker:
    """Return what makes a secret's marks at the nodes of doors, None: of any. About 1 ms each."""

    def marks(
        doors: frozenset[DoorId] | None, kind: KeyKind, secret: str
    ) -> Sequence[tuple[str, str]]:
        return tuple(
            (node.device_id, node_mark(node.key, secret, kind))
            for node in nodes
            if doors is None or node.door in doors
        )

    return marks
