"""The whole dashboard, out of the plan."""

from .attention import attention
from .devices import devices
from .doors import doors
from .figures import figures
from .members import members
from .plan import Card, PlannedSite, Say
from .seen import seen
from .spaces import spaces
from .today import today


def dashboard(sites: tuple[PlannedSite, ...], say: Say) -> Card:
    """Return the dashboard of these sites, as Lovelace reads it."""
    views = (today, spaces, attention, devices, seen, figures)
    shown = [view(sites, say) for view in views]
    shown += (view for view in (doors(sites, say), members(sites, say)) if view)
    return {"title": say("title"), "views": shown}
