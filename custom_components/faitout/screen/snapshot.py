"""What is shown of a space and of a site, as plain data: states and times, and no names of people.

Times are seconds since 1970; the page puts them on the clock of the site. Nothing in it depends on
the present instant, so that it changes only when what is shown does.
"""

from datetime import datetime
import re
from typing import Final, NotRequired, TypedDict

from ..engine.late import held_until
from ..engine.offers import offers
from ..engine.policy import SpaceKind
from ..engine.state import SpaceState
from ..engine.told import Told, told
from ..engine.view import Status, View
from ..hub.touch import booking_ref
from .today import Today

LONGEST_NAME: Final = 60
_PIECES: Final = re.compile(r"([0-9]+)|([^0-9]+)")


class SpaceShown(TypedDict):
    """One space on a screen."""

    id: str
    name: str
    kind: str
    state: str
    """What is told of it (`Told`)."""
    until: int | None
    """Free: until when it can be taken. Taken: until when. Closed: when it opens."""
    why: NotRequired[str]
    """Why it is closed, in the words of who closed it."""
    day: NotRequired[list[tuple[int, int]]]
    """Its own opening hours of today, where they are not those of the site."""
    next: NotRequired[tuple[int, int]]
    """The next booking of today that is not part of what takes the space now."""
    release: NotRequired[int]
    """When it is given back unless somebody comes."""
    left: NotRequired[bool]
    """It is given back because its people left, not because they did not come."""
    walk_in: NotRequired[bool]
    """People are in it who did not book."""
    since: NotRequired[int]
    """Since when they are, as far as they have stayed long enough to count."""
    taken: list[tuple[int, int]]
    """The stretches of today that were, are or will be booked."""
    faults: NotRequired[list[str]]
    """What people said is wrong with it and nobody has seen to: a `Fault` each."""
    acts: list[str]
    """What can be done, by touch, where the screen may: an `Act` each."""
    main: NotRequired[str]
    """The one of them that fits the moment."""
    ref: NotRequired[str]
    """What to call the booking by that acts on one mean ..."""
    undo_ref: NotRequired[str]
    """... and the one that can be brought back, ..."""
    undo_until: NotRequired[int]
    """... until then."""
    book_until: NotRequired[int]
    """Until when it can be booked from now on; left out where it cannot be."""
    extend_until: NotRequired[int]
    """The latest that the booking of now can end."""
    longest: int
    """Seconds that a booking may last."""
    held: NotRequired[int]
    """Until when it waits for people who said that they are late."""


class SiteShown(TypedDict):
    """One site on a screen."""

    site: str
    name: str
    up: bool
    """Whether the hub knows anything of it now."""
    zone: NotRequired[str]
    open: NotRequired[bool]
    until: NotRequired[int]
    """When it closes, or opens, as far as that is known."""
    why: NotRequired[str]
    """Why it is closed, in the words of who closed it."""
    day: NotRequired[list[tuple[int, int]]]
    """Today's opening hours."""
    spaces: NotRequired[list[SpaceShown]]


def space_shown(name: str, state: SpaceState, view: View, today: Today) -> SpaceShown:
    """Return what is shown of a space on a day whose bookings are known."""
    word = told(state, view)
    shown = SpaceShown(
        id=state.space.id,
        name=name[:LONGEST_NAME],
        kind=state.space.kind,
        state=word,
        until=None if word is Told.UNKNOWN else _seconds(_until(view)),
        taken=[_span(start, end) for start, end in today.stretches],
        acts=[],
        longest=int(state.space.policy.longest_booking.total_seconds()),
    )
    if word is Told.CLOSED and view.why_closed:
        shown["why"] = view.why_closed
    _offer(shown, state, view)
    following = state.ledger.next_after(view.busy_until) if view.busy_until else view.coming
    if following and following.start < today.end:
        shown["next"] = _span(following.start, following.end)
    if view.release_at:
        shown["release"] = int(view.release_at.timestamp())
        shown["left"] = view.cause == "left_early"
    if view.status is Status.OCCUPIED and view.current is None:
        shown["walk_in"] = True
        if state.life.session:
            shown["since"] = int(state.life.session.start.timestamp())
    return shown


def _offer(shown: SpaceShown, state: SpaceState, view: View) -> None:
    """Add what can be done with a space."""
    offered = offers(state, view)
    shown["acts"] = [str(act) for act in offered.acts]
    if offered.main:
        shown["main"] = offered.main
    if offered.booking:
        shown["ref"] = booking_ref(offered.booking)
        if until := held_until(state, offered.booking):
            shown["held"] = int(until.timestamp())
    if offered.undo and offered.undo_until:
        shown["undo_ref"] = booking_ref(offered.undo)
        shown["undo_until"] = int(offered.undo_until.timestamp())
    if offered.book_until:
        shown["book_until"] = int(offered.book_until.timestamp())
    if offered.extend_until:
        shown["extend_until"] = int(offered.extend_until.timestamp())


def rank(shown: SpaceShown) -> tuple[int, list[tuple[int, str]]]:
    """Return where a space belongs: by its kind, common ones last, desk 9 before desk 10."""
    pieces = _PIECES.findall(shown["name"].casefold())
    name = [(int(digits or 0), text) for digits, text in pieces]
    return list(SpaceKind).index(SpaceKind(shown["kind"])), name


def _until(view: View) -> datetime | None:
    """Return when what is shown now ends, as far as it is known."""
    if view.status is Status.OUT_OF_SERVICE:
        return None
    if view.status is Status.CLOSED:
        return view.opens_at
    if view.status is Status.OCCUPIED and view.current is None:
        # Nobody knows how long people stay who did not say so.
        return None
    return view.busy_until if view.current else view.free_until


def _seconds(at: datetime | None) -> int | None:
    return None if at is None else int(at.timestamp())


def _span(start: datetime, end: datetime) -> tuple[int, int]:
    return int(start.timestamp()), int(end.timestamp())
