"""What the page of a space is told: what the screens show, and what this phone may do."""

from datetime import datetime
from typing import NotRequired, TypedDict

from ..engine.offers import Act
from ..hub.access.keyring import Purpose
from ..screen.screens import Screens
from ..screen.snapshot import SiteShown, SpaceShown
from .passes import pass_until
from .phones import Doorway

ACTS = (Act.HERE, Act.BOOK, Act.EXTEND)
"""What a phone can do. To end a booking one touches the screen, or has a link of one's own."""


class PhonePageShown(TypedDict):
    """All that the page shows. Times are seconds since 1970."""

    build: str
    now: int
    """In milliseconds since 1970."""
    site: SiteShown
    space: SpaceShown
    acts: bool
    """Whether phones may act here at all."""
    proof: bool
    """Whether they have to prove first that they are there."""
    proved: NotRequired[int]
    """Until when this one has."""


async def proved_until(doorway: Doorway, shown: str | None, now: datetime) -> datetime | None:
    """Return until when a phone has proved that it is there; None where it has not."""
    if not shown:
        return None
    try:
        key = await doorway.key(Purpose.PHONES)
    except OSError:
        return None
    return pass_until(key, doorway.space, shown, now)


def page_shown(
    screens: Screens, doorway: Doorway, build: str, until: datetime | None, now: datetime
) -> PhonePageShown | None:
    """Return what the page is told at an instant, aware UTC; None where nothing is shown yet."""
    found = screens.shown(doorway.site.slug, doorway.space)
    if found is None:
        return None
    site, space = found
    offered = [act for act in space["acts"] if act in ACTS]
    told = PhonePageShown(
        build=build,
        now=int(now.timestamp() * 1000),
        site=site,
        space={**space, "acts": offered if doorway.may_act else []},
        acts=doorway.may_act,
        proof=doorway.wants_proof,
    )
    if until:
        told["proved"] = int(until.timestamp())
    return told
