"""What a space looks like to what follows it: its lamps, its heating, its doors."""

from dataclasses import dataclass
from datetime import datetime

from .booking import Booking
from .occupancy import Presence
from .state import SpaceState
from .view import View


@dataclass(frozen=True, slots=True)
class Outlook:
    """A space at one instant, for those that follow it. Times are aware UTC."""

    presence: Presence = Presence.UNKNOWN
    glimpsed: bool = False
    """Somebody may just have come: a sign that nothing has confirmed yet."""
    empty_since: datetime | None = None
    """Since when it is seen that nobody is there; None unless presence is `no`."""
    current: Booking | None = None
    coming: Booking | None = None
    in_session: bool = False
    """Somebody uses the space, booked or not."""
    automation: bool = True
    in_service: bool = True

    @property
    def presumed(self) -> Presence:
        """Whether somebody is there, for who must not wait for a second sign, as the light."""
        return Presence.YES if self.glimpsed else self.presence


@dataclass(frozen=True, slots=True)
class OutlookChanged:
    """What a space looks like has changed."""

    outlook: Outlook


def outlook(state: SpaceState, view: View) -> Outlook:
    """Return what a space looks like at the instant of its last stimulus; `view` is of then."""
    return Outlook(
        presence=view.presence,
        glimpsed=state.senses.may_be_there and view.presence is not Presence.YES,
        empty_since=state.senses.empty_since if view.presence is Presence.NO else None,
        current=view.current,
        coming=view.coming,
        in_session=state.life.session is not None,
        automation=state.switches.automation,
        in_service=state.switches.in_service,
    )
