"""The name of a member, where one was given: sealed, and opened for who asks for that one name."""

from collections.abc import Callable
import logging
from typing import Final

from ...engine.access.change import MemberFault, MemberProblem
from ...engine.access.member import Member
from ...engine.ids import MemberId
from ...words.members import MemberRefused
from ..access.keyring import Purpose, keyring_of
from ..access.sealing import SealBrokenError, seal, unseal
from ..site import Site

_LOGGER = logging.getLogger(__name__)

LONGEST_NAME: Final = 120


async def sealed_name(site: Site, name: str) -> Callable[[MemberId], bytes]:
    """Return what seals a name for the member whose it is; an empty one is none.

    Raises MemberRefused for one that is too long, OSError where the key cannot be had.
    """
    text = " ".join(name.split())
    if len(text) > LONGEST_NAME or not text.isprintable():
        raise MemberRefused(MemberProblem(MemberFault.NAME_TOO_LONG, "name", str(LONGEST_NAME)))
    key = (await keyring_of(site.hass, site.slug)).key(Purpose.SEALS)
    return lambda member_id: seal(key, text, _purpose(member_id)) if text else b""


async def name_of_member(site: Site, member: Member) -> str:
    """Return the name of a member; "" where none was given, or it cannot be opened any more."""
    if not member.sealed_name:
        return ""
    try:
        key = (await keyring_of(site.hass, site.slug)).key(Purpose.SEALS)
        return unseal(key, member.sealed_name, _purpose(member.id))
    except SealBrokenError, OSError:
        _LOGGER.error("A member's name does not open: its key is not the one it was closed with")  # noqa: TRY400 - what is in it is nobody's business
        return ""


def _purpose(member_id: MemberId) -> str:
    return f"member_name/{member_id}"
