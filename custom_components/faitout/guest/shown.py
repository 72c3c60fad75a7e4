"""What the page is told, as plain data. Times are seconds since 1970; the page has the texts.

It is the holder's page, and whoever has the link has it: so it has no name of anybody, and no title
of a private booking.
"""

from datetime import datetime
import math
from typing import NotRequired, TypedDict

from ..const import CONF_ADDRESS
from ..engine.booking import Booking
from ..engine.effect import Refusal
from ..engine.late import held_until, refusal_of_hold
from ..engine.state import SpaceState
from .qr import drawing_of
from .visit import Visit

LATE_REFUSED = {
    Refusal.NOT_YET: "later",
    Refusal.HELD_ALREADY: "held",
}


class QrShown(TypedDict):
    """A QR code to draw."""

    size: int
    path: str


class CodeShown(TypedDict):
    """The code of the grant."""

    kept: bool
    """There is one, to be shown at its time."""
    text: NotRequired[str]
    qr: NotRequired[QrShown]


class DoorShown(TypedDict):
    """One door that it opens."""

    id: str
    name: str
    outcome: str
    """What would come of opening it now."""


class BookingShown(TypedDict):
    """The booking whose holder's page it is."""

    title: str
    start: int
    end: int
    stage: str
    late: str
    """Whether it can be held for people who are late: `can`, `later`, `held`, `no`."""
    held: int | None
    """Until when it is."""
    release: int | None
    """When it is given back unless somebody comes."""


class GuestPageShown(TypedDict):
    """All that the page shows."""

    build: str
    now: int
    """In milliseconds since 1970."""
    language: str
    zone: str
    site: str
    address: str
    space: str | None
    start: int
    """From when on it opens doors."""
    end: int
    code: CodeShown
    doors: list[DoorShown]
    opens: str
    """`near`: from where they are; `far`: not from there; `never`."""
    elsewhere: str | None
    """The address of this page on the network of the place."""
    booking: NotRequired[BookingShown]


def shown(visit: Visit, build: str, elsewhere: str, now: datetime) -> GuestPageShown:
    """Return what a visitor is shown at an instant, aware UTC."""
    site, grant, runner = visit.site, visit.grant, visit.runner
    told = GuestPageShown(
        build=build,
        now=int(now.timestamp() * 1000),
        language=visit.link.language,
        zone=site.hours.zone.key,
        site=site.name,
        address=str(site.entry.data.get(CONF_ADDRESS, "")),
        space=runner.name if runner else None,
        # The page asks again at that second, and it must have come by then.
        start=math.ceil(grant.start.timestamp()),
        end=_seconds(grant.end),
        code=_code(visit, now),
        doors=_doors(visit, now),
        opens=("near" if visit.may_open else "never" if visit.opens == "never" else "far"),
        elsewhere=None if visit.may_open else elsewhere,
    )
    if runner and (booking := visit.booking):
        release = runner.view.release_at if runner.view.current == booking else None
        told["booking"] = _booking(runner.state, booking, release, now)
    return told


def _code(visit: Visit, now: datetime) -> CodeShown:
    if not visit.link.sealed:
        return CodeShown(kept=False)
    if now < visit.grant.start or (code := visit.link.code(visit.token)) is None:
        return CodeShown(kept=True)
    drawing = drawing_of(code)
    return CodeShown(kept=True, text=code, qr=QrShown(size=drawing.size, path=drawing.path))


def _doors(visit: Visit, now: datetime) -> list[DoorShown]:
    """Return the doors that it opens, the entrance first."""
    doors = [each for each in visit.site.doors.values() if each.spec.id in visit.grant.doors]
    doors.sort(key=lambda each: (not each.spec.is_entrance, each.name))
    hours = visit.site.hours
    return [
        DoorShown(
            id=each.spec.id,
            name=each.name,
            outcome=visit.grant.outcome(each.spec.id, now, hours),
        )
        for each in doors
    ]


def _booking(
    state: SpaceState, booking: Booking, release: datetime | None, now: datetime
) -> BookingShown:
    refused = refusal_of_hold(state, booking, now)
    held = held_until(state, booking.id)
    return BookingShown(
        title="" if booking.private else booking.title,
        start=_seconds(booking.start),
        end=_seconds(booking.end),
        stage=booking.stage,
        late=LATE_REFUSED.get(refused.why, "no") if refused else "can",
        held=_seconds(held) if held else None,
        release=_seconds(release) if release else None,
    )


def _seconds(at: datetime) -> int:
    return int(at.timestamp())
