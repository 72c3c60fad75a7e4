"""What people ask of the hub in the demo, through Home Assistant."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from simulator.moments import Address

from .api import JsonObject
from .line import Line
from .observer import DOMAIN, Observer


@dataclass(frozen=True, slots=True)
class Reception:
    """Takes bookings. Everything raises ApiError where the hub refuses."""

    line: Line
    observer: Observer

    async def book(self, space: Address, start: datetime, length: timedelta, title: str) -> str:
        """Book a space, by the command that leaves no title behind; return the booking's id."""
        answer = await self.line.socket.command(
            f"{DOMAIN}/book",
            entity_id=self._of(space),
            start=start.isoformat(),
            end=(start + length).isoformat(),
            title=title,
        )
        return str(answer["booking_id"])

    async def check_in(self, space: Address) -> None:
        """Say "I'm here", with the button of the screen."""
        button = self.observer.entity(space, "check_in")
        await self.line.socket.call("button", "press", entity_id=button)

    async def undo_release(self, space: Address) -> None:
        """Bring the booking that was released last back, with the button of the dashboard."""
        button = self.observer.entity(space, "undo_release")
        await self.line.socket.call("button", "press", entity_id=button)

    async def put_in_service(self, space: Address, *, in_service: bool) -> None:
        """Put a space in or out of service, with the select of the dashboard."""
        await self.line.socket.call(
            "select",
            "select_option",
            entity_id=self.observer.entity(space, "service"),
            option="in_service" if in_service else "out_of_service",
        )

    async def bookings(self, space: Address, around: datetime) -> list[JsonObject]:
        """Return the bookings of a space within an hour of an instant."""
        answer = await self.line.socket.action(
            DOMAIN,
            "get_bookings",
            entity_id=self._of(space),
            start=(around - timedelta(hours=1)).isoformat(),
            end=(around + timedelta(hours=1)).isoformat(),
        )
        bookings: list[JsonObject] = answer["bookings"]
        return bookings

    def _of(self, space: Address) -> str:
        return self.observer.entity(space, "status")
