"""Members in the file: each a memo of its own, so that a bad page costs one."""

from collections.abc import Mapping
import logging
from typing import Final

from ...engine.access.member import Member
from ...engine.ids import MemberId
from .codec import Codec

_LOGGER = logging.getLogger(__name__)

MEMBERS: Final = "member/"
MEMBER_CODEC: Final = Codec(Member)


def member_name(member_id: MemberId) -> str:
    """Return the name under which a member is remembered."""
    return f"{MEMBERS}{member_id}"


def members_of(memos: Mapping[str, bytes]) -> dict[MemberId, Member]:
    """Return the members that are remembered; one of another version is left out and logged."""
    found = {}
    for data in memos.values():
        try:
            member = MEMBER_CODEC.decode(data)
        except ValueError as error:
            # Not what is in it: that is a person's.
            _LOGGER.error("A member cannot be read: %s", type(error).__name__)  # noqa: TRY400
            continue
        found[member.id] = member
    return found
