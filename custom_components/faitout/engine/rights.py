"""Who may do what: the rights of people, and the table by which they get them.

    administrator        ──► everything
    in a role, by name   ──► what the role says, and what is given to them by name: no more, no less
    others               ──► what their groups' roles say, and what is given to them or their group
    the house            ──► everything but titles (scripts that nobody started, automations)

A role is a ready-made set of rights (`ROLES`). Who is chosen by name in one has not what all
ordinary users may: so a reader of the town hall reads, though every account may book.

Pure values. Who somebody is, and what the installer has given to whom, is handed in.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Right(StrEnum):
    """One thing that somebody may do or not. To look at a screen needs none."""

    LOOK = "look"
    """See on the dashboard what goes on in the spaces and at the doors, and what needs a person."""
    BOOK = "book"
    """Book a space, check in, and take back what oneself has booked."""
    FOR_OTHERS = "for_others"
    """Change, end, extend, cancel and bring back bookings of others."""
    TITLES = "titles"
    """Read the titles of bookings that are not private."""
    FIGURES = "figures"
    """Read the figures and the report for the funders, which name nobody."""
    RECORDS = "records"
    """Read each decision with its reasons, and what would have been."""
    ACCESS = "access"
    """Open doors, give and take access, keep the members."""
    SERVICE = "service"
    """Take a space out of service or out of the hub's hands, and let it learn anew."""
    ALARM = "alarm"
    """End an alarm, so that the doors go back to what they were."""


EVERYTHING: Final = frozenset(Right)
OF_THE_HOUSE: Final = EVERYTHING - {Right.TITLES}
"""An administrator wrote what runs without a user, and its traces are kept: so no titles in them,
unless the installer says so."""


class DeskRole(StrEnum):
    """What somebody is to a place: a ready-made set of rights."""

    ANIMATOR = "animator"
    """All daily work, and nothing of the set-up."""
    COLLEAGUE = "colleague"
    """Stands in at the desk: bookings of everybody, and rooms that are out of service."""
    READER = "reader"
    """Of the town hall: figures and report, no names, no doors, no buttons."""


ROLES: Final[Mapping[DeskRole, frozenset[Right]]] = {
    DeskRole.ANIMATOR: EVERYTHING,
    # Without titles a colleague could not tell the booking that somebody calls about. Doors, codes
    # and members are the animator's: who gave a code to whom has to be clear.
    DeskRole.COLLEAGUE: frozenset(
        {Right.LOOK, Right.BOOK, Right.FOR_OTHERS, Right.TITLES, Right.SERVICE}
    ),
    DeskRole.READER: frozenset({Right.FIGURES}),
}

type Party = str
"""A user or a group, by what `user_party` and `group_party` return."""


def user_party(user_id: str) -> Party:
    """Return a user as one to whom rights are given."""
    return user_id


def group_party(group_id: str) -> Party:
    """Return a group as one to which rights are given; no user has such an id."""
    return f"group:{group_id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who has logged in."""

    id: str
    groups: frozenset[str] = frozenset()
    is_admin: bool = False

    @property
    def parties(self) -> frozenset[Party]:
        """As what rights can reach them."""
        return frozenset({user_party(self.id), *map(group_party, self.groups)})

    @property
    def by_name(self) -> frozenset[Party]:
        """As what they alone are reached."""
        return frozenset({user_party(self.id)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """What the installer has given to whom at one site."""

    roles: tuple[tuple[DeskRole, frozenset[Party]], ...] = ()
    """The parties that have a role."""
    given: tuple[tuple[Right, frozenset[Party]], ...] = ()
    """The parties that have a right beside what their role says."""
    titles_for_house: bool = False
    """Whether automations may read titles."""

    def rights_of(self, person: Person | None) -> frozenset[Right]:
        """Return what a person may; None is the house itself."""
        if person is None:
            return EVERYTHING if self.titles_for_house else OF_THE_HOUSE
        if person.is_admin:
            return EVERYTHING
        reached = person.by_name if self._roles(person.by_name) else person.parties
        given = {right for right, parties in self.given if parties & reached}
        return frozenset(given).union(*(ROLES[role] for role in self._roles(reached)))

    def _roles(self, reached: frozenset[Party]) -> list[DeskRole]:
        return [role for role, parties in self.roles if parties & reached]
