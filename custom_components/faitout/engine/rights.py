"""Who may do what: the rights of people, and the table by which they get them.

    administrator ──► everything
    animator      ──► everything: all daily work, and nothing of the set-up
    others        ──► what is given to them or to their group
    the house     ──► everything but titles (scripts that nobody started, automations)

Pure values. Who somebody is, and what the installer has given to whom, is handed in.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Right(StrEnum):
    """One thing that somebody may do or not. To look at a screen or a status needs none."""

    BOOK = "book"
    """Book a space, check in, and take back what oneself has booked."""
    FOR_OTHERS = "for_others"
    """Change, end, extend, cancel and bring back bookings of others."""
    TITLES = "titles"
    """Read the titles of bookings that are not private."""
    RECORDS = "records"
    """Read the report, the decisions, and what would have been."""
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """What the installer has given to whom at one site."""

    animators: frozenset[Party] = frozenset()
    given: tuple[tuple[Right, frozenset[Party]], ...] = ()
    """The parties that have a right beside the animators."""
    titles_for_house: bool = False
    """Whether automations may read titles."""

    def rights_of(self, person: Person | None) -> frozenset[Right]:
        """Return what a person may; None is the house itself."""
        if person is None:
            return EVERYTHING if self.titles_for_house else OF_THE_HOUSE
        if person.is_admin or self.animators & person.parties:
            return EVERYTHING
        return frozenset(right for right, parties in self.given if parties & person.parties)
