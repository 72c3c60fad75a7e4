"""Who touches: a screen's, or a phone's."""

from dataclasses import dataclass

from ...engine.booking import Actor
from ...engine.ids import SiteId, SpaceId
from ...engine.touch import Who


@dataclass(frozen=True, slots=True, kw_only=True)
class Toucher:
    """A screen or a phone that is touched: what it may do, and where it is."""

    id: str
    """The screen or the phone, by a name that stays; limits are counted by it."""
    who: Who
    actor: Actor
    """`screen` where it is surely before the space itself, `board` in the hall, `tag` elsewhere."""
    site: SiteId | None = None
    """The only site it may act at; None: any."""
    space: SpaceId | None = None
    """The only space of that site; None: any."""
    takes_out: bool = False
    """Whether a fault that is told here takes the space out of service."""

    def reaches(self, site: SiteId, space: SpaceId) -> bool:
        """Return whether it may touch a space at all."""
        return self.site in (None, site) and self.space in (None, space)
