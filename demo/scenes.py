"""The scenes of the check that leave Home Assistant in peace.

Each plays in a room of its own, so that all of them may play at once.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Protocol

from simulator.moments import Address

from .api import ApiError
from .clock import until
from .observer import Decision, Observer
from .patience import Patience
from .reception import Reception
from .table import Row
from .words import Words

MARGIN = 15.0
"""Seconds that a slow machine may take longer than the rules say."""
WHILE = timedelta(minutes=3)
HINTED = 60.0
"""Seconds for which the door that they left by, or a noise, holds a release off."""


class Hands(Protocol):
    """Moves people and sensors in the simulated building."""

    def come(self, space: Address) -> None:
        """Let somebody come in and stay."""

    def go(self, space: Address) -> None:
        """Let everybody leave."""

    def fail(self, space: Address) -> None:
        """Let every sensor of a space fail."""

    def mend(self, space: Address) -> None:
        """Let them work again; nobody is there."""


@dataclass(slots=True)
class Round:
    """One round of the check: what the scenes act with, and the table they fill."""

    words: Words
    patience: Patience
    observer: Observer
    reception: Reception
    hands: Hands
    rows: list[Row] = field(default_factory=list)

    async def decided(  # noqa: PLR0917
        self,
        scene: str,
        space: Address,
        kind: str,
        within: float,
        booking: str | None = None,
        rule: str | None = None,
    ) -> Decision | None:
        """Wait for a decision on a space and enter it into the table."""
        began = monotonic()
        found = await self.observer.decision(space, kind, within + MARGIN, booking=booking)
        seen = f"{found.kind} ({found.rule})" if found else ""
        self.enter(
            scene,
            f"{kind} ({rule})" if rule else kind,
            seen if rule or not found else found.kind,
            monotonic() - began,
            reason=found.reason if found else "",
        )
        return found

    async def shows(self, scene: str, space: Address, key: str, state: str, within: float) -> None:
        """Wait until an entity of a space shows a state and enter it into the table."""
        began = monotonic()
        seen = await self.observer.becomes(space, key, state, within + MARGIN)
        self.enter(scene, f"{key}: {state}", f"{key}: {seen}", monotonic() - began)

    async def explains(self, scene: str, space: Address, rule: str, within: float) -> None:
        """Wait until the last reason of a space is this rule and enter it into the table."""
        began, entity_id = monotonic(), self.observer.entity(space, "reason")
        seen = ""

        async def does() -> bool:
            nonlocal seen
            if reason := self.observer.states.get(entity_id):
                seen = f"reason: {reason.attributes.get('rule')}"
            return seen == f"reason: {rule}"

        await until(does, within + MARGIN)
        self.enter(scene, f"reason: {rule}", seen, monotonic() - began)

    def enter(self, scene: str, expected: str, seen: str, seconds: float, reason: str = "") -> None:
        """Enter a row: it is right where exactly what was expected was seen."""
        right = seen == expected
        self.rows.append(
            Row(
                scene=scene,
                expected=expected,
                seen=seen,
                ok=right,
                seconds=seconds if seen else None,
                reason=reason,
            )
        )

    async def refused(self, scene: str, key: str, asking: Awaitable[object]) -> None:
        """Enter that what is asked is refused, with the hub's own sentence."""
        began = monotonic()
        try:
            await asking
        except ApiError as error:
            self.enter(scene, key, error.key or error.code, monotonic() - began, error.text)
        else:
            self.enter(scene, key, "accepted", monotonic() - began)


type Scene = Callable[[Round, Address], Awaitable[None]]


def soon() -> datetime:
    """Return the next full second but one: bookings are not made in the past."""
    return (datetime.now(UTC) + timedelta(seconds=2)).replace(microsecond=0)


async def presence(a_round: Round, room: Address) -> None:
    """Somebody comes to their booking and never touches a button."""
    name = a_round.words("scene_presence")
    booking = await a_round.reception.book(room, soon(), WHILE, name)
    await a_round.shows(name, room, "status", "awaiting", 2)
    a_round.hands.come(room)
    within = a_round.patience.minimum_presence
    await a_round.decided(name, room, "checked_in", within, booking, "checked_in_sensed")
    await a_round.shows(name, room, "status", "occupied", 0)


async def no_show(a_round: Round, room: Address) -> None:
    """Nobody comes: a warning, the release, and one tap brings the booking back."""
    name, patience = a_round.words("scene_no_show"), a_round.patience
    booking = await a_round.reception.book(room, soon(), WHILE, name)
    await a_round.decided(name, room, "warned", patience.grace, booking, "no_show_warning")
    await a_round.decided(name, room, "released", patience.warning, booking, "no_show")
    await a_round.shows(name, room, "status", "free", 0)
    await a_round.reception.undo_release(room)
    name = a_round.words("scene_undo")
    await a_round.decided(name, room, "restored", 0, booking, "restored")
    await a_round.shows(name, room, "status", "awaiting", 0)


async def walk_in(a_round: Round, room: Address) -> None:
    """Somebody sits down in a free room."""
    name = a_round.words("scene_walk_in")
    await a_round.shows(name, room, "status", "free", 0)
    a_round.hands.come(room)
    await a_round.decided(name, room, "walk_in", a_round.patience.minimum_presence, None, "walk_in")
    await a_round.shows(name, room, "status", "occupied", 0)


async def left_early(a_round: Round, room: Address) -> None:
    """Somebody comes and is gone long before the end: the rest goes back to everybody."""
    name, patience = a_round.words("scene_left_early"), a_round.patience
    booking = await a_round.reception.book(room, soon(), WHILE, name)
    a_round.hands.come(room)
    await a_round.decided(name, room, "checked_in", patience.minimum_presence + 2, booking)
    a_round.hands.go(room)
    within = patience.leave + HINTED
    await a_round.decided(name, room, "warned", within, booking, "left_early_warning")
    await a_round.decided(name, room, "released", patience.warning, booking, "left_early")
    await a_round.shows(name, room, "status", "free", 0)


async def blind(a_round: Round, room: Address) -> None:
    """The sensors fail while a booking waits: unknown is not empty, the booking is kept."""
    name, grace = a_round.words("scene_blind"), a_round.patience.grace
    length = timedelta(seconds=grace + 8)
    await a_round.shows(name, room, "occupancy", "off", 5)
    booking = await a_round.reception.book(room, soon(), length, name)
    await a_round.shows(name, room, "status", "awaiting", 2)
    a_round.hands.fail(room)
    await a_round.shows(name, room, "occupancy", "unknown", 2)
    await a_round.decided(name, room, "kept", grace, booking, "kept_blind")
    await a_round.decided(name, room, "unverified", length.total_seconds(), booking, "unverified")
    a_round.hands.mend(room)


async def two_at_once(a_round: Round, room: Address) -> None:
    """Two people book the same time in the same moment: one gets it."""
    name = a_round.words("scene_overlap")
    start = soon() + timedelta(minutes=30)
    began = monotonic()
    answers = await asyncio.gather(
        *(a_round.reception.book(room, start, WHILE, name) for _ in range(2)),
        return_exceptions=True,
    )
    errors = [answer for answer in answers if isinstance(answer, ApiError)]
    seen = ", ".join(["booked" for answer in answers if isinstance(answer, str)])
    seen = ", ".join([seen, *(error.key or error.code for error in errors)])
    reason = errors[0].text if errors else ""
    a_round.enter(name, "booked, refused_overlap", seen, monotonic() - began, reason)
    listed = await a_round.reception.bookings(room, start)
    a_round.enter(name, "1 get_bookings", f"{len(listed)} get_bookings", monotonic() - began)


async def out_of_service(a_round: Round, room: Address) -> None:
    """A room that is out of service takes no bookings, and then does again."""
    name = a_round.words("scene_out_of_service")
    await a_round.reception.put_in_service(room, in_service=False)
    await a_round.shows(name, room, "status", "out_of_service", 1)
    booking = a_round.reception.book(room, soon(), WHILE, name)
    await a_round.refused(name, "refused_out_of_service", booking)
    await a_round.reception.put_in_service(room, in_service=True)
    await a_round.shows(name, room, "status", "free", 1)
