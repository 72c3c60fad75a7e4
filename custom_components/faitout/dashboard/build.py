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
    views = [now_view(sites, say, are_all=are_all)]
    subjects = (week_view, attention, figures, hours_view, devices, seen)
    views += [view(sites, say) for view in subjects]
    pressers = pressers_of(sites)
    shown = [for_pressers(view, pressers) for view in views]
    shown.append(only_for(booking_desk(say), sites, Right.BOOK))
    if ways := doors(sites, say):
        shown.append(only_for(ways, sites, Right.ACCESS))
    if who := members(sites, say):
        shown.append(only_for(who, sites, Right.ACCESS))
    if any("screens_problem" in site.entities for site in sites):
        shown.append(only_for(screens(say), sites, Right.ACCESS))
    shown += space_views(sites)
    return {"title": say("title"), "views": shown}
