"""Grants, keys and openings in the file: each a memo of its own, so that a bad page costs one."""

from collections.abc import Mapping
from datetime import datetime
import logging
from typing import Final

from ...engine.access.door_opening import KEPT, DoorOpening
from ...engine.access.grant import Grant
from ...engine.access.keys import Key
from ...engine.access.node_key import NodeKey
from ...engine.ids import GrantId
from .codec import Codec

_LOGGER = logging.getLogger(__name__)

GRANTS: Final = "grant/"
KEYS: Final = "key/"
NODE_KEYS: Final = "node_key/"
OPENINGS: Final = "opening/"

GRANT: Final = Codec(Grant)
KEY: Final = Codec(Key)
NODE_KEY: Final = Codec(NodeKey)
OPENED: Final = Codec(DoorOpening)


def grant_name(grant_id: GrantId) -> str:
    """Return the name under which a grant is remembered."""
    return f"{GRANTS}{grant_id}"


def key_name(key: Key) -> str:
    """Return the name under which a key is remembered."""
    return f"{KEYS}{key.mark}/{key.grant or key.member}"


def node_key_name(key: NodeKey) -> str:
    """Return the name under which it is remembered what a node knows of a key."""
    return f"{NODE_KEYS}{key.node}/{key.grant or key.member}/{key.mark}"


def opening_name(at: datetime, unique: str) -> str:
    """Return the name of an opening at an instant (aware UTC); such names sort by time."""
    return f"{opening_names(at)}-{unique}"


def opening_names(at: datetime) -> str:
    """Return what sorts after the names of all openings before an instant, aware UTC."""
    return f"{OPENINGS}{at:%Y%m%d%H%M%S%f}"


def forgotten_before(now: datetime) -> str:
    """Return what sorts after the names of all openings that are to be forgotten."""
    return opening_names(now - KEPT)


def decoded[T](codec: Codec[T], memos: Mapping[str, bytes]) -> dict[str, T]:
    """Return what is remembered, by name; what is of another version is left out and logged."""
    found = {}
    for name, data in memos.items():
        try:
            found[name] = codec.decode(data)
        except ValueError:
            # Not the name, nor what is in it, nor the error: the name of a key is its mark.
            sort = name.partition("/")[0]
            _LOGGER.error("A %s of another version cannot be read: it is left out", sort)  # noqa: TRY400 - so that nothing of it is printed
    return found
