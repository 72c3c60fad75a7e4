"""A visit: one link that holds, with the grant and the place that it stands for."""

from dataclasses import dataclass

from ..engine.access.grant import Grant
from ..engine.booking import Booking
from ..hub.members import Access
from ..hub.runner import SpaceRunner
from ..hub.site import Site
from ..screen.credential import Secret
from ..settings.links import LinkOpens, link_opens
from .link import GuestLink


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody who has a link."""

    site: Site
    desk: Access
    link: GuestLink
    grant: Grant
    token: Secret
    is_near: bool = False
    """They are on the network of the place."""

    @property
    def opens(self) -> LinkOpens:
        """From where links of this site open doors."""
        return link_opens(self.site.entry)

    @property
    def may_open(self) -> bool:
        """Whether they may open doors from where they are."""
        return self.opens is LinkOpens.ANYWHERE or (
            self.opens is LinkOpens.NETWORK and self.is_near
        )

    @property
    def runner(self) -> SpaceRunner | None:
        """The space that it is about, if any."""
        return self.site.spaces.get(self.grant.space) if self.grant.space else None

    @property
    def booking(self) -> Booking | None:
        """The live booking whose holder's link it is, if it is one."""
        if self.grant.booking is None:
            return None
        runner = self.runner
        return runner.state.ledger.get(self.grant.booking) if runner else None
