"""What of a space's offers is for who asks: a button that would be refused is none."""

from collections.abc import Iterator

from homeassistant.auth.models import User
from homeassistant.auth.permissions.const import POLICY_CONTROL

from ..actions.targets import Place, is_permitted
from ..engine.offers import Act, Offers
from ..engine.rights import Right
from ..engine.stimulus import CheckIn, ComeLate, Command, End, Extend, UndoRelease
from ..hub.rights import NotAllowed, allowed, may


def acts_for(user: User, place: Place, offered: Offers) -> list[Act]:
    """Return what somebody may do of what a space offers now."""
    if not is_permitted(user, place, POLICY_CONTROL):
        return []
    return list(_acts(user, place, offered))


def _acts(user: User, place: Place, offered: Offers) -> Iterator[Act]:
    for act in offered.acts:
        command = _command(act, offered)
        if _is_allowed(user, place, command) if command else may(user, Right.BOOK, place.site):
            yield act


def _is_allowed(user: User, place: Place, command: Command) -> bool:
    try:
        allowed(user, command, place.site, place.runner)
    except NotAllowed:
        return False
    return True


def _command(act: Act, offered: Offers) -> Command | None:
    """Return what an act would have the engine do; None where only to book is asked."""
    match act:
        case Act.HERE:
            return CheckIn(offered.booking)
        case Act.EXTEND:
            return Extend(offered.booking)
        case Act.END:
            return End(offered.booking)
        case Act.UNDO:
            return UndoRelease(offered.undo)
        case Act.LATE:
            return ComeLate(offered.booking)
        case Act.BOOK | Act.FAULT:
            return None
