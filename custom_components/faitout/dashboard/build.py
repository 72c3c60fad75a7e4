"""The whole dashboard, out of the plan."""

from ..engine.rights import Right
from .attention import attention
from .booking_desk import booking_desk
from .desk import hours_view, now_view, space_views, week_view
from .devices import devices
from .doors import doors
from .figures import figures
from .members import members
from .plan import Card, PlannedSite, Say
from .screens import screens
from .seen import seen
from .viewers import for_pressers, only_for, pressers_of


def dashboard(sites: tuple[PlannedSite, ...], say: Say, *, are_all: bool = True) -> Card:
    """Return the dashboard of these sites, as Lovelace reads it.

    `are_all` is false while another place is set up and not at work: then no peace is promised.
    """
    pressers = pressers_of(sites)
    views = [
        (now_view(sites, say, are_all=are_all), Right.LOOK),
        (week_view(sites, say), Right.LOOK),
        (attention(sites, say), Right.LOOK),
        (figures(sites, say), Right.FIGURES),
        (hours_view(sites, say), Right.LOOK),
        (devices(sites, say), Right.SERVICE),
        (seen(sites, say), Right.SERVICE),
        (booking_desk(say), Right.BOOK),
    ]
    if ways := doors(sites, say):
        views.append((ways, Right.ACCESS))
    if who := members(sites, say):
        views.append((who, Right.ACCESS))
    if any("screens_problem" in site.entities for site in sites):
        views.append((screens(say), Right.ACCESS))
    shown = [only_for(for_pressers(view, pressers), sites, right) for view, right in views]
    shown += [only_for(view, sites, Right.LOOK) for view in space_views(sites)]
    return {"title": say("title"), "views": shown}
